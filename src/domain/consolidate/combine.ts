import type { Field } from '../table/fields';
import { targetsOnly } from '../table/figures/carried';
import type { IsoDate } from '../date';
import type { Issue } from '../issue';
import type { ProgressTable, TableRow } from '../table/table';
import type { Answers } from './answers';
import { isLasting, REPORTED_FIELDS, reports } from './blank';
import { combinedColumns } from './columns';
import { mainCell } from './rowText';
import type { Entry } from './entry';
import type { DuplicateEntry } from './report';
import type { Slot, SlotTable } from './slot';
import { messages } from '../messages/zh-CN';
import { ledByList, listDiffers } from './listLeads';
import { filled, isForeign, listFields, mergedVersions, withOthers } from './versions';

const words = messages.consolidate.report;

/** A combined row with the slot that it was made from. */
export interface CombinedRow {
  readonly row: TableRow;
  readonly slot: Slot;
  readonly duplicate: DuplicateEntry | null;
  /** Null where the row was sent; else how it is missing. */
  readonly missing: 'absent' | 'blank' | null;
}

function without(row: TableRow, fields: readonly Field[]): TableRow {
  const cells = { ...row.cells };
  for (const field of fields) delete cells[field];
  return { ...row, cells };
}

const marked = (
  row: TableRow,
  code: 'row-not-sent' | 'row-unsure' | 'outside-list' | 'row-doubtful',
  { severity = 'warning', quotes = [], params = {} }: Partial<Issue> = {},
): TableRow => ({
  ...row,
  issues: [...row.issues, { code, severity, field: null, cell: mainCell(row)?.cell ?? null, quotes, params }],
});

/** A row that nobody sent; where a sent row may be it, that is asked at the sent one, and only told here. */
const markedMissing = (row: TableRow, kind: 'absent' | 'blank', possible: readonly Entry[]): TableRow =>
  possible.length === 0
    ? marked(row, 'row-not-sent', kind === 'blank' ? { params: { kind } } : {})
    : marked(row, 'row-unsure', {
        severity: 'info',
        params: {
          where: possible.map(({ row: { file, sheet, row: at } }) => words.place(file, sheet, at)).join('、'),
        },
      });

/** The list's row with nothing reported: a row that nobody sent. */
function notSent({ row }: Entry, possible: readonly Entry[]): TableRow {
  const kept = without(row, [
    ...REPORTED_FIELDS,
    ...(listFields(row).includes('due') ? [] : (['due'] as const)),
  ]);
  const others = Object.fromEntries(Object.entries(kept.others ?? {}).filter(([key]) => isLasting(key)));
  const bare = { ...kept, others, figures: targetsOnly(kept.figures), verdict: null, issues: [] };
  return markedMissing(bare, 'absent', possible);
}

/** What a unit wrote stays as sent; what the list says of the row is the list's, and told where the unit says otherwise. */
function inListForm(row: TableRow, { row: listed, source }: Entry): TableRow {
  const { year } = source.table;
  const own = withOthers(filled(row, listed, listFields(listed)), listed, isLasting);
  const led = ledByList(own, listed, year);
  return { ...led, issues: [...led.issues, ...listDiffers(row, listed, year)] };
}

/** A row of a return of an earlier date than most: last period's, sent again? */
function dated(row: TableRow, { source: { table } }: Entry, usual: IsoDate | null): TableRow {
  const { asOf, file } = table;
  if (usual === null || asOf === null || asOf >= usual) return row;
  const params = { kind: 'date', file, asOf, common: usual };
  const cell = mainCell(row)?.cell ?? null;
  return {
    ...row,
    issues: [
      ...row.issues,
      { code: 'old-table', severity: 'warning', field: null, cell, quotes: [asOf], params },
    ],
  };
}

/** How the rows of one combining are made. */
interface Making {
  readonly hasList: boolean;
  readonly answers: Answers;
  /** Date of most returns. */
  readonly usual: IsoDate | null;
  /** Rows of the list with the sent rows that may be them. */
  readonly possible: ReadonlyMap<Entry, readonly Entry[]>;
}

function combinedRow(slot: Slot, { hasList, answers, usual, possible }: Making): CombinedRow {
  const merged = mergedVersions(slot, answers.version(slot));
  const maybe = slot.listed === null ? [] : (possible.get(slot.listed) ?? []);
  if (merged === null)
    return { row: notSent(slot.listed as Entry, maybe), slot, duplicate: null, missing: 'absent' };
  const { kept, duplicate } = merged;
  const sent = dated(merged.row, kept, usual);
  const blank = slot.listed !== null && !reports(sent) && isForeign({ ...kept, row: slot.listed.row });
  const formed = slot.listed !== null ? inListForm(sent, slot.listed) : sent;
  const row = blank
    ? markedMissing(formed, 'blank', maybe)
    : slot.listed === null
      ? unlistedRow(formed, slot, hasList)
      : formed;
  return { row, slot, duplicate, missing: blank ? 'blank' : null };
}

function unlistedRow(row: TableRow, { match }: Slot, hasList: boolean): TableRow {
  const like = match?.doubts.map(({ listed }) => mainCell(listed.row)?.text ?? '') ?? [];
  const own = hasList ? without(row, ['sequence']) : row;
  if (hasList) return marked(own, 'outside-list');
  return like.length > 0 ? marked(own, 'row-doubtful', { quotes: like }) : own;
}

/** Numbers 1, 2, 3 for rows of several returns whose own numbers are each return's: per category where it was merged. */
function renumbered(rows: readonly CombinedRow[]): CombinedRow[] {
  const numbers = new Map<string, number>();
  const perCategory = rows.some(
    ({ row }) => row.cells.sequence?.from === 'merge' && row.cells.category !== undefined,
  );
  return rows.map((combined, index): CombinedRow => {
    const { sequence, category } = combined.row.cells;
    const key = perCategory ? (category?.text ?? '') : String(index);
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    if (sequence === undefined) return combined;
    const cells = { ...combined.row.cells, sequence: { ...sequence, text: String(numbers.get(key)) } };
    return { ...combined, row: { ...combined.row, cells } };
  });
}

const ownNumbers = (rows: readonly CombinedRow[]): boolean =>
  new Set(rows.map(({ row }) => row.cells.sequence?.text)).size === rows.length;

/** The most frequent value; of several, the greatest. Null where there is none. */
export function common<T extends string | number>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? null;
}

/** A title that most returns share, else the list's own, else the first return's. */
function combinedTitle({ form, returns }: SlotTable, hasList: boolean): string | null {
  const titles = returns.map(({ title }) => title);
  const shared = common(titles);
  const most = titles.filter((title) => title === shared).length * 2 > titles.length;
  return shared !== null && (most || !hasList) ? shared : (form.title ?? shared);
}

/** The combined table; its date, period and year are those of the returns, never the list's (which may be last period's). */
function combinedTable(table: SlotTable, rows: readonly CombinedRow[], hasList: boolean): ProgressTable {
  const { form } = table;
  const sent = table.returns.map(({ table: one }) => one);
  const asOf = common(sent.map((one) => one.asOf));
  return {
    ...form.table,
    title: combinedTitle(table, hasList),
    asOf,
    period: sent.find((one) => one.asOf === asOf && one.period !== null)?.period ?? null,
    year: common(sent.map(({ year }) => year)) ?? form.table.year,
    ...combinedColumns(form.table, sent),
    rows: rows.map(({ row }) => row),
    notes: [...new Set([...form.table.notes, ...sent.flatMap(({ notes }) => notes)])],
    totals: [],
    questions: sent.flatMap(({ questions, file, sheet }) =>
      questions.map((question) => ({ ...question, source: { file, sheet } })),
    ),
    skipped: [],
    issues: sent.flatMap(({ issues, file, sheet }) =>
      issues.map((issue): Issue => ({ ...issue, source: { file, sheet } })),
    ),
  };
}

/** A combined table with its rows as they were made. */
export interface Combined {
  readonly table: ProgressTable;
  readonly rows: readonly CombinedRow[];
}

export function combine(table: SlotTable, making: Making): Combined {
  const { hasList } = making;
  const made = table.slots.map((slot) => combinedRow(slot, making));
  const rows = hasList || table.returns.length < 2 || ownNumbers(made) ? made : renumbered(made);
  return { table: combinedTable(table, rows, hasList), rows };
}
