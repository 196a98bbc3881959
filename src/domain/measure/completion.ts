import { asksForLess } from '../lexicon/bounds';
import type { RateCell } from '../table/figures/rowFigures';
import { fallsShort } from './declared';
import type { Completion, DoneDeclaration, Indicator, StatedPercent } from '../item';

/** Completion of an item (rulebook 4): declared, else measured, else stated, else none — never a guess. */

const NONE: Completion = { percent: null, basis: 'none', weakest: null };

/** A change or a ceiling is met or not and has no percent; a level counts only where it stands alone, a start never. */
const counts = ({ target }: Indicator, alone: boolean): boolean =>
  target.kind !== 'change' &&
  target.kind !== 'start' &&
  !asksForLess(target.bound) &&
  (target.kind !== 'level' || alone);

function measured(indicators: readonly Indicator[]): Completion | null {
  if (indicators.some(({ actual, target }) => actual === null && target.kind !== 'start')) return null;
  const shares = indicators.flatMap((indicator, index) =>
    counts(indicator, indicators.length === 1) && indicator.percent !== null
      ? [{ index, percent: Math.min(100, indicator.percent) }]
      : [],
  );
  const [first] = shares;
  if (first === undefined) return null;
  const weakest = shares.reduce((low, share) => (share.percent < low.percent ? share : low), first);
  return {
    percent: shares.reduce((total, { percent }) => total + percent, 0) / shares.length,
    basis: 'measured',
    weakest: shares.length > 1 ? weakest.index : null,
  };
}

/** A stated percentage that covers the item: of no single indicator, or of the only one; ratio before physical. */
function stated(percents: readonly StatedPercent[], indicators: readonly Indicator[]): Completion | null {
  const covering = percents.filter(({ indicator }) => indicator === null || indicators.length === 1);
  const chosen = covering.find(({ kind }) => kind === 'ratio') ?? covering[0];
  const same = covering.filter(({ kind }) => kind === chosen?.kind);
  if (chosen === undefined || new Set(same.map(({ percent }) => percent)).size > 1) return null;
  return { percent: chosen.percent, basis: 'stated', weakest: null };
}

/** The department's own figure in a rate column. */
const byColumn = (rate: RateCell | null): Completion | null =>
  rate === null ? null : { percent: rate.percent, basis: 'column', weakest: null };

export function completionOf(
  indicators: readonly Indicator[],
  percents: readonly StatedPercent[],
  done: DoneDeclaration | null,
  rate: RateCell | null = null,
): Completion {
  const declared: Completion = { percent: 100, basis: 'declared', weakest: null };
  // A declaration that the row's own figures contradict waits for the clerk; the figures stand.
  if (done !== null && done.rule !== 'verdict' && !fallsShort(indicators)) return declared;
  return (
    measured(indicators) ??
    stated(percents, indicators) ??
    byColumn(rate) ??
    (done === null ? NONE : declared)
  );
}
