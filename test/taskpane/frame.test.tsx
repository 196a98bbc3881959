/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { obstacle } from '../../src/taskpane/boot/gate';
import { createLog, logText } from '../../src/taskpane/log';
import { messages } from '../../src/domain/messages/zh-CN';
import page from '../../src/taskpane/page';
import { ErrorBoundary } from '../../src/taskpane/parts/ErrorBoundary';
import { Fault } from '../../src/taskpane/parts/Fault';
import { PAGES } from '../../src/taskpane/state/state';
import { callsOf, showPane } from './pane';
import { RETURNS, sample, sampleGrids } from './samples';

const office = (host: unknown, api: number): Parameters<typeof obstacle>[0] => ({
  onReady: async () => ({ host }),
  context: { requirements: { isSetSupported: (_name, version) => Number(version.split('.')[1]) <= api } },
});

describe('may the pane run here', () => {
  test.each([
    [undefined, 'officeMissing'],
    [office(null, 15), 'notInExcel'],
    [office('Word', 15), 'notInExcel'],
    [office('Excel', 8), 'tooOldHost'],
    [office('Excel', 9), null],
    [office('Excel', 15), null],
  ])('case %#: %s', async (host, reason) => {
    await expect(obstacle(host)).resolves.toBe(reason);
  });
});

describe('the page before the scripts', () => {
  const html = page({
    scripts: ['a.js'],
    officeJs: 'office.js',
    contentSecurityPolicy: "default-src 'none'",
  });
  test('has a skeleton, a plain message for old hosts and for none', () => {
    document.body.innerHTML = html;
    expect(document.querySelector('.shell')).toHaveAccessibleName('正在打开进度通报…');
    expect(document.querySelector('#stalled')).not.toBeVisible();
    expect(document.querySelector('[data-reason=kernel]')).toHaveTextContent('内置浏览器过旧');
    expect(document.querySelector('noscript')).toHaveTextContent('禁用了脚本');
    document.body.innerHTML = '';
  });
});

describe('the frame', () => {
  test('tabs: one tab stop, arrows go round, Home and End to the ends', async () => {
    const { user } = await showPane(await sampleGrids());
    await user.tab();
    expect(screen.getByRole('tab', { name: '汇总' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { name: '稿件核对' })).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('tab', { name: /^核对/u })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{End}');
    expect(await screen.findByRole('heading', { level: 1, name: '稿件核对' })).toBeInTheDocument();
    await user.keyboard('{Home}');
    expect(screen.getByRole('tabpanel')).toHaveAccessibleName('汇总');
  });

  test('each step says how it stands; looking after the program is no step', async () => {
    const { pane, open } = await showPane(await sampleGrids());
    const named = (): (string | null)[] =>
      screen.getAllByRole('tab').map((tab) => (tab.textContent ?? '').replace(/^([^，]*)，(.*)$/u, '$2'));
    expect(named()).toEqual(['汇总', '核对', '退回催报', '进度', '通报', '稿件核对']);
    await act(() => pane.tasks.addFiles(RETURNS.map(sample)));
    await open('bulletin');
    await act(async () => void (await pane.tasks.generate()));
    expect(named()).toEqual([
      expect.stringMatching(/^已报 \d+ 个单位，共 \d+ 个$/u),
      expect.stringMatching(/^待处理 \d+ 处$/u),
      '退回催报',
      '进度',
      '已生成',
      '稿件核对',
    ]);
  });

  test('a list without any return is 尚未收到报送 on every page, and no step of it waits', async () => {
    const { open } = await showPane(await sampleGrids());
    for (const id of ['collect', 'check', 'progress', 'bulletin'] as const) {
      await open(id);
      expect(screen.getByText(/^尚未收到报送。清单 36 项/u)).toBeVisible();
    }
    expect(screen.queryByRole('img', { name: /各状态的项数/u })).not.toBeInTheDocument();
  });

  test('nothing is published of a list to which nothing was reported', async () => {
    const { pane, port } = await showPane(await sampleGrids());
    await act(() => pane.tasks.judgeBy({ asOf: '2026-09-30' }));
    await act(async () => void (await pane.tasks.generate()));
    expect(pane.store.get()).toMatchObject({ page: 'collect', notice: { intent: 'warning' } });
    expect(pane.store.get().notice?.text).toMatch(/^尚未收到报送/u);
    expect(callsOf(port, 'draw')).toEqual([]);
    await act(() => pane.tasks.addFiles(RETURNS.map(sample)));
    expect(pane.store.get().notice?.text ?? '').not.toMatch(/尚未收到报送/u);
  });

  test('what the page leads to stays in view on every page', async () => {
    const { pane, user } = await showPane(await sampleGrids());
    await act(() => pane.tasks.addFiles(RETURNS.map(sample)));
    for (const step of ['核对', '退回催报', '进度', '通报'])
      await user.click(await screen.findByRole('button', { name: `下一步：${step}` }));
    expect(screen.getByRole('button', { name: '一键生成通报' })).toBeVisible();
  });

  test('good news goes when it is not true any more; bad news when it is mended', async () => {
    const { pane } = await showPane(await sampleGrids());
    await act(() => pane.tasks.addFiles(RETURNS.map(sample)));
    const said = (): string | undefined => pane.store.get().notice?.text;
    await act(async () => void (await pane.tasks.generate()));
    expect(said()).toMatch(/^已生成：/u);
    await act(() => pane.tasks.setBulletin({ chart: false }));
    expect(said()).toMatch(/^已生成：/u);
    const first = pane.store.get().files[0]?.id ?? 0;
    await act(() => pane.tasks.removeFile(first));
    expect(said()).toBeUndefined();
    await act(() => pane.tasks.removeAllFiles());
    await act(() => pane.tasks.chooseSheets([]));
    await act(async () => void (await pane.tasks.markLamps()));
    expect(said()).toBe(messages.pane.tasks.noTables);
    await act(() => pane.tasks.chooseSheets(['总表']));
    expect(said()).toBeUndefined();
  });

  test('every page is clean by axe, before and after the returns', async () => {
    const { pane, open } = await showPane(await sampleGrids());
    const rules = { 'color-contrast': { enabled: false } };
    const broken = async (): Promise<string[]> =>
      (await axe.run(document.body, { rules })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(await broken()).toEqual([]);
    await act(() => pane.tasks.addFiles(RETURNS.map(sample)));
    for (const id of PAGES) {
      await open(id);
      expect(await broken()).toEqual([]);
    }
  }, 120_000);

  test('自检 tells host, level and log, and copies them', async () => {
    const { user, open } = await showPane(await sampleGrids());
    await open('diagnose');
    expect(screen.getByText('运行正常：ExcelApi 1.14，满足最低要求 1.9。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '复制日志' }));
    expect(await screen.findByText('已复制，可以粘贴给维护人员。')).toBeVisible();
    const words = await navigator.clipboard.readText();
    expect(words).toContain('接口级别: ExcelApi 1.14');
    expect(words).toContain('正在读取工作簿');
    expect(words).not.toContain('幼儿园');
  });

  test('a page that breaks leaves the pane standing', () => {
    const errors: unknown[] = [];
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error('broke');
    };
    render(
      <ErrorBoundary onError={(error) => errors.push(error)} fallback={(retry) => <Fault onRetry={retry} />}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('这一页出错了');
    expect(errors).toEqual([new Error('broke')]);
    silent.mockRestore();
  });
});

test('the log keeps the last two hundred lines, faults with their stack', () => {
  const log = createLog(() => new Date(2026, 8, 30, 8, 5, 9));
  for (let index = 0; index < 250; index++) log.info(`step ${index}`);
  log.error(new TypeError('x'));
  expect(log.entries()).toHaveLength(200);
  expect(logText(log.entries())).toMatch(/^08:05:09 \[info\] step 51\n/u);
  expect(log.entries().at(-1)?.text).toMatch(/^TypeError: x\nTypeError: x\n {4}at /u);
});
