import { makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { rowAt, rowsInView, rowTops, scrollFor } from './windowing';

const useStyles = makeStyles({
  root: { overflowY: 'auto', overflowX: 'hidden', flexGrow: 1, minHeight: 0, overflowAnchor: 'none' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  readonly label: string;
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** Pixels, until the row has been measured. */
  readonly estimate: (index: number) => number;
  /** A row's content; its controls take `tabIndex`, so that the list is one tab stop and arrow keys lead through it. */
  readonly row: (index: number, tabIndex: 0 | -1) => ReactNode;
  readonly className?: string;
}

/** Until the list has been measured, and where nothing is laid out at all. */
const DEFAULT_VIEW = 600;
const FOCUSABLE = 'button, [href], input, select, textarea, [tabindex]';

function usePixels(): {
  readonly heights: ReadonlyMap<string, number>;
  readonly measure: (found: ReadonlyMap<string, number>) => void;
} {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const measure = useCallback((found: ReadonlyMap<string, number>) => {
    setHeights((known) => {
      const news = [...found].filter(([key, height]) => height > 0 && known.get(key) !== height);
      return news.length === 0 ? known : new Map([...known, ...news]);
    });
  }, []);
  return { heights, measure };
}

/** Where a key leads from a row; null for keys that are not the list's. */
function target(key: string, from: number, page: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** A list of any length of which only the rows in view are drawn; rows may have any height. */
export function Windowed({ label, count, keyOf, estimate, row, className }: Props) {
  const styles = useStyles();
  const view = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<number | null>(null);
  const [scroll, setScroll] = useState({ top: 0, height: DEFAULT_VIEW });
  const [chosen, setChosen] = useState(0);
  const { heights, measure } = usePixels();
  const active = Math.min(chosen, Math.max(0, count - 1));

  const tops = useMemo(
    () => rowTops(count, (index) => heights.get(keyOf(index)) ?? estimate(index)),
    [count, heights, keyOf, estimate],
  );
  const { first, end } = rowsInView(tops, scroll.top, scroll.height);

  const look = useCallback(() => {
    const element = view.current;
    if (element === null) return;
    const next = { top: element.scrollTop, height: element.clientHeight || DEFAULT_VIEW };
    setScroll((old) => (old.top === next.top && old.height === next.height ? old : next));
  }, []);

  useEffect(() => {
    if (view.current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(view.current);
    return () => observer.disconnect();
  }, [look]);

  // After each drawing: what is drawn is measured, and what was asked for gets the focus.
  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    measure(new Map(rows.map((element) => [element.dataset.key ?? '', element.offsetHeight])));
    const sought = rows.find((element) => Number(element.dataset.index) === wanted.current);
    if (sought === undefined) return;
    wanted.current = null;
    sought.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    const rowsOnPage = rowAt(tops, scroll.top + scroll.height) - rowAt(tops, scroll.top);
    const to = typing ? null : target(event.key, active, Math.max(1, rowsOnPage), count);
    if (to === null || view.current === null) return;
    event.preventDefault();
    wanted.current = to;
    setChosen(to);
    view.current.scrollTop = scrollFor(tops, to, scroll.top, scroll.height);
    look();
  };

  const onFocus = (event: { readonly target: EventTarget }): void => {
    const element =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (element !== null) setChosen(Number(element.dataset.index));
  };

  const indexes = Array.from({ length: end - first }, (_, offset) => first + offset);
  return (
    <div ref={view} className={mergeClasses(styles.root, className)} onScroll={look} onKeyDown={onKeyDown}>
      <ul
        ref={list}
        role="list"
        className={styles.list}
        aria-label={label}
        onFocus={onFocus}
        style={{ paddingTop: tops[first] ?? 0, paddingBottom: (tops[count] ?? 0) - (tops[end] ?? 0) }}
      >
        {indexes.map((index) => (
          <li
            key={keyOf(index)}
            data-key={keyOf(index)}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            {row(index, index === active ? 0 : -1)}
          </li>
        ))}
      </ul>
    </div>
  );
}
