import type { Completion, Status } from '../item';

/** Figure, percent and lamp of a row never contradict each other: such a combination is not accepted. */
export type Contradiction = 'completed-below' | 'slow-but-met' | 'percent-against-figures';

/** @param percent completion in percent; null = 待核, which contradicts no lamp */
export function contradiction(status: Status, percent: number | null): Contradiction | null {
  if (percent === null) return null;
  if (status === 'completed' && percent < 100) return 'completed-below';
  return (status === 'behind' || status === 'at-risk') && percent >= 100 ? 'slow-but-met' : null;
}

/** Tenths of a point are as published: what rounds to the same is the same. */
const SAME = 0.05;

/** Whether a percentage by hand says other than the item's own figures. */
export const againstFigures = (byHand: number | null, measured: Completion): boolean =>
  measured.basis === 'measured' &&
  measured.percent !== null &&
  (byHand === null || Math.abs(byHand - measured.percent) > SAME);
