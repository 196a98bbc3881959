import type { RateCell } from '../table/figures/rowFigures';
import type { Completion, DoneDeclaration, Indicator, StatedPercent } from '../item';

/** Completion of an item (rulebook 4): declared, else measured, else stated, else none — never a guess. */

const NONE: Completion = { percent: null, basis: 'none', weakest: null };

/** Percent of an indicator as it counts towards the item: capped at 100; an at-most target is met or not known. */
function share(indicator: Indicator): number | null {
  if (indicator.target.bound === 'at-most') return indicator.met === true ? 100 : null;
  return indicator.percent === null ? null : Math.min(100, indicator.percent);
}

/** Growth and started counts are compared and shown; they are no part of the item's completion. */
const counts = ({ target: { kind } }: Indicator): boolean => kind !== 'start' && kind !== 'change';

function measured(all: readonly Indicator[]): Completion | null {
  const indicators = all.some(counts) ? all.filter(counts) : all;
  const shares = indicators.map(share);
  if (shares.length === 0 || shares.some((value) => value === null)) return null;
  const known = shares as number[];
  const weakest = known.indexOf(Math.min(...known));
  return {
    percent: known.reduce((total, value) => total + value, 0) / known.length,
    basis: 'measured',
    weakest: known.length > 1 ? all.indexOf(indicators[weakest] as Indicator) : null,
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
  if (done !== null) return { percent: 100, basis: 'declared', weakest: null };
  return measured(indicators) ?? stated(percents, indicators) ?? byColumn(rate) ?? NONE;
}
