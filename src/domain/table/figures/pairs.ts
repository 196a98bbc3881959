import { UNITS } from '../../text/units';
import type { FigureColumn } from './columns';
import { latest } from './latest';
import { agreement, rateScales, type RateScale } from './rates';
import { isMoney, type FigureUnit } from './units';
import type { FigureSubject } from './words';

/** A target column, the column of what is done, and the rate column of the same thing; any may be missing. */
export interface FigurePair {
  readonly subject: FigureSubject;
  readonly change: boolean;
  readonly target: FigureColumn | null;
  readonly actual: FigureColumn | null;
  readonly rate: FigureColumn | null;
  /** Whether the words of the headings name exactly one of each, or the rate column proves the pair. */
  readonly certain: boolean;
}

export interface Pairing {
  readonly pairs: readonly FigurePair[];
  readonly scales: ReadonlyMap<number, RateScale>;
}

const COUNTED: readonly FigureSubject[] = ['start', 'finish', 'rectification', 'signing', null];

/** Units as far as the column itself tells them. */
function unitOf({ heading, figures }: FigureColumn): FigureUnit | null {
  return heading.unit ?? [...figures.values()].find(({ unit }) => unit !== null)?.unit ?? null;
}

/** 户 against 户, 万元 against 亿元; a unit that is not told fits all of its own kind. */
export function compatible(one: FigureColumn, other: FigureColumn): boolean {
  const [a, b] = [unitOf(one), unitOf(other)];
  if (a === null || b === null) return true;
  if (a.name === b.name) return true;
  return UNITS.get(a.name)?.family === UNITS.get(b.name)?.family && UNITS.has(a.name);
}

/** Investment is money, counts are not. */
function fitsSubject(column: FigureColumn, subject: FigureSubject): boolean {
  const unit = unitOf(column);
  if (unit === null || column.heading.role === 'rate') return true;
  return subject === 'investment' || subject === 'payment'
    ? isMoney(unit)
    : subject === null || !isMoney(unit);
}

interface Group {
  readonly subject: FigureSubject;
  readonly change: boolean;
  readonly targets: FigureColumn[];
  readonly actual: FigureColumn | null;
  readonly rate: FigureColumn | null;
}

const ofRole = (columns: readonly FigureColumn[], role: FigureColumn['heading']['role']): FigureColumn[] =>
  columns.filter(
    ({ heading }) => heading.role === role && !heading.part && heading.period?.previous !== true,
  );

const bySubject = (
  columns: readonly FigureColumn[],
  subject: FigureSubject,
  change: boolean,
): FigureColumn[] =>
  columns.filter(({ heading }) => heading.subject === subject && heading.change === change);

function groupsOf(columns: readonly FigureColumn[], month: number | null): Group[] {
  const targets = ofRole(columns, 'target');
  const actuals = ofRole(columns, 'actual');
  const rates = ofRole(columns, 'rate');
  const keys = new Map(
    [...targets, ...actuals, ...rates].map(({ heading: { subject, change } }) => [
      `${subject}|${change}`,
      { subject, change },
    ]),
  );
  return [...keys.values()].map(({ subject, change }) => {
    const actual = latest(bySubject(actuals, subject, change), month);
    return {
      subject,
      change,
      targets: bySubject(targets, subject, change),
      actual,
      rate: latest(bySubject(rates, subject, change), month, actual),
    };
  });
}

/** Columns whose heading names no subject complete the one group that lacks them: 年计划 beside 已完成投资. */
function joined(groups: readonly Group[]): Group[] {
  const general = groups.find(({ subject, change }) => subject === null && !change);
  if (general === undefined) return [...groups];
  const named = groups.filter((group) => group !== general);
  const lacking = (part: 'targets' | 'actual' | 'rate', column: FigureColumn | null): Group[] =>
    column === null
      ? []
      : named.filter((group) => {
          const own = group[part];
          const empty = own === null || (Array.isArray(own) && own.length === 0);
          return empty && !group.change && fitsSubject(column, group.subject);
        });
  const givesActual = general.actual === null ? [] : lacking('actual', general.actual);
  const givesRate = general.rate === null ? [] : lacking('rate', general.rate);
  const actualTo = givesActual.length === 1 ? givesActual[0] : undefined;
  // A rate without a subject is of the general pair where there is one: 任务, 完成, 完成率 beside 开工.
  const whole = general.targets.length > 0 && general.actual !== null;
  const rateTo = whole || givesRate.length !== 1 ? undefined : givesRate[0];
  const completed = named.map((group) => ({
    ...group,
    actual: group === actualTo ? general.actual : group.actual,
    rate: group === rateTo ? general.rate : group.rate,
  }));
  const own = {
    ...general,
    actual: actualTo === undefined ? general.actual : null,
    rate: rateTo === undefined ? general.rate : null,
  };
  const wanting = completed.filter(
    (group) => group.targets.length === 0 && !group.change && (group.actual ?? group.rate) !== null,
  );
  const shares = (group: Group, target: FigureColumn): boolean =>
    fitsSubject(target, group.subject) && (group.actual === null || compatible(target, group.actual));
  const lent = own.actual !== null || own.rate !== null ? [] : own.targets;
  const shared = completed.map((group) =>
    wanting.includes(group) ? { ...group, targets: lent.filter((target) => shares(group, target)) } : group,
  );
  const left = own.targets.filter((target) => !shared.some(({ targets }) => targets.includes(target)));
  const rest: Group = { ...own, targets: left };
  return rest.targets.length === 0 && rest.actual === null && rest.rate === null ? shared : [...shared, rest];
}

const LEAST_AGREEMENT = 0.6;

/** The target that the rate column proves; undefined where none stands out. */
function proven(
  candidates: readonly FigureColumn[],
  { actual, rate }: Group,
  scales: ReadonlyMap<number, RateScale>,
): FigureColumn | undefined {
  if (actual === null || rate === null) return undefined;
  const scale = scales.get(rate.column) ?? 1;
  const told = candidates
    .map((target) => ({ target, share: agreement(target, actual, rate, scale) }))
    .filter(({ share }) => share !== null && share >= LEAST_AGREEMENT)
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  return told[0]?.target;
}

function pairsOfGroup(
  group: Group,
  sizes: readonly FigureColumn[],
  scales: ReadonlyMap<number, RateScale>,
): FigurePair[] {
  const { subject, change, actual, rate } = group;
  const of = (target: FigureColumn | null, certain: boolean, own = true): FigurePair => ({
    subject,
    change,
    target,
    actual: own ? actual : null,
    rate: own ? rate : null,
    certain,
  });
  if (actual === null) {
    const [only, ...more] = group.targets;
    if (only === undefined) return [of(null, true)];
    return more.length === 0 ? [of(only, true)] : group.targets.map((target) => of(target, true, false));
  }
  const cumulative = actual.heading.period?.cumulative !== false;
  const fitting = group.targets.filter((target) => compatible(target, actual));
  const found = proven(fitting, group, scales);
  const bySize =
    found ??
    (fitting.length === 0
      ? proven(
          sizes.filter((size) => compatible(size, actual)),
          group,
          scales,
        )
      : undefined);
  const chosen = bySize ?? fitting[0] ?? null;
  const disproved =
    found === undefined && fitting.length === 1 && contradicted(fitting[0] as FigureColumn, group, scales);
  const certain = bySize !== undefined || (fitting.length === 1 && cumulative && !disproved);
  const others = group.targets.filter((target) => target !== chosen && !compatible(target, actual));
  return [of(chosen, certain || chosen === null), ...others.map((target) => of(target, true, false))];
}

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
  const scales = rateScales(
    ofRole(main, 'rate').map((rate) => {
      const group = groups.find((one) => one.rate === rate);
      return { rate, actual: group?.actual ?? null, targets: group?.targets ?? [] };
    }),
  );
  const sizes = ofRole(main, 'size');
  const pairs = groups.flatMap((group) =>
    pairsOfGroup(
      group,
      COUNTED.includes(group.subject) || group.subject === 'investment' ? sizes : [],
      scales,
    ),
  );
  return { pairs: pairs.filter(({ target, actual, rate }) => (target ?? actual ?? rate) !== null), scales };
}
