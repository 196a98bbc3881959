import { cellAddress, type Grid } from '../grid';
import { messages } from '../messages/zh-CN';

/** Filled slips read back. */

const say = messages.slips;
const KEY = /^[0-9a-f]{16}$/u;

/** A key as written by us, whatever spaces and invisible signs it picked up on its way. */
const keyOf = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase();

/** A row of a slip as it came back. */
export interface Reply {
  readonly key: string;
  /** What the cell should say, as the unit writes it; empty where it writes nothing. */
  readonly corrected: string;
  readonly explained: string;
  /** Where the words asked about stand, as the slip says it; '' where that column is gone. */
  readonly place: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Cell of the corrected words. */
  readonly cell: string;
}

interface SlipColumns {
  readonly headerRow: number;
  readonly corrected: number;
  readonly explained: number;
  readonly key: number;
  /** -1 where it is gone. */
  readonly place: number;
}

const same = (text: string | undefined, wanted: string): boolean =>
  (text ?? '').replace(/\s/gu, '') === wanted;

/** The slip's header, wherever rows or columns were put in; null for a sheet that is no slip. */
function columnsOf({ texts }: Grid): SlipColumns | null {
  for (const [headerRow, cells] of texts.entries()) {
    const at = (wanted: string): number => cells.findIndex((text) => same(text, wanted));
    const [corrected, explained, key] = [
      at(say.columns.corrected),
      at(say.columns.explained),
      at(say.columns.key),
    ];
    if (corrected >= 0 && explained >= 0 && key >= 0)
      return { headerRow, corrected, explained, key, place: at(say.columns.place) };
  }
  return null;
}

/** Rows of a filled slip; none for a sheet that is no slip. */
export function repliesOf(grid: Grid): Reply[] {
  const columns = columnsOf(grid);
  if (columns === null) return [];
  return grid.texts.flatMap((cells, index): Reply[] => {
    const key = keyOf(cells[columns.key]);
    if (index <= columns.headerRow || !KEY.test(key)) return [];
    const row = grid.firstRow + index;
    return [
      {
        key,
        corrected: (cells[columns.corrected] ?? '').trim(),
        explained: (cells[columns.explained] ?? '').trim(),
        place: (cells[columns.place] ?? '').trim(),
        file: grid.file,
        sheet: grid.sheet,
        row,
        cell: cellAddress(row, grid.firstColumn + columns.corrected),
      },
    ];
  });
}

/** Rows of a filled slip that answer something, but whose key is gone: what they answer cannot be told. */
export function rowsWithoutKey(grid: Grid): number[] {
  const columns = columnsOf(grid);
  if (columns === null) return [];
  return grid.texts.flatMap((cells, index) => {
    const filled = [columns.corrected, columns.explained].some(
      (column) => (cells[column] ?? '').trim() !== '',
    );
    const lost = index > columns.headerRow && filled && !KEY.test(keyOf(cells[columns.key]));
    return lost ? [grid.firstRow + index] : [];
  });
}
