import { isStoreSheet } from '../../src/excel/storeSheet';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analysisJson } from '../../src/cli/analysisJson';
import { analyse } from '../../src/domain/analyse';
import { readSource } from '../../src/files/read';
import { itemsOf, openIssuesOf } from '../../src/taskpane/state/selectors';
import type { Pane } from '../../src/taskpane/state/pane';
import { cases } from '../domain/consolidate/cases';
import type { Book } from '../excel-host/book/book';
import { stateOf, type SheetState } from '../excel-host/book/state';
import { bookOf, openBook, startPane, type OpenWorkbook } from './opened';

/** The four buttons on each published table, in the oldest and a common version of Excel. */

const TABLES = [
  '000-shengzhou-2022H1.xlsx',
  '001-cangnan-2023Q1.xlsx',
  '002-pinghu.xlsx',
  '003-beilun-2023-08.xlsx',
  '004-qixia-2024Q2.xlsx',
];
/** 002 names no date: the clerk gives one. */
const GIVEN_DATE = '2024-06-30';
const LEVELS = ['1.9', '1.14'];

const statesOf = (book: Book): Map<string, SheetState> =>
  new Map(book.sheets.map((sheet) => [sheet.id, stateOf(sheet)]));

interface Started {
  readonly open: OpenWorkbook;
  readonly pane: Pane;
  /** Sheets as they were before anything was done. */
  readonly before: Map<string, SheetState>;
  readonly file: string;
}

async function started(name: string, apiLevel: string): Promise<Started> {
  const file = path.join(cases as string, 'tables', name);
  const open = openBook(await bookOf(file), { apiLevel });
  const before = statesOf(open.host.book);
  const pane = await startPane(open);
  if (itemsOf(pane.store.get()).some(({ table }) => table.asOf === null))
    await pane.tasks.judgeBy({ asOf: GIVEN_DATE });
  return { open, pane, before, file };
}

const rowsOf = ({ top, bottom }: { readonly top: number; readonly bottom: number }): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) => top + i);

/** The given sheets are as they were, cell by cell and format by format; new ones do not matter. */
function expectUnchanged({ open: { host }, before }: Started): void {
  const now = statesOf(host.book);
  for (const [id, state] of before) expect(now.get(id)).toEqual(state);
}

type Json = ReturnType<typeof analysisJson>;
type Item = Json['tables'][number]['items'][number];
/** Rows, figures and lamps, without what only tells how they were found. */
const figure = ({ row, completion, expected, status, leadUnits }: Item) => ({
  row,
  completion,
  expected,
  status,
  leadUnits,
});

/**
 * Before 1.13 Excel does not tell merged areas. What was merged down a plan or a progress is then missing from the
 * lines below: they are 待核, never another figure, and there are few of them.
 */
function expectNoOtherFigures(shown: Json, expected: Json): void {
  const [all, others] = [shown, expected].map(({ tables }) => tables.flatMap(({ items }) => items));
  const open: Item[] = [];
  all?.forEach((item, index) => {
    const other = others?.[index] as Item;
    const unknown = item.status === 'undetermined' && item.completion.percent === null;
    if (unknown && other.status !== 'undetermined') open.push(item);
    else expect(figure(item)).toEqual(figure(other));
  });
  expect(all).toHaveLength(others?.length ?? 0);
  expect(open.length).toBeLessThanOrEqual(1);
}

if (cases === null) console.warn('shared cases are absent: buttons are tried on the samples only');

(cases === null ? describe.skip : describe).each(LEVELS)('ExcelApi %s', (level) => {
  test.each(TABLES)(
    '%s',
    async (name) => {
      const start = await started(name, level);
      const { open, pane, file } = start;
      const { host } = open;
      const { tasks, store } = pane;

      const asOf = store.get().settings.asOf;
      const source = await readSource(name, readFileSync(file));
      const expected = analysisJson(analyse([source], asOf === null ? {} : { asOf }));
      const shown = analysisJson(store.get().outcome!.analysis);
      if (level !== '1.9') expect(shown.tables).toEqual(expected.tables);
      else expectNoOtherFigures(shown, expected);

      expect(await tasks.markLamps()).toBe('done');
      const slow = itemsOf(store.get()).filter(({ item }) => ['behind', 'at-risk'].includes(item.status));
      // A row is several areas where a cell of it is merged with others'.
      const rows = host.book.sheets.flatMap(({ conditionalFormats }) => [
        ...new Set(conditionalFormats.flatMap(({ areas }) => areas).flatMap(rowsOf)),
      ]);
      expect(rows).toHaveLength(slow.length);
      expect(await tasks.undo()).toBe('paint');
      expectUnchanged(start);

      expect(await tasks.markIssues()).toBe('done');
      expect(openIssuesOf(store.get()).length).toBeGreaterThan(0);
      expect(host.book.sheets.some(({ conditionalFormats }) => conditionalFormats.length > 0)).toBe(true);
      expect(host.book.sheets.some(({ comments }) => comments.length > 0)).toBe(level !== '1.9');
      await tasks.markLamps();

      expect(await tasks.generate()).toBe('done');
      const added = host.book.sheets.filter(({ id }) => !start.before.has(id));
      expect(added.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(['通报', '数据依据']));
      expect(await tasks.undo()).toBe('draw');
      // What was read and decided stays with the workbook, in a sheet that nobody sees.
      const left = host.book.sheets.filter((sheet) => !isStoreSheet(sheet));
      expect(left.map(({ id }) => id)).toEqual([...start.before.keys()]);

      expect(await tasks.clearMarks()).toBe('done');
      expectUnchanged(start);
      expect(await tasks.undo()).toBe('clear');
      expect(host.book.sheets.some(({ conditionalFormats }) => conditionalFormats.length > 0)).toBe(true);
      await tasks.clearMarks();
      expectUnchanged(start);
      expect(open.errors).toEqual([]);
      expect(pane.log.entries().filter(({ kind }) => kind === 'error')).toEqual([]);
    },
    30_000,
  );
});
