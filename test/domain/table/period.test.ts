import { datedNote, tableTime } from '../../../src/domain/table/period';

test.each<[string, readonly string[], string | null, string | null]>([
  ['months', ['2022年度省十方面民生实事1-6月份进展情况表'], '2022-06-30', '2022-01-01'],
  ['a quarter', ['2024年二季度民生实事进展情况'], '2024-06-30', '2024-04-01'],
  ['three quarters', ['2024年前三季度重点工作进展'], '2024-09-30', '2024-01-01'],
  ['a half-year', ['2025年上半年民生实事完成情况'], '2025-06-30', '2025-01-01'],
  ['a month', ['2023年8月份民生实事项目进展情况表'], '2023-08-31', '2023-08-01'],
  ['February of a leap year', ['2024年2月份进展情况表'], '2024-02-29', '2024-02-01'],
  ['until a day', ['2023年民生实事项目实施计划(截至4月10日)'], '2023-04-10', '2023-01-01'],
  ['until a month', ['2026年民生实事进展(截止9月底)'], '2026-09-30', '2026-01-01'],
  [
    'a day in a line below beats the quarter of the title',
    ['2026年三季度进展情况表', '数据截至8月31日'],
    '2026-08-31',
    '2026-01-01',
  ],
  ['a year in another line', ['民生实事1-9月进展情况表', '2026年10月8日'], '2026-09-30', '2026-01-01'],
  ['traditional and noise', ['2023年民生實(shí)事(截至4月10日)'], '2023-04-10', '2023-01-01'],
  [
    'a day behind the title, its year before',
    ['全县2026年改厕任务完成情况排名（9月25日）'],
    '2026-09-25',
    null,
  ],
  ['a day that is no end of a title', ['2026年改厕任务（9月25日前完成）'], null, null],
  ['no year, never guessed', ['民生实事1-6月进展情况表'], null, null],
  ['a year alone', ['2026年民生实事项目表'], null, null],
  ['no such day', ['2026年进展情况(截至2月30日)'], '2026-02-28', '2026-01-01'],
  ['nothing', [''], null, null],
])('%s', (_name, lines, asOf, start) => {
  const time = tableTime(lines);
  expect([time.asOf, time.period?.start ?? null]).toEqual([asOf, start]);
});

test.each([
  ['注：1.支付率=已支付/下达资金。2.数据截至2026年9月30日。', ['数据截至2026年9月30日']],
  ['注：统计时间截止9月底，下同。', ['统计时间截止9月底']],
  ['注：总投资截至2025年12月底累计。', []],
  ['注：“△”为责任单位的牵头部门', []],
])('a note dates its table only by its data: %s', (note, told) => expect(datedNote(note)).toEqual(told));
