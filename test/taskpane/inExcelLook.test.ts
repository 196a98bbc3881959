import type { Page } from 'playwright-core';
import { bookOf } from '../excel/opened';
import { createHost } from '../excel-host/host';
import { axeProblems } from './axe';
import { builtPane } from './builtPane';
import { LIST, RETURNS, samplePath } from './samples';

/** Looking up and looking over in the built pane, by keyboard where a clerk would. */

const at = builtPane();

const heading = (page: Page) => page.getByRole('heading', { level: 2 });
const summary = (page: Page, words: string) => page.locator('summary', { hasText: words }).last();
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });

at.describe('looking up in the pane', () => {
  test.each([
    { width: 320, dark: true, forcedColors: false },
    { width: 800, dark: false, forcedColors: true },
  ])(
    'the row of a return as it was sent, the next, the one list before generating, the check after it: %o',
    async ({ width, dark, forcedColors }) => {
      const host = createHost({ workbook: await bookOf(samplePath(LIST)) });
      const options = { width, height: 900, dark, forcedColors };
      const { page, problems, elsewhere, close } = await at.open(host, options);
      await page.getByRole('checkbox', { name: '总表' }).waitFor({ timeout: 60_000 });
      await page
        .locator('input[type=file][multiple]:not([webkitdirectory])')
        .first()
        .setInputFiles(RETURNS.map(samplePath));
      await page.getByText(`已读取 ${RETURNS.length} 个文件`).first().waitFor({ timeout: 120_000 });

      await tab(page, '核对').click();
      await page.getByRole('button', { name: /^错误\s*所报 68% 与数据不符/u }).click();
      await page.getByRole('region', { name: '《县教育局.xlsx》Sheet1 第 6 行' }).waitFor();
      expect(await page.locator('mark').allTextContents()).toContain('完成率68%');
      const first = await heading(page).textContent();
      expect(await heading(page).evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await axeProblems(page)).toEqual([]);
      await page.getByRole('button', { name: '下一处' }).press('Enter');
      await page.getByText(/^第 2 处，共 \d+ 处$/u).waitFor();
      expect(await heading(page).textContent()).not.toBe(first);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '下一处' }).waitFor({ state: 'detached' });

      await tab(page, '通报').click();
      await summary(page, '生成前看一眼').press('Enter');
      await summary(page, '通报中待填写的地方').press('Enter');
      expect(await axeProblems(page)).toEqual([]);
      await page.getByRole('button', { name: '去填写：下步要求' }).press('Enter');
      await page.keyboard.type('一要压实责任。');
      await page.getByRole('button', { name: '一键生成通报' }).click();
      await page.getByText(/稿件核对：共\d+处，本稿与数据一致。/u).waitFor({ timeout: 120_000 });
      const notice = host.book.sheets.find(({ name }) => name === '通报');
      const words = [...(notice?.rows.values() ?? [])].flatMap((row) =>
        [...row.values()].map(({ value }) => String(value)),
      );
      expect(words.join()).toContain('一要压实责任。');
      await page.getByRole('button', { name: '还原', exact: true }).press('Enter');
      await page.getByText('已还原：生成通报。').waitFor({ timeout: 60_000 });
      expect(host.book.sheets.some(({ name }) => name === '通报')).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(problems).toEqual([]);
      expect(elsewhere).toEqual([]);
      await close();
    },
    300_000,
  );
});
