import type { IsoDate } from '../date';
import { addTo } from '../grouped';
import { nth } from '../nth';
import { questionOf, type Decision, type Draft, type Ended } from './decision';

/** The list of all decisions: nothing is ever taken out of it. */

const ended = (decision: Decision, how: Ended['how'], date: IsoDate): Decision => ({
  ...decision,
  ended: { how, date },
});

/** With decisions more, in one pass: whatever held until now on the same question ends, also of the drafts themselves. */
export function decidedAll(
  decisions: readonly Decision[],
  drafts: readonly Draft[],
  date: IsoDate,
): Decision[] {
  const all = [...decisions];
  const holding = new Map<string, number[]>();
  for (const [index, one] of all.entries()) if (one.ended === null) addTo(holding, questionOf(one), index);
  let number = all.reduce((last, one) => Math.max(last, one.number), 0);
  for (const draft of drafts) {
    const question = questionOf(draft);
    for (const index of holding.get(question) ?? []) all[index] = ended(nth(all, index), 'replaced', date);
    holding.set(question, [all.length]);
    all.push({ ...draft, number: ++number, date, ended: null });
  }
  return all;
}

/** With a decision more; the one on the same question that held until now ends. */
export const decided = (decisions: readonly Decision[], draft: Draft, date: IsoDate): Decision[] =>
  decidedAll(decisions, [draft], date);

/** With the decisions of these numbers ended; those that ended before stay as they are. */
export const endedAt = (
  decisions: readonly Decision[],
  numbers: readonly number[],
  how: 'taken-back' | 'answered',
  date: IsoDate,
): Decision[] =>
  decisions.map((one) => (one.ended === null && numbers.includes(one.number) ? ended(one, how, date) : one));

/** One line of the record of operations (操作记录). */
export interface Deed {
  readonly date: IsoDate;
  readonly what: 'decided' | Ended['how'];
  readonly decision: Decision;
}

/** Every deed, in the order of days; of one day, in the order of the decisions. */
export function deedsOf(decisions: readonly Decision[]): Deed[] {
  const deeds = decisions.flatMap((decision): Deed[] => [
    { date: decision.date, what: 'decided', decision },
    ...(decision.ended === null ? [] : [{ date: decision.ended.date, what: decision.ended.how, decision }]),
  ]);
  return deeds.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}
