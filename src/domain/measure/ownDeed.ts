import type { IsoDate } from '../date';
import {
  besideDeed,
  COMPLETING,
  DEED_KINDS,
  notYet,
  PAPERS,
  perfect,
  RESULTS,
  wholeEnds,
  type DeedKind,
} from '../lexicon/ownDeeds';
import { NEUTRAL } from '../lexicon/neutral';
import { deeds, DEEDS, FINISHED } from '../lexicon/deeds';
import { partOfWork } from '../lexicon/percents';
import { coverer, finder, peeler, words } from '../lexicon/words';
import { charactersOf, unstruck } from '../read/residue';
import { type Clause, clauses } from '../text/clauses';
import { findDates } from '../text/dates';

/** A row whose task is one deed, and what its report tells of that deed (rulebook 4: what is declared is the row's own). */

/** By when: 2026年6月底前, 年内. */
const BY_WHEN =
  /^(?:(?:20\d\d年)?\d{0,2}月?[年月]?(?:底|末|初|中旬|上旬|下旬|份)?(?:之?前|以前)|年[内底]前?)/u;
/** Openings of a task that are no deed of their own. */
const HOW = peeler(
  words(
    '积极 加快 抓紧 及时 全面 按期 力争 争取 确保 研究 推动 推进 做好 抓好 协助 配合 牵头 进一步 持续 尽快',
  ),
);
/** 组织召开 */
const ORGANISES = /^组织(?=[召举开实编制修签完])/u;

const withoutOpening = (text: string): string => {
  let rest = text;
  for (let most = 5; most > 0; most--) {
    const next = HOW.peel(rest.replace(BY_WHEN, '').replace(ORGANISES, ''), 1);
    if (next === rest) break;
    rest = next;
  }
  return rest;
};

/** More than one thing to do in one breath, or something that is counted: then the end of one is not told from the whole. */
const SEVERAL = /[、:\d]|及|和(?!美)|与|同时|开展|推动|加强/u;
const QUOTED = /《[^》]{1,60}》/gu;
const ABOUT = /关于[^,。]{1,40}(?=的(?:意见|通知|决定|方案|办法))/gu;
const LONGEST_TASK = 60;

/** 出台方案,召开动员会; 制定办法并抓好落实 */
const PARTS = /[,;。\n]|并(?!购|网|联|轨)/u;
/** It has no end of its own, and is no deed beside the first. */
const FOLLOW_UP = /^(?:抓好|推动|组织|认真|全面|做好)?(?:贯彻)?(?:落实|实施|执行|推进)(?:到位|见效)?$/u;

/** Brackets may hold others: (政办发(2025)8号). */
const BRACKETS = /\([^()]{0,30}\)/gu;
const bare = (text: string): string => text.replace(BRACKETS, '').replace(BRACKETS, '').trim();

/** 印发实施: of what is told elsewhere. */
const UNNAMED = /^(?:实施|执行)?$/u;

/** 与某集团签订: with whom. */
const WITH = /^与[^,;。与和、]{2,20}(?=签[订署约])/u;

/** The one deed of a part of the task; null where something is to be built, counted or kept up. */
function deedOf(part: string): DeedKind | null {
  const said = withoutOpening(bare(part))
    .replace(/(?:工作|任务)$/u, '')
    .replace(WITH, '');
  if (said.length < 2 || said.length > LONGEST_TASK) return null;
  const asked = said.replace(QUOTED, '').replace(ABOUT, '').replace(/^开展/u, '');
  if (SEVERAL.test(asked)) return null;
  const text = said.replace(/^完成(?=.)/u, '');
  const known = DEED_KINDS.find(({ verbs, objects }) => {
    const hits = verbs.all(text);
    const [first, last] = [hits[0], hits.at(-1)];
    if (first === undefined || last === undefined) return false;
    const opens = first.at === 0;
    const object = opens ? text.slice(first.word.length) : text.slice(0, last.at);
    const isAbout = opens || last.at + last.word.length === text.length;
    return isAbout && (objects === null || UNNAMED.test(object) || objects.test(object));
  });
  return known ?? (text === said ? null : COMPLETING);
}

const beside = coverer([NEUTRAL, FINISHED, besideDeed]);
const besidePapers = coverer([NEUTRAL, FINISHED, besideDeed, PAPERS]);
/** 经县政府第38次常务会议, 省商务厅: by whom, and nothing of what. */
const BY_WHOM =
  /第\d{1,3}次(?:常务|党组|全体)?会议?|(?:国家|[省市县区])[\u4e00-\u9fff]{1,5}[厅局委办部](?=批|同|印|备|审)/gu;
const DATES = /(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:[至到~-](?:\d{1,2}月)?\d{1,2}日)?/gu;

/** Whether a clause says nothing but that the deed is behind us: in the row's own words and those of every report. */
function saysOnly(said: string, { ends, isPaper }: DeedKind, own: string): boolean {
  const clause = bare(said).replace(BY_WHOM, '');
  if (/\d/u.test(clause.replace(DATES, ''))) return false;
  const covered = [...(isPaper ? besidePapers : beside)(clause)];
  for (const { at, word } of ends.all(clause)) covered.fill(true, at, at + word.length);
  return unstruck(clause, covered, charactersOf(own)) === '';
}

/** The day that a report speaks of. */
export interface AsOf {
  readonly asOf: IsoDate | null;
  readonly year: number | null;
}

const UNDATED: AsOf = { asOf: null, year: null };

/** 于5月18日召开: a day that has passed, and no limit (6月底前印发). */
const isPast = (clause: string, { asOf, year }: AsOf): boolean => {
  if (asOf === null) return false;
  const dates = findDates(clause, year ?? Number(asOf.slice(0, 4)));
  return dates.length > 0 && dates.every(({ date, limit }) => !limit && date !== null && date <= asOf);
};

/** 8月5日清理完毕, reported in July. */
const isToCome = (clause: string, { asOf, year }: AsOf): boolean =>
  asOf !== null &&
  !clause.includes('已') &&
  findDates(clause, year ?? Number(asOf.slice(0, 4))).some(({ from, date }) => (from ?? date ?? '') > asOf);

/** A word that leaves a deed open is none where it is the deed itself: 已启动, of 启动二期工程; 招标公告 is not 招标. */
const isOpen = (clause: string, { ends }: DeedKind): boolean =>
  notYet.all(clause).some(({ word }) => ends.strike(word) !== '');

/** 前三季度任务已完成, 一季度检查已完成: of a period, and not of the row; 已于二季度完成 is a day. */
const OF_PERIOD = /(?<![于在]第?)[一二三四]季度|(?<![于在])上半年|\d月份|本[月季期]|阶段|每[月季年]/u;

const isPerfect = (clause: string, kind: DeedKind, when: AsOf): boolean =>
  kind.ends.test(clause) &&
  (kind.endsForGood || !OF_PERIOD.test(clause)) &&
  (perfect.test(clause) || RESULTS.test(clause) || isPast(clause, when)) &&
  !isToCome(clause, when) &&
  !isOpen(clause, kind);

const ONLY_DATE = /^(?:于|截至)?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底末])?$/u;

/** 6月20日,县政府办印发: the day stands in a clause of its own. */
const dated = (all: readonly Clause[]): readonly Clause[] =>
  all.map((clause, index) => {
    const before = all[index - 1];
    return before !== undefined && ONLY_DATE.test(before.text)
      ? { ...clause, start: before.start, text: `${before.text}${clause.text}` }
      : clause;
  });

export interface DeedTold {
  /** The clause that tells the end of the last of its deeds. */
  readonly clause: Clause;
  /** Nothing beside it leaves one of them open. */
  readonly clear: boolean;
}

const OPEN = /尚未|还未|未能|暂未|未完成|待(?![遇业])|(?<![拆清消解免排扫铲废])除(?!了)/u;
const STILL = /正在|继续|下一步|剩余|其余|推进/u;
/** The same deed, or what is left of it, is still looked forward to. */
const LATER = /预计|拟(?![定订])|力争|推迟|延期|暂缓|[未没]/u;

/**
 * What a report tells of the deeds that its row is about; null where they are no such deeds, or the end of one is not told.
 * @param known whose words are the row's own
 */
export function ownDeedsTold(
  task: string,
  progress: string,
  known = task,
  when: AsOf = UNDATED,
): DeedTold | null {
  const parts = task.split(PARTS).filter((part) => bare(part) !== '');
  const asked = parts.filter((part) => !FOLLOW_UP.test(withoutOpening(bare(part))));
  const all = dated(clauses(progress));
  let [last, clear]: [Clause | null, boolean] = [null, asked.length === parts.length];
  for (const part of asked) {
    const kind = deedOf(part);
    const clause = kind === null ? undefined : all.find(({ text }) => isPerfect(text, kind, when));
    if (kind === null || clause === undefined) return null;
    const own = saysOnly(clause.text, kind, known);
    // 主体已完成, of 完成文化中心建设: a thing that is completed is told by its own words, or another is.
    if (kind === COMPLETING && !own) return null;
    const open = OPEN.test(progress) || (!kind.endsForGood && STILL.test(progress.slice(clause.end)));
    clear &&= !open && own;
    last = clause;
  }
  return last === null ? null : { clause: last, clear };
}

const WHOLE: DeedKind = { verbs: wholeEnds, ends: wholeEnds, objects: null, endsForGood: false };

/** 专线已投运, 已组织: the task's own words and its end, whatever kind of task it is; null where anything is left open. */
export function wholeTold(task: string, progress: string, when: AsOf = UNDATED): Clause | null {
  if (OPEN.test(progress) || STILL.test(progress) || LATER.test(progress)) return null;
  const own = [...deeds.all(task), ...wholeEnds.all(task)].map(({ word }) => word);
  const tells = ({ text }: Clause): boolean => {
    if (partOfWork.test(text) && !partOfWork.test(task)) return false;
    const repeats = own.some((verb) => text.includes(verb));
    if (!repeats && !wholeEnds.test(text)) return false;
    const past =
      perfect.test(text) || RESULTS.test(text) || isPast(text, when) || (repeats && /全面|全部/u.test(text));
    return past && !isToCome(text, when) && !isOpen(text, WHOLE) && saysOnly(text, WHOLE, task);
  };
  return dated(clauses(progress)).find(tells) ?? null;
}

/** What is left, or who has it in hand, beside words that tell of an end. */
const UNENDED =
  /中(?=[,;。]|$)|受阻|分歧|退回|近[日期]|推迟|延期|改期|继续|剩余|其余|仅|只[有在]|没|仍|过半|大部|少数|个别/u;
const generally = finder([...FINISHED, ...DEEDS]);
const toldEnd = (text: string): boolean =>
  generally.test(text) || RESULTS.test(text) || DEED_KINDS.some(({ ends }) => ends.test(text));

/**
 * A clause that tells of something done, in a report that leaves nothing open: it may be the row's own end in other
 * words (案件办结, 环评手续已补办), so that a person says whether it is.
 */
export function somethingTold(progress: string, when: AsOf): Clause | null {
  if (OPEN.test(progress) || UNENDED.test(progress) || notYet.test(progress)) return null;
  const tells = ({ text }: Clause): boolean =>
    toldEnd(text) &&
    (perfect.test(text) ||
      RESULTS.test(text) ||
      isPast(text, when) ||
      /(?:共|累计)[^,;。]{1,6}\d/u.test(text)) &&
    !isToCome(text, when);
  return dated(clauses(progress)).find(tells) ?? null;
}

/** Words that leave something open, whatever else is told to be built: 中心已建成,暂未开放. */
export const leavesOpen = (progress: string): boolean =>
  /尚未|还未|暂未|仍未|未(?:安装|开放|办结|覆盖|完成|投用|启用|验收)|只[有在]|除(?!了)[^,;。]{1,20}外/u.test(
    progress,
  );
