import type { Field } from '../../../src/domain/table/fields';
import type { ProgressTable, TableRow } from '../../../src/domain/table/table';
import { cases, tablesOf } from '../consolidate/cases';

/** Published tables as workbooks and as page texts: rows and fields as counted in the workbooks by hand. */

interface Published {
  readonly workbook: string;
  readonly page: string;
  /** Cells of the workbook that are blank as published. */
  readonly blank?: readonly string[];
  readonly tables: readonly {
    readonly sheet: string;
    readonly title: string | null;
    readonly rows: number;
    /** First row with data in the workbook, and in the page text. */
    readonly from: readonly [workbook: number, page: number];
    readonly columns: string;
    readonly asOf: string | null;
    readonly categories: number;
    readonly notes: number;
  }[];
}

const PUBLISHED: readonly Published[] = [
  {
    workbook: '000-shengzhou-2022H1.xlsx',
    page: '000_58bf30d508f722a3.txt',
    tables: [
      {
        sheet: '省民生实事',
        title: '2022年度省十方面民生实事1-6月份进展情况表',
        rows: 30,
        from: [3, 5],
        columns: 'A sequence, B category, C task, D leadUnits, E progress, F due',
        asOf: '2022-06-30',
        categories: 9,
        notes: 0,
      },
      {
        sheet: '绍兴市民生实事',
        title: '2022年度绍兴市十方面民生实事1-6月进展情况表',
        rows: 59,
        from: [3, 37],
        columns: 'A sequence, B category, C task, D leadUnits, E progress, F due',
        asOf: '2022-06-30',
        categories: 10,
        notes: 1,
      },
      {
        sheet: '嵊州市民生实事',
        title: '2022年度嵊州市十方面民生实事1-6月份进展情况表',
        rows: 54,
        from: [3, 99],
        columns: 'A sequence, B category, C task, D leadUnits, E progress, F due',
        asOf: '2022-06-30',
        categories: 10,
        notes: 1,
      },
    ],
  },
  {
    workbook: '001-cangnan-2023Q1.xlsx',
    page: '001_444981dca44d871b.txt',
    tables: [
      {
        sheet: '省政府民生实事',
        title: '2023年省政府民生實(shí)事項(xiàng)目實(shí)施計(jì)劃(截至4月10日)',
        rows: 46,
        from: [4, 6],
        columns: 'A sequence, B task, C plan, D progress, E leadUnits',
        asOf: '2023-04-10',
        categories: 0,
        notes: 0,
      },
      {
        sheet: '市政府民生实事',
        title: '2023年市政府民生實(shí)事項(xiàng)目實(shí)施計(jì)劃',
        rows: 54,
        from: [3, 54],
        columns: 'A category, B sequence, C task, D plan, E progress, F leadUnits',
        asOf: null,
        categories: 13,
        notes: 0,
      },
      {
        sheet: '县政府民生实事',
        title: '2023年度縣政府民生實(shí)事項(xiàng)目實(shí)施計(jì)劃',
        rows: 53,
        from: [3, 110],
        columns: 'A category, B task, C plan, D progress, E leadUnits',
        asOf: null,
        categories: 10,
        notes: 0,
      },
    ],
  },
  {
    workbook: '002-pinghu.xlsx',
    page: '002_4267dd52a1e7607f.txt',
    blank: ['Sheet1 24 progress'],
    tables: [
      {
        sheet: 'Sheet1',
        title: null,
        rows: 23,
        from: [2, 2],
        columns: 'A sequence, B category, C task, D progress, E leadUnits',
        asOf: null,
        categories: 10,
        notes: 0,
      },
    ],
  },
  {
    workbook: '003-beilun-2023-08.xlsx',
    page: '003_b6901ba33a323467.txt',
    tables: [
      {
        sheet: 'Sheet1',
        title: null,
        rows: 37,
        from: [3, 3],
        columns: 'A sequence, B category, C task, D leader, E leadUnits, F supportUnits, G plan, H progress',
        asOf: null,
        categories: 10,
        notes: 0,
      },
    ],
  },
  {
    workbook: '004-qixia-2024Q2.xlsx',
    page: '004_5b83448298b42065.txt',
    tables: [
      {
        sheet: '附件',
        title: '2024年二季度30項重點民生實事進展情況表',
        rows: 30,
        from: [3, 9],
        columns: 'A sequence, B name, C task, D progress, E leadUnits, F verdict',
        asOf: '2024-06-30',
        categories: 0,
        notes: 0,
      },
    ],
  },
];

const published = cases === null ? describe.skip : describe;
if (cases === null) console.warn('../shared/cases is not here: the published tables are not read');

const columnsOf = ({ columns }: ProgressTable): string =>
  columns.map(({ column, field }) => `${column} ${field}`).join(', ');

const bare = (text: string | undefined): string => (text ?? '').replace(/\s/gu, '');

const fieldTexts = (row: TableRow): Partial<Record<Field, string>> =>
  Object.fromEntries(
    Object.entries(row.cells)
      .map(([field, { text }]) => [field, bare(text)])
      .filter(([, text]) => text !== ''),
  );

published.each(PUBLISHED)('$workbook', ({ workbook, page, tables: expected, blank = [] }) => {
  let fromWorkbook: ProgressTable[];
  let fromPage: ProgressTable[];
  beforeAll(async () => {
    fromWorkbook = await tablesOf(`tables/${workbook}`);
    fromPage = await tablesOf(`pages/${page}`);
  });

  test('tables, columns, dates', () => {
    const seen = (tables: readonly ProgressTable[], rowAt: 0 | 1): unknown[] =>
      tables.map((table) => ({
        title: table.title,
        rows: table.rows.length,
        from: table.dataRows[0],
        columns: columnsOf(table),
        asOf: table.asOf,
        categories: new Set(table.rows.flatMap(({ cells }) => cells.category?.text ?? [])).size,
        notes: table.notes.length,
        ...(rowAt === 0 && { sheet: table.sheet }),
      }));
    const wanted = (rowAt: 0 | 1): unknown[] =>
      expected.map(({ sheet, from, ...rest }) => ({
        ...rest,
        from: from[rowAt],
        ...(rowAt === 0 && { sheet }),
      }));
    expect(seen(fromWorkbook, 0)).toEqual(wanted(0));
    expect(seen(fromPage, 1)).toEqual(wanted(1));
    expect(fromPage.map(({ sheet }) => sheet)).toEqual(expected.map((_, i) => `表${i + 1}`));
  });

  test('the page text says what the workbook says, field by field', () => {
    const all = (tables: readonly ProgressTable[]) =>
      tables.map(({ rows }) =>
        rows.map((row) => ({ ...fieldTexts(row), lead: row.leadUnits, support: row.supportUnits })),
      );
    expect(all(fromPage)).toEqual(all(fromWorkbook));
  });

  test('no row lacks a task, progress or unit that the file has', () => {
    const blanks = fromWorkbook.flatMap((table) =>
      table.rows.flatMap(({ row, cells, leadUnits }) => [
        ...(bare(cells.task?.text) === '' ? [`${table.sheet} ${row} task`] : []),
        ...(bare(cells.progress?.text) === '' ? [`${table.sheet} ${row} progress`] : []),
        ...(leadUnits.length === 0 ? [`${table.sheet} ${row} unit`] : []),
      ]),
    );
    expect(blanks).toEqual(blank);
  });
});
