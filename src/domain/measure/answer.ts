import type { Actual, Candidate, Proposed, Sighting } from '../item';
import { messages } from '../messages/zh-CN';
import type { Reading } from '../read/figure';
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

/** Value, unit and the clauses that a choice rests on. */
function candidateOf({ pairs, value }: Choice, { clean }: Reading): Candidate {
  const clauses = [...new Set(pairs.map(({ fact }) => fact.figure.clause))];
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

const sightings = (pairs: readonly Pair[], reading: Reading): Sighting[] =>
  pairs.flatMap((pair) => {
    const [objection] = pair.objections;
    if (!ruledOut(pair) || objection === undefined) return [];
    const { start, end } = pair.fact.figure.clause;
    const { role, word } = objection;
    return [{ value: pair.value, text: originalText(reading.clean, start, end), because: role, word }];
  });

/** A decision, in the words of the text. */
export function answerOf(decision: Decision, pairs: readonly Pair[], reading: Reading): Answer {
  const seen = sightings(pairs, reading);
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
    case 'none':
      return { actual: null, proposed: null, candidates: [], seen, review: null };
  }
}
