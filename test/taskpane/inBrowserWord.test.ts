import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readDraft } from '../../src/files/read/draftText';
import { bookOf } from '../excel/opened';
import { createHost } from '../excel-host/host';
import { builtPane } from './builtPane';
import type { OpenedPane } from './excelPage';
import { samplePath } from './samples';

/** The Word bulletin of the built pane in a real browser, under its own policy: saved, and copied with its formats. */

const at = builtPane();

async function atBulletin(): Promise<OpenedPane> {
  const host = createHost({ workbook: await bookOf(samplePath('03卫生健康局.xlsx')) });
  const pane = await at.open(host);
  await pane.page.getByRole('tab', { name: '通报' }).click();
  // The table itself says no day.
  await pane.page.getByLabel('数据截至', { exact: true }).first().fill('2026-09-30', { timeout: 60_000 });
  await pane.page.keyboard.press('Tab');
  return pane;
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

at.describe('Word from the built pane', () => {
  test('另存 Word 通报 saves a document that is read back, and asks nothing of anyone', async () => {
    const { page, problems, elsewhere, close } = await atBulletin();
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, '另存 Word 通报')]);
    expect(saved.suggestedFilename()).toMatch(/^关于.*的通报\.docx$/u);
    const { text, error } = readDraft('a.docx', readFileSync(await saved.path()));
    expect(error).toBeNull();
    expect(text).toContain('总体情况');
    await page.getByText('已交给浏览器保存').waitFor();
    expect([problems, elsewhere.filter((one) => !one.startsWith('blob:'))]).toEqual([[], []]);
    await close();
  }, 120_000);

  test('复制带格式文字 puts the words of Word’s own HTML on the clipboard', async () => {
    const { page, close } = await atBulletin();
    await press(page, '复制带格式文字');
    await page.getByText('已复制，请到 Word 或 WPS').waitFor();
    const pasted = page.evaluate(() => {
      const target = document.body.appendChild(document.createElement('div'));
      target.contentEditable = 'true';
      target.focus();
      return new Promise<string[]>((resolve) =>
        target.addEventListener('paste', ({ clipboardData }) =>
          resolve(['text/html', 'text/plain'].map((type) => clipboardData?.getData(type) ?? '')),
        ),
      );
    });
    await page.keyboard.press('Control+V');
    const [html, text] = await pasted;
    expect(html).toMatch(/方正小标宋简体.*mso-char-indent-count:2\.0/su);
    expect(text).toContain('总体情况');
    await close();
  }, 120_000);
});
