import { analyseTable } from '../../../../src/domain/analyse';
import { onlyTable } from '../grids';

/** Of several numbers that are promised of one thing the office's own is offered, and never two are counted. */

const told = (...rows: readonly string[]): readonly string[] => {
  const table = onlyTable(rows.map((row) => row.split('|')));
  const items = analyseTable(table, { asOf: '2026-09-30' }).items.map(({ indicators }) =>
    indicators
      .map(
        ({ target, actual, proposed }) => `${target.value}→${actual?.value ?? `?${proposed?.value ?? ''}`}`,
      )
      .join(' '),
  );
  return [...items, table.questions.map(({ header, took }) => `${header} ${took ?? '–'}`).join(', ')];
};

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    '市下达 beside 县自定',
    [
      '指标名称|市下达目标|县自定目标|累计完成',
      '新增就业（人）|4000|4500|3200',
      '改造户厕（户）|1000|1200|900',
    ],
    ['4500→?3200', '1200→?900', '市下达目标 –, 县自定目标 target, 累计完成 –'],
  ],
  [
    'the lowest level of three',
    ['指标名称|省定目标|市定目标|县定目标|累计完成', '新增就业（人）|4000|4200|4500|3200'],
    ['4500→?3200', '省定目标 –, 市定目标 –, 县定目标 target, 累计完成 –'],
  ],
  [
    'what is striven for stands behind',
    ['指标名称|奋斗目标|考核目标|累计完成', '新增就业（人）|4500|4000|3200'],
    ['4000→?3200', '奋斗目标 –, 考核目标 target, 累计完成 –'],
  ],
  [
    'the rate proves which',
    ['指标名称|市下达目标|县自定目标|累计完成|完成率', '新增就业（人）|4000|4500|3200|80%'],
    ['4000→3200', ''],
  ],
  [
    'a report in words',
    ['指标名称|单位|市下达目标|县自定目标|进展情况', '新增就业|人|4000|4500|累计新增就业3200人'],
    ['4500→3200', '市下达目标 –, 县自定目标 target'],
  ],
  [
    'no: two times of one office',
    ['指标名称|年初目标|调整后目标|累计完成', '新增就业（人）|4000|4500|3200'],
    ['4000→?3200', '年初目标 target, 调整后目标 –, 累计完成 –'],
  ],
  [
    'no: two things of one county',
    ['指标名称|县道任务（公里）|乡道任务（公里）|进展情况', '甲|40|45|正在施工'],
    ['40→? 45→?', ''],
  ],
])('%s', (_, rows, expected) => expect(told(...rows)).toEqual(expected));
