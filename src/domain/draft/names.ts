import { rowText } from '../consolidate/rowText';
import { bigrams, similarity } from '../text/bigrams';
import type { TaskItem } from '../item';

/** How alike a short form and an item's name must be, and how far ahead of the next. */
const LEAST = 0.72;
const AHEAD = 0.12;
const SHORTEST = 4;

const bareText = (text: string): string => rowText(text)?.text.replace(/\.{3}$|…$/u, '') ?? '';

const namesOf = ({ source: { cells } }: TaskItem): string[] =>
  [cells.name?.text, cells.task?.text].flatMap((text) => (text === undefined ? [] : bareText(text)));

/** 0 … 1; a name that the other holds whole counts as nearly the same. */
function likeness(words: string, item: TaskItem): number {
  return Math.max(
    0,
    ...namesOf(item).map((name) => {
      if (name === words) return 1;
      if (words.length >= SHORTEST && name.startsWith(words)) return 0.97;
      if (
        words.length >= SHORTEST + 2 &&
        (name.includes(words) || words.includes(name)) &&
        name.length >= SHORTEST
      )
        return 0.95;
      return similarity(bigrams(words), bigrams(name)) * 0.95;
    }),
  );
}

/** The items that words name: one where it is sure, several where they read alike, none where nothing fits. */
export function named(words: string, items: readonly TaskItem[]): readonly TaskItem[] {
  const text = bareText(words.replace(/…$/u, ''));
  if (text.length < 2) return [];
  const scored = items
    .map((item) => ({ item, score: likeness(text, item) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined) return [];
  const alike = best.score === 1 ? 1 : best.score - (best.score > 0.94 ? 0.02 : AHEAD);
  return scored.filter(({ score }) => score >= alike).map(({ item }) => item);
}
