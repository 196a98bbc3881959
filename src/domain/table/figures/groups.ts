import { nth } from '../../nth';
import { UNITS } from '../../text/units';
import type { FigureColumn } from './columns';
import { byTime, isCumulative, latest, sumOfPeriods } from './latest';
import { isMoney, NAMELESS, type FigureUnit } from './units';
import type { FigureSubject } from './words';

/** Columns of one thing: what is promised of it, what is done, and the rates. */

/** Units as far as the column itself tells them. */
function unitOf({ heading, figures }: FigureColumn): FigureUnit | null {
  return heading.unit ?? [...figures.values()].find(({ unit }) => unit !== null)?.unit ?? null;
}

const alike = (a: FigureUnit, b: FigureUnit): boolean =>
  [a.name, b.name].includes(NAMELESS) ||
  a.name === b.name ||
  (UNITS.has(a.name) && UNITS.get(a.name)?.family === UNITS.get(b.name)?.family);

/** 户 against 户, 万元 against 亿元; a unit that is not told fits all of its own kind. Units in cells are held row by row. */
export function compatible(one: FigureColumn, other: FigureColumn): boolean {
  const [a, b] = [one.heading.unit, other.heading.unit];
  if (a !== null && b !== null) return alike(a, b);
  const pairs = [...one.figures].flatMap(([row, figure]) => {
    const [own, beside] = [figure.unit ?? a, other.figures.get(row)?.unit ?? b];
    return own === null || beside === null ? [] : [alike(own, beside)];
  });
  return pairs.length === 0 || pairs.filter(Boolean).length * 2 > pairs.length;
}

const isMoneySubject = (subject: FigureSubject): boolean => subject === 'investment' || subject === 'payment';

/** Investment is money, counts are not. */
function fitsSubject(column: FigureColumn, subject: FigureSubject): boolean {
  const unit = unitOf(column);
  if (unit === null || column.heading.role === 'rate') return true;
  return isMoneySubject(subject) ? isMoney(unit) : subject === null || !isMoney(unit);
}

/** What columns are of. */
export interface Thing {
  readonly subject: FigureSubject;
  readonly change: boolean;
  /** Of several things side by side; absent where the table has one. */
  readonly topic?: string | undefined;
}

export interface Group extends Thing {
  readonly targets: FigureColumn[];
  readonly actual: FigureColumn | null;
  readonly rate: FigureColumn | null;
  /** All columns of what is done and of rates that may be meant, the likeliest first. */
  readonly actuals: readonly FigureColumn[];
  readonly rates: readonly FigureColumn[];
}

export const ofRole = (
  columns: readonly FigureColumn[],
  role: FigureColumn['heading']['role'],
): FigureColumn[] =>
  columns.filter(
    ({ heading }) => heading.role === role && !heading.part && heading.period?.previous !== true,
  );

export const thingOf = ({ heading: { subject, change }, topic }: FigureColumn): Thing => ({
  subject,
  change,
  topic,
});

export const sameThing = (one: Thing, other: Thing): boolean =>
  one.subject === other.subject && one.change === other.change && one.topic === other.topic;

/** Of one thing; where a person has chosen some those alone. */
function ofThing(columns: readonly FigureColumn[], thing: Thing): FigureColumn[] {
  const own = columns.filter((column) => sameThing(thingOf(column), thing));
  const chosen = own.filter((column) => column.chosen === true);
  return chosen.length > 0 ? chosen : own;
}

/** Goals by quarter or month that only grow are goals to date: the last one, of the year's end, is the target. */
function yearGoals(goals: readonly FigureColumn[]): FigureColumn[] {
  return goals.filter((last) => {
    const own = goals
      .filter(
        ({ heading }) =>
          heading.subject === last.heading.subject && heading.unit?.name === last.heading.unit?.name,
      )
      .toSorted((a, b) => endOf(a) - endOf(b));
    return endOf(last) === 12 && own.length > 1 && own.every((goal) => endOf(goal) > 0) && grow(own);
  });
}

/** Months of a year in parts of a quarter or of a month each. */
const YEARS: readonly (readonly number[])[] = [3, 1].map((months) =>
  Array.from({ length: 12 / months }, (_, index) => months * (index + 1)),
);
/** Least share of rows with a goal below the one before: what counts from the year's start never falls. */
const LEAST_FALLS = 0.2;

/** Goals of each quarter or month of a year, each of its own: together they are what the year promises. */
function sumOfGoals(goals: readonly FigureColumn[]): FigureColumn[] {
  const parts = goals.filter(({ heading: { period, change } }) => period?.cumulative === false && !change);
  const kinds = new Map(parts.map((goal) => [JSON.stringify([goal.topic, goal.heading.subject]), goal]));
  return [...kinds.values()].flatMap((kind) => {
    const own = parts
      .filter((goal) => goal.topic === kind.topic && goal.heading.subject === kind.heading.subject)
      .toSorted((a, b) => endOf(a) - endOf(b));
    const ends = own.map(endOf);
    if (!YEARS.some((months) => months.join() === ends.join()) || own.some(isPercent)) return [];
    const rows = [...kind.figures.keys()].filter((row) => own.every(({ figures }) => figures.has(row)));
    const values = (row: number): number[] => own.flatMap(({ figures }) => figures.get(row)?.value ?? []);
    const falls = rows.filter((row) => !rises(values(row)));
    const sum = sumOfPeriods(own, null);
    if (sum === null || falls.length <= rows.length * LEAST_FALLS) return [];
    const figures = new Map([...sum.figures].filter(([row]) => rows.includes(row)));
    return [{ ...sum, figures, heading: { ...sum.heading, role: 'target' as const, period: null } }];
  });
}

const isPercent = ({ heading: { unit }, figures }: FigureColumn): boolean =>
  unit?.name === '%' || [...figures.values()].some(({ percent }) => percent);

const endOf = ({ heading: { period } }: FigureColumn): number => period?.month ?? 0;
const MOST_ROWS = 0.9;

/** Whether no figure is below the one before it. */
export const rises = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value >= nth(values, i - 1));

function grow(goals: readonly FigureColumn[]): boolean {
  const last = nth(goals, -1);
  const rows = [...last.figures.keys()].map((row) =>
    goals.flatMap(({ figures }) => figures.get(row)?.value ?? []),
  );
  const rising = rows.filter(rises);
  const growing = rows.filter((values) => (values.at(-1) ?? 0) > (values[0] ?? 0));
  return rising.length >= rows.length * MOST_ROWS && growing.length * 2 >= rows.length;
}

export function groupsOf(columns: readonly FigureColumn[], month: number | null): Group[] {
  const named = ofRole(columns, 'target');
  const goals = columns.filter(
    ({ heading }) => heading.role === 'expected' && heading.period?.previous !== true,
  );
  const targets =
    [named, yearGoals(ofRole(columns, 'expected')), sumOfGoals(goals)].find(({ length }) => length > 0) ?? [];
  const actuals = ofRole(columns, 'actual');
  const rates = ofRole(columns, 'rate');
  const things = new Map(
    [...targets, ...actuals, ...rates].map((column) => {
      const thing = thingOf(column);
      return [`${thing.topic}|${thing.subject}|${thing.change}`, thing] as const;
    }),
  );
  return [...things.values()].map((thing) => {
    const own = builtFirst(withSum(byTime(ofThing(actuals, thing), month), month));
    const ownTargets = ofThing(targets, thing);
    const ownRates = ratesOf(ofThing(rates, thing), month);
    const actual = own[0] ?? null;
    return {
      ...thing,
      targets: ownTargets,
      actual,
      rate: latest(ownRates, month, actual),
      actuals: own,
      rates: ownRates,
    };
  });
}

const IN_USE = /投用|投产|投运|交付|使用|运营/u;
const BUILT = /完工|竣工|建成|完成/u;

/** 已交付（投用） beside 已完工: a stage after it, of the same things. */
export const isInUse = ({ labels }: FigureColumn): boolean => {
  const words = labels.at(-1) ?? '';
  return IN_USE.test(words) && !BUILT.test(words);
};

/** What is built is what was promised, unless the promise says more; what of it is in use stands behind. */
const builtFirst = (actuals: readonly FigureColumn[]): readonly FigureColumn[] =>
  actuals.every(isInUse) ? actuals : [...actuals].sort((a, b) => Number(isInUse(a)) - Number(isInUse(b)));

/** Where nothing adds up to date the months do: their sum is proposed before any one of them. */
function withSum(actuals: readonly FigureColumn[], month: number | null): readonly FigureColumn[] {
  const sum = actuals.some(isCumulative) ? null : sumOfPeriods(actuals, month);
  return sum === null ? actuals : [sum, ...actuals];
}

/** 占总投资 and 形象进度 are the item's rate only where no other is. */
function ratesOf(rates: readonly FigureColumn[], month: number | null): readonly FigureColumn[] {
  const own = rates.filter(({ heading }) => heading.share === null);
  return byTime(own.length > 0 ? own : rates, month);
}

/** 下达资金 beside 已支付: what was given is what is to be paid. */
function withFunds(groups: readonly Group[]): readonly Group[] {
  const given = groups.find(
    ({ subject, change, targets, actual, rate }) =>
      subject === 'investment' && !change && targets.length > 0 && actual === null && rate === null,
  );
  const paid = groups.find(({ subject, targets }) => subject === 'payment' && targets.length === 0);
  if (given === undefined || paid === undefined) return groups;
  return groups.flatMap((group) =>
    group === given ? [] : group === paid ? [{ ...paid, targets: given.targets }] : [group],
  );
}

/** Columns that stand apart complete each other, each thing's its own. */
export function joined(groups: readonly Group[]): Group[] {
  const topics = new Set(groups.map(({ topic }) => topic));
  return [...topics].flatMap((topic) => joinedOf(withFunds(groups.filter((group) => group.topic === topic))));
}

/** 完成率 beside 已开工 and 已完工 is of what is finished. */
const ownerOfRate = (groups: readonly Group[]): Group | undefined =>
  groups.length === 1
    ? groups[0]
    : groups.every(({ subject }) => subject === 'start' || subject === 'finish')
      ? groups.find(({ subject }) => subject === 'finish')
      : undefined;

/** Columns whose heading names no subject complete the one group that lacks them: 年计划 beside 已完成投资. */
function joinedOf(groups: readonly Group[]): Group[] {
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
  const rateTo = whole ? undefined : ownerOfRate(givesRate);
  const completed = named.map((group) => ({
    ...group,
    ...(group === actualTo && { actual: general.actual, actuals: general.actuals }),
    ...(group === rateTo && { rate: general.rate, rates: general.rates }),
  }));
  const own = {
    ...general,
    ...(actualTo !== undefined && { actual: null, actuals: [] }),
    ...(rateTo !== undefined && { rate: null, rates: [] }),
  };
  const wanting = completed.filter(
    (group) => group.targets.length === 0 && !group.change && (group.actual ?? group.rate) !== null,
  );
  // 年度任务 beside 竣工户数 and 拨付金额 counts families: of a number in two kinds of units nobody knows which.
  const counted = wanting.some(({ subject }) => subject !== null && !isMoneySubject(subject));
  const shares = (group: Group, target: FigureColumn): boolean =>
    !(counted && isMoneySubject(group.subject) && unitOf(target) === null) &&
    fitsSubject(target, group.subject) &&
    (group.actual === null || compatible(target, group.actual));
  const lent = own.actual !== null || own.rate !== null ? [] : own.targets;
  const shared = completed.map((group) =>
    wanting.includes(group) ? { ...group, targets: lent.filter((target) => shares(group, target)) } : group,
  );
  const left = own.targets.filter((target) => !shared.some(({ targets }) => targets.includes(target)));
  const rest: Group = { ...own, targets: left };
  return rest.targets.length === 0 && rest.actual === null && rest.rate === null ? shared : [...shared, rest];
}
