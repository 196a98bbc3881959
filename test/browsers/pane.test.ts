import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSource } from '../../src/files/read';
import { built, whenThere } from '../taskpane/built';
import { LIST, RETURNS, samplePath } from '../taskpane/samples';
import { BUILDS } from './browsers';
import { launchOld, type OldBrowser, type OldPage } from './devtools';

/**
 * The whole way (list, returns, bulletin) in the kernels that offices have: the built pane on the in-memory Excel.
 * Figures are those of the command line.
 */

const root = path.resolve(__dirname, '../..');
const cli = path.join(root, 'dist/cli.js');
const ready =
  built !== null && existsSync(path.join(root, 'dist/trial/index.html')) && existsSync(cli) ? true : null;

type Values = readonly (readonly string[])[];

/** Texts of 汇总表 as the command line writes it, line by line, blanks left out. */
async function byCommandLine(): Promise<Values> {
  const folder = mkdtempSync(path.join(tmpdir(), 'flow-'));
  const out = path.join(folder, '通报.xlsx');
  const files = RETURNS.map(samplePath);
  execFileSync(process.execPath, [
    cli,
    ...['bulletin', ...files, '--master', samplePath(LIST), '--out', out],
  ]);
  const { grids } = await readSource('通报.xlsx', new Uint8Array(readFileSync(out)));
  rmSync(folder, { recursive: true });
  const sheet = grids.find(({ sheet: name }) => name === '汇总表');
  return (sheet?.values ?? []).map((row) => row.map((value) => (value === null ? '' : String(value))));
}

/** The same of the workbook in the page. */
const IN_PAGE = `(() => {
  const sheet = excelHost.book.sheets.filter(({ name }) => name === '汇总表')[0];
  if (sheet === undefined) return null;
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  return rows.map(([, cells]) =>
    [...cells].sort(([a], [b]) => a - b).map(([, { value }]) => value).filter((value) => value !== null && value !== ''));
})()`;

/** In the pane's own document, which the trial page holds in a frame. */
const inPane = (expression: string): string =>
  `(($) => ${expression})((selector) => {
    const frame = document.querySelector('iframe');
    return frame === null ? [] : [...frame.contentDocument.querySelectorAll(selector)];
  })`;
const says = (words: RegExp): string =>
  inPane(`$('#pane').some(({ textContent }) => ${words}.test(textContent))`);
const pressInPane = (role: string, name: string): string =>
  inPane(
    `$('${role}').filter(({ textContent }) => textContent.trim() === '${name}').some((one) => (one.click(), true))`,
  );
const press = (name: string): string =>
  `[...document.querySelectorAll('button')].filter(({ textContent }) => textContent.trim() === '${name}').some((one) => (one.click(), true))`;

async function generated(page: OldPage, url: string): Promise<Values> {
  await page.goto(url);
  await page.until(says(/已识别 1 张表/u));
  await page.until(press('放入样例报送文件'));
  await page.until(says(new RegExp(`已读取 ${RETURNS.length} 个文件`, 'u')), 120_000);
  await page.until(pressInPane('[role=tab]', '通报'));
  await page.until(pressInPane('button', '一键生成通报'));
  await page.until(says(/已生成/u), 120_000);
  return page.until<Values>(IN_PAGE);
}

const texts = (values: Values): Values =>
  values.map((row) => row.map(String).filter((text) => text !== '')).filter((row) => row.length > 0);

whenThere('dist/pane, dist/trial or dist/cli.js (npm start, npm run build)', ready)(
  'in old web views',
  () => {
    let server: ChildProcess;
    let url: string;
    let expected: Values;
    beforeAll(async () => {
      server = spawn(process.execPath, [path.join(root, 'test/trial/serve.mjs'), '0'], { stdio: 'pipe' });
      url = await new Promise((resolve) =>
        server.stdout?.once('data', (line) => resolve(String(line).trim())),
      );
      expected = texts(await byCommandLine());
    }, 120_000);
    afterAll(() => void server.kill());

    for (const { name, executable } of BUILDS)
      whenThere(`${name} (node test/browsers/fetch.mjs)`, executable)(name, () => {
        let browser: OldBrowser;
        beforeAll(async () => {
          browser = await launchOld(executable as string);
        }, 60_000);
        afterAll(() => browser.close());

        test('from the returns to the bulletin, with the figures of the command line and no word to anyone', async () => {
          const page = await browser.open();
          const values = texts(await generated(page, url));
          expect(values.length).toBeGreaterThan(30);
          expect(values).toEqual(expected);
          expect(page.problems).toEqual([]);
          expect(
            page.requests.filter((asked) => !asked.startsWith(url) && !asked.startsWith('data:')),
          ).toEqual([]);
        }, 300_000);
      });
  },
);
