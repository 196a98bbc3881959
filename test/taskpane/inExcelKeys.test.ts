import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { bookOf } from '../excel/opened';
import { createHost } from '../excel-host/host';
import { builtPane } from './builtPane';
import { LIST, RETURNS, samplePath } from './samples';

/** The clerk's whole way by Tab, Enter and Space alone: nothing is clicked, and what has the focus is always in view. */

const at = builtPane();
/** More stops than any page of the pane has with these returns. */
const MOST_TABS = 250;

interface Focused {
  readonly tag: string;
  readonly name: string;
  /** Some of it is in view, and nothing lies over its middle. */
  readonly seen: boolean;
  /** A line around it, or around what it is in, tells that it is there. */
  readonly ringed: boolean;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const box = one.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 150), box.top + Math.min(box.height / 2, 12)];
    const top = document.elementFromPoint(x, y);
    const lines = (of: Element, pseudo?: string): boolean => {
      const { outlineStyle, outlineWidth, borderTopWidth, borderBottomWidth } = getComputedStyle(of, pseudo);
      const wide =
        pseudo === '::after' && [borderTopWidth, borderBottomWidth].some((width) => parseFloat(width) >= 2);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || wide;
    };
    const parent = one.parentElement ?? one;
    return {
      tag: one.tagName,
      name: (one.getAttribute('aria-label') ?? one.textContent ?? '').trim(),
      seen: top !== null && (one.contains(top) || top.contains(one)),
      ringed: [one, parent].some((of) => lines(of) || lines(of, '::after')),
    };
  });

/** A person without a mouse. */
class Hands {
  readonly unseen: string[] = [];

  constructor(readonly page: Page) {}

  /** Goes on from stop to stop until one is called so. */
  async reach(name: RegExp): Promise<void> {
    const passed: string[] = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await this.page.keyboard.press('Tab');
      const at = await focused(this.page);
      if (at.tag === 'BODY') continue;
      if (!at.seen) this.unseen.push(`out of view: ${at.tag} ${at.name.slice(0, 40)}`);
      if (!at.ringed) this.unseen.push(`no line around: ${at.tag} ${at.name.slice(0, 40)}`);
      if (name.test(at.name)) return;
      passed.push(at.name.slice(0, 20));
    }
    throw new Error(`no way by Tab to ${name.source}: ${passed.slice(0, 60).join(' | ')}`);
  }

  async press(name: RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.reach(name);
    await this.page.keyboard.press(key);
  }

  /** A file field: the system's own window takes over, so that the files are given here. */
  async pick(name: RegExp, files: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.press(name);
    await (await chooser).setFiles([...files]);
  }
}

at.describe('by keyboard alone', () => {
  test('returns are put in, an issue is set aside, units are asked, the bulletin is made and checked', async () => {
    const host = createHost({ workbook: await bookOf(samplePath(LIST)) });
    const pane = await at.open(host, { width: 400, height: 900 });
    const { page } = pane;
    const hands = new Hands(page);
    const heading = (name: string) => page.getByRole('heading', { level: 1, name });
    await page.getByRole('checkbox', { name: '总表' }).waitFor({ timeout: 120_000 });

    await hands.pick(/^添加文件$/u, RETURNS.map(samplePath));
    await page.getByText(`已读取 ${RETURNS.length} 个文件`).first().waitFor({ timeout: 240_000 });
    await hands.press(/^下一步：核对$/u);
    await heading('核对').waitFor();

    // One after the other, each with its row: Tab alone leads through all that can be done with it.
    await hands.press(/^逐条查看$/u);
    await page.getByText(/^第 1 处，共 \d+ 处$/u).waitFor();
    await hands.press(/^暂不处理$/u, 'Space');
    await page.keyboard.type('已电话核实');
    await page.keyboard.press('Enter');
    await page
      .getByText(/暂不处理：已电话核实$/u)
      .first()
      .waitFor();
    // Who has set one aside goes on from there.
    expect((await focused(page)).tag).toBe('H2');
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: '按程度筛选' }).waitFor();
    // The list is one stop; the arrows lead through it, and Tab to what can be done with a row.
    await hands.reach(/^结论矛盾/u);
    await page.keyboard.press('ArrowDown');
    expect((await focused(page)).name).toMatch(/^错误报“已完成”/u);
    await page.keyboard.press('Tab');
    expect((await focused(page)).name).toMatch(/^暂不处理：报“已完成”/u);
    await hands.press(/^下一步：退回催报$/u);
    await heading('退回催报').waitFor();

    const slips = page.waitForEvent('download');
    await hands.press(/^下载全部/u, 'Space');
    expect((await slips).suggestedFilename()).toMatch(/^退回核对单/u);
    await hands.press(/^复制成文字$/u);
    await hands.press(/^下一步：进度$/u);
    await heading('进度').waitFor();
    await hands.press(/^下一步：通报$/u);
    await heading('通报').waitFor();
    await hands.press(/^一键生成通报$/u, 'Space');
    await page.getByText(/^已生成：/u).waitFor({ timeout: 240_000 });
    expect(host.book.sheets.map(({ name }) => name)).toContain('通报');

    // The steps are one stop; the arrows lead between them.
    await hands.reach(/^通报/u);
    await page.keyboard.press('ArrowRight');
    await heading('稿件核对').waitFor();
    const draft = path.join(mkdtempSync(path.join(tmpdir(), 'draft-')), '通报.txt');
    writeFileSync(draft, '截至9月30日，共通报36项，其中已完成12项，占33.3%。');
    await hands.pick(/^打开文件$/u, [draft]);
    await hands.press(/^开始核对$/u);
    await page
      .getByText(/共\d+处/u)
      .first()
      .waitFor({ timeout: 120_000 });

    expect(hands.unseen).toEqual([]);
    expect(pane.problems).toEqual([]);
    await pane.close();
  }, 900_000);
});
