import { nth } from '../nth';
import { addTo } from '../grouped';
import { faultOf, type Area, type Grid } from '../grid';

/** A filled cell of a sheet row. */
export interface LineCell {
  /** 1-based. */
  readonly column: number;
  readonly text: string;
}

/** A row of the sheet with its filled cells. */
export interface Line {
  /** 1-based. */
  readonly row: number;
  readonly cells: readonly LineCell[];
  /** Ragged rows: number of cells that the line has, trailing blank ones included. */
  readonly width: number;
}

/** #N/A and the like are no words: neither a unit nor a name. */
const isFault = (grid: Grid, row: number, column: number): boolean =>
  faultOf(grid.values[row]?.[column]) !== null;

function cellsOf(grid: Grid, texts: readonly string[], index: number): LineCell[] {
  const cells: LineCell[] = [];
  texts.forEach((text, offset) => {
    if (text !== '' && text.trim() !== '' && !isFault(grid, index, offset))
      cells.push({ column: grid.firstColumn + offset, text });
  });
  return cells;
}

export const lines = (grid: Grid): Line[] =>
  grid.texts.map((texts, index) => ({
    row: grid.firstRow + index,
    width: texts.length,
    cells: cellsOf(grid, texts, index),
  }));

export const textAt = (line: Line, column: number): string =>
  line.cells.find((cell) => cell.column === column)?.text ?? '';

/** Merged areas by the columns that they lie in, for looking one up without walking all. */
export class Merges {
  private readonly tall = new Map<number, Area[]>();
  private readonly wide = new Map<number, Area[]>();

  /** @param areAll whether every merged area of the sheet is known */
  constructor(
    areas: readonly Area[],
    firstColumn: number,
    lastColumn: number,
    readonly areAll = true,
  ) {
    for (const area of areas) {
      if (area.lastColumn > area.firstColumn) addTo(this.wide, area.firstRow, area);
      if (area.lastRow === area.firstRow) continue;
      // A merge over the whole sheet has a million columns; the table has few.
      for (let c = Math.max(area.firstColumn, firstColumn); c <= Math.min(area.lastColumn, lastColumn); c++)
        addTo(this.tall, c, area);
    }
    for (const list of this.tall.values()) list.sort((a, b) => a.firstRow - b.firstRow);
  }

  /** The area of several rows that covers a cell. */
  tallAt(row: number, column: number): Area | undefined {
    const list = this.tall.get(column) ?? [];
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const area = nth(list, middle);
      if (area.lastRow < row) low = middle + 1;
      else if (area.firstRow > row) high = middle - 1;
      else return area;
    }
    return undefined;
  }

  /** The area of several columns that begins in a row and covers a column. */
  wideAt(row: number, column: number): Area | undefined {
    return this.wide.get(row)?.find((area) => area.firstColumn <= column && column <= area.lastColumn);
  }

  /** Whether areas of several rows lie in a column at or below a row: those of the header say nothing of the data. */
  hasTall(column: number, from: number): boolean {
    return this.tall.get(column)?.some(({ firstRow }) => firstRow >= from) === true;
  }
}
