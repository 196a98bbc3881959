import { anyOf } from '../text/anyOf';
import { nth } from '../nth';
import type { Target } from '../item';
import { asksForLess } from '../lexicon/bounds';
import type { Clause } from '../text/clauses';
import { quantities } from '../text/quantities';
import { answerFactor, UNITS } from '../text/units';
import { common, pairs } from './wording';

/** What a plan section promises of one indicator, in the indicator's unit, from the start of the plan. */
export interface Goal {
  readonly indicator: number;
  readonly value: number;
}

interface RawGoal extends Goal {
  readonly cumulative: boolean;
}

/** A clause about preparing counts no finished things: 完成40个文化圈选址. */
const PREPARING = new RegExp(
  anyOf([
    /选址|筛选|遴选|摸排|摸底|排查|设计|方案|招标|招投标|规划(?!建设|新建)|图纸|名单|底数|调查/u,
    /签[订约]|开工|进场|启动|点位|指导|申报|宣传|前期|推进|验收上报|服务$|平均/u,
  ]),
  'u',
);

/** Words by which a clause itself tells of what is finished. */
const FINISHING = /完成|建成|累计|实现|达到|竣工|投用|发放|新增|培训/u;

/** 养护工程62公里：完成施工图设计: the figure says of how much the deed beside it is, not how much is finished. */
function isScope({ text, sentence }: Clause, next: Clause | undefined): boolean {
  if (next === undefined || next.sentence !== sentence || FINISHING.test(text)) return false;
  return PREPARING.test(next.text);
}

/** Of each target, the pairs of characters that tell what it counts. */
type TargetWords = readonly ReadonlySet<number>[];
const NO_PAIRS: ReadonlySet<number> = new Set();

/** The indicator that a quantity speaks of: its unit, and among several the one whose words it shares. */
function indicatorOf(unit: string, clause: string, targets: readonly Target[], words: TargetWords): number {
  const answer = UNITS.get(unit);
  if (answer === undefined) return -1;
  let best = -1;
  let bestScore = -1;
  let shown: ReadonlySet<number> | null = null;
  targets.forEach((target, index) => {
    const own = UNITS.get(target.unit);
    if (own === undefined || !isSpread(target)) return;
    if (answerFactor(own, answer) === null) return;
    shown ??= targets.length === 1 ? NO_PAIRS : pairs(clause);
    const score = common(words[index] ?? NO_PAIRS, shown);
    if (score > bestScore) [best, bestScore] = [index, score];
  });
  return best;
}

const NUMERAL = /[\d一二三四五六七八九十百两]/;

/** A step that is a number and nothing else (一季度:1200) counts what the row's only target counts. */
function onlyNumber(deed: readonly Clause[]): number | null {
  const text = deed.length === 1 ? (deed[0]?.text.trim() ?? '') : '';
  return /^\d{1,12}(?:\.\d{1,6})?$/u.test(text) ? Number(text) : null;
}

const isSpread = ({ bound, kind }: Target): boolean =>
  !asksForLess(bound) && kind !== 'rate' && kind !== 'change';

/** Goals that one section states, the cumulative figure before the section's own. */
function rawGoals(deed: readonly Clause[], targets: readonly Target[], words: TargetWords): RawGoal[] {
  const found: RawGoal[] = [];
  if (targets.length === 0) return found;
  const single = onlyNumber(deed);
  if (single !== null && targets.length === 1 && isSpread(nth(targets, 0)))
    return [{ indicator: 0, value: single, cumulative: false }];
  for (const [at, clause] of deed.entries()) {
    const { text } = clause;
    if (!NUMERAL.test(text) || PREPARING.test(text) || isScope(clause, deed[at + 1])) continue;
    for (const quantity of quantities(text)) {
      const indicator = indicatorOf(quantity.unit.name, text.slice(0, quantity.end + 8), targets, words);
      if (indicator < 0) continue;
      const own = UNITS.get(nth(targets, indicator).unit);
      const factor = own === undefined ? null : answerFactor(own, quantity.unit);
      if (factor !== null)
        found.push({ indicator, value: quantity.value * factor, cumulative: /累计|共计|达到?/.test(text) });
    }
  }
  return found;
}

/** One figure per indicator: the cumulative one, else the first. */
function ofIndicator(goals: readonly RawGoal[], indicator: number): RawGoal | null {
  const own = goals.filter((goal) => goal.indicator === indicator);
  return own.find(({ cumulative }) => cumulative) ?? own[0] ?? null;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.05 * Math.max(a, b);

/** 12月底前全部完成 behind figures: what they promise is not the whole yet, so that they replace each other. */
const CLOSES = /(?:全部|全面|所有|剩余|其余)[^,;。]{0,10}(?:完成|建成|完工|竣工|投用)/u;
const closes = (deed: readonly Clause[], goal: RawGoal | null): boolean =>
  goal === null && deed.some(({ text }) => CLOSES.test(text));

/** Section figures as running totals; null from where it is unclear whether they add up or replace each other. */
function runningTotals(
  values: readonly (RawGoal | null)[],
  target: number,
  closed: boolean,
): (number | null)[] {
  const stated = values.filter((goal): goal is RawGoal => goal !== null);
  const sum = stated.reduce((total, { value }) => total + value, 0);
  const climbs = stated.every(({ value }, i) => i === 0 || value > nth(stated, i - 1).value);
  const anyCumulative = stated.some(({ cumulative }) => cumulative);
  const adds =
    !anyCumulative &&
    stated.length > 1 &&
    ((near(sum, target) && !(closed && climbs)) || (!climbs && sum <= 1.05 * target));
  const replaces =
    anyCumulative ||
    (climbs && closed) ||
    (climbs && near(Math.max(...stated.map(({ value }) => value)), target));
  let total = 0;
  let first = true;
  return values.map((goal) => {
    if (goal === null) return null;
    total += goal.value;
    const sure = adds || replaces || first;
    first = false;
    return sure ? (adds ? total : goal.value) : null;
  });
}

/** A plan that promised more things than this would have to name each beside its figure: it is not read for them. */
const MOST_TARGETS = 200;

/** Goals of each section of one plan part, in order; a section's deed is given in clauses. */
export function planGoals(deeds: readonly (readonly Clause[])[], targets: readonly Target[]): Goal[][] {
  if (targets.length > MOST_TARGETS) return deeds.map(() => []);
  const words = targets.map(({ noun, text }) => pairs(noun || text));
  const raw = deeds.map((deed) => rawGoals(deed, targets, words));
  const goals: Goal[][] = deeds.map(() => []);
  targets.forEach((target, indicator) => {
    const values = raw.map((section) => ofIndicator(section, indicator));
    if (values.every((goal) => goal === null)) return;
    const last = closes(deeds.at(-1) ?? [], values.at(-1) ?? null);
    runningTotals(values, target.value, last).forEach((value, i) => {
      if (value !== null) goals[i]?.push({ indicator, value });
    });
  });
  return goals;
}
