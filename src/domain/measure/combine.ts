import { nth } from '../nth';
import { deeds, inUse, tellingDeeds } from '../lexicon/deeds';
import type { Actual } from '../item';
import { withoutNoise } from '../rounding';
import { charactersOf, foreign } from '../read/residue';
import type { Fact } from '../read/facts';
import type { OwnWords } from '../read/scope';
import { batchOf, namesSite, sameness } from './members';
import { jointOf } from './standing';
import { kindOf } from './kinds';
import type { Pair } from './pairs';

/** One reading of the text for one target: a figure, or several that add up. */
export interface Choice {
  readonly pairs: readonly Pair[];
  readonly value: number;
  readonly how: Actual['how'];
  readonly rule: string;
  /** Nothing says that the parts are all and apart from each other: to be confirmed. */
  readonly offered?: true;
}

const sumOf = (pairs: readonly Pair[]): number =>
  withoutNoise(pairs.reduce((sum, { value }) => sum + value, 0));

const isApart = ({ part, range, onePeriod, each }: Fact): boolean => !part && !range && !onePeriod && !each;

const isSite = ({ fact }: Pick<Pair, 'fact'>): boolean => !fact.total && isApart(fact);

const deedsOf = ({ fact }: Pair): string =>
  [...new Set([...tellingDeeds.all(fact.words), ...inUse.all(fact.words)].map(({ word }) => word))]
    .sort()
    .join();

/** Clauses of one shape, one site each: 甲地12公里已完成;乙地6公里已完成. Never across different deeds. */
function sites(pairs: readonly Pair[]): Choice | null {
  const alike = pairs.every(
    (pair) => pair.sameFamily && isSite(pair) && pair.fact.doneHere && namesSite(pair),
  );
  if (pairs.length < 2 || !alike) return null;
  const clauses = new Set(pairs.map(({ fact }) => fact.figure.clause));
  const told = new Set(pairs.slice(1).map(deedsOf));
  if (clauses.size !== pairs.length || told.size !== 1) return null;
  return { pairs, value: sumOf(pairs), how: 'sum', rule: 'sites-add-up' };
}

const LEVEL = /(?:国家|省|市|县|区|镇|村|[一二三四五]星)级/u;

/** 1处省级和4处市级: levels of one thing in one clause. */
function levels(pairs: readonly Pair[]): Choice | null {
  const [head] = pairs;
  const alike = pairs.every(
    ({ fact }) =>
      fact.figure.clause === head?.fact.figure.clause &&
      fact.unitText === head.fact.unitText &&
      LEVEL.test(`${fact.own.before}${fact.figure.after.slice(0, 8)}`) &&
      !fact.total &&
      !fact.range,
  );
  // 国家级企业4家 asks for those of one level alone.
  const anyLevel = head?.question.aloneInFamily === true && !LEVEL.test(head.question.words);
  return pairs.length > 1 && alike && anyLevel
    ? { pairs, value: sumOf(pairs), how: 'sum', rule: 'levels-add-up' }
    : null;
}

/** 净增6家, 实际竣工182户 stand for what was told before them. */
const CORRECTS = /净|实际|扣除|剔除|核减|去重/u;
const unitedBy = (pairs: readonly Pair[], ofPeriods = false): boolean =>
  pairs.length > 1 &&
  pairs.every(({ question, fact }) => question.aloneInUnit && !CORRECTS.test(fact.own.before)) &&
  new Set(pairs.map(({ fact }) => fact.unitText)).size === 1 &&
  pairs.every(
    ({ sameUnit, fact, equal }) =>
      sameUnit &&
      !fact.total &&
      !fact.part &&
      (ofPeriods || !fact.onePeriod) &&
      !fact.each &&
      !fact.range &&
      !equal,
  );

/** What stands between two members of a list. */
const NEXT_IN_LIST = /^[、和及与][\u4e00-\u9fff“”]{0,16}$/u;

/** 宫颈癌检查4.1万例、乳腺癌检查3.9万例: one person has several. */
const EXAMINED = /检查|筛查|体检|检测|接种/u;

const areListed = (pairs: readonly Pair[]): boolean =>
  pairs.slice(1).every(({ fact }, index) => {
    const { clause } = fact.figure;
    const before = nth(pairs, index).fact.figure.at.end;
    return NEXT_IN_LIST.test(clause.text.slice(before - clause.start, fact.figure.at.start - clause.start));
  });

/** 滨河步道12公里、环山步道8公里已建成; 分别新增学位1080个、1500个: members of one list, told of one thing. */
function listed(pairs: readonly Pair[]): Choice | null {
  const [head] = pairs;
  if (head === undefined || !unitedBy(pairs)) return null;
  const { clause } = head.fact.figure;
  const alike = pairs.every(
    ({ fact, shared }, index) =>
      fact.figure.clause === clause && (shared > 0 || (index > 0 && fact.own.after === '')),
  );
  const said = pairs.some(({ fact }) => fact.doneHere) || deeds.test(clause.text);
  // 新增就业7215人、失业人员再就业1200人: who is counted twice is told by another deed.
  const oneDeed = new Set(pairs.map(deedsOf).filter((deed) => deed !== '')).size <= 1;
  if (!alike || !areListed(pairs) || !said || !oneDeed) return null;
  const sum: Choice = { pairs, value: sumOf(pairs), how: 'sum', rule: 'list-adds-up' };
  const twice = head.question.unit.family === 'person' && EXAMINED.test(clause.text);
  return twice ? { ...sum, offered: true } : sum;
}

/** 改造东园2个、西园1个 of 改造公园12个: a list under the target's own deed, of members with names of their own. */
function underDeed(pairs: readonly Pair[]): Choice | null {
  const own = pairs.filter(({ sameDeed, fact, unknown }) => sameDeed && isSite({ fact }) && unknown !== '');
  const clauses = new Set(own.map(({ fact }) => fact.figure.clause));
  const [head] = own;
  if (head?.question.ownDeed !== true || own.length < 2 || clauses.size > 1 || !areListed(own)) return null;
  const open = ({ sameDeed, fact, unknown }: Pair): boolean =>
    fact.total || (sameDeed ? unknown === '' : fact.telling.length === 0);
  if (pairs.some(open)) return null;
  return { pairs: own, value: sumOf(own), how: 'sum', rule: 'list-adds-up', offered: true };
}

/** What is counted stands behind the number where names of a list stand before it. */
const thingOf = ({ before, after, governing }: OwnWords): string =>
  governing === '' ? `${before}|${after}` : after;

/** 新增9条,优化7条 for a target of both: each deed has a figure of its own. Where one of them has none, the sum is offered. */
function joint(pairs: readonly Pair[]): Choice | null {
  const all = sumOf(pairs);
  // 新建18座,改造23座,累计41座: the whole is none of the parts.
  const parts = pairs.filter((pair) => jointOf(pair) !== null && pair.value * 2 !== all);
  const [head] = parts;
  if (head === undefined || parts.length < 2) return null;
  const known = charactersOf(head.question.words);
  const apart = parts.every(({ fact }) => isApart(fact) && foreign(thingOf(fact.own), known) === '');
  const deeds = new Set(parts.map(jointOf));
  const value = sumOf(parts);
  const whole = pairs.some((pair) => jointOf(pair) === null && pair.value > value);
  if (!apart || whole || deeds.size < parts.length) return null;
  const sum = { pairs: parts, value, how: 'sum' as const, rule: 'deeds-add-up' };
  return deeds.size === head.question.joint.length ? sum : { ...sum, offered: true };
}

/** 第一批35个建成;第二批于10月开工,已建成11个: one figure of each batch, the second perhaps told behind it. */
function batches(pairs: readonly Pair[]): Choice | null {
  const told = pairs.map(batchOf);
  const apart = !told.includes(null) && new Set(told).size === told.length;
  return apart && unitedBy(pairs) && pairs.every(({ fact }) => fact.doneHere)
    ? { pairs, value: sumOf(pairs), how: 'sum', rule: 'batches-add-up', offered: true }
    : null;
}

/** 绿色食品4个,有机农产品1个 for 绿色食品、有机农产品7个: each kind that the target names has a figure of its own. */
function kinds(pairs: readonly Pair[]): Choice | null {
  const [head] = pairs;
  const named = head?.question.kinds ?? [];
  if (head === undefined || named.length === 0 || EXAMINED.test(head.question.words)) return null;
  const told = pairs.filter((pair) => kindOf(pair) !== null);
  const apart = told.every((pair) => isSite(pair) && pair.sameUnit);
  if (!apart || told.length !== named.length || new Set(told.map(kindOf)).size !== told.length) return null;
  const value = sumOf(told);
  return pairs.some((pair) => !told.includes(pair) && pair.value >= value)
    ? null
    : { pairs: told, value, how: 'sum', rule: 'kinds-add-up' };
}

const PERIOD = /(?:第?[一二三四1-4]季度|\d{1,2}月份?|[春夏秋冬]季(?:学期)?|[上下]半年)[^,;。\d]{0,12}$/u;

/** 一季度110个,二季度180个: the figures of periods that follow each other. */
function periods(pairs: readonly Pair[]): Choice | null {
  const told = pairs.map(({ fact }) => PERIOD.exec(fact.figure.before)?.[0] ?? '');
  const apart = told.every((words) => words !== '') && new Set(told).size === told.length;
  return apart && unitedBy(pairs, true)
    ? { pairs, value: sumOf(pairs), how: 'sum', rule: 'periods-add-up', offered: true }
    : null;
}

/** One person is screened twice, one event held by two: such figures never add up. 三个项目新增床位260张;民营机构新增120张: the same deed, told again of others without naming the thing. */
function again(pairs: readonly Pair[]): Choice | null {
  if (!unitedBy(pairs)) return null;
  const alike = new Set(pairs.map(deedsOf));
  const places = new Set(pairs.map(({ fact }) => fact.figure.clause));
  const elliptic = pairs.slice(1).every(({ fact }) => fact.own.after === '' && fact.doneHere);
  const apart = pairs.every(({ question: { unit } }) => unit.family !== 'person' && unit.family !== 'event');
  const fits = sumOf(pairs) <= (pairs[0]?.question.target.value ?? 0);
  const told = places.size === pairs.length && alike.size === 1 && !alike.has('') && elliptic;
  return told && apart && fits
    ? { pairs, value: sumOf(pairs), how: 'sum', rule: 'told-again', offered: true }
    : null;
}

/** Names before 各, separated by 、 和 及: 甲站、乙站…各3条 → 2. */
const namesBefore = (before: string): number =>
  before.split(/[、和及与]/u).filter((name) => name.trim().length > 1).length;

function each(pair: Pair): Choice[] {
  const names = namesBefore(pair.fact.figure.before);
  return names > 1 ? [{ pairs: [pair], value: pair.value * names, how: 'each', rule: 'each-of-named' }] : [];
}

/** 送戏62场、送电影801场: figures of different things are no sum; where that is not clear it is offered. */
function ofOneThing(sum: Choice | null): Choice | null {
  if (sum === null) return null;
  const same = sameness(sum.pairs);
  if (same === 'others') return null;
  return same === 'one' ? sum : { ...sum, offered: true };
}

const alone = (pair: Pair): Choice[] => [
  { pairs: [pair], value: pair.value, how: 'explicit', rule: 'figure' },
];

/** Every way in which the figures that may count for a target could answer it. */
export function choicesOf(pairs: readonly Pair[]): Choice[] {
  const single = pairs.flatMap((pair) => (pair.fact.each ? each(pair) : alone(pair)));
  const alike = pairs.filter(({ sameUnit }) => sameUnit);
  // 1个 of another target is no site of 120处.
  const own = pairs[0]?.question.aloneInFamily === true ? pairs : alike;
  const added =
    pairs.length < 2
      ? null
      : (joint(alike) ??
        kinds(alike) ??
        levels(pairs) ??
        ofOneThing(
          sites(own) ?? batches(alike) ?? listed(alike) ?? periods(alike) ?? again(alike) ?? underDeed(alike),
        ));
  return added === null ? single : [...single, added];
}
