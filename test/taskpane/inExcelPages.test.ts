import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { bookOf } from '../excel/opened';
import { createHost } from '../excel-host/host';
import { axeProblems } from './axe';
import { builtPane } from './builtPane';
import { LIST, RETURNS, samplePath } from './samples';
import { settled } from './settled';
import { slipsBack, type Said } from './slipsBack';

/**
 * Every page of the built pane in each of its states: nothing is cut or wider than the pane, and axe finds nothing.
 * PANE_PICTURES names a folder for pictures of all of them, in all widths and colours.
 */

const at = builtPane();
const pictures = process.env.PANE_PICTURES ?? '';

interface Look {
  readonly width: 320 | 400 | 800;
  readonly colours: 'light' | 'dark' | 'forced';
}
const ALL: readonly Look[] = ([320, 400, 800] as const).flatMap((width) =>
  (['light', 'dark', 'forced'] as const).map((colours) => ({ width, colours })),
);
/** Each width and each colours once; all of them where pictures are wanted. */
const LOOKS = pictures === '' ? ALL.filter((_, index) => index % 4 === 0) : ALL;

/** Words that do not fit what they stand in, and that nothing else shows. */
const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, summary, h1, h2, h3, label, p, li, td, th, legend')]
      .filter((one) => one.offsetParent !== null && one.title === '' && one.clientWidth > 1)
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'auto')
      .map((one) => `${one.tagName} ${one.textContent.slice(0, 40)}`),
  );

const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });

/** Goes through the pane and shows each state in turn. */
async function walk(page: Page, show: (name: string) => Promise<void>): Promise<void> {
  const tab = (name: string): Promise<void> =>
    page
      .getByRole('tab', { name: new RegExp(`^${name}`, 'u') })
      .first()
      .click();
  const press = (name: RegExp | string): Promise<void> => page.getByRole('button', { name }).first().click();
  /** Opens all that is closed. */
  async function openAll(): Promise<void> {
    for (let left = 12; left > 0; left--) {
      const closed = page.locator('details:not([open]) > summary').filter({ visible: true });
      if ((await closed.count()) === 0) return;
      await closed.first().click();
    }
  }
  const give = (files: ReturnType<typeof fileOf>[]): Promise<void> =>
    page.locator('input[type=file][multiple]:not([webkitdirectory])').first().setInputFiles(files);
  /** Slips that come back: some of the queries are answered with other words, some explained, some not at all. */
  async function answers(): Promise<void> {
    const download = page.waitForEvent('download');
    await press(/^下载全部/u);
    const zip = new Uint8Array(readFileSync(await (await download).path()));
    await show('退回催报-已下载');
    const SAID: readonly Said[] = [
      { corrected: '截至9月30日，已全部完成，完成率100%。' },
      { explained: '经核实，以本次报送为准' },
      {},
    ];
    const back = slipsBack(zip, (query) => SAID[query % SAID.length] ?? {});
    await tab('汇总');
    await give(back.map(({ name, bytes }) => fileOf(name, Buffer.from(bytes))));
    await page
      .getByRole('tab', { name: /^退回催报.+/u })
      .first()
      .waitFor({ timeout: 120_000 });
    await show('汇总-有答复');
    await tab('退回催报');
    await page
      .getByRole('button', { name: /份核对单的答复/u })
      .first()
      .waitFor({ timeout: 120_000 });
    await show('退回催报-有答复');
    await openAll();
    await show('退回催报-有答复，全部展开');
    await page
      .getByRole('button', { name: /份核对单的答复/u })
      .first()
      .scrollIntoViewIfNeeded();
    await show('退回催报-采用全部');
    await press(/份核对单的答复/u);
    await page
      .getByText(/^已采用/u)
      .first()
      .waitFor({ timeout: 120_000 });
    await show('退回催报-已采用');
  }
  const steps = ['核对', '退回催报', '进度', '通报', '稿件核对'] as const;

  await page
    .getByText(/^尚未收到报送/u)
    .first()
    .waitFor({ timeout: 120_000 });
  await show('汇总-尚未收到报送');
  for (const name of steps) {
    await tab(name);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await show(`${name}-尚未收到报送`);
  }
  await tab('汇总');
  await give([
    ...RETURNS.map((name) => fileOf(name, readFileSync(samplePath(name)))),
    fileOf('损坏.xlsx', Buffer.from('PK\u0003\u0004 no workbook')),
    fileOf('说明.pdf', Buffer.from('%PDF-1.4')),
  ]);
  await page
    .getByRole('button', { name: /^采用这一份/u })
    .first()
    .waitFor({ timeout: 240_000 });
  await show('汇总');
  await openAll();
  await show('汇总-全部展开');

  await tab('核对');
  await page.getByRole('group', { name: '按程度筛选' }).waitFor();
  await show('核对');
  await press(/^暂不处理：/u);
  await press('确定');
  await show('核对-暂不处理，缺理由');
  await page.getByLabel(/暂不处理的理由/u).fill('已电话核实');
  await press('确定');
  // The list shows what is in view: what was set aside stands at its end.
  await page.getByRole('searchbox').first().fill('68%');
  await page.getByRole('button', { name: /^暂不处理的/u }).click();
  await show('核对-已暂不处理');
  await page.getByRole('searchbox').first().fill('');
  await press(/^成批暂不处理提示/u);
  await show('核对-成批');
  await press(/^错误.*报“已完成”/u);
  await page.getByRole('button', { name: '下一处' }).waitFor();
  await show('核对-一处');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').first().fill('没有这样的字');
  await show('核对-筛选后没有');

  await tab('退回催报');
  await page.getByRole('heading', { level: 1, name: '退回催报' }).waitFor();
  await openAll();
  await show('退回催报');
  await answers();

  await tab('进度');
  await page.getByRole('heading', { level: 1, name: '进度' }).waitFor();
  await show('进度');
  await openAll();
  await page.locator('summary', { hasText: '操作记录' }).waitFor();
  await show('进度-全部展开');
  await page.locator('summary', { hasText: '操作记录' }).scrollIntoViewIfNeeded();
  await show('进度-操作记录');
  await page
    .getByRole('button', { name: /照明改造/u })
    .first()
    .click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await openAll();
  await show('进度-一项');

  await tab('通报');
  await page.getByRole('button', { name: '一键生成通报' }).waitFor();
  await show('通报');
  await openAll();
  await show('通报-全部展开');
  await press('一键生成通报');
  await page.getByText(/^已生成：/u).waitFor({ timeout: 240_000 });
  await show('通报-已生成');

  await tab('稿件核对');
  await page.getByRole('textbox').first().fill('截至9月30日，共通报36项，其中已完成12项，占33.3%。');
  await press('开始核对');
  await page.getByText(/处/u).first().waitFor();
  await show('稿件核对-有结果');

  await press('自检');
  await page.getByRole('heading', { level: 1, name: '自检' }).waitFor();
  await show('自检');
}

at.describe('each page in each state', () => {
  test.each(LOOKS)(
    'at $width px in $colours colours',
    async ({ width, colours }) => {
      const host = createHost({ workbook: await bookOf(samplePath(LIST)) });
      const pane = await at.open(host, {
        ...{ width, height: pictures === '' ? 900 : 1_500 },
        dark: colours === 'dark',
        forcedColors: colours === 'forced',
      });
      const { page } = pane;
      const found: string[] = [];
      let shown = 0;
      const look = async (name: string): Promise<void> => {
        shown++;
        await settled(page);
        if (pictures !== '') {
          mkdirSync(pictures, { recursive: true });
          const file = `${colours}-${width}-${String(shown).padStart(2, '0')}-${name}.png`;
          await page.screenshot({ path: path.join(pictures, file) });
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${name}: ${wide} px wide`);
        found.push(...(await cutWords(page)).map((words) => `${name}: cut ${words}`));
        if (pictures === '') found.push(...(await axeProblems(page)).map((one) => `${name}: ${one}`));
      };
      await walk(page, look);
      await page.goto(`${at.url()}help.html`);
      await look('使用帮助');
      expect(shown).toBeGreaterThan(20);
      expect(found).toEqual([]);
      expect(pane.problems).toEqual([]);
      expect(pane.elsewhere).toEqual([]);
      await pane.close();
    },
    900_000,
  );
});
