import { againstIn } from '../lexicon/against';
import type { Fact } from '../read/facts';
import type { Reading } from '../read/figure';
import { clauses } from '../text/clauses';
import { type Characters, charactersOf } from '../read/residue';

/** What every pair of a row shares. */

export interface RowContext {
  readonly reading: Reading;
  readonly facts: readonly Fact[];
  /** Task and name of the row: their characters are known. */
  readonly known: Characters;
  /** Clauses of the task, without their numbers. */
  readonly asked: ReadonlySet<string>;
  /** Every clause is one of the task's. */
  readonly copied: boolean;
  /** The row's 完成率 column, in percent. */
  readonly rowRate: number | null;
  /** The text tells somewhere of what is planned, prepared, begun, under way, or of progress below 100 %. */
  readonly unsettled: boolean;
}

/** Shorter clauses are alike by chance: 新建#座. */
export const LEAST_CLAUSE = 12;

/** A text with one sign for each of its numbers. */
export const withoutNumbers = (text: string): string =>
  text.replace(/^(?:目前|现)?已/u, '').replace(/\d[\d.,]{0,20}[余多]?[万亿]?/gu, '#');

const clausesOf = (task: string): ReadonlySet<string> =>
  new Set(clauses(task).flatMap(({ text }) => (/\d/u.test(text) ? [withoutNumbers(text)] : [])));

const UNSETTLED: ReadonlySet<string> = new Set(['planned', 'prepared', 'started', 'under-way', 'remaining']);

const BELOW = /(?:进度|工程量|完成|完成率)[^,;。\d]{0,6}(\d{1,2}(?:\.\d{1,4})?)%/u;

function isUnsettled(text: string, taskText: string): boolean {
  return (
    againstIn(text).some(({ role, word }) => UNSETTLED.has(role) && !taskText.includes(word)) ||
    BELOW.test(text)
  );
}

/** Most figures are settled before half of it is needed: what costs time is worked out when first asked for, and once. */
class OfRow implements RowContext {
  readonly known: Characters;
  private ofTask: ReadonlySet<string> | undefined;
  private copies: boolean | undefined;
  private open: boolean | undefined;

  constructor(
    readonly reading: Reading,
    readonly facts: readonly Fact[],
    private readonly task: string,
    private readonly words: string,
    readonly rowRate: number | null,
  ) {
    this.known = charactersOf(words);
  }

  get asked(): ReadonlySet<string> {
    return (this.ofTask ??= clausesOf(this.task));
  }
  get copied(): boolean {
    return (this.copies ??= this.reading.clauses.every(
      ({ text }) => text.length >= LEAST_CLAUSE && this.asked.has(withoutNumbers(text)),
    ));
  }
  get unsettled(): boolean {
    return (this.open ??= isUnsettled(this.reading.clean.text, this.words));
  }
}

/** @param words of the row: its task, name and category */
export const rowContext = (
  reading: Reading,
  facts: readonly Fact[],
  task: string,
  words: string,
  rowRate: number | null,
): RowContext => new OfRow(reading, facts, task, words, rowRate);
