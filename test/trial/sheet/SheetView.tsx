import { useCallback, useEffect, useRef, useState } from 'react';
import { letters, type Area } from '../../excel-host/book/area';
import { placeOf, type Desk, type View } from '../desk';
import { Editor } from './Editor';
import type { Layout } from './layout';
import { Quadrant } from './Quadrant';

export const HEADS = { width: 46, height: 24 };
/** Drawn anew after this many pixels of scrolling, and so much is drawn beyond what is seen. */
const STEP = 160;

interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const NOTHING: Viewport = { top: 0, left: 0, width: 0, height: 0 };
const downTo = (value: number): number => Math.floor(value / STEP) * STEP;

const viewportOf = ({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLElement): Viewport => ({
  top: Math.max(0, downTo(scrollTop) - STEP),
  left: downTo(scrollLeft),
  width: downTo(clientWidth) + 2 * STEP,
  height: downTo(clientHeight) + 4 * STEP,
});

const same = (a: Viewport, b: Viewport): boolean =>
  a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height;

/** The part of the sheet that is seen, in coarse steps. */
function useViewport(element: HTMLElement | null): [Viewport, () => void] {
  const [viewport, setViewport] = useState(NOTHING);
  const measure = useCallback(() => {
    if (element === null) return;
    const now = viewportOf(element);
    setViewport((before) => (same(before, now) ? before : now));
  }, [element]);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (element !== null) observer.observe(element);
    return () => observer.disconnect();
  }, [element, measure]);
  return [viewport, measure];
}

function seenIn({ rows, columns, frozen }: Layout, { top, left, width, height }: Viewport): Area {
  return {
    top: Math.max(frozen, rows.at(top + rows.start(frozen))),
    bottom: rows.at(top + height),
    // From the first on: texts run over empty cells.
    left: 0,
    right: columns.at(left + width),
  };
}

/** Scrolls so far that the selection is seen, which the add-in may have set. */
function reveal(element: HTMLElement, { rows, columns, frozen }: Layout, { top, left }: Area): void {
  const room = { width: element.clientWidth - HEADS.width, height: element.clientHeight - HEADS.height };
  const [above, y, x] = [rows.start(frozen), rows.start(top), columns.start(left)];
  const seen = y >= element.scrollTop + above && y + rows.size(top) <= element.scrollTop + room.height;
  if (top >= frozen && !seen) element.scrollTop = y - above - (room.height - above) / 3;
  const beside = x >= element.scrollLeft && x + columns.size(left) <= element.scrollLeft + room.width;
  if (!beside) element.scrollLeft = x - room.width / 3;
}

interface HeadProps {
  readonly view: View;
  readonly first: number;
  readonly last: number;
  readonly from: number;
}

const headClass = (selected: boolean, afterHidden: boolean): string =>
  [selected ? 'on' : '', afterHidden ? 'after-hidden' : ''].join(' ').trim();

function RowHeads({ view: { layout, selection }, first, last, from }: HeadProps) {
  const heads = [];
  for (let row = first; row <= last; row++) {
    const height = layout.rows.size(row);
    if (height === 0) continue;
    const selected = row >= selection.top && row <= selection.bottom;
    const hidden = row > 0 && layout.rows.size(row - 1) === 0;
    const top = layout.rows.start(row) - layout.rows.start(from);
    heads.push(
      <div key={row} className={headClass(selected, hidden)} style={{ top, height }}>
        {row + 1}
      </div>,
    );
  }
  return <div className="row-heads">{heads}</div>;
}

function ColumnHeads({ view: { layout, selection }, last }: { view: View; last: number }) {
  const heads = [];
  for (let column = 0; column <= last; column++) {
    const width = layout.columns.size(column);
    if (width === 0) continue;
    const selected = column >= selection.left && column <= selection.right;
    const hidden = column > 0 && layout.columns.size(column - 1) === 0;
    heads.push(
      <div
        key={column}
        className={headClass(selected, hidden)}
        style={{ left: layout.columns.start(column), width }}
      >
        {letters(column)}
      </div>,
    );
  }
  return <div className="column-heads">{heads}</div>;
}

/** The comment of the cell under the pointer, beside it. */
function Note({ view: { layout, notes }, at }: { readonly view: View; readonly at: Area }) {
  const text = notes.get(placeOf(at.top, at.left));
  if (text === undefined) return null;
  const left = HEADS.width + layout.columns.start(at.right + 1) + 6;
  return (
    <div className="note" role="tooltip" style={{ left, top: HEADS.height + layout.rows.start(at.top) }}>
      {text}
    </div>
  );
}

/** One sheet: heads, frozen rows and those below, as large as all of it; only what is seen is drawn. */
export function SheetView({ desk, view }: { readonly desk: Desk; readonly view: View }) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const revealed = useRef<Area | null>(null);
  const [viewport, measure] = useViewport(scroller);
  const [hovered, setHovered] = useState<Area | null>(null);
  const { layout, selection } = view;
  // Set anew by whoever selects, so also where the same cells are selected once more.
  const asked = view.book.selection?.area ?? null;
  const { rows, columns, frozen } = layout;
  const seen = seenIn(layout, viewport);
  useEffect(() => {
    if (scroller === null || revealed.current === asked) return;
    revealed.current = asked;
    reveal(scroller, layout, selection);
  }, [scroller, asked, selection, layout]);
  const focus = (): void => scroller?.querySelector('textarea')?.focus({ preventScroll: true });
  const part = { desk, view, onHover: setHovered, onPress: focus };
  const sizes = {
    gridTemplateColumns: `${HEADS.width}px ${columns.total}px`,
    gridTemplateRows: `${HEADS.height}px ${rows.start(frozen)}px ${rows.total - rows.start(frozen)}px`,
  };
  return (
    <div className="sheet" ref={setScroller} onScroll={measure} role="region" aria-label={view.sheet.name}>
      <div className="canvas" style={sizes}>
        <div className="corner" />
        <ColumnHeads view={view} last={seen.right} />
        <div className="part">
          <Quadrant {...part} seen={seen} from={frozen} />
        </div>
        <Editor desk={desk} view={view} />
        <div className="heads">
          <RowHeads view={view} first={seen.top} last={seen.bottom} from={frozen} />
        </div>
        {frozen > 0 && (
          <>
            <div className="part frozen">
              <Quadrant {...part} seen={{ ...seen, top: 0, bottom: frozen - 1 }} from={0} />
            </div>
            <div className="heads frozen">
              <RowHeads view={view} first={0} last={frozen - 1} from={0} />
            </div>
          </>
        )}
        {hovered !== null && <Note view={view} at={hovered} />}
      </div>
    </div>
  );
}
