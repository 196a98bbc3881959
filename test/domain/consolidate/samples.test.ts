import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { findTables } from '../../../src/domain/table/find';
import type { ProgressTable } from '../../../src/domain/table/table';
import { readSource } from '../../../src/files/read';
import { column } from './tables';

const folder = path.resolve(__dirname, '../../../assets/samples');
const MASTER = '青溪县2026年民生实事项目总表.xlsx';
const files = readdirSync(folder).filter((name) => /\.(?:xlsx|xls|et|csv|txt)$/u.test(name));

async function tablesOf(name: string): Promise<ProgressTable[]> {
  const { grids, error } = await readSource(name, readFileSync(path.join(folder, name)));
  expect(error).toBeNull();
  return grids.flatMap((grid) => findTables(grid).tables);
}

test('the sample county shows what the product finds', async () => {
  const master = await tablesOf(MASTER);
  const returns = (await Promise.all(files.filter((name) => name !== MASTER).map(tablesOf))).flat();
  expect(returns).toHaveLength(15);
  const { tables, report } = consolidate(returns, master);
  expect(tables).toHaveLength(1);
  const [table] = tables as [ProgressTable];
  expect(table.asOf).toBe('2026-09-30');
  expect(column(table, 'sequence').filter((text) => text !== '')).toEqual(
    Array.from({ length: 36 }, (_, index) => String(index + 1)),
  );
  expect(report.missingUnits.map(({ unit }) => unit)).toEqual(['县红十字会']);
  expect(report.missingRows.map(({ task }) => task)).toEqual([
    '新（改、扩）建规范化村卫生室15家',
    '新增公共场所自动体外除颤器80台，开展应急救护培训6000人次',
    '开展送戏下乡演出120场',
  ]);
  expect(report.duplicates.map(({ kind, file }) => [kind, file])).toEqual([
    ['conflict', '住建局.et'],
    ['identical', '消防救援大队.xlsx'],
  ]);
  expect(report.doubtful.map(({ file, candidates }) => [file, candidates.map(({ doubt }) => doubt)])).toEqual(
    [['03卫生健康局.xlsx', ['numbers']]],
  );
  expect(report.reworded.map(({ file }) => file)).toEqual(['交通运输局-定稿.xlsx']);
  expect(report.unlisted.map(({ file }) => file)).toEqual(['农业农村局.xlsx']);
  expect(report.otherDates.map(({ file, asOf }) => [file, asOf])).toEqual([
    ['应急管理局.xlsx', '2026-08-31'],
  ]);
  expect(report.balance).toMatchObject({ rowsOut: 33, merged: 2, outside: 2, notSent: 3 });
});
