import type { TableAnalysis } from '../../analysis';
import type { TaskItem } from '../../item';
import { candidateIndex } from '../../consolidate/candidates';
import { rowText, type RowText, type RowTexts } from '../../consolidate/rowText';
import { bigrams, similarity } from '../../text/bigrams';

/** An item with its place among all tables. */
export interface Placed {
  readonly item: TaskItem;
  readonly table: number;
  readonly index: number;
  /** Rows of one table come from one sender, save where returns were put together. */
  readonly sender: string;
}

/** Two rows that speak of one task, the earlier first. */
export interface SameTask {
  readonly first: Placed;
  readonly second: Placed;
}

/** Figures, and brackets that list places, say how much and where, not what. */
const AMOUNTS = /[(（][^()（）]*[)）]|\d{1,20}(?:\.\d{1,20})?[百千万亿]{0,4}/gu;
const LEAST_LENGTH = 6;
const ALIKE = 0.85;

/** What a task is about, without its amounts; null where too little is left. */
function subject({ source: { cells } }: TaskItem): RowText | null {
  const given = cells.task?.text.trim() ? cells.task.text : (cells.name?.text ?? '');
  const text = rowText(given.replace(AMOUNTS, ''));
  return text === null || text.text.length < LEAST_LENGTH ? null : { text: text.text, numbers: '' };
}

/** What rows are about, each subject once, with the first row that every sender has of it. */
class Subjects {
  readonly texts: RowTexts[] = [];
  /** By subject: sender → its first row. */
  readonly firsts: Map<string, Placed>[] = [];
  private readonly numbers = new Map<string, number>();

  add(placed: Placed): number | null {
    const task = subject(placed.item);
    if (task === null) return null;
    const known = this.numbers.get(task.text);
    const number = known ?? this.texts.length;
    if (known === undefined) {
      this.numbers.set(task.text, number);
      this.texts.push({ task, name: null, category: null, sequence: null });
      this.firsts.push(new Map([[placed.sender, placed]]));
    }
    const firsts = this.firsts[number];
    if (firsts !== undefined && !firsts.has(placed.sender)) firsts.set(placed.sender, placed);
    return number;
  }

  /** For each subject, those in almost the same words, itself first. */
  alike(): number[][] {
    const index = candidateIndex(this.texts);
    return this.texts.map((texts, number) => {
      const grams = bigrams(texts.task?.text ?? '');
      const near = index.alike(texts).filter((other) => similarity(grams, index.grams(other)) >= ALIKE);
      return [number, ...near];
    });
  }
}

const NO_ROWS: ReadonlyMap<string, Placed> = new Map();

/** A subject's rows stand in their order: one of another sender is the first of them, or the second. */
function firstOfOthers(firsts: ReadonlyMap<string, Placed>, second: Placed): Placed | null {
  for (const one of firsts.values()) {
    if (!earlier(one, second)) return null;
    if (one.sender !== second.sender) return one;
  }
  return null;
}

const earlier = (a: Placed, b: Placed): boolean =>
  a.table < b.table || (a.table === b.table && a.index < b.index);

/** The rows of a table; a sender is written once, and not for each of his rows. */
function placedOf({ items }: TableAnalysis, table: number): Placed[] {
  const senders = new Map<string, string>();
  return items.map((item, index) => {
    const { file } = item.source;
    const sender = senders.get(file) ?? `${table} ${file}`;
    senders.set(file, sender);
    return { item, table, index, sender };
  });
}

/**
 * Pairs of rows of different tables, or returns, with one task: each row with the first of another sender. Subjects
 * are looked up, and only distinct ones compared, so that many rows of one wording cost no more than few.
 */
export function sameTasks(tables: readonly TableAnalysis[]): SameTask[] {
  const placed = tables.flatMap(placedOf);
  if (new Set(placed.map(({ sender }) => sender)).size < 2) return [];
  const subjects = new Subjects();
  const numbers = placed.map((one) => subjects.add(one));
  const alike = subjects.alike();
  return placed.flatMap((second, row): SameTask[] => {
    const number = numbers[row] ?? null;
    if (number === null) return [];
    let first: Placed | null = null;
    for (const other of alike[number] ?? []) {
      const one = firstOfOthers(subjects.firsts[other] ?? NO_ROWS, second);
      if (first === null || (one !== null && earlier(one, first))) first = one;
    }
    return first === null ? [] : [{ first, second }];
  });
}
