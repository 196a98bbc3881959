import { mainText, type RowTexts } from './rowText';
import { bigrams } from './similarity';

/**
 * Finds the rows of a list that a row might be, without comparing it with all of them: the rows of the same text,
 * of the same name, and those that share its rarest pairs of characters. Work per row is bounded, so that n rows
 * against n rows grow with n (and building the index with n log n at most).
 */
export interface CandidateIndex {
  /** Numbers of the rows whose task, or name, reads the same. */
  exact(texts: RowTexts): readonly number[];
  /** Numbers of the rows that read alike, the likeliest first; without those of `exact`. */
  alike(texts: RowTexts): readonly number[];
  grams(row: number): ReadonlyMap<string, number>;
  /** True where exactly one row of the list has this name: a name shared by several rows identifies none. */
  namesOne(texts: RowTexts): boolean;
}

const RAREST = 12;
const LONGEST_LIST = 200;
const MOST = 10;

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

export function candidateIndex(rows: readonly RowTexts[]): CandidateIndex {
  const byText = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const byGram = new Map<string, number[]>();
  const gramsOf = rows.map((texts) => bigrams(mainText(texts)?.text ?? ''));
  rows.forEach((texts, row) => {
    const main = mainText(texts)?.text;
    if (main !== undefined) push(byText, main, row);
    if (texts.name !== null) push(byName, texts.name.text, row);
    for (const gram of (gramsOf[row] as ReadonlyMap<string, number>).keys()) push(byGram, gram, row);
  });

  const exact = (texts: RowTexts): readonly number[] => {
    const main = mainText(texts)?.text;
    if (main === undefined) return [];
    const same = byText.get(main) ?? [];
    // A return that has no task column answers by name only.
    return same.length > 0 || texts.task !== null ? same : (byName.get(main) ?? []);
  };

  const alike = (texts: RowTexts): readonly number[] => {
    const main = mainText(texts)?.text;
    if (main === undefined) return [];
    const known = new Set(exact(texts));
    const shared = new Map<number, number>();
    const lists = [...bigrams(main).keys()]
      .map((gram) => byGram.get(gram))
      .filter((list) => list !== undefined)
      .sort((a, b) => a.length - b.length)
      .slice(0, RAREST);
    for (const list of lists)
      for (const row of list.slice(0, LONGEST_LIST)) shared.set(row, (shared.get(row) ?? 0) + 1);
    for (const row of (texts.name && byName.get(texts.name.text))?.slice(0, MOST) ?? [])
      shared.set(row, RAREST + 1);
    return [...shared.keys()]
      .filter((row) => !known.has(row))
      .sort((a, b) => (shared.get(b) as number) - (shared.get(a) as number) || a - b)
      .slice(0, MOST);
  };

  return {
    exact,
    alike,
    grams: (row) => gramsOf[row] as ReadonlyMap<string, number>,
    namesOne: ({ name }) => name !== null && byName.get(name.text)?.length === 1,
  };
}
