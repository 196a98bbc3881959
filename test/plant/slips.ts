import { sameUnit } from '../../src/domain/consolidate/register';
import type { Random } from '../fuzz/random';
import type { PlantedDocument } from './documents';
import { COLLECTIVE, itemsOf } from './places';

/** Slips of the pen: what people type instead of what is right. */

const other = <T>(random: Random, all: readonly T[], not: T): T => {
  const rest = all.filter((one) => one !== not);
  return rest[random.below(rest.length)] as T;
};

/** Another whole number near it. */
export function otherNumber(words: string, random: Random): string {
  const value = Number(words);
  const step = 1 + random.below(Math.max(3, Math.min(9, value)));
  return String(value - step < 0 || random.below(2) === 0 ? value + step : value - step);
}

/** One digit for another. */
export function otherDigit(words: string, random: Random): string {
  const places = [...words].flatMap((sign, index) => (/\d/u.test(sign) ? [index] : []));
  const at = places[random.below(places.length)] as number;
  const first = at === 0 && places.length > 1;
  const digits = [...(first ? '123456789' : '0123456789')];
  return words.slice(0, at) + other(random, digits, words[at] as string) + words.slice(at + 1);
}

const LOOKALIKES = '建设成新造改工程项管理民公生水教卫村城区局办中心';

/** A character for another, left out, or two that changed places. */
export function misspelt(words: string, random: Random): string | null {
  const places = [...words].flatMap((sign, index) => (/[\u4e00-\u9fff]/u.test(sign) ? [index] : []));
  if (places.length < 3) return null;
  const at = places[random.below(places.length)] as number;
  const [before, sign, after] = [words.slice(0, at), words[at] as string, words.slice(at + 1)];
  const way = random.below(3);
  if (way === 0) return before + other(random, [...LOOKALIKES], sign) + after;
  if (way === 1) return before + after;
  // A comma in another place is the same name.
  return after === '' || after[0] === sign || /^\p{P}/u.test(after)
    ? null
    : before + (after[0] as string) + sign + after.slice(1);
}

const chineseOrder = '一二三四';

export function otherTitle(words: string, random: Random): string | null {
  const quarter = /[一二三四](?=季度)/u.exec(words);
  if (quarter !== null && random.below(3) === 0)
    return words.replace(/[一二三四](?=季度)/u, other(random, [...chineseOrder], quarter[0]));
  return /\d/u.test(words) && random.below(3) === 0 ? otherDigit(words, random) : misspelt(words, random);
}

/** Another unit, or this one misspelt; not one of its own names. */
export function otherUnit(words: string, random: Random, document: PlantedDocument): string | null {
  const names = [...new Set(itemsOf(document).flatMap(({ source }) => source.leadUnits))];
  const slip =
    random.below(3) === 0
      ? other(
          random,
          names.filter((name) => !COLLECTIVE.test(name)),
          words,
        )
      : misspelt(words, random);
  return slip === null || sameUnit(slip, words) === 'same' ? null : slip;
}

export function otherDate(words: string, random: Random): string {
  const parts = [...words.matchAll(/\d+/gu)];
  const part = parts[random.below(parts.length)] as RegExpExecArray;
  const unit = words[part.index + part[0].length];
  const most = unit === '月' ? 12 : unit === '日' ? 28 : 0;
  const value = Number(part[0]);
  const is =
    most === 0
      ? value - 1 - random.below(3)
      : other(
          random,
          Array.from({ length: most }, (_, n) => n + 1),
          value,
        );
  return words.slice(0, part.index) + String(is) + words.slice(part.index + part[0].length);
}

/** A place that there is: the first, not the 0th. */
export function otherRank(words: string, random: Random): string | null {
  const is = otherNumber(words, random);
  return is === '0' ? null : is;
}
