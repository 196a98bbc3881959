import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { axeProblems } from '../taskpane/axe';
import { chromiumPath, launch } from '../taskpane/browser';
import { built, whenThere } from '../taskpane/built';
import { RETURNS } from '../taskpane/samples';

const root = path.resolve(__dirname, '../..');
const trialBuilt = existsSync(path.join(root, 'dist/trial/index.html'));
const ready = trialBuilt && built !== null && chromiumPath !== null ? true : null;

let browser: Browser;
let server: ChildProcess;
let url: string;

/** The address that the server says it listens at. */
const started = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });

interface Opened {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of page, pane and host, and requests that leave the machine. */
  readonly problems: string[];
}

async function opened(): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, locale: 'zh-CN' });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().startsWith('HostGap')) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) problems.push(request.url());
  });
  await page.goto(url);
  const pane = page.frameLocator('iframe');
  await pane.locator('#pane > :not(.shell)').first().waitFor({ timeout: 30_000 });
  return { page, pane, problems };
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/pane/'));
  if (frame === undefined) throw new Error('the page has no pane');
  return frame;
}

const cellIn = (page: Page, address: string) => page.locator(`.cell[data-address="${address}"]`);

whenThere('dist/pane, dist/trial (npm start) or a Chromium (CHROMIUM_PATH)', ready)('npm start', () => {
  beforeAll(async () => {
    server = spawn(process.execPath, [path.join(root, 'test/trial/serve.mjs'), '0'], { stdio: 'pipe' });
    [browser, url] = await Promise.all([launch(), started(server)]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    server.kill();
  });

  test('the pane is served as it was built, but for one script before all others', async () => {
    const ours = /<script src="\.\.\/excel\.js"><\/script>\s*(?=<script)/u;
    const served = await (await fetch(`${url}pane/taskpane.html`)).text();
    expect(served.indexOf('<script')).toBe(ours.exec(served)?.index);
    expect(served.replace(ours, '')).toBe(readFileSync(path.join(built as string, 'taskpane.html'), 'utf8'));
    expect((await fetch(`${url}pane/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  test('the client in the pane’s frame works on the workbook beside it', async () => {
    const { page, problems } = await opened();
    const host = await frameOf(page).evaluate(async () => String((await Office.onReady()).host));
    expect(host).toBe('Excel');
    await frameOf(page).evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('总表');
        const range = sheet.getRange('J2');
        range.values = [['甲']];
        range.format.fill.color = '#FFEE00';
        const format = sheet.getRange('J2:K2').conditionalFormats.add('Custom');
        format.custom.rule.formula = '=TRUE';
        format.custom.format.fill.color = '#00AA55';
        context.workbook.comments.add('总表!J2', '看这里');
        await context.sync();
      }),
    );
    await page.locator('.noted').waitFor();
    expect(await cellIn(page, 'J2').textContent()).toBe('甲');
    expect(await cellIn(page, 'J2').getAttribute('data-fill')).toBe('#00AA55');
    expect(await cellIn(page, 'J2').getAttribute('aria-description')).toBe('看这里');
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  test('what is typed changes the workbook and is told to the add-in, which waits while a cell is edited', async () => {
    const { page, problems } = await opened();
    await frameOf(page).evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address }) => {
          document.title = address;
        });
        await context.sync();
      }),
    );
    await cellIn(page, 'C5').click();
    await page.keyboard.type('四百个');
    const waiting = frameOf(page).evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const range = context.workbook.worksheets.getItem('总表').getRange('C5').load('values');
        await context.sync();
        return String(range.values[0]?.[0]);
      }),
    );
    await page.locator('.editor.editing').waitFor();
    expect(await page.getByRole('button', { name: '标记滞后' }).isDisabled()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await waiting).toBe('四百个');
    expect(await cellIn(page, 'C5').textContent()).toBe('四百个');
    await frameOf(page).waitForFunction(() => document.title === 'C5');

    await cellIn(page, 'C8').dblclick();
    await page.keyboard.type('，含两家社区食堂');
    await page.keyboard.press('Tab');
    expect(await cellIn(page, 'C8').textContent()).toBe('新建老年食堂8家，含两家社区食堂');
    expect(await cellIn(page, 'A1').textContent()).toBe('青溪县2026年民生实事项目总表');

    await cellIn(page, 'C6').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('不要');
    await page.keyboard.press('Escape');
    await page.locator('.editor.editing').waitFor({ state: 'detached' });
    expect(await cellIn(page, 'C6').textContent()).not.toContain('不要');
    await page.keyboard.type('=SUM(A1:A2)');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  test('the sample workbook is read, put together with the returns, painted and reported on', async () => {
    const { page, pane, problems } = await opened();
    const tabs = page.getByRole('tablist', { name: '工作表' }).getByRole('tab');
    await pane.getByRole('tab', { name: '进度' }).click();
    await pane.getByText(/^尚未收到报送/u).waitFor();
    expect(await axeProblems(frameOf(page))).toEqual([]);

    await page.getByRole('button', { name: '放入样例报送文件' }).click();
    await pane.getByText(`已读取 ${RETURNS.length} 个文件`).first().waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: '标记滞后' }).click();
    await pane.getByText(/已标记 \d+ 项/u).waitFor();
    const marked = page.locator('.noted');
    expect(await marked.first().getAttribute('aria-description')).toContain('滞后');
    expect(await marked.first().getAttribute('data-fill')).toBe('#F9D2CE');

    await pane.getByRole('tab', { name: '通报' }).click();
    await pane.getByRole('button', { name: '一键生成通报' }).click();
    await tabs.nth(6).waitFor({ state: 'attached', timeout: 30_000 });
    expect(await tabs.allTextContents()).toEqual([
      '总表',
      '通报',
      '汇总表',
      '进展较缓事项',
      '分单位情况',
      '核对',
      '数据依据',
    ]);
    const title = (await cellIn(page, 'A1').textContent()) ?? '';
    expect(title.replace(/\s/gu, '')).toBe('关于青溪县2026年民生实事项目三季度进展情况的通报');
    await tabs.nth(4).click();
    await page.locator('.chart').first().waitFor({ state: 'attached' });

    // A link from the list of what is slow leads to its row in the combined table.
    await tabs.nth(3).click();
    await cellIn(page, 'A5').click();
    expect(await page.getByRole('tab', { selected: true, name: '汇总表' }).count()).toBe(1);

    await pane.getByRole('button', { name: '还原上一步' }).last().click();
    await tabs.nth(1).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '清除标记' }).first().click();
    await marked.first().waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await page.close();
  }, 90_000);

  test('a department’s return opened instead: the ribbon marks its issues, with the pane closed at first', async () => {
    const { page, problems } = await opened();
    await page.getByLabel('当前工作簿').selectOption('县教育局.xlsx');
    await page.getByRole('tablist', { name: '工作表' }).getByRole('tab', { name: 'Sheet1' }).waitFor();
    await page.frameLocator('iframe').getByRole('tab').first().waitFor();
    await page.getByRole('button', { name: '关闭面板' }).click();
    await page.locator('.pane').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '校验' }).click();
    const marked = page.locator('.noted');
    await marked.first().waitFor();
    await page.locator('.pane').waitFor({ state: 'visible' });
    expect(await marked.first().getAttribute('aria-description')).toMatch(/[。]$/u);
    await marked.first().hover();
    await page.getByRole('tooltip').waitFor();
    await page.getByRole('button', { name: '清除标记' }).first().click();
    await marked.first().waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  test.each([
    ['水利局(网页复制).txt', '水利局(网页复制)', 'A6', '序号'],
    ['住建局.et', 'Sheet1', 'A3', '序号'],
    ['民政局.xls', '民政', 'A3', '序号'],
    ['市场监管局.xlsx', '市监', 'E3', '三季度进展情况'],
  ])(
    '%s is opened',
    async (file, sheet, address, text) => {
      const { page, problems } = await opened();
      await page.getByLabel('当前工作簿').selectOption(file);
      await page.getByRole('tablist', { name: '工作表' }).getByRole('tab', { name: sheet }).waitFor();
      if (text !== null) expect(await cellIn(page, address).textContent()).toBe(text);
      await page.frameLocator('iframe').getByText('已识别 1 张表').waitFor();
      expect(problems).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test('a draft is checked in the worker; the page with its findings is accessible', async () => {
    const { page, pane, problems } = await opened();
    await pane.getByRole('tab', { name: '稿件核对' }).click();
    await pane.getByRole('textbox', { name: '通报稿' }).fill('民生实事项目共36项，县教育局9项。');
    await pane.getByRole('button', { name: '开始核对' }).click();
    const wrong = pane.getByRole('list', { name: '不符' });
    await wrong.getByRole('button', { name: '第 5 行' }).click();
    await page.getByRole('status', { name: '名称框' }).getByText('5').waitFor();
    expect(await axeProblems(frameOf(page))).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);
});
