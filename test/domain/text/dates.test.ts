import fc from 'fast-check';
import { dayNumber, daysInMonth, isoDate, monthEnd } from '../../../src/domain/text/calendar';
import { findDates } from '../../../src/domain/text/dates';

// Text → last day meant, for a table that speaks of 2023.
const corpus: [text: string, date: string][] = [
  ['第一季度:完成选址', '2023-03-31'],
  ['一季度完成建设50%', '2023-03-31'],
  ['Q3完成招标', '2023-09-30'],
  ['二季度末完成创建任务的50%', '2023-06-30'],
  ['第三期季度完成建设进度100%', '2023-09-30'],
  ['第三阶完成项目进度90%', '2023-09-30'],
  ['第二、三、四季度巩固成效', '2023-12-31'],
  ['二、三季度:指导申报市场', '2023-09-30'],
  ['上半年建成', '2023-06-30'],
  ['下半年投用', '2023-12-31'],
  ['3月完成方案', '2023-03-31'],
  ['11月100%完成任务', '2023-11-30'],
  ['3月底前完成', '2023-03-31'],
  ['三月底前完成', '2023-03-31'],
  ['十二月底完成', '2023-12-31'],
  ['3月上旬', '2023-03-10'],
  ['8月初', '2023-08-10'],
  ['8月中旬', '2023-08-20'],
  ['2月下旬进场施工', '2023-02-28'],
  ['4-6月完成任务数50%', '2023-06-30'],
  ['2-4月份完成摸底', '2023-04-30'],
  ['5月-8月,推进场地施工', '2023-08-31'],
  ['4月至7月底完成', '2023-07-31'],
  ['2023年11月-2024年2月', '2024-02-29'],
  ['2023年2月—3月', '2023-03-31'],
  ['10月31日前', '2023-10-31'],
  ['9月20前发布招标文件', '2023-09-20'],
  ['2023年10月31日前', '2023-10-31'],
  ['6月21日-24日', '2023-06-24'],
  ['年内完工', '2023-12-31'],
  ['年底前完成', '2023-12-31'],
  ['全年开展200场次', '2023-12-31'],
  ['2024年底覆盖率达到70%', '2024-12-31'],
  ['2025年前完成', '2024-12-31'],
  // Before a month is not in it; before its end is.
  ['12月前完工', '2023-11-30'],
  ['12月底前完工', '2023-12-31'],
  ['4月份之前前期准备工作', '2023-03-31'],
  ['1月前', '2022-12-31'],
  ['预计2024年8月完工', '2024-08-31'],
  ['明年3月底', '2024-03-31'],
  ['2024.3.30', '2024-03-30'],
  ['2022/7/31', '2022-07-31'],
  ['2024.06完成', '2024-06-30'],
  ['2024-07-31', '2024-07-31'],
  ['2024.1-3完成立项', '2024-03-31'],
];

test.each(corpus)('%s → %s', (text, date) => expect(findDates(text, 2023)[0]?.date).toBe(date));

// Words that hold a month, season or year without being a date.
test.each([
  '平均4个月以上的康复',
  '每月均≥90%',
  '四季花园5个小区',
  '第三阶段图纸设计',
  '2022-2023学年',
  '13月',
  '2月30日',
  '3月后',
  '15分钟生活圈',
  '24米以上渔船',
  '总投资2024.5万元',
  '温政办(2022)98号文件',
  '1-6月以来',
])('no date in %s', (text) => expect(findDates(text, 2023)).toEqual([]));

test('a year is never guessed', () => {
  expect(findDates('3月底前', null)).toMatchObject([{ date: null, from: null }]);
  expect(findDates('2024年3月底前', null)).toMatchObject([{ date: '2024-03-31', ownYear: true }]);
});

test('several dates, each with its place', () => {
  const text = '2024年12月底前完成主体,2025年6月安置;截至4月10日';
  const found = findDates(text, 2024);
  expect(found.map(({ start, end, date, asOf }) => [text.slice(start, end), date, asOf])).toEqual([
    ['2024年12月底前', '2024-12-31', false],
    ['2025年6月', '2025-06-30', false],
    ['4月10日', '2024-04-10', true],
  ]);
});

test('any text: mentions lie in the text, in order, and end no earlier than they begin', () => {
  const piece = fc.constantFrom(
    '第',
    '一',
    '3',
    '12',
    '月',
    '季度',
    '底',
    '前',
    '年',
    '2024',
    '-',
    '半年',
    '上',
    '日',
    '至',
    '完成',
    ';',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, from, date } of findDates(text, 2023)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
        if (from !== null && date !== null) expect(isoDate(...parts(date))).toBe(date);
      }
    }),
  );
});

const parts = (date: string): [number, number, number] => [
  +date.slice(0, 4),
  +date.slice(5, 7),
  +date.slice(8),
];

test('day numbers follow each other through every month end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const next = month === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, month + 1, 1);
      expect(dayNumber(next as string) - dayNumber(monthEnd(year, month))).toBe(1);
      expect(dayNumber(monthEnd(year, month)) - dayNumber(isoDate(year, month, 1) as string)).toBe(
        daysInMonth(year, month) - 1,
      );
    }),
  );
});
