import { deeds, finished } from '../lexicon/deeds';
import type { Fact } from '../read/facts';
import { charactersOf, residue } from '../read/residue';
import { overlap, topic } from '../read/topic';
import type { Pair } from './pairs';

/** Numbers of how many there are, or where: 21个改造项目,完工18个; 37个小区建成充电桩356个. What is done is told behind them. */

/** Said of a number that it is done, and not only of what is counted. */
const SAYS_DONE = /[已均都了]|全部|全面/u;
const isSaidDone = ({ own }: Fact): boolean =>
  SAYS_DONE.test(`${own.before}${own.after}`) || finished.test(`${own.before}|${own.after}`);

/** 实施21个项目, 列入改造21个: taken up, not done. */
const TAKEN_UP =
  /(?:实施|推进|涉及|列入|纳入|安排|下达|承担|共有|共|今年|年度|全[县市区年]|改造|整治|治理)/gu;
const opens = ({ figure: { before } }: Fact, { words }: Pair['question']): boolean => {
  const told = before.replace(TAKEN_UP, '');
  return !deeds.test(told) && residue(told, charactersOf(words)) === '';
};

/** 累计改造21个: the total of what was done. */
const isSummedUp = ({ total, own: { before } }: Fact): boolean => total && deeds.test(before);

const isLeft = ({ objections }: Fact): boolean =>
  objections.some(({ role }) => role === 'remaining' || role === 'under-way' || role === 'denied');

const isDone = ({ own }: Fact): boolean => finished.test(`${own.before}|${own.after}`);

/** Nothing but what is counted already, and whether it is done. */
function isOfSame({ own, objections }: Fact, whole: Fact, words: string): boolean {
  const known = charactersOf(`${words}${whole.own.after}`);
  const told = `${own.before}|${own.after}`;
  return (
    residue(
      objections.reduce((rest, { word }) => rest.replace(word, ''), told),
      known,
    ) === ''
  );
}

const inSentence = (a: Fact, b: Fact): boolean =>
  a.figure.clause.sentence === b.figure.clause.sentence && a.unit?.name === b.unit?.name;

const isFirst = (fact: Fact, all: readonly Pair[]): boolean =>
  !all.some(({ fact: other }) => other.order < fact.order && inSentence(other, fact));

const behind = ({ fact }: Pair, all: readonly Pair[]): readonly Fact[] =>
  all
    .map((other) => other.fact)
    .filter(
      (other) =>
        other.order > fact.order &&
        other.figure.clause !== fact.figure.clause &&
        inSentence(other, fact) &&
        other.value < fact.value,
    );

/** 21个改造项目,完工18个,余3个: nothing says of the first number that it is done, and it is told of a part. */
export function isHowMany(pair: Pair, all: readonly Pair[]): boolean {
  const { fact, question } = pair;
  if (pair.rate !== null || fact.part || question.asksStart || isSaidDone(fact) || isSummedUp(fact))
    return false;
  const parts = opens(fact, question) && isFirst(fact, all) ? behind(pair, all) : [];
  const [first] = parts;
  if (first === undefined) return false;
  const told = parts.some(isDone) || parts.some(isLeft);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return told && (sum === fact.value || isOfSame(first, fact, question.words));
}

/** The noun behind a number, and the deed that follows it at once: 个|小区|建成. */
function placeOf({ figure: { after } }: Fact): string | null {
  const [deed] = deeds.all(after);
  const noun = deed === undefined ? '' : after.slice(0, deed.at);
  // 建成150户已入住86户 names no place.
  return /^(?![已均都现]{1,12}$)[\u4e00-\u9fff“”]{1,12}$/u.test(noun) ? noun : null;
}

/** 12个乡镇新建16个: the deed stands right before the number, in the target's own unit. */
const isElliptic = ({ fact, sameUnit }: Pair): boolean =>
  sameUnit && deeds.all(fact.own.before).some(({ at, word }) => at + word.length === fact.own.before.length);

/** 37个小区建成充电桩356个: places, where the deed behind them has a number of the target's own thing. */
export function isWhere(pair: Pair, all: readonly Pair[]): boolean {
  const { fact, question } = pair;
  const place = placeOf(fact);
  if (place === null || [...place].every((sign) => question.words.includes(sign))) return false;
  if (overlap(topic(place), question.topic) > 0) return false;
  return all.some(
    (other) =>
      other.fact.figure.clause === fact.figure.clause &&
      other.fact.order === fact.order + 1 &&
      !/[,、;(]/u.test(fact.figure.after.slice(0, other.fact.figure.at.start - fact.figure.at.end)) &&
      (other.shared > 0 || isElliptic(other)),
  );
}
