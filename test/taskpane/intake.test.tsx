/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { utils, write, type WorkBook } from '@e965/xlsx';
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { strToU8 } from 'fflate';
import type { SourceFile } from '../../src/domain/grid';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import type { Engine } from '../../src/taskpane/engine/engine';
import { outOfTime } from '../../src/taskpane/engine/failure';
import { bounded, LIMITS } from '../../src/taskpane/engine/limits';
import type { Dropped, DroppedFile } from '../../src/taskpane/tasks/sources';
import { grid } from '../domain/table/grids';
import { savedStore, showPane, type Shown } from './pane';
import { droppedBytes, sample, sampleGrids } from './samples';

const table = (unit: string, task = '新增停车位100个', progress = '新增停车位60个'): string[][] => [
  ['序号', '目标任务', '进展情况', '责任单位'],
  ['1', task, progress, unit],
];

interface SheetOf {
  readonly name: string;
  readonly rows: string[][];
  readonly hidden?: boolean;
}

/** A workbook of these sheets, as it is dropped. */
function workbook(name: string, ...sheets: SheetOf[]): DroppedFile {
  const book: WorkBook = utils.book_new();
  for (const one of sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(one.rows), one.name);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  const bytes: unknown = write(book, { type: 'array' });
  return droppedBytes(name, new Uint8Array(bytes as ArrayBuffer));
}

const at = (file: DroppedFile, path: string): DroppedFile => ({ ...file, path });
const csv = (name: string, unit: string): DroppedFile =>
  droppedBytes(
    name,
    strToU8(
      table(unit)
        .map((row) => row.join(','))
        .join('\n'),
    ),
  );

/** The line of a file, with all that is said of it. */
const lineOf = (name: string): HTMLElement => {
  const button = screen.getByRole('button', { name: `移除《${name}》`, hidden: true });
  return button.closest('li') as HTMLElement;
};
const group = (summary: string | RegExp): string[] =>
  within(screen.getByRole('list', { name: summary, hidden: true }))
    .getAllByRole('button', { name: /^移除/u, hidden: true })
    .map((button) => button.getAttribute('aria-label') ?? '');

const add = ({ pane }: Shown, ...files: Dropped[]): Promise<void> => act(() => pane.tasks.addFiles(files));

/** The engine, but for files with these names. */
const engineWith = (more: Partial<Engine>): Engine => ({ ...directEngine, ...more });
const failing = (name: string, error: unknown): Engine =>
  engineWith({
    async read(file, bytes, signal): Promise<SourceFile> {
      if (file === name) throw error;
      return directEngine.read(file, bytes, signal);
    },
  });
const failingToAnalyse = (name: string, error: unknown): Engine =>
  engineWith({
    async analyse(job, signal) {
      if (job.files.some(({ file, error: refused }) => file === name && refused === null)) throw error;
      return directEngine.analyse(job, signal);
    },
  });

describe('everything that was given is accounted for', () => {
  test('files and rows are counted, and each file that gave nothing says why', async () => {
    const shown = await showPane(await sampleGrids());
    await add(
      shown,
      sample('县教育局.xlsx'),
      droppedBytes('~$县教育局.xlsx', new Uint8Array(165)),
      droppedBytes('Thumbs.db', new Uint8Array(9)),
      droppedBytes('坏.xlsx', new Uint8Array([80, 75, 3, 4, 1, 2, 3])),
      droppedBytes('电话.csv', strToU8('单位,电话\n教育局,123')),
    );
    expect(
      await screen.findByText('收到 5 个文件，读到 3 项，1 个不能读取，1 个没有进展情况表，2 个不计入。'),
    ).toBeVisible();
    expect(group('请看一下（2）')).toEqual(['移除《坏.xlsx》', '移除《电话.csv》']);
    expect(lineOf('电话.csv')).toHaveTextContent(/没有进展情况表/u);
    expect(group('已读取 1 个文件')).toEqual(['移除《县教育局.xlsx》']);
    expect(group('不计入的（2）')).toHaveLength(2);
    expect(lineOf('~$县教育局.xlsx')).toHaveTextContent(/临时文件/u);
  });

  test('every sheet of a file: rows, or why none', async () => {
    const shown = await showPane(await sampleGrids());
    await add(
      shown,
      workbook(
        '县交通局.xlsx',
        { name: '进展', rows: table('县交通局') },
        { name: '说明', rows: [['请于月底前报送']] },
        { name: 'Sheet3', rows: [[]] },
      ),
    );
    const line = within(lineOf('县交通局.xlsx'));
    expect(line.getByText('进展：1 项')).toBeVisible();
    expect(line.getByText(/^工作表“说明”里没有进展情况表/u)).toBeVisible();
    expect(line.getByText(/^工作表“Sheet3”是空表/u)).toBeVisible();
  });

  test('hidden sheets are left out and named; taken in on a word that is kept, and out again', async () => {
    const shown = await showPane(await sampleGrids());
    const { port, user, settled } = shown;
    await add(
      shown,
      workbook(
        '县交通局.xlsx',
        { name: '进展', rows: table('县交通局') },
        { name: '旧表', rows: table('县交通局', '修建公厕9座', '修建公厕3座'), hidden: true },
      ),
    );
    expect(group('请看一下（1）')).toEqual(['移除《县交通局.xlsx》']);
    expect(within(lineOf('县交通局.xlsx')).getByText(/^工作表“旧表”是隐藏的，未计入/u)).toBeVisible();
    expect(screen.getByText('收到 1 个文件，读到 1 项。')).toBeVisible();
    const name = '计入《县交通局.xlsx》的隐藏工作表（1 项）';
    await user.click(screen.getByRole('checkbox', { name }));
    await settled();
    expect(screen.getByText('收到 1 个文件，读到 2 项。')).toBeVisible();
    expect(within(lineOf('县交通局.xlsx')).getByText('旧表（隐藏）：1 项')).toBeVisible();
    expect(savedStore(port).settings.hidden).toEqual(['县交通局.xlsx']);
    expect(screen.getByRole('checkbox', { name })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name }));
    await settled();
    expect(screen.getByText('收到 1 个文件，读到 1 项。')).toBeVisible();
  });

  test('a hidden sheet without a table asks nothing', async () => {
    const shown = await showPane(await sampleGrids());
    await add(
      shown,
      workbook(
        '县交通局.xlsx',
        { name: '进展', rows: table('县交通局') },
        { name: '字典', rows: [['是'], ['否']], hidden: true },
      ),
    );
    expect(screen.queryByRole('checkbox', { name: /隐藏/u })).toBeNull();
    expect(within(lineOf('县交通局.xlsx')).getByText(/^字典（隐藏）：.*没有进展情况表/u)).toBeVisible();
  });

  test.each([
    ['bulletin', /本程序生成的通报，不是报送表，未计入/u],
    ['slip', /是核对单，不计入报送/u],
  ] as const)('a %s of ours is named, and no row of it counts', async (made, words) => {
    const engine = engineWith({
      read: async (file, bytes, signal) => ({ ...(await directEngine.read(file, bytes, signal)), made }),
    });
    const shown = await showPane(await sampleGrids(), { engine });
    await add(shown, sample('县教育局.xlsx'));
    expect(screen.getByText('收到 1 个文件，读到 0 项，1 个不计入。')).toBeVisible();
    expect(lineOf('县教育局.xlsx')).toHaveTextContent(words);
    expect(shown.pane.store.get().outcome?.report).toBeNull();
  });

  test('chosen sheets of the open workbook say why they gave nothing', async () => {
    await showPane([...(await sampleGrids()), grid([['请于月底前报送']], { sheet: '说明' })]);
    expect(await screen.findByText(/工作表“说明”里没有进展情况表/u)).toBeVisible();
  });

  test('what was left out on the way is in the list with its reason', async () => {
    const shown = await showPane(await sampleGrids());
    const refusal = { code: 'unreadable', message: '《报送/坏》打不开。' };
    await add(shown, { path: '报送/坏', refusal }, sample('县教育局.xlsx'));
    expect(screen.getByText('《报送/坏》打不开。')).toBeVisible();
    expect(shown.pane.store.get().outcome?.sent.map(({ file, error }) => [file, error?.code])).toEqual([
      ['坏', 'unreadable'],
      ['县教育局.xlsx', undefined],
    ]);
  });

  test('nothing that could be a file was dropped: said', async () => {
    const shown = await showPane(await sampleGrids());
    await add(shown);
    expect(await screen.findByText(/没有收到文件/u)).toBeVisible();
  });
});

describe('names', () => {
  test('the same name in two folders are two files, told apart by their paths', async () => {
    const shown = await showPane(await sampleGrids());
    const [a, b] = [csv('报表.csv', '县教育局'), csv('报表.csv', '县民政局')];
    await add(
      shown,
      at(a, '报送/一批/报表.csv'),
      at(b, '报送/二批/报表.csv'),
      at(csv('甲.csv', '县住建局'), '报送/甲.csv'),
    );
    const { files, outcome } = shown.pane.store.get();
    expect(files.map(({ name }) => name)).toEqual(['报送/一批/报表.csv', '报送/二批/报表.csv', '甲.csv']);
    expect(outcome?.sent.map(({ file, sheets }) => [file, sheets[0]?.rows])).toEqual([
      ['报送/一批/报表.csv', 1],
      ['报送/二批/报表.csv', 1],
      ['甲.csv', 1],
    ]);
  });

  test('the same contents under another name count once, and are named', async () => {
    const shown = await showPane(await sampleGrids());
    const copy = { ...sample('县教育局.xlsx'), name: '县教育局（终稿）.xlsx' };
    await add(shown, sample('县教育局.xlsx'), copy);
    expect(
      screen.getByText('《县教育局（终稿）.xlsx》与《县教育局.xlsx》内容完全相同，只计一次。'),
    ).toBeVisible();
    expect(screen.getByText('收到 2 个文件，读到 3 项，1 个不计入。')).toBeVisible();
  });

  test('the same name with other contents is read too, and said', async () => {
    const shown = await showPane(await sampleGrids());
    await add(shown, csv('县教育局.csv', '县教育局'));
    await add(shown, csv('县教育局.csv', '县教育体育局'));
    expect(shown.pane.store.get().files.map(({ name }) => name)).toEqual([
      '县教育局.csv',
      '县教育局 (2).csv',
    ]);
    expect(screen.getByText(/《县教育局 \(2\).csv》与先前的《县教育局.csv》同名，内容不同/u)).toBeVisible();
  });

  test('new files beside known ones are read, the known ones named', async () => {
    const shown = await showPane(await sampleGrids());
    await add(shown, sample('县教育局.xlsx'));
    await add(shown, sample('县教育局.xlsx'), csv('县民政局.csv', '县民政局'));
    expect(screen.getByText('《县教育局.xlsx》已经在列表中，没有重复添加。')).toBeVisible();
    expect(shown.pane.store.get().files).toHaveLength(2);
  });

  test('a file named as the open workbook is told apart from it', async () => {
    const shown = await showPane(await sampleGrids(), { host: { workbook: '县教育局.xlsx' } });
    await add(shown, sample('县教育局.xlsx'));
    expect(shown.pane.store.get().files.map(({ name }) => name)).toEqual(['县教育局 (2).xlsx']);
    expect(screen.getByText(/与当前打开的工作簿同名/u)).toBeVisible();
  });

  test('a file that failed is read again when it is given again', async () => {
    const shown = await showPane(await sampleGrids());
    await add(shown, droppedBytes('县教育局.xlsx', new Uint8Array([80, 75, 3, 4, 1])));
    await add(shown, sample('县教育局.xlsx'));
    expect(shown.pane.store.get().files.map(({ name, status }) => [name, status])).toEqual([
      ['县教育局.xlsx', 'read'],
    ]);
  });
});

describe('limits', () => {
  test('a file that hangs is named with its limit, the others are read', async () => {
    const shown = await showPane(await sampleGrids(), { engine: failing('挂.xlsx', outOfTime(8_000)) });
    await add(shown, csv('挂.xlsx', '县民政局'), sample('县教育局.xlsx'));
    expect(screen.getByText(/《挂.xlsx》在 8 秒内没有读完，已停止，未计入/u)).toBeVisible();
    expect(screen.getByText('收到 2 个文件，读到 3 项，1 个不能读取。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '复制日志' })).toBeNull();
  });

  test('a file that cannot be analysed in time is found and named, the figures of the others stand', async () => {
    const engine = failingToAnalyse('挂.csv', outOfTime(10_000));
    const shown = await showPane(await sampleGrids(), { engine });
    await add(shown, csv('挂.csv', '县民政局'), sample('县教育局.xlsx'));
    expect(screen.getByText(/《挂.csv》的内容在 10 秒内没有算完，已停止，未计入/u)).toBeVisible();
    expect(screen.getByText('收到 2 个文件，读到 3 项，1 个不能读取。')).toBeVisible();
    expect(shown.pane.store.get().stale).toBe(false);
  });

  test('a sheet of the open workbook that cannot be analysed is named; nothing is left out unasked', async () => {
    const engine = engineWith({
      analyse: async (job, signal) => {
        if (job.sheets.length > 0) throw outOfTime(10_000);
        return directEngine.analyse(job, signal);
      },
    });
    const { pane } = await showPane(await sampleGrids(), { engine });
    expect(await screen.findByText(/工作表“总表”在 10 秒内没有算完/u)).toBeVisible();
    expect(pane.store.get().outcome).toBeNull();
    expect(pane.store.get().stale).toBe(true);
  });

  test('last period’s file that cannot be compared with in time is named, what was shown stays', async () => {
    const engine = engineWith({
      analyse: async (job, signal) => {
        if (job.previous.length > 0) throw outOfTime(10_000);
        return directEngine.analyse(job, signal);
      },
    });
    const { pane } = await showPane(await sampleGrids(), { engine });
    const before = pane.store.get().outcome;
    await act(() => pane.tasks.pickPrevious(csv('上期.csv', '县民政局')));
    expect(await screen.findByText(/《上期.csv》的内容在 10 秒内没有算完/u)).toBeVisible();
    expect(pane.store.get().outcome).toBe(before);
    expect(pane.store.get().previous).toBeNull();
  });

  describe('of size hold without a worker', () => {
    const values = [Array.from({ length: LIMITS.fileCells }, () => '')];
    const wide = (file: string): SourceFile => ({
      file,
      grids: [{ ...grid([[]], { file }), values }],
      error: null,
    });
    const engine = engineWith({
      read: async (file) => wide(file),
      // Only the sizes are looked at here.
      analyse: async (job, signal) => directEngine.analyse({ ...job, files: [] }, signal),
    });
    const codesOf = async (...files: DroppedFile[]): Promise<(string | undefined)[]> => {
      const shown = await showPane([], { engine });
      await add(shown, ...files);
      return shown.pane.store.get().files.map(({ source }) => source?.error?.code);
    };
    const sized = (index: number, size: number): DroppedFile => ({ ...csv(`${index}.csv`, '局'), size });

    test('bytes of one', async () => {
      expect(await codesOf(sized(1, LIMITS.fileBytes), sized(2, LIMITS.fileBytes + 1))).toEqual([
        undefined,
        'tooLarge',
      ]);
    });

    test('cells of all', async () => {
      expect(await codesOf(sized(1, 5), sized(2, 6), sized(3, 7))).toEqual([
        undefined,
        undefined,
        'tooManyCellsInAll',
      ]);
    });

    test('bytes of all', async () => {
      const shown = await showPane([], {
        engine: engineWith({ read: async (file) => ({ file, grids: [], error: null }) }),
      });
      const most = Math.floor(LIMITS.allBytes / LIMITS.fileBytes);
      const files = Array.from({ length: most + 1 }, (_, index) => sized(index, LIMITS.fileBytes - index));
      await add(shown, ...files);
      const codes = shown.pane.store.get().files.map(({ source }) => source?.error?.code);
      expect(codes.slice(0, most)).toEqual(Array.from({ length: most }, () => undefined));
      expect(codes.at(-1)).toBe('tooLargeInAll');
    });

    test('cells of one, wherever it is read', () => {
      expect(bounded(wide('a')).error).toBeNull();
      const more = { ...wide('a'), grids: [...wide('a').grids, grid([['x']])] };
      expect(bounded(more)).toMatchObject({ grids: [], error: { code: 'tooManyCells' } });
      expect(bounded(more).error?.message).toMatch(/《a》有 201 万个单元格，超过单个文件 200 万的上限/u);
    });
  });
});

describe('a fault of ours is not the file’s', () => {
  const secret = new TypeError('县教育局新建幼儿园 12345 x');

  test('in reading: said so, with the log, the others go on; never damaged', async () => {
    const shown = await showPane(await sampleGrids(), { engine: failing('县教育局.xlsx', secret) });
    await add(shown, sample('县教育局.xlsx'), csv('县民政局.csv', '县民政局'));
    const line = within(lineOf('县教育局.xlsx'));
    expect(line.getByText(/程序出错（不是文件的问题）/u)).toBeVisible();
    expect(line.queryByText(/损坏/u)).toBeNull();
    expect(screen.getByText('收到 2 个文件，读到 1 项，1 个不能读取。')).toBeVisible();
    await shown.user.click(line.getByRole('button', { name: '复制日志' }));
    expect(await line.findByText(/已复制/u)).toBeVisible();
    const words = await navigator.clipboard.readText();
    expect(words).toContain('TypeError');
    expect(words).not.toMatch(/幼儿园|12345/u);
  });

  test('as the reader tells it, with its detail in the log', async () => {
    const error = { code: 'fault', message: '…', detail: 'RangeError: 幼儿园\n    at grids (read.ts:9)' };
    const engine = engineWith({ read: async (file) => ({ file, grids: [], error }) });
    const shown = await showPane(await sampleGrids(), { engine });
    await add(shown, sample('县教育局.xlsx'));
    expect(screen.getByText(/《县教育局.xlsx》：程序出错（不是文件的问题）/u)).toBeVisible();
    const log = shown.pane.log
      .entries()
      .map(({ text }) => text)
      .join('\n');
    expect(log).toContain('at grids (read.ts:9)');
    expect(log).not.toContain('幼儿园');
  });

  test('in one sheet: told with the file, the rows of its other sheets and the log', async () => {
    const error = {
      code: 'fault',
      message: '程序出错（不是文件的问题）。',
      detail: 'RangeError: 幼儿园\n    at x',
    };
    const engine = engineWith({
      async analyse(job, signal) {
        const outcome = await directEngine.analyse(job, signal);
        return { ...outcome, sent: outcome.sent.map((one) => ({ ...one, error })) };
      },
    });
    const shown = await showPane(await sampleGrids(), { engine });
    await add(shown, sample('县教育局.xlsx'));
    const line = within(lineOf('县教育局.xlsx'));
    expect(line.getByText(/程序出错（不是文件的问题）/u)).toBeVisible();
    expect(line.getByText(/^3 项 · 县教育局/u)).toBeVisible();
    expect(line.getByRole('button', { name: '复制日志' })).toBeVisible();
    const log = shown.pane.log
      .entries()
      .map(({ text }) => text)
      .join();
    expect(log).toContain('RangeError: …');
  });

  test('in analysing: the file at fault is found, the others go on', async () => {
    const shown = await showPane(await sampleGrids(), { engine: failingToAnalyse('县教育局.xlsx', secret) });
    await add(shown, sample('县教育局.xlsx'), csv('县民政局.csv', '县民政局'));
    expect(within(lineOf('县教育局.xlsx')).getByText(/程序出错（不是文件的问题）/u)).toBeVisible();
    expect(screen.getByText('收到 2 个文件，读到 1 项，1 个不能读取。')).toBeVisible();
    expect(shown.pane.store.get().files[0]?.status).toBe('failed');
  });

  test('where no file is at fault the step fails as a whole, with the log beside the message', async () => {
    let broken = false;
    const engine = engineWith({
      analyse: async (job, signal) => {
        if (broken && job.files.length !== 1) throw new Error('never');
        return directEngine.analyse(job, signal);
      },
    });
    const shown = await showPane(await sampleGrids(), { engine });
    broken = true;
    await add(shown, sample('县教育局.xlsx'), csv('县民政局.csv', '县民政局'));
    const bar = within(
      screen
        .getByText(/^程序出错（不是文件的问题）|工作表“总表”：程序出错/u)
        .closest('[role=status]') as HTMLElement,
    );
    expect(bar.getByRole('button', { name: '复制日志' })).toBeVisible();
    expect(shown.pane.store.get().stale).toBe(true);
  });

  test('a file that the browser does not give is told as that', async () => {
    const shown = await showPane(await sampleGrids());
    const arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new DOMException('x', 'NotReadableError'));
    await add(shown, { ...sample('县教育局.xlsx'), arrayBuffer });
    expect(screen.getByText(/《县教育局.xlsx》打不开：可能已移动或改名/u)).toBeVisible();
  });

  test('the list with all of it is clean by axe', async () => {
    const shown = await showPane(await sampleGrids(), { engine: failing('县教育局.xlsx', secret) });
    await add(
      shown,
      sample('县教育局.xlsx'),
      droppedBytes('~$a.xlsx', new Uint8Array(165)),
      workbook(
        '县交通局.xlsx',
        { name: '进展', rows: table('县交通局') },
        { name: '旧', rows: table('甲局'), hidden: true },
      ),
    );
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
