import type { Bound } from '../../item';
import { boundOf, withoutGoal } from '../../lexicon/bounds';
import { cleanText } from '../../text/clean';
import { scaled } from '../../text/numerals';
import { writtenWith, type Reader } from './cellUnits';
import type { FigureCell } from './figureCell';
import type { FigurePair } from './pairs';
import { PERCENT_UNIT } from './units';

/** What a row's name says of its target: 城镇登记失业率(控制在4.5%以内), 参保率. */

/** Longer texts are tasks in sentences. */
const LONGEST = 30;
const BRACKETS = /\([^()]{0,16}\)/gu;
const CEILING = /控制在|不超过|不高于|低于|以内|以下|[≤<]/u;

/** Levels in per cent; others are per mille, or no share at all. */
const RATE = /(?:率|比例|占比|比重|满意度|覆盖面)(?:达到?|不低于|不少于|稳定在|保持在|提[高升]到|[≥>])?$/u;
const OTHER_RATE = /(?:容积|汇|死亡|出生|发病|犯罪|自然增长|发生|周转|杠杆|利)率/u;

const namesOf = (row: number, pair: FigurePair, { units, cellAt }: Reader): string[] =>
  [...units.names.map((column) => cellAt(row, column).text), ...(pair.target?.labels.slice(0, -1) ?? [])]
    .map((text) => cleanText(text).text.replace(/\s/gu, ''))
    .filter((text) => text !== '' && text.length <= LONGEST);

function boundNamed(name: string): Bound {
  if (CEILING.test(name)) return 'at-most';
  return boundOf(withoutGoal(name.replace(BRACKETS, '')), '');
}

const HUNDRED = 100;
/** Less of a rate may be a share whose format was lost, or tenths of a per cent. */
const LEAST_SHARE = 0.1;

/** 95, 0.95 under the name of a rate; null where it is none, or may be either. */
function pointsOf(value: number): number | null {
  if (value > 1 && value <= HUNDRED) return value;
  return value >= LEAST_SHARE && value < 1 ? scaled(value, HUNDRED) : null;
}

/** A number without a unit under the name of a rate is in per cent. */
function withPercent(target: FigureCell, names: readonly string[]): FigureCell {
  const points = target.unit === null ? pointsOf(target.value) : null;
  const bare = names.map((name) => withoutGoal(name.replace(BRACKETS, '')));
  if (points === null || !bare.some((name) => RATE.test(name) && !OTHER_RATE.test(name))) return target;
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
      ? boundNamed(names.find((name) => boundNamed(name) !== 'at-least') ?? '')
      : target.bound;
  return withPercent({ ...target, bound }, names);
}
