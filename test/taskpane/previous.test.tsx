/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { indicatorName } from '../../src/domain/decisions/figures';
import type { Grid } from '../../src/domain/grid';
import { readSource } from '../../src/files/read';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import { issuesOf, itemsOf } from '../../src/taskpane/state/selectors';
import type { DroppedFile } from '../../src/taskpane/tasks/sources';
import { generated, plansOf, wordsOf } from './drawn';
import { callsOf, showPane, type Shown } from './pane';
import { droppedBytes } from './samples';

const BOOK = '本期.xlsx';
const WORKS = '正在进行主体施工，预计年底完成';
const HEAD = '序号,目标任务,进展情况,牵头单位';

const csv = (date: string, [nursery, toilets, stations, chargers]: readonly string[]): string =>
  [
    `2026年民生实事进展情况表（截至2026年${date}）`,
    HEAD,
    `1,新增托位100个,${nursery},教育局`,
    `2,改造公厕100个,${toilets},住建局`,
    `3,新建驿站100个,${stations},总工会`,
    `4,建设充电桩100个,${chargers},发改局`,
  ].join('\n');
const NOW = csv('9月30日', ['已新增托位100个', '已改造公厕62个', '已建成驿站20个', WORKS]);
const LAST = csv('6月30日', ['已新增托位40个', '已改造公厕60个', '已建成驿站31个', WORKS]);
const CHANGES =
  /本期新完成的事项：新增托位100个。.*与上期（截至2026年6月30日）相比，连续两期进展较缓1项：新建驿站100个；新转为进展较缓1项：改造公厕100个；新完成1项。/su;

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
const lastFile = (): DroppedFile => droppedBytes('二季度.csv', bytesOf(LAST));

async function gridOf(sheet: string, words: string): Promise<Grid> {
  const [grid] = (await readSource('表.csv', bytesOf(words))).grids;
  return { ...(grid as Grid), file: BOOK, sheet };
}

async function atBulletin(more: readonly Grid[] = []): Promise<Shown> {
  const shown = await showPane([await gridOf('三季度', NOW), ...more], { host: { workbook: BOOK } });
  await shown.open('bulletin');
  return shown;
}

const section = (): HTMLElement => screen.getByRole('region', { name: '与上期比' });

async function pick({ settled }: Shown, file: DroppedFile): Promise<void> {
  const field = within(section()).getByLabelText('选择上期文件', { selector: 'input' });
  await act(async () => void fireEvent.change(field, { target: { files: [file] } }));
  await settled();
}

describe('与上期比', () => {
  test('last period’s file: what it holds, the notice, the findings in 核对', async () => {
    const shown = await atBulletin();
    expect(await generated(shown)).not.toContain('与上期');
    await pick(shown, lastFile());
    expect(within(section()).getByText('二季度.csv')).toBeVisible();
    expect(within(section()).getByText('1 张表 · 4 项 · 截至 2026-06-30')).toBeVisible();
    expect(within(section()).getByText('本期有 4 项与它对得上')).toBeVisible();
    expect(await generated(shown)).toMatch(CHANGES);
    await shown.open('check');
    expect(screen.getByRole('button', { name: /^疑点 累计数由上期 31个 降到 20个（倒挂）/u })).toBeVisible();
    expect(screen.getByRole('button', { name: /^疑点 进展与上期一字不差/u })).toBeVisible();
  });

  test('taken out again: no words, no findings, the keyboard stays in the section', async () => {
    const shown = await atBulletin();
    await pick(shown, lastFile());
    within(section()).getByRole('button', { name: '不再与二季度.csv比较' }).focus();
    await shown.user.keyboard('{Enter}');
    await shown.settled();
    expect(within(section()).queryByText('二季度.csv')).not.toBeInTheDocument();
    expect(within(section()).getByRole('button', { name: '选择上期文件' })).toHaveFocus();
    expect(await generated(shown)).not.toContain('与上期');
    const codes = itemsOf(shown.pane.store.get()).flatMap(({ item }) => item.issues.map(({ code }) => code));
    expect(codes).not.toContain('regressed');
  });

  test('picked, and the bulletin asked for at once: it waits for the comparison', async () => {
    const shown = await atBulletin();
    await act(async () => {
      void shown.pane.tasks.pickPrevious(lastFile());
      await shown.pane.tasks.generate();
    });
    expect(wordsOf(plansOf(shown)[0])).toMatch(CHANGES);
  });

  test('by hand completed since: it is told as newly completed', async () => {
    const shown = await atBulletin();
    await pick(shown, lastFile());
    const station = itemsOf(shown.pane.store.get()).find(({ item }) => item.source.row === 5)?.item;
    await act(() =>
      shown.pane.tasks.decideOn(
        station as NonNullable<typeof station>,
        [{ kind: 'figure', indicator: indicatorName(station?.indicators ?? [], 0), value: 100 }],
        '现场核查',
      ),
    );
    expect(await generated(shown)).toMatch(/本期新完成的事项：①新增托位100个；②新建驿站100个。.*新完成2项/su);
  });

  test('a finding that was set aside stays so, and is not in the bulletin', async () => {
    const shown = await atBulletin();
    await pick(shown, lastFile());
    const fallen = issuesOf(shown.pane.store.get()).find(({ issue }) => issue.code === 'regressed');
    await act(() => shown.pane.tasks.setAside([fallen as NonNullable<typeof fallen>], '口径调整'));
    await generated(shown);
    expect(plansOf(shown).map(wordsOf).join('\n')).not.toContain('倒挂');
  });

  test.each<[string, DroppedFile, RegExp]>([
    [
      'broken',
      droppedBytes('坏.xlsx', new Uint8Array([80, 75, 3, 4, 1, 2, 3])),
      /《坏.xlsx》已损坏或不完整/u,
    ],
    ['empty', droppedBytes('空.xlsx', new Uint8Array()), /《空.xlsx》是空文件/u],
    ['without a table', droppedBytes('电话.csv', bytesOf('单位,电话\n教育局,123')), /没有找到进展情况表/u],
    [
      'too large',
      { ...lastFile(), size: 61 * 1024 * 1024 },
      /《二季度.csv》有 61 MB，超过单个文件 60 MB 的上限/u,
    ],
  ])('a file that is %s: said plainly, and the bulletin is made without', async (_name, file, words) => {
    const shown = await atBulletin();
    await pick(shown, file);
    expect(within(section()).getByText(words)).toBeVisible();
    expect(await generated(shown)).not.toContain('与上期');
  });

  test('cancelled while it is being read: what was there before stays', async () => {
    const shown = await atBulletin();
    await pick(shown, lastFile());
    const before = shown.pane.store.get();
    jest.spyOn(directEngine, 'read').mockImplementationOnce(
      (_file, _bytes, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    await act(async () => void shown.pane.tasks.pickPrevious(droppedBytes('慢.xlsx', bytesOf('x'))));
    expect(await screen.findByText('正在读取《慢.xlsx》')).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: '取消' }));
    await shown.settled();
    expect(shown.pane.store.get().previous).toBe(before.previous);
    expect(shown.pane.store.get().outcome).toBe(before.outcome);
  });

  test('no date in it: said, since nothing can be told of what was slow', async () => {
    const shown = await atBulletin();
    await pick(shown, droppedBytes('上期.csv', bytesOf(LAST.split('\n').slice(1).join('\n'))));
    expect(within(section()).getByText(/没有写明截至日期/u)).toBeVisible();
  });

  test('it is not kept in the workbook', async () => {
    const shown = await atBulletin();
    await pick(shown, lastFile());
    await shown.user.click(screen.getByRole('checkbox', { name: '数据依据' }));
    await shown.settled();
    expect(JSON.stringify(callsOf(shown.port, 'save').at(-1))).not.toContain('二季度');
  });
});

describe('a sheet of the open workbook as last period’s', () => {
  const picked = (): HTMLElement => within(section()).getByLabelText('或用当前工作簿中未勾选的工作表');
  const hidden = async (): Promise<Grid> => ({ ...(await gridOf('二季度', LAST)), visibility: 'hidden' });

  test('only sheets that are not read as this period’s are offered', async () => {
    const shown = await atBulletin();
    expect(within(section()).queryByRole('combobox')).not.toBeInTheDocument();
    await act(async () => shown.port.change([await gridOf('三季度', NOW), await hidden()]));
    await act(async () => void (await shown.pane.tasks.reload()));
    expect(
      within(picked())
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['不用', '二季度（隐藏）']);
  });

  test('chosen, compared, and let go', async () => {
    const shown = await atBulletin([await hidden()]);
    await shown.user.selectOptions(picked(), '二季度');
    await shown.settled();
    expect(within(section()).getByText('工作表“二季度”')).toBeVisible();
    expect(picked()).toHaveValue('二季度');
    expect(await generated(shown)).toMatch(CHANGES);
    await shown.user.selectOptions(picked(), '');
    await shown.settled();
    expect(shown.pane.store.get().previous).toBeNull();
    expect(await generated(shown)).not.toContain('与上期');
  });

  test('read again with the others when the workbook has changed', async () => {
    const shown = await atBulletin([await hidden()]);
    await act(() => shown.pane.tasks.pickPreviousSheet('二季度'));
    const later = await gridOf('二季度', LAST.replace('6月30日', '7月31日'));
    await act(async () => shown.port.change([await gridOf('三季度', NOW), later]));
    expect(await generated(shown)).toContain('截至2026年7月31日');
  });

  test.each<[string, (shown: Shown) => Promise<unknown>]>([
    ['read as this period’s', ({ pane }) => pane.tasks.chooseSheets(['三季度', '二季度'])],
    [
      'gone',
      async ({ pane, port }) => {
        port.change([await gridOf('三季度', NOW)]);
        await pane.tasks.reload();
      },
    ],
  ])('%s: it is last period’s no more, and that is said', async (_name, happen) => {
    const shown = await atBulletin([await hidden()]);
    await act(() => shown.pane.tasks.pickPreviousSheet('二季度'));
    await act(async () => void (await happen(shown)));
    expect(shown.pane.store.get()).toMatchObject({ previous: null, outcome: { comparison: null } });
    expect(screen.getByText('工作表“二季度”已不能作为上期，不再与它比较。')).toBeVisible();
  });
});
