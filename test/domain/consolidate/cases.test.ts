import { consolidate } from '../../../src/domain/consolidate/consolidate';
import type { Field } from '../../../src/domain/table/fields';
import type { ProgressTable } from '../../../src/domain/table/table';
import { cases, returnsOf, tablesOf } from './cases';
import { column } from './tables';

/** Returns of a folder must give the published table again. */
const PUBLISHED: readonly { folder: string; file: string; sheet: string; rows: number }[] = [
  { folder: 'shengzhou-county-2022H1', file: '000-shengzhou-2022H1.xlsx', sheet: '嵊州市民生实事', rows: 54 },
  { folder: 'pinghu', file: '002-pinghu.xlsx', sheet: 'Sheet1', rows: 23 },
  { folder: 'qixia-2024Q2', file: '004-qixia-2024Q2.xlsx', sheet: '附件', rows: 30 },
];

const TEXTS: readonly Field[] = ['category', 'task', 'name', 'progress', 'due', 'verdict'];
const lines = (table: ProgressTable): string[] => {
  const columns = TEXTS.map((field) => column(table, field));
  return table.rows.map((_, index) => columns.map((texts) => texts[index]).join(' | '));
};

if (cases === null) console.warn('shared/cases is absent: consolidating real returns is not tested');
const describeCases = cases === null ? describe.skip : describe;

describeCases.each(PUBLISHED)('returns of $folder', ({ folder, file, sheet, rows }) => {
  let master: ProgressTable[];
  let returns: ProgressTable[];
  let published: ProgressTable;
  beforeAll(async () => {
    master = await tablesOf(`tables/${file}`);
    published = master.find((table) => table.sheet === sheet) as ProgressTable;
    returns = await returnsOf(folder);
  });

  test.each(['every table of the published workbook', 'the published table alone'])(
    'with %s as the list',
    (which) => {
      const { tables, report } = consolidate(returns, which.startsWith('every') ? master : [published]);
      expect(tables).toHaveLength(1);
      expect(lines(tables[0] as ProgressTable)).toEqual(lines(published));
      expect(published.rows).toHaveLength(rows);
      expect(report.balance).toMatchObject({ rowsOut: rows, merged: 0, notSent: 0 });
      const { duplicates, unlisted, missingRows, missingUnits, doubtful, reworded } = report;
      expect([duplicates, unlisted, missingRows, missingUnits, doubtful, reworded].flat()).toEqual([]);
    },
  );

  test('without a list: every row once', () => {
    const { tables, report } = consolidate(returns, null);
    expect(tables).toHaveLength(1);
    expect(lines(tables[0] as ProgressTable).sort()).toEqual(lines(published).sort());
    expect(report.doubtful).toEqual([]);
  });
});
