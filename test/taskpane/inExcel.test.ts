import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addSheet, emptyBook } from '../excel-host/book/book';
import { createHost } from '../excel-host/host';
import { builtPane } from './builtPane';
import type { OpenedPane, PaneOptions } from './excelPage';

/** The built pane's folder without our own scripts: office.js, the page and its policy as they are. */
function withoutOurScripts(from: string): string {
  const to = mkdtempSync(path.join(tmpdir(), 'tongbao-'));
  cpSync(from, to, { recursive: true });
  const page = path.join(to, 'taskpane.html');
  const html = readFileSync(page, 'utf8');
  const bare = html.replace(/<script src="?taskpane[^>]*><\/script>/u, '');
  if (bare === html) throw new Error('the built page has no script of ours');
  writeFileSync(page, bare);
  return to;
}

function twoSheets() {
  const book = emptyBook('进度.xlsx');
  addSheet(book, '进度表');
  addSheet(book, '其他');
  return createHost({ workbook: book });
}

let folder = '';
const bare = builtPane({ folderOf: (from) => (folder = withoutOurScripts(from)) });

const opened = (host = twoSheets(), options: Partial<PaneOptions> = {}): Promise<OpenedPane> =>
  bare.open(host, options);

bare.describe('office.js in a browser, as in desktop Excel', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  test('it boots as in Excel on Windows, with what the host supports and nothing asked elsewhere', async () => {
    const { page, problems, elsewhere, close } = await opened();
    const seen = await page.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { requirements, diagnostics, displayLanguage } = Office.context;
      const supports = (set: string, version: string) => requirements.isSetSupported(set, version);
      return {
        host: String(host),
        platform: String(platform),
        sets: [supports('ExcelApi', '1.9'), supports('ExcelApi', '1.14'), supports('ExcelApi', '1.15')],
        shared: supports('SharedRuntime', '1.1'),
        diagnostics: [String(diagnostics.host), String(diagnostics.platform), diagnostics.version],
        displayLanguage,
        url: Office.context.document.url,
      };
    });
    expect(seen).toEqual({
      host: 'Excel',
      platform: 'PC',
      sets: [true, true, false],
      shared: true,
      diagnostics: ['Excel', 'PC', '16.0.14332.20345'],
      displayLanguage: 'zh-CN',
      url: 'C:\\通报\\进度.xlsx',
    });
    await page.waitForTimeout(500);
    expect(elsewhere).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  }, 120_000);

  test('an older Excel says what it does not have', async () => {
    const { page, close } = await opened(createHost({ apiLevel: '1.8' }));
    const supported = await page.evaluate(async () => {
      await Office.onReady();
      return Office.context.requirements.isSetSupported('ExcelApi', '1.9');
    });
    expect(supported).toBe(false);
    await close();
  }, 120_000);

  test('Excel.run reads and writes the workbook', async () => {
    const host = twoSheets();
    const { page, problems, close } = await opened(host);
    const read = await page.evaluate(async () => {
      await Office.onReady();
      return Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const range = worksheets.getItem('进度表').getRange('B2:C3');
        range.values = [
          ['任务', '完成'],
          ['修路', 0.5],
        ];
        range.load('values,address');
        worksheets.load('items/name');
        const none = worksheets.getItemOrNullObject('没有');
        await context.sync();
        return {
          values: range.values,
          address: range.address,
          sheets: worksheets.items.map(({ name }) => name),
          none: none.isNullObject,
        };
      });
    });
    expect(read).toEqual({
      values: [
        ['任务', '完成'],
        ['修路', 0.5],
      ],
      address: '进度表!B2:C3',
      sheets: ['进度表', '其他'],
      none: true,
    });
    expect(host.book.sheets[0]?.rows.get(2)?.get(2)?.value).toBe(0.5);
    expect(host.trips.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    await close();
  }, 120_000);

  test('what the host refuses is an error of the client', async () => {
    const { page, close } = await opened();
    const code = await page.evaluate(async () => {
      await Office.onReady();
      const asking = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('没有').load('name');
        await context.sync();
      });
      return asking.then(
        () => 'none',
        (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
      );
    });
    expect(code).toBe('ItemNotFound');
    await close();
  }, 120_000);

  test('what goes wrong in the host is an error of the client, and a problem that is told', async () => {
    const host = twoSheets();
    const { page, problems, close } = await opened(host);
    await page.evaluate(() => Office.onReady());
    await page.waitForTimeout(100);
    host.meanwhile = () => {
      throw new Error('the host is broken');
    };
    const failed = await page.evaluate(() =>
      Excel.run((context) => context.sync()).then(
        () => false,
        () => true,
      ),
    );
    expect(failed).toBe(true);
    expect(problems.join()).toContain('the host is broken');
    await close();
  }, 120_000);

  test('the page keeps its policy: nothing is sent elsewhere', async () => {
    const { page, elsewhere, close } = await opened();
    const refused = await page.evaluate(async () => {
      await Office.onReady();
      return fetch('https://example.invalid/').then(
        () => 'sent',
        () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
      );
    });
    expect(refused).toContain("default-src 'none'");
    expect(elsewhere).toEqual([]);
    await close();
  }, 120_000);

  test('a change by someone else is told to the page', async () => {
    const host = twoSheets();
    const { page, problems, close } = await opened(host);
    const changes: string[] = [];
    await page.exposeFunction('changed', (address: string) => changes.push(address));
    await page.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address, source }) =>
          (globalThis as unknown as { changed(text: string): void }).changed(`${source} ${address}`),
        );
        await context.sync();
      });
    });
    host.changedByOthers({ kind: 'cells', sheet: host.book.sheets[0]?.id ?? '', address: 'C3' });
    await page.waitForTimeout(300);
    expect(changes).toEqual(['Remote C3']);
    expect(problems).toEqual([]);
    await close();
  }, 120_000);

  test('a ribbon button calls its function, which may show the pane and say that it is done', async () => {
    const host = twoSheets();
    const { page, problems, completed, close } = await opened(host);
    await page.evaluate(async () => {
      await Office.onReady();
      Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
        void Office.addin.showAsTaskpane().then(() => {
          event.completed();
          document.title = event.source.id;
        });
      });
    });
    host.press('check');
    await page.waitForFunction(() => document.title === 'check');
    expect(host.paneShown).toBe(true);
    expect(completed).toEqual(['check']);
    expect(problems).toEqual([]);
    await close();
  }, 120_000);

  test.each([
    [false, '#ffffff', '#262626'],
    [true, '#262626', '#ffffff'],
  ])(
    'the theme, dark: %s',
    async (dark, background, foreground) => {
      const { page, close } = await opened(twoSheets(), { dark });
      const theme = await page.evaluate(async () => {
        await Office.onReady();
        const { bodyBackgroundColor, bodyForegroundColor } = Office.context.officeTheme;
        const system = matchMedia('(prefers-color-scheme: dark)').matches;
        return { system, colours: [bodyBackgroundColor, bodyForegroundColor] };
      });
      expect(theme.colours.map((colour) => colour.toLowerCase())).toEqual([background, foreground]);
      expect(theme.system).toBe(dark);
      await close();
    },
    120_000,
  );

  test('high contrast', async () => {
    const { page, close } = await opened(twoSheets(), { forcedColors: true });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await close();
  }, 120_000);
});

const whole = builtPane();

whole.describe('the built pane in Excel', () => {
  test('takes the place of its skeleton, and asks nothing of anyone', async () => {
    const { page, problems, elsewhere, close } = await whole.open(twoSheets());
    await page.locator('.shell').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '请在 Excel 中使用' }).waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    expect(elsewhere).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  }, 120_000);
});
