import type { Field } from './fields';
import { headerKey } from './headerNames';

/** Columns that a person has named, by the key of their heading; null: not to be used. */
export type ColumnChoices = ReadonlyMap<string, Field | null>;

export const NO_CHOICES: ColumnChoices = new Map();

/** @param chosen headings as in a file; of two for one heading the later holds */
export const columnChoices = (
  chosen: readonly { readonly header: string; readonly field: Field | null }[],
): ColumnChoices => new Map(chosen.map(({ header, field }) => [headerKey(header), field]));

/** What was said of a column; undefined where nothing was, or its heading is blank. */
export function choiceFor(labels: readonly string[], chosen: ColumnChoices): Field | null | undefined {
  const key = headerKey(labels.join('\n'));
  return key === '' ? undefined : chosen.get(key);
}
