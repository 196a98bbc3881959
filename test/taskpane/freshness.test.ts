import type { Grid } from '../../src/domain/grid';
import { createPane } from '../../src/taskpane/boot/start';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import { createLog } from '../../src/taskpane/log';
import type { Pane } from '../../src/taskpane/state/pane';
import type { Decision } from '../../src/domain/decisions/decision';
import { EMPTY_STORE } from '../../src/domain/store/store';
import { itemsOf } from '../../src/taskpane/state/selectors';
import { createStore } from '../../src/taskpane/state/store';
import { callsOf, gridPort, savedStore, type GridPort, type GridPortOptions } from './gridPort';
import { sampleGrids } from './samples';

/** Figures are those of the workbook as it stands, and what a person decided is never lost. */

const SCHOOL = '县教育局.xlsx';

interface Opened {
  readonly pane: Pane;
  readonly port: GridPort;
  readonly grid: Grid;
}

async function opened(options: GridPortOptions = {}): Promise<Opened> {
  const [grid] = await sampleGrids(SCHOOL);
  const port = gridPort([grid as Grid], { ...options, host: { workbook: SCHOOL } });
  return {
    pane: createPane(port, directEngine, createLog(), createStore()),
    port,
    grid: grid as Grid,
  };
}

const replaced = (grid: Grid, from: string, to: string): Grid => ({
  ...grid,
  texts: grid.texts.map((row) => row.map((text) => text.replaceAll(from, to))),
  values: grid.values.map((row) =>
    row.map((value) => (typeof value === 'string' ? value.replaceAll(from, to) : value)),
  ),
});

const drawnWords = (port: GridPort): string =>
  JSON.stringify(
    callsOf(port, 'draw')
      .at(-1)
      ?.plans.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.value))),
  );

describe('a workbook that was changed', () => {
  test('stays known as such when only settings are changed, and is read anew for the bulletin', async () => {
    const { pane, port, grid } = await opened();
    await pane.tasks.start();
    expect(grid.texts.flat().join()).toContain('11所');
    port.change([replaced(grid, '11所', '17所')]);
    await pane.tasks.judgeBy({ lamp: { preset: 'tianjin', yellow: 0, red: 30 } });
    expect(pane.store.get().stale).toBe(true);
    expect(await pane.tasks.generate()).toBe('done');
    expect(pane.store.get().stale).toBe(false);
    expect(drawnWords(port)).toContain('17所');
    expect(drawnWords(port)).not.toContain('11所');
  });

  test('is read anew for the bulletin also where nothing was told', async () => {
    const { pane, port, grid } = await opened();
    await pane.tasks.start();
    const silent = replaced(grid, '11所', '17所');
    port.snapshot = async () => [silent];
    await pane.tasks.generate();
    expect(drawnWords(port)).toContain('17所');
  });

  test('while it is being read is not taken for fresh', async () => {
    const { pane, port, grid } = await opened();
    await pane.tasks.start();
    const snapshot = port.snapshot.bind(port);
    port.snapshot = async (names) => {
      const grids = await snapshot(names);
      port.change([replaced(grid, '11所', '17所')]);
      return grids;
    };
    await pane.tasks.reload();
    expect(pane.store.get().stale).toBe(true);
  });

  test('that could not be read is not taken for fresh', async () => {
    const { pane, port, grid } = await opened();
    await pane.tasks.start();
    port.change([grid]);
    port.refuse('snapshot', new Error('x'));
    await pane.tasks.reload();
    expect(pane.store.get().stale).toBe(true);
  });
});

test('an analysis that is broken off leaves nothing that passes for its result', async () => {
  const { pane, port } = await opened();
  await pane.tasks.start();
  const judging = pane.tasks.judgeBy({ asOf: '2026-12-31' });
  const stop = pane.store.subscribe(() => {
    if (pane.store.get().busy?.canCancel) pane.tasks.cancel();
  });
  await judging;
  stop();
  expect(pane.store.get().stale).toBe(true);
  expect(await pane.tasks.markLamps()).toBe('done');
  expect(pane.store.get().outcome?.analysis.asOf).toBe('2026-12-31');
  expect(callsOf(port, 'paint')).toHaveLength(1);
});

describe('sheets', () => {
  test('that are copies of a bulletin are not counted along with what it was made from', async () => {
    const { pane, port } = await opened();
    const infos = await port.sheets();
    const first = infos[0]!;
    port.sheets = async () => [
      ...infos,
      { ...first, id: 'b', name: '汇总表', ours: true },
      { ...first, id: 'c', name: '汇总表 定稿' },
      { ...first, id: 'd', name: '另一张' },
    ];
    await pane.tasks.start();
    expect(pane.store.get().chosen).toEqual([first.name, '另一张']);
  });

  test('stay chosen under another name', async () => {
    const { pane, port, grid } = await opened();
    await pane.tasks.start();
    const items = pane.store.get().outcome?.analysis.tables[0]?.items.length;
    const infos = await port.sheets();
    port.sheets = async () => infos.map((info) => ({ ...info, name: '改名后' }));
    port.snapshot = async (names) => (names.includes('改名后') ? [{ ...grid, sheet: '改名后' }] : []);
    await pane.tasks.reload();
    expect(pane.store.get().chosen).toEqual(['改名后']);
    expect(pane.store.get().outcome?.analysis.tables[0]?.items).toHaveLength(items ?? -1);
  });

  test('that are gone are told of, and no bulletin is made without them before a person has seen it', async () => {
    const { pane, port, grid } = await opened();
    const second = { ...grid, sheet: '第二张' };
    port.change([grid, second]);
    await pane.tasks.start();
    port.change([grid]);
    await pane.tasks.markLamps();
    // What was told before stands beside what is told now.
    expect(pane.store.get().notice?.text).toMatch(/“第二张”[^]*已标记/u);
    expect(await pane.tasks.generate()).toBe('ask');
    expect(pane.store.get()).toMatchObject({ page: 'collect', notice: { intent: 'warning' } });
    expect(callsOf(port, 'draw')).toEqual([]);
    expect(await pane.tasks.generate()).toBe('done');
  });
});

describe('what is kept in the workbook', () => {
  const aside: Decision = {
    kind: 'aside',
    number: 1,
    subject: { unit: '某局', item: '某事', order: 1 },
    words: {},
    sent: true,
    code: 'sequence',
    field: null,
    issue: 'x',
    reason: '已核',
    date: '2026-10-01',
    ended: null,
  };
  const kept = { ...EMPTY_STORE, decisions: [aside] };

  test('is read before anything is kept over it, also where the start failed', async () => {
    const { pane, port } = await opened({ store: kept });
    const host = port.host.bind(port);
    port.host = async () => Promise.reject(new Error('busy'));
    await pane.tasks.start();
    expect(pane.store.get().started).toBe(false);
    port.host = host;
    await pane.tasks.setBulletin({ chart: false });
    expect(savedStore(port)).toMatchObject({
      decisions: [{ reason: '已核' }],
      settings: { bulletin: { chart: false } },
    });
    // And the pane works from there.
    expect(await pane.tasks.generate()).toBe('done');
  });

  test('by a newer version is left alone, and it is told', async () => {
    const { pane, port } = await opened({ store: { version: 99, secret: 1 } });
    await pane.tasks.start();
    expect(pane.store.get().notice?.text).toContain('更新版本');
    await pane.tasks.setBulletin({ chart: false });
    expect(pane.store.get().settings.bulletin.chart).toBe(false);
    expect(callsOf(port, 'save')).toEqual([]);
  });
});

test('a bulletin is not made over a correction that has just come to an end', async () => {
  const { pane, port, grid } = await opened();
  await pane.tasks.start();
  const behind = itemsOf(pane.store.get()).find(({ item }) =>
    item.source.cells.progress?.text.includes('11所'),
  );
  await pane.tasks.decideOn(behind!.item, [{ kind: 'lamp', status: 'on-track' }], '已电话核实');
  port.change([replaced(grid, '11所', '17所')]);
  expect(await pane.tasks.generate()).toBe('ask');
  expect(pane.store.get()).toMatchObject({ page: 'progress', notice: { intent: 'warning' } });
  expect(await pane.tasks.generate()).toBe('done');
});

test('drawing cannot be cancelled: what is half written would stay', async () => {
  const { pane, port } = await opened();
  await pane.tasks.start();
  const draw = port.draw.bind(port);
  let could: boolean | undefined;
  port.draw = async (plans) => {
    could = pane.store.get().busy?.canCancel;
    pane.tasks.cancel();
    return draw(plans);
  };
  expect(await pane.tasks.generate()).toBe('done');
  expect(could).toBe(false);
});
