import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSource } from '../../src/files/read';
import { whenThere } from '../taskpane/built';
import { LIST, RETURNS, samplePath } from '../taskpane/samples';
import { BUILDS } from './browsers';
import { launchOld, type OldBrowser, type OldPage } from './devtools';

/** The one offline file, opened from the disk with the network cut, in the kernels that offices have. */

const root = path.resolve(__dirname, '../..');
const file = path.join(root, 'dist/page/进度通报.html');
const cli = path.join(root, 'dist/cli.js');
const ready = existsSync(file) && existsSync(cli) ? true : null;
const MOST_BYTES = 3 * 1024 * 1024;

/** Rows as texts: compared as values, a difference of long tables takes minutes to be shown. */
type Values = readonly string[];

/** Every value of 通报 and 汇总表 of a bulletin in a file. */
async function valuesIn(workbook: string): Promise<Record<string, Values>> {
  const { grids } = await readSource('通报.xlsx', new Uint8Array(readFileSync(workbook)));
  return Object.fromEntries(
    grids.map(({ sheet, values }) => [sheet, values.map((row) => JSON.stringify(row))]),
  );
}

const press = (name: string): string =>
  `[...document.querySelectorAll('button')].filter(({ textContent }) => textContent.trim() === '${name}').some((one) => (one.click(), true))`;
const tab = (name: string): string =>
  `[...document.querySelectorAll('[role=tab]')].filter(({ textContent }) => textContent.trim().startsWith('${name}')).some((one) => (one.click(), true))`;
const says = (words: string): string => `document.body.textContent.includes('${words}')`;
const input = (label: string): string => `input[type=file][aria-label="${label}"]`;

async function downloaded(folder: string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const [name] = readdirSync(folder).filter((one) => one.endsWith('.xlsx'));
    if (name !== undefined && statSync(path.join(folder, name)).size > 0) return path.join(folder, name);
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
  throw new Error('nothing was downloaded');
}

async function bulletin(page: OldPage, folder: string): Promise<string> {
  await page.offline();
  await page.goto(pathToFileURL(file).href);
  await page.until(`document.querySelector('${input('打开总表')}') !== null`);
  await page.downloadTo(folder);
  await page.setFiles(input('打开总表'), [samplePath(LIST)]);
  await page.until(says('已识别 1 张表'), 120_000);
  await page.setFiles(input('添加文件'), RETURNS.map(samplePath));
  await page.until(says(`已读取 ${RETURNS.length} 个文件`), 120_000);
  await page.until(tab('通报'));
  await page.until(press('一键生成通报'));
  return downloaded(folder);
}

whenThere('dist/page or dist/cli.js (npm run build)', ready)('the page without Excel', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'page-'));
  let expected: Record<string, Values>;
  beforeAll(async () => {
    const out = path.join(scratch, 'cli.xlsx');
    const files = RETURNS.map(samplePath);
    execFileSync(process.execPath, [cli, 'bulletin', ...files, '--master', samplePath(LIST), '--out', out], {
      stdio: 'ignore',
    });
    expected = await valuesIn(out);
  }, 120_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('is one file of less than 3 MB that names no address to be asked', () => {
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    expect(statSync(file).size).toBeLessThan(MOST_BYTES);
    const html = readFileSync(file, 'utf8');
    expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]*(?:src|href)=["']?https?:/u);
    expect(html).toMatch(/default-src 'none'; script-src 'sha256-/u);
  });

  for (const { name, executable } of BUILDS)
    whenThere(`${name} (node test/browsers/fetch.mjs)`, executable)(name, () => {
      // One for each way: what a page was given stays known to the next in the same browser.
      let browser: OldBrowser;
      beforeEach(async () => {
        browser = await launchOld(executable as string);
      }, 60_000);
      afterEach(() => browser.close());

      test('from the returns to the bulletin, with the figures of the command line and no request', async () => {
        const page = await browser.open(1100, 900);
        const made = await bulletin(page, mkdtempSync(path.join(scratch, 'out-')));
        const values = await valuesIn(made);
        for (const sheet of ['通报', '汇总表', '数据依据']) expect(values[sheet]).toEqual(expected[sheet]);
        expect(page.problems).toEqual([]);
        expect(page.requests.filter((asked) => !/^(?:file|data|blob):/u.test(asked))).toEqual([]);
      }, 300_000);

      test.each([
        ['no workers', 'delete window.Worker'],
        ['workers that are refused', 'window.Worker = function () { throw new Error("refused"); }'],
        ['workers that never speak', 'window.Worker = function () { this.terminate = function () {}; }'],
        [
          'a store that is refused',
          'Object.defineProperty(window, "localStorage", { get() { throw new Error("denied"); } })',
        ],
      ])(
        'the same with %s',
        async (_what, script) => {
          const page = await browser.open(1100, 900);
          await page.prepare(script);
          const made = await bulletin(page, mkdtempSync(path.join(scratch, 'out-')));
          expect((await valuesIn(made))['汇总表']).toEqual(expected['汇总表']);
          expect(page.problems).toEqual([]);
        },
        300_000,
      );
    });
});
