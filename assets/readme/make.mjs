// Pictures for the README from a real run: start the trial page (npm start), then node assets/readme/make.mjs [address]
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const address = process.argv[2] ?? 'http://localhost:3001/';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--lang=zh-CN'],
});

async function opened(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, locale: 'zh-CN', ...options });
  const page = await context.newPage();
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('tab').first().waitFor();
  await page.getByRole('button', { name: '放入样例报送文件' }).click();
  await pane.getByText('已读取 15 个文件').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1_500);
  return { page, pane };
}

const shoot = (target, name) => target.screenshot({ path: path.join(here, `${name}.png`) });

/** The workbook with its marks and the pane's list; then the bulletin. */
async function bothViews() {
  const { page, pane } = await opened();
  await page.getByRole('button', { name: '标记滞后' }).click();
  await pane.getByText(/已标记/u).waitFor();
  await pane.getByRole('tab', { name: '进度' }).click();
  await page.waitForTimeout(500);
  await shoot(page, 'demo-page');
  await page.getByRole('button', { name: '生成通报' }).first().click();
  await pane.getByText(/^已生成：/u).waitFor({ timeout: 60_000 });
  await pane.getByRole('tab', { name: '通报' }).click();
  await page.waitForTimeout(1_000);
  await shoot(page, 'demo-bulletin');
}

/** The pane alone: a page at a width and in a look. */
async function paneAlone(name, tab, width, options) {
  const { page, pane } = await opened(options);
  await page.locator('input[type=range]').fill(String(width));
  await pane.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click();
  await page.waitForTimeout(800);
  await shoot(page.locator('iframe'), name);
}

await bothViews();
await paneAlone('pane-320-light', '汇总', 320);
await paneAlone('pane-420-dark', '进度', 420, { colorScheme: 'dark' });
await paneAlone('pane-420-contrast', '核对', 420, { forcedColors: 'active' });
await paneAlone('pane-800-light', '通报', 800);
await browser.close();
