import { againstIn, toDate } from '../lexicon/against';
import { deeds } from '../lexicon/deeds';
import type { Fact } from '../read/facts';
import { type Characters, residue, withoutKind } from '../read/residue';
import { afterNames } from '../read/scope';
import { beforeFirst } from '../text/signs';

/** What nobody knows in the words of a figure. */

/** 甲县青山学校、三石学校,乙市星火学校共3所: the last of several names of what is counted. */
function isNameOfThing(before: string, inClause: string, known: Characters): boolean {
  if (!afterNames(before) || deeds.test(before)) return false;
  const noun = before.replace(/(?:等|共计?|合计|总计)$/u, '').slice(-2);
  return noun.length === 2 && residue(noun, known) === '' && !againstIn(inClause).length;
}

/** Unknown characters of its own words; of 各3条 only those behind it, since the names before it are counted. */
export function unknownOf({ bare, each, figure }: Fact, known: Characters): string {
  const before = beforeFirst(bare, '|');
  const after = beforeFirst(bare.slice(before.length + 1), '|');
  const named = each || isNameOfThing(before, figure.before, known);
  const told = named ? '' : withoutDoer(before, figure.before);
  return residue(`${told}|${withoutKind(withoutGift(after, figure.before, known), known)}`, known);
}

/** A place, a school or a home: what it does is a part of the whole. */
const PART_OF_ALL = /[镇乡村区县市旗线段期批标园路桥河湖库站校院港]/u;

/** 今年以来某某宫开展活动48场: who did it, where the words tell of all that is done to date. */
function withoutDoer(before: string, inClause: string): string {
  const deed = toDate.test(inClause) ? deeds.all(before)[0] : undefined;
  const doer = deed === undefined ? '' : toDate.strike(before.slice(0, deed.at));
  return deed === undefined || PART_OF_ALL.test(doer) ? before : before.slice(deed.at);
}

/** 已为175个村投保责任险: for whom is counted, and the deed is the task's; what they get has a name of its own. */
function withoutGift(after: string, before: string, known: Characters): string {
  const deed = /(?:为|对|给|向)[^,\d]{0,6}$/u.test(before) ? deeds.all(after)[0] : undefined;
  const isAsked =
    deed !== undefined &&
    [...deed.word].every((sign) => known.has(sign.charCodeAt(0))) &&
    residue(after.slice(0, deed.at), known) === '';
  return isAsked ? deed.word : after;
}
