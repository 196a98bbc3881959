import fc, { type GeneratorValue } from 'fast-check';
import type { Fact } from './facts';
import { BLANK, word, type Cell } from './sheet';
import { FIGURE_WORDINGS, INCREMENTS, PREVIOUS, TEXT_WORDINGS } from './wordings';

/** The columns of a table as an office may write them. */

export type UnitPlace = 'heading' | 'column' | 'name' | 'note' | 'title' | 'cell';

export interface Plan {
  /** 'investment' or null: the subject of the wordings. */
  readonly subject: 'investment' | null;
  readonly naming: 'name' | 'place';
  /** Total investment, what is done since the work began and its share, physical progress: beside the year's, or alone. */
  readonly projects?: 'year' | 'physical';
  /** A second thing measured: a count of families, or what is finished beside what is started. */
  readonly second?: 'count' | 'finish';
  /** Wordings, where not any of them. */
  readonly actuals?: readonly string[];
}

export interface Column {
  readonly levels: readonly string[];
  readonly cell: (fact: Fact, index: number) => Cell;
  /** How many columns its heading lies over; one where it is left out. */
  readonly over?: number;
  /** What a total row has in the column. */
  readonly total: (facts: readonly Fact[]) => Cell;
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const thousands = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 });

export type NumberStyle = 'number' | 'thousands' | 'text' | 'wide' | 'format';
function number(value: number | null, style: NumberStyle): Cell {
  if (value === null) return BLANK;
  const text = String(value);
  if (style === 'number') return { value, text };
  if (style === 'thousands') return { value, text: thousands(value), format: '#,##0.##' };
  if (style === 'format') return { value, text: value.toFixed(2), format: '0.00_ ' };
  if (style === 'text') return word(text);
  return word(fullWidth(text));
}

export type RateStyle = 'points' | 'percent-text' | 'format' | 'fraction' | 'wide';
export function rate(percent: number | null, style: RateStyle): Cell {
  if (percent === null) return BLANK;
  const fraction = Number((percent / 100).toFixed(4));
  if (style === 'points') return { value: percent, text: String(percent) };
  if (style === 'format') return { value: fraction, text: `${percent}%`, format: '0.0%' };
  if (style === 'fraction') return { value: fraction, text: String(fraction) };
  return word(style === 'wide' ? `${percent}％` : `${percent}%`);
}

export const percentOf = ({ measured: { target, actual } }: Fact): number | null =>
  actual === null ? null : Number(((actual / target) * 100).toFixed(1));

/** Of what is started some is finished. */
export const finished = ({ measured: { actual } }: Fact): number | null =>
  actual === null ? null : Math.floor(actual * 0.6);

export const pick = <T>(g: GeneratorValue, from: readonly T[]): T => g(fc.constantFrom, ...from);
export const chance = (g: GeneratorValue, percent: number): boolean =>
  g(fc.integer, { min: 1, max: 100 }) <= percent;
export const sum = (values: readonly (number | null)[]): number =>
  Number(values.reduce<number>((a, b) => a + (b ?? 0), 0).toFixed(4));

/** 任务(户), 任务（单位：户）, 任务\n(户). */
export function inHeading(g: GeneratorValue, heading: string, unit: string): string {
  return pick(g, [
    `${heading}(${unit})`,
    `${heading}（${unit}）`,
    `${heading}\n（${unit}）`,
    `${heading}(单位:${unit})`,
  ]);
}

export const blankTotal = (): Cell => BLANK;

export interface Numbers {
  readonly place: UnitPlace;
  readonly style: NumberStyle;
  readonly unit: string;
}

/** 完成户数 names a unit of its own; 9月完成投资 is of money. */
const NAMES_UNIT = /户|人数|套|面积|里程|件|工程量/u;
const OTHER_SUBJECT = /(?:本月|当月|9月|9月份|上月|上期|上月累计)(?:完成|新|累计完成)?(?:投资|支付|开工)/u;

export function amountColumn(
  g: GeneratorValue,
  wordings: readonly string[],
  { place, style, unit }: Numbers,
  read: (fact: Fact, index: number) => number | null,
): Column {
  const heading = pick(
    g,
    wordings.filter((one) => !NAMES_UNIT.test(one) && !OTHER_SUBJECT.test(one)),
  );
  const cell = (fact: Fact, index: number): Cell => {
    const value = read(fact, index);
    return place === 'cell' && value !== null ? word(`${value}${fact.unit}`) : number(value, style);
  };
  return {
    levels: [place === 'heading' ? inHeading(g, heading, unit) : heading],
    cell,
    total: (facts) => number(sum(facts.map(read)), style),
  };
}

const random = (fact: Fact, index: number, salt: number): number =>
  ((fact.name.charCodeAt(0) * 7 + index * 13 + salt * 31) % 90) + 3;

/** Columns that say nothing of the facts: growth, rank, gap, last period, this month, what is left. */
export function bystanders(g: GeneratorValue, numbers: Numbers, hasGoals: boolean): Column[] {
  const plainNumber = (levels: string, salt: number, negative = false): Column => ({
    levels: [levels],
    cell: (fact, index) => {
      const value = random(fact, index, salt) - (negative ? 40 : 0);
      return { value, text: String(value) };
    },
    total: blankTotal,
  });
  const of = (role: string): readonly string[] => FIGURE_WORDINGS[role] as readonly string[];
  const unlikelyUnit = numbers.place === 'cell' ? { ...numbers, place: 'note' as const } : numbers;
  const share =
    (part: number) =>
    (fact: Fact): number | null =>
      fact.measured.actual === null ? null : Number((fact.measured.actual * part).toFixed(2));
  const nineMonths = (): Column =>
    amountColumn(g, ['1-9月计划', '9月底目标', '前三季度目标'], unlikelyUnit, ({ measured: { target } }) =>
      Number((target * 0.75).toFixed(2)),
    );
  const makers: (() => Column)[] = [
    () => plainNumber(pick(g, of('change')), 1, true),
    () => plainNumber(pick(g, of('rank')), 2),
    () => plainNumber(pick(g, of('gap')), 3, true),
    () => amountColumn(g, INCREMENTS, unlikelyUnit, share(0.1)),
    () =>
      amountColumn(
        g,
        PREVIOUS.filter((heading) => !heading.includes('率')),
        unlikelyUnit,
        share(0.8),
      ),
    () =>
      amountColumn(g, of('remaining'), unlikelyUnit, ({ measured: { target, actual } }) =>
        actual === null ? null : Number((target - actual).toFixed(2)),
      ),
    () =>
      amountColumn(g, ['2025年完成', '2025年实际完成', '上年同期', '2025年完成数'], unlikelyUnit, share(1.3)),
    // Beside goals by quarter it would be another goal of the third.
    ...(hasGoals ? [] : [nineMonths]),
  ];
  return g(fc.shuffledSubarray, makers, { maxLength: 3 }).map((make) => make());
}

export const textColumn = (heading: string, read: (fact: Fact, index: number) => string): Column => ({
  levels: [heading],
  cell: (fact, index) => word(read(fact, index)),
  total: blankTotal,
});

const PROSE = [
  '主体施工',
  '正在进行基础施工',
  '已完成招标,正在进场',
  '前期手续办理中',
  '设备安装',
  '路面铺设',
];
const PROBLEMS = ['资金未到位', '征地进度慢', '', '', '材料供应紧张'];

export function wordColumns(
  g: GeneratorValue,
  { naming, projects }: Plan,
): { columns: Column[]; organisation: boolean } {
  const organisation = chance(g, 50);
  const columns: Column[] = [];
  const of = (field: string): string => pick(g, TEXT_WORDINGS[field] as readonly string[]);
  if (organisation) {
    const heading = pick(
      g,
      (TEXT_WORDINGS.leadUnits as readonly string[]).filter((one) => one !== '部门' && one !== '单位名称'),
    );
    columns.push(textColumn(heading, ({ organisation: name }) => name));
  }
  if (naming === 'name' && projects !== 'physical' && chance(g, 40))
    columns.push(
      textColumn(
        pick(g, ['形象进度', '目前形象进度', '工程形象进度', '进展情况', '工作进展情况']),
        (_, i) => PROSE[i % PROSE.length] as string,
      ),
    );
  if (chance(g, 25))
    columns.push(textColumn(of('problem'), (_, i) => PROBLEMS[i % PROBLEMS.length] as string));
  if (chance(g, 25)) columns.push(textColumn(of('remark'), () => ''));
  if (chance(g, 20))
    columns.push(textColumn(of('leader'), (_, i) => ['张三', '李四', '王五'][i % 3] as string));
  return { columns, organisation };
}
