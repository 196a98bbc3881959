/** @jest-environment jsdom */
import './webView';
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { analyseTable } from '../../src/domain/analyse';
import { messages } from '../../src/domain/messages/zh-CN';
import { itemsOf } from '../../src/taskpane/state/selectors';
import { readSource } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { plansOf } from '../domain/bulletin/made';
import { sampleTables } from '../samples';
import { savedStore, showPane, type Shown } from './pane';
import { droppedBytes, RETURNS, sample, sampleGrids } from './samples';

const withReturns = async (): Promise<Shown> => {
  const shown = await showPane(await sampleGrids());
  await act(() => shown.pane.tasks.addFiles(RETURNS.map(sample)));
  return shown;
};

describe('汇总', () => {
  test('the list alone: its sheet is read, its rows counted', async () => {
    await showPane(await sampleGrids());
    expect(await screen.findByRole('checkbox', { name: '总表' })).toBeChecked();
    expect(screen.getByText('36 项')).toBeVisible();
    expect(screen.getByText(/^尚未收到报送。清单 36 项/u)).toBeVisible();
  });

  test('a bulletin’s sheets that another program has saved do not count along with the list, unless chosen', async () => {
    const list = await sampleGrids();
    const { master } = await sampleTables();
    const drawn = await readSource(
      '工作簿1.xlsx',
      await writeWorkbook(plansOf(master.map((table) => analyseTable(table)))),
    );
    const { pane, user, settled } = await showPane([...list, ...drawn.grids]);
    expect(pane.store.get().chosen).toEqual(['总表', '通报']);
    expect(itemsOf(pane.store.get())).toHaveLength(36);
    expect(screen.getByText(/^工作表.*“汇总表”.*没有计入/u)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: '汇总表' }));
    await settled();
    expect(itemsOf(pane.store.get())).toHaveLength(72);
  });

  test('with the returns: the figures of the command line', async () => {
    const { pane } = await withReturns();
    expect(
      await screen.findByText(
        messages.bulletin.report.balance({
          rowsIn: 43,
          rowsOut: 33,
          merged: 2,
          outside: 2,
          skipped: 6,
          notSent: 3,
          unsure: 1,
        }),
      ),
    ).toBeVisible();
    expect(pane.store.get().files.every(({ status }) => status === 'read')).toBe(true);
    const chart = screen.getByRole('img', { name: /各状态的项数/u });
    expect(chart).toHaveAccessibleName('各状态的项数：滞后 6、按计划 17、已完成 10、待核 3');
    expect(screen.getByText(/县红十字会没有报送/u)).toBeVisible();
  });

  test('a doubtful match is decided once, kept in the workbook, and gone', async () => {
    const { port, user, settled } = await withReturns();
    expect(await screen.findByText('有 1 项对应关系需要您确认')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^是这一项/u }));
    await settled();
    expect(screen.queryByText(/对应关系需要您确认/u)).not.toBeInTheDocument();
    expect(screen.getByText(/清单中未报送2行/u)).toBeVisible();
    const saved = savedStore(port);
    expect(saved.decisions).toMatchObject([
      {
        kind: 'match',
        subject: { unit: '县卫健局', order: 1 },
        words: { task: expect.stringContaining('16家') as string },
        listed: { task: expect.stringContaining('15家') as string },
      },
    ]);
  });

  test('conflicting returns stand side by side, each with 采用这一份, which settles it', async () => {
    const { pane, user, settled } = await withReturns();
    const adopt = await screen.findAllByRole('button', { name: /^采用这一份/u });
    expect(adopt).toHaveLength(2);
    expect(screen.getByText(/累计建成公共停车泊位688个/u)).toBeVisible();
    await user.click(adopt[1] as HTMLElement);
    await settled();
    expect(screen.queryByRole('button', { name: /^采用这一份/u })).not.toBeInTheDocument();
    expect(pane.store.get().decisions).toMatchObject([{ kind: 'version', ended: null }]);
  });

  test('a match that is refused is counted nowhere unasked, and the refusal can be taken back', async () => {
    const { user, settled, open } = await withReturns();
    await user.click(await screen.findByRole('button', { name: /^都不是/u }));
    await settled();
    expect(screen.queryByText(/对应关系需要您确认/u)).not.toBeInTheDocument();
    expect(screen.getByText(/清单中未报送3行/u)).toBeVisible();
    // Not counted for that: it is asked about as a row outside the list.
    expect(screen.getByText('有 2 项不在总表中，没有计入，请确认')).toBeVisible();
    await open('progress');
    await user.click(screen.getByText('已作的决定'));
    await user.click(screen.getByText('生效中'));
    await user.click(screen.getByRole('button', { name: /^撤销：/u }));
    await settled();
    await open('collect');
    expect(screen.getByText('有 1 项对应关系需要您确认')).toBeVisible();
  });

  test('a file that cannot be read is named with what to do, the others are read', async () => {
    const { pane } = await showPane(await sampleGrids());
    const broken = droppedBytes('坏.xlsx', new Uint8Array([80, 75, 3, 4, 1, 2, 3]));
    const empty = droppedBytes('空.xlsx', new Uint8Array());
    await act(() => pane.tasks.addFiles([broken, sample('县教育局.xlsx'), empty]));
    expect(await screen.findByText(/《坏.xlsx》已损坏或不完整/u)).toBeVisible();
    expect(screen.getByText(/《空.xlsx》是空文件/u)).toBeVisible();
    expect(screen.getByText('收到 3 个文件，读到 3 项，2 个不能读取。')).toBeVisible();
    expect(screen.getByText('已读取 1 个文件')).toBeVisible();
    expect(pane.store.get().outcome?.report).not.toBeNull();
  });

  test('a file is taken out again', async () => {
    const { pane, user, settled } = await showPane(await sampleGrids());
    await act(() => pane.tasks.addFiles([sample('县教育局.xlsx')]));
    await user.click(await screen.findByRole('button', { name: '移除《县教育局.xlsx》' }));
    await settled();
    expect(pane.store.get().files).toEqual([]);
    expect(pane.store.get().outcome?.report).toBeNull();
  });

  test('the same file twice is said, not read again', async () => {
    const { pane } = await showPane(await sampleGrids());
    await act(() => pane.tasks.addFiles([sample('县教育局.xlsx')]));
    await act(() => pane.tasks.addFiles([sample('县教育局.xlsx')]));
    expect(await screen.findByText('《县教育局.xlsx》已经在列表中，没有重复添加。')).toBeVisible();
    expect(pane.store.get().files).toHaveLength(1);
  });

  test('a cancelled reading leaves nothing half read', async () => {
    const { pane } = await showPane(await sampleGrids());
    await act(async () => {
      const reading = pane.tasks.addFiles(RETURNS.map(sample));
      pane.tasks.cancel();
      await Promise.resolve();
      pane.tasks.cancel();
      await reading;
    });
    expect(await screen.findByText('已取消。')).toBeVisible();
    expect(pane.store.get().files.filter(({ status }) => status !== 'read')).toEqual([]);
  });

  test('a column put right is used by every table with that heading, and kept', async () => {
    const { pane, port, user, settled } = await showPane(await sampleGrids());
    const progress = pane.store.get().outcome?.found[0]?.columns.find(({ field }) => field === 'due');
    expect(progress).toBeDefined();
    await user.selectOptions(
      screen.getByLabelText(`${progress?.column} 列“${progress?.header}”对应`),
      '备注',
    );
    await settled();
    const columns = pane.store.get().outcome?.found[0]?.columns ?? [];
    expect(columns.find(({ column }) => column === progress?.column)?.field).toBe('remark');
    const saved = savedStore(port);
    expect(saved.decisions).toMatchObject([{ kind: 'column', header: progress?.header, field: 'remark' }]);
  });

  test('a sheet that is left out is not read', async () => {
    const { pane, user, settled } = await showPane(await sampleGrids());
    await user.click(await screen.findByRole('checkbox', { name: '总表' }));
    await settled();
    expect(pane.store.get().outcome?.found).toEqual([]);
    expect(screen.getByText(/还没有找到进展情况表/u)).toBeVisible();
    expect(within(screen.getByRole('main')).getByText('不读取')).toBeVisible();
  });

  test('what others change in the workbook is said, and read when asked for', async () => {
    const { port, user, settled } = await showPane(await sampleGrids());
    await act(async () => port.change([]));
    await user.click(
      within((await screen.findByText(/工作簿已有改动/u)).closest('[role=status]') as HTMLElement).getByRole(
        'button',
        { name: '重新读取' },
      ),
    );
    await settled();
    expect(screen.getByText(/还没有找到进展情况表/u)).toBeVisible();
  });
});
