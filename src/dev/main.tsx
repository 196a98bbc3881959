import { useEffect, useRef, useState, type RefObject } from 'react';
import { createRoot } from 'react-dom/client';
import { messages } from '../domain/messages/zh-CN';
import { readSource } from '../files/read';
import { BookView } from './Book';
import { createWorkbook, type Workbook } from './workbook';

/** The pane beside a workbook in memory: for trying it out and for developing, never for users. */

const text = messages.pane.trial;
/** The list of the sample county; the other samples are what its departments sent. */
const LIST = '青溪县2026年民生实事项目总表.xlsx';
const WIDTHS = [320, 350, 420, 640, 800];

const bytesOf = async (name: string): Promise<ArrayBuffer> =>
  (await fetch(`samples/${encodeURIComponent(name)}`)).arrayBuffer();

async function opened(name: string): Promise<Workbook> {
  const { grids } = await readSource(name, new Uint8Array(await bytesOf(name)));
  const workbook = createWorkbook(name, grids);
  Object.assign(window, { workbookPort: workbook.port });
  return workbook;
}

/** Hands files to the pane as if they had been picked there. */
async function putInto(frame: HTMLIFrameElement, names: readonly string[]): Promise<void> {
  const page = frame.contentDocument;
  const input = page?.querySelector<HTMLInputElement>('input[type=file][multiple]');
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

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string | number>({ label, value, options, onChange }: ChoiceProps<T>) {
  const choose = (index: number): void => {
    const option = options[index];
    if (option !== undefined) onChange(option);
  };
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => choose(event.target.selectedIndex)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}

interface PaneProps {
  readonly width: number;
  readonly frame: RefObject<HTMLIFrameElement | null>;
}

function Pane({ width, frame }: PaneProps) {
  return (
    <aside className="pane" style={{ width }}>
      <h2>{messages.pane.page.title}</h2>
      <iframe ref={frame} title={text.pane} src="pane.html" />
    </aside>
  );
}

function Page({ names }: { readonly names: readonly string[] }) {
  const [workbook, setWorkbook] = useState<Workbook | null>(null);
  const [name, setName] = useState(LIST);
  const [width, setWidth] = useState(420);
  const [opening, setOpening] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    void opened(name).then((made) => {
      setWorkbook(made);
      setOpening((count) => count + 1);
    });
  }, [name]);
  const put = (): void => {
    const returns = names.filter((one) => one !== LIST);
    if (frame.current !== null) void putInto(frame.current, returns);
  };
  return (
    <div className="page">
      <header className="bar">
        <strong>{text.title}</strong>
        <Choice label={text.workbook} value={name} options={names} onChange={setName} />
        <Choice label={text.width} value={width} options={WIDTHS} onChange={setWidth} />
        <button type="button" onClick={put}>
          {text.putReturns}
        </button>
      </header>
      {workbook !== null && <BookView workbook={workbook} />}
      {workbook !== null && <Pane key={opening} width={width} frame={frame} />}
    </div>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const names = (await (await fetch('samples/')).json()) as string[];
  createRoot(root).render(<Page names={names} />);
}

const root = document.getElementById('root');
if (root !== null) void start(root);
