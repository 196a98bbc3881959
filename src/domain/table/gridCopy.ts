import type { CellPlace, CellValue, Grid } from '../grid';

interface Cell {
  readonly text: string;
  readonly value: CellValue;
  /** '' for General. */
  readonly format: string;
}

/** A sheet of which some cells are put otherwise; the sheet itself stays as it was read. */
export class GridCopy {
  private readonly texts: string[][];
  private readonly values: CellValue[][];
  private readonly formats: string[][];

  constructor(private readonly grid: Grid) {
    this.texts = grid.texts.map((line) => [...line]);
    this.values = grid.values.map((line) => [...line]);
    this.formats = grid.formats.map((line) => [...line]);
  }

  /** The cell as it was read; blank where there is none. */
  read(place: CellPlace): Cell {
    const { texts, values, formats } = this.grid;
    const [row, column] = this.within(place);
    return {
      text: texts[row]?.[column] ?? '',
      value: values[row]?.[column] ?? null,
      format: formats[row]?.[column] ?? '',
    };
  }

  put(place: CellPlace, { text, value, format }: Cell): void {
    const [row, column] = this.within(place);
    put(this.texts, row, column, text, '');
    put(this.values, row, column, value, null);
    put(this.formats, row, column, format, '');
  }

  whole(): Grid {
    return { ...this.grid, texts: this.texts, values: this.values, formats: this.formats };
  }

  /** Row and column from 0, in the grid's own lines. */
  private within({ row, column }: CellPlace): readonly [row: number, column: number] {
    return [row - this.grid.firstRow, column - this.grid.firstColumn];
  }
}

function put<T>(lines: T[][], row: number, column: number, value: T, blank: T): void {
  const line = (lines[row] ??= []);
  while (line.length < column) line.push(blank);
  line[column] = value;
}
