/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, fireEvent, screen } from '@testing-library/react';
import type { Grid } from '../../src/domain/grid';
import { HostFailure } from '../../src/domain/port';
import type { SheetPlan } from '../../src/domain/sheet/plan';
import type { GridPortOptions } from './gridPort';
import { callsOf, savedStore, showPane, type Shown } from './pane';
import { RETURNS, sample, sampleGrids } from './samples';

const SCHOOL = '县教育局.xlsx';

async function atBulletin(options: GridPortOptions = {}): Promise<Shown> {
  const shown = await showPane(await sampleGrids(), options);
  await act(() => shown.pane.tasks.addFiles(RETURNS.map(sample)));
  await shown.open('bulletin');
  return shown;
}

async function generate({ user, settled }: Shown): Promise<void> {
  await user.click(screen.getByRole('button', { name: '一键生成通报' }));
  await settled();
}

const plansOf = ({ port }: Shown): readonly SheetPlan[] => callsOf(port, 'draw').at(-1)?.plans ?? [];
const wordsOf = (plan: SheetPlan | undefined): string =>
  (plan?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ''))).join('\n');

/** The school's return without any date: title and notes say none. */
async function undated(): Promise<Grid[]> {
  const strip = (text: string): string =>
    text
      .replace(/[（(]?(?:数据)?(?:截至|截止)[^）)]*[）)]?/gu, '')
      .replace(/2026年|三季度|第三季度|9月/gu, '');
  return (await sampleGrids(SCHOOL)).map((grid) => ({
    ...grid,
    texts: grid.texts.map((line, index) => (index < 3 ? line.map(strip) : line)),
    values: grid.values.map((line, index) =>
      index < 3 ? line.map((value) => (typeof value === 'string' ? strip(value) : value)) : line,
    ),
  }));
}

describe('通报', () => {
  test('one click draws the bulletin with the figures of the command line', async () => {
    const shown = await atBulletin();
    await generate(shown);
    const plans = plansOf(shown);
    expect(plans.map(({ name }) => name)).toEqual([
      '通报',
      '汇总表',
      '进展较缓事项',
      '分单位情况',
      '核对',
      '数据依据',
    ]);
    expect(wordsOf(plans[0])).toMatch(
      /共通报36项，其中已完成10项.*按计划推进17项.*进展较缓6项.*待核3项.*另有总表以外的事项1项/su,
    );
    expect(
      screen.getByText(/已生成：通报、汇总表、进展较缓事项、分单位情况、核对、数据依据。/u),
    ).toBeVisible();
  });

  test('title and contents as wished, remembered in the workbook', async () => {
    const shown = await atBulletin();
    const { user, port, settled } = shown;
    await user.type(screen.getByLabelText('标题'), '关于三季度实事进展的通报');
    await user.click(screen.getByRole('checkbox', { name: '数据依据' }));
    await user.click(screen.getByRole('checkbox', { name: '核对清单' }));
    await user.click(screen.getByRole('checkbox', { name: '各单位进展图表' }));
    await settled();
    const saved = savedStore(port).settings;
    expect(saved.bulletin).toEqual({
      title: '关于三季度实事进展的通报',
      evidence: false,
      queries: false,
      slowList: true,
      chart: false,
    });
    await generate(shown);
    const plans = plansOf(shown);
    expect(plans.map(({ name }) => name)).toEqual(['通报', '汇总表', '进展较缓事项', '分单位情况']);
    expect(wordsOf(plans[0])).toContain('关于三季度实事进展的通报');
    expect(plans.flatMap(({ charts }) => charts)).toEqual([]);
    const links = plans.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.link?.sheet ?? [])),
    );
    expect(links.filter((sheet) => !plans.some(({ name }) => name === sheet))).toEqual([]);
  });

  test('a title typed last is in the bulletin, though the button was pressed at once', async () => {
    const shown = await atBulletin();
    await shown.user.type(screen.getByLabelText('标题'), '关于实事的通报');
    await generate(shown);
    expect(wordsOf(plansOf(shown)[0])).toContain('关于实事的通报');
  });

  test('another date and other lamps count anew, though the button was pressed at once', async () => {
    const shown = await atBulletin();
    expect(screen.getByText('未填时用表中日期：2026-09-30')).toBeVisible();
    await act(async () => {
      fireEvent.change(screen.getByLabelText('数据截至'), { target: { value: '2026-12-31' } });
      fireEvent.click(screen.getByRole('radio', { name: /天津 2022/u }));
      fireEvent.click(screen.getByRole('button', { name: '一键生成通报' }));
    });
    await shown.settled();
    expect(wordsOf(plansOf(shown)[0])).toContain('截至2026年12月31日');
    expect(shown.pane.store.get().settings).toMatchObject({
      asOf: '2026-12-31',
      lamp: { preset: 'tianjin' },
    });
    const late = shown.pane.store.get().outcome?.analysis.asOf;
    expect(late).toBe('2026-12-31');
  });

  test("the office's own pair of points is checked before it is used", async () => {
    const { pane, user, settled } = await atBulletin();
    await user.click(screen.getByRole('radio', { name: '自定义' }));
    await settled();
    const red = screen.getByLabelText('滞后：落后超过（百分点）');
    await user.clear(red);
    await user.type(red, '5');
    await user.click(screen.getByRole('button', { name: '采用' }));
    expect(screen.getByText('请填 0 至 100 的数，滞后不小于偏慢。')).toBeVisible();
    expect(pane.store.get().settings.lamp.red).toBe(30);
    await user.clear(red);
    await user.type(red, '15');
    await user.click(screen.getByRole('button', { name: '采用' }));
    await settled();
    expect(pane.store.get().settings.lamp).toEqual({ preset: 'custom', yellow: 10, red: 15 });
  });

  test('without a date it asks, on this page; with one it goes ahead', async () => {
    const shown = await showPane(await undated(), { host: { workbook: SCHOOL } });
    let ending: string | undefined;
    await act(async () => {
      ending = await shown.pane.tasks.generate();
    });
    expect(ending).toBe('ask');
    expect(await screen.findByText('表中没有写明数据截至哪一天。请填写截至日期后再生成。')).toBeVisible();
    expect(callsOf(shown.port, 'draw')).toEqual([]);
    fireEvent.change(await screen.findByLabelText(/数据截至/u), { target: { value: '2026-09-30' } });
    await shown.settled();
    await generate(shown);
    expect(wordsOf(plansOf(shown)[0])).toContain('截至2026年9月30日');
  });

  test('what the clerk edited is named', async () => {
    const kept = [{ sheet: '通报', address: 'A5', theirs: '改过', ours: '原来' }];
    const shown = await atBulletin({ drawn: { kept } });
    await generate(shown);
    expect(screen.getByText(/您改过的 1 处已保留（通报!A5），.*请核对。/u)).toBeVisible();
    const section = screen.getByRole('region', { name: '您改过、已保留的地方' });
    expect(section).toHaveTextContent(/您的改过新稿原来/u);
    await shown.user.click(screen.getByRole('button', { name: '通报!A5' }));
    await shown.settled();
    expect(callsOf(shown.port, 'select')).toEqual([{ kind: 'select', sheet: '通报', address: 'A5' }]);
  });

  test('what could not be carried, and what the printer refused, is told', async () => {
    const shown = await atBulletin({ drawn: { retained: ['通报 旧稿'], unfinished: ['汇总表'] } });
    await generate(shown);
    expect(screen.getByText(/原表已另存为“通报 旧稿”.*“汇总表”的打印设置或图表未能写入/u)).toBeVisible();
  });

  test('a refusal of the host is told in its own words, and nothing is lost', async () => {
    const shown = await atBulletin();
    shown.port.refuse(
      'draw',
      new HostFailure('protected', '工作簿结构受保护，请先撤销保护。', 'AccessDenied'),
    );
    await generate(shown);
    expect(screen.getByText('工作簿结构受保护，请先撤销保护。')).toBeVisible();
    expect(shown.pane.log.entries().some(({ text }) => text.includes('AccessDenied'))).toBe(true);
    await generate(shown);
    expect(screen.getByText(/^已生成：/u)).toBeVisible();
  });

  test('a fault of the program is told apart and logged', async () => {
    const shown = await atBulletin();
    shown.port.refuse('draw', new TypeError('x is not a function'));
    await generate(shown);
    expect(screen.getByText(/程序出错（不是文件的问题）/u)).toBeVisible();
    expect(shown.pane.log.entries().some(({ text }) => text.includes('x is not a function'))).toBe(true);
  });

  test('marks can be put, taken off and taken back', async () => {
    const { user, settled } = await atBulletin();
    await user.click(screen.getByRole('button', { name: '标记滞后' }));
    await settled();
    await user.click(screen.getByRole('button', { name: '清除标记' }));
    await settled();
    await user.click(screen.getByRole('button', { name: '还原上一步' }));
    await settled();
    expect(screen.getByText('已还原：清除标记。')).toBeVisible();
  });

  test('marks are colours alone where that is chosen', async () => {
    const { port, user, settled } = await atBulletin();
    const mark = async (): Promise<boolean> => {
      await user.click(screen.getByRole('button', { name: '标记滞后' }));
      await settled();
      const marks = callsOf(port, 'paint').at(-1)?.marks ?? [];
      expect(marks.length).toBeGreaterThan(0);
      return marks.some(({ note }) => note !== null);
    };
    expect(await mark()).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: '理由写成批注' }));
    await settled();
    expect(await mark()).toBe(false);
  });

  test('where marks carry no notes the choice is not offered', async () => {
    await atBulletin({ host: { notes: false } });
    expect(screen.queryByRole('checkbox', { name: '理由写成批注' })).toBeNull();
    expect(screen.getByText(/标记只涂色/u)).toBeVisible();
  });
});
