import {
  besideDeed,
  COMPLETING,
  DEED_KINDS,
  notYet,
  PAPERS,
  perfect,
  type DeedKind,
} from '../lexicon/ownDeeds';
import { NEUTRAL } from '../lexicon/neutral';
import { FINISHED } from '../lexicon/deeds';
import { coverer } from '../lexicon/words';
import { charactersOf } from '../read/residue';
import { type Clause, clauses } from '../text/clauses';

/** A row whose task is one deed, and what its report tells of that deed (rulebook 4: what is declared is the row's own). */

/** Openings of a task that are no deed of their own. */
const OPENING =
  /^(?:(?:20\d\d年)?\d{0,2}月?(?:年|月)?(?:底|末|初|中旬|上旬|下旬|份)?(?:之?前|以前)|年[内底](?:前)?|积极|加快|抓紧|及时|全面|按期|力争|争取|确保|研究|组织|推动|推进|做好|抓好|协助|配合|牵头|进一步|持续|尽快)/u;

const withoutOpening = (text: string): string => {
  let rest = text;
  for (let most = 5; most > 0; most--) {
    const next = rest.replace(OPENING, '');
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

const bare = (text: string): string => text.replace(/\([^()]{0,30}\)/gu, '').trim();

/** 印发实施: of what is told elsewhere. */
const UNNAMED = /^(?:实施|执行)?$/u;

/** The one deed of a part of the task; null where something is to be built, counted or kept up. */
function deedOf(part: string): DeedKind | null {
  const said = withoutOpening(bare(part)).replace(/(?:工作|任务)$/u, '');
  if (said.length < 2 || said.length > LONGEST_TASK) return null;
  if (SEVERAL.test(said.replace(QUOTED, '').replace(ABOUT, ''))) return null;
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

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const beside = coverer([NEUTRAL, FINISHED, besideDeed]);
const besidePapers = coverer([NEUTRAL, FINISHED, besideDeed, PAPERS]);
const DATES = /(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?/gu;

/** Whether a clause says nothing but that the deed is behind us: in the row's own words and those of every report. */
function saysOnly(clause: string, { ends, isPaper }: DeedKind, own: string): boolean {
  if (/\d/u.test(clause.replace(DATES, ''))) return false;
  const known = charactersOf(own);
  const covered = [...(isPaper ? besidePapers : beside)(clause)];
  for (const { at, word } of ends.all(clause)) covered.fill(true, at, at + word.length);
  return covered.every((is, at) => is || !isHan(clause.charCodeAt(at)) || known.has(clause.charCodeAt(at)));
}

/** A word that leaves a deed open is none where it is the deed itself: 已启动, of 启动二期工程. */
const isPerfect = (clause: string, { ends }: DeedKind): boolean =>
  perfect.test(clause) && ends.test(clause) && !notYet.all(clause).some(({ word }) => !ends.test(word));

export interface DeedTold {
  /** The clause that tells the end of the last of its deeds. */
  readonly clause: Clause;
  /** Nothing beside it leaves one of them open. */
  readonly clear: boolean;
}

const OPEN = /尚未|还未|未能|暂未|未完成|待(?![遇业])|除(?!了)/u;
const STILL = /正在|继续|下一步|剩余|其余|推进/u;

/**
 * What a report tells of the deeds that its row is about; null where they are no such deeds, or the end of one is not told.
 * @param known whose words are the row's own
 */
export function ownDeedsTold(task: string, progress: string, known = task): DeedTold | null {
  const parts = task.split(PARTS).filter((part) => bare(part) !== '');
  const asked = parts.filter((part) => !FOLLOW_UP.test(withoutOpening(bare(part))));
  const all = clauses(progress);
  let [last, clear]: [Clause | null, boolean] = [null, asked.length === parts.length];
  for (const part of asked) {
    const kind = deedOf(part);
    const clause = kind === null ? undefined : all.find(({ text }) => isPerfect(text, kind));
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
