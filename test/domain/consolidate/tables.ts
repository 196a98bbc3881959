import type { Field } from '../../../src/domain/table/fields';
import type { RowFigures } from '../../../src/domain/table/figures/rowFigures';
import type { FieldCell, ProgressTable, TableRow } from '../../../src/domain/table/table';
import type { Decision, Draft } from '../../../src/domain/decisions/decision';
import { decided } from '../../../src/domain/decisions/record';
import { columnLetters } from '../../../src/domain/grid';

/** A row by its fields: { task: '新建公园1个', progress: '已完成' }; leadUnits separated by blanks. */
export type Words = Partial<Record<Field, string>>;

const unitsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[\s、,]+/u)
    .filter((name) => name !== '')
    .sort((a, b) => Number(b.startsWith('△')) - Number(a.startsWith('△')))
    .map((name) => name.replace('△', ''));

export function row(words: Words, place: Partial<Pick<TableRow, 'file' | 'sheet' | 'row'>> = {}): TableRow {
  const number = place.row ?? 3;
  const cells: Partial<Record<Field, FieldCell>> = {};
  Object.entries(words).forEach(([field, text], index) => {
    cells[field as Field] = { text, cell: `${columnLetters(index + 1)}${number}`, from: 'own' };
  });
  return {
    file: place.file ?? '一.xlsx',
    sheet: place.sheet ?? 'Sheet1',
    row: number,
    hidden: false,
    cells,
    figures: figuresOf(cells.rate),
    verdict:
      cells.verdict === undefined
        ? null
        : { text: cells.verdict.text, from: 'column', cell: cells.verdict.cell },
    leadUnits: unitsOf(words.leadUnits),
    supportUnits: unitsOf(words.supportUnits),
    issues: [],
  };
}

/** A rate column alone, as reading would give it. */
function figuresOf(rate: FieldCell | undefined): RowFigures | null {
  if (rate === undefined) return null;
  const value = Number(rate.text.replace(/%$/u, ''));
  const percent = rate.text.endsWith('%') || value > 2 ? value : value * 100;
  const cell = { percent, text: rate.text, cell: rate.cell, kind: 'completion' as const };
  const pair = {
    name: '完成率',
    subject: null,
    change: false,
    target: null,
    actual: null,
    rate: cell,
    goals: [],
    certain: true,
  };
  return { pairs: [pair], rate: cell };
}

/** A table as reading would give it: rows from row 3 of the sheet on. */
export function table(
  file: string,
  rows: readonly Words[],
  more: Partial<ProgressTable> = {},
): ProgressTable {
  const sheet = more.sheet ?? 'Sheet1';
  const fields = [...new Set(rows.flatMap((words) => Object.keys(words)))] as Field[];
  return {
    file,
    sheet,
    title: '民生实事进展情况表',
    asOf: null,
    period: null,
    year: null,
    headerRows: [2, 2],
    dataRows: [3, rows.length + 2],
    columns: fields.map((field, index) => ({ column: columnLetters(index + 1), header: field, field })),
    unmapped: [],
    rows: rows.map((words, index) => row(words, { file, sheet, row: index + 3 })),
    totals: [],
    questions: [],
    notes: [],
    skipped: [],
    issues: [],
    ...more,
  };
}

/** Texts of one field down the rows, '' where there is none. */
export const column = ({ rows }: ProgressTable, field: Field): string[] =>
  rows.map(({ cells }) => cells[field]?.text ?? '');

/** Decisions entered one after the other. */
export const decisionsOf = (...drafts: readonly Draft[]): Decision[] =>
  drafts.reduce<Decision[]>((all, draft) => decided(all, draft, '2026-10-08'), []);
