import { andThen, doneVerb, how, itemAndHow, tasks, years } from '../lexicon/done';
import type { Peeler } from '../lexicon/words';

/** Clauses that are nothing but a declaration: 已全部完成, 完成全年目标任务, 该项目已通过验收. */

/** 已在2014年11月前完工 */
export const BY_THEN = /^[在于](?:20\d\d年)?[\d月日]{2,6}(?:底|末)?前?/u;

const GOES_ON = /^[、并且]/u;

/** What is left behind a verb of being done: objects of the task, and verbs that go on: 完成任务并投入使用. */
function behindVerb(text: string): string {
  let rest = tasks.peel(text.replace(/^全部/u, ''), 2).replace(/^了/u, '');
  for (let more = 2; more > 0 && rest !== '' && GOES_ON.test(rest); more--) {
    const next = how.peel(rest.slice(1).replace(BY_THEN, ''), 2);
    const verb = andThen.head(next);
    if (verb === null) break;
    rest = next.slice(verb.length);
  }
  return rest;
}

/** Whether a text is a verb of being done and what belongs to it, and nothing else. */
export function isDoneVerb(text: string): boolean {
  const verb = doneVerb.head(text);
  return verb !== null && behindVerb(text.slice(verb.length)) === '';
}

/** Words before the verb of a declaration. */
const MOST_BEFORE_VERB = 10;

const COMPLETES = /^(?:完成|达成|实现|达到)了?(?:20\d\d)?/u;

function yearsTask(text: string): boolean {
  const objects = years.peel(text, 3).replace(/^的/u, '');
  return objects !== '' && tasks.head(objects) !== null && tasks.peel(objects, 3) === '';
}

/** A text without one, two … of the words that it begins with; itself first. */
function peeled({ peel }: Peeler, text: string): string[] {
  const rests = [text];
  for (let left = MOST_BEFORE_VERB; left > 0; left--) {
    const rest = peel(rests.at(-1) ?? '', 1);
    if (rest === rests.at(-1)) break;
    rests.push(rest);
  }
  return rests;
}

const yearTargetDone = (words: string): boolean =>
  peeled(how, words).some((rest) => {
    const verb = COMPLETES.exec(rest)?.[0];
    return verb !== undefined && yearsTask(rest.slice(verb.length));
  });

const REACHED = /^(?:完成|达成|落实(?:完毕|到位)?)$/u;

function yearTargetIsDone(words: string): boolean {
  if (years.head(words) === null) return false;
  const objects = years.peel(words, 2).replace(/^的/u, '');
  return tasks.head(objects) !== null && REACHED.test(how.peel(tasks.peel(objects, 3), 5));
}

const ACCEPTED = /^(?:通过|完成)?(?:竣工|最终|整体)?验收(?:合格|完毕|完成)?$/u;

const ALL_DEED = /^(?:目前|现已?|已){0,2}(?:全部|全面)已?[\u4e00-\u9fff]{2,6}?(?:完成|完毕|到位)/u;

function allDeedDone(words: string): boolean {
  const deed = ALL_DEED.exec(words)?.[0];
  return deed !== undefined && behindVerb(words.slice(deed.length)) === '';
}

/** Names of the item and ways of doing it, as many as there are, then the verb: 该项目已全部整改到位. */
const itemDone = (words: string): boolean => peeled(itemAndHow, words).some(isDoneVerb);

interface Declaration {
  readonly name: string;
  /** Tested on the words of a clause, without its opening date. */
  readonly says: (words: string) => boolean;
}

export const DECLARATIONS: readonly Declaration[] = [
  { name: 'item-done', says: itemDone },
  { name: 'all-accepted', says: (words) => ACCEPTED.test(itemAndHow.peel(words, 6)) },
  { name: 'all-deed-done', says: allDeedDone },
  { name: 'year-target-done', says: yearTargetDone },
  { name: 'year-target-is-done', says: yearTargetIsDone },
];
