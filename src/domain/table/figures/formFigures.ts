import { nth } from '../../nth';
import type { Grid } from '../../grid';
import type { TableTime } from '../period';
import { monthOf } from '../../text/calendar';
import type { Merges } from '../lines';
import { cellFigure } from './cell';
import type { FigureColumn } from './columns';
import { figureHeading } from './heading';
import { pairsOf } from './pairs';
import { rowFigures, type RowFigures } from './rowFigures';
import { cellsOf, type CellAt } from './sheetCells';
import type { FigureUnit } from './units';

/** A label of a form and the cell of its value. */
export interface FormEntry {
  readonly label: string;
  readonly row: number;
  readonly column: number;
}

/** A form holds one item: its labels are put together as the columns of a table with one row would be. */
export function formFigures(
  grid: Grid,
  merges: Merges,
  entries: readonly FormEntry[],
  { asOf }: Pick<TableTime, 'asOf'>,
  noted: readonly FigureUnit[],
): RowFigures | null {
  const cellAt = cellsOf(grid, merges, 1);
  const columns = entries.flatMap(({ label, row, column }, index): FigureColumn[] => {
    const { value, text, format } = cellAt(row, column);
    const figure = cellFigure(value, text, format);
    const heading =
      figureHeading([label]) ?? (figure?.percent === true ? figureHeading([`${label}%`]) : null);
    return figure === null || heading === null
      ? []
      : [
          {
            column: index,
            header: label,
            labels: [label],
            heading,
            figures: new Map([[ROW, figure]]),
            unread: new Set(),
          },
        ];
  });
  const valueAt: CellAt = (_, index) => {
    const entry = nth(entries, index);
    // An area of several cells is one value here: it is not shared with other items.
    return { ...cellAt(entry.row, entry.column), anchor: { row: entry.row, column: entry.column } };
  };
  if (columns.length === 0) return null;
  const pairing = pairsOf(columns, asOf === null ? null : monthOf(asOf));
  return rowFigures(ROW, pairing, { inColumn: new Map(), group: '', noted, names: [] }, valueAt).figures;
}

/** Any: a form has one row of figures. */
const ROW = 0;
