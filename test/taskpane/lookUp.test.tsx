/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { messages } from '../../src/domain/messages/zh-CN';
import { readSource } from '../../src/files/read';
import { matchesIssue, ALL_ISSUES } from '../../src/taskpane/pages/check/filter';
import { openIssuesOf } from '../../src/taskpane/state/selectors';
import { csvOf } from '../../src/taskpane/tasks/giveIssues';
import { bytesOf, watchCopying, watchDownloads } from './downloads';
import { callsOf, savedStore, showPane, type Shown } from './pane';
import { LIST, RETURNS, sample, sampleGrids } from './samples';

/** Looking up: the row as sent in the pane, from issue to issue, narrowed, several at once, handed over. */

const SCHOOL = '县教育局.xlsx';
const RATE_ROW = /^错误.*所报 68% 与数据不符/u;
const list = (): HTMLElement => screen.getByRole('list', { name: '待核对的问题' });

async function atCheck(names: readonly string[] = [SCHOOL]): Promise<Shown> {
  const shown = await showPane(await sampleGrids(LIST));
  await act(() => shown.pane.tasks.addFiles(names.map(sample)));
  await shown.open('check');
  return shown;
}

afterEach(() => jest.restoreAllMocks());

test('an issue of a dropped file shows its row as it was sent, with the words marked, and selects nothing', async () => {
  const { port, user, settled } = await atCheck();
  await user.click(within(list()).getByRole('button', { name: RATE_ROW }));
  await settled();
  expect(callsOf(port, 'select')).toEqual([]);
  const row = screen.getByRole('region', { name: `《${SCHOOL}》Sheet1 第 6 行` });
  const texts = within(row)
    .getAllByRole('term')
    .map((term) => term.textContent);
  expect(texts.length).toBeGreaterThan(4);
  expect(texts).toContainEqual(expect.stringMatching(/E6$/u));
  expect(within(row).getAllByText((_words, element) => element?.tagName === 'MARK').length).toBeGreaterThan(
    0,
  );
  expect(screen.getByRole('heading', { level: 2, name: /所报 68% 与数据不符/u })).toHaveFocus();
});

test('from one to the next and back, by keyboard, and out with Escape', async () => {
  const { pane, user, settled } = await atCheck();
  const count = openIssuesOf(pane.store.get()).length;
  await user.click(screen.getByRole('button', { name: '逐条查看' }));
  await settled();
  expect(screen.getByText(`第 1 处，共 ${count} 处`)).toBeVisible();
  expect(screen.getByRole('button', { name: '上一处' })).toHaveAttribute('aria-disabled', 'true');
  const first = pane.store.get().issue;
  screen.getByRole('button', { name: '下一处' }).focus();
  await user.keyboard('{Enter}');
  await settled();
  expect(screen.getByText(`第 2 处，共 ${count} 处`)).toBeVisible();
  expect(pane.store.get().issue).not.toBe(first);
  await user.click(screen.getByRole('button', { name: '上一处' }));
  await settled();
  expect(pane.store.get().issue).toBe(first);
  await user.keyboard('{Escape}');
  expect(list()).toBeVisible();
});

test('narrowed by unit, kind and words; what is shown is said', async () => {
  const { pane, user } = await atCheck();
  const open = openIssuesOf(pane.store.get());
  const select = screen.getByRole('combobox', { name: '按问题筛选' });
  await user.selectOptions(
    select,
    screen.getByRole('option', { name: new RegExp(`^${messages.issueGuide['rate-mismatch'].title}（`, 'u') }),
  );
  const code = open.find(({ issue }) => issue.code === 'rate-mismatch')?.issue.code ?? null;
  const rates = open.filter((view) => matchesIssue(view, { ...ALL_ISSUES, code }));
  expect(rates.length).toBeGreaterThan(0);
  expect(screen.getByText(`显示 ${rates.length} 处，共 ${open.length} 处`)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '显示全部' }));
  await user.type(screen.getByRole('searchbox'), '没有这样的话');
  expect(screen.getByText('没有符合条件的问题。')).toBeVisible();
});

test('several hints go with one reason; errors and doubts are not among them', async () => {
  const { pane, port, user, settled } = await atCheck(RETURNS);
  const hints = openIssuesOf(pane.store.get()).filter(({ issue }) => issue.severity === 'info');
  const others = openIssuesOf(pane.store.get()).length - hints.length;
  expect(hints.length).toBeGreaterThan(2);
  await user.click(screen.getByRole('button', { name: `成批暂不处理提示（${hints.length}）` }));
  const form = screen.getByRole('form', { name: /成批暂不处理提示/u });
  await user.click(within(form).getAllByRole('checkbox')[0] as HTMLElement);
  await user.click(within(form).getByRole('button', { name: `暂不处理这 ${hints.length - 1} 条` }));
  expect(within(form).getByText('请写明理由，以便日后查对。')).toBeVisible();
  await user.type(within(form).getByLabelText(/共同的理由/u), '格式问题，不影响{Enter}');
  await settled();
  const left = openIssuesOf(pane.store.get());
  expect(left.filter(({ issue }) => issue.severity !== 'info')).toHaveLength(others);
  expect(left.filter(({ issue }) => issue.severity === 'info').length).toBeLessThanOrEqual(hints.length - 1);
  const { decisions } = savedStore(port);
  expect(decisions.length).toBe(hints.length - 1);
  expect(decisions.every(({ kind, reason }) => kind === 'aside' && reason === '格式问题，不影响')).toBe(true);
});

test('the list as a workbook, as CSV and as lines for a chat', async () => {
  const saved = watchDownloads();
  const copied = watchCopying();
  const { pane, user, settled } = await atCheck();
  const count = openIssuesOf(pane.store.get()).length;
  for (const name of ['导出 Excel', '导出 CSV', '复制为文字']) {
    await user.click(screen.getByRole('button', { name }));
    await settled();
  }
  expect(saved.map(({ name }) => name)).toEqual(['待核对问题.xlsx', '待核对问题.csv']);
  const [book, csv] = await Promise.all(saved.map(({ blob }) => bytesOf(blob)));
  const { grids } = await readSource('a.xlsx', book as Uint8Array);
  expect(grids[0]?.texts.flat().join()).toContain('所报 68% 与数据不符');
  expect(new TextDecoder().decode(csv).split('\r\n')).toHaveLength(count + 2);
  const lines = copied.get('text/plain')?.split('\n') ?? [];
  expect(lines).toHaveLength(count + 1);
  expect(lines[0]).toBe(`待核对问题（${count} 处）`);
  expect(lines.join('\n')).toMatch(/【县教育局】.*所报 68% 与数据不符.*县教育局\.xlsx/u);
});

test('a text that begins like a formula is none in the CSV', () => {
  const texts = {
    severity: '错误',
    kind: '数字',
    units: '=1+1',
    item: '"引"',
    place: 'a,b',
    message: '一\n二',
    quotes: '',
    action: '@x',
  };
  expect(csvOf([texts]).split('\r\n')[1]).toBe('1,错误,数字, =1+1,"""引""","a,b","一\n二",, @x');
});
