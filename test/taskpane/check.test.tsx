/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { messages } from '../../src/domain/messages/zh-CN';
import { groupIssues, rowsOf } from '../../src/taskpane/pages/check/groups';
import { issuesOf, openIssuesOf } from '../../src/taskpane/state/selectors';
import { callsOf, savedStore, showPane, type Shown } from './pane';
import { RETURNS, sample, sampleGrids } from './samples';

const SCHOOL = '县教育局.xlsx';

/** One return as the open workbook: its own cells can be selected. */
async function atCheck(name: string = SCHOOL): Promise<Shown> {
  const shown = await showPane(await sampleGrids(name), { host: { workbook: name } });
  await shown.open('check');
  return shown;
}

const list = (): HTMLElement => screen.getByRole('list', { name: '待核对的问题' });
const RATE = /所报 68% 与数据不符/u;
/** The row itself, not its button 暂不处理. */
const RATE_ROW = /^错误.*所报 68% 与数据不符/u;

describe('核对', () => {
  test('nothing read: what to do first', async () => {
    const { open } = await showPane([]);
    await open('check');
    expect(screen.getByText(/请先在“汇总”中/u)).toBeVisible();
  });

  test('an issue selects its cell', async () => {
    const { port, user, settled } = await atCheck();
    await user.click(within(list()).getByRole('button', { name: RATE_ROW }));
    await settled();
    expect(callsOf(port, 'select')).toEqual([{ kind: 'select', sheet: 'Sheet1', address: 'E6' }]);
  });

  test('setting aside wants a reason, is kept in the workbook and can be taken back', async () => {
    const { pane, port, user, settled } = await atCheck();
    const before = openIssuesOf(pane.store.get()).length;
    await user.click(within(list()).getByRole('button', { name: /^暂不处理：所报 68%/u }));
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(screen.getByText('请写明理由，以便日后查对。')).toBeVisible();
    expect(callsOf(port, 'save')).toEqual([]);

    await user.type(screen.getByLabelText(/暂不处理的理由/u), '已电话核实{Enter}');
    await settled();
    expect(openIssuesOf(pane.store.get())).toHaveLength(before - 1);
    const saved = savedStore(port);
    expect(saved.decisions).toMatchObject([{ kind: 'aside', code: 'rate-mismatch', reason: '已电话核实' }]);

    await user.click(screen.getByRole('button', { name: /^暂不处理的/u }));
    expect(screen.getByText(/暂不处理：已电话核实/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '恢复' }));
    await settled();
    expect(openIssuesOf(pane.store.get())).toHaveLength(before);
  });

  test('what was set aside is honoured when the workbook is opened again', async () => {
    const { port, user, settled } = await atCheck();
    await user.click(within(list()).getByRole('button', { name: /^暂不处理：所报 68%/u }));
    await user.type(screen.getByLabelText(/暂不处理的理由/u), '已核实{Enter}');
    await settled();
    const store = savedStore(port);
    const again = await showPane(await sampleGrids(SCHOOL), { store, host: { workbook: SCHOOL } });
    const aside = issuesOf(again.pane.store.get()).filter(({ issue }) => issue.aside !== null);
    expect(aside.map(({ issue }) => issue.code)).toEqual(['rate-mismatch']);
  });

  test('all of one severity can be hidden', async () => {
    const { user } = await atCheck();
    await user.click(screen.getByRole('button', { name: /^错误 1/u }));
    expect(screen.queryByText(RATE)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^错误 1/u }));
    expect(within(list()).getByText(RATE)).toBeVisible();
  });

  test('marks: one per cell, with its sentences', async () => {
    const { port, user, settled } = await atCheck();
    await user.click(screen.getByRole('button', { name: '在表中标记' }));
    await settled();
    const [paint] = callsOf(port, 'paint');
    expect(paint?.layer).toBe('issues');
    const marks = paint?.marks ?? [];
    expect(new Set(marks.map(({ sheet, address }) => `${sheet}!${address}`)).size).toBe(marks.length);
    expect(marks.find(({ address }) => address === 'E6')).toMatchObject({ sheet: 'Sheet1', kind: 'error' });
    expect(marks.every(({ note }) => (note ?? '') !== '')).toBe(true);
    expect(screen.getByText(`已标记 ${marks.length} 处有疑问的单元格。`)).toBeVisible();
  });

  test('groups: every open issue is in a group, gravest groups first', async () => {
    const { pane } = await showPane(await sampleGrids());
    await act(() => pane.tasks.addFiles(RETURNS.map(sample)));
    const open = openIssuesOf(pane.store.get());
    expect(open.length).toBeGreaterThan(5);
    for (const by of ['code', 'unit'] as const) {
      const groups = groupIssues(open, by);
      const grouped = new Set(groups.flatMap(({ issues }) => issues));
      expect(grouped.size).toBe(open.length);
      const order = groups.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
      expect(order).toEqual([...order].sort());
      expect(new Set(rowsOf(groups, new Set()).map(({ key }) => key)).size).toBe(
        groups.length + groups.reduce((sum, { issues }) => sum + issues.length, 0),
      );
      expect(rowsOf(groups, new Set(groups.map(({ key }) => key)))).toHaveLength(groups.length);
    }
    const names = groupIssues(open, 'code').map(({ name }) => name);
    expect(names).toContain(messages.issueGuide['row-not-sent'].title);
  });
});
