import { useEffect, useRef, useState } from 'react';
import { addressOf, letters, type Area } from '../../test/excel-host/book/area';
import type { Book, Sheet } from '../../test/excel-host/book/book';
import { cellAt, putCell, textOf, typed } from '../../test/excel-host/book/cells';
import { cellStyle, conditionalStyle } from './cellStyle';
import { ChartView } from './ChartView';
import { layoutOf, spanOf, type Layout } from './layout';

interface Props {
  readonly book: Book;
  readonly sheet: Sheet;
  /** Someone typed into a cell. */
  readonly onEdit: (address: string) => void;
}

interface CellProps extends Props {
  readonly row: number;
  readonly column: number;
  readonly layout: Layout;
}

const selected = ({ book, sheet }: Props, row: number, column: number): boolean => {
  const { selection } = book;
  if (selection === null || selection.sheet !== sheet) return false;
  const { top, bottom, left, right } = selection.area;
  return row >= top && row <= bottom && column >= left && column <= right;
};

function Cell(props: CellProps) {
  const { book, sheet, row, column, layout, onEdit } = props;
  const [editing, setEditing] = useState(false);
  const span = spanOf(sheet, layout, row, column);
  if (span === null) return null;
  const cell = cellAt(sheet, row, column);
  const note = book.comments.find(
    (one) => one.sheet === sheet.id && one.row === row && one.column === column,
  );
  const keep = (text: string): void => {
    setEditing(false);
    if (text === textOf(cell)) return;
    putCell(sheet, row, column, typed(text, cell.format.NumberFormat === '@'));
    const here: Area = { top: row, bottom: row, left: column, right: column };
    onEdit(addressOf(here));
  };
  return (
    <td
      rowSpan={span.rows}
      colSpan={span.columns}
      className={[selected(props, row, column) ? 'selected' : '', note === undefined ? '' : 'noted'].join(
        ' ',
      )}
      title={note?.content}
      style={{
        ...cellStyle(cell.format, typeof cell.value === 'number'),
        ...conditionalStyle(sheet, row, column),
      }}
      onDoubleClick={() => setEditing(true)}
    >
      {editing ? (
        <textarea autoFocus defaultValue={textOf(cell)} onBlur={(event) => keep(event.target.value)} />
      ) : (
        textOf(cell)
      )}
    </td>
  );
}

function Rows({ layout, ...props }: Props & { readonly layout: Layout }) {
  return layout.rows.map((row) => (
    <tr key={row} style={{ height: layout.height(row) }}>
      <th scope="row">{row + 1}</th>
      {layout.columns.map((column) => (
        <Cell key={column} {...props} layout={layout} row={row} column={column} />
      ))}
    </tr>
  ));
}

/** One sheet, drawn from the workbook in memory. */
export function SheetView(props: Props) {
  const { book, sheet } = props;
  const view = useRef<HTMLDivElement>(null);
  const layout = layoutOf(sheet);
  const { selection } = book;
  useEffect(() => {
    view.current?.querySelector('td.selected')?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [selection]);
  return (
    <div className="sheet" ref={view} tabIndex={0} role="region" aria-label={sheet.name}>
      <div className="canvas">
        <table style={{ width: layout.columns.reduce((sum, one) => sum + layout.width(one), 40) }}>
          <colgroup>
            <col style={{ width: 40 }} />
            {layout.columns.map((column) => (
              <col key={column} style={{ width: layout.width(column) }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th />
              {layout.columns.map((column) => (
                <th key={column} scope="col">
                  {letters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Rows {...props} layout={layout} />
          </tbody>
        </table>
        <div className="charts">
          {sheet.charts.map((chart) => (
            <ChartView key={chart.id} chart={chart} layout={layout} />
          ))}
        </div>
      </div>
    </div>
  );
}
