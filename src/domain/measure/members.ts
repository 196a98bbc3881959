import { deeds } from '../lexicon/deeds';
import { alternatives, words } from '../lexicon/words';
import { charactersOf, foreign } from '../read/residue';
import { type Topic, topic } from '../read/topic';
import type { Pair } from './pairs';

/** Whether figures that would add up count one thing: 甲镇12公里 and 乙镇6公里 do, 送戏62场 and 送电影801场 do not. */

/** Places that are named by what they are, and are parts of the whole: 甲镇, 二标段, 第一批. */
const AREAS = '镇乡村区线段期批县市标';
/** What may be a place, or the very thing that is counted: 人民医院新增床位40张, 建成敬老院2所. */
const BUILDINGS = '园路桥局河湖库站校院港';
const ENDS_PLACE = new RegExp(`^.*[${AREAS}${BUILDINGS}]`, 'u');
const ENDS_BUILDING = new RegExp(`[${BUILDINGS}]$`, 'u');

/** Words that hold the sign of a place and name none, each replaced by as many marks. */
const NO_PLACE_WORDS = words(
  '农村 乡村 城乡 乡镇 社区 小区 学校 校园 公路 园区 道路 线路 指标 目标 市场 市政 市民 城市 景区 集镇 城中村 专线 管线 热线 阶段 路段 县城 商标 标志 标准 灾区 校区',
);
const NO_PLACE = new RegExp(
  `${alternatives(NO_PLACE_WORDS)}|[下返回]乡|全[市县区]|[超上]市|[长短近前定]期`,
  'gu',
);
const masked = (text: string): string => text.replace(NO_PLACE, (word) => '|'.repeat(word.length));

/** What a figure counts, apart from where. */
interface Member {
  /** '' where no place is named. */
  readonly site: string;
  readonly thing: string;
}

/** Behind the last two signs that the target has as well: 艇湖公园 of 健身步道艇湖公园. */
function behindThing(text: string, thing: Topic): string {
  for (let at = text.length - 1; at > 0; at--)
    if (thing.has(text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at))) return text.slice(at + 1);
  return text;
}

/** The first stretch between deeds that names a place, and nothing of what is promised. */
function siteIn(before: string, thing: Topic): string {
  for (const part of deeds.strike(before, '|').split('|')) {
    const length = ENDS_PLACE.exec(masked(part))?.[0].length ?? 0;
    const site = behindThing(part.slice(0, length), thing);
    if (site.length > 1) return site;
  }
  return '';
}

/** 建成敬老院2所, 充电站建成3个 for 服务站10个: what is named may be what is counted. */
const isCounted = (site: string, { fact: { own, unit }, question }: Pair): boolean =>
  ENDS_BUILDING.test(site) &&
  unit?.kind !== 'measure' &&
  (own.before.endsWith(site) || question.words.includes(site.slice(-1)));

function memberOf(pair: Pair): Member {
  const { own } = pair.fact;
  const site = siteIn(own.before, pair.question.topic);
  return site === '' || isCounted(site, pair)
    ? { site: '', thing: `${own.before}|${own.after}` }
    : { site, thing: `${own.before.replace(site, '|')}|${own.after}` };
}

/** Whether a place, section or lot stands before the figure. */
export const namesSite = (pair: Pair): boolean =>
  memberOf(pair).site !== '' || BATCH.test(pair.fact.figure.before);
/** 第二批500间已更换: the batch stands before how many there are of it. */
const BATCH = /^(?:第[一二三四五六七八九十\d]{1,2}|首)批/u;
/** The batch that a figure's clause begins with, or the last one before it; null where none is told. */
export function batchOf({ fact, row }: Pair): string | null {
  const { clauses } = row.reading;
  const before = clauses.filter(({ start, text }) => start <= fact.figure.at.start && BATCH.test(text));
  return BATCH.exec(before.at(-1)?.text ?? '')?.[0] ?? null;
}

/** Character pairs that a text shares with what is promised. */
const sharedWith = ({ question }: Pair, text: string): readonly number[] =>
  [...topic(text)].filter((pair) => question.topic.has(pair));

const holds = (all: readonly number[], some: readonly number[]): boolean =>
  some.every((pair) => all.includes(pair));

/**
 * `one` thing, perhaps told shorter (乙镇公路8公里 of 农村公路); `unclear` where each says something of the target that
 * another does not; `others` where one says another thing instead of what the target names.
 */
export type Sameness = 'one' | 'unclear' | 'others';

/** @param pairs of one target, at least one */
export function sameness(pairs: readonly Pair[]): Sameness {
  const members = pairs.map((pair) => {
    const { thing } = memberOf(pair);
    const known = charactersOf(pair.question.words);
    return { shared: sharedWith(pair, thing), strange: foreign(thing, known) !== '' };
  });
  const fullest = members.reduce((best, one) => (one.shared.length > best.shared.length ? one : best));
  const lesser = members.filter(({ shared }) => shared.length < fullest.shared.length);
  const otherwise = lesser.some(({ strange }) => strange);
  if (otherwise && !fullest.strange) return 'others';
  const alike = members.every(({ shared }) => holds(fullest.shared, shared));
  const named = fullest.shared.length > 0 || members.every(({ strange }) => !strange);
  return alike && named && !otherwise ? 'one' : 'unclear';
}
