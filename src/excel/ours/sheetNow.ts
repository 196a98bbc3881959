import type { CellValue } from '../../domain/grid';
import type { SheetNow } from '../../domain/sheet/edits/keepEdits';
import type { Block } from '../read/blocks';

/** Cells of a sheet of ours as they stand: read as formulas, which are the values where there is none. */

export interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Queues loading a block of rows. */
export function askFormulas({ of: { sheet, used }, first, count }: Block<UsedSheet>): Excel.Range {
  const range = sheet.getRangeByIndexes(used.rowIndex + first, used.columnIndex, count, used.columnCount);
  range.load('formulas');
  return range;
}

/** A link of ours: its words, or its number. */
const LINK = /^=HYPERLINK\("#(?:[^"]|"")*",(?:"((?:[^"]|"")*)"|(-?[\d.]+(?:E[+-]?\d+)?))\)$/iu;

/** A link is its words; any other formula stands for itself, so that it differs from whatever was drawn. */
function cellValue(formula: unknown): CellValue {
  if (typeof formula !== 'string') return formula as CellValue;
  const [, words, number] = LINK.exec(formula) ?? [];
  if (number !== undefined) return Number(number);
  return words?.replaceAll('""', '"') ?? (formula === '' ? null : formula);
}

/** @param ranges loaded blocks from the first used row on */
export function sheetNow({ used }: UsedSheet, ranges: readonly Excel.Range[]): SheetNow {
  if (used.isNullObject) return { values: [], hasFormula: () => false };
  const left = Array<CellValue>(used.columnIndex).fill(null);
  const above = Array.from({ length: used.rowIndex }, (): CellValue[] => []);
  const rows = ranges.flatMap(({ formulas }) =>
    formulas.map((row): CellValue[] => [...left, ...row.map(cellValue)]),
  );
  const values = [...above, ...rows];
  return {
    values,
    hasFormula(row, column) {
      const value = values[row - 1]?.[column - 1];
      return typeof value === 'string' && value.startsWith('=');
    },
  };
}
