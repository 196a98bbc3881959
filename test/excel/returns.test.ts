import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cellPrinted } from '../../src/domain/bulletin/printed';
import { findTables } from '../../src/domain/table/find';
import type { Field } from '../../src/domain/table/fields';
import type { ProgressTable } from '../../src/domain/table/table';
import type { DroppedFile } from '../../src/taskpane/tasks/sources';
import { cases, tablesOf } from '../domain/consolidate/cases';
import { column } from '../domain/consolidate/tables';
import { addSheet, emptyBook, type Book } from '../excel-host/book/book';
import { bookOf, openBook, startPane } from './opened';

/** Departments' workbooks dropped into the pane: the bulletin's combined table is the published one again. */

const PUBLISHED = [
  { folder: 'shengzhou-county-2022H1', file: '000-shengzhou-2022H1.xlsx', sheet: '嵊州市民生实事' },
  { folder: 'pinghu', file: '002-pinghu.xlsx', sheet: 'Sheet1' },
  { folder: 'qixia-2024Q2', file: '004-qixia-2024Q2.xlsx', sheet: '附件' },
];

// Our own column 状态 would be read as a reported one: the others are compared.
const TEXTS: readonly Field[] = ['category', 'task', 'name', 'progress', 'due', 'leadUnits'];
const lines = (table: ProgressTable): string[] => {
  const columns = TEXTS.map((field) => column(table, field));
  return table.rows.map((_, index) => columns.map((texts) => texts[index]).join(' | '));
};

function returnsOf(folder: string): DroppedFile[] {
  const root = path.join(cases as string, 'returns', folder);
  return readdirSync(root).map((name) => {
    const bytes = new Uint8Array(readFileSync(path.join(root, name)));
    return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer as ArrayBuffer };
  });
}

/** What stands in the workbook's combined table after the folder was dropped and the bulletin made. */
async function combined(book: Book, folder: string): Promise<string[]> {
  const open = openBook(book);
  const pane = await startPane(open);
  await pane.tasks.addFiles(returnsOf(folder));
  await pane.tasks.judgeBy({ asOf: '2024-06-30' });
  expect(await pane.tasks.generate()).toBe('done');
  const grids = await open.port.snapshot(['汇总表']);
  const tables = grids.flatMap((grid) => findTables(grid).tables);
  expect(tables).toHaveLength(1);
  return tables.flatMap(lines);
}

if (cases === null) console.warn('shared cases are absent: real returns are not dropped into the pane');

(cases === null ? describe.skip : describe).each(PUBLISHED)(
  'returns of $folder',
  ({ folder, file, sheet }) => {
    let published: string[];
    beforeAll(async () => {
      const tables = await tablesOf(`tables/${file}`);
      // The combined table is simplified and free of page noise.
      published = lines(tables.find((table) => table.sheet === sheet) as ProgressTable).map((line) =>
        cellPrinted(line, false),
      );
    });

    test('beside the published workbook as the list', async () => {
      const book = await bookOf(path.join(cases as string, 'tables', file));
      expect(await combined(book, folder)).toEqual(published);
    }, 60_000);

    test('in an empty workbook: every row once', async () => {
      const book = emptyBook('工作簿1.xlsx');
      addSheet(book, 'Sheet1');
      expect((await combined(book, folder)).sort()).toEqual([...published].sort());
    }, 60_000);
  },
);
