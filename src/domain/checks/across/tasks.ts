import type { TableAnalysis } from '../../analysis';
import type { TaskItem } from '../../item';
import { candidateIndex } from '../../consolidate/candidates';
import { mainCell, rowText, type RowText, type RowTexts } from '../../consolidate/rowText';
import { bigrams, similarity } from '../../consolidate/similarity';

/** An item with its place among all tables. */
export interface Placed {
  readonly item: TaskItem;
  readonly table: number;
  readonly index: number;
}

/** Two rows that speak of one task, the earlier first. */
export interface SameTask {
  readonly first: Placed;
  readonly second: Placed;
}

/** Figures, and brackets that list places, say how much and where, not what. */
const AMOUNTS = /\([^()]*\)|\d+(?:\.\d+)?[百千万亿]*/gu;
const LEAST_LENGTH = 6;
const ALIKE = 0.85;

/** What a task is about, without its amounts; null where too little is left. */
function subject(item: TaskItem): RowText | null {
  const text = rowText(
    (mainCell(item.source)?.text ?? '').replace(/[（]/gu, '(').replace(/[）]/gu, ')').replace(AMOUNTS, ''),
  );
  return text === null || text.text.length < LEAST_LENGTH ? null : { text: text.text, numbers: '' };
}

/** Rows of one table come from one sender, save where returns were put together. */
const apart = (a: Placed, b: Placed): boolean =>
  a.table !== b.table || a.item.source.file !== b.item.source.file;

/** Pairs of rows of different tables, or returns, with one task: each row with the first that is alike. */
export function sameTasks(tables: readonly TableAnalysis[]): SameTask[] {
  const placed = tables.flatMap(({ items }, table) =>
    items.map((item, index): Placed => ({ item, table, index })),
  );
  const texts = placed.map(({ item }): RowTexts => ({
    task: subject(item),
    name: null,
    category: null,
    sequence: null,
  }));
  const index = candidateIndex(texts);
  return placed.flatMap((second, row): SameTask[] => {
    const own = texts[row] as RowTexts;
    if (own.task === null) return [];
    const grams = bigrams(own.task.text);
    const near = index.alike(own).filter((other) => similarity(grams, index.grams(other)) >= ALIKE);
    const first = [...index.exact(own), ...near]
      .filter((other) => other < row && apart(placed[other] as Placed, second))
      .sort((a, b) => a - b)[0];
    return first === undefined ? [] : [{ first: placed[first] as Placed, second }];
  });
}
