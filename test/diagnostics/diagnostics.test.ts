import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { ASSUMPTIONS } from '../excel-host/assumptions';
import { createHost } from '../excel-host/host';
import { chromiumPath, launch, serve } from '../taskpane/browser';
import { whenThere } from '../taskpane/built';
import { openPane, type OpenedPane } from '../taskpane/excelPage';

const folder = path.resolve(__dirname, '../../dist/diagnostics');
const ready = existsSync(path.join(folder, 'assumptions.html')) && chromiumPath !== null ? true : null;

const checked = ASSUMPTIONS.filter(({ check }) => check !== null);
const manual = ASSUMPTIONS.length - checked.length;

let browser: Browser;
let server: Server;
let url: string;

async function opened(host = createHost({ apiLevel: '1.14' })): Promise<OpenedPane> {
  const pane = await openPane(browser, host, { url: `${url}assumptions.html` });
  await pane.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.page.locator('dd').first().waitFor();
  return pane;
}

async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByRole('status').getByText('检查结束。').waitFor({ timeout: 60_000 });
}

const itemsOf = (page: Page, result: string) => page.locator(`li[data-result="${result}"]`);

async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

whenThere('dist/diagnostics (--config-name diagnostics) or a Chromium (CHROMIUM_PATH)', ready)(
  'the page that checks what is assumed of Excel',
  () => {
    beforeAll(async () => {
      browser = await launch();
      ({ server, url } = await serve(folder));
    }, 120_000);
    afterAll(async () => {
      await browser.close();
      server.close();
    });

    test('every check holds in the host; nothing is left there and nothing asked elsewhere', async () => {
      const host = createHost({ apiLevel: '1.14' });
      const { page, problems, elsewhere, close } = await opened(host);
      expect(await itemsOf(page, 'pending').count()).toBe(checked.length);
      await run(page);
      expect(await itemsOf(page, 'failed').allTextContents()).toEqual([]);
      expect(await itemsOf(page, 'held').count()).toBe(checked.length);
      expect(await page.getByRole('img', { name: '相符' }).first().textContent()).toBe('✓');
      const byHand = page.getByRole('list', { name: '需人工核对' }).getByRole('listitem');
      expect(await byHand.count()).toBe(manual);
      expect(await byHand.first().textContent()).toContain('Double-click a cell');
      expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
      expect([host.book.settings.size, host.book.customXml.length]).toEqual([0, 0]);

      await page.getByRole('button', { name: '复制结果' }).click();
      await page.getByText('已复制，可以粘贴给维护人员。').waitFor();
      const words = await page.evaluate(() => navigator.clipboard.readText());
      for (const part of [
        '版本号: 16.0.14332.20345',
        '接口级别: ExcelApi 1.14',
        '界面语言 / 内容语言: zh-CN / zh-CN',
        `相符 ${checked.length}，不符 0，跳过 0，需人工核对 ${manual}`,
        ...ASSUMPTIONS.map(({ statement }) => statement),
      ])
        expect(words).toContain(part);
      expect(await page.getByRole('textbox', { name: '文字结果' }).inputValue()).toBe(words);
      expect(elsewhere).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    }, 90_000);

    test('without a clipboard the report is selected, to be copied by hand', async () => {
      const { page, close } = await opened();
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } }),
      );
      await page.getByRole('button', { name: '复制结果' }).click();
      await page.getByText('没能自动复制').waitFor();
      expect(await page.evaluate(() => getSelection()?.toString())).toContain('接口级别: ExcelApi 1.14');
      await close();
    }, 120_000);

    test('an older Excel that refuses: what it lacks is left out, what it does otherwise is told', async () => {
      const host = createHost({ apiLevel: '1.9' });
      host.book.structureProtected = true;
      const { page, problems, close } = await opened(host);
      await run(page);
      const merged = page.locator('li[data-id="merged-areas"]');
      expect(await merged.getAttribute('data-result')).toBe('skipped');
      expect(await merged.textContent()).toContain('当前 Excel 没有 ExcelApi 1.13，未检查。');
      expect(await itemsOf(page, 'held').count()).toBe(0);
      expect(await itemsOf(page, 'failed').first().textContent()).toContain('AccessDenied');
      expect(await page.getByRole('img', { name: '不符' }).first().textContent()).toBe('✗');
      expect(await axeProblems(page)).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    }, 60_000);

    test('an Excel that does not answer ends the run, which says why and can be started again', async () => {
      const host = createHost({ apiLevel: '1.14' });
      const { page, close } = await opened(host);
      host.connection = 'refused';
      await run(page);
      expect(await page.getByRole('status').textContent()).toMatch(/检查中断：/u);
      expect(await page.getByRole('textbox').inputValue()).toMatch(/检查中断：/u);
      host.connection = 'up';
      host.book.structureProtected = true;
      await page.getByRole('button', { name: '开始检查' }).click();
      await page
        .getByRole('status')
        .getByText(/^检查结束。$/u)
        .waitFor();
      expect(await itemsOf(page, 'failed').count()).toBe(checked.length);
      await close();
    }, 60_000);

    test('it fits the pane, and is clean by axe in both themes', async () => {
      for (const dark of [false, true]) {
        const host = createHost();
        host.dark = dark;
        const { page, close } = await opened(host);
        expect(await axeProblems(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
        await close();
      }
    }, 120_000);

    test('outside of Excel it says so', async () => {
      const page = await browser.newPage();
      await page.goto(`${url}assumptions.html`);
      await page.getByText('不能单独在浏览器中打开').waitFor();
      expect(await page.getByRole('button', { name: '开始检查' }).isDisabled()).toBe(true);
      await page.close();
    }, 120_000);

    test('it keeps the policy of the pane', () => {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(
        readFileSync(path.join(folder, 'assumptions.html'), 'utf8'),
      )?.[1];
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';/u);
    });
  },
);
