import { addTo, grouped } from '../grouped';
import { messages } from '../messages/zh-CN';
import type { ReviewedAnalysis } from '../decisions/reviewed';
import { askedIn, type Asked } from './asked';
import type { Reply } from './reply';

/** Replies beside what they answer. Nothing is applied here. */

export type Outcome = 'corrected' | 'explained' | 'unanswered';

/**
 * Why an answer may not be applied. `stale`: the words asked about have changed, or nothing asks any more;
 * `several`: more than one row is asked so, and the slip does not say where its own stands; `contradicted`: another
 * reply says something else of the same cell.
 */
export type AnswerFault = 'stale' | 'several' | 'contradicted';

/** An issue with what its unit answered. */
export interface Answer {
  readonly reply: Reply;
  readonly outcome: Outcome;
  /** What it answers; null where that cannot be told. */
  readonly asked: Asked | null;
  readonly fault: AnswerFault | null;
}

const outcomeOf = ({ corrected, explained }: Reply): Outcome =>
  corrected !== '' ? 'corrected' : explained !== '' ? 'explained' : 'unanswered';

/** Folders are told or not, as other files require: the end of the path is the same. */
function standsAt({ place }: Reply, { item, issue }: Asked): boolean {
  const { file, sheet } = item.source;
  const told = messages.slips.place(file.split('/').at(-1) ?? file, sheet, issue.cell ?? '');
  return place.replace(/\s/gu, '').endsWith(told.slice(1).replace(/\s/gu, ''));
}

function answerOf(reply: Reply, all: readonly Asked[]): Answer {
  const outcome = outcomeOf(reply);
  const here = all.length > 1 ? all.filter((one) => standsAt(reply, one)) : all;
  const [asked = null] = here;
  if (all.length === 0) return { reply, outcome, asked: null, fault: 'stale' };
  return here.length === 1
    ? { reply, outcome, asked, fault: null }
    : { reply, outcome, asked: null, fault: 'several' };
}

const placeOf = ({ item: { source }, field }: Asked, what: string): string =>
  JSON.stringify([source.file, source.sheet, source.row, source.cells[field]?.cell ?? '', what]);

const saying = ({ outcome, reply }: Answer): string =>
  `${outcome} ${(reply.corrected || reply.explained).replace(/\s/gu, '')}`;

/** What must agree: all that is said to one query, and all corrections of one cell. */
const agreements = ({ asked, outcome }: Answer): string[] =>
  asked === null || outcome === 'unanswered'
    ? []
    : [placeOf(asked, asked.key), ...(outcome === 'corrected' ? [placeOf(asked, asked.field)] : [])];

/** Answers that say different things of one cell: none of them is better than the other. */
function contradicted(answers: readonly Answer[]): ReadonlySet<Answer> {
  const said = new Map<string, Answer[]>();
  for (const answer of answers) for (const what of agreements(answer)) addTo(said, what, answer);
  const differing = [...said.values()].filter((all) => new Set(all.map(saying)).size > 1);
  return new Set(differing.flat());
}

/** Replies beside the issues they answer, in the order of the slips. */
export function answersTo({ tables }: ReviewedAnalysis, replies: readonly Reply[]): Answer[] {
  const byKey = grouped(tables.flatMap(askedIn), ({ key }) => key);
  const answers = replies.map((reply) => answerOf(reply, byKey.get(reply.key) ?? []));
  const differing = contradicted(answers);
  return answers.map((answer) => (differing.has(answer) ? { ...answer, fault: 'contradicted' } : answer));
}

/** Answers that may be applied, each query once. */
export function usable(answers: readonly Answer[]): (Answer & { readonly asked: Asked })[] {
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const { asked, fault, outcome } = answer;
    if (asked === null || fault !== null || outcome === 'unanswered') return [];
    const place = placeOf(asked, asked.key);
    if (seen.has(place)) return [];
    seen.add(place);
    return [{ ...answer, asked }];
  });
}
