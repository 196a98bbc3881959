import { nth } from '../nth';
import { mainText, type RowText, type RowTexts } from './rowText';
import { bigrams, type Bigrams } from '../text/bigrams';

/**
 * Finds the rows of a list that a row might be, without comparing it with all of them: the rows of the same text,
 * of the same name, of the same numbers, and those that share its rarest runs of characters. Work per row is
 * bounded, so that n rows against n rows take time in proportion to n.
 */
export interface CandidateIndex {
  /** Numbers of the rows whose task, or name, reads the same. */
  exact(texts: RowTexts): readonly number[];
  /** Numbers of the rows that read alike, the likeliest first; without those of `exact`. */
  alike(texts: RowTexts): readonly number[];
  grams(row: number): Bigrams;
  /** True where exactly one row of the list has this name: a name shared by several rows identifies none. */
  namesOne(texts: RowTexts): boolean;
}

const RAREST = 10;
const LONGEST_LIST = 60;
const MOST = 10;
/** Runs of three characters tell long texts apart; of a short one an edit would leave none. */
const SHORT = 8;

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** What a text is found by. */
function keys({ text, numbers }: RowText): Set<string> {
  const found = new Set<string>(numbers === '' ? [] : [`#${numbers}`]);
  for (const length of text.length < SHORT ? [2] : [2, 3]) {
    for (let i = 0; i + length <= text.length; i++) found.add(text.slice(i, i + length));
  }
  return found;
}

/** The rows named most often, most often first; of equals the first row. */
function mostNamed(lists: readonly (readonly number[])[], without: ReadonlySet<number>): number[] {
  const counts = new Map<number, number>();
  for (const list of lists) {
    for (const row of list.slice(0, LONGEST_LIST)) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const buckets: number[][] = Array.from({ length: lists.length + 1 }, () => []);
  for (const [row, count] of counts) if (!without.has(row)) buckets[count]?.push(row);
  const found: number[] = [];
  for (let count = lists.length; count > 0 && found.length < MOST; count--) {
    found.push(...nth(buckets, count).sort((a, b) => a - b));
  }
  return found.slice(0, MOST);
}

export function candidateIndex(rows: readonly RowTexts[]): CandidateIndex {
  const byText = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  rows.forEach((texts, row) => {
    const main = mainText(texts);
    if (texts.name !== null) push(byName, texts.name.text, row);
    if (main === null) return;
    push(byText, main.text, row);
    for (const key of keys(main)) push(byKey, key, row);
  });
  const kept = new Map<number, Bigrams>();

  const exact = (texts: RowTexts): readonly number[] => {
    const main = mainText(texts)?.text;
    if (main === undefined) return [];
    const same = byText.get(main) ?? [];
    // A return that has no task column answers by name only.
    return same.length > 0 || texts.task !== null ? same : (byName.get(main) ?? []);
  };

  const alike = (texts: RowTexts): readonly number[] => {
    const main = mainText(texts);
    if (main === null) return [];
    const known = new Set(exact(texts));
    const lists = [...keys(main)].flatMap((key) => [byKey.get(key) ?? []]).filter(({ length }) => length > 0);
    const rarest = lists.sort((a, b) => a.length - b.length).slice(0, RAREST);
    const named = (texts.name && byName.get(texts.name.text)?.slice(0, MOST)) ?? [];
    const found = mostNamed(rarest, known);
    return [...new Set([...named.filter((row) => !known.has(row)), ...found])].slice(0, MOST);
  };

  const grams = (row: number): Bigrams => {
    const made = kept.get(row) ?? bigrams(mainText(nth(rows, row))?.text ?? '');
    kept.set(row, made);
    return made;
  };

  const namesOne = ({ name }: RowTexts): boolean => name !== null && byName.get(name.text)?.length === 1;

  return { exact, alike, grams, namesOne };
}
