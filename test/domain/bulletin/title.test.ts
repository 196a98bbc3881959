import { commonSubject, subjectOf, titleLines } from '../../../src/domain/bulletin/title';
import { analyseTable } from '../../../src/domain/analyse';
import { table } from '../consolidate/tables';

const subject = (...titles: (string | null)[]): string =>
  commonSubject(titles.map((title) => analyseTable(table('一.xlsx', [{ task: '新建公园5个' }], { title }))));

test.each([
  ['2026年民生实事进展情况表', '2026年民生实事进展情况'],
  ['《2026年民生实事》进展情况一览表', '2026年民生实事进展情况'],
  ['2026年民生实事进展情况表（教体局）', '2026年民生实事进展情况'],
  ['2023年省政府民生实事项目实施计划（截至4月10日）', '2023年省政府民生实事项目实施计划进展情况'],
  ['重点项目推进进度表', '重点项目推进进度'],
  ['重点项目(第一批)进展情况表', '重点项目进展情况'],
  ['表', '民生实事项目进展情况'],
  ['1-6月重点项目建设情况通报', '1-6月重点项目建设情况'],
])('%s is about %s', (title, expected) => expect(subjectOf(title)).toBe(expected));

test.each<[(string | null)[], string]>([
  [['2024年二季度30項重點民生實事進展情況表'], '2024年二季度30项重点民生实事进展情况'],
  [['2022年度省民生实事进展情况表', '2022年度市民生实事进展情况表'], '2022年度民生实事项目进展情况'],
  [['2022年省民生实事进展情况表', '2023年市民生实事进展情况表'], '民生实事项目进展情况'],
  [['2026年民生实事进展情况表', '2026年民生实事进展情况表'], '2026年民生实事进展情况'],
  [[null], '民生实事项目进展情况'],
  [['2026年民生实事进展情况表', null], '民生实事项目进展情况'],
])('tables titled %j are about %s', (titles, expected) => expect(subject(...titles)).toBe(expected));

test.each<[string, number, string[]]>([
  ['关于民生实事进展情况的通报', 20, ['关于民生实事进展情况的通报']],
  [
    '关于2024年二季度30项重点民生实事进展情况的通报',
    20,
    ['关于2024年二季度30项重点民生实事', '进展情况的通报'],
  ],
  [
    '关于2022年度嵊州市十方面民生实事1-6月份进展情况的通报',
    19,
    ['关于2022年度嵊州市', '十方面民生实事1-6月份进展情况的通报'],
  ],
  ['关于甲乙丙丁戊己庚辛壬癸子丑寅卯的通报', 16, ['关于甲乙丙丁戊己庚辛壬癸子丑寅卯', '的通报']],
])('%s in lines of %d', (title, most, lines) => expect(titleLines(title, most)).toEqual(lines));
