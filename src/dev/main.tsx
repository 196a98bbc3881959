import { useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Book } from '../../test/excel-host/book/book';
import { installBrowserBridge } from '../../test/excel-host/browserBridge';
import { createHost } from '../../test/excel-host/host';
import { BookView, watched, type Watched } from './Book';
import { openBook } from './openBook';

/** The built pane beside a workbook in memory: for trying it out and for developing, never for users. */

const LIST = '青溪县2026年民生实事项目总表.xlsx';
const WIDTHS = [320, 350, 420, 640, 800];

const samplesUrl = (name: string): string => `samples/${encodeURIComponent(name)}`;
const bytesOf = async (name: string): Promise<ArrayBuffer> => (await fetch(samplesUrl(name))).arrayBuffer();

/** Hands files to the pane as if they had been picked there. */
async function putInto(frame: HTMLIFrameElement, names: readonly string[]): Promise<void> {
  const page = frame.contentDocument;
  const input = page?.querySelector<HTMLInputElement>('input[type=file]');
  if (page === null || input === null || input === undefined) {
    page?.getElementById('tab-collect')?.click();
    window.setTimeout(() => void putInto(frame, names), 200);
    return;
  }
  const data = new DataTransfer();
  for (const name of names) data.items.add(new File([await bytesOf(name)], name));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function Pane({ book, width, frame }: PaneProps) {
  useEffect(() => {
    Object.assign(window, {
      installBridge: (page: Window & typeof globalThis) => installBrowserBridge(page, book.host),
      book: book.host.book,
    });
  }, [book]);
  return (
    <div className="pane" style={{ width }}>
      <h2>进度通报</h2>
      <iframe ref={frame} title="进度通报面板" src="taskpane.html?dev" />
    </div>
  );
}

interface PaneProps {
  readonly book: Watched;
  readonly width: number;
  readonly frame: React.RefObject<HTMLIFrameElement | null>;
}

interface Opened {
  readonly name: string;
  readonly book: Book;
}

function Page({ names }: { readonly names: readonly string[] }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [name, setName] = useState(LIST);
  const [width, setWidth] = useState(420);
  const frame = useRef<HTMLIFrameElement>(null);
  const book = useMemo(
    () => (opened === null ? null : watched(createHost({ workbook: opened.book }))),
    [opened],
  );
  useEffect(() => {
    void bytesOf(name)
      .then((bytes) => openBook(name, new Uint8Array(bytes)))
      .then((made) => setOpened({ name, book: made }));
  }, [name]);
  return (
    <div className="page">
      <header className="bar">
        <strong>进度通报 · 试用（内存工作簿，不需要 Excel）</strong>
        <label>
          当前工作簿{' '}
          <select value={name} onChange={(event) => setName(event.target.value)}>
            {names.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          面板宽度{' '}
          <select value={width} onChange={(event) => setWidth(Number(event.target.value))}>
            {WIDTHS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          onClick={() =>
            frame.current &&
            void putInto(
              frame.current,
              names.filter((one) => one !== LIST),
            )
          }
        >
          放入样例报送文件
        </button>
      </header>
      {book !== null && <BookView book={book} />}
      {book !== null && <Pane key={opened?.name} book={book} width={width} frame={frame} />}
    </div>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const names = (await (await fetch('samples/')).json()) as string[];
  createRoot(root).render(<Page names={names} />);
}

const root = document.getElementById('root');
if (root !== null) void start(root);
