import '../../src/taskpane/boot/polyfills';
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { createRoot } from 'react-dom/client';
import { messages } from '../../src/domain/messages/zh-CN';
import { BookView } from './BookView';
import { createDesk, type Desk } from './desk';
import { servedRibbon, type Ribbon, type RibbonButton } from './manifest';
import { RibbonBar } from './RibbonBar';
import { LIST, putInto, sampleBook, sampleNames } from './samples';

/** The built pane beside the workbook of the in-memory Excel host: for trying it out, never for users. */

const text = messages.pane.trial;
const WIDTH = { least: 320, usual: 400, most: 800, step: 10 };

async function opened(name: string): Promise<Desk> {
  const desk = createDesk(await sampleBook(name));
  // Where the pane's frame looks for its Excel.
  Object.assign(window, { excelHost: desk.host });
  return desk;
}

interface BarProps {
  readonly names: readonly string[];
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onPut: () => void;
}

function Bar({ names, name, onName, width, onWidth, onPut }: BarProps) {
  return (
    <header className="bar">
      <img src="pane/assets/icons/icon-32.png" width="24" height="24" alt="" />
      <h1>{text.title}</h1>
      <label>
        {text.workbook}
        <select value={name} onChange={(event) => onName(event.target.value)}>
          {names.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <small>{text.hint}</small>
      <button type="button" onClick={onPut}>
        {text.putReturns}
      </button>
      <label>
        {text.width}
        <input
          type="range"
          min={WIDTH.least}
          max={WIDTH.most}
          step={WIDTH.step}
          value={width}
          onChange={(event) => onWidth(event.target.valueAsNumber)}
        />
        <output>{text.pixels(width)}</output>
      </label>
    </header>
  );
}

interface PaneProps {
  readonly shown: boolean;
  readonly width: number;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly onClose: () => void;
}

/** Closed, the page runs on, as in the shared runtime that the manifest asks for. */
function Pane({ shown, width, frame, onClose }: PaneProps) {
  return (
    <aside className="pane" style={{ width }} hidden={!shown}>
      <header>
        <h2>{messages.pane.page.title}</h2>
        <button type="button" aria-label={text.closePane} onClick={onClose}>
          ×
        </button>
      </header>
      <iframe ref={frame} title={text.pane} src="pane/taskpane.html" />
    </aside>
  );
}

interface OpenProps {
  readonly desk: Desk;
  readonly ribbon: Ribbon;
  readonly width: number;
  readonly frame: RefObject<HTMLIFrameElement | null>;
}

function OpenBook({ desk, ribbon, width, frame }: OpenProps) {
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  const press = ({ action }: RibbonButton): void =>
    action === null ? desk.showPane(true) : desk.host.press(action);
  return (
    <>
      <RibbonBar ribbon={ribbon} disabled={view.edit !== null} onPress={press} />
      <main>
        <BookView desk={desk} view={view} />
        <Pane shown={view.paneShown} width={width} frame={frame} onClose={() => desk.showPane(false)} />
      </main>
    </>
  );
}

function Page({ names, ribbon }: { readonly names: readonly string[]; readonly ribbon: Ribbon }) {
  const [name, setName] = useState(LIST);
  const [width, setWidth] = useState(WIDTH.usual);
  const [desk, setDesk] = useState<Desk | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let current = true;
    void opened(name).then((made) => current && setDesk(made));
    return () => void (current = false);
  }, [name]);
  const put = (): void => {
    const returns = names.filter((one) => one !== LIST);
    desk?.showPane(true);
    if (frame.current !== null) void putInto(frame.current, returns);
  };
  const bar = { names, name, onName: setName, width, onWidth: setWidth, onPut: put };
  return (
    <div className="page">
      <Bar {...bar} />
      {desk !== null && (
        <OpenBook key={desk.host.book.name} desk={desk} ribbon={ribbon} width={width} frame={frame} />
      )}
    </div>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const [names, ribbon] = await Promise.all([sampleNames(), servedRibbon()]);
  createRoot(root).render(<Page names={names} ribbon={ribbon} />);
}

const root = document.getElementById('root');
if (root !== null) void start(root);
