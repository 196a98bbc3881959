import type { Grid, SourceFile } from '../grid';
import { EMPTY_STORE, type Store } from './store';
import { parseStore, type Parsed } from './parse';

/** The store as a sheet carries it: a head, then the JSON in pieces down the first column. */

/** First cell of the sheet. */
export const STORE_MARK = 'tongbao-store';
/** A sign before each piece, so that none is taken for a number, a formula or a text mark. */
export const PIECE_SIGN = '|';

/** A sheet that nobody sees and that says what it is: no table is looked for in it. */
export const isStoreGrid = ({ visibility, values }: Grid): boolean =>
  visibility === 'veryHidden' && values[0]?.[0] === STORE_MARK;

/** The JSON of such a sheet; the text itself where it is damaged. */
function keptIn({ values: [, ...pieces] }: Grid): unknown {
  const json = pieces.map(([piece]) => String(piece ?? '').slice(PIECE_SIGN.length)).join('');
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** What a workbook carries: nothing is an empty store. @param today for decisions without a date of their own */
export function carriedBy({ grids }: SourceFile, today: string): Parsed {
  const sheet = grids.find(isStoreGrid);
  return sheet === undefined ? { store: EMPTY_STORE, refusal: null } : parseStore(keptIn(sheet), today);
}

/** The stores of several workbooks as one: their decisions one after the other. */
export const decisionsIn = (stores: readonly Store[]): Store['decisions'] =>
  stores.flatMap(({ decisions }) => decisions).map((one, index) => ({ ...one, number: index + 1 }));
