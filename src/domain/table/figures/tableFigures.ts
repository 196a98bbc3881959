import { monthOf } from '../../text/calendar';
import type { ColumnChoices } from '../columnChoices';
import { choiceFor } from '../columnChoices';
import type { Field } from '../fields';
import type { Header } from '../header';
import type { TableTime } from '../period';
import type { ColumnQuestion } from '../table';
import { figureColumns, type FigureColumn } from './columns';
import { matchHeader } from '../headerNames';
import { withGoals } from './goals';
import { pairsOf, type FigurePair, type Pairing } from './pairs';
import { figureQuestions, unitQuestions } from './questions';
import type { CellAt } from './sheetCells';
import { unitColumns, unitsOf } from './unitColumn';
import type { FigureUnit } from './units';
import type { FigureRole } from './words';

/** The number columns of a table. */
export interface TableFigures {
  readonly columns: readonly FigureColumn[];
  readonly pairing: Pairing;
  /** Column whose cells name the unit of their row. */
  readonly unitColumn: number | null;
  /** Unit by row, as that column tells it. */
  readonly units: ReadonlyMap<number, FigureUnit>;
  readonly questions: readonly ColumnQuestion[];
}

const ROLES: Readonly<Partial<Record<Field, FigureRole>>> = {
  target: 'target',
  actual: 'actual',
  rate: 'rate',
};

/** Whatever its heading says of times, parts and growth. */
const asChosen = (column: FigureColumn, role: FigureRole): FigureColumn => ({
  ...column,
  chosen: true,
  heading: {
    ...column.heading,
    role,
    part: false,
    period: null,
    scope: null,
    share: null,
    change: false,
    year: null,
  },
});

/** What a person said of a column holds: it gets that role, or is no number column at all. */
function chosenRoles(columns: readonly FigureColumn[], chosen: ColumnChoices): FigureColumn[] {
  return columns.flatMap((column) => {
    const choice = choiceFor(column.labels, chosen);
    if (choice === undefined) return [column];
    const role = choice === null ? undefined : ROLES[choice];
    return role === undefined ? [] : [asChosen(column, role)];
  });
}

const COUNTING: readonly FigureRole[] = ['target', 'actual', 'rate', 'expected'];

/** The year that the columns are of: the table's own, else the latest that columns of what is done name. */
function yearOf(columns: readonly FigureColumn[], year: number | null): number | null {
  const named = (roles: readonly FigureRole[]): number[] =>
    columns.flatMap(({ heading }) => (roles.includes(heading.role) ? (heading.year ?? []) : []));
  const years = named(COUNTING);
  const unnamed = columns.some(({ heading }) => heading.role === 'actual' && heading.year === null);
  if (year !== null && (years.includes(year) || unnamed || years.length === 0)) return year;
  // 2025年实绩 | 2026年目标 | 上半年完成: what is done without a year is of the goal's.
  const done = unnamed ? [] : named(['actual', 'rate']);
  return years.length === 0 ? null : Math.max(...(done.length > 0 ? done : years));
}

/** 2025年完成 in a table of 2026 is another time to compare with, whatever its words are. */
function ofYear(columns: readonly FigureColumn[], tableYear: number | null): FigureColumn[] {
  const year = yearOf(columns, tableYear);
  return columns.map((column) => {
    const { heading } = column;
    const other = year !== null && heading.year !== null && heading.year !== year;
    return other && COUNTING.includes(heading.role)
      ? { ...column, heading: { ...heading, role: 'change', change: false } }
      : column;
  });
}

/** Column → the field that it is shown as, and its pair. */
export function figureFields({
  pairing,
}: TableFigures): Map<number, { readonly field: Field; readonly pair: number }> {
  const fields = new Map<number, { readonly field: Field; readonly pair: number }>();
  pairing.pairs.forEach((pair, index) => {
    for (const field of ['target', 'actual', 'rate'] as const) {
      const column = pair[field]?.column;
      if (column !== undefined && !fields.has(column)) fields.set(column, { field, pair: index });
    }
    for (const { column } of pair.goals ?? [])
      if (!fields.has(column.column)) fields.set(column.column, { field: 'plan', pair: index });
  });
  return fields;
}

const isTask = ({ heading: { role } }: FigureColumn): boolean =>
  role === 'target' || role === 'actual' || role === 'rate';

/**
 * A column of figures of what is done beside no target and no rate stays a column of words where another column has
 * the task in words: 52242人 under 完成情况 answers that text.
 */
function withoutBareAnswers(
  columns: readonly FigureColumn[],
  header: Header,
  pairs: readonly FigurePair[],
): readonly FigureColumn[] {
  const own = new Set(columns.map(({ column }) => column));
  const inWords = [...header.labels].some(
    ([column, labels]) =>
      !own.has(column) && matchHeader(labels.at(-1) ?? '')?.fields.includes('task') === true,
  );
  if (!inWords) return columns;
  const bare = pairs
    .filter(({ target, rate }) => target === null && rate === null)
    .map(({ actual }) => actual);
  return columns.filter((column) => !bare.includes(column));
}

/** The number columns of a table, put together; null where none of them is of the task. */
export function tableFigures(
  header: Header,
  rows: readonly number[],
  cellAt: CellAt,
  { asOf, year }: Pick<TableTime, 'asOf' | 'year'>,
  chosen: ColumnChoices,
): TableFigures | null {
  const columns = chosenRoles(ofYear(figureColumns(header, rows, cellAt), year), chosen);
  const month = asOf === null ? null : monthOf(asOf);
  const open = withoutBareAnswers(columns, header, pairsOf(columns, month).pairs);
  if (!open.some(isTask)) return null;
  const paired = pairsOf(open, month);
  const pairing = { ...paired, pairs: withGoals(paired.pairs, open) };
  const units = unitColumns(header, rows, cellAt);
  const [unitColumn] = units;
  return {
    columns: open,
    pairing,
    unitColumn: unitColumn?.column ?? null,
    units: unitColumn === undefined ? new Map() : unitsOf(unitColumn.column, rows, cellAt),
    questions: [...figureQuestions(open, pairing, rows, cellAt), ...unitQuestions(units, rows, cellAt)],
  };
}
