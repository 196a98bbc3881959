import { againstIn } from '../lexicon/against';
import type { Fact } from '../read/facts';
import type { Reading } from '../read/figure';
import { type Characters, charactersOf } from '../read/residue';

/** What every pair of a row shares. */

export interface RowContext {
  readonly reading: Reading;
  readonly facts: readonly Fact[];
  /** Task and name of the row: their characters are known. */
  readonly known: Characters;
  /** The row's 完成率 column, in percent. */
  readonly rowRate: number | null;
  /** The text tells somewhere of what is planned, prepared, begun, under way, or of progress below 100 %. */
  readonly unsettled: boolean;
}

const UNSETTLED: ReadonlySet<string> = new Set(['planned', 'prepared', 'started', 'under-way', 'remaining']);

const BELOW = /(?:进度|工程量|完成|完成率)[^,;。\d]{0,6}(\d{1,2}(?:\.\d{1,4})?)%/u;

function isUnsettled(text: string, taskText: string): boolean {
  return (
    againstIn(text).some(({ role, word }) => UNSETTLED.has(role) && !taskText.includes(word)) ||
    BELOW.test(text)
  );
}

export const rowContext = (
  reading: Reading,
  facts: readonly Fact[],
  texts: readonly string[],
  rowRate: number | null,
): RowContext => ({
  reading,
  facts,
  known: charactersOf(texts.join('')),
  rowRate,
  unsettled: isUnsettled(reading.clean.text, texts.join('')),
});
