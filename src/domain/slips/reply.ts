import { cellAddress, type Grid } from '../grid';
import { messages } from '../messages/zh-CN';
import { keysOf, recordOf } from '../records';

/** Filled slips read back. */

const say = messages.slips;
const KEY = /^[0-9a-f]{16}$/u;

/** A key as written by us, whatever spaces and invisible signs it picked up on its way; null for anything else. */
function keyOf(text: string | undefined): string | null {
  const key = (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase();
  return KEY.test(key) ? key : null;
}

/** A row of a slip as it came back. */
export interface Reply {
  /** Null where it was deleted or changed: what the row answers is known by its other words, or not at all. */
  readonly key: string | null;
  /** What the cell should say, as the unit writes it; empty where it writes nothing. */
  readonly corrected: string;
  readonly explained: string;
  /** What was asked, as the slip says it: the item, where it stands, the words as sent, the question; '' for a column that is gone. */
  readonly item: string;
  readonly place: string;
  readonly sent: string;
  readonly question: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Cell of the corrected words. */
  readonly cell: string;
}

type Column = keyof typeof say.columns;
const COLUMNS = keysOf(say.columns);

interface SlipColumns {
  readonly headerRow: number;
  /** -1 for a column that is gone. */
  readonly at: Readonly<Record<Column, number>>;
}

const same = (text: string | undefined, wanted: string): boolean =>
  (text ?? '').replace(/\s/gu, '') === wanted;

/** Its heading may be gone while the keys still stand. */
const keyColumnBelow = ({ texts }: Grid, headerRow: number): number => {
  const row = texts.slice(headerRow + 1).find((cells) => cells.some((text) => keyOf(text) !== null));
  return row?.findIndex((text) => keyOf(text) !== null) ?? -1;
};

/**
 * The slip's header, wherever rows or columns were put in; null for a sheet that is no slip. Without its keys it is
 * known by what it asks and where.
 */
function columnsOf(grid: Grid): SlipColumns | null {
  for (const [headerRow, cells] of grid.texts.entries()) {
    const at = recordOf(COLUMNS, (name) => cells.findIndex((text) => same(text, say.columns[name])));
    if (at.corrected < 0 || at.explained < 0) continue;
    if (at.key < 0 && (at.place < 0 || at.sent < 0 || at.question < 0)) continue;
    return { headerRow, at: at.key < 0 ? { ...at, key: keyColumnBelow(grid, headerRow) } : at };
  }
  return null;
}

/** Rows of a filled slip: all that have a key, and those without one that answer something. None of a sheet that is no slip. */
export function repliesOf(grid: Grid): Reply[] {
  const columns = columnsOf(grid);
  if (columns === null) return [];
  const { headerRow, at } = columns;
  return grid.texts.flatMap((cells, index): Reply[] => {
    const words = (column: Column): string => (cells[at[column]] ?? '').trim();
    const [key, corrected, explained] = [keyOf(cells[at.key]), words('corrected'), words('explained')];
    if (index <= headerRow || (key === null && corrected === '' && explained === '')) return [];
    const row = grid.firstRow + index;
    return [
      {
        key,
        corrected,
        explained,
        item: words('item'),
        place: words('place'),
        sent: words('sent'),
        question: words('question'),
        file: grid.file,
        sheet: grid.sheet,
        row,
        cell: cellAddress(row, grid.firstColumn + at.corrected),
      },
    ];
  });
}
