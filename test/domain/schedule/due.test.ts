import { dueOfColumn, dueOfTask } from '../../../src/domain/schedule/due';
import { cleanText } from '../../../src/domain/text/clean';

const column = (text: string, header = '', year: number | null = 2022): string | null => {
  const due = dueOfColumn(cleanText(text), year, header);
  return due === null ? null : due.kind === 'date' ? due.date : due.kind;
};

test.each<[text: string, want: string | null]>([
  ['已完成', 'done'],
  ['已全部完成。', 'done'],
  ['已销号', 'done'],
  ['7月底', '2022-07-31'],
  ['10月底前', '2022-10-31'],
  ['9月', '2022-09-30'],
  ['8月初', '2022-08-10'],
  ['8月中旬', '2022-08-20'],
  ['12月前', '2022-11-30'],
  ['2024年6月', '2024-06-30'],
  ['2022/7/31', '2022-07-31'],
  ['2022-07-31', '2022-07-31'],
  ['2022.6', '2022-06-30'],
  ['6.30', '2022-06-30'],
  ['20240630', '2024-06-30'],
  ['202406', '2024-06-30'],
  ['20241330', 'pending'],
  ['44773', '2022-07-31'],
  ['8月底前完成招标,12月底完成', '2022-12-31'],
  ['待定', 'pending'],
  ['等待绍兴统一销号', 'pending'],
  ['长期', 'pending'],
  // The end of a span, in whatever way it is written.
  ['2021.9-2023.8', '2023-08-31'],
  ['2021/9-2023/8', '2023-08-31'],
  ['2021.9-8', '2022-08-31'],
  ['2021.09—2023.08', '2023-08-31'],
  ['2021.9.1-2023.8.31', '2023-08-31'],
  ['2021年9月至2023年8月', '2023-08-31'],
  ['2021-09至2023-08', '2023-08-31'],
  ['2021-09-01至2023-08-31', '2023-08-31'],
  ['20210901-20230831', '2023-08-31'],
  ['2022.5-9', '2022-09-30'],
  ['2021-2023年', '2023-12-31'],
  ['2021年—2023年', '2023-12-31'],
  ['2023年度', '2023-12-31'],
  // A stage that is done is not the end.
  ['已完成招标,10月完工', '2022-10-31'],
  ['', null],
  ['/', null],
  ['无', null],
])('%j → %s', (text, want) => expect(column(text)).toBe(want));

test.each<[text: string, want: string, rivals: readonly string[] | undefined]>([
  ['2022年9月底（10月底）', '2022-10-31', ['2022-09-30']],
  ['9月底前/12月底前', '2022-12-31', ['2022-09-30']],
  ['9月、10月', '2022-10-31', ['2022-09-30']],
  ['9月底，10月底验收', '2022-10-31', undefined],
  ['9月底（第三季度）', '2022-09-30', undefined],
  ['3月—10月', '2022-10-31', undefined],
  // What was planned before is no limit any more.
  ['9月底（原10月底）', '2022-09-30', undefined],
  ['9月底（原定于12月底）', '2022-09-30', undefined],
  ['原定9月底', '2022-09-30', undefined],
])('%s is %s, or %j', (text, want, rivals) => {
  expect(dueOfColumn(cleanText(text), 2022)).toMatchObject({ date: want });
  expect(dueOfColumn(cleanText(text), 2022)?.rivals).toEqual(rivals);
});

test('the heading gives the unit or the year', () => {
  expect(column('8', '完成月份')).toBe('2022-08-31');
  expect(column('8', '完成时限')).toBe('pending');
  expect(column('7月底', '2024年完成时限')).toBe('2024-07-31');
  expect(column('7月底', '', null)).toBeNull();
});

test.each<[task: string, want: string | null]>([
  ['项目位于西城,预计2024年5月完工,可新增1.6万吨储备粮', '2024-05-31'],
  ['2024年12月底前完成主体验收,2025年6月回迁安置。', '2025-06-30'],
  ['改造农村公路180公里,2024年3月开始施工,2024年12月前完工。', '2024-11-30'],
  ['2024年上半年建成城市大脑平台', '2024-06-30'],
  ['对20座塘坝进行维修加固,预计年内完工。', '2024-12-31'],
  ['全年开展活动不少于200场次', '2024-12-31'],
  ['争取2024年底目标儿童覆盖率达到70%', '2024-12-31'],
  // Not limits: a start, a past decision, a period of service.
  ['2024年3月开始施工', null],
  ['2023年度AED新增30台', null],
  ['为5万名老人提供服务', null],
])('task %s → %s', (task, want) => expect(dueOfTask(cleanText(task), 2024)?.date ?? null).toBe(want));
