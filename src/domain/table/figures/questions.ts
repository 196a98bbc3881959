import { columnLetters } from '../../grid';
import type { Field } from '../fields';
import type { ColumnQuestion } from '../table';
import type { FigureColumn } from './columns';
import { compatible, sameThing, thingOf } from './groups';
import type { FigurePair, Pairing } from './pairs';
import { agreement } from './rates';
import type { CellAt } from './sheetCells';

/** Where words and figures leave two readings of number columns a person is asked once (tables.md, roles of columns). */

interface Doubt {
  readonly column: FigureColumn;
  readonly role: Field;
  readonly took: Field | null;
}

const open = (columns: readonly FigureColumn[], role: FigureColumn['heading']['role']): FigureColumn[] =>
  columns.filter(
    ({ heading, chosen }) =>
      heading.role === role && !heading.part && heading.period?.previous !== true && chosen !== true,
  );

const mayBeOf = ({ heading, topic }: FigureColumn, pair: FigurePair): boolean =>
  topic === pair.topic && (heading.subject === pair.subject || heading.subject === null);

/** Columns of an uncertain pair, and those that may be meant instead. */
function ofPair(pair: FigurePair, columns: readonly FigureColumn[]): Doubt[] {
  const { target, actual, certain } = pair;
  if (certain || target === null) return [];
  const targets = open(columns, 'target').filter(
    (one) => mayBeOf(one, pair) && compatible(one, actual ?? target),
  );
  const actuals =
    actual === null
      ? []
      : open(columns, 'actual').filter((one) => mayBeOf(one, pair) && compatible(one, target));
  return [
    ...targets.map((column): Doubt => ({
      column,
      role: 'target',
      took: column === target ? 'target' : null,
    })),
    // What was done is only proposed here: none of the columns is taken.
    ...actuals.map((column): Doubt => ({ column, role: 'actual', took: null })),
  ];
}

const key = ({ heading: { period, share, change } }: FigureColumn): string =>
  `${period?.month ?? ''}|${period?.cumulative ?? ''}|${share ?? ''}|${change}`;

/** Two rates of one thing and one time, neither of which the cells prove. */
function ofRates(pair: FigurePair, columns: readonly FigureColumn[], { scales }: Pairing): Doubt[] {
  const { target, actual, rate } = pair;
  if (rate === null) return [];
  const rivals = open(columns, 'rate').filter(
    (one) => one !== rate && sameThing(thingOf(one), pair) && key(one) === key(rate),
  );
  if (rivals.length === 0 || rate.chosen === true) return [];
  const scale = scales.get(rate.column) ?? 1;
  const share = target === null || actual === null ? null : agreement(target, actual, rate, scale);
  if (share !== null && share >= 0.6) return [];
  return [rate, ...rivals].map((column) => ({ column, role: 'rate', took: column === rate ? 'rate' : null }));
}

const SAMPLES = 3;

const samplesOf = (column: number, rows: readonly number[], cellAt: CellAt): string[] =>
  rows
    .map((row) => cellAt(row, column).text.trim())
    .filter((text) => text !== '')
    .slice(0, SAMPLES);

/** Questions about number columns, each column once, from left to right. */
export function figureQuestions(
  columns: readonly FigureColumn[],
  pairing: Pairing,
  rows: readonly number[],
  cellAt: CellAt,
): ColumnQuestion[] {
  const doubts = pairing.pairs.flatMap((pair) => [
    ...ofPair(pair, columns),
    ...ofRates(pair, columns, pairing),
  ]);
  const first = new Map<number, Doubt>();
  for (const doubt of doubts) if (!first.has(doubt.column.column)) first.set(doubt.column.column, doubt);
  return [...first.values()]
    .toSorted((a, b) => a.column.column - b.column.column)
    .map(({ column, role, took }) => ({
      column: columnLetters(column.column),
      header: column.header,
      roles: [role],
      took,
      samples: samplesOf(column.column, rows, cellAt),
    }));
}

/** Of several columns that name units the first is taken. */
export const unitQuestions = (
  columns: readonly { readonly column: number; readonly header: string }[],
  rows: readonly number[],
  cellAt: CellAt,
): ColumnQuestion[] =>
  columns.length < 2
    ? []
    : columns.map(({ column, header }, index) => ({
        column: columnLetters(column),
        header,
        roles: ['measureUnit'],
        took: index === 0 ? 'measureUnit' : null,
        samples: samplesOf(column, rows, cellAt),
      }));
