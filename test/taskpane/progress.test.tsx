/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import type { Grid } from '../../src/domain/grid';
import { readPercent } from '../../src/taskpane/pages/progress/CorrectionForm';
import { itemsOf } from '../../src/taskpane/state/selectors';
import { callsOf, savedStore, showPane, type Shown } from './pane';
import { RETURNS, sample, sampleGrids } from './samples';

const SCHOOL = '县教育局.xlsx';

async function atProgress(): Promise<Shown> {
  const shown = await showPane(await sampleGrids());
  await act(() => shown.pane.tasks.addFiles(RETURNS.map(sample)));
  await shown.open('progress');
  return shown;
}

async function atSchool(store?: unknown): Promise<Shown> {
  const shown = await showPane(await sampleGrids(SCHOOL), { store, host: { workbook: SCHOOL } });
  await shown.open('progress');
  return shown;
}

const rows = (): HTMLElement[] => within(screen.getByRole('list', { name: '事项' })).getAllByRole('button');
const card = (name: RegExp): HTMLElement =>
  within(screen.getByRole('group', { name: '按状态筛选' })).getByRole('button', { name });
const CLASSROOMS = /完成18所中小学校教室照明改造/u;

describe('进度', () => {
  test('cards count each lamp and narrow the list to it', async () => {
    const { user } = await atProgress();
    expect(screen.getByText('共 36 项')).toBeVisible();
    await user.click(card(/^6\s*滞后/u));
    expect(rows()).toHaveLength(6);
    await user.click(card(/^3\s*待核/u));
    expect(rows()).toHaveLength(9);
    await user.click(screen.getByRole('button', { name: '显示全部' }));
    expect(screen.getByText('共 36 项')).toBeVisible();
  });

  test('by unit and by words', async () => {
    const { user } = await atProgress();
    await user.selectOptions(screen.getByLabelText('牵头单位'), '县教育局');
    expect(screen.getByText('显示 3 项，共 36 项')).toBeVisible();
    await user.type(screen.getByLabelText('搜索事项或进展'), '照明');
    expect(rows()).toHaveLength(1);
    await user.type(screen.getByLabelText('搜索事项或进展'), '没有这样的词');
    expect(screen.getByText('没有符合条件的事项。')).toBeVisible();
  });

  test('a unit of the chart narrows the list', async () => {
    const { user } = await atProgress();
    await user.click(screen.getByText('各单位进展'));
    await user.click(screen.getByRole('button', { name: /^县公安局/u }));
    expect(screen.getByText(/^显示 \d+ 项，共 36 项$/u)).toBeVisible();
    expect(screen.getByLabelText('牵头单位')).toHaveValue('县公安局');
  });

  test('an item shows the words that its figures rest on, and leads to its cell', async () => {
    const { port, user, settled } = await atSchool();
    await user.click(screen.getByRole('button', { name: CLASSROOMS }));
    expect(screen.getByRole('heading', { level: 2, name: CLASSROOMS })).toHaveFocus();
    const marked = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marked).toEqual(
      expect.arrayContaining(['完成18所中小学校教室照明改造', '已完成11所学校教室照明改造', '完成率68%']),
    );
    expect(screen.getByText(/完成率 61.1% · 序时进度 81.7%/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '定位到单元格' }));
    await settled();
    expect(callsOf(port, 'select')).toEqual([{ kind: 'select', sheet: 'Sheet1', address: 'E6' }]);
    await user.keyboard('{Escape}');
    expect(rows().length).toBeGreaterThan(1);
  });

  test('a lamp by hand wants a reason, shows as 人工 and is kept in the workbook', async () => {
    const { pane, port, user, settled } = await atSchool();
    await user.click(screen.getByRole('button', { name: CLASSROOMS }));
    await user.click(screen.getByRole('button', { name: '人工核定' }));
    // The percentage follows from the figures: it is not set beside them.
    expect(screen.queryByLabelText('完成率')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '保存核定' }));
    expect(screen.getByText('请至少核定一项。')).toBeVisible();
    expect(screen.getByText('请写明理由，它会写进数据依据。')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('状态'), '按计划');
    await user.type(screen.getByLabelText(/核定的理由/u), '现场核查');
    await user.click(screen.getByRole('button', { name: '保存核定' }));
    await settled();
    expect(savedStore(port).decisions).toMatchObject([
      { kind: 'lamp', status: 'on-track', reason: '现场核查', ended: null },
    ]);
    expect(screen.getByText(/程序判定：偏慢，完成率 61.1%/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.getByRole('button', { name: /人工.*61\.1%.*教室照明/u })).toBeVisible();
    expect(itemsOf(pane.store.get()).filter(({ item }) => item.decisions.length > 0)).toHaveLength(1);
  });

  test('61.1 % and 已完成 are not accepted together, and what to do is said', async () => {
    const { port, user } = await atSchool();
    await user.click(screen.getByRole('button', { name: CLASSROOMS }));
    await user.click(screen.getByRole('button', { name: '人工核定' }));
    await user.selectOptions(screen.getByLabelText('状态'), '已完成');
    await user.type(screen.getByLabelText(/核定的理由/u), '已验收');
    await user.click(screen.getByRole('button', { name: '保存核定' }));
    expect(await screen.findByText(/完成率为 61\.1%，不能核定为“已完成”/u)).toBeVisible();
    expect(callsOf(port, 'save')).toEqual([]);
  });

  test('the figure of an indicator by hand: percentage and lamp follow', async () => {
    const { pane, port, user, settled } = await atSchool();
    await user.click(screen.getByRole('button', { name: CLASSROOMS }));
    await user.click(screen.getByRole('button', { name: /^核定完成数：完成18所/u }));
    await user.type(screen.getByLabelText('完成数（所）'), '十四');
    await user.click(screen.getByRole('button', { name: '保存核定' }));
    expect(screen.getByText('请填 0 以上的数。')).toBeVisible();
    await user.clear(screen.getByLabelText('完成数（所）'));
    await user.type(screen.getByLabelText('完成数（所）'), '18');
    await user.type(screen.getByLabelText(/核定的理由/u), '现场核查');
    await user.click(screen.getByRole('button', { name: '保存核定' }));
    await settled();
    expect(savedStore(port).decisions).toMatchObject([{ kind: 'figure', value: 18, reason: '现场核查' }]);
    const item = itemsOf(pane.store.get()).find(({ item: one }) => one.decisions.length > 0)?.item;
    expect(item).toMatchObject({ status: 'completed', completion: { percent: 100, basis: 'by-hand' } });
    expect(screen.getByText(/完成率 100\.0%/u)).toBeVisible();
  });

  test('what was decided is taken back, and stays in the record', async () => {
    const { pane, user, settled } = await atSchool();
    await user.click(screen.getByRole('button', { name: CLASSROOMS }));
    await user.click(screen.getByRole('button', { name: '人工核定' }));
    await user.selectOptions(screen.getByLabelText('状态'), '按计划');
    await user.type(screen.getByLabelText(/核定的理由/u), '核查');
    await user.click(screen.getByRole('button', { name: '保存核定' }));
    await settled();
    await user.click(screen.getByRole('button', { name: '撤销核定' }));
    await settled();
    expect(pane.store.get().decisions).toMatchObject([{ ended: { how: 'taken-back' } }]);
    expect(screen.queryByText(/程序判定/u)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '返回' }));
    await user.click(screen.getByText('已作的决定'));
    await user.click(screen.getByText('操作记录'));
    expect(screen.getByText(/撤销 · 核定状态 · 县教育局/u)).toBeVisible();
  });

  test('where the words have changed the decision is shown with both, and kept until it is answered', async () => {
    const first = await atSchool();
    const { pane, port, user, settled } = first;
    await user.click(screen.getByRole('button', { name: CLASSROOMS }));
    await user.click(screen.getByRole('button', { name: '人工核定' }));
    await user.selectOptions(screen.getByLabelText('状态'), '按计划');
    await user.type(screen.getByLabelText(/核定的理由/u), '核查');
    await user.click(screen.getByRole('button', { name: '保存核定' }));
    await settled();
    await user.click(screen.getByRole('button', { name: '返回' }));
    const more = (text: string): string => text.replace('已完成11所', '已完成13所');
    const changed = (await sampleGrids(SCHOOL)).map((grid): Grid => ({
      ...grid,
      texts: grid.texts.map((line) => line.map(more)),
      values: grid.values.map((line) =>
        line.map((value) => (typeof value === 'string' ? more(value) : value)),
      ),
    }));
    await act(async () => {
      port.change(changed);
      await pane.tasks.reload();
    });
    expect(await screen.findByText(/原文已变，以下决定不再采用.*教室照明/u)).toBeVisible();
    expect(itemsOf(pane.store.get()).some(({ item }) => item.decisions.length > 0)).toBe(false);
    expect(pane.store.get().decisions).toMatchObject([{ ended: null }]);
    const marked = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marked).toEqual(expect.arrayContaining(['11', '13']));
    await user.click(screen.getByRole('button', { name: /^作废：/u }));
    await settled();
    expect(savedStore(port).decisions).toMatchObject([{ ended: { how: 'answered' } }]);
    expect(screen.queryByText('原文已变，不再采用')).not.toBeInTheDocument();
  });

  test('the rows that are behind are painted, but for cells that are merged with other rows’', async () => {
    const { port, user, settled } = await atSchool();
    await user.click(screen.getByRole('button', { name: '标记滞后' }));
    await settled();
    const [paint] = callsOf(port, 'paint');
    expect(paint?.layer).toBe('lamps');
    expect(paint?.marks).toEqual([
      { sheet: 'Sheet1', address: 'A6', kind: 'at-risk', note: expect.stringMatching(/^偏慢：/u) as string },
      { sheet: 'Sheet1', address: 'C6', kind: 'at-risk', note: null },
      { sheet: 'Sheet1', address: 'E6:G6', kind: 'at-risk', note: null },
    ]);
  });

  test.each([
    ['61.1', 61.1],
    ['61.1%', 61.1],
    [' 61.1 ％', 61.1],
    ['', null],
    ['0', 0],
    ['120', 120],
    ['-1', undefined],
    ['六成', undefined],
    ['1e9', undefined],
    ['Infinity', undefined],
  ])('a typed percentage: %j → %j', (words, percent) => {
    expect(readPercent(words)).toBe(percent);
  });
});

test('five thousand rows: few are drawn, the keys reach all', async () => {
  const [grid] = await sampleGrids(SCHOOL);
  if (grid === undefined) throw new Error('no sheet');
  const row = grid.texts.findIndex((line) => line.some((text) => text.includes('教室照明')));
  const many = 5000;
  const repeat = <T,>(lines: readonly (readonly T[])[]): (readonly T[])[] => [
    ...lines.slice(0, row),
    ...Array.from({ length: many }, () => lines[row] ?? []),
  ];
  const below = grid.firstRow + row;
  const shown = await showPane([
    {
      ...grid,
      texts: repeat(grid.texts),
      values: repeat(grid.values),
      merges: grid.merges.filter(({ lastRow }) => lastRow < below),
      hiddenRows: [],
    },
  ]);
  expect(itemsOf(shown.pane.store.get()).length).toBeGreaterThanOrEqual(many);
  await shown.open('progress');
  expect(rows().length).toBeLessThan(40);
  rows()[0]?.focus();
  await shown.user.keyboard('{End}');
  const last = document.activeElement?.closest('li');
  expect(last).toHaveAttribute('aria-posinset', last?.getAttribute('aria-setsize') ?? '');
  expect(rows().length).toBeLessThan(40);
});
