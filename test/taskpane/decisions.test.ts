import fc from 'fast-check';
import { proposalsOf } from '../../src/domain/decisions/drafts';
import type { Grid } from '../../src/domain/grid';
import { createPane } from '../../src/taskpane/boot/start';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import { createLog } from '../../src/taskpane/log';
import { countsOf } from '../../src/taskpane/pages/collect/accounts';
import type { Pane } from '../../src/taskpane/state/pane';
import { itemsOf, openIssuesOf, rivalFilesOf, standingsOf } from '../../src/taskpane/state/selectors';
import { createStore } from '../../src/taskpane/state/store';
import type { DroppedFile } from '../../src/taskpane/tasks/sources';
import { callsOf, gridPort, savedStore, type GridPort } from './gridPort';
import { droppedBytes, LIST, RETURNS, sample, sampleGrids } from './samples';

/** What the clerk decides holds: whatever comes and goes, and whenever the pane is closed. */

const text = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));
const TITLE = '2026年民生实事进展情况表（截至2026年9月30日）,,,';
const HEADER = '序号,任务,进展情况,责任单位';
const csv = (name: string, ...rows: readonly string[]): DroppedFile =>
  droppedBytes(name, text([TITLE, HEADER, ...rows]));

async function opened(
  grids: readonly Grid[],
  port: GridPort = gridPort(grids, { host: { workbook: LIST } }),
) {
  const pane = createPane(port, directEngine, createLog(), createStore());
  await pane.tasks.start();
  return { pane, port };
}

const itemOf = ({ store }: Pane, words: string) => {
  const view = itemsOf(store.get()).find(({ item }) => item.source.cells.task?.text.includes(words));
  if (view === undefined) throw new Error(`no item ${words}`);
  return view.item;
};
const states = ({ store }: Pane): readonly string[] => standingsOf(store.get()).map(({ state }) => state);

const LIGHTS = '1,完成18所学校照明改造,已完成11所学校照明改造,教育局';
const SCHOOL = '教育局.csv';

/** What is printed: the text, and every row of every sheet on a line of its own. */
async function printed({ pane, port }: { readonly pane: Pane; readonly port: GridPort }) {
  expect(await pane.tasks.generate()).toBe('done');
  const plans = callsOf(port, 'draw').at(-1)?.plans ?? [];
  const lines = (own: typeof plans): string =>
    own
      .flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.value ?? '').join('\t')))
      .join('\n');
  return { notice: lines(plans.filter(({ part }) => part === 'notice')), all: lines(plans) };
}

describe('72.2 % and 已完成', () => {
  const THIRTEEN = LIGHTS.replace('11所', '13所');
  const DESIGN = '2,编制规划一部,正在编制,规划局';

  test('are never printed together, nor is either called 按单位所报百分比, whatever a clerk asks for', async () => {
    const { pane, port } = await opened([]);
    await pane.tasks.addFiles([csv(SCHOOL, THIRTEEN, DESIGN)]);
    const done = { kind: 'lamp', status: 'completed' } as const;
    const share = { kind: 'percent', percent: 72.2 } as const;
    for (const contents of [[done], [share, done], [done, share]])
      for (const words of ['照明', '规划']) {
        const refused = await pane.tasks.decideOn(itemOf(pane, words), contents, '核实');
        if (words === '照明' || contents.length > 1) expect(refused).not.toBeNull();
      }
    // Of what is not measured the one or the other is taken, never both.
    await pane.tasks.takeBack(pane.store.get().decisions);
    expect(await pane.tasks.decideOn(itemOf(pane, '规划'), [share], '核实')).toBeNull();
    const { all } = await printed({ pane, port });
    const shares = all.split('\n').filter((line) => line.includes('72.2'));
    expect(shares.length).toBeGreaterThan(1);
    for (const line of shares) expect(line).not.toMatch(/已完成(?!1)|按单位所报百分比/u);
  });
});

test('last month’s table is not praised as 进展较快; the same figures of this month are', async () => {
  const row = (unit: string): string => `1,${unit}改造学校40所,已完成38所学校改造,${unit}`;
  const sent = (unit: string, month: number): DroppedFile =>
    droppedBytes(`${unit}.csv`, text([TITLE.replace(/9月30日/u, `${month}月30日`), HEADER, row(unit)]));
  const shown = await opened([]);
  await shown.pane.tasks.addFiles([sent('教育局', 9), sent('住建局', 9), sent('水利局', 6)]);
  const { notice } = await printed(shown);
  const fast = /二、进展较快的事项[^]*三、/u.exec(notice)?.[0];
  expect(fast).toMatch(/教育局[^]*住建局/u);
  expect(fast).not.toContain('水利局');
  const old = openIssuesOf(shown.pane.store.get()).filter(({ issue }) => issue.code === 'old-table');
  expect(old.map(({ file }) => file)).toEqual(['水利局.csv']);
});

describe('a decision on a file that was dropped', () => {
  const decidedOn = async () => {
    const { pane, port } = await opened([]);
    await pane.tasks.addFiles([csv(SCHOOL, LIGHTS)]);
    await pane.tasks.decideOn(itemOf(pane, '照明'), [{ kind: 'lamp', status: 'behind' }], '现场核查');
    expect(itemOf(pane, '照明').status).toBe('behind');
    return { pane, port };
  };

  test('is not deleted as 原文已变 when the pane is closed and opened without the file: what was read is still known', async () => {
    const { port } = await decidedOn();
    const { pane } = await opened([], port);
    expect(pane.store.get().files.map(({ name, status }) => [name, status])).toEqual([[SCHOOL, 'read']]);
    expect(itemOf(pane, '照明')).toMatchObject({ status: 'behind', rule: 'by-hand' });
    expect(pane.store.get().notice).toBeNull();
    expect(pane.store.get().kept).toEqual({ files: 1, namesOnly: 0, decisions: 1 });
  });

  test('waits where the file is taken out, and holds again when it is back under another name', async () => {
    const { pane } = await decidedOn();
    await pane.tasks.removeFile(pane.store.get().files[0]!.id);
    expect(states(pane)).toEqual(['waiting']);
    await pane.tasks.addFiles([csv('重报.csv', LIGHTS)]);
    expect(states(pane)).toEqual(['applied']);
  });

  test('holds where another file gives the unit’s name another form, and where its sheet is another', async () => {
    const { pane } = await decidedOn();
    // Read first, its form is every row's.
    await pane.tasks.addFiles([csv('01.csv', '1,新增托位20个,已新增托位19个,县教育局')]);
    expect(itemOf(pane, '照明')).toMatchObject({ status: 'behind', rule: 'by-hand' });
    expect(itemOf(pane, '照明').source.leadUnits).toEqual(['县教育局']);
    expect(states(pane)).toEqual(['applied']);
    await pane.tasks.removeFile(pane.store.get().files[0]!.id);
    expect(states(pane)).toEqual(['waiting']);
    await pane.tasks.addFiles([csv('二批/教育局.csv', '1,校园食堂,正在招标,县教育局', LIGHTS)]);
    expect(states(pane)).toEqual(['applied']);
  });

  test('is kept, with the words of then and of now, where the file says something else', async () => {
    const { pane } = await decidedOn();
    await pane.tasks.addFiles([csv(SCHOOL, LIGHTS.replace('11所', '13所'))]);
    const [older, newer] = pane.store.get().files;
    await pane.tasks.replaceFile(older!.id, newer!.id);
    expect(standingsOf(pane.store.get())).toMatchObject([
      {
        state: 'stale',
        decision: { words: { progress: '已完成11所学校照明改造' } },
        now: { progress: '已完成13所学校照明改造' },
      },
    ]);
    expect(itemOf(pane, '照明').rule).not.toBe('by-hand');
    expect(pane.store.get().decisions).toMatchObject([{ ended: null }]);
  });
});

describe('a file that is sent again', () => {
  /** As a browser gives a file of a path: always what stands there now. */
  function onDisk(name: string) {
    let bytes = text([TITLE, HEADER, LIGHTS]);
    return {
      write: (lines: readonly string[]): void => void (bytes = text(lines)),
      file: (): DroppedFile => ({
        name,
        size: bytes.length,
        arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer,
      }),
    };
  }

  test('with the same size and other content is never 已在列表中: it is asked about, and the newer leads', async () => {
    const { pane } = await opened([]);
    const disk = onDisk(SCHOOL);
    await pane.tasks.addFiles([disk.file()]);
    disk.write([TITLE, HEADER, LIGHTS.replace('11所', '17所')]);
    await pane.tasks.addFiles([disk.file()]);
    expect(pane.store.get().notice?.text ?? '').not.toContain('已经在列表中');
    const [rivals] = rivalFilesOf(pane.store.get());
    expect(rivals).toMatchObject({ because: 'name', older: { name: SCHOOL } });
    await pane.tasks.replaceFile(rivals!.older.id, rivals!.newer.id);
    expect(itemsOf(pane.store.get())).toHaveLength(1);
    expect(itemOf(pane, '照明').source).toMatchObject({ file: SCHOOL });
    expect(itemOf(pane, '照明').source.cells.progress?.text).toContain('17所');
    expect(rivalFilesOf(pane.store.get())).toEqual([]);
    // The older stays in the record, and is not counted again as what was read.
    expect(countsOf(pane.store.get())).toMatchObject({ files: 2, rows: 1 });
    expect(pane.store.get().files.map(({ status }) => status)).toEqual(['replaced', 'read']);
  });

  test('with the same content is said once, under whatever name', async () => {
    const { pane } = await opened([]);
    await pane.tasks.addFiles([csv(SCHOOL, LIGHTS)]);
    await pane.tasks.addFiles([csv(SCHOOL, LIGHTS)]);
    expect(pane.store.get().notice?.text).toContain('已经在列表中');
    expect(pane.store.get().files).toHaveLength(1);
    await pane.tasks.addFiles([csv('教育局（终稿）.csv', LIGHTS)]);
    expect(pane.store.get().files[1]?.source?.error?.code).toBe('sameFile');
    expect(itemsOf(pane.store.get())).toHaveLength(1);
  });

  test('of the same unit and task under another name is asked about; both may stand', async () => {
    const { pane, port } = await opened([]);
    await pane.tasks.addFiles([csv(SCHOOL, LIGHTS), csv('教育局终稿.csv', LIGHTS.replace('11所', '17所'))]);
    const [rivals] = rivalFilesOf(pane.store.get());
    expect(rivals).toMatchObject({ because: 'unit' });
    await pane.tasks.keepBothFiles(rivals!.older.id, rivals!.newer.id);
    const again = await opened([], port);
    expect(rivalFilesOf(again.pane.store.get())).toEqual([]);
  });

  test('what was replaced is not asked for again when the pane is opened anew', async () => {
    const { pane, port } = await opened([]);
    await pane.tasks.addFiles([csv(SCHOOL, LIGHTS)]);
    await pane.tasks.addFiles([csv(SCHOOL, LIGHTS.replace('11所', '17所'))]);
    const [older, newer] = pane.store.get().files;
    await pane.tasks.replaceFile(older!.id, newer!.id);
    expect(
      savedStore(port).files.map(({ replaced, source }) => [replaced !== null, source !== null]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    const again = await opened([], port);
    expect(itemOf(again.pane, '照明').source.cells.progress?.text).toContain('17所');
  });
});

describe('with the sample returns', () => {
  let pane: Pane;
  let port: GridPort;
  beforeEach(async () => {
    ({ pane, port } = await opened(await sampleGrids()));
    await pane.tasks.addFiles(RETURNS.map(sample));
  });
  const report = () => pane.store.get().outcome!.report!;
  /** How many items the bulletin's text says there are. */
  const counted = async (): Promise<number> =>
    Number(/共通报(\d+)项/u.exec((await printed({ pane, port })).notice)?.[1]);

  test('one click counts no item that is not in the list: the list’s 36 are the bulletin’s 36', async () => {
    expect(itemsOf(pane.store.get())).toHaveLength(36);
    expect(await counted()).toBe(36);
    await pane.tasks.answer(report().doubtful[0]!.none);
    expect(itemsOf(pane.store.get())).toHaveLength(36);
    expect(await counted()).toBe(36);
    const outside = report().unlisted;
    expect(outside).toHaveLength(2);
    await pane.tasks.answer(outside[0]!.take);
    expect(itemsOf(pane.store.get())).toHaveLength(37);
    await pane.tasks.answer(outside[1]!.leave);
    expect(itemsOf(pane.store.get())).toHaveLength(37);
    expect(await counted()).toBe(37);
  });

  test('是这一项 accepts the row, not its number: the list’s 15家 stands and the return’s is asked about', async () => {
    await pane.tasks.answer(report().doubtful[0]!.candidates[0]!.is);
    const item = itemOf(pane, '村卫生室');
    expect(item.source.cells.task?.text).toContain('15家');
    expect(item.indicators[0]?.target.value).toBe(15);
    expect(item.status).not.toBe('completed');
    expect(item.issues.filter(({ code }) => code === 'list-differs')).toMatchObject([
      { params: { listed: '15家', sent: expect.stringContaining('16') as string } },
    ]);
  });

  test('last month’s table is named with its file', () => {
    const old = openIssuesOf(pane.store.get()).filter(({ issue }) => issue.code === 'old-table');
    expect(new Set(old.map(({ item }) => item?.source.file))).toEqual(new Set(['应急管理局.xlsx']));
  });

  test('of conflicting returns one is adopted', async () => {
    const conflict = report().duplicates.find(({ kind }) => kind === 'conflict')!;
    const other = conflict.versions[1]!;
    await pane.tasks.answer(other.adopt);
    expect(itemOf(pane, conflict.task.slice(0, 6)).source.cells.progress?.text).toBe(
      other.texts.find(({ field }) => field === 'progress')?.text,
    );
    expect(openIssuesOf(pane.store.get()).some(({ issue }) => issue.code === 'row-sent-twice')).toBe(false);
  });
});

test('a proposed figure is taken with one click, in the figures, the lamp and the next session', async () => {
  const { pane, port } = await opened([]);
  await pane.tasks.addFiles([
    csv('体育局.csv', '1,建成健身点40个,经梳理盘活闲置场所后形成健身点33个。,体育局'),
  ]);
  expect(itemOf(pane, '健身点').completion.percent).toBeNull();
  await pane.tasks.confirm(proposalsOf([itemOf(pane, '健身点')]));
  expect(itemOf(pane, '健身点').completion).toMatchObject({ percent: 82.5, basis: 'confirmed' });
  const again = await opened([], port);
  expect(itemOf(again.pane, '健身点').completion).toMatchObject({ percent: 82.5, basis: 'confirmed' });
});

test('what the first version kept in the workbook is honoured and kept anew', async () => {
  const first = {
    version: 1,
    asOf: '2026-09-30',
    lamp: { preset: 'tianjin', yellow: 0, red: 30 },
    columns: [],
    decisions: [],
    hidden: [],
    bulletin: { title: null, evidence: true, slowList: true, queries: true, chart: true },
    asides: [],
    corrections: [
      { item: 'gone', basis: 'b', task: 't', status: 'behind', percent: 1, reason: 'r', date: '2026-09-01' },
    ],
  };
  const port = gridPort([], { host: { workbook: LIST }, store: first });
  const { pane } = await opened([], port);
  expect(pane.store.get().settings.lamp.preset).toBe('tianjin');
  await pane.tasks.setBulletin({ chart: false });
  expect(savedStore(port)).toMatchObject({
    version: 2,
    settings: { asOf: '2026-09-30', bulletin: { chart: false } },
    earlier: { corrections: first.corrections },
  });
});

describe('law', () => {
  const UNITS = ['教育局', '住建局'] as const;
  const SAID = ['已完成11所学校改造', '已完成12所学校改造'] as const;
  const unit = fc.nat({ max: 1 });
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('send' as const), unit, said: fc.nat({ max: 1 }), replace: fc.boolean() }),
      fc.record({ do: fc.constantFrom('remove' as const, 'decide' as const), unit }),
      fc.constant({ do: 'reopen' as const }),
    ),
    { maxLength: 8 },
  );
  const task = (index: number): string => `${UNITS[index] ?? ''}改造学校18所`;

  /** Whether a row of the unit with these words is among those that count. */
  const stands = (pane: Pane, words: string | undefined, name: string): boolean =>
    itemsOf(pane.store.get()).some(
      ({ item }) => item.source.leadUnits[0] === name && item.source.cells.progress?.text === words,
    );

  test('files come, are replaced and go, the pane closes: decisions whose words stand hold, no other does', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        let { pane, port } = await opened([]);
        for (const step of all) {
          if (step.do === 'reopen') ({ pane, port } = await opened([], port));
          else if (step.do === 'send') {
            const row = `1,${task(step.unit)},${SAID[step.said] ?? ''},${UNITS[step.unit] ?? ''}`;
            await pane.tasks.addFiles([csv(`${UNITS[step.unit] ?? ''}.csv`, row)]);
            const [rivals] = rivalFilesOf(pane.store.get());
            if (rivals !== undefined && step.replace)
              await pane.tasks.replaceFile(rivals.older.id, rivals.newer.id);
          } else if (step.do === 'remove') {
            const file = pane.store.get().files.find(({ path }) => path.startsWith(UNITS[step.unit] ?? ''));
            if (file !== undefined) await pane.tasks.removeFile(file.id);
          } else {
            const view = itemsOf(pane.store.get()).find(
              ({ item }) => item.source.leadUnits[0] === UNITS[step.unit],
            );
            if (view !== undefined)
              await pane.tasks.decideOn(view.item, [{ kind: 'lamp', status: 'on-track' }], '核查');
          }
          for (const { decision, state } of standingsOf(pane.store.get())) {
            if (decision.ended !== null) continue;
            const { unit: name } = decision.subject;
            expect([decision.words, state === 'applied']).toEqual([
              decision.words,
              stands(pane, decision.words.progress, name),
            ]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
