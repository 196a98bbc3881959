import type { IsoDate } from '../date';
import { questionOf, type Decision, type Draft, type Ended } from './decision';

/** The list of all decisions: nothing is ever taken out of it. */

const ended = (decision: Decision, how: Ended['how'], date: IsoDate): Decision => ({
  ...decision,
  ended: { how, date },
});

/** With a decision more; the one on the same question that held until now ends. */
export function decided(decisions: readonly Decision[], draft: Draft, date: IsoDate): Decision[] {
  const question = questionOf(draft);
  const number = decisions.reduce((last, one) => Math.max(last, one.number), 0) + 1;
  const before = decisions.map((one) =>
    one.ended === null && questionOf(one) === question ? ended(one, 'replaced', date) : one,
  );
  return [...before, { ...draft, number, date, ended: null }];
}

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
