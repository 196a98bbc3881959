/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { lookZhCN } from '../../src/domain/messages/zh-CN.look';
import { isDisputed } from '../../src/domain/schedule/slow';
import { itemsOf, openIssuesOf } from '../../src/taskpane/state/selectors';
import { callsOf, showPane, type Shown } from './pane';
import { RETURNS, sample, sampleGrids } from './samples';

/** 生成前看一眼: one list, each entry leading to where it is answered; generating does not wait for it. */

const { parts } = lookZhCN.before;

async function atBulletin(names: readonly string[] = RETURNS): Promise<Shown> {
  const shown = await showPane(await sampleGrids());
  await act(() => shown.pane.tasks.addFiles(names.map(sample)));
  await shown.open('bulletin');
  return shown;
}

const entries = (part: string): HTMLElement[] =>
  within(screen.getByRole('list', { name: part, hidden: true })).getAllByRole('listitem', { hidden: true });
const press = (entry: HTMLElement): HTMLElement => within(entry).getByRole('button', { hidden: true });

test('who would be named and on what, errors, who did not report, what is left to fill: each leads to its place', async () => {
  const { pane, user } = await atBulletin(RETURNS.slice(1));
  const state = pane.store.get();
  const slow = itemsOf(state).filter(
    ({ item }) => (item.status === 'behind' || item.status === 'at-risk') && item.doubt === null,
  );
  expect(slow.length).toBeGreaterThan(0);
  const named = entries(parts.slow);
  expect(named).toHaveLength(slow.length);
  expect(named[0]).toHaveTextContent(slow[0]?.item.reason ?? '?');
  const errors = openIssuesOf(state).filter(({ issue }) => issue.severity === 'error');
  expect(entries(parts.errors)).toHaveLength(errors.length);
  const missing = state.outcome?.report?.missingUnits ?? [];
  expect(missing.length).toBeGreaterThan(0);
  expect(entries(parts.missing).map(({ textContent }) => textContent)).toEqual(
    missing.map(({ unit, rows }) =>
      expect.stringMatching(new RegExp(`^${unit}清单中 ${rows.length} 项`, 'u')),
    ),
  );
  expect(entries(parts.blanks)).toHaveLength(1);

  await user.click(press(entries(parts.blanks)[0] as HTMLElement));
  expect(screen.getByLabelText('下步要求')).toHaveFocus();
  await user.click(press(named[0] as HTMLElement));
  expect(pane.store.get()).toMatchObject({ page: 'progress', item: slow[0]?.item.key });
});

test('what becomes of what nobody confirms is said as it is: a verdict counts, a figure is left open', async () => {
  const { pane } = await atBulletin();
  const [row] = entries(parts.disputed);
  expect(entries(parts.disputed)).toHaveLength(1);
  expect(row).toHaveTextContent('结论栏：“已完成”；按数据可能是“按计划”');
  const counted = itemsOf(pane.store.get()).find(({ item }) => isDisputed(item));
  expect(counted?.item.status).toBe('completed');
  const open = entries(parts.doubtful).map(({ textContent }) => textContent);
  expect(open).toHaveLength(2);
  for (const words of open) expect(words).toContain('有建议的完成数');
});

test('an error leads to its row', async () => {
  const { pane, user } = await atBulletin();
  await user.click(press(entries(parts.errors)[0] as HTMLElement));
  expect(pane.store.get().page).toBe('check');
  expect(await screen.findByRole('button', { name: '下一处' })).toBeVisible();
});

test('what is said of nothing is not listed, and generating waits for nobody', async () => {
  const { pane, port, user, settled } = await atBulletin();
  const doubtful = itemsOf(pane.store.get()).filter(({ item }) => item.suspected !== null);
  expect(screen.queryByText(parts.stale)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '一键生成通报' }));
  await settled();
  const plans = callsOf(port, 'draw').at(-1)?.plans ?? [];
  expect(plans.map(({ name }) => name)).toContain('核对');
  // What nobody confirmed is not named.
  const slow = JSON.stringify(plans.find(({ part }) => part === 'slow')?.rows ?? []);
  for (const { item } of doubtful) expect(slow).not.toContain(item.source.cells.progress?.text ?? '?');
});
