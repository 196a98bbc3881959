import { nth } from '../nth';
import type { TaskItem } from '../item';
import { draftZhCN } from '../messages/zh-CN.draft';
import { tenths, withoutNoise } from '../rounding';
import { percentages, quantities, type Percentage, type Quantity } from '../text/quantities';
import { partAt, type Part, type Passage } from './lines';
import type { LineFinding, Verdict } from './report';
import { factsOf, type RowFacts } from './rowFigures';
import { isRounded } from './shares';
import type { NameMention } from './names';
import type { Telling } from './tellings';

const say = draftZhCN;

/** What a figure is said to be, by the last word of its clause that tells. */
export type Role = 'promised' | 'done' | 'left' | 'rate' | 'expected' | 'any';

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['rate', /完成率|完成进度|总体进度|形象进度|完成比例/gu],
  ['expected', /序时进度|序时|应达|应完成|计划进度/gu],
  ['left', /还差|尚差|仍差|相差|缺口|剩余?|余下|尚余|尚需|还需|还有|尚有|未完成/gu],
  ['promised', /目标|任务数|计划|年度任务/gu],
  ['done', /完成|累计|实际|已|新增|建成|新建|竣工|办结/gu],
];
const CLAUSE = /[,;。:()“”]/u;
/** A share of all items is no figure of one. */
const IS_SHARE = /占(?:比|总数)?(?:的)?(?:为|约)?$/u;
const LESS = /低于|落后|慢于|差|滞后|少/u;
const MORE = /超|高于|快于|领先/u;
/** Points against another period or another place. */
const ELSEWHERE = /上[期月季年]|同期|同比|环比|去年|平均|全[省市县区]|四舍五入/u;
/** Between such words and their figure: 超序时进度, 较序时进度低. */
const NEAR = 24;

/** The clause before a place, no more of it than tells. */
function clauseBefore(text: string, { start }: Part, at: number): string {
  const words = text.slice(Math.max(start, at - NEAR), at);
  const cut = [...words].reduce((last, sign, index) => (CLAUSE.test(sign) ? index : last), -1);
  return words.slice(cut + 1);
}

function roleIn(clause: string): Role {
  let role: Role = 'any';
  let place = -1;
  for (const [one, words] of ROLES)
    for (const match of clause.matchAll(words)) {
      const end = match.index + match[0].length;
      // 完成率 ends where 完成 does not, so the longer word is the later.
      if (end > place) [role, place] = [one, end];
    }
  return role;
}

const BEST: readonly Verdict[] = ['agrees', 'doubtful', 'contradicts'];

/** Of several rows with one name the one that fits. */
const best = (verdicts: readonly Verdict[]): Verdict =>
  BEST.find((one) => verdicts.includes(one)) ?? 'unverifiable';

/** What is still to be done: 距20台的目标还差7台. */
const isLeft = ({ indicators }: TaskItem, { value, unit }: Quantity): boolean =>
  indicators.some(
    ({ target, actual }) =>
      actual !== null && target.unit === unit.name && withoutNoise(target.value - actual.value) === value,
  );

/** In a unit that the row counts in, a figure is meant in it; else the text may measure with another word. */
function isKnown({ promised, done, units }: RowFacts, value: number, unit: string, role: Role): boolean {
  const figures = role === 'promised' ? [promised] : role === 'done' ? [done] : [promised, done];
  return figures.some((one) => (units.has(unit) ? one.has(value, unit) : one.hasValue(value)));
}

function amountVerdict(item: TaskItem, amount: Quantity, role: Role, closed: boolean): Verdict {
  const { value, unit, approximate } = amount;
  if (role === 'left') return isLeft(item, amount) ? 'agrees' : 'doubtful';
  if (isKnown(factsOf(item), value, unit.name, role)) return 'agrees';
  const own = item.indicators.filter(({ target }) => target.unit === unit.name);
  const [only] = own;
  if (only === undefined || own.length > 1 || approximate || !closed) return 'doubtful';
  if (role === 'promised') return 'contradicts';
  return role === 'done' && only.actual !== null && only.review === null ? 'contradicts' : 'doubtful';
}

function knownRates({ rates, expected, promised, done }: RowFacts, role: Role): readonly number[] {
  if (role === 'rate') return rates;
  if (role === 'left') return rates.map((percent) => tenths(100 - percent));
  return role === 'expected' ? expected : [...rates, ...expected, ...promised.all, ...done.all];
}

function rateVerdict(item: TaskItem, stated: string, role: Role): Verdict {
  const facts = factsOf(item);
  if (knownRates(facts, role).some((percent) => isRounded(stated, percent))) return 'agrees';
  const single =
    item.indicators.length === 1 && item.completion.basis === 'measured' && item.statedPercents.length === 0;
  return role === 'rate' && single ? 'contradicts' : 'doubtful';
}

const finding = (telling: Telling, part: Part, verdict: Verdict, annex: string): LineFinding => ({
  kind: 'item-figure',
  start: part.start,
  end: part.end,
  verdict,
  annex,
  rows: telling.mention.items.map(({ source }) => source),
});

const shifted = <T extends Part>(parts: readonly T[], by: number): T[] =>
  parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by }));

const rowOf = ({ mention }: Telling): TaskItem => nth(mention.items, 0);

function rates(
  passage: Passage,
  telling: Telling,
  found: readonly Percentage[],
  given?: Role,
): LineFinding[] {
  const item = rowOf(telling);
  return found
    .filter(({ unit }) => unit === '%')
    .flatMap((one) => {
      const clause = clauseBefore(passage.text, telling, one.start);
      if (IS_SHARE.test(clause)) return [];
      const stated = /[\d.]+/u.exec(passage.text.slice(one.start, one.end))?.[0] ?? String(one.value);
      const role = given ?? roleIn(clause);
      const verdict = best(telling.mention.items.map((own) => rateVerdict(own, stated, role)));
      return [finding(telling, one, verdict, say.itemRate(item.source.row, item.completion.percent))];
    });
}

/** Items and tables are counted elsewhere. */
const OF_TABLES = /项|张表$/u;

const amountsOf = ({ indicators }: TaskItem): string[] =>
  indicators.flatMap(({ target, actual }) => [
    `${target.value}${target.unit}`,
    ...(actual === null ? [] : [`${actual.value}${actual.unit}`]),
  ]);

/** 培训1500人次、完成700人次: what stands before is a target, whatever its noun says (累计培训, 新增托位). */
const DONE_OF_IT = /^余?[、,](?:已|实际|累计)?完成$/u;

/** Whether the next figure tells how much of this one is done. */
function isOf(next: Quantity | undefined, { end, unit }: Quantity, text: string): boolean {
  return next?.unit.name === unit.name && DONE_OF_IT.test(text.slice(end, next.start));
}

function amounts(
  passage: Passage,
  telling: Telling,
  found: readonly Quantity[],
  given?: Role,
): LineFinding[] {
  const item = rowOf(telling);
  return found
    .filter((one) => !OF_TABLES.test(passage.text.slice(one.start, one.end + 1)))
    .map((one, at, all) => {
      const isTarget = isOf(all[at + 1], one, passage.text);
      const told = roleIn(clauseBefore(passage.text, telling, one.start));
      const role = given ?? (isTarget && told === 'done' ? 'any' : told);
      const closed = /^(?:$|[,;。:、)(])/u.test(passage.text.slice(one.end, one.end + 1));
      const verdict = best(telling.mention.items.map((own) => amountVerdict(own, one, role, closed)));
      return finding(telling, one, verdict, say.itemAmount(item.source.row, amountsOf(item)));
    });
}

/** The percentages that a telling itself gives as completion and as expected progress: the nearest before a place. */
function operands(
  passage: Passage,
  telling: Telling,
  found: readonly Percentage[],
  at: number,
): readonly [done: number, expected: number] | null {
  const before = found.filter(({ unit, start }) => unit === '%' && start < at);
  const by = (...roles: readonly Role[]): Percentage | undefined =>
    before.findLast(({ start }) => roles.includes(roleIn(clauseBefore(passage.text, telling, start))));
  const [done, expected] = [by('rate', 'done'), by('expected')];
  return done === undefined || expected === undefined ? null : [done.value, expected.value];
}

/** 低于序时进度18.3个百分点, against the two percentages of the sentence, else those of the row. */
function gaps(passage: Passage, telling: Telling, found: readonly Percentage[]): LineFinding[] {
  const item = rowOf(telling);
  return found
    .filter(({ unit }) => unit === '个百分点')
    .flatMap((one) => {
      const clause = clauseBefore(passage.text, telling, one.start);
      const sign = LESS.test(clause) ? -1 : MORE.test(clause) ? 1 : 0;
      if (sign === 0 || ELSEWHERE.test(clause)) return [];
      const own = operands(passage, telling, found, one.start);
      const known = telling.mention.items.flatMap((row) => factsOf(row).gaps);
      const stated = own === null ? [] : [tenths(Math.min(100, own[0]) - own[1])];
      const right = [...stated, ...known].some((gap) => Math.abs(gap - sign * one.value) < 0.0501);
      const wrong = stated.length > 0 ? 'contradicts' : known.length > 0 ? 'doubtful' : 'unverifiable';
      const told = say.gap(item.source.row, stated[0] ?? known[0] ?? null);
      return [{ ...finding(telling, one, right ? 'agrees' : wrong, told), kind: 'gap' as const }];
    });
}

/** Figures of a cell whose heading says what they are. */
export function cellFigureFindings(passage: Passage, mention: NameMention, role: Role): LineFinding[] {
  const telling = { mention, start: 0, end: passage.text.length };
  return [
    ...rates(passage, telling, percentages(passage.text), role),
    ...amounts(passage, telling, quantities(passage.text), role),
  ];
}

/** Figures that a line gives of items behind their names; quotations are held against the row as wholes. */
export function itemFigureFindings(passage: Passage, tellings: readonly Telling[]): LineFinding[] {
  return tellings.flatMap((telling) => {
    const { start, end, mention } = telling;
    if (mention.items.length === 0) return [];
    const words = passage.text.slice(start, end);
    const outside = (part: Part): boolean => partAt(passage.quotes, part.start) === null;
    const percents = shifted(percentages(words), start).filter(outside);
    const found = shifted(quantities(words), start).filter(outside);
    return [
      ...rates(passage, telling, percents),
      ...amounts(passage, telling, found),
      ...gaps(passage, telling, percents),
    ];
  });
}
