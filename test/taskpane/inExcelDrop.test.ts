import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { bookOf } from '../excel/opened';
import { createHost } from '../excel-host/host';
import { builtPane } from './builtPane';
import { LIST, samplePath } from './samples';

/** A folder dragged from the desktop into the built pane: what the browser itself gives of it. */

const at = builtPane();
/** More than a browser gives at once. */
const MANY = 120;

let folder: string;

const row = (index: number): string =>
  `序号,目标任务,进展情况,责任单位\n${index},新增停车位${index}00个,新增停车位${index}0个,县${index}局\n`;

function fill(root: string): void {
  mkdirSync(path.join(root, '二批/三批'), { recursive: true });
  mkdirSync(path.join(root, '空的'));
  for (let index = 1; index <= MANY; index++) writeFileSync(path.join(root, `${index}.csv`), row(index));
  writeFileSync(path.join(root, '二批/1.csv'), row(201));
  writeFileSync(path.join(root, '二批/三批/9.csv'), row(209));
  writeFileSync(path.join(root, '二批/扫描件.pdf'), '%PDF-1.7\n\u0001\u0002');
  writeFileSync(path.join(root, '~$1.xlsx'), 'x');
}

/** Drops a path of this machine on the middle of an element, as a person does. */
async function drop(page: Page, selector: string, dropped: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  const client = await page.context().newCDPSession(page);
  const middle = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
  const data = { items: [], files: [dropped], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...middle, data });
}

at.describe('a folder dropped into the pane', () => {
  beforeAll(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'tongbao-')), '九月报送');
    fill(folder);
  });
  afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

  test('its files and those of its folders are all in the list', async () => {
    const host = createHost({ workbook: await bookOf(samplePath(LIST)) });
    const { page, problems, close } = await at.open(host, {
      height: 2000,
    });
    await page.getByRole('checkbox', { name: '总表' }).waitFor({ timeout: 60_000 });
    await drop(page, 'text=或把文件、文件夹', folder);
    const received = page.getByText(/^收到 \d+ 个文件/u);
    await received.waitFor({ timeout: 120_000 });
    // All CSVs, the scan, the lock file, the empty folder.
    expect(await received.textContent()).toBe(
      `收到 ${MANY + 5} 个文件，读到 ${MANY + 2} 项，1 个不能读取，2 个不计入。`,
    );
    const names = await page
      .getByRole('button', { name: /^移除/u, includeHidden: true })
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    for (const name of [
      '九月报送/1.csv',
      '九月报送/二批/1.csv',
      '9.csv',
      '扫描件.pdf',
      '空的',
      '~$1.xlsx',
      `${MANY}.csv`,
    ])
      expect(names.filter((one) => one?.endsWith(`《${name}》`) || one?.endsWith(`/${name}》`))).not.toEqual(
        [],
      );
    expect(problems).toEqual([]);
    await close();
  }, 240_000);
});
