import { useEffect, useMemo, useRef, useState } from 'react';
import { columnLetters } from '../domain/grid';
import type { Mark } from '../domain/port';
import { cellStyle } from './cellStyle';
import { ChartView } from './ChartView';
import { layoutOf, spansOf, type Layout, type Span } from './layout';
import { areaOf, isWithin, planCell, textAt, type Sheet } from './sheet';
import type { Content, Workbook } from './workbook';

const ROW_HEADS = 40;

interface Props {
  readonly workbook: Workbook;
  readonly content: Content;
  readonly sheet: Sheet;
}

interface CellProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly span: Span;
  readonly mark: Mark | undefined;
  readonly selected: boolean;
}

function Cell({ workbook, sheet, row, column, span, mark, selected }: CellProps) {
  const [editing, setEditing] = useState(false);
  const text = textAt(sheet.grid, row, column);
  const link = planCell(sheet, row, column)?.link;
  const keep = (typed: string): void => {
    setEditing(false);
    if (typed !== text) workbook.type(sheet.grid.sheet, row, column, typed);
  };
  return (
    <td
      rowSpan={span.rows}
      colSpan={span.columns}
      className={[
        selected ? 'selected' : '',
        span.columns > 1 ? 'wide' : '',
        (mark?.note ?? null) === null ? '' : 'noted',
      ]
        .join(' ')
        .trim()}
      title={mark?.note ?? undefined}
      style={cellStyle(sheet, row, column, mark)}
      onClick={() => link !== undefined && void workbook.port.select(link.sheet, link.cell)}
      onDoubleClick={() => setEditing(true)}
    >
      {editing ? (
        <textarea autoFocus defaultValue={text} onBlur={(event) => keep(event.target.value)} />
      ) : (
        text
      )}
    </td>
  );
}

/** Marks of one sheet; the reasons of a lamp come before those of an issue. */
function marksOn({ marks }: Content, sheet: string): (row: number, column: number) => Mark | undefined {
  const placed = [...marks.issues, ...marks.lamps]
    .filter((mark) => mark.sheet === sheet)
    .flatMap((mark) => {
      const area = areaOf(mark.address);
      return area === null ? [] : [{ mark, area }];
    });
  return (row, column) => placed.find(({ area }) => isWithin(area, row, column))?.mark;
}

function Rows({ workbook, content, sheet, layout }: Props & { readonly layout: Layout }) {
  const spanAt = useMemo(() => spansOf(sheet, layout), [sheet, layout]);
  const { sheet: name } = sheet.grid;
  const markAt = marksOn(content, name);
  const chosen = content.selection?.sheet === name ? areaOf(content.selection.address) : null;
  return layout.rows.map((row) => (
    <tr key={row} style={{ height: layout.height(row) }}>
      <th scope="row">{row}</th>
      {layout.columns.map((column) => {
        const span = spanAt(row, column);
        if (span === null) return null;
        const selected = chosen !== null && isWithin(chosen, row, column);
        const own = { workbook, sheet, row, column, span, selected };
        return <Cell key={column} {...own} mark={markAt(row, column)} />;
      })}
    </tr>
  ));
}

/** One sheet, drawn from the workbook in memory. */
export function SheetView({ workbook, content, sheet }: Props) {
  const view = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutOf(sheet), [sheet]);
  const { selection } = content;
  useEffect(() => {
    view.current?.querySelector('td.selected')?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [selection]);
  const width = layout.columns.reduce((sum, one) => sum + layout.width(one), ROW_HEADS);
  return (
    <div className="sheet" ref={view} tabIndex={0} role="region" aria-label={sheet.grid.sheet}>
      <div className="canvas">
        <table className={sheet.plan === null ? 'source' : 'drawn'} style={{ width }}>
          <colgroup>
            <col style={{ width: ROW_HEADS }} />
            {layout.columns.map((column) => (
              <col key={column} style={{ width: layout.width(column) }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td />
              {layout.columns.map((column) => (
                <th key={column} scope="col">
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Rows workbook={workbook} content={content} sheet={sheet} layout={layout} />
          </tbody>
        </table>
        <div className="charts">
          {sheet.plan?.charts.map((chart) => (
            <ChartView key={chart.title} sheet={sheet} chart={chart} layout={layout} />
          ))}
        </div>
      </div>
    </div>
  );
}
