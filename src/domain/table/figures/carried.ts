import { asEntered, cellFigure } from './cell';
import { unitPutIn, writtenWith } from './cellUnits';
import type { FigureCell } from './figureCell';
import { sameThing } from './groups';
import type { RateCell, RowFigures, RowPair } from './rowFigures';
import { withoutNoise } from '../../rounding';

/** Figures of a row where rows are put together or corrected. */

export interface FigureSource {
  readonly file: string;
  readonly sheet: string;
}

const inSource = (cell: FigureCell, source: FigureSource): FigureCell => ({
  ...cell,
  source: cell.source ?? source,
});

/** What the list alone says: targets. What was done by last period's list is no word of this period's return. */
export function targetsOnly(figures: RowFigures | null): RowFigures | null {
  const pairs = (figures?.pairs ?? [])
    .filter(({ target }) => target !== null)
    .map((pair): RowPair => ({ ...pair, actual: null, rate: null }));
  return pairs.length === 0 ? null : { pairs, rate: null };
}

/** A return's figures with the list's targets: its own stand only where the list has none. */
export function withListed(
  own: RowFigures | null,
  list: RowFigures | null,
  source: FigureSource,
): RowFigures | null {
  const given = (targetsOnly(list)?.pairs ?? []).map((pair): RowPair => ({
    ...pair,
    target: pair.target === null ? null : inSource(pair.target, source),
  }));
  if (given.length === 0) return own;
  if (own === null) return { pairs: given, rate: null };
  const used = new Set<RowPair>();
  const led = own.pairs.map((pair) => {
    const one = given.find((other) => !used.has(other) && sameThing(other, pair));
    if (one === undefined) return pair;
    used.add(one);
    // The same number stays the return's own cell.
    return pair.target?.value === one.target?.value
      ? pair
      : { ...pair, target: one.target, goals: one.goals };
  });
  return { pairs: [...led, ...given.filter((one) => !used.has(one))], rate: own.rate };
}

/** The number as written before its unit's factor, and so the factor. */
function rewritten(cell: FigureCell, text: string): FigureCell {
  const [before, now] = [cellFigure(cell.text, cell.text, ''), cellFigure(text, text, '')];
  if (now === null) return cell;
  const factor = now.unit?.factor ?? (before === null || before.value === 0 ? 1 : cell.value / before.value);
  const value = withoutNoise(now.value * factor);
  return {
    ...cell,
    value,
    unit: now.unit?.name ?? cell.unit,
    text,
    shown: writtenWith(asEntered(text), now.unit === null ? unitPutIn(asEntered(cell.text), cell.shown) : ''),
  };
}

function rerated(rate: RateCell, text: string): RateCell {
  const now = cellFigure(text, text, '');
  return now === null ? rate : { ...rate, percent: now.value, text };
}

/** The figures after a cell was corrected in words: a filled slip, a person's hand. */
export function withCorrectedCell(figures: RowFigures | null, cell: string, text: string): RowFigures | null {
  if (figures === null) return null;
  const rate = (one: RateCell | null): RateCell | null => (one?.cell === cell ? rerated(one, text) : one);
  const figure = (one: FigureCell | null): FigureCell | null =>
    one?.cell === cell ? rewritten(one, text) : one;
  return {
    pairs: figures.pairs.map((pair) => ({
      ...pair,
      target: figure(pair.target),
      actual: figure(pair.actual),
      rate: rate(pair.rate),
    })),
    rate: rate(figures.rate),
  };
}
