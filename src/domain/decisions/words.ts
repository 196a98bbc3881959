import type { Field } from '../table/fields';
import type { RowFigures, RowPair } from '../table/figures/rowFigures';
import type { TableRow } from '../table/table';
import { cleanText } from '../text/clean';

/** Words that a decision was made on, cleaned; by field, `figures` for the number columns. Blank cells are left out. */
export type Words = Readonly<Partial<Record<Field | 'figures', string>>>;

const SPACES = /\s{1,1000}/gu;

/** A text without what does not change its meaning: width, spaces, traditional characters, page noise. */
export const plain = (text: string): string => cleanText(text).text.replace(SPACES, '');

/** Fields that a figure rests on. */
export const FIGURE_FIELDS: readonly Field[] = ['task', 'target', 'actual', 'progress', 'rate'];
/** Fields that a lamp rests on. */
export const LAMP_FIELDS: readonly Field[] = [...FIGURE_FIELDS, 'plan', 'due', 'problem', 'verdict'];
/** What a return says: what the list says of the row is the same for every return. */
export const SENT_FIELDS: readonly Field[] = ['progress', 'actual', 'rate', 'problem', 'verdict'];

const pairText = ({ target, actual, rate }: RowPair): string =>
  [target, actual, rate].map((cell) => (cell === null ? '' : plain(cell.text))).join('/');

const figuresText = (figures: RowFigures | null): string =>
  figures === null || figures.pairs.length === 0 ? '' : figures.pairs.map(pairText).join(';');

/** The row's words in these fields and in its number columns. */
export function wordsOf({ cells, figures }: TableRow, fields: readonly Field[]): Words {
  const said = fields.map((field) => [field, plain(cells[field]?.text ?? '')] as const);
  const all = [...said, ['figures', figuresText(figures)] as const].filter(([, text]) => text !== '');
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether the same stands in the same cells. */
export const sameWords = (a: Words, b: Words): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
