import type { CellValue } from '../../grid';
import { quotedSheet } from '../../grid';
import { cellText } from '../cellText';
import type { SheetNow } from '../edits/keepEdits';
import { eachInSteps, type Steps } from '../../steps';
import { STEP } from '../edits/imprint';
import type { CellLink, PlanCell } from '../plan';

/** What is typed into a spreadsheet's cells for a plan, and what is read back of it. */

/** Longest text within a formula. */
const LONGEST_LITERAL = 255;

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The mark before a text makes it a text whatever it looks like; spreadsheet programs do not show it. */
const asText = (text: string): string => `'${cellText(text)}`;

function linked(value: string | number, { sheet, cell }: CellLink): string | null {
  const target = `#${quotedSheet(sheet)}!${cell}`;
  const words = typeof value === 'number' ? String(value) : literal(value);
  const fits = target.length <= LONGEST_LITERAL && String(value).length <= LONGEST_LITERAL;
  return fits && !words.includes('\n') ? `=HYPERLINK(${literal(target)},${words})` : null;
}

/** What is typed for a cell: an empty string where nothing stands. */
export function entryOf(cell: PlanCell | null): string | number {
  if (cell === null || cell.value === null) return '';
  const { value, link } = cell;
  const formula = link === undefined ? null : linked(value, link);
  return formula ?? (typeof value === 'number' ? value : asText(value));
}

/** A link of ours: its words, or its number. */
const LINK = /^=HYPERLINK\("#(?:[^"]|"")*",(?:"((?:[^"]|"")*)"|(-?[\d.]+(?:E[+-]?\d+)?))\)$/iu;

/** A link is its words; any other formula stands for itself, so that it differs from whatever was drawn. */
function cellValue(formula: CellValue): CellValue {
  if (typeof formula !== 'string') return formula;
  const [, words, number] = LINK.exec(formula) ?? [];
  if (number !== undefined) return Number(number);
  return words?.replaceAll('""', '"') ?? (formula === '' ? null : formula);
}

/**
 * Cells of a sheet of ours as they stand.
 * @param above rows above the used area @param left columns left of it
 * @param formulas of the used area: the values where there is no formula
 */
export function* readingCells(
  above: number,
  left: number,
  formulas: readonly (readonly CellValue[])[],
): Steps<SheetNow> {
  const before = Array<CellValue>(left).fill(null);
  const used = yield* eachInSteps(formulas, STEP, (row): CellValue[] => [...before, ...row.map(cellValue)]);
  const values = [...Array.from({ length: above }, (): CellValue[] => []), ...used];
  return {
    values,
    hasFormula(row, column) {
      const value = values[row - 1]?.[column - 1];
      return typeof value === 'string' && value.startsWith('=');
    },
  };
}
