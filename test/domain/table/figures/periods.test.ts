import { analyseTable } from '../../../../src/domain/analyse';
import { onlyTable } from '../grids';

/** Value taken, value proposed and its cells, of the first row. */
function told(header: readonly string[], row: readonly string[], asOf: string | null): unknown {
  const table = onlyTable([['2026年重点工作任务完成情况表'], header, row, ...[['乙县', ...row.slice(1)]]]);
  const { indicators, source } = analyseTable(table, asOf === null ? {} : { asOf }).items[0] ?? {
    indicators: [],
    source: null,
  };
  const [indicator] = indicators;
  return [
    indicator?.actual?.value ?? null,
    indicator?.proposed?.value ?? null,
    source?.figures?.pairs[0]?.actual?.cell ?? null,
  ];
}

test.each<
  readonly [
    string,
    readonly string[],
    readonly string[],
    readonly [number | null, number | null, string | null],
  ]
>([
  [
    'months are added up and proposed',
    ['县区', '年度任务', '1月完成', '2月完成', '3月完成'],
    ['甲县', '100', '10', '20', '30'],
    [null, 60, 'C3:E3'],
  ],
  [
    'quarters as well',
    ['县区', '年度任务', '一季度完成', '二季度完成'],
    ['甲县', '100', '25', '30'],
    [null, 55, 'C3:D3'],
  ],
  [
    'a rate column that gives the sum makes it certain',
    ['县区', '年度任务', '1月完成', '2月完成', '完成率'],
    ['甲县', '100', '10', '20', '30%'],
    [30, null, 'C3:D3'],
  ],
  [
    'a rate column that gives one month alone takes that month',
    ['县区', '年度任务', '1月完成', '2月完成', '完成率'],
    ['甲县', '100', '10', '20', '20%'],
    [20, null, 'D3'],
  ],
  [
    'what adds up comes before months',
    ['县区', '年度任务', '1月完成', '2月完成', '累计完成'],
    ['甲县', '100', '10', '20', '35'],
    [35, null, 'E3'],
  ],
  [
    'last year is no amount of this',
    ['县区', '2026年任务', '2025年完成', '2026年完成'],
    ['甲县', '100', '120', '35'],
    [35, null, 'D3'],
  ],
  [
    'nor where what is done names no year',
    ['县区', '2025年实绩', '2026年目标', '上半年完成'],
    ['甲县', '120', '100', '35'],
    [35, null, 'D3'],
  ],
  [
    'nor is what was done since the work began',
    ['县区', '年度计划投资(万元)', '开工以来累计完成投资(万元)', '1-9月完成投资(万元)'],
    ['甲县', '100', '220', '35'],
    [350_000, null, 'D3'],
  ],
  [
    'alone it is proposed',
    ['县区', '年度计划投资(万元)', '开工以来累计完成投资(万元)'],
    ['甲县', '100', '90'],
    [null, 900_000, 'C3'],
  ],
])('%s', (_, header, row, expected) => {
  expect(told(header, row, null)).toEqual(expected);
});

test('months after the date of the report do not count', () => {
  const header = ['县区', '年度任务', '1月完成', '2月完成', '3月完成'];
  const table = onlyTable([
    ['2026年重点工作任务完成情况表(截至2026年2月28日)'],
    header,
    ['甲县', '100', '10', '20', '0'],
  ]);
  expect(table.rows[0]?.figures?.pairs[0]?.actual).toMatchObject({ value: 30, cell: 'C3:D3' });
});
