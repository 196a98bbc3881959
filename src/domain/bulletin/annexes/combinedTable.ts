import type { TableAnalysis } from '../../analysis';
import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import type { Field } from '../../table/fields';
import type { DocumentCell, TableBlock, TableColumn, TableRows } from '../document';
import { comparedOf } from '../lampFigures';
import { cellPrinted } from '../printed';
import { centred, headerRow, percentCell, statusCell } from './cells';
import { headingOf, sourceColumns, textOf, type SourceColumn } from './sourceColumns';

/** The combined table with its source columns, computed columns beside them, labels of groups in one cell. */

const say = messages.bulletin;

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
const COMPUTED: readonly TableColumn[] = [9, 9, 11].map((width) => ({ least: width, most: width }));
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
const SMALL = /^\d{1,6}$/u;
/** Runs of rows with the same words in these are one cell. */
const MERGED: readonly (Field | null)[] = ['sequence', 'category'];

/** Rows that the cell of each row reaches over; 0 for a row that lies under the one above. */
type Spans = readonly number[];

const isMerged = (item: TaskItem, previous: TaskItem, field: Field): boolean => {
  const [own, before] = [item.source.cells[field], previous.source.cells[field]];
  if (own === undefined || before === undefined || own.text.trim() === '') return false;
  if (field === 'category') return own.text.replace(/\s/gu, '') === before.text.replace(/\s/gu, '');
  return own.from !== 'own' && own.text === before.text;
};

function spansOf(items: readonly TaskItem[], field: Field | null): Spans | null {
  if (field === null || !MERGED.includes(field)) return null;
  const spans = items.map(() => 0);
  let head = 0;
  items.forEach((item, index) => {
    const previous = items[index - 1];
    if (previous === undefined || !isMerged(item, previous, field)) head = index;
    spans[head] = (spans[head] ?? 0) + 1;
  });
  return spans;
}

/** Numbers of the sequence column are numbers; everything else is the text that was sent. */
function sourceCell(item: TaskItem, column: SourceColumn, asSent: boolean): DocumentCell {
  const { field } = column;
  const text = textOf(item, column, asSent);
  const isCentred = field === null ? NUMBER.test(text) : CENTRED.includes(field);
  const made: DocumentCell = { text, style: isCentred ? 'centred' : 'cell' };
  return field === 'sequence' && SMALL.test(text) ? { ...made, number: Number(text) } : made;
}

const computedCells = (item: TaskItem): DocumentCell[] => {
  const compared = comparedOf(item);
  return [
    percentCell(item.completion.percent, { to: 'evidence', item }),
    compared === null ? centred(say.nothing) : percentCell(compared.expected),
    statusCell(item),
  ];
};

/** A column of the sources with the cells of groups put together. */
interface Grouped {
  readonly column: SourceColumn;
  readonly spans: Spans | null;
}

function groupedCell(item: TaskItem, row: number, { column, spans }: Grouped, asSent: boolean) {
  const span = spans?.[row] ?? 1;
  if (span === 0) return null;
  const made = sourceCell(item, column, asSent);
  return span === 1 ? made : { ...made, style: 'centred' as const, rowSpan: span };
}

const rowsOf = (items: readonly TaskItem[], columns: readonly Grouped[], asSent: boolean): TableRows => ({
  length: items.length,
  *[Symbol.iterator]() {
    for (const [row, item] of items.entries())
      yield [...columns.map((one) => groupedCell(item, row, one, asSent)), ...computedCells(item)];
  },
});

function limitsOf({ field }: SourceColumn): TableColumn {
  const [least, most] = (field && LIMITS[field]) ?? OTHER_LIMITS;
  return { least, most };
}

export interface CombinedTable {
  readonly table: TableBlock;
  /** Columns of the sources. */
  readonly columns: readonly SourceColumn[];
  /** Headings of columns that the table has no room for. */
  readonly left: readonly string[];
}

export function combinedTable(analysis: TableAnalysis, asSent: boolean): CombinedTable {
  const { items } = analysis;
  const { kept, left } = sourceColumns(analysis);
  const { percent, expected, status } = say.computed;
  const heads = [...kept.map((column) => cellPrinted(headingOf(column), asSent)), percent, expected, status];
  const columns = kept.map((column): Grouped => ({ column, spans: spansOf(items, column.field) }));
  return {
    table: {
      kind: 'table',
      columns: [...kept.map(limitsOf), ...COMPUTED],
      header: [headerRow(heads)],
      rows: rowsOf(items, columns, asSent),
    },
    columns: kept,
    left,
  };
}
