import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { chromiumPath, launch } from './browser';
import { whenThere } from './built';
import { LIST, RETURNS } from './samples';

const root = path.resolve(__dirname, '../..');
const ready = existsSync(path.join(root, 'dist/dev/index.html')) && chromiumPath !== null ? true : null;

let browser: Browser;
let server: ChildProcess;
let url: string;

/** The address that the server says it listens at. */
const started = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });

async function opened(): Promise<{ page: Page; pane: FrameLocator; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) problems.push(request.url());
  });
  await page.goto(url);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('tab').first().waitFor();
  return { page, pane, problems };
}

/** What axe finds in the pane's frame. */
async function axeProblems(page: Page): Promise<readonly string[]> {
  const frame = page.frames()[1];
  if (frame === undefined) return ['no frame'];
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

whenThere('dist/dev (npm run build) or a Chromium (CHROMIUM_PATH)', ready)('npm start', () => {
  beforeAll(async () => {
    server = spawn(process.execPath, [path.join(root, 'src/dev/serve.mjs'), '0'], { stdio: 'pipe' });
    [browser, url] = await Promise.all([launch(), started(server)]);
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    server.kill();
  });

  test('the sample workbook is read, painted, put together with the returns and reported on', async () => {
    const { page, pane, problems } = await opened();
    const book = page.locator('.book');
    await pane.getByRole('tab', { name: '进度' }).click();
    await pane.getByRole('list', { name: '事项' }).getByRole('listitem').first().waitFor();

    await pane.getByRole('tab', { name: '汇总' }).click();
    await page.getByRole('button', { name: '放入样例报送文件' }).click();
    await pane.getByText(`已读取 ${RETURNS.length} 个文件`).first().waitFor({ timeout: 30_000 });

    await pane.getByRole('tab', { name: '通报' }).click();
    await pane.getByRole('button', { name: '一键生成通报' }).click();
    await book.getByRole('tab', { name: '通报' }).waitFor({ timeout: 30_000 });
    expect(await book.getByRole('tab').count()).toBeGreaterThan(3);
    await pane.getByRole('button', { name: '还原上一步' }).last().click();
    await book.getByRole('tab', { name: '通报' }).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await page.close();
  }, 90_000);

  test('a department’s return opened instead: its issues are painted with their reasons and taken off', async () => {
    const { page, pane } = await opened();
    await page.getByLabel('当前工作簿').selectOption('县教育局.xlsx');
    expect(LIST).not.toBe('县教育局.xlsx');
    await pane.getByRole('tab', { name: '核对' }).click();
    await pane.getByRole('button', { name: '在表中标记' }).click();
    const marked = page.locator('td.noted');
    await marked.first().waitFor();
    expect(await marked.first().getAttribute('title')).toMatch(/[。]$/u);
    await pane.getByRole('tab', { name: '通报' }).click();
    await pane.getByRole('button', { name: '清除标记' }).click();
    await marked.first().waitFor({ state: 'detached' });
    await page.close();
  }, 60_000);

  test('a draft is checked in the worker; the page with its findings is accessible', async () => {
    const { page, pane, problems } = await opened();
    await pane.getByRole('tab', { name: '体检' }).click();
    await pane.getByRole('textbox', { name: '通报稿' }).fill('民生实事项目共36项，县教育局9项。');
    await pane.getByRole('button', { name: '体检' }).click();
    const wrong = pane.getByRole('list', { name: '与表不符' });
    await wrong.getByRole('button', { name: '第 5 行' }).click();
    await page.locator('td.selected').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  test('the pane in the page is accessible', async () => {
    const { page, pane } = await opened();
    await pane.getByRole('tab', { name: '进度' }).click();
    await pane.getByRole('list', { name: '事项' }).getByRole('listitem').first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  }, 60_000);
});
