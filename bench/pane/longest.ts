import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { loadBook } from '../../test/excel-host/files/load';
import { createHost } from '../../test/excel-host/host';
import { chromiumPath, launch, serve } from '../../test/taskpane/browser';
import { openPane } from '../../test/taskpane/excelPage';
import { rowsOf, workbook } from '../rows';
import { calibrated, tasksDuring } from './watch';

/** The longest time that the built pane stands still in each step of a month's work, with a list of 5,000 rows. */

const ROWS = 5_000;
/** The last of the units has not sent anything. */
const [PARTS, FILES] = [6, 5];
const RUNS = 3;
const WAIT = 240_000;

type Say = (name: string, value: string) => void;

/** Villages with names of their own, so that rows of the list and of the returns find each other. */
const place = (n: number): string =>
  ['东南西北上下大小新老', '河湾山坪沟塘桥堡庙岭', '家口头里庄源'].reduce(
    ({ name, left }, signs) => ({
      name: name + (signs[left % signs.length] ?? ''),
      left: Math.floor(left / signs.length),
    }),
    { name: '', left: n },
  ).name + `村${Math.floor(n / 600) + 1}组`;

/** Each with a village, and forty offices in place of six. */
const ALL: readonly string[][] = rowsOf(ROWS).map(
  ([number = '', category = '', task = '', unit = '', ...rest], n) => [
    ...[number, category, `${place(n)}${task}`, `${unit}${(n % 7) + 1}科`],
    ...rest,
  ],
);

/** The list has no progress yet; each return has its part of the rows. */
const list = (): Uint8Array =>
  workbook(ALL.map((row) => row.map((cell, column) => (column === 4 ? '' : cell))));

const returns = (): { name: string; mimeType: string; buffer: Buffer }[] =>
  Array.from({ length: FILES }, (_, i) => ({
    name: `报送${i + 1}.xlsx`,
    mimeType: '',
    buffer: Buffer.from(workbook(ALL.slice((i * ROWS) / PARTS, ((i + 1) * ROWS) / PARTS))),
  }));

/** Nothing is going on, and does not begin again at once. */
async function idle(page: Page): Promise<void> {
  for (let still = 0; still < 3;) {
    await page.waitForTimeout(100);
    still = (await page.locator('[role=progressbar]').count()) === 0 ? still + 1 : 0;
  }
}

type Step = readonly [name: string, act: (page: Page) => Promise<unknown>];

const tab = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('tab', { name: new RegExp(`^${name}`, 'u') })
    .first()
    .click();
const press = (page: Page, name: RegExp | string): Promise<void> =>
  page.getByRole('button', { name }).first().click({ timeout: WAIT });

async function scrollThrough(page: Page): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    await page.mouse.move(180, 450);
    await page.mouse.wheel(0, turn < 8 ? 3_000 : -6_000);
    await page.waitForTimeout(120);
  }
}

const STEPS: readonly Step[] = [
  ['start', (page) => page.getByRole('tab', { name: /^汇总/u }).waitFor({ timeout: WAIT })],
  [
    'drop files, read, analyse, keep',
    async (page) => {
      await page
        .locator('input[type=file][multiple]:not([webkitdirectory])')
        .first()
        .setInputFiles(returns());
      await page.locator('[role=progressbar]').first().waitFor();
    },
  ],
  ['核对: open', (page) => tab(page, '核对')],
  ['核对: scroll', scrollThrough],
  [
    '核对: search',
    async (page) => {
      await page.getByRole('searchbox').first().pressSequentially('幼儿', { delay: 60 });
      await page.waitForTimeout(300);
      await page.getByRole('searchbox').first().fill('');
    },
  ],
  [
    '核对: set one aside',
    async (page) => {
      await press(page, /^暂不处理：/u);
      await page.getByLabel(/暂不处理的理由/u).fill('已电话核实');
      await press(page, '确定');
    },
  ],
  ['退回催报: open', (page) => tab(page, '退回催报')],
  ['进度: open', (page) => tab(page, '进度')],
  ['进度: scroll', scrollThrough],
  ['进度: search', (page) => page.getByRole('searchbox').first().pressSequentially('小区', { delay: 60 })],
  [
    '进度: one item',
    (page) =>
      page
        .getByRole('button', { name: /改造老旧小区/u })
        .first()
        .click(),
  ],
  [
    '进度: take a figure',
    async (page) => {
      await press(page, /^核定完成数：/u);
      await page.getByLabel(/^完成数（/u).fill('20');
      await page.getByLabel(/核定的理由/u).fill('已电话核实');
      await press(page, '保存核定');
    },
  ],
  [
    '标记滞后',
    async (page) => {
      await tab(page, '通报');
      await press(page, '标记滞后');
    },
  ],
  [
    '通报: open, date typed',
    async (page) => {
      await tab(page, '通报');
      const date = page.getByLabel('数据截至', { exact: true }).first();
      await date.fill('2026-09-30', { timeout: WAIT });
      await page.keyboard.press('Tab');
    },
  ],
  [
    '通报: generate, draw, review',
    async (page) => {
      await press(page, '一键生成通报');
      await page.getByText(/^已生成：/u).waitFor({ timeout: WAIT });
    },
  ],
  [
    '通报: generate again',
    async (page) => {
      await press(page, '一键生成通报');
      await page.locator('[role=progressbar]').first().waitFor();
    },
  ],
  ['undo', (page) => press(page, /还原/u)],
  ['calibrating loop', calibrated],
  [
    '稿件核对',
    async (page) => {
      await tab(page, '稿件核对');
      await page.getByRole('textbox').first().fill('截至9月30日，共通报5000项，其中已完成12项，占33.3%。');
      await press(page, '开始核对');
    },
  ],
];

/** By step: milliseconds of the longest task. */
type Longest = ReadonlyMap<string, number>;

async function measured(browser: Browser, url: string): Promise<Longest> {
  const host = createHost({ workbook: await loadBook('清单.xlsx', list()) });
  const { page, problems, close } = await openPane(browser, host, { url });
  page.setDefaultTimeout(WAIT);
  const longest = new Map<string, number>();
  for (const [name, act] of STEPS) {
    const tasks = await tasksDuring(browser, page, async () => {
      await act(page);
      await idle(page);
    });
    longest.set(name, Math.max(0, ...tasks));
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await close();
  return longest;
}

/** The least of several runs: what else the machine does only adds. */
export async function longestStill(say: Say): Promise<void> {
  if (chromiumPath === null) return say('pane', 'not measured: no Chromium (CHROMIUM_PATH)');
  const [browser, { server, url }] = await Promise.all([launch(), serve(path.resolve('dist/pane'))]);
  try {
    const runs: Longest[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measured(browser, `${url}taskpane.html`));
    for (const [name] of STEPS) {
      const longest = runs.map((steps) => steps.get(name) ?? 0);
      say(
        name,
        `${Math.min(...longest).toFixed(0)} ms (of ${longest.map((one) => one.toFixed(0)).join(', ')})`,
      );
    }
  } finally {
    await browser.close();
    server.close();
  }
}
