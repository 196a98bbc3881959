import { analyseTable } from '../../../../src/domain/analyse';
import type { TaskItem } from '../../../../src/domain/item';
import { onlyTable } from '../grids';

/** Levels in number columns: what a row's name says of its target, and columns that say what a level was found to be. */

const HEAD = ['序号', '指标名称', '年度目标', '1-9月完成', '责任单位'];
const itemsOf = (rows: readonly (readonly string[])[], asOf = '2025-09-30'): readonly TaskItem[] =>
  analyseTable(onlyTable([['2025年指标完成情况表'], ...rows]), { asOf }).items;

const told = ({ indicators, status }: TaskItem): string =>
  indicators
    .map(
      ({ target, actual, proposed }) =>
        `${target.bound} ${target.value}${target.unit} → ${actual?.value ?? '–'}${actual?.unit ?? ''}${proposed === null ? '' : ` 建议${proposed.value}`}`,
    )
    .concat(status)
    .join('; ');

test.each([
  ['城镇登记失业率', '4.5', '3', 'down-to 4.5% → 3%; on-track'],
  ['城镇登记失业率', '4.5', '4.9', 'down-to 4.5% → 4.9%; undetermined'],
  ['城镇登记失业率控制在', '4.5', '4.9', 'at-most 4.5% → 4.9%; behind'],
  ['城镇登记失业率（控制在4.5%以内）', '4.5', '4.9', 'at-most 4.5% → 4.9%; behind'],
  ['生产安全事故起数', '10起', '4起', 'down-to 10起 → 4起; on-track'],
  ['PM2.5年均浓度（微克/立方米）', '35', '28', 'down-to 35微克/立方米 → 28微克/立方米; on-track'],
  ['减少火灾事故起数', '10起', '4起', 'at-least 10起 → 4起; behind'],
  // A rate without a sign is in per cent, and never spread over the year.
  ['农村自来水普及率', '90', '88', 'at-least 90% → 88%; undetermined'],
  ['农村自来水普及率', '0.9', '0.88', 'at-least 90% → 88%; undetermined'],
  ['城乡居民医保参保率达到95%以上', '95', '97.3', 'at-least 95% → 97.3%; completed'],
  ['固定资产投资增长率', '8', '6.5', 'at-least 8% → 6.5%; at-risk'],
  ['城镇新增就业人数', '5000', '4100', 'at-least 5000人 → 4100人; on-track'],
  // No share, or nobody knows of what.
  ['孕产妇死亡率', '12', '9', 'down-to 12 → 9; on-track'],
  ['小区容积率', '2.5', '2.3', 'at-least 2.5 → 2.3; on-track'],
  ['覆盖率', '1', '0.8', 'at-least 1 → 0.8; on-track'],
])('%s | %s | %s', (name, target, actual, wanted) => {
  const [item] = itemsOf([HEAD, ['1', name, target, actual, '某局']]);
  expect(item && told(item)).toBe(wanted);
});

describe('what a level was found to be', () => {
  const rows = (heading: string, cells: readonly string[]): string[][] => [
    ['序号', '指标名称', '目标值', heading, '责任单位'],
    ['1', '城乡居民医保参保率', '≥95%', cells[0] ?? '', '医保局'],
    ['2', '农村自来水普及率', '≥90%', cells[1] ?? '', '水利局'],
    ['3', '学前教育毛入园率', '≥92%', cells[2] ?? '', '教育局'],
  ];
  const LEVELS = ['97.3%', '92%', '93.1%'];
  const counts = (items: readonly TaskItem[]): string => {
    const all = items.flatMap(({ indicators }) => indicators);
    return `${all.length} ${all.filter(({ actual }) => actual !== null).length} ${all.filter(({ proposed }) => proposed !== null).length}`;
  };

  test.each([
    '实测值',
    '监测结果',
    '自查值',
    '测评结果',
    '当年值',
    '最新数据',
    '期末值',
    '结果',
    '执行情况',
    '评估值',
  ])('%s is taken', (heading) => expect(counts(itemsOf(rows(heading, LEVELS)))).toBe('3 3 0'));
  test.each(['数值', '数据', '水平', '甲'])('%s, which says nothing, is offered', (heading) =>
    expect(counts(itemsOf(rows(heading, LEVELS)))).toBe('3 0 3'),
  );
  test.each<[string, readonly string[]]>([
    ['分值', ['10', '10', '15']],
    ['服务人口', ['320000', '180000', '9600']],
    ['编码', ['101', '102', '103']],
    ['说明', ['按季监测', '按月监测', '按年监测']],
    ['预计完成', LEVELS],
  ])('%s is neither', (heading, cells) => expect(counts(itemsOf(rows(heading, cells)))).toBe('3 0 0'));

  test('where words report, no column is offered', () => {
    const [item] = itemsOf([
      ['序号', '指标名称', '目标值', '水平', '进展情况'],
      ['1', '城乡居民医保参保率', '≥95%', '96%', '正在核对参保数据'],
    ]);
    expect(item && told(item)).toBe('at-least 95% → –; undetermined');
  });
});

describe('a number and a few words', () => {
  const GOALS = ['≥95%', '95%', '95', '95%以上', '参保率达到95%'];
  const CELLS = ['97.3%', '97.3', '0.973', '97.3%，已完成', '达到97.3%', '97.3%（超额完成）', '已达97.3%'];
  const cases = ['完成情况', '实际完成', '进展情况'].flatMap((heading) =>
    GOALS.flatMap((goal) => CELLS.map((cell) => [heading, goal, cell] as const)),
  );
  test.each(cases)('%s: %s | %s', (heading, goal, cell) => {
    const [item] = itemsOf([
      ['序号', '指标名称', '年度目标', heading, '责任单位'],
      ['1', '城乡居民医保参保率', goal, cell, '医保局'],
      ['2', '学前教育参保率', goal, cell, '教育局'],
    ]);
    expect(
      item?.indicators.map(({ target, actual }) => `${target.value}${target.unit} ${actual?.value}`),
    ).toEqual(['95% 97.3']);
  });
});

test('a level that is not reached says so, and no report is missed', () => {
  const [item] = itemsOf([HEAD, ['1', '农村自来水普及率', '90%', '88%', '水利局']]);
  expect(item?.reason).toBe(
    '“农村自来水普及率90%”，目前88%，尚未达到（与目标直接比较，不按月份推算，期限前不作判定）',
  );
});
