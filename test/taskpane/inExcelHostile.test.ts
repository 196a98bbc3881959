import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bookOf } from '../excel/opened';
import { createHost } from '../excel-host/host';
import { axeProblems } from './axe';
import { builtPane } from './builtPane';
import { LIST, samplePath } from './samples';

/** What hangs, fills memory or never ends, dropped among good files into the built pane. */

const HOSTILE = path.resolve(__dirname, '../../../shared/cases/hostile');
const at = builtPane({ needs: { what: '../shared/cases/hostile', isThere: existsSync(HOSTILE) } });
const GOOD = ['县教育局.xlsx', '民政局.xls'];
/** A kill limit: every file may take its time, one after the other. */
const LIMIT = 240_000;

at.describe('hostile files in the pane', () => {
  test(
    'the pane stays usable; each is read or named with the reason, and the good ones count',
    async () => {
      const host = createHost({ workbook: await bookOf(samplePath(LIST)) });
      const { page, problems, close } = await at.open(host);
      const hostile = readdirSync(HOSTILE).filter((name) => /^(?:hang|mem|redos)-/u.test(name));
      expect(hostile.length).toBeGreaterThan(3);
      await page.getByRole('checkbox', { name: '总表' }).waitFor({ timeout: 60_000 });
      await page
        .locator('input[type=file][multiple]')
        .first()
        .setInputFiles([
          ...hostile.map((name) => path.join(HOSTILE, name)),
          ...GOOD.map((name) => samplePath(name)),
        ]);
      await page.getByRole('button', { name: '取消' }).waitFor();
      // While a worker is stuck the pane itself is not.
      await page.getByRole('tab', { name: '进度' }).click({ timeout: 5_000 });
      await page.getByRole('tab', { name: '汇总' }).click({ timeout: 5_000 });
      const received = page.getByText(new RegExp(`^收到 ${hostile.length + GOOD.length} 个文件`, 'u'));
      await received.waitFor({ timeout: LIMIT });
      await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
      for (const name of [...hostile, ...GOOD]) {
        const line = page.locator('li', {
          has: page.getByRole('button', { name: `移除《${name}》`, includeHidden: true }),
        });
        expect(await line.count()).toBeGreaterThan(0);
      }
      for (const name of GOOD) {
        const read = page.getByRole('list', { name: /^已读取/u, includeHidden: true });
        expect(await read.textContent()).toContain(name);
      }
      // Damaged data, and a row beyond any sheet, are the files' own faults; what takes too long is never called damaged.
      const damaged = page.locator('li', { hasText: '损坏' });
      for (const line of await damaged.allTextContents()) expect(line).toMatch(/hang-(?:deflate|row)/u);
      expect(problems).toEqual([]);
      expect(await axeProblems(page)).toEqual([]);
      await close();
    },
    LIMIT + 60_000,
  );
});
