import { nth } from '../nth';
import { builds, deeds, finished, startDeeds } from '../lexicon/deeds';
import { net } from '../read/objections';
import { isHowMany, isWhere } from './howMany';
import { endsAlike } from './questions';
import { mayBeAddend, type Pair } from './pairs';
import { periodIn } from '../table/figures/headingPeriod';
import { isOfAllPlaces, isSumOfMore, isWholeOfOther } from './partsOfWholes';
import { ruledOut } from './ruledOut';
import { NEWLY, isLevelReached, isOfAllYears, isTotalBeyond } from './years';

/** Which figures may answer a target at all: not those that words rule out, repeat, count the stock, or are but a part. */

/** 反馈问题58个,完成整改49个: how many there are, and what was done of them. */
const isDoneOf = (other: Pair, { fact, question }: Pair): boolean =>
  !fact.doneHere &&
  !(question.asksStart && startDeeds.test(fact.words)) &&
  other.fact.doneHere &&
  !other.fact.part &&
  other.fact.figure.clause.sentence === fact.figure.clause.sentence &&
  !ruledOut(other);

/** 8个文化站建设任务已完成7个: the first figure only repeats the target. */
const repeatsTarget = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.equal &&
  all.some(
    (other) =>
      (other.fact.figure.clause === pair.fact.figure.clause || isDoneOf(other, pair)) &&
      other.fact.order > pair.fact.order &&
      other.value < pair.value &&
      other.fact.unit?.family === pair.fact.unit?.family,
  );

/** 第二批500间已更换215间: of how many, and how many of them are done. */
const DONE_OF = /^[^,;。()、\d]{0,6}(?:已|实际|目前|现)[^,;。()、\d]{0,8}$/u;
const isOutOf = ({ fact }: Pair, all: readonly Pair[]): boolean =>
  !deeds.test(fact.own.before) &&
  all.some(
    (other) =>
      other.fact.order === fact.order + 1 &&
      other.fact.figure.clause === fact.figure.clause &&
      other.fact.unit?.name === fact.unit?.name &&
      other.value < fact.value &&
      DONE_OF.test(fact.figure.after.slice(0, other.fact.figure.at.start - fact.figure.at.end)),
  );

export const IN_USE = /投运|投用|投入使用|投入运营|上牌|交付使用|上线运行/u;

/** Where what was bought has come to: 采购图书5.5万册,已配送3.2万册. */
const DELIVERED = /配送|配发|发放|投放|安装|上架|交付|更换|换装|布设/u;

const BOUGHT = /采购|购置|订购|购买|到货|到位/u;

/** 采购50辆,投运32辆: what is in use is done, what is bought is on its way. */
const isOnItsWay = (pair: Pair, all: readonly Pair[]): boolean =>
  all.length > 1 &&
  BOUGHT.test(pair.fact.words) &&
  !BOUGHT.test(pair.question.words) &&
  !IN_USE.test(pair.fact.words) &&
  all.some(
    (other) =>
      other !== pair &&
      (IN_USE.test(other.fact.words) ||
        (DELIVERED.test(other.fact.words) && !DELIVERED.test(pair.fact.words))),
  );

/** The one of the target's joint deeds that a figure is told of; null where it is none or several. */
export function jointOf({ question, fact }: Pair): string | null {
  if (question.joint.length === 0) return null;
  const built = builds(fact.words);
  const told = question.joint.filter((deed) => fact.telling.includes(deed) || built.includes(deed));
  return told.length === 1 ? nth(told, 0) : null;
}

/** 新增106个,累计建设839个: a target of new ones is answered by the new ones, not by the stock. */
const isStock = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.rate === null &&
  !pair.whole &&
  all.length > 1 &&
  NEWLY.test(pair.question.own) &&
  jointOf(pair) === null &&
  !NEWLY.test(`${pair.fact.own.before}|${pair.fact.own.governing}`) &&
  all.some(
    (other) =>
      other.value < pair.value &&
      NEWLY.test(other.fact.own.before) &&
      !other.fact.onePeriod &&
      !other.fact.part &&
      !ruledOut(other),
  );

/** 其余10个均已建成: what is left over is done, and may be all that is. */
const REST_DONE = /^[^,]{0,12}?(?:均|都|全部|也)?已/u;

export const isRest = ({ objections, fact: { own } }: Pair): boolean =>
  objections.length > 0 &&
  objections.every(({ role }) => role === 'remaining') &&
  REST_DONE.test(own.after) &&
  finished.test(own.after);

/** 开工12个,竣工7个,投用5个,验收3个: how many of those that are built are in use, where that is not promised. */
const USED = /投产|启用|投运|投用|投入使用|投入运营|上牌|交付使用|上线运行|验收|入住|搬入/u;
const BUILT = /竣工|完工|建成|(?:施工|改造|安装|建设|整治|治理)完成|完成(?:施工|改造|安装|建设|整治|治理)/u;
const isUseOfBuilt = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.rate === null &&
  !USED.test(pair.question.words) &&
  USED.test(pair.fact.own.before) &&
  !BUILT.test(pair.fact.own.before) &&
  all.some(
    (other) =>
      other !== pair &&
      BUILT.test(other.fact.own.before) &&
      !ruledOut(other) &&
      other.sameUnit === pair.sameUnit &&
      other.value >= pair.value &&
      other.fact.figure.clause.sentence === pair.fact.figure.clause.sentence,
  );

/** 培训3216人次,认定颁证2860人 for 培训3000人: another deed of those of whom the target's own is told. */
const isNextDeed = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.rate === null &&
  !pair.sameDeed &&
  pair.question.deeds.length > 0 &&
  pair.shared === 0 &&
  pair.fact.telling.some((deed) => CERTIFIES.has(deed)) &&
  all.some(
    (other) =>
      other.sameDeed &&
      other.fact.order < pair.fact.order &&
      other.value >= pair.value &&
      other.sameFamily &&
      !ruledOut(other) &&
      other.fact.figure.clause.sentence === pair.fact.figure.clause.sentence,
  );
const CERTIFIES = new Set(['认定', '取证', '发证', '颁证', '持证']);

const isOfSameTopic = (pair: Pair, other: Pair): boolean =>
  other.shared >= pair.shared && other.sameDeed === pair.sameDeed;
/** 建成7个(含儿童公园2个) */
const isInBracketOf = ({ question, fact }: Pair, other: Pair): boolean =>
  question.aloneInFamily && fact.figure.inside === '(' && other.fact.figure.clause === fact.figure.clause;

/** 完成9所,其中新建4所 for one target of both: the deed of the part is the target's, and yet it is a part. */
const isAmong = ({ question, fact }: Pair, other: Pair): boolean =>
  question.aloneInFamily &&
  fact.figure.before.startsWith('其中') &&
  finished.test(other.fact.own.before) &&
  !other.widerScope;

/** 就业22860人次,其中省外9120人: a part never stands for the whole that was told before it. */
const isPartOfTold = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.fact.part &&
  pair.rate === null &&
  all.some(
    (other) =>
      !other.fact.part &&
      !ruledOut(other) &&
      other.fact.order < pair.fact.order &&
      other.fact.figure.clause.sentence === pair.fact.figure.clause.sentence &&
      other.sameFamily === pair.sameFamily &&
      other.value >= pair.value &&
      (isOfSameTopic(pair, other) || isInBracketOf(pair, other) || isAmong(pair, other)),
  );

/** 7月新增流转180亩,累计流转1740亩: the month's beside what adds up. */
const isMonthOf = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.fact.onePeriod &&
  all.some(
    (other) =>
      (other.fact.total || other.fact.thisYear) &&
      !other.fact.onePeriod &&
      other.sameUnit === pair.sameUnit &&
      other.shared >= Math.min(1, pair.shared) &&
      other.value >= pair.value &&
      (other.fact.thisYear || other.fact.figure.clause.sentence === pair.fact.figure.clause.sentence) &&
      !ruledOut(other),
  );

/** 1-8月新增2315人,预计9月新增200人: provisional is only what stands for all that is done. */
const isExpectedMore = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.fact.own.before.includes('预计') &&
  all.some(
    (other) =>
      other.fact.order < pair.fact.order &&
      other.fact.doneHere &&
      other.sameUnit === pair.sameUnit &&
      other.value > pair.value &&
      !other.fact.own.before.includes('预计') &&
      other.fact.figure.clause.sentence === pair.fact.figure.clause.sentence &&
      !ruledOut(other),
  );

/** 1-9月救助1865人次;9月份救助193人次: the month is in the span. */
const isWithin = (pair: Pair, all: readonly Pair[]): boolean => {
  const month = pair.fact.onePeriod ? periodIn(pair.fact.figure.before)?.period : undefined;
  if (month === undefined || month.cumulative) return false;
  return all.some((other) => {
    if (other.fact.onePeriod || other.value < pair.value || other.sameUnit !== pair.sameUnit) return false;
    const span = ruledOut(other) ? undefined : periodIn(other.fact.figure.before)?.period;
    return span?.cumulative === true && span.month >= month.month;
  });
};

/** 1至9月优化14条,10月又调整3条,合计17条: what was added up is told by the sum. */
const isAddend = (pair: Pair, all: readonly Pair[]): boolean =>
  all.some(({ whole, fact }) => whole && mayBeAddend(pair.fact, fact));

export function candidatesOf(all: readonly Pair[]): readonly Pair[] {
  const pairs = all.filter(
    (pair) =>
      !isOfAllYears(pair, all) &&
      !isOfAllPlaces(pair, all) &&
      !isWholeOfOther(pair, all) &&
      !isSumOfMore(pair, all) &&
      !isHowMany(pair, all) &&
      !isOutOf(pair, all) &&
      !isWhere(pair, all) &&
      !isWiderThanAsked(pair, all),
  );
  const open = pairs.filter(
    (pair) =>
      !ruledOut(pair) &&
      !repeatsTarget(pair, pairs) &&
      !isStock(pair, pairs) &&
      !isTotalBeyond(pair, pairs) &&
      !isLevelReached(pair) &&
      !isOnItsWay(pair, pairs) &&
      !isUseOfBuilt(pair, pairs) &&
      !isNextDeed(pair, pairs) &&
      !isPartOfTold(pair, pairs) &&
      !isAddend(pair, pairs) &&
      !isExpectedMore(pair, pairs) &&
      !isWithin(pair, pairs) &&
      !isMonthOf(pair, pairs),
  );
  const corrected = isDeducted(pairs) ? open.filter(corrects) : [];
  if (corrected.length > 0) return corrected;
  return open.some(({ sameFamily }) => sameFamily) ? open : [...open, ...pairs.filter(isRest)];
}

const DEDUCTS = /扣除|剔除|核减|去重|减去/u;

/** 含结转2个, 包括重复6户; not 其中已有12个完工 */
const INCLUDES = /(?:含|包括|包含)[^,;。()\d]{0,6}(?:重复|结转|续建|已有)/u;
/** 含去年建成的2个, 其中原有30台: what was there before; not 其中较去年增加30个 */
const INCLUDES_EARLIER =
  /(?:含|包括|包含|其中)[^,;。()\d比较同]{0,6}(?:去年|上年|往年|历年|以前年度|原有|原来|现有|存量)/u;

const includes = (words: string): boolean => INCLUDES.test(words) || INCLUDES_EARLIER.test(words);

/** 净 in the row's own words: what is left is what it asks for. */
const NET_SIGN = '净'.charCodeAt(0);

const isNet = ({ fact }: Pair): boolean => net.test(fact.own.before);

/** 授权专利412件,其中发明专利69件 for 发明专利80件: the part has the target's own noun, and the whole is wider. */
const isWiderThanAsked = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.rate === null &&
  !endsAlike(pair.fact.own.before, pair.question) &&
  all.some(
    ({ fact, question, objections }) =>
      question.kinds.length === 0 &&
      fact.order === pair.fact.order + 1 &&
      fact.part &&
      /^(?:其中|含|包括)/u.test(fact.own.before) &&
      objections.length === 0 &&
      fact.unit?.name === pair.fact.unit?.name &&
      fact.value <= pair.fact.value &&
      namesAsked(fact.own.before, question),
  );

/** 其中女性 for 女性农民: a word of the target that the whole does not have. */
const namesAsked = (before: string, question: Pair['question']): boolean => {
  const told = before.replace(/^.*(?:其中|含|包括):?/u, '');
  return told.length > 1 && (endsAlike(before, question) || question.noun.startsWith(told));
};

/** 扣除重复6户,实际竣工182户 */
const corrects = (pair: Pair): boolean =>
  pair.sameUnit && (isNet(pair) || /实际/u.test(pair.fact.own.before));

export const isDeducted = (pairs: readonly Pair[]): boolean =>
  pairs.some(
    ({ sameUnit, fact, row }) =>
      sameUnit &&
      ((net.test(fact.own.before) && !row.known.has(NET_SIGN)) ||
        fact.includesEarlier ||
        DEDUCTS.test(fact.own.before) ||
        includes(`${fact.own.before}${fact.figure.after}`)),
  );
