import { only } from '../../nth';
import type { Header } from '../header';
import { matchHeader } from '../headerNames';
import type { CellFigure } from './cell';
import { figuresOf, MOST, NO_FIGURES } from './cellNumbers';
import type { FigureColumn } from './columns';
import type { FigureHeading } from './heading';
import type { CellAt } from './sheetCells';
import type { FigureRole } from './words';

/** A column that nothing names, whose numbers look like what was reached of the only target. */

const UNNAMED: FigureHeading = {
  role: 'deed',
  subject: null,
  unit: null,
  period: null,
  scope: null,
  year: null,
  share: null,
  change: false,
  part: false,
};
/** What is done of a task lies between these shares of it. */
const LIKELY = { least: 0.05, most: 2 };

/** Whether the numbers of a column may be what was reached of a target, row by row. */
function mayAnswer(figures: ReadonlyMap<number, CellFigure>, target: FigureColumn): boolean {
  const ratios = [...figures].flatMap(([row, { value, unit }]) => {
    const asked = target.figures.get(row);
    if (asked === undefined || asked.value === 0) return [];
    return unit !== null && asked.unit !== null && unit.name !== asked.unit.name
      ? [0]
      : [value / asked.value];
  });
  const likely = ratios.filter((ratio) => ratio >= LIKELY.least && ratio <= LIKELY.most);
  return likely.length > 0 && likely.length >= ratios.length * MOST;
}

const ANSWERING: readonly FigureRole[] = ['actual', 'rate', 'deed', 'change'];

/** Words tell what is done. */
const isReported = ({ labels }: Header): boolean =>
  [...labels.values()].some(
    (levels) => matchHeader(levels.at(-1) ?? '')?.fields.includes('progress') === true,
  );

/**
 * 指标 | 目标值 | 数值: where no heading says what was reached, the only column whose numbers look like it may; that is
 * for a person to say.
 */
export function likelyAnswer(
  known: readonly FigureColumn[],
  header: Header,
  rows: readonly number[],
  cellAt: CellAt,
): FigureColumn[] {
  const target = only(known.filter(({ heading }) => heading.role === 'target'));
  if (target === null || known.some(({ heading }) => ANSWERING.includes(heading.role)) || isReported(header))
    return [];
  const taken = new Set(known.map(({ column }) => column));
  const found = [...header.labels].flatMap(([column, labels]): FigureColumn[] => {
    const lowest = labels.at(-1) ?? '';
    if (
      taken.has(column) ||
      lowest === '' ||
      NO_FIGURES.test(labels.join('')) ||
      matchHeader(lowest) !== null
    )
      return [];
    const read = figuresOf(column, rows, cellAt, MOST, () => false);
    if (read === null || !mayAnswer(read.figures, target)) return [];
    return [{ column, header: labels.join('\n'), labels, heading: UNNAMED, ...read }];
  });
  const one = only(found);
  return one === null ? [] : [one];
}
