/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import * as xlsx from '@e965/xlsx';
import { act, screen, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { messages } from '../../src/domain/messages/zh-CN';
import { askingZhCN } from '../../src/domain/messages/zh-CN.asking';
import { readSource } from '../../src/files/read';
import type * as handOver from '../../src/taskpane/handOver';
import {
  itemsOf,
  returnedSlipsOf,
  slipsOf,
  standingsOf,
  waitingAnswersOf,
} from '../../src/taskpane/state/selectors';
import { plansOf } from './drawn';
import { callsOf, savedStore, showPane, type Shown } from './pane';
import { droppedBytes, RETURNS, sample, sampleGrids } from './samples';

/** 退回核对单, reading it back, 催报名单. */

const text = askingZhCN;
const { columns } = messages.slips;

const CSV = [
  '2026年民生实事进展情况表（截至2026年9月30日）,,,',
  '序号,任务,进展情况,责任单位',
  '1,改造小区65个,已改造小区33个，完成率51.6%,住建局',
  '2,新建公厕16座,,住建局',
  '3,增设取水口36个,完成5O%安装,消防救援大队',
].join('\n');
const SENT = '住建局.csv';
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

jest.mock('../../src/taskpane/handOver', () => ({
  ...jest.requireActual<typeof handOver>('../../src/taskpane/handOver'),
  tryDownload: (one: handOver.Download): boolean => {
    if (!mockHands.refused) mockHands.downloads.push(one);
    return !mockHands.refused;
  },
  copyLines: async (text: string): Promise<boolean> => {
    mockHands.copied.push(text);
    return true;
  },
}));

/** What left the pane, and whether this web view saves files. */
const mockHands = {
  refused: false,
  downloads: [] as handOver.Download[],
  copied: [] as string[],
};

beforeEach(() => void Object.assign(mockHands, { refused: false, downloads: [], copied: [] }));

const bytesOf = ({ parts }: handOver.Download): Uint8Array => new Uint8Array(parts[0] as Uint8Array);

async function withSent(csv = CSV): Promise<Shown> {
  const shown = await showPane([]);
  await act(() => shown.pane.tasks.addFiles([droppedBytes(SENT, utf8(csv))]));
  return shown;
}

const press = async ({ user, settled }: Shown, name: string | RegExp): Promise<void> => {
  await user.click(screen.getByRole('button', { name }));
  await settled();
};

/** The slip of a unit as it comes back. @param change what the unit did to the sheet; its cells by header and row from 1 */
async function filled(
  shown: Shown,
  unit: string,
  change: (cell: (column: keyof typeof columns, row: number) => string, sheet: xlsx.WorkSheet) => void,
  name = `核对单-${unit}.xlsx`,
) {
  mockHands.downloads = [];
  await act(() => shown.pane.tasks.giveSlips([unit], 'file'));
  const book = xlsx.read(bytesOf(mockHands.downloads[0] as handOver.Download), { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet;
  const at = ['', ...Object.keys(columns)];
  change((column, row) => `${xlsx.utils.encode_col(at.indexOf(column))}${4 + row}`, sheet);
  return droppedBytes(
    name,
    new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
  );
}

const put = (sheet: xlsx.WorkSheet, cell: string, v: string): void => void (sheet[cell] = { t: 's', v });
const RIGHT = '已改造小区33个，完成率50.8%';
const corrects =
  (words: string) => (cell: (column: 'corrected', row: number) => string, sheet: xlsx.WorkSheet) =>
    put(sheet, cell('corrected', 1), words);

const progressOf = ({ pane }: Shown, task: string): string | undefined =>
  itemsOf(pane.store.get()).find(({ item }) => item.source.cells.task?.text.includes(task))?.item.source.cells
    .progress?.text;
const states = ({ pane }: Shown): readonly string[] =>
  standingsOf(pane.store.get()).map(({ decision, state }) => `${decision.kind} ${state}`);

describe('退回核对单', () => {
  test('all units: a zip with one workbook each, that reads back as a slip; one unit: its workbook alone', async () => {
    const shown = await withSent();
    await shown.open('ask');
    await press(shown, text.downloadAll(2));
    const [zip] = mockHands.downloads;
    expect(zip).toMatchObject({ name: '退回核对单（2个单位）.zip', type: 'application/zip' });
    const files = unzipSync(bytesOf(zip as handOver.Download));
    expect(Object.keys(files)).toEqual(['核对单-住建局.xlsx', '核对单-消防救援大队.xlsx']);
    for (const [name, bytes] of Object.entries(files))
      expect((await readSource(name, bytes)).made).toBe('slip');
    expect(screen.getByText(/已交给浏览器下载：2 份核对单，共 3 处/u)).toBeVisible();
    await press(shown, text.downloadOf('住建局'));
    expect(mockHands.downloads.at(-1)?.name).toBe('核对单-住建局.xlsx');
  });

  test('where the browser saves nothing they become sheets, and the pane says so', async () => {
    const shown = await withSent();
    mockHands.refused = true;
    await shown.open('ask');
    await press(shown, text.downloadAll(2));
    expect(plansOf(shown).map(({ name, set }) => [name, set])).toEqual([
      ['核对单-住建局', 'slips'],
      ['核对单-消防救援大队', 'slips'],
    ]);
    expect(screen.getByText(/不能下载文件，已改为写入工作表。已写入工作表：“核对单-住建局”/u)).toBeVisible();
  });

  test('written into sheets when asked to; nothing is downloaded then', async () => {
    const shown = await withSent();
    await shown.open('ask');
    await shown.user.click(screen.getAllByRole('button', { name: text.toSheets })[0] as HTMLElement);
    await shown.settled();
    expect([mockHands.downloads, callsOf(shown.port, 'draw')]).toMatchObject([[], [{}]]);
    expect(screen.getByText(/^已写入工作表：/u)).toBeVisible();
  });

  test('nothing to send back is said', async () => {
    const shown = await withSent(
      CSV.split('\n').slice(0, 2).join('\n') + '\n1,新建公厕16座,已建成16座,住建局',
    );
    await shown.open('ask');
    expect(screen.getByText(text.noSlips)).toBeVisible();
  });
});

describe('reading answers back', () => {
  test('a dropped slip is known; old and new stand side by side; only 采用 applies it; 撤销 takes it back', async () => {
    const shown = await withSent();
    const slip = await filled(shown, '住建局', (cell, sheet) => {
      put(sheet, cell('corrected', 1), RIGHT);
      put(sheet, cell('explained', 2), '正在招标，无进展');
    });
    await act(() => shown.pane.tasks.addFiles([slip]));
    expect(screen.getByText(text.inList(2))).toBeInTheDocument();
    await shown.open('ask');
    expect(screen.getByText(/^所报：/u)).toHaveTextContent('所报：已改造小区33个，完成率51.6%');
    expect(screen.getByText(/^更正为：/u)).toHaveTextContent(`更正为：${RIGHT}`);
    expect(screen.getByText(/^说明：正在招标/u)).toBeVisible();
    // Shown, and nothing more.
    expect([progressOf(shown, '小区'), states(shown)]).toEqual(['已改造小区33个，完成率51.6%', []]);
    const before = slipsOf(shown.pane.store.get()).length;

    await press(shown, text.takeAllOf('核对单-住建局.xlsx', 2));
    expect(progressOf(shown, '小区')).toBe(RIGHT);
    expect(states(shown)).toEqual(['reply applied', 'aside applied']);
    expect(savedStore(shown.port).decisions).toMatchObject([
      { kind: 'reply', text: RIGHT },
      { kind: 'aside', reason: '正在招标，无进展' },
    ]);
    expect(slipsOf(shown.pane.store.get())).toHaveLength(before - 1);
    // The slip is still in the list: its answers are told as taken, not as words that no longer fit.
    await shown.user.click(screen.getByText(/^《核对单-住建局.xlsx》/u, { selector: 'summary span' }));
    expect(screen.getAllByText(text.adoptedBefore)).toHaveLength(2);
    expect(screen.queryByText(text.faults.stale)).not.toBeInTheDocument();

    await act(() => shown.pane.tasks.takeBack(shown.pane.store.get().decisions));
    await shown.settled();
    expect(progressOf(shown, '小区')).toBe('已改造小区33个，完成率51.6%');
  });

  test('the key column deleted: what can be told by the other words is offered and says so', async () => {
    const shown = await withSent();
    const slip = await filled(shown, '住建局', (cell, sheet) => {
      put(sheet, cell('corrected', 1), RIGHT);
      for (const one of Object.keys(sheet)) if (one.startsWith('H')) delete sheet[one];
    });
    await act(() => shown.pane.tasks.addFiles([slip]));
    await shown.open('ask');
    expect(screen.getByText(text.byWords)).toBeVisible();
    await press(shown, /^采用：/u);
    expect(progressOf(shown, '小区')).toBe(RIGHT);
  });

  test('the key dirtied and the question rewritten: the row is named with its words, and not taken', async () => {
    const shown = await withSent();
    const slip = await filled(shown, '住建局', (cell, sheet) => {
      put(sheet, cell('corrected', 1), RIGHT);
      put(sheet, cell('key', 1), '见附件');
      put(sheet, cell('question', 1), '？');
    });
    await act(() => shown.pane.tasks.addFiles([slip]));
    await shown.open('ask');
    const row = screen.getByText(text.faults.keyless).closest('li') as HTMLElement;
    expect(row).toHaveTextContent(`更正为：${RIGHT}`);
    expect(row).toHaveTextContent('改造小区65个');
    expect(within(row).queryByRole('button')).not.toBeInTheDocument();
  });

  test('the key column moved to the front, its heading gone: read all the same', async () => {
    const shown = await withSent();
    const slip = await filled(shown, '住建局', (cell, sheet) => {
      put(sheet, cell('corrected', 1), RIGHT);
      put(sheet, 'A5', String((sheet[cell('key', 1)] as xlsx.CellObject).v));
      for (const one of Object.keys(sheet)) if (one.startsWith('H')) delete sheet[one];
    });
    await act(() => shown.pane.tasks.addFiles([slip]));
    const [answer] = returnedSlipsOf(shown.pane.store.get())[0]?.answers ?? [];
    expect(answer).toMatchObject({ fault: null, outcome: 'corrected' });
    expect(answer?.reply.key).not.toBeNull();
  });

  test('two replies that differ are told; taking one slip out leaves the other to be taken', async () => {
    const shown = await withSent();
    const one = await filled(shown, '住建局', corrects(RIGHT));
    const other = await filled(shown, '住建局', corrects('已改造小区34个'), '核对单-住建局（二）.xlsx');
    await act(() => shown.pane.tasks.addFiles([one, other]));
    await shown.open('ask');
    expect(screen.getAllByText(text.faults.contradicted)).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^采用：/u })).not.toBeInTheDocument();
    const id = shown.pane.store.get().files.find(({ name }) => name.includes('二'))?.id ?? 0;
    await act(() => shown.pane.tasks.removeFile(id));
    await press(shown, /^采用：/u);
    expect(progressOf(shown, '小区')).toBe(RIGHT);
    // The other comes again after the first was taken: it contradicts what was accepted.
    await act(() => shown.pane.tasks.addFiles([other]));
    expect(screen.getByText(text.faults.contradicted)).toBeVisible();
    expect(progressOf(shown, '小区')).toBe(RIGHT);
  });

  test('what two copies of a slip say alike is one answer, and taken once', async () => {
    const shown = await withSent();
    const one = await filled(shown, '住建局', corrects(RIGHT));
    const copy = await filled(
      shown,
      '住建局',
      (cell, sheet) => {
        corrects(RIGHT)(cell, sheet);
        // Other bytes: the same file twice is told as such.
        sheet['A1'] = { t: 's', v: '核对单（已盖章）' };
      },
      '核对单-住建局（二）.xlsx',
    );
    await act(() => shown.pane.tasks.addFiles([one, copy]));
    await shown.open('ask');
    expect(waitingAnswersOf(shown.pane.store.get())).toBe(1);
    await press(shown, text.takeAllSlips(2, 1));
    expect(states(shown)).toEqual(['reply applied']);
    expect(waitingAnswersOf(shown.pane.store.get())).toBe(0);
  });

  test('slips of several units, all of them shown, are taken with one click', async () => {
    const shown = await withSent();
    const one = await filled(shown, '住建局', corrects(RIGHT));
    const other = await filled(shown, '消防救援大队', corrects('完成50%安装'));
    await act(() => shown.pane.tasks.addFiles([one, other]));
    await shown.open('ask');
    expect(screen.getAllByRole('button', { name: /^采用：/u })).toHaveLength(2);
    await press(shown, text.takeAllSlips(2, 2));
    expect([progressOf(shown, '小区'), progressOf(shown, '取水口')]).toEqual([RIGHT, '完成50%安装']);
    expect(states(shown)).toEqual(['reply applied', 'reply applied']);
    expect(screen.queryByRole('button', { name: /份核对单的答复/u })).not.toBeInTheDocument();
  });

  test('a blank slip says so; a pane closed and opened still shows the answers', async () => {
    const shown = await withSent();
    const blank = await filled(shown, '住建局', () => undefined);
    await act(() => shown.pane.tasks.addFiles([blank]));
    await shown.open('ask');
    await shown.user.click(screen.getByText(/^《核对单-住建局.xlsx》/u, { selector: 'summary span' }));
    expect(screen.getByText(text.noAnswers)).toBeVisible();
    const answered = await filled(shown, '住建局', corrects(RIGHT), '核对单-住建局（填好）.xlsx');
    await act(() => shown.pane.tasks.addFiles([answered]));
    const again = await showPane([], { store: savedStore(shown.port) });
    expect(
      returnedSlipsOf(again.pane.store.get()).flatMap(({ answers }) => answers.map((a) => a.outcome)),
    ).toContain('corrected');
  });
});

describe('催报名单', () => {
  const sampleShown = async (): Promise<Shown> => {
    const shown = await showPane(await sampleGrids());
    await act(() => shown.pane.tasks.addFiles(RETURNS.map(sample)));
    await shown.open('ask');
    return shown;
  };

  test('who has sent nothing stands first; as a sheet and as text to copy', async () => {
    const shown = await sampleShown();
    const list = screen.getByText('县红十字会').closest('ul') as HTMLElement;
    expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent(/县红十字会未报送 · 0\/1 项未报：/u);
    await shown.user.click(screen.getAllByRole('button', { name: text.toSheets }).at(-1) as HTMLElement);
    await shown.settled();
    const [plan] = plansOf(shown);
    expect(plan).toMatchObject({ name: '催报名单', set: 'reminders' });
    const rows = plan?.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ''));
    expect(rows?.find((cells) => cells.includes('县红十字会'))).toMatchObject([
      1,
      '县红十字会',
      '未报送',
      '',
      1,
      0,
      0,
      expect.stringMatching(/^新增公共场所/u),
    ]);
    expect(rows?.find((cells) => cells.includes('县教育局'))).toEqual(
      expect.arrayContaining(['2026-09-30', 3]) as unknown,
    );
    await press(shown, text.copyText);
    expect(mockHands.copied[0]).toMatch(/^\d+ 个牵头单位：1 个未报送/u);
    expect(mockHands.copied[0]).toContain('县红十字会：1 项未报送（');
  });

  test('units add up to the items of the list, each counted once', async () => {
    const { pane } = await sampleShown();
    const list = pane.store.get();
    const { remindersOf } = await import('../../src/taskpane/state/selectors');
    const all = remindersOf(list);
    expect(all.reduce((sum, { listed }) => sum + listed, 0)).toBe(itemsOf(list).length);
    expect(
      all.reduce((sum, { listed, missing, unsure }) => sum + listed - missing.length - unsure.length, 0),
    ).toBe(all.reduce((sum, { sent }) => sum + sent, 0));
  });
});
