import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RIBBON_FUNCTIONS, type RibbonFunction } from '../../src/commands/functions';
import { answerRibbon, type RibbonOffice, type RibbonPresses } from '../../src/commands/ribbon';
import { createPane } from '../../src/taskpane/boot/start';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import { createLog } from '../../src/taskpane/log';
import type { Pane } from '../../src/taskpane/state/pane';
import { createStore } from '../../src/taskpane/state/store';
import { HostFailure } from '../../src/domain/port';
import { callsOf, gridPort, type GridPort } from '../taskpane/gridPort';
import { LIST, sampleGrids } from '../taskpane/samples';

/** The ribbon's buttons over a workbook of grids. */

interface Ribbon {
  readonly presses: RibbonPresses;
  readonly office: RibbonOffice;
  readonly shown: () => number;
  /** Resolves when the button has said that it is done. */
  press(name: RibbonFunction): Promise<void>;
}

function ribbon(): Ribbon {
  let take: Parameters<RibbonPresses['answer']>[0] = () => undefined;
  let shown = 0;
  return {
    presses: { answer: (taker) => void (take = taker) },
    office: { addin: { showAsTaskpane: async () => void shown++ } },
    shown: () => shown,
    press: (name) => new Promise((resolve) => take(name, { completed: resolve })),
  };
}

async function opened(file = '县教育局.xlsx'): Promise<{ pane: Pane; port: GridPort }> {
  const port = gridPort(await sampleGrids(file), { host: { workbook: file } });
  const pane = createPane(port, directEngine, createLog(), createStore());
  await pane.tasks.start();
  return { pane, port };
}

test('every function of the manifest is there', () => {
  const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
  const named = [...manifest.matchAll(/<FunctionName>([^<]+)</gu)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(RIBBON_FUNCTIONS));
});

test.each([
  ['mark', 'paint', 0],
  ['bulletin', 'draw', 0],
  ['clear', 'clear', 0],
  // What is doubtful is read in the pane.
  ['check', 'paint', 1],
] as const)('%s does its work; the pane opens only to be read', async (name, kind, times) => {
  const { pane, port } = await opened();
  const { presses, office, press, shown } = ribbon();
  answerRibbon(presses, office, Promise.resolve(pane));
  await press(name);
  expect(callsOf(port, kind)).toHaveLength(1);
  expect(shown()).toBe(times);
  if (name === 'check') expect(pane.store.get().page).toBe('check');
});

test.each([
  ['without a date the bulletin asks for it', '县医疗保障局.csv', 'bulletin'],
  ['of a list to which nothing was reported it asks for the returns', LIST, 'collect'],
] as const)('%s in the pane', async (_what, file, page) => {
  const { pane, port } = await opened(file);
  const undated = pane.store.get().outcome?.analysis.tables.some(({ asOf }) => asOf === null);
  const { presses, office, press, shown } = ribbon();
  answerRibbon(presses, office, Promise.resolve(pane));
  await press('bulletin');
  expect(undated).toBe(true);
  expect(callsOf(port, 'draw')).toEqual([]);
  expect([shown(), pane.store.get().page]).toEqual([1, page]);
});

test('what Excel refuses is told in the pane, and the button is done all the same', async () => {
  const { pane, port } = await opened();
  port.refuse('paint', new HostFailure('protected', '工作表受保护。'));
  const { presses, office, press, shown } = ribbon();
  answerRibbon(presses, office, Promise.resolve(pane));
  await press('mark');
  expect(shown()).toBe(1);
  expect(pane.store.get().notice).toMatchObject({ intent: 'error', text: '工作表受保护。' });
});

test('pressed before the pane is there it waits; where there will be none its page is shown', async () => {
  const { pane, port } = await opened();
  let ready: (pane: Pane) => void = () => undefined;
  const early = ribbon();
  answerRibbon(early.presses, early.office, new Promise((resolve) => (ready = resolve)));
  const pressed = early.press('mark');
  expect(callsOf(port, 'paint')).toEqual([]);
  ready(pane);
  await pressed;
  expect(callsOf(port, 'paint')).toHaveLength(1);

  const never = ribbon();
  answerRibbon(never.presses, never.office, Promise.reject(new Error('no Excel')));
  await never.press('mark');
  expect(never.shown()).toBe(1);
});
