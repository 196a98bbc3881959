import type { TableAnalysis } from '../analysis';
import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { tenths } from '../rounding';
import { TableBody, type Run } from '../sheet/body';
import { MeasuredRows, type CellRows } from '../sheet/measured';
import { joined, type CellLink, type PlanCell, type SheetStream } from '../sheet/plan';
import type { StyleName } from '../sheet/styles';
import { SheetRows } from '../sheet/table';
import { fitWidths, longOf, pageCharacters, type ColumnNeed } from '../sheet/widths';
import type { Field } from '../table/fields';
import { headerKey } from '../table/headerNames';
import type { FieldCell } from '../table/table';
import { tableTitle } from './bulletin';
import { ownValue } from '../ownValue';

/** 汇总表: the combined table with its source columns, computed columns beside them, category cells merged again. */

const say = messages.bulletin;
const MARGINS = { top: 28, right: 26, bottom: 26, left: 28 };

/** Least and most characters of a column, by what it holds. */
const LIMITS: Readonly<Partial<Record<Field, readonly [least: number, most: number]>>> = {
  sequence: [5, 6],
  category: [9, 16],
  name: [10, 24],
  task: [18, 44],
  plan: [18, 44],
  progress: [22, 60],
  leadUnits: [9, 14],
  supportUnits: [9, 20],
  leader: [7, 10],
  due: [8, 12],
  verdict: [8, 14],
  rate: [7, 9],
  target: [9, 15],
  actual: [9, 15],
  place: [7, 12],
  measureUnit: [5, 8],
  finding: [16, 40],
};
const OTHER_LIMITS = [8, 24] as const;
const COMPUTED_WIDTHS = [9, 9, 11] as const;
const CENTRED: readonly Field[] = [
  'sequence',
  'category',
  'leadUnits',
  'leader',
  'due',
  'verdict',
  'rate',
  'target',
  'actual',
  'place',
  'measureUnit',
];
const NUMBER = /^[-+]?[\d.,]{1,20}%?$/u;
/** Beyond this many characters a row, A4 would leave the text too small to read. */
const A3_FROM_COLUMNS = 9;
/** Runs of rows with the same words in these are one cell. */
const MERGED: readonly Field[] = ['sequence', 'category'];

const STATUS_STYLES: Readonly<Record<TaskItem['status'], StyleName>> = {
  completed: 'completed',
  'on-track': 'onTrack',
  'at-risk': 'atRisk',
  behind: 'behind',
  undetermined: 'undetermined',
};

export const statusCell = ({ status }: TaskItem): PlanCell => ({
  value: say.status[status],
  style: STATUS_STYLES[status],
});

export function percentCell(percent: number | null, link?: CellLink): PlanCell {
  if (percent === null) return { value: say.pending, style: 'centred' };
  return link === undefined
    ? { value: tenths(percent), style: 'percent' }
    : { value: tenths(percent), style: 'percentLink', link };
}

/** A column of the sources: of a field, or kept as it came. */
interface SourceColumn {
  readonly header: string;
  readonly field: Field | null;
  readonly cellOf: (item: TaskItem) => FieldCell | undefined;
}

/** Figures with the unit of their column: 82.5亿元, not 82.5 and never 8250000000. */
function textOf(item: TaskItem, { cellOf }: SourceColumn): string {
  const cell = cellOf(item);
  if (cell === undefined) return '';
  return (figureShown(item, cell.cell) ?? cell.shown ?? cell.text).trim();
}

function figureShown({ source: { figures } }: TaskItem, cell: string): string | undefined {
  for (const { target, actual } of figures?.pairs ?? [])
    for (const figure of [target, actual]) if (figure?.cell === cell) return figure.shown;
  return undefined;
}

const IMPLIED: readonly Field[] = ['category', 'leadUnits'];
/** More columns without a field than these would leave no room for words; the sheet then names the rest. */
const MOST_OTHERS = 12;

interface SourceColumns {
  readonly kept: readonly SourceColumn[];
  /** Headings of columns that the sheet has no room for. */
  readonly left: readonly string[];
}

/** What section headings, titles and file names say of rows, and no column of the table: categories, units. */
function impliedColumns(table: TableAnalysis['table'], items: readonly TaskItem[]): SourceColumn[] {
  const said = (field: Field): boolean => table.columns.some((column) => column.field === field);
  return IMPLIED.filter((field) => !said(field)).flatMap((field): SourceColumn[] => {
    const cellOf = (item: TaskItem): FieldCell | undefined => item.source.cells[field];
    const texts = new Set(items.map((item) => cellOf(item)?.text ?? ''));
    return texts.size > 1 ? [{ header: messages.fields[field] ?? field, field, cellOf }] : [];
  });
}

/** All columns in the order of the table; one that no field was found for only where a row has words in it. */
function sourceColumns({ table, items }: TableAnalysis): SourceColumns {
  const fields = table.columns.map(({ column, header, field }, index) => {
    const first = table.columns.findIndex((other) => other.field === field) === index;
    const key = headerKey(header);
    return {
      column,
      header,
      field,
      // A second column of a field (two pairs, goals by quarter) is kept by its heading.
      cellOf: (item: TaskItem) => (first ? item.source.cells[field] : item.source.others?.[key]),
    };
  });
  const others = table.unmapped
    .map(({ column, header }) => {
      const key = headerKey(header);
      return { column, header, field: null, cellOf: (item: TaskItem) => ownValue(item.source.others, key) };
    })
    .filter((column) => items.some((item) => textOf(item, column) !== ''));
  const kept = [...fields, ...others.slice(0, MOST_OTHERS)].sort(
    (a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1),
  );
  return {
    kept: [...impliedColumns(table, items), ...kept],
    left: others.slice(MOST_OTHERS).map(({ header }) => header),
  };
}

function widthsOf(measured: MeasuredRows, columns: readonly SourceColumn[], paper: 'A4' | 'A3'): number[] {
  const needs = columns.map(({ field, header }, index): ColumnNeed => {
    const [least, most] = (field && LIMITS[field]) ?? OTHER_LIMITS;
    return { long: longOf(measured.columnWidths(index, header)), least, most };
  });
  const total = pageCharacters(paper, 'landscape', MARGINS) - COMPUTED_WIDTHS.reduce((a, b) => a + b, 0);
  return [...fitWidths(needs, total), ...COMPUTED_WIDTHS];
}

/** Where an item stands, for links from other sheets. */
export interface ItemPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface CombinedSheet {
  readonly plan: SheetStream;
  readonly places: ReadonlyMap<TaskItem, ItemPlace>;
}

const isMerged = (item: TaskItem, previous: TaskItem, field: Field): boolean => {
  const [own, before] = [item.source.cells[field], previous.source.cells[field]];
  if (own === undefined || before === undefined || own.text.trim() === '') return false;
  if (field === 'category') return own.text.replace(/\s/gu, '') === before.text.replace(/\s/gu, '');
  return own.from !== 'own' && own.text === before.text;
};

/** Runs of items with the same words in a column, from 0: one cell each. */
function runsOf(items: readonly TaskItem[], column: number, source: SourceColumn, field: Field): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < items.length;) {
    let last = first;
    while (last + 1 < items.length && isMerged(items[last + 1] as TaskItem, items[last] as TaskItem, field))
      last++;
    const value = textOf(items[first] as TaskItem, source);
    if (last > first) runs.push({ column, first, last, value, style: 'centred' });
    first = last + 1;
  }
  return runs;
}

const isMergedField = (field: Field | null): field is Field => field !== null && MERGED.includes(field);

/** Numbers of the sequence column are numbers; everything else is the text that was sent. */
function sourceCell(item: TaskItem, column: SourceColumn): PlanCell {
  const { field } = column;
  const text = textOf(item, column);
  const centred = field === null ? NUMBER.test(text) : CENTRED.includes(field);
  const style: StyleName = centred ? 'centred' : 'cell';
  return {
    value: field === 'sequence' && /^\d{1,6}$/u.test(text) ? Number(text) : text === '' ? null : text,
    style,
  };
}

/** The lowest level of a heading; of figures all levels, for 完成率 alone does not say of what. */
function headingOf({ header, field }: SourceColumn): string {
  const levels = header.split('\n');
  const figures: readonly (Field | null)[] = ['target', 'actual', 'rate'];
  return figures.includes(field) ? levels.join(' ') : (levels.at(-1) as string);
}

/** Where an item's figures are set out, once that sheet is laid out; links change no heights. */
export type EvidenceLinks = (item: TaskItem) => CellLink | undefined;

const computedCells = (item: TaskItem, evidence: EvidenceLinks): PlanCell[] => [
  percentCell(item.completion.percent, evidence(item)),
  item.expected.percent === null
    ? { value: say.nothing, style: 'centred' }
    : percentCell(item.expected.percent),
  statusCell(item),
];

const rowsOf = (
  items: readonly TaskItem[],
  columns: readonly SourceColumn[],
  evidence: EvidenceLinks,
): CellRows => ({
  *[Symbol.iterator]() {
    for (const item of items)
      yield [...columns.map((column) => sourceCell(item, column)), ...computedCells(item, evidence)];
  },
});

/** What stands above the rows: annex mark, title, header. Returns the header's row. */
function headOf(
  head: SheetRows,
  analysis: TableAnalysis,
  columns: readonly SourceColumn[],
  annex: number | null,
): number {
  head.across(say.annexMark(annex), 'annexMark');
  head.across(tableTitle(analysis), 'tableTitle', 8);
  const header = [
    ...columns.map(headingOf),
    say.computed.percent,
    say.computed.expected,
    say.computed.status,
  ];
  return head.cells(
    header.map((value) => ({ value, style: 'header' })),
    28,
  )[0];
}

export function combinedSheet(
  analysis: TableAnalysis,
  name: string,
  annex: number | null,
  evidence: EvidenceLinks,
): CombinedSheet {
  const { items, table } = analysis;
  const { kept: columns, left } = sourceColumns(analysis);
  const paper = columns.length >= A3_FROM_COLUMNS ? 'A3' : 'A4';
  const rows = rowsOf(items, columns, evidence);
  const measured = new MeasuredRows(rows, columns.length + COMPUTED_WIDTHS.length);
  const widths = widthsOf(measured, columns, paper);
  const head = new SheetRows(widths);
  const headerRow = headOf(head, analysis, columns, annex);
  const runs = columns.flatMap((column, index) =>
    isMergedField(column.field) ? runsOf(items, index, column, column.field) : [],
  );
  const body = new TableBody(rows, measured, widths, head.rows.length, runs);
  const foot = new SheetRows(widths, head.rows.length + body.length);
  for (const note of table.notes) foot.across(note, 'note');
  if (left.length > 0) foot.across(say.columnsLeft(left.length, left[0] as string), 'note');
  return {
    plan: {
      name,
      widths,
      rows: joined(head.rows, body, foot.rows),
      merges: [...head.merges, ...body.merges, ...foot.merges],
      frozenRows: headerRow,
      print: { paper, orientation: 'landscape', margins: MARGINS, titleRows: [headerRow, headerRow] },
      pageBreaks: [],
      charts: [],
    },
    places: new Map(items.map((item, index) => [item, { sheet: name, row: body.firstRow(index) }])),
  };
}
