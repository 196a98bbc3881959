import type { Actual, Completion, Indicator, Measurement, Span, TaskItem } from '../item';
import { amountText } from '../amountText';
import { completionOf } from '../measure/completion';
import { judged } from '../measure/fromCells';
import type { Decision, IndicatorName } from './decision';
import { plain } from './words';

/** Figures that a clerk confirmed or set, in place of what the reading found. */

export type FigureDecision = Extract<Decision, { readonly kind: 'figure' | 'confirmed' }>;

export const isFigure = (decision: Decision): decision is FigureDecision =>
  decision.kind === 'figure' || decision.kind === 'confirmed';

/** Name of an indicator among those of its item. */
export function indicatorName(indicators: readonly Indicator[], index: number): IndicatorName {
  const target = plain(indicators[index]?.target.text ?? '');
  const before = indicators.slice(0, index).filter((one) => plain(one.target.text) === target);
  return { target, order: before.length + 1 };
}

/** Index of the indicator of that name; -1 where the item has none. */
export const indicatorIndex = (indicators: readonly Indicator[], name: IndicatorName): number =>
  indicators.findIndex((_, index) => {
    const own = indicatorName(indicators, index);
    return own.target === name.target && own.order === name.order;
  });

/** Where the reading saw the figure. */
function seenAs(
  { proposed, candidates, seen }: Indicator,
  value: number,
): { readonly text: string; readonly spans: readonly Span[] } | null {
  const offered = [...(proposed === null ? [] : [proposed]), ...candidates].find(
    (one) => one.value === value,
  );
  if (offered !== undefined) return { text: offered.text, spans: offered.spans };
  const sighting = seen.find((one) => one.value === value);
  return sighting === undefined ? null : { text: sighting.text, spans: [] };
}

function actualOf(indicator: Indicator, decision: FigureDecision): Actual {
  const { value, kind } = decision;
  const unit = kind === 'confirmed' && decision.unit !== '' ? decision.unit : indicator.target.unit;
  const words = kind === 'confirmed' ? seenAs(indicator, value) : null;
  const text = words?.text ?? amountText(value, unit);
  const rule = kind === 'confirmed' ? 'confirmed' : 'by-hand';
  return { value, unit, text, spans: words?.spans ?? [], how: 'explicit', rule, sure: true };
}

const withFigure = (indicator: Indicator, decision: FigureDecision): Indicator => ({
  ...indicator,
  actual: actualOf(indicator, decision),
  ...judged(indicator.target, decision.value),
  review: null,
  proposed: null,
  candidates: [],
  seen: [],
});

/** The measurement with the figures decided; the completion follows from them. */
export function withFigures(item: TaskItem, decisions: readonly FigureDecision[]): Measurement {
  const { statedPercents, declaredDone, amounts, completion, source } = item;
  if (decisions.length === 0)
    return { indicators: item.indicators, statedPercents, declaredDone, amounts, completion };
  const indicators = [...item.indicators];
  for (const decision of decisions) {
    const index = indicatorIndex(item.indicators, decision.indicator);
    const indicator = item.indicators[index];
    if (indicator !== undefined) indicators[index] = withFigure(indicator, decision);
  }
  const rate = source.figures?.rate ?? null;
  return {
    indicators,
    statedPercents,
    declaredDone,
    amounts,
    completion: completionOf(indicators, statedPercents, declaredDone, rate),
  };
}

/** A completion that rests on what was decided says so. */
export function attributed(completion: Completion, decisions: readonly FigureDecision[]): Completion {
  const rests = completion.basis === 'measured' || completion.basis === 'declared';
  const last = decisions.findLast(({ kind }) => kind === 'figure') ?? decisions.at(-1);
  if (!rests || last === undefined) return completion;
  return { ...completion, basis: last.kind === 'figure' ? 'by-hand' : 'confirmed', reason: last.reason };
}
