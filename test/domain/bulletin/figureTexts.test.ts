import {
  allFigures,
  amountAsWritten,
  chineseNumeral,
  dateText,
  indicatorFigures,
  percentText,
  shareText,
} from '../../../src/domain/bulletin/figureTexts';
import { comparedOf, rateFigures } from '../../../src/domain/bulletin/lampFigures';
import { analyseTable } from '../../../src/domain/analyse';
import type { TaskItem } from '../../../src/domain/item';
import { table, type Words } from '../consolidate/tables';

const itemOf = (words: Words, asOf = '2026-09-30'): TaskItem => {
  const [item] = analyseTable(table('一.xlsx', [words], { year: 2026 }), { asOf }).items;
  if (item === undefined) throw new Error('no row');
  return item;
};

test.each([
  [18, 37, '48.6%'],
  [5, 54, '9.3%'],
  [1, 3, '33.3%'],
  [2, 3, '66.7%'],
  [30, 30, '100.0%'],
  [0, 7, '0.0%'],
  [1, 16, '6.3%'],
])('%d of %d is %s, as a calculator has it', (count, of, text) => expect(shareText(count, of)).toBe(text));

test('percent and date as official documents write them', () => {
  expect(percentText(64)).toBe('64.0%');
  expect(dateText('2026-09-05')).toBe('2026年9月5日');
});

test.each([
  [16_000, '吨', '收储粮食1.6万吨', '1.6万吨'],
  [1_500, '人', '培训果农1500余人次', '1500余人次'],
  [200_000, '人次', '培訓果農20萬人次', '20万人次'],
  [4, '个', '已完成四个点位', '4个'],
  [50, '%', '抽检量不少于50%', '50%'],
  [29.39, '公里', '甲段19.26公里已完成 + 乙段10.13公里已完成', '29.39公里'],
  [120_000_000, '元', '', '1.2亿元'],
])('%d%s of “%s” is printed as %s', (value, unit, text, expected) =>
  expect(amountAsWritten({ value, unit, text })).toBe(expected),
);

describe('figures have nouns', () => {
  test.each<[string, Words, string[]]>([
    [
      'a target that the name tells is not told again',
      { task: '新建公园5个', progress: '已建成公园3个。' },
      ['完成3个'],
    ],
    [
      'one that it does not tell is',
      {
        name: '开展适龄妇女“两癌”筛查',
        task: '完成29410名适龄妇女免费两癌筛查',
        progress: '共完成筛查11553人。',
      },
      ['目标29410名、完成11553人'],
    ],
    [
      'several each with what is counted; those without an actual are left out',
      {
        name: '推进食品安全监管',
        task: '年内完成食品安全监督抽检2177批次，农产品定量检测740批次、定性检测10000批次',
        progress: '累计完成农产品定量检测128批次、定性检测9936批次。',
      },
      ['农产品定量检测740批次、完成128批次', '定性检测10000批次、完成9936批次'],
    ],
  ])('%s', (_, words, expected) => expect(indicatorFigures(itemOf(words))).toEqual(expected));

  test.each([
    ['计划任务数户数', '计划任务109户、完成25户'],
    ['参保人数', '参保109户、完成25户'],
    ['目标数', '目标109户、完成25户'],
    ['人数', '人数109户、完成25户'],
    ['空气质量指数', '空气质量指数109户、完成25户'],
  ])('a heading’s word for number is not said beside the amount: %s', (noun, expected) => {
    const item = itemOf({ name: '会理县', task: '改造109户', progress: '已改造25户。' });
    const [indicator] = item.indicators;
    if (indicator === undefined) throw new Error('no target');
    const target = { ...indicator.target, noun };
    expect(indicatorFigures({ ...item, indicators: [{ ...indicator, target }] })).toEqual([expected]);
  });

  test('the annex tells that an actual is missing', () => {
    const item = itemOf({
      name: '培训',
      task: '培训教师300人，培训医生200人',
      progress: '已培训教师150人。',
    });
    expect(allFigures(item).join('；')).toMatch(/教师300人、完成150人；.*医生200人、完成数待核/u);
  });
});

describe('expected progress only where the lamp rests on it', () => {
  test('a gap is told with both of its figures, and they are subtracted as printed', () => {
    const item = itemOf(
      { task: '新增托位525个', progress: '已新增托位336个。', due: '2026年12月底' },
      '2026-11-30',
    );
    expect(item.rule).toBe('gap-yellow');
    const { actual, expected, gap } = comparedOf(item) ?? { actual: 0, expected: 0, gap: 0 };
    expect(gap).toBeLessThan(0);
    expect(rateFigures(item)).toEqual([
      '完成率64.0%',
      `序时进度${percentText(expected)}`,
      `低于序时进度${Math.abs(gap).toFixed(1)}个百分点`,
    ]);
    expect(Number((Math.round(actual * 10) / 10 - Math.round(expected * 10) / 10).toFixed(1))).toBe(gap);
  });

  test('a row that its own verdict judges, or its words, has no gap', () => {
    const stopped = itemOf({ task: '新建公园5个', progress: '已建成公园1个，目前停工。' });
    expect([stopped.rule, comparedOf(stopped)]).toEqual(['halted', null]);
    expect(rateFigures(stopped)).toEqual(['完成率20.0%']);
  });

  test('a step of the plan that was missed is what was expected', () => {
    const plan = '第一季度：完成招标；第三季度：累计完成4个；第四季度：累计完成5个';
    const item = itemOf({ task: '新建公园5个', plan, progress: '累计建成公园3个。' });
    expect(item.rule).toBe('milestone-missed');
    expect(rateFigures(item)).toEqual(['完成率60.0%', '序时进度80.0%', '低于序时进度20.0个百分点']);
  });

  test('of the weakest of several indicators, its own figure beside the item’s', () => {
    const words = {
      task: '新建公园10个，新建公厕10座',
      progress: '已建成公园9个，已建成公厕5座。',
      due: '2026年12月底',
    };
    const item = itemOf(words);
    expect(item.rule).toBe('gap-yellow');
    expect(rateFigures(item).join('，')).toMatch(
      /完成率70\.0%，其中“新建公厕10座”完成率50\.0%，序时进度\d+\.\d%，低于/u,
    );
  });
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
])('%d is %s', (n, text) => expect(chineseNumeral(n)).toBe(text));
