import type { Indicator, Status, Target } from '../item';
import { asksForLess } from '../lexicon/bounds';
import type { Situation } from './situation';

/** Growth and ceilings are compared with their target and never spread over the year (rulebook 4 and 7). */

export interface Comparison {
  readonly status: Status;
  readonly indicator: Indicator;
}

/** 左右: a tenth of the target is near enough. */
const AROUND = 0.1;

function ofChange({ target, actual }: Indicator, text: string): Status | null {
  if (actual === null) return null;
  if (actual.value >= target.value) return 'on-track';
  if (actual.value < 0 && target.value > 0) return 'behind';
  const near = /左右/u.test(text) && actual.value >= target.value * (1 - AROUND);
  return near ? 'on-track' : 'at-risk';
}

function statusOf(indicator: Indicator): Status | null {
  const { target, met } = indicator;
  if (asksForLess(target.bound) && met !== null)
    return met ? 'on-track' : target.bound === 'at-most' ? 'behind' : null;
  return target.kind === 'change' ? ofChange(indicator, target.text) : null;
}

const WORST: readonly Status[] = ['behind', 'at-risk', 'on-track'];

/** What is promised, in words: a cell has its number alone, and the task says of what. */
export const promiseOf = ({ task }: Situation, { span, text }: Target): string =>
  span === null && !task.includes(text) ? `${task}${text}` : text;

/** A level that is not reached, or not come down to, before its date: nothing to judge by yet. */
export function openLevel({ measurement: { indicators } }: Situation): Indicator | null {
  return indicators.find(({ target, met }) => met === false && isLevel(target)) ?? null;
}

const isLevel = ({ kind, bound }: Target): boolean =>
  kind === 'rate' || kind === 'level' || bound === 'down-to';

/** The worst of the row's growths and ceilings; null where it has none with a figure. */
export function compared({ measurement: { indicators } }: Situation): Comparison | null {
  let worst: Comparison | null = null;
  for (const indicator of indicators) {
    const status = statusOf(indicator);
    if (status !== null && (worst === null || WORST.indexOf(status) < WORST.indexOf(worst.status)))
      worst = { status, indicator };
  }
  return worst;
}
