import { cellAddress, type CellPlace } from '../../grid';
import type { Bound } from '../../item';
import { asEntered, type CellFigure } from './cell';
import { unitAt, unitShown, writtenWith, type Reader } from './cellUnits';
import type { FigureColumn } from './columns';
import type { FigurePair } from './pairs';
import type { CellAt, SheetCell } from './sheetCells';
import { NAMELESS, plainValue, PERCENT_UNIT } from './units';

/** A number of a row with the cell that it stands in. */
export interface FigureCell {
  /** Plain: 5万份 is 50000, money in 元, a percentage in points. */
  readonly value: number;
  /** Plain unit; null where neither cell, heading, unit column, name nor note line tells it. */
  readonly unit: string | null;
  /** As shown in the cell. */
  readonly text: string;
  /** A1 address. */
  readonly cell: string;
  /** As it is read aloud: 82.5亿元, 1,271户. */
  readonly shown: string;
  readonly bound: Bound;
  /** Of an area merged over several rows: the figure stands for all of them together. */
  readonly shared: boolean;
  /** In a consolidated row: where the cell is, if not in the row's own sheet. */
  readonly source?: { readonly file: string; readonly sheet: string };
}

/** A sum stands in no cell: its text is the sum, its place the cells that it adds up. */
const sourceOf = (
  row: number,
  { column, sumOf }: FigureColumn,
  { value }: CellFigure,
  cellAt: CellAt,
): Pick<SheetCell, 'text' | 'anchor'> =>
  sumOf === undefined ? cellAt(row, column) : { text: String(value), anchor: { row, column } };

const addressOf = (row: number, { sumOf }: FigureColumn, anchor: CellPlace): string => {
  const own = cellAddress(anchor.row, anchor.column);
  return sumOf === undefined
    ? own
    : `${cellAddress(row, Math.min(...sumOf))}:${cellAddress(row, Math.max(...sumOf))}`;
};

/** @param beside a column of the same thing: where nothing tells this one's unit, its heading's holds for both */
export function figureCell(
  row: number,
  column: FigureColumn | null,
  beside: FigureColumn | null,
  pair: FigurePair,
  reader: Reader,
): FigureCell | null {
  const figure = column?.figures.get(row);
  if (column === null || figure === undefined) return null;
  // 2.7万人 among growths is written with its own unit.
  const own = pair.change ? (figure.unit ?? PERCENT_UNIT) : unitAt(row, column, pair.subject, reader);
  const unit = own ?? beside?.heading.unit ?? null;
  const { text, anchor } = sourceOf(row, column, figure, reader.cellAt);
  const told = asEntered(text);
  const written = figure.unit !== null || unit === null ? told : writtenWith(told, unitShown(unit));
  return {
    value: figure.percent ? figure.value : plainValue(figure.value, unit),
    unit: unit === null || unit.name === NAMELESS ? null : unit.name,
    text,
    cell: addressOf(row, column, anchor),
    shown: written,
    bound: figure.atMost ? 'at-most' : 'at-least',
    shared: anchor.row !== row && row > 0,
  };
}
