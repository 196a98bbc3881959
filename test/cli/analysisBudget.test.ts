import { analysisBudget } from '../../src/cli/analysisBudget';
import { analyse } from '../../src/domain/analyse';
import type { SourceFile } from '../../src/domain/grid';
import { gaveNothing } from '../../src/domain/sources';
import { grid } from '../domain/table/grids';
import { CSV, testFolder, tongbao } from './tongbao';

const { file } = testFolder();

const source = (name: string, rows: number): SourceFile => ({
  file: name,
  grids: [
    grid(
      [
        ['序号', '任务', '进展情况'],
        ...Array.from({ length: rows }, (_, row) => [`${row + 1}`, '改造小区65个', `已改造小区${row}个`]),
      ],
      { file: name },
    ),
  ],
  error: null,
});

/** A clock that goes on by `step` each time a row of the file is begun. */
function clock(steps: Readonly<Record<string, number>>) {
  let time = 0;
  const budget = analysisBudget(() => time);
  return {
    spend: (row: Parameters<typeof budget.spend>[0]): void => {
      budget.spend(row);
      time += steps[row.file] ?? 0;
    },
  };
}

test('a file that takes too long is left out by name, and the others are analysed', () => {
  const files = [source('甲.xlsx', 5), source('乙.xlsx', 5), source('丙.xlsx', 5)];
  const { tables, files: accounts } = analyse(files, { budget: clock({ '乙.xlsx': 15_000 }) });
  expect(tables.map(({ table }) => table.file)).toEqual(['甲.xlsx', '丙.xlsx']);
  expect(accounts.map(({ error }) => error?.code ?? null)).toEqual([null, 'tooLong', null]);
  expect(accounts[1]?.error?.message).toMatch(/《乙\.xlsx》分析超过 \d+ 秒/u);
  expect(accounts.map(gaveNothing)).toEqual([false, true, false]);
});

test('what a file may take grows with its rows; its last row ends it without harm', () => {
  const long = analyse([source('甲.xlsx', 300)], { budget: clock({ '甲.xlsx': 250 }) });
  expect(long.tables).toHaveLength(1);
  const last = analyse([source('甲.xlsx', 1), source('乙.xlsx', 2)], {
    budget: clock({ '甲.xlsx': 99_000 }),
  });
  expect(last.tables).toHaveLength(2);
});

test('all files together have a limit', () => {
  const files = Array.from({ length: 80 }, (_, index) => source(`${index}.xlsx`, 2));
  const slow = Object.fromEntries(files.map(({ file: name }) => [name, 9_000]));
  const { tables, files: accounts } = analyse(files, { budget: clock(slow) });
  expect(tables.length).toBeGreaterThan(60);
  expect(tables.length).toBeLessThan(80);
  expect(accounts.at(-1)?.error?.code).toBe('noTime');
});

test('a draft too long to be held against anything is refused by name', async () => {
  const rows = Array.from({ length: 200 }, (_, row) => `${row + 3},改造小区${row}个,已改造小区1个,住建局`);
  const annex = file('附表.csv', `${CSV.trim()}\n${rows.join('\n')}\n`);
  const draft = file('通报稿.txt', '全县共有12项，已完成3项。'.repeat(50_000));
  const { status, err } = await tongbao('check-draft', draft, '--against', annex);
  expect([status, err]).toEqual([
    2,
    expect.stringMatching(/《通报稿\.txt》有 700000 字，超过一次可核对的 500000 字/u),
  ]);
});
