import { mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as xlsx from '@e965/xlsx';
import { chromiumPath } from '../taskpane/browser';
import { whenThere } from '../taskpane/built';
import { launchOld, type OldBrowser, type OldPage } from './devtools';

/** Two hundred returns of fifty rows, given to the page at once: it tells how far it is, and stops when it is told to. */

const FILES = 200;
const ROWS = 50;
const file = path.resolve(__dirname, '../../dist/page/进度通报.html');
const ready = existsSync(file) && chromiumPath !== null ? true : null;

const HEADER = ['序号', '目标任务', '责任单位', '进展情况', '完成时限'];

/** No two rows of all are alike. */
function returnOf(number: number): Buffer {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const goal = 100 + number * ROWS + row;
    return [
      row + 1,
      `新建第${goal}号公厕${goal}座`,
      `第${number + 1}街道`,
      `已建成${goal - 50}座`,
      '2026年12月底',
    ];
  });
  const sheet = xlsx.utils.aoa_to_sheet([['2026年三季度民生实事进展情况表'], HEADER, ...rows]);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, 'Sheet1');
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

const says = (words: string): string => `document.body.textContent.includes('${words}')`;
const INPUT = 'input[type=file][aria-label="添加文件"]';
const button = (name: string): string =>
  `[...document.querySelectorAll('button')].filter(({ textContent }) => textContent === '${name}').some((one) => (one.click(), true))`;
const tab = (name: string): string =>
  `[...document.querySelectorAll('[role=tab]')].filter(({ textContent }) => textContent.startsWith('${name}')).some((one) => (one.click(), true))`;
/** Keeps what the line of progress says, and its bar's values. */
const WATCH = `window.told = []; window.shares = []; setInterval(() => {
  const words = /正在读取 (\\d+)\\/${FILES}/.exec(document.body.textContent);
  if (words) window.told.push(Number(words[1]));
  const bar = document.querySelector('[role=progressbar][aria-valuenow]');
  if (bar) window.shares.push(Number(bar.getAttribute('aria-valuenow')));
}, 20)`;
/** How many files are read and counted; 0 while there are none. */
const READ = `Number((/已读取 (\\d+) 个文件/.exec(document.body.textContent) || [0, 0])[1])`;
const LAMPS = `[...document.querySelectorAll('button[aria-pressed] > span:first-child')].map(({ textContent }) => Number(textContent))`;

whenThere('dist/page (npm run build) or a Chromium', ready)(`${FILES} returns of ${ROWS} rows`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'many-'));
  const files = Array.from({ length: FILES }, (_, number) => path.join(folder, `第${number + 1}街道.xlsx`));
  let browser: OldBrowser;
  beforeAll(() => files.forEach((name, number) => writeFileSync(name, returnOf(number))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    browser = await launchOld(chromiumPath as string);
  }, 60_000);
  afterEach(() => browser.close());

  async function given(): Promise<OldPage> {
    const page = await browser.open(1100, 900);
    await page.goto(pathToFileURL(file).href);
    await page.until(`document.querySelector('${INPUT}') !== null`);
    await page.evaluate(WATCH);
    await page.setFiles(INPUT, files);
    return page;
  }

  test('all are read, one after the other by what is told, and every row counts once', async () => {
    const page = await given();
    await page.until(says(`已读取 ${FILES} 个文件`), 600_000);
    const told = await page.evaluate<number[]>('window.told');
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(new Set(told).size).toBeGreaterThan(FILES / 10);
    expect(new Set(await page.evaluate<number[]>('window.shares')).size).toBeGreaterThan(FILES / 10);
    await page.until(tab('进度'));
    const lamps = await page.until<number[]>(`(${LAMPS}).length > 0 && ${LAMPS}`);
    expect(lamps.reduce((sum, count) => sum + count, 0)).toBe(FILES * ROWS);
    expect(page.problems).toEqual([]);
  }, 900_000);

  test('cancelled on the way it stops, says so, and goes on with what it is asked next', async () => {
    const page = await given();
    await page.until('window.told.some((number) => number > 3)', 300_000);
    await page.until(button('取消'));
    await page.until(says('已取消'), 60_000);
    expect(Math.max(...(await page.evaluate<number[]>('window.told')))).toBeLessThan(FILES);
    await page.setFiles(INPUT, files.slice(-1));
    // What was read before it was cancelled stays.
    const read = await page.until<number>(READ, 300_000);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(FILES);
    expect(page.problems).toEqual([]);
  }, 900_000);
});
