import { askingZhCN } from '../domain/messages/zh-CN.asking';
import { createRoot } from 'react-dom/client';
import { offlineZhCN } from '../domain/messages/zh-CN.offline';
import type { Painted } from '../domain/marks/painted';
import { HostFailure } from '../domain/port';
import { App } from '../taskpane/App';
import { BUILD } from '../taskpane/build';
import { createPane } from '../taskpane/boot/start';
import { createLog } from '../taskpane/log';
import { createStore } from '../taskpane/state/store';
import { pageActions } from './actions';
import { download, XLSX } from '../taskpane/handOver';
import { pageEngine } from './engine';
import { filesPort, type OpenWorkbook } from './filesPort';
import { createKeeper } from './keeper';
import { Header } from './Header';
import { afterFrame, engineProgram } from './pieces';
import type { Made } from '../domain/grid';
import type { SheetPlan, SheetSet } from '../domain/sheet/plan';

const text = offlineZhCN;

/** The first words of the first sheet, as a file's name: a long title is broken into lines. */
const titleOf = ([notice]: readonly SheetPlan[]): string =>
  String(
    notice?.rows.flatMap(({ cells }) => cells).find((cell) => typeof cell?.value === 'string')?.value ?? '',
  ).replace(/\s/gu, '');

const KINDS = { slips: 'slip', reminders: 'list' } as const satisfies Record<SheetSet, Made>;

async function deliver(plans: readonly SheetPlan[]): Promise<void> {
  const { writeWorkbook } = await import('../files/write');
  const set = plans[0]?.set;
  const bytes = await writeWorkbook(plans, { kind: set === undefined ? 'bulletin' : KINDS[set] });
  const several = set === 'slips' && plans.length > 1;
  download({
    name: text.bulletinName(several ? askingZhCN.zipName(plans.length) : titleOf(plans)),
    type: XLSX,
    parts: [bytes],
  });
}

async function deliverMarked({ source, bytes }: OpenWorkbook, { rules }: Painted): Promise<void> {
  const { markedCopy } = await import('../files/write/marked/copy');
  const copy = markedCopy(bytes, rules);
  const { file } = source;
  if (copy.refusal !== null)
    throw new HostFailure('unknown', text.markedRefused(file, text.copyRefusals[copy.refusal]));
  download({ name: text.markedName(file), type: XLSX, parts: [copy.bytes as Uint8Array<ArrayBuffer>] });
}

export function startPage(): void {
  const element = document.getElementById('pane');
  if (element === null) return;
  const log = createLog();
  const keeper = createKeeper();
  const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  const port = filesPort({ keeper, deliver, deliverMarked, version: BUILD, dark });
  const engine = pageEngine(engineProgram, log);
  const pane = createPane(port, engine, log, createStore());
  const actions = pageActions({ pane, port, engine });
  // What can be seen can be pressed first: the start reads the store and wakes the engine.
  const start = (): void => afterFrame(() => void pane.tasks.start());
  createRoot(element).render(
    <App pane={pane} above={<Header actions={actions} lasting={keeper.lasting} />} onShown={start} />,
  );
}
