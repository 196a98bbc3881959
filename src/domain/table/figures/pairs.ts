import { nth } from '../../nth';
import type { FigureColumn } from './columns';
import type { GoalColumn } from './goals';
import { compatible, groupsOf, isInUse, joined, ofRole, type Group, type Thing } from './groups';
import { isCumulative } from './latest';
import { agreement, mixedRates, rateScales, type RateScale } from './rates';
import { areRivals, ownFirst } from './rivalTargets';
import type { FigureSubject } from './words';

/** A target column, the column of what is done, and the rate column of the same thing; any may be missing. */
export interface FigurePair extends Thing {
  readonly target: FigureColumn | null;
  readonly actual: FigureColumn | null;
  readonly rate: FigureColumn | null;
  /** Whether the words of the headings name exactly one of each, or the rate column proves the pair. */
  readonly certain: boolean;
  /** Columns of what should be reached by a quarter's or a month's end, in the order of time. */
  readonly goals?: readonly GoalColumn[];
}

export interface Pairing {
  readonly pairs: readonly FigurePair[];
  readonly scales: ReadonlyMap<number, RateScale>;
  /** Rate columns with fractions and points. */
  readonly mixed: ReadonlySet<number>;
}

const COUNTED: readonly FigureSubject[] = ['start', 'finish', 'rectification', 'signing', null];

/** A share of the whole investment says nothing of the year's pair, the progress on site is a figure of its own. */
function withoutShares(group: Group): { readonly group: Group; readonly physical: FigureColumn | null } {
  if (group.targets.length === 0 || group.rate === null || group.rate.heading.share === null)
    return { group, physical: null };
  const physical = group.rate.heading.share === 'physical' ? group.rate : null;
  return { group: { ...group, rate: null, rates: [] }, physical };
}

const LEAST_AGREEMENT = 0.6;

interface Triple {
  readonly target: FigureColumn;
  readonly actual: FigureColumn;
  readonly rate: FigureColumn;
}

/** The first columns in their order whose rows the rate column proves; undefined where none stand out. */
function proven(
  candidates: readonly FigureColumn[],
  { actuals, rates, rate: latestRate }: Group,
  scales: ReadonlyMap<number, RateScale>,
): Triple | undefined {
  for (const actual of actuals) {
    const fitting = candidates.filter((target) => compatible(target, actual));
    const told = fitting.flatMap((target) =>
      rates.flatMap((rate) => {
        const share = agreement(target, actual, rate, scales.get(rate.column) ?? 1);
        return share === null || share < LEAST_AGREEMENT ? [] : [{ target, actual, rate, share }];
      }),
    );
    const best = told.sort(
      (a, b) => b.share - a.share || Number(b.rate === latestRate) - Number(a.rate === latestRate),
    )[0];
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Whether the words name this column of what is done and no other: nothing since the work began, no one month. */
const isNamed = (actual: FigureColumn, { actuals }: Group): boolean =>
  isCumulative(actual) &&
  actual.heading.scope !== 'start' &&
  !actuals.some((other) => other !== actual && rivals(other, actual));

/** Two columns to date that the words do not tell apart. */
const rivals = (one: FigureColumn, other: FigureColumn): boolean => {
  const [a, b] = [one.heading, other.heading];
  return (
    isInUse(one) === isInUse(other) &&
    a.scope === b.scope &&
    a.period?.month === b.period?.month &&
    (a.period?.cumulative ?? true) === (b.period?.cumulative ?? true)
  );
};

/** Columns that are a target or done only where a rate says so: 项目数; 拆除数. */
interface Weak {
  readonly sizes: readonly FigureColumn[];
  readonly deeds: readonly FigureColumn[];
}

function pairsOfGroup(
  given: Group,
  { sizes, deeds }: Weak,
  scales: ReadonlyMap<number, RateScale>,
): FigurePair[] {
  const { group, physical } = withoutShares({ ...given, targets: ownFirst(given.targets) });
  const { subject, change, topic } = group;
  const thing: Thing = { subject, change, topic };
  if (physical !== null)
    return [
      ...pairsOfGroup(group, { sizes, deeds }, scales),
      {
        ...thing,
        target: null,
        actual: null,
        rate: physical,
        certain: true,
      },
    ];
  const of = (target: FigureColumn | null, certain: boolean, own: Partial<Triple> = {}): FigurePair => ({
    ...thing,
    target,
    actual: own.actual ?? null,
    rate: own.rate ?? null,
    certain,
  });
  const rest = { ...(group.rate !== null && { rate: group.rate }) };
  // 任务数 | 拆除数 | 拆除率: the rate proves what was done; without one the only deed is proposed.
  const answeredByDeed = (target: FigureColumn): FigurePair => {
    const found = proven([target], { ...group, actuals: deeds }, scales);
    if (found !== undefined) return of(target, true, found);
    const [deed, ...more] = deeds.filter((column) => compatible(target, column));
    const alone = deed !== undefined && more.length === 0 && group.rate === null;
    return alone ? of(target, false, { actual: deed }) : of(target, true, rest);
  };
  // 排查 | 治理 | 治理率: how many there are and how many of them are done, as the rate proves.
  const amongAll = (): FigurePair | null => {
    const own = (columns: readonly FigureColumn[]): FigureColumn[] =>
      columns.filter((column) => column.topic === topic);
    const found = proven(own(sizes), { ...group, actuals: own(deeds) }, scales);
    return found === undefined ? null : of(found.target, true, found);
  };
  if (group.actual === null) {
    const [only, ...more] = group.targets;
    if (only === undefined) return [amongAll() ?? of(null, true, rest)];
    if (more.length === 0 && deeds.length > 0) return [answeredByDeed(only)];
    // Of 市下达目标 and 县自定目标 one is the task: both would be counted as two.
    if (areRivals(group.targets)) return [of(only, false, rest)];
    return more.length === 0 ? [of(only, true, rest)] : group.targets.map((target) => of(target, true));
  }
  const found =
    proven(group.targets, group, scales) ??
    (group.targets.length > 0 ? undefined : proven(sizes, group, scales));
  const others = (chosen: FigureColumn | null, actual: FigureColumn): FigurePair[] =>
    group.targets
      .filter((target) => target !== chosen && !compatible(target, actual))
      .map((target) => of(target, true));
  if (found !== undefined) return [of(found.target, true, found), ...others(found.target, found.actual)];
  const { actual } = group;
  const fitting = group.targets.filter((target) => compatible(target, actual));
  const [chosen = null] = fitting;
  const disproved = fitting.length === 1 && contradicted(nth(fitting, 0), group, scales);
  const said = chosen?.chosen === true && actual.chosen === true;
  const certain = said || chosen === null || (fitting.length === 1 && isNamed(actual, group) && !disproved);
  return [of(chosen, certain, { actual, ...rest }), ...others(chosen, actual)];
}

/** 应征收 | 累计签约 | 签约率 | 已腾空: the rate proves that what is promised of all is answered by this deed. */
function borrowed(
  group: Group,
  groups: readonly Group[],
  scales: ReadonlyMap<number, RateScale>,
): FigurePair | null {
  const { subject, change, topic } = group;
  if (group.targets.length > 0 || subject === null || change) return null;
  const general = groups.find((one) => one.subject === null && !one.change && one.topic === topic);
  const found = general === undefined ? undefined : proven(general.targets, group, scales);
  return found === undefined ? null : { subject, change, topic, ...found, certain: true };
}

/** A pair that is only proposed, of a target that another column is proven to answer. */
const isOutdone = (pair: FigurePair, pairs: readonly FigurePair[]): boolean =>
  !pair.certain &&
  pairs.some(
    (other) => other !== pair && other.certain && other.rate !== null && other.target === pair.target,
  );

/** Most rows of the rate column deny the pair. */
function contradicted(
  target: FigureColumn,
  { actual, rate }: Group,
  scales: ReadonlyMap<number, RateScale>,
): boolean {
  if (actual === null || rate === null) return false;
  const share = agreement(target, actual, rate, scales.get(rate.column) ?? 1, 3);
  return share !== null && share < 0.3;
}

/** Puts the figure columns of a table together by their words, and by arithmetic where the words leave it open. */
export function pairsOf(columns: readonly FigureColumn[], month: number | null): Pairing {
  const main = columns.filter(({ figures }) => figures.size > 0);
  const groups = joined(groupsOf(main, month));
  const sizes = ofRole(main, 'size');
  const deeds = ofRole(main, 'deed');
  const scales = rateScales(
    ofRole(main, 'rate').map((rate) => {
      const group = groups.find(({ rates }) => rates.includes(rate));
      return {
        rate,
        actuals: [...(group?.actuals ?? []), ...deeds],
        targets: [...(group?.targets ?? []), ...sizes],
      };
    }),
  );
  const pairs = groups.flatMap((group) => {
    const lent = borrowed(group, groups, scales);
    if (lent !== null) return [lent];
    const weak = COUNTED.includes(group.subject) || group.subject === 'investment' ? sizes : [];
    return pairsOfGroup(group, { sizes: weak, deeds: group.subject === null ? deeds : [] }, scales);
  });
  return {
    pairs: pairs.filter(
      (pair) => (pair.target ?? pair.actual ?? pair.rate) !== null && !isOutdone(pair, pairs),
    ),
    scales,
    mixed: mixedRates(ofRole(main, 'rate')),
  };
}
