import type { Bound } from '../../item';
import { boundOf, withoutGoal } from '../../lexicon/bounds';
import { endsWithRate } from '../../lexicon/rates';
import { cleanText } from '../../text/clean';
import { promisedPoints } from '../../text/points';
import { writtenWith, type Reader } from './cellUnits';
import type { FigureCell } from './figureCell';
import type { FigurePair } from './pairs';
import { PERCENT_UNIT } from './units';

/** What a row's name says of its target: 城镇登记失业率(控制在4.5%以内), 参保率. */

/** Longer texts are tasks in sentences. */
const LONGEST = 30;
const BRACKETS = /\([^()]{0,16}\)/gu;
const CEILING = /控制在|不超过|不高于|低于|以内|以下|[≤<]/u;

const namesOf = (row: number, pair: FigurePair, { units, cellAt }: Reader): string[] =>
  [...units.names.map((column) => cellAt(row, column).text), ...(pair.target?.labels.slice(0, -1) ?? [])]
    .map(plain)
    .filter((text) => text !== '' && text.length <= LONGEST);

function boundNamed(name: string): Bound {
  if (CEILING.test(name)) return 'at-most';
  return boundOf(withoutGoal(name.replace(BRACKETS, '')), '');
}

const plain = (text: string): string => cleanText(text).text.replace(/\s/gu, '');

/** Whether a row's name is that of a level in per cent, with or without its goal: 参保率(%), 参保率达到95%以上. */
export const namesRate = (name: string): boolean =>
  name.length <= LONGEST && endsWithRate(withoutGoal(plain(name).replace(BRACKETS, '')));

/** A number without a unit under the name of a rate is in per cent. */
function withPercent(target: FigureCell, names: readonly string[]): FigureCell {
  const points = target.unit === null ? promisedPoints(target.value) : null;
  if (points === null || !names.some(namesRate)) return target;
  const shown = points === target.value ? target.text.trim() : String(points);
  return { ...target, value: points, unit: PERCENT_UNIT.name, shown: writtenWith(shown, PERCENT_UNIT.name) };
}

/** A target as its row's name has it. */
export function asNamed(target: FigureCell, row: number, pair: FigurePair, reader: Reader): FigureCell {
  // Investments, projects begun and growths are read by their headings.
  if (pair.subject !== null || pair.change) return target;
  const names = namesOf(row, pair, reader);
  const bound =
    target.bound === 'at-least'
      ? (names.map(boundNamed).find((named) => named !== 'at-least') ?? 'at-least')
      : target.bound;
  return withPercent({ ...target, bound }, names);
}
