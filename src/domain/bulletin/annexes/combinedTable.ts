import type { TableAnalysis } from '../../analysis';
import { sameUnit } from '../../consolidate/register';
import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { keptRows } from '../../sheet/keptRows';
import type { Field } from '../../table/fields';

import type { DocumentCell, TableBlock, TableColumn, TableRows } from '../document';
import { percentText } from '../figureTexts';
import { comparedOf } from '../lampFigures';
import { centred, headerRow, PERCENT_LEAST, expectedLeast, percentCell, statusCell } from './cells';
import { headingPrinted, sourceColumns, textOf, type SourceColumn } from './sourceColumns';

/** The combined table with its source columns, computed columns beside them, labels of groups in one cell. */

const say = messages.bulletin;

/** Least and most characters of a column, by what it holds. */
const LIMITS: Readonly<Partial<Record<Field, readonly [least: number, most: number]>>> = {
  sequence: [4, 6],
  category: [6, 16],
  name: [10, 30],
  task: [12, 50],
  plan: [14, 50],
  progress: [16, 80],
  leadUnits: [7, 14],
  supportUnits: [7, 20],
  leader: [7, 10],
  due: [7, 12],
  verdict: [7, 14],
  rate: [7, 10],
  target: [7, 15],
  actual: [7, 15],
  place: [7, 12],
  measureUnit: [5, 8],
  finding: [14, 50],
};
const OTHER_LIMITS = [7, 40] as const;
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

/** A unit's own spelling of its name gives way to the one that text and ranking call it by; anything more stays. */
function unitPrinted(item: TaskItem, text: string): string {
  const [unit, ...others] = item.source.leadUnits;
  const isName = unit !== undefined && others.length === 0 && sameUnit(text, unit) === 'same';
  return isName ? unit : text;
}

/** Numbers of the sequence column are numbers; everything else is the text that was sent. */
function sourceCell(item: TaskItem, column: SourceColumn, asSent: boolean): DocumentCell {
  const { field } = column;
  const sent = textOf(item, column, asSent);
  const text = field === 'leadUnits' && !asSent ? unitPrinted(item, sent) : sent;
  const isCentred = field === null ? NUMBER.test(text) : CENTRED.includes(field);
  const made: DocumentCell = { text, style: isCentred ? 'centred' : 'cell' };
  return field === 'sequence' && SMALL.test(text) ? { ...made, number: Number(text) } : made;
}

/** With what the lamp rests on where that is another percent: 69.0 % and on plan at 100 % asks why. */
function completionCell(item: TaskItem): DocumentCell {
  const { percent } = item.completion;
  const compared = comparedOf(item);
  const leads = { to: 'evidence', item } as const;
  if (percent === null || compared === null || compared.of === 'item') return percentCell(percent, leads);
  const { of, actual } = compared;
  return { ...centred(`${percentText(percent)}\n${say.gapOf[of](percentText(actual))}`), leads };
}

function expectedCell(item: TaskItem): DocumentCell {
  const compared = comparedOf(item);
  return compared === null ? centred(say.nothing) : percentCell(compared.expected);
}

/** Whether some lamp of theirs rests on expected progress: what is issued has no column of dashes. */
const hasExpected = (items: readonly TaskItem[]): boolean => items.some((item) => comparedOf(item) !== null);

interface Computed {
  readonly head: string;
  readonly limits: (items: readonly TaskItem[]) => TableColumn;
  readonly cellOf: (item: TaskItem) => DocumentCell;
}

/** What was worked out beside what was sent: a table of ours is known by these three, whatever they hold. */
const COMPUTED: readonly Computed[] = [
  {
    head: say.computed.percent,
    limits: () => ({ least: PERCENT_LEAST, most: 11 }),
    cellOf: completionCell,
  },
  {
    head: say.computed.expected,
    limits: (items) => ({ least: expectedLeast(hasExpected(items)), most: 11 }),
    cellOf: expectedCell,
  },
  { head: say.computed.status, limits: () => ({ least: 10, most: 14 }), cellOf: statusCell },
];

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

const rowsOf = (
  items: readonly TaskItem[],
  columns: readonly Grouped[],
  computed: readonly Computed[],
  asSent: boolean,
): TableRows => ({
  length: items.length,
  ...keptRows({
    *[Symbol.iterator]() {
      for (const [row, item] of items.entries())
        yield [
          ...columns.map((one) => groupedCell(item, row, one, asSent)),
          ...computed.map(({ cellOf }) => cellOf(item)),
        ];
    },
  }),
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

/**
 * @param issued as it is signed and issued, without the columns of these fields and without one of dashes; null for the
 *   workbook's, which has every column
 */
export function combinedTable(
  analysis: TableAnalysis,
  asSent: boolean,
  issued: { readonly without: readonly Field[] } | null = null,
): CombinedTable {
  const { items } = analysis;
  const without = issued?.without ?? [];
  const computed = COMPUTED.filter(
    ({ head }) => issued === null || head !== say.computed.expected || hasExpected(items),
  );
  const { kept: all, left } = sourceColumns(analysis);
  const kept = all.filter(({ field }) => field === null || !without.includes(field));
  const heads = [
    ...kept.map((column) => headingPrinted(column, asSent)),
    ...computed.map(({ head }) => head),
  ];
  const columns = kept.map((column): Grouped => ({ column, spans: spansOf(items, column.field) }));
  return {
    table: {
      kind: 'table',
      columns: [...kept.map(limitsOf), ...computed.map(({ limits }) => limits(items))],
      header: [headerRow(heads)],
      rows: rowsOf(items, columns, computed, asSent),
    },
    columns: kept,
    left,
  };
}
