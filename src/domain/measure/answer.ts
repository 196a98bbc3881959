import { amountText } from '../amountText';
import type { Actual, Candidate, Proposed, Sighting } from '../item';
import { messages } from '../messages/zh-CN';
import type { Fact } from '../read/facts';
import type { Reading } from '../read/figure';
import type { Clause } from '../text/clauses';
import { originalSpan, originalText } from '../text/clean';
import type { Choice } from './combine';
import type { Decision } from './decide';
import type { Pair } from './pairs';
import { ruledOut } from './ruledOut';

/** What the text gives for one target. */
export interface Answer {
  readonly actual: Actual | null;
  readonly proposed: Proposed | null;
  readonly candidates: readonly Candidate[];
  readonly seen: readonly Sighting[];
  readonly review: string | null;
}

export const NO_ANSWER: Answer = { actual: null, proposed: null, candidates: [], seen: [], review: null };

/** 40个取水口已细化到点位,并完成设置: the clause of a figure, with the next where that carries its verb. */
function clauseOf({ figure, own }: Fact, { clauses }: Reading): Pick<Clause, 'start' | 'end'> {
  const carrier = own.after.includes(',') ? clauses[figure.place + 1] : undefined;
  return carrier === undefined ? figure.clause : { start: figure.clause.start, end: carrier.end };
}

/** Value, unit and the clauses that a choice rests on. */
function candidateOf({ pairs, value }: Choice, reading: Reading): Candidate {
  const { clean } = reading;
  const told = pairs.map(({ fact }) => clauseOf(fact, reading));
  const clauses = told.filter(({ start }, index) => told.findIndex((one) => one.start === start) === index);
  return {
    value,
    unit: pairs[0]?.fact.unitText || (pairs[0]?.question.target.unit ?? ''),
    text: clauses.map(({ start, end }) => originalText(clean, start, end)).join(' + '),
    spans: clauses.map(({ start, end }) => originalSpan(clean, start, end)),
  };
}

/** Every figure that it rests on is confirmed by a rate, or has no unknown word at it. */
const isSure = ({ pairs, how }: Choice): boolean =>
  how !== 'explicit' ||
  pairs.every(({ rate, onlyInCell, unknown }) => rate !== null || onlyInCell || unknown === '');

/** What was seen and is not taken, for another target neither. */
const sightings = (pairs: readonly Pair[], taken: ReadonlySet<Fact>, reading: Reading): Sighting[] =>
  pairs.flatMap((pair) => {
    const [objection] = pair.objections;
    if (!ruledOut(pair) || objection === undefined || taken.has(pair.fact)) return [];
    const { start, end } = pair.fact.figure.clause;
    const { role, word } = objection;
    return [{ value: pair.value, text: originalText(reading.clean, start, end), because: role, word }];
  });

/** What came nearest and is not even offered. */
function leftOver({ left }: Extract<Decision, { tier: 'none' }>, reading: Reading): Sighting[] {
  if (left === undefined) return [];
  const { value, unit, text } = candidateOf(left.choice, reading);
  return [{ value, text, because: left.code, word: amountText(value, unit) }];
}

/** Figures that decisions take. */
export const takenBy = (decisions: readonly Decision[]): ReadonlySet<Fact> =>
  new Set(decisions.flatMap((one) => (one.tier === 'taken' ? one.choice.pairs.map(({ fact }) => fact) : [])));

/** A decision, in the words of the text; `taken` for any target of the row. */
export function answerOf(
  decision: Decision,
  pairs: readonly Pair[],
  taken: ReadonlySet<Fact>,
  reading: Reading,
): Answer {
  const seen = sightings(pairs, taken, reading);
  switch (decision.tier) {
    case 'taken': {
      const { choice } = decision;
      const { how, rule } = choice;
      const { value, unit, text, spans } = candidateOf(choice, reading);
      const actual = { value, unit, text, spans, how, rule, sure: isSure(choice) };
      return { actual, proposed: null, candidates: [], seen, review: null };
    }
    case 'proposed': {
      const { code, words } = decision.why;
      const review = code === 'one-period' ? messages.measure.singlePeriod : null;
      const { value, unit, text, spans } = candidateOf(decision.choice, reading);
      const proposed = { value, unit, text, spans, why: { code, params: { words } } };
      return { actual: null, proposed, candidates: [], seen, review };
    }
    case 'several': {
      const candidates = decision.choices.map((choice) => candidateOf(choice, reading));
      return { actual: null, proposed: null, candidates, seen, review: messages.measure.severalFigures };
    }
    case 'none': {
      const left = leftOver(decision, reading);
      return { actual: null, proposed: null, candidates: [], seen: [...left, ...seen], review: null };
    }
  }
}
