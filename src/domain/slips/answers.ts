import type { Decision } from '../decisions/decision';
import type { ReviewedAnalysis } from '../decisions/reviewed';
import { plain } from '../decisions/words';
import { addTo, grouped } from '../grouped';
import { nth, only } from '../nth';
import { askedAt, askedIn, questionOf, type Asked } from './asked';
import type { Reply } from './reply';

/** Replies beside what they answer. Nothing is applied here. */

export type Outcome = 'corrected' | 'explained' | 'unanswered';

/**
 * Why an answer may not be applied. `stale`: the words asked about have changed, or nothing asks any more; `several`:
 * more than one row is asked so, and the slip does not say where its own stands; `contradicted`: another reply, or one
 * that was accepted, says something else of the same cell; `keyless`: its key is gone, and nothing asks in its words.
 */
export type AnswerFault = 'stale' | 'several' | 'contradicted' | 'keyless';

/** An issue with what its unit answered. */
export interface Answer {
  readonly reply: Reply;
  readonly outcome: Outcome;
  /** What it answers; null where that cannot be told. */
  readonly asked: Asked | null;
  readonly fault: AnswerFault | null;
  /** What it says was accepted before. */
  readonly adopted: boolean;
}

const outcomeOf = ({ corrected, explained }: Reply): Outcome =>
  corrected !== '' ? 'corrected' : explained !== '' ? 'explained' : 'unanswered';

const close = (text: string): string => text.replace(/\s/gu, '');

/** Folders are told or not, as other files require: the end of the path is the same. */
function standsAt({ place }: Reply, asked: Asked): boolean {
  const told = askedAt(asked, (file) => file.split('/').at(-1) ?? file);
  return close(place).endsWith(close(told.slice(1)));
}

/** What one analysis asks, by its key and by the words as sent. */
interface AllAsked {
  readonly byKey: ReadonlyMap<string, readonly Asked[]>;
  readonly byWords: ReadonlyMap<string, readonly Asked[]>;
  /** By where the row was sent, and what is asked of it there. */
  readonly byPlace: ReadonlyMap<string, readonly Asked[]>;
}

const sentAt = ({ item: { source }, issue, field, sent }: Asked): string =>
  JSON.stringify([source.file, source.sheet, source.row, issue.code, field, close(sent)]);

function allAsked(analysis: ReviewedAnalysis, withWords: boolean): AllAsked {
  const all = analysis.tables.flatMap((table) => askedIn(table, analysis));
  return {
    byKey: grouped(all, ({ key }) => key),
    byWords: withWords ? grouped(all, ({ sent }) => close(sent)) : new Map(),
    byPlace: grouped(all, sentAt),
  };
}

/** Without a key a row answers what asks the same of the same words at the same place: all three as the slip has them. */
const inItsWords = (reply: Reply, { byWords }: AllAsked): readonly Asked[] =>
  (byWords.get(close(reply.sent)) ?? []).filter(
    (one) => close(questionOf(one.issue)) === close(reply.question) && standsAt(reply, one),
  );

function answerOf(reply: Reply, known: AllAsked): Answer {
  const { key } = reply;
  const all = key === null ? inItsWords(reply, known) : (known.byKey.get(key) ?? []);
  const here = all.length > 1 ? all.filter((one) => standsAt(reply, one)) : all;
  const [asked = null] = here;
  const answer = { reply, outcome: outcomeOf(reply), adopted: false };
  if (all.length === 0) return { ...answer, asked: null, fault: key === null ? 'keyless' : 'stale' };
  return here.length === 1 ? { ...answer, asked, fault: null } : { ...answer, asked: null, fault: 'several' };
}

/**
 * In the first analysis that asks so; what none asks is told as the first tells it. What is asked of the same row in
 * an analysis before is answered there, whatever the row is called in it.
 */
function answerIn(reply: Reply, known: readonly AllAsked[]): Answer {
  const answers = known.map((one) => answerOf(reply, one));
  const answer = answers.find(({ asked }) => asked !== null) ?? nth(answers, 0);
  const { asked } = answer;
  if (asked === null) return answer;
  const alike = known.map(({ byPlace }) => only(byPlace.get(sentAt(asked)) ?? []));
  return { ...answer, asked: alike.find((one) => one !== null) ?? asked };
}

const placeOf = ({ item: { source }, field }: Asked, what: string): string =>
  JSON.stringify([source.file, source.sheet, source.row, source.cells[field]?.cell ?? '', what]);

const saying = ({ outcome, reply }: Answer): string =>
  `${outcome} ${close(reply.corrected || reply.explained)}`;

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

type Accepted = Extract<Decision, { readonly kind: 'reply' }>;

/** The words as sent are no longer there once a reply to them was accepted: they are in the decision. */
const answersTheSame = ({ item, sent }: Reply, { field, words, subject }: Accepted): boolean =>
  (words[field] ?? '') === plain(sent) && item !== '' && subject.item.includes(plain(item));

/**
 * An answer to words of which a reply was accepted already: that very answer, or another. Returns as sent may still ask
 * what was answered where they were put together.
 */
function besideAccepted(
  answer: Answer,
  accepted: readonly Accepted[],
  leading: ReviewedAnalysis | undefined,
): Answer {
  const { asked, reply, outcome } = answer;
  if (outcome === 'unanswered') return answer;
  const aside = asked?.issue.aside ?? null;
  if (aside !== null && outcome === 'explained')
    return { ...answer, adopted: close(aside.reason) === close(reply.explained) };
  const before = asked?.within === leading ? [] : accepted.filter((one) => answersTheSame(reply, one));
  if (before.length === 0) return answer;
  const said = before.some(({ text }) => outcome === 'corrected' && close(text) === close(reply.corrected));
  return said ? { ...answer, fault: null, adopted: true } : { ...answer, fault: 'contradicted' };
}

/**
 * Replies beside the issues they answer, in the order of the slips. A slip asks by the names of the rows that it was
 * made of: by the list's where returns were put together, else by those of the returns.
 * @param analyses of the same returns, the one that goes before first
 * @param decisions the clerk's, of which those on earlier replies count
 */
export function answersTo(
  analyses: readonly ReviewedAnalysis[],
  replies: readonly Reply[],
  decisions: readonly Decision[] = [],
): Answer[] {
  if (replies.length === 0) return [];
  const keyless = replies.some(({ key }) => key === null);
  const known = analyses.map((one) => allAsked(one, keyless));
  const accepted = decisions.filter(
    (one): one is Accepted & Decision => one.kind === 'reply' && one.ended === null,
  );
  const answers = replies.map((reply) => besideAccepted(answerIn(reply, known), accepted, analyses[0]));
  const differing = contradicted(answers.filter(({ adopted }) => !adopted));
  return answers.map((answer) => (differing.has(answer) ? { ...answer, fault: 'contradicted' } : answer));
}

/** Answers that may be applied, each query once. */
export function usable(answers: readonly Answer[]): (Answer & { readonly asked: Asked })[] {
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const { asked, fault, outcome, adopted } = answer;
    if (asked === null || fault !== null || adopted || outcome === 'unanswered') return [];
    const place = placeOf(asked, asked.key);
    if (seen.has(place)) return [];
    seen.add(place);
    return [{ ...answer, asked }];
  });
}
