import type { Field } from './table/fields';
import type { TableRow } from './table/table';
import { cleanText, type CleanText } from './text/clean';

/** Clean text of a field of a row; empty where the row has none. Each text is cleaned once. */
export type RowTexts = (field: Field) => CleanText;

const BLANK = cleanText('');

/** A reader for the rows of one table: cells of a merged area are cleaned once for all its rows. */
export function rowTextsOf(): (row: TableRow) => RowTexts {
  const shared = new Map<string, CleanText>();
  const clean = (text: string, own: boolean): CleanText => {
    if (own) return cleanText(text);
    const known = shared.get(text) ?? cleanText(text);
    shared.set(text, known);
    return known;
  };
  return (row) => {
    const known: Partial<Record<Field, CleanText>> = {};
    return (field) => {
      const cell = row.cells[field];
      return cell === undefined ? BLANK : (known[field] ??= clean(cell.text, cell.from === 'own'));
    };
  };
}
