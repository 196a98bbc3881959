import { nth, only } from '../../nth';
import { onceEach } from '../../once';
import type { Field } from '../fields';
import type { Header } from '../header';
import { matchHeader } from '../headerNames';
import type { CellFigure } from './cell';
import { figuresOf, type IsNamed, MOST, NO_FIGURES } from './cellNumbers';
import { figureHeading, type FigureHeading } from './heading';
import {
  areLostPercents,
  type GoalAndTold,
  leavesNumbersOpen,
  numbersMean,
  type NumbersMean,
  speaksForShares,
} from './openNumbers';
import { likelyAnswer } from './likelyAnswer';
import { namesRate } from './rowNames';
import type { CellAt } from './sheetCells';
import { withTopics } from './topics';
import { unitColumns, unitsOf } from './unitColumn';
import { type FigureUnit, isMoney, PERCENT_UNIT } from './units';

/** A column of numbers with what its heading says. */
export interface FigureColumn {
  readonly column: number;
  /** Levels joined with a line break, as in the file. */
  readonly header: string;
  readonly labels: readonly string[];
  readonly heading: FigureHeading;
  /** Figures by row; rows whose cell is no figure are not there. */
  readonly figures: ReadonlyMap<number, CellFigure>;
  /** Rows whose cell holds something that is no figure: 五成, 10*, 未报, #N/A. */
  readonly unread: ReadonlySet<number>;
  /** The thing that it is of, where several stand side by side under upper headings (topics.ts). */
  readonly topic?: string;
  /** A person has said what the column is. */
  readonly chosen?: boolean;
  /** The sum of these columns: one month's or quarter's each. */
  readonly sumOf?: readonly number[];
}

/** With what its rows tell of numbers that its heading leaves open. */
type OpenColumn = FigureColumn & { readonly mean: NumbersMean };

const isField = (label: string): boolean =>
  matchHeader(label)?.fields.some((field) => field === 'sequence' || field === 'due') === true;

/** Lowest levels of the columns that stand under the same upper ones. */
function siblingsOf(labels: readonly string[], all: readonly (readonly string[])[]): string[] {
  const upper = labels.slice(0, -1).join('\n');
  return upper === ''
    ? []
    : all.filter((other) => other.slice(0, -1).join('\n') === upper).map((other) => nth(other, -1));
}

const upperTo = (labels: readonly string[], level: number): string => labels.slice(0, level + 1).join('\n');

/** Upper levels over targets and what is done alike: 2026年目标任务 over 任务 | 完成 | 完成率. */
function commonLevels(labels: readonly string[], all: readonly (readonly string[])[]): ReadonlySet<number> {
  const isCommon = (level: number): boolean => {
    const under = all.filter(
      (other) => other.length > level + 1 && upperTo(other, level) === upperTo(labels, level),
    );
    const roles = new Set(under.map((other) => figureHeading([nth(other, -1)])?.role));
    return roles.has('target') && (roles.has('actual') || roles.has('rate'));
  };
  return new Set(labels.slice(0, -1).flatMap((_, level) => (isCommon(level) ? [level] : [])));
}

/** Words under which offices put a percentage as well as words: 形象进度, 完成情况, 工程进展. */
const PROGRESS_WORDS = /(?:进度|进展|完成|程度|情况)\s*$/u;
const PERCENT_SIGN = /[%％]/u;
const MOST_POINTS = 200;

const arePercents = (figures: ReadonlyMap<number, CellFigure>): boolean =>
  figures.size > 0 && [...figures.values()].filter(({ percent }) => percent).length >= figures.size * MOST;
const mayBePoints = (figures: ReadonlyMap<number, CellFigure>): boolean =>
  [...figures.values()].every(({ value, unit }) => value >= 0 && value <= MOST_POINTS && unit === null);

const OTHER_RATE = /(?:率|(?<![进程])度|指数|得分)(?:\s{0,9}[(（]?[%％][)）]?)?\s{0,9}$/u;

const PROVEN_RATE = '完成率';

/** 形象进度 is words in one table and 65% in the next: what its cells hold makes it a rate. */
function byContent(
  labels: readonly string[],
  figures: ReadonlyMap<number, CellFigure>,
  mean: NumbersMean,
): FigureHeading | null {
  const lowest = labels.at(-1) ?? '';
  if (mean === 'amounts') return null;
  const percent = PERCENT_SIGN.test(lowest) || arePercents(figures);
  const upper = labels.slice(0, -1);
  // Without the sign, so that 0.64 and 64 are told apart as in any column of rates.
  if (mean === 'points' && !percent) return figureHeading([...upper, PROVEN_RATE]);
  if (!percent && !(/进度\s*$/u.test(lowest) && mayBePoints(figures))) return null;
  // 满意率(%), 群众满意度(%) tell how well, not how far.
  if (OTHER_RATE.test(lowest)) return null;
  return figureHeading([...upper, `${lowest}%`]) ?? figureHeading([...upper, `${lowest}进度%`]);
}

const inPercent = ({ heading, figures }: FigureColumn): boolean =>
  heading.unit === PERCENT_UNIT || (heading.unit === null && arePercents(figures));

/** 累计完成(%) is a share of the task, unless the task itself is told in per cent. */
function sharesAsRates(columns: readonly OpenColumn[]): FigureColumn[] {
  const isPercentTask = columns.some((column) => column.heading.role === 'target' && inPercent(column));
  return columns.map(({ mean, ...column }) =>
    !isPercentTask &&
    mean !== 'amounts' &&
    column.heading.role === 'actual' &&
    !column.heading.change &&
    inPercent(column)
      ? { ...column, heading: { ...column.heading, role: 'rate' } }
      : column,
  );
}

const isOfMoney = (heading: FigureHeading | null): boolean =>
  heading !== null &&
  (isMoney(heading.unit) || heading.subject === 'investment' || heading.subject === 'payment');

/** 上半年完成(%) or 1-6月增速 beside 预期增长(%), where nothing else answers it: the growth that was reached. */
function growthReached(columns: readonly FigureColumn[]): FigureColumn[] {
  const promised = columns.filter(({ heading }) => heading.role === 'target');
  const answered = columns.some(({ heading }) => heading.role === 'actual' && heading.change);
  if (promised.length !== 1 || promised[0]?.heading.change !== true || answered) return [...columns];
  const reached = columns.filter(
    (column) => ['actual', 'rate', 'change'].includes(column.heading.role) && inPercent(column),
  );
  const one = only(reached);
  return one === null
    ? [...columns]
    : columns.map((column) =>
        column === one
          ? { ...column, heading: { ...column.heading, role: 'actual', change: true, share: null } }
          : column,
      );
}

const PROVEN_AMOUNT = '完成数';
const LEAST_AMOUNTS = 0.5;

/** 336 under 进展情况 answers the number of a target column; beside words it is read with them. */
const answering = (labels: readonly string[]): FigureHeading | null =>
  figureHeading([...labels.slice(0, -1), PROVEN_AMOUNT]);

/** What the heading says, unless the numbers below it prove something else: 336 of 525 under 完成进度, 64 of 525 under 完成情况. */
function provenHeading(
  labels: readonly string[],
  named: FigureHeading | null,
  mean: NumbersMean,
  figures: ReadonlyMap<number, CellFigure>,
): FigureHeading | null {
  if (mean === 'amounts' && named?.role === 'rate') return answering(labels);
  // 时序进度 is a gap, whatever its numbers look like.
  const isOpen = named === null || named.role === 'actual';
  const shares = isOpen && mean === 'points' ? byContent(labels, figures, mean) : null;
  return shares ?? named ?? byContent(labels, figures, mean);
}

const columnsOf = ({ labels }: Header, field: Field): number[] =>
  [...labels].flatMap(([column, levels]) =>
    matchHeader(levels.at(-1) ?? '')?.fields.includes(field) === true ? [column] : [],
  );

/** Columns that say what a row is about. */
const nameColumns = onceEach((header: Header) => [
  ...columnsOf(header, 'task'),
  ...columnsOf(header, 'name'),
]);

const targetColumns = onceEach(({ labels }: Header): readonly number[] =>
  [...labels].flatMap(([column, levels]) => (figureHeading(levels)?.role === 'target' ? [column] : [])),
);

/** Columns that promise: of target numbers, else the words of the task, else of the name. */
const goalColumns = onceEach((header: Header): readonly number[] => {
  const kinds = [targetColumns(header), columnsOf(header, 'task'), columnsOf(header, 'name')];
  return kinds.find((columns) => columns.length > 0) ?? [];
});

/** The numbers of a column, with what their rows promise. */
const goalsBeside = (
  column: number,
  header: Header,
  rows: readonly number[],
  cellAt: CellAt,
): GoalAndTold[] =>
  rows.map((row) => ({
    goal: goalColumns(header)
      .map((goal) => cellAt(row, goal).text)
      .join('\n'),
    name:
      nameColumns(header)
        .map((name) => cellAt(row, name).text)
        .find(namesRate) ?? '',
    told: cellAt(row, column).text,
  }));

const belowOne = (figures: ReadonlyMap<number, CellFigure>): boolean =>
  [...figures.values()].every(({ value, unit }) => unit === null && value <= 1);

const NO_UNITS: ReadonlyMap<number, FigureUnit> = new Map();

/** 万 and 亿 multiply what is counted or measured, never a percentage. */
const isCount = (unit: FigureUnit | null): boolean => unit !== null && unit !== PERCENT_UNIT;

/** Columns of a header that hold figures of the task, or known ones beside them (growth, rank). */
export function figureColumns(header: Header, rows: readonly number[], cellAt: CellAt): FigureColumn[] {
  const all = [...header.labels.values()];
  const [unitColumn] = unitColumns(header, rows, cellAt);
  const units = unitColumn === undefined ? NO_UNITS : unitsOf(unitColumn.column, rows, cellAt);
  const namedBy =
    (heading: FigureHeading | null): IsNamed =>
    (row) =>
      isOfMoney(heading) || isCount(heading?.unit ?? units.get(row) ?? null);
  const columns = [...header.labels].flatMap(([column, labels]): OpenColumn[] => {
    const lowest = labels.at(-1) ?? '';
    if (NO_FIGURES.test(labels.join('')) || isField(lowest)) return [];
    const named = figureHeading(labels, siblingsOf(labels, all), commonLevels(labels, all));
    const open = PROGRESS_WORDS.test(lowest) || PERCENT_SIGN.test(lowest);
    // 完成率 holds percentages, however few of them can be read.
    const least = named?.role === 'rate' ? 0 : MOST;
    const read = named === null && !open ? null : figuresOf(column, rows, cellAt, least, namedBy(named));
    if (read === null) return [];
    const isOpen = leavesNumbersOpen(lowest) || (named?.role === 'actual' && arePercents(read.figures));
    const beside = (): GoalAndTold[] => goalsBeside(column, header, [...read.figures.keys()], cellAt);
    const mean = isOpen ? numbersMean(beside(), speaksForShares(lowest) ? LEAST_AMOUNTS : 0) : null;
    const mayBeLost = (isOpen || named?.role === 'actual') && belowOne(read.figures);
    const proven = mayBeLost && areLostPercents(beside()) ? 'points' : mean;
    const hasTargets = (): boolean =>
      targetColumns(header).some((goal) => figuresOf(goal, rows, cellAt, MOST, namedBy(null)) !== null);
    const answers = named === null && proven === 'amounts' && hasTargets();
    const heading = answers ? answering(labels) : provenHeading(labels, named, proven, read.figures);
    return heading === null
      ? []
      : [{ column, header: labels.join('\n'), labels, heading, mean: proven, ...read }];
  });
  const known = growthReached(sharesAsRates(columns));
  return withTopics([...known, ...likelyAnswer(known, header, rows, cellAt)]);
}
