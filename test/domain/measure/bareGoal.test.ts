import { measure } from '../../../src/domain/measure/measure';
import { cleanText } from '../../../src/domain/text/clean';

/** A goal that names nothing is read with the name of its row: 办结率 | 99%以上. */

const read = (name: string, task: string, progress: string): string[] =>
  measure({
    name: cleanText(name),
    task: cleanText(task),
    progress: cleanText(progress),
    due: null,
    year: 2026,
  }).indicators.map(
    ({ target, actual }) =>
      `${target.kind} ${target.value}${target.unit} ${target.bound}: ${actual?.value ?? '–'}`,
  );

test.each([
  ['12345热线办结率', '99%以上', '99.2%', 'rate 99% at-least: 99.2'],
  ['12345热线办结率', '99%', '办结率99.2%', 'rate 99% at-least: 99.2'],
  ['空气优良率', '不低于90%', '91.2%', 'rate 90% at-least: 91.2'],
  ['规上工业增加值增速', '8%', '-1.2%', 'change 8% at-least: -1.2'],
  ['规上工业增加值增速', '8%左右', '增长8.2%', 'change 8% at-least: 8.2'],
  ['“三公”经费', '控制在500万元以内', '支出320万元', 'money 5000000元 at-most: 3200000'],
  ['进出口总额', '50亿元', '42.3亿元', 'money 5000000000元 at-least: 4230000000'],
])('%s | %s | %s', (name, goal, progress, wanted) => {
  expect(read(name, goal, progress)).toEqual([wanted]);
});

test.each([
  ['a goal with words of its own', '教育', '稳步推进99%以上'],
  ['a name that goes on into the number', '项目1', '99%以上'],
  ['a name that is no measure', '教育局', '99%以上'],
  ['a goal without a number', '12345热线办结率', '以上'],
])('%s stays as it is', (_, name, goal) => {
  expect(read(name, goal, '99.2%')).toEqual([]);
});

test('the target stands in the words of both cells, and in no place of either', () => {
  const [one] = measure({
    name: cleanText('空气优良率'),
    task: cleanText('90%以上'),
    progress: cleanText('91.2%'),
    due: null,
  }).indicators;
  expect(one?.target).toMatchObject({ text: '空气优良率90%以上', span: null });
});

test('the percentage that answers such a goal is no share of the work', () => {
  const { completion, statedPercents } = measure({
    name: cleanText('空气优良率'),
    task: cleanText('90%以上'),
    progress: cleanText('81%'),
    due: null,
  });
  expect(statedPercents).toEqual([]);
  expect(completion).toMatchObject({ percent: 90, basis: 'measured' });
});
