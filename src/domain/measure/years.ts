import type { Pair } from './pairs';
import { ruledOut } from './ruledOut';

/** Whether a total counts the year's work, or all that there ever was: a row's task is the year's. */

/** What is promised as a stock, or to be reached in all: its whole answers it. */
const ASKS_STOCK = /累计|总[数量]|[总共]计|达到?(?!标)|保有/u;

/** What is promised anew. */
export const NEWLY = /新增|新建|新改|新开|新启|新发展|新配|新培|新认/u;
const ASKS_YEAR = /年度|今年|本年|当年|年内/u;

const isNewly = ({ question, fact }: Pair): boolean =>
  NEWLY.test(question.own) && NEWLY.test(fact.own.before);

/** A total that no rate and no parts confirm, of what is not promised as one. */
const isOpenTotal = (pair: Pair): boolean => isTotal(pair) && !ruledOut(pair);
const isTotal = ({ rate, whole, fact, question }: Pair): boolean =>
  rate === null &&
  !whole &&
  (fact.total || fact.wholeProject) &&
  !fact.thisYear &&
  !ASKS_STOCK.test(question.own);

const isLess = (other: Pair, pair: Pair): boolean =>
  other.value < pair.value && other.sameUnit === pair.sameUnit && !other.fact.onePeriod && !ruledOut(other);

/** 今年省定110处的建设任务 is the task again. */
const TELLS_TASK = /任务|目标|指标/u;

/** 累计完成投资1.36亿元,今年完成投资6450万元: a figure of this year stands beside the total. */
const isBesideYears = (pair: Pair, all: readonly Pair[]): boolean =>
  isOpenTotal(pair) &&
  all.some(
    (other) =>
      other.fact.thisYear &&
      isLess(other, pair) &&
      !TELLS_TASK.test(other.fact.own.after) &&
      other.shared >= Math.min(1, pair.shared),
  );

/** Beyond what is asked, told since the work began, or beside a task that is this year's by its words. */
const isClearlyMore = ({ value, fact, question: { target, own } }: Pair): boolean =>
  value > target.value || fact.wholeProject || NEWLY.test(own) || ASKS_YEAR.test(own);

/** Of a year's task only what was done this year counts. */
export const isOfAllYears = (pair: Pair, all: readonly Pair[]): boolean =>
  isBesideYears(pair, all) && isClearlyMore(pair);

/** Which of the two the task means is not said: 累计归集9.87亿条,其中今年新增2.3亿条 for 归集12亿条. */
export const isYearUnclear = (all: readonly Pair[]): boolean =>
  all.some((pair) => (isBesideYears(pair, all) && !isClearlyMore(pair)) || isPlansTotal(pair, all));

/** 五年累计71.5公里,当年12公里 for 68公里: the goal may be the plan's, which the years' total is near to and the year's is not. */
const OF_YEARS = /^(?:十.五|[两二三四五六2-6]年)/u;
const isPlansTotal = (
  { objections: [objection], value, question, sameUnit }: Pair,
  all: readonly Pair[],
): boolean =>
  objection?.role === 'earlier' &&
  OF_YEARS.test(objection.word) &&
  sameUnit &&
  value * 2 >= question.target.value &&
  value <= question.target.value * BEYOND &&
  all.some((other) => other.fact.thisYear && other.value * 2 < question.target.value);

/** 床位达到3860张, 由1.2万个增至1.31万个 for 新增300张: how many there are by now. */
const REACHED = /(?:达到?|[增升]至|(?:增加|增长|提高|提升|上升|扩大|扩容)[到至])(?:了|约)?$/u;
export const isLevelReached = ({ rate, value, fact: { own }, question }: Pair): boolean =>
  rate === null &&
  value > question.target.value &&
  NEWLY.test(question.own) &&
  !ASKS_STOCK.test(question.own) &&
  REACHED.test(own.before) &&
  !NEWLY.test(`${own.before}|${own.governing}`);

const isToldBefore = (other: Pair, pair: Pair): boolean =>
  other.fact.doneHere &&
  other.fact.order < pair.fact.order &&
  other.fact.figure.clause.sentence === pair.fact.figure.clause.sentence;

/** 建成193个,累计达到846个 for 建设180个: so far beyond what is asked the total counts all that there ever were. */
const BEYOND = 2;
export const isTotalBeyond = (pair: Pair, all: readonly Pair[]): boolean =>
  isOpenTotal(pair) &&
  pair.value > pair.question.target.value * BEYOND &&
  all.some((other) => isLess(other, pair) && isToldBefore(other, pair));

/** 累计达到: how many there are, and not what was done to it. */
const REACHES = /(?:累计|总[数量计])[已共]?(?:达到?|为)?$/u;

/** 建成93个,累计达到846个 for 180: the month's or the year's; 建成100个,累计达到250个: the year's or all there are. */
export function isStockUnclear(pair: Pair, all: readonly Pair[]): boolean {
  const { value, fact, question } = pair;
  if (pair.rate !== null || pair.whole || fact.thisYear || isNewly(pair)) return false;
  if (!fact.total) return value < question.target.value && all.some((other) => isTotalBeyond(other, all));
  return (
    value > question.target.value &&
    REACHES.test(fact.own.before) &&
    all.some((other) => isLess(other, pair) && isToldBefore(other, pair))
  );
}
