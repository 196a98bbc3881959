import { kindOf } from './kinds';
import { mayBeAddend, type Pair } from './pairs';

/** Where 其中 tells what the row promises, and what stands before it is the whole of more. */

const isPartOf = (part: Pair, whole: Pair): boolean =>
  part.fact.figure.before.startsWith('其中') &&
  part.fact.order > whole.fact.order &&
  part.fact.figure.clause.sentence === whole.fact.figure.clause.sentence &&
  part.sameUnit === whole.sameUnit &&
  part.value <= whole.value;

const ALL = /全[省市州国]/u;
const OWN = /^其中:?(?:我|本)[县市区州旗镇乡]/u;

/** 全市累计建成2680个,其中我县215个 */
export const isOfAllPlaces = (pair: Pair, all: readonly Pair[]): boolean =>
  ALL.test(pair.fact.figure.before) &&
  !ALL.test(pair.question.words) &&
  all.some((part) => isPartOf(part, pair) && OWN.test(part.fact.figure.before));

/** So many more words in common with the target say that the part is what was asked for. */
const CLEARLY = 2;

const isRather = (part: Pair, whole: Pair): boolean =>
  kindOf(part) === null &&
  ((part.sameNoun && !whole.sameNoun) || (part.shared - whole.shared >= CLEARLY && part.unknown === ''));

/** 完成工业投资18.6亿元,其中技改投资7.9亿元 for 技改投资10亿元 */
export const isWholeOfOther = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.rate === null && !pair.fact.part && all.some((part) => isPartOf(part, pair) && isRather(part, pair));

/** 新建1520个,改造460个,合计1980个 for 新建2000个: the sum of more deeds than are promised. */
export function isSumOfMore(pair: Pair, all: readonly Pair[]): boolean {
  const { deeds, joint } = pair.question;
  if (!pair.whole || !pair.fact.total) return false;
  if (isSumOfTargets(pair, all)) return true;
  const parts = all.filter((part) => mayBeAddend(part.fact, pair.fact));
  if (joint.length > 0 || deeds.length !== 1) return false;
  const telling = parts.filter((part) => part.fact.telling.length > 0);
  const asked = telling.filter((part) => part.sameDeed);
  return asked.length > 0 && asked.length < telling.length;
}

/** 上半年120场,下半年167场: times of one thing. */
const TIMES = /[年月季周批期]/u;

/** 送戏287场,放电影5421场,共计5708场 for a target of each: the one that speaks of it is what was asked for. */
function isSumOfTargets({ fact, question, row }: Pair, all: readonly Pair[]): boolean {
  const addends = row.facts.filter((other) => mayBeAddend(other, fact));
  return (
    addends.length > 1 &&
    addends.length === question.peers &&
    !addends.some(({ own }) => TIMES.test(own.before)) &&
    all.filter((part) => addends.includes(part.fact) && part.shared > 0).length === 1
  );
}
