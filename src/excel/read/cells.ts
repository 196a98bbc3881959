import type { CellValue } from '../../domain/grid';
import type { Block } from './blocks';
import type { SizedSheet } from './sizes';

/** Values, displayed texts and number formats of a block of rows. */

export interface AskedCells {
  readonly block: Block<SizedSheet>;
  readonly values: Excel.Range;
  /** Texts and formats, by the first column that they were asked for. */
  readonly seen: readonly (readonly [first: number, texts: Excel.Range])[];
}

export interface Cells {
  readonly values: CellValue[][];
  readonly texts: string[][];
  readonly formats: string[][];
}

/** Displayed text and value are one. */
const PLAIN = new Set<string>(['String', 'Empty']);

/** Kind of a value by its place in the used range; undefined far out, where kinds were not asked for. */
function kindAt({ used, near }: SizedSheet, row: number, column: number): string | undefined {
  if (near.isNullObject) return undefined;
  const kind: unknown =
    near.valueTypes[used.rowIndex + row - near.rowIndex]?.[used.columnIndex + column - near.columnIndex];
  return kind === undefined ? undefined : String(kind);
}

const isPlain = (of: SizedSheet, column: number): boolean => {
  for (let row = 0; row < of.used.rowCount; row++)
    if (!PLAIN.has(kindAt(of, row, column) ?? '')) return false;
  return true;
};

/** Neighbouring columns that hold anything else: only of these the texts and formats are asked for, too. */
function columnsToSee(of: SizedSheet): (readonly [first: number, last: number])[] {
  const groups: [number, number][] = [];
  for (let column = 0; column < of.used.columnCount; column++) {
    if (isPlain(of, column)) continue;
    const last = groups.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else groups.push([column, column]);
  }
  return groups;
}

/** Queues loading a block. */
export function askCells(block: Block<SizedSheet>): AskedCells {
  const { of, first, count } = block;
  const { sheet, used } = of;
  const at = (column: number, columns: number): Excel.Range =>
    sheet.getRangeByIndexes(used.rowIndex + first, used.columnIndex + column, count, columns);
  const values = at(0, used.columnCount);
  values.load('values');
  const seen = columnsToSee(of).map(([from, to]) => {
    const texts = at(from, to - from + 1);
    texts.load('text,numberFormat');
    return [from, texts] as const;
  });
  return { block, values, seen };
}

function cellValue(value: unknown, kind: string | undefined): CellValue {
  if (kind === 'Error') return { error: String(value) };
  return value === '' || kind === 'Empty' ? null : (value as CellValue);
}

const formatCode = (format: unknown): string => (format === 'General' ? '' : String(format));

const shown = (value: CellValue): string => (typeof value === 'string' ? value : '');

/** Loaded blocks of one sheet, put together. */
export function cellsOf(blocks: readonly AskedCells[]): Cells {
  const cells: Cells = { values: [], texts: [], formats: [] };
  for (const { block, values, seen } of blocks) {
    const rows = values.values.map((row, r) =>
      row.map((value, c) => cellValue(value, kindAt(block.of, block.first + r, c))),
    );
    const texts = rows.map((row) => row.map(shown));
    const formats = rows.map((row) => row.map(() => ''));
    for (const [first, range] of seen) {
      range.text.forEach((row, r) => texts[r]?.splice(first, row.length, ...row.map(String)));
      range.numberFormat.forEach((row, r) => formats[r]?.splice(first, row.length, ...row.map(formatCode)));
    }
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (typeof value !== 'number') (formats[r] as string[])[c] = '';
      }),
    );
    cells.values.push(...rows);
    cells.texts.push(...texts);
    cells.formats.push(...formats);
  }
  return cells;
}
