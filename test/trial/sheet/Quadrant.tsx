import { useRef, type PointerEvent, type MouseEvent } from 'react';
import type { Area } from '../../excel-host/book/area';
import { cellAt } from '../../excel-host/book/cells';
import { placeOf, type Desk, type View } from '../desk';
import { anchored, ChartView } from './ChartView';
import { boxOf, drawnCells, type DrawnCell } from './drawn';
import { wholeCell, widened } from './moves';
import { contentOf, linkOf } from './typing';

function CellView({ cell }: { readonly cell: DrawnCell }) {
  const { box, css, text, room, note } = cell;
  return (
    <div
      className={note === undefined ? 'cell' : 'cell noted'}
      style={{ ...box, ...css }}
      data-address={cell.address}
      data-fill={cell.fill}
      aria-description={note}
    >
      {text === '' ? null : <span style={room > box.width ? { minWidth: room - 8 } : undefined}>{text}</span>}
    </div>
  );
}

function Gridlines({ view: { layout }, seen, from }: Omit<Props, 'desk' | 'onHover' | 'onPress'>) {
  const { rows, columns } = layout;
  const lines = [];
  for (let row = seen.top; row <= seen.bottom; row++)
    lines.push(<hr key={`r${row}`} style={{ top: rows.start(row + 1) - rows.start(from) - 1 }} />);
  for (let column = seen.left; column <= seen.right; column++)
    lines.push(<hr key={`c${column}`} className="down" style={{ left: columns.start(column + 1) - 1 }} />);
  return lines;
}

interface Props {
  readonly desk: Desk;
  readonly view: View;
  /** Rows and columns in view. */
  readonly seen: Area;
  /** Row at the top of the part. */
  readonly from: number;
  /** A cell with a comment under the pointer, or none. */
  readonly onHover: (place: Area | null) => void;
  readonly onPress: () => void;
}

type Pointed = PointerEvent<HTMLDivElement> | MouseEvent<HTMLDivElement>;

/** What is done with the pointer over the cells. */
function usePointer({ desk, view, from, onHover, onPress }: Props) {
  const anchor = useRef<Area | null>(null);
  const { sheet, layout, notes } = view;
  const pointed = (event: Pointed): Area => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const row = layout.rows.at(event.clientY - top + layout.rows.start(from));
    return wholeCell(sheet, row, layout.columns.at(event.clientX - left));
  };
  const extend = (start: Area, end: Area): void =>
    desk.select(
      widened(sheet, {
        top: Math.min(start.top, end.top),
        left: Math.min(start.left, end.left),
        bottom: Math.max(start.bottom, end.bottom),
        right: Math.max(start.right, end.right),
      }),
    );
  return {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      event.preventDefault();
      const area = pointed(event);
      if (event.shiftKey) extend(view.selection, area);
      else desk.select(area);
      anchor.current = area;
      onPress();
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      const area = pointed(event);
      onHover(notes.has(placeOf(area.top, area.left)) ? area : null);
      const { current: start } = anchor;
      const dragged = (event.buttons & 1) === 1 && start !== null;
      if (dragged && placeOf(area.top, area.left) !== placeOf(start.top, start.left)) extend(start, area);
    },
    onPointerLeave: () => onHover(null),
    onClick(event: MouseEvent<HTMLDivElement>) {
      const area = pointed(event);
      const link = linkOf(cellAt(sheet, area.top, area.left));
      if (link !== null) desk.goTo(link.sheet, link.area);
    },
    onDoubleClick(event: MouseEvent<HTMLDivElement>) {
      const { top, left } = pointed(event);
      desk.begin(contentOf(sheet, top, left));
    },
  };
}

function Selection({ view, from }: Pick<Props, 'view' | 'from'>) {
  const { top, left, bottom, right } = view.selection;
  const whole = wholeCell(view.sheet, top, left);
  const several = whole.bottom < bottom || whole.right < right;
  const box = boxOf(view.layout, view.selection, from);
  // At the sheet's edges its frame would be cut off by the heads.
  const [x, y] = [Math.max(1, box.left), top === 0 && from === 0 ? 1 : box.top];
  const style = { left: x, top: y, width: box.width + box.left - x, height: box.height + box.top - y };
  return <div className={several ? 'selection several' : 'selection'} style={style} />;
}

/** The frozen rows of a sheet, or those below. */
export function Quadrant(props: Props) {
  const { view, seen, from } = props;
  const { sheet, layout } = view;
  const pointer = usePointer(props);
  const cells = drawnCells(view, seen, from);
  const filled = cells.filter(({ fill }) => fill !== null);
  return (
    <div className="cells" {...pointer}>
      {sheet.bag.get('ShowGridlines') !== false && <Gridlines view={view} seen={seen} from={from} />}
      {filled.map(({ key, box, fill }) => (
        <div key={key} className="fill" style={{ ...box, backgroundColor: fill ?? undefined }} />
      ))}
      {cells.map((cell) => (
        <CellView key={cell.key} cell={cell} />
      ))}
      {anchored(sheet.charts).map(([chart, anchor]) => (
        <ChartView key={chart.id} chart={chart} box={boxOf(layout, anchor, from)} />
      ))}
      <Selection view={view} from={from} />
    </div>
  );
}
