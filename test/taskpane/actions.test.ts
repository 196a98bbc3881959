import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { bookOf } from '../excel/opened';
import { createHost } from '../excel-host/host';
import { builtPane } from './builtPane';
import { LIST, RETURNS, samplePath } from './samples';
import { settled } from './settled';
import { slipsBack } from './slipsBack';

/**
 * The safe way from the returns to a bulletin that is ready to be printed, in the built pane: nothing that the pane asks
 * is left unanswered. Clicks, key chords, drops and filled fields are counted, and how each issue was answered is told.
 */

const MOST_ACTIONS = 35;

const at = builtPane();

/**
 * How an issue was answered. Setting aside in bulk is an answer to hints alone, and a slip is none until it is back and
 * what its unit says was taken.
 */
type Answered =
  | 'decided'
  | 'figure taken after a look'
  | 'answered by its unit, taken after a look'
  | 'hint set aside, with a reason'
  | 'set aside by itself, with its reason';

/** A person at the pane, counted. */
class Clerk {
  actions = 0;
  readonly done: string[] = [];
  readonly answered = new Map<Answered, number>();

  constructor(readonly page: Page) {}

  private async act(what: string, work: () => Promise<void>): Promise<void> {
    this.actions++;
    this.done.push(`${this.actions} ${what}`);
    await work();
    await settled(this.page);
  }

  answers(how: Answered, count: number): void {
    this.answered.set(how, (this.answered.get(how) ?? 0) + count);
  }

  click = (what: Locator, name: string): Promise<void> =>
    this.act(`click ${name}`, () => what.first().click({ timeout: 30_000 }));
  fill = (what: Locator, words: string, name: string): Promise<void> =>
    this.act(`fill ${name}`, () => what.first().fill(words));
  press = (keys: string): Promise<void> => this.act(`press ${keys}`, () => this.page.keyboard.press(keys));

  /** Files dropped somewhere in the pane, as a person drags them from a folder. */
  drop = (files: readonly string[], until: Locator): Promise<void> =>
    this.act(`drop ${files.length} files`, async () => {
      const client = await this.page.context().newCDPSession(this.page);
      const data = { items: [], files: [...files], dragOperationsMask: 1 };
      const taken = this.page.getByRole('progressbar').or(until).first();
      // A browser that is slow to say that the pane takes files lets them fall: a person would drop them once more.
      for (let tries = 0; tries === 0 || (tries < 3 && !(await taken.isVisible())); tries++) {
        for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
          await client.send('Input.dispatchDragEvent', { type, x: 150, y: 300, data });
          await this.page.waitForTimeout(50);
        }
        await taken.waitFor({ timeout: 10_000 }).catch(() => undefined);
      }
      await until.first().waitFor({ timeout: 120_000 });
    });

  /** How many of these there are, taken from the words of their tab or button. */
  async count(what: Locator): Promise<number> {
    if ((await what.count()) === 0) return 0;
    return Number(/\d+/u.exec((await what.first().innerText()) ?? '')?.[0] ?? 0);
  }
}

const button = ({ page }: Clerk, name: RegExp | string): Locator => page.getByRole('button', { name });
const next = (clerk: Clerk, step: string): Promise<void> =>
  clerk.click(button(clerk, `下一步：${step}`), `下一步：${step}`);

/** What putting the returns together asks, each by its own button. */
async function decideAll(clerk: Clerk): Promise<void> {
  for (const name of [/^是这一项/u, /^采用这一份/u, /^不纳入/u])
    while ((await button(clerk, name).count()) > 0) {
      await clerk.click(button(clerk, name), name.source);
      clerk.answers('decided', 1);
    }
}

/** The slips as their units send them back: what each says of what it is asked. */
function answeredSlips(zip: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'slips-'));
  return slipsBack(zip, () => ({ explained: '经核实，以本次报送为准' })).map(({ name, bytes }) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
}

const severity = ({ page }: Clerk, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${name} \\d+`, 'u') });

/** What no unit's row tells, and so no slip asks about: each by itself. */
const WHOLE: readonly (readonly [of: RegExp, reason: string])[] = [
  [/^暂不处理：隐藏的列/u, '联系电话不计入'],
  [/^暂不处理：.*没有报送，涉及/u, '已电话催报'],
  [/^暂不处理：整张表数据截至/u, '已请单位重报'],
];

/** Hints are set aside together, seen and with a reason; what concerns a table or unit as a whole, one by one. */
async function answerHere(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await page.getByRole('group', { name: '按程度筛选' }).waitFor();
  const hints = await clerk.count(severity(clerk, '提示'));
  if (hints > 0) {
    await clerk.click(button(clerk, /^成批暂不处理提示/u), '成批暂不处理提示');
    await clerk.fill(page.getByLabel(/^共同的理由/u), '已逐条看过，属实', '共同的理由');
    await clerk.click(button(clerk, /^暂不处理这 \d+ 条/u), '暂不处理这些');
    expect(await clerk.count(severity(clerk, '提示'))).toBe(0);
    clerk.answers('hint set aside, with a reason', hints);
  }
  await oneByOne(clerk, WHOLE);
}

async function oneByOne(clerk: Clerk, which: typeof WHOLE): Promise<void> {
  const { page } = clerk;
  for (const [of, reason] of which)
    for (let left = await button(clerk, of).count(); left > 0; left = await button(clerk, of).count()) {
      await clerk.click(button(clerk, of), of.source);
      await clerk.fill(page.getByLabel(/暂不处理的理由/u), reason, '理由');
      await clerk.press('Enter');
      // The list shows what is in view: one gone may let another in, of which there are few.
      expect(clerk.actions).toBeLessThanOrEqual(2 * MOST_ACTIONS);
      clerk.answers('set aside by itself, with its reason', 1);
    }
}

/** All other errors and queries go back to their units; what comes back is looked at and taken. */
async function askBack(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  const open = (await clerk.count(severity(clerk, '错误'))) + (await clerk.count(severity(clerk, '疑点')));
  await next(clerk, '退回催报');
  const download = page.waitForEvent('download');
  await clerk.click(button(clerk, /^下载全部/u), '下载全部核对单');
  const zip = await download;
  expect(zip.suggestedFilename()).toMatch(/^退回核对单（\d+个单位）\.zip$/u);
  const asked = Number(/共 (\d+) 处/u.exec(await page.getByText(/已交给浏览器下载/u).innerText())?.[1]);
  expect(asked).toBe(open);
  await clerk.click(button(clerk, '复制成文字'), '复制催报名单');
  // The units' work, not the clerk's.
  const returned = answeredSlips(new Uint8Array(readFileSync(await zip.path())));
  await clerk.drop(returned, button(clerk, /份核对单的答复/u));
  await clerk.click(button(clerk, /份核对单的答复/u), '采用全部答复');
  clerk.answers('answered by its unit, taken after a look', asked);
}

/** Nothing that the pane asks is left without an answer. */
async function expectAllAnswered({ page }: Clerk): Promise<void> {
  await page.getByRole('tab', { name: /^核对/u }).click();
  await page.getByRole('group', { name: '按程度筛选' }).waitFor();
  const open = await page.getByRole('button', { name: /^暂不处理：/u }).all();
  // By their names, which say what was left.
  expect(await Promise.all(open.map((one) => one.getAttribute('aria-label')))).toEqual([]);
  for (const name of ['错误', '疑点', '提示'])
    await page.getByRole('button', { name: `${name} 0`, exact: true }).waitFor();
}

/** Proposed figures: looked at unit by unit, then taken. */
async function takeFigures(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await page.getByRole('heading', { level: 1, name: '进度' }).waitFor();
  const all = page.locator('summary').filter({ hasText: /建议的完成数，看过后可采用/u });
  if ((await all.count()) === 0) return;
  clerk.answers('figure taken after a look', await clerk.count(all));
  await clerk.click(all, '看建议的完成数');
  const units = button(clerk, /^看过，采用这/u);
  for (let left = await page.locator('details details').count(); left > 0; left--) {
    if ((await all.count()) === 0) break;
    if ((await units.filter({ visible: true }).count()) === 0)
      await clerk.click(
        page.locator('details[open] details:not([open]) > summary').filter({ visible: true }),
        '看一个单位',
      );
    await clerk.click(units.filter({ visible: true }), '采用这个单位的');
  }
}

at.describe('the safe way', () => {
  test(`from ${RETURNS.length} returns to a bulletin ready for print in at most ${MOST_ACTIONS} actions`, async () => {
    const host = createHost({ workbook: await bookOf(samplePath(LIST)) });
    const pane = await at.open(host, { height: 900 });
    const clerk = new Clerk(pane.page);
    await pane.page.getByRole('checkbox', { name: '总表' }).waitFor({ timeout: 60_000 });

    await clerk.drop(RETURNS.map(samplePath), pane.page.getByText(/^收到 \d+ 个文件/u));
    await decideAll(clerk);
    // First the figures: what they bring up is asked about with the rest.
    await clerk.click(pane.page.getByRole('tab', { name: /^进度/u }), '进度');
    await takeFigures(clerk);
    await clerk.click(pane.page.getByRole('tab', { name: /^核对/u }), '核对');
    await answerHere(clerk);
    await askBack(clerk);
    await clerk.click(pane.page.getByRole('tab', { name: /^通报/u }), '通报');
    await clerk.click(button(clerk, '一键生成通报'), '一键生成通报');
    await pane.page.getByText(/^已生成：/u).waitFor({ timeout: 120_000 });
    await clerk.press('Control+P');

    const told = [...clerk.answered].map(([how, count]) => `${how}: ${count}`);
    console.info([...clerk.done, ...told].join('\n'));
    expect(host.book.sheets.map(({ name }) => name)).toContain('通报');
    expect(clerk.actions).toBeLessThanOrEqual(MOST_ACTIONS);
    await expectAllAnswered(clerk);
    expect(pane.problems).toEqual([]);
    await pane.close();
  }, 600_000);
});
