import { HostFailure, type Mark } from '../../src/domain/port';
import type { SheetPlan } from '../../src/domain/sheet/plan';
import type { Painted } from '../../src/domain/marks/painted';
import { filesPort, type FilesPort } from '../../src/page/filesPort';
import { createKeeper } from '../../src/page/keeper';
import { projectText, readProject } from '../../src/page/project';
import { LIST, sampleGrids } from '../taskpane/samples';

/** The pane's port on files. */

const MARKS: readonly Mark[] = [
  { sheet: '总表', address: 'A5:D5', kind: 'behind', note: '低于序时' },
  { sheet: '总表', address: 'A7:D7', kind: 'at-risk', note: null },
];

interface Tried {
  readonly port: FilesPort;
  readonly delivered: string[][];
  readonly copies: Painted[];
}

async function opened({ refuse = false } = {}): Promise<Tried> {
  const delivered: string[][] = [];
  const copies: Painted[] = [];
  const port = filesPort({
    keeper: createKeeper({}),
    deliver: async (plans) => void delivered.push(plans.map(({ name }) => name)),
    deliverMarked: async (_workbook, painted) => {
      if (refuse) throw new HostFailure('unknown', '不行');
      copies.push(painted);
    },
    version: '1',
    dark: false,
  });
  const grids = await sampleGrids(LIST);
  port.open({ source: { file: LIST, grids, error: null }, bytes: new Uint8Array() });
  return { port, delivered, copies };
}

test('the sheets of the open workbook, none where none is open', async () => {
  const { port } = await opened();
  expect((await port.sheets()).map(({ name, visible, ours }) => [name, visible, ours])).toEqual([
    ['总表', true, false],
  ]);
  expect((await port.snapshot(['总表', '别的'])).map(({ sheet }) => sheet)).toEqual(['总表']);
  expect((await port.host()).workbook).toBe(LIST);
  port.open(null);
  expect([await port.sheets(), await port.snapshot(['总表']), (await port.host()).workbook]).toEqual([
    [],
    [],
    '',
  ]);
});

test('a bulletin of ours is no source', async () => {
  const { port } = await opened();
  const grids = await sampleGrids(LIST);
  port.open({ source: { file: '通报.xlsx', grids, error: null, made: 'bulletin' }, bytes: new Uint8Array() });
  expect((await port.sheets()).every(({ ours }) => ours)).toBe(true);
});

test('what is drawn is handed over as a file, and is the clerk’s from then on', async () => {
  const { port, delivered } = await opened();
  const plans = [{ name: '通报' }, { name: '汇总表' }] as unknown as SheetPlan[];
  expect((await port.draw(plans)).sheets).toEqual(['通报', '汇总表']);
  expect(delivered).toEqual([['通报', '汇总表']]);
  expect(await port.undo()).toBeNull();
});

test('marks go into a copy, both layers in one; without a workbook or a mark there is none', async () => {
  const { port, copies } = await opened();
  await port.paint('lamps', MARKS);
  await port.paint('issues', [{ sheet: '总表', address: 'C5', kind: 'error', note: null }]);
  expect(copies.map(({ rules }) => rules.map(({ layer, kind }) => `${layer}.${kind}`))).toEqual([
    ['lamps.behind', 'lamps.at-risk'],
    ['lamps.behind', 'lamps.at-risk', 'issues.error'],
  ]);
  await port.paint('issues', []);
  expect(copies).toHaveLength(2);
  expect(await port.clear()).toBeGreaterThan(0);
  expect(await port.clear()).toBe(0);
  port.open(null);
  await port.paint('lamps', MARKS);
  expect(copies).toHaveLength(2);
});

test('marks of one workbook do not go into the next', async () => {
  const { port, copies } = await opened();
  await port.paint('lamps', MARKS);
  port.open({ source: { file: 'b.xlsx', grids: [], error: null }, bytes: new Uint8Array() });
  await port.paint('issues', MARKS);
  expect(copies[1]?.rules.every(({ layer }) => layer === 'issues')).toBe(true);
});

test('a copy that cannot be made is told, and nothing counts as marked', async () => {
  const { port } = await opened({ refuse: true });
  await expect(port.paint('lamps', MARKS)).rejects.toThrow('不行');
  expect(await port.clear()).toBe(0);
});

test('a cell is not shown but named with its file', async () => {
  const { port } = await opened();
  await expect(port.select('总表', 'C5')).rejects.toThrow(`“${LIST}”工作表“总表”的 C5`);
});

test('decisions are kept by workbook', async () => {
  const { port } = await opened();
  await port.saveStore('{"a":1}');
  port.open(null);
  expect(await port.loadStore()).toBeNull();
  const grids = await sampleGrids(LIST);
  port.open({ source: { file: LIST, grids, error: null }, bytes: new Uint8Array() });
  expect(await port.loadStore()).toEqual({ a: 1 });
});

describe('keeper', () => {
  const storage = (part: Partial<Storage> = {}): Storage => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
      ...part,
    } as Storage;
  };

  test('in the browser’s store it outlives the page', () => {
    const localStorage = storage();
    createKeeper({ localStorage }).save('a', '[1]');
    const again = createKeeper({ localStorage });
    expect([again.lasting, again.load('a'), again.load('b')]).toEqual([true, [1], null]);
  });

  test.each([
    ['no store', {}],
    [
      'a store that may not even be looked at',
      Object.defineProperty({}, 'localStorage', {
        get() {
          throw new Error('denied');
        },
      }),
    ],
    [
      'a store that takes nothing',
      {
        localStorage: storage({
          setItem: () => {
            throw new Error('quota');
          },
        }),
      },
    ],
  ])('%s: while the page is open it holds', (_what, scope) => {
    const keeper = createKeeper(scope);
    keeper.save('a', '{"b":1}');
    expect([keeper.lasting, keeper.load('a')]).toEqual([false, { b: 1 }]);
  });

  test('what another program wrote there is nothing', () => {
    const localStorage = storage({ getItem: () => '{' });
    expect(createKeeper({ localStorage }).load('a')).toBeNull();
  });
});

describe('project file', () => {
  test('comes back as it was', () => {
    const project = { workbook: LIST, store: { version: 2, decisions: [] } };
    expect(readProject(projectText(project))).toEqual(project);
    expect(readProject(projectText({ workbook: '', store: null }))).toEqual({
      workbook: '',
      store: null,
    });
  });

  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"kind":"tongbao-project","version":2,"workbook":""}',
    '{"version":1,"workbook":""}',
  ])('%j is none', (text) => expect(readProject(text)).toBeNull());
});
