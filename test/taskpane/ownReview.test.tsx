/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import type { Engine } from '../../src/taskpane/engine/engine';
import { outOfTime } from '../../src/taskpane/engine/failure';
import { showPane, type Shown } from './pane';
import { sampleGrids } from './samples';

/** After each generation our own draft is checked, and taking back stands beside the words. */

const SCHOOL = '县教育局.xlsx';

async function generated(engine: Partial<Engine> = {}, live = true): Promise<Shown> {
  const shown = await showPane(await sampleGrids(SCHOOL), {
    host: { workbook: SCHOOL, live },
    engine: { ...directEngine, ...engine },
  });
  await shown.open('bulletin');
  await shown.user.click(screen.getByRole('button', { name: '一键生成通报' }));
  await shown.settled();
  return shown;
}

test('a right draft: said so beside what was drawn, and 还原 takes it back', async () => {
  const { pane, user, settled } = await generated();
  expect(screen.getByText(/已生成：通报.*稿件核对：共\d+处，本稿与数据一致。/u)).toBeVisible();
  expect(pane.store.get().notice?.intent).toBe('success');
  await user.click(screen.getByRole('button', { name: '还原' }));
  await settled();
  expect(screen.getByText('已还原：生成通报。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '还原' })).not.toBeInTheDocument();
});

test('what does not agree is told with its words and what the table gives', async () => {
  const amiss = {
    kind: 'total',
    verdict: 'contradicts',
    span: [0, 2],
    words: '共6项',
    annex: '附表共5项',
    rows: [],
  } as const;
  const { pane } = await generated({ review: async () => ({ checked: 9, amiss: [amiss] }) });
  expect(screen.getByText(/已生成：通报.*共9处，1处与数据不一致.*共6项.*附表共5项/su)).toBeVisible();
  expect(pane.store.get().notice?.intent).toBe('warning');
});

test('the bulletin is there whatever becomes of the check, which is said', async () => {
  const { pane } = await generated({ review: async () => Promise.reject(outOfTime(60_000)) });
  expect(screen.getByText(/已生成：通报.*稿件核对没有做完/su)).toBeVisible();
  expect(pane.store.get()).toMatchObject({
    drawn: { sheets: ['通报', '汇总表', '进展较缓事项', '核对', '数据依据'] },
  });
});

test('where nothing can be taken back it is not offered', async () => {
  await generated({}, false);
  expect(screen.getByText(/已生成：通报/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: '还原' })).not.toBeInTheDocument();
});
