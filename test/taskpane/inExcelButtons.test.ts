import path from 'node:path';
import { cases } from '../domain/consolidate/cases';
import { isUnreported, itemsOf } from '../../src/taskpane/state/selectors';
import { bookOf, openBook, startPane } from '../excel/opened';
import type { Book } from '../excel-host/book/book';
import { stateOf, type SheetState } from '../excel-host/book/state';
import { createHost, type Host } from '../excel-host/host';
import { axeProblems } from './axe';
import { builtPane } from './builtPane';
import type { OpenedPane } from './excelPage';
import { LIST, samplePath, RETURNS } from './samples';
import { settled } from './settled';

/** The built pane and the ribbon in a real browser, with office.js as in Excel: what they do is what Node does. */

const at = builtPane();
const GIVEN_DATE = '2024-06-30';

const FILES: readonly string[] = [
  samplePath(LIST),
  ...(cases === null
    ? []
    : [
        '000-shengzhou-2022H1.xlsx',
        '001-cangnan-2023Q1.xlsx',
        '002-pinghu.xlsx',
        '003-beilun-2023-08.xlsx',
        '004-qixia-2024Q2.xlsx',
      ].map((name) => path.join(cases as string, 'tables', name))),
];

/** Sheets by name; ids are given by each host anew. */
const picture = (book: Book): Record<string, SheetState> =>
  Object.fromEntries(book.sheets.map((sheet) => [sheet.name, stateOf(sheet)]));

/** Marks only: drawn sheets have them not. */
const marks = (book: Book): unknown =>
  book.sheets.map(({ name, conditionalFormats, comments }) => [
    name,
    conditionalFormats.map(({ areas, rule }) => [areas, [...rule]]),
    comments.map(({ content, row, column }) => [row, column, content]),
  ]);

/** Presses a ribbon button and waits until it says that it is done. */
async function press(pane: OpenedPane, host: Host, name: string): Promise<void> {
  const before = pane.completed.filter((one) => one === name).length;
  host.press(name);
  const start = Date.now();
  while (pane.completed.filter((one) => one === name).length === before) {
    if (Date.now() - start > 60_000) throw new Error(`${name} was not completed`);
    await pane.page.waitForTimeout(20);
  }
}

async function started(book: Book): Promise<{ host: Host; pane: OpenedPane }> {
  const host = createHost({ workbook: book });
  const pane = await at.open(host);
  await pane.page.getByRole('tab', { name: '进度' }).click();
  const items = pane.page.getByRole('list', { name: '事项' }).getByRole('listitem');
  await items
    .or(pane.page.getByText(/^尚未收到报送/u))
    .first()
    .waitFor({ timeout: 60_000 });
  return { host, pane };
}

at.describe('ribbon and pane', () => {
  test.each(FILES.map((file) => [path.basename(file), file] as const))(
    '%s: the four buttons draw and paint what they do in Node, and leave no trace',
    async (_name, file) => {
      const inNode = openBook(await bookOf(file));
      const { tasks, store } = await startPane(inNode);
      const undated = itemsOf(store.get()).some(({ table }) => table.asOf === null);
      const empty = isUnreported(store.get());
      if (undated && !empty) await tasks.judgeBy({ asOf: GIVEN_DATE });
      const { host, pane } = await started(await bookOf(file));
      const { page } = pane;
      const before = picture(host.book);

      await press(pane, host, 'bulletin');
      if (empty) {
        // Nothing was reported to the list: the pane opens and asks for the returns.
        expect(host.paneShown).toBe(true);
        await page
          .getByText(/^尚未收到报送，没有可以通报的进展/u)
          .first()
          .waitFor();
      } else if (undated) {
        // Nothing is guessed: the pane opens and asks for the day.
        expect(host.paneShown).toBe(true);
        await page.getByText('表中没有写明数据截至哪一天').first().waitFor();
        await page.getByLabel('数据截至', { exact: true }).first().fill(GIVEN_DATE);
        await page.keyboard.press('Tab');
        await press(pane, host, 'bulletin');
      } else expect(host.paneShown).toBe(false);
      await tasks.generate();
      expect(picture(host.book)).toEqual(picture(inNode.host.book));

      await press(pane, host, 'mark');
      await tasks.markLamps();
      expect(marks(host.book)).toEqual(marks(inNode.host.book));
      await press(pane, host, 'check');
      await tasks.markIssues();
      expect(marks(host.book)).toEqual(marks(inNode.host.book));
      expect(host.paneShown).toBe(true);
      await page.getByRole('heading', { level: 1, name: '核对' }).waitFor();

      await press(pane, host, 'clear');
      const after = picture(host.book);
      for (const [name, state] of Object.entries(before)) expect(after[name]).toEqual(state);
      expect(pane.problems).toEqual([]);
      expect(pane.elsewhere).toEqual([]);
      await pane.close();
    },
    180_000,
  );

  test('a clerk’s way: returns are put in, a cell is found, the bulletin is made, edited and made again', async () => {
    const { host, pane } = await started(await bookOf(samplePath(LIST)));
    const { page } = pane;
    await page.getByRole('tab', { name: '汇总' }).click();
    await page.getByLabel('添加文件', { exact: true }).setInputFiles(RETURNS.map(samplePath));
    await page.getByText(`已读取 ${RETURNS.length} 个文件`).first().waitFor({ timeout: 60_000 });
    await page.getByRole('tab', { name: '通报' }).click();
    await page.getByRole('button', { name: '一键生成通报' }).click();
    await page.getByText(/已生成：通报/u).waitFor({ timeout: 60_000 });
    const notice = host.book.sheets.find(({ name }) => name === '通报');
    const cell = notice?.rows.get(0)?.get(0);
    expect(cell?.value).toMatch(/通报$/u);
    notice?.rows.get(0)?.set(0, { ...cell!, value: '关于三季度民生实事进展的通报', text: null });
    await page.getByRole('button', { name: '一键生成通报' }).click();
    await page.getByText(/您改过的 1 处已保留（通报!A1）/u).waitFor({ timeout: 60_000 });
    expect(
      host.book.sheets
        .find(({ name }) => name === '通报')
        ?.rows.get(0)
        ?.get(0)?.value,
    ).toBe('关于三季度民生实事进展的通报');
    await settled(page);
    expect(await axeProblems(page)).toEqual([]);
    expect(pane.problems).toEqual([]);
    await pane.close();
  }, 120_000);

  test('a cell being edited: it says what to do, and goes on when the editing ends', async () => {
    const { host, pane } = await started(await bookOf(samplePath('县教育局.xlsx')));
    host.editing = true;
    const pressed = press(pane, host, 'mark');
    await pane.page.getByText('请按回车结束单元格编辑').waitFor({ timeout: 10_000 });
    host.editing = false;
    await pressed;
    await pane.page.getByText('请按回车结束单元格编辑').waitFor({ state: 'detached' });
    expect(host.book.sheets.some(({ conditionalFormats }) => conditionalFormats.length > 0)).toBe(true);
    await pane.close();
  }, 60_000);

  const LOOKS = { light: {}, dark: { dark: true }, 'high contrast': { forcedColors: true } };

  test.each(Object.entries(LOOKS))(
    '%s: nothing is inaccessible, at any width nothing is cut off',
    async (_name, look) => {
      const host = createHost({ workbook: await bookOf(samplePath('县教育局.xlsx')) });
      const pane = await at.open(host, { width: 420, ...look });
      const { page } = pane;
      for (const tab of ['汇总', '核对', '退回催报', '进度', '通报', '稿件核对']) {
        await page.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click();
        await page.getByRole('heading', { level: 1, name: tab }).waitFor({ timeout: 30_000 });
        await settled(page);
        expect(await axeProblems(page)).toEqual([]);
        for (const width of [800, 320, 420]) {
          await page.setViewportSize({ width, height: 700 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect([tab, width, wide]).toEqual([tab, width, 0]);
        }
      }
      expect(pane.problems).toEqual([]);
      await pane.close();
    },
    120_000,
  );
});
