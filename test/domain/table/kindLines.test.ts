import { analyseTable } from '../../../src/domain/analyse';
import { findTables } from '../../../src/domain/table/find';
import { grid } from './grids';

/** What is promised and what is done in lines of their own is one item; rows that only have kinds stay rows. */

const full = (rows: readonly string[]): string[][] => {
  const cells = rows.map((row) => row.split('|'));
  const width = Math.max(...cells.map(({ length }) => length));
  return cells.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
};

const told = (rows: readonly string[]): string[] =>
  findTables(grid(full(rows))).tables.flatMap((table) =>
    analyseTable(table, { asOf: '2026-09-30' }).items.map(({ source, indicators }) => {
      const name = (source.cells.name ?? source.cells.task)?.text;
      const figures = indicators.map(
        ({ target, actual, proposed, cells }) =>
          `${target.value}${target.unit}→${actual?.value ?? `?${proposed?.value ?? ''}`} ${cells?.target ?? ''}/${cells?.actual ?? ''}`,
      );
      return `${source.row} ${name} ${figures.join(' ')}`;
    }),
  );

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'quarters and the year, names merged down',
    [
      '2026年主要指标完成情况|<|<|<|<|<|<|<',
      '指标|单位|类别|一季度|二季度|三季度|四季度|全年',
      '新增就业|人|计划|1000|1000|1000|1000|4000',
      '^|^|实际|1100|980|1050||3130',
      '改造户厕|户|计划|300|300|200|200|1000',
      '^|^|实际|280|310|190||780',
    ],
    ['3 新增就业 4000人→3130 H3/H4', '5 改造户厕 1000户→780 H5/H6'],
  ],
  [
    'names left blank below, a rate as the third line, no heading over the kinds',
    [
      '指标|计量单位||上半年|三季度|全年',
      '新建托位|个|目标|200|100|400',
      '||完成|210|80|290',
      '||完成率|105%|80%|72.5%',
      '建成公园|座|目标|2|1|4',
      '||完成|1|1|2',
      '||完成率|50%|100%|50%',
    ],
    ['2 新建托位 400个→290 F2/F3', '5 建成公园 4座→2 F5/F6'],
  ],
  [
    'one number a line, names and numbers repeated',
    [
      '序号|指标|项目|数值|备注',
      '1|新增就业（人）|任务|4000|',
      '2|新增就业（人）|进度|3130|含灵活就业',
      '3|改造户厕（户）|任务|1000|',
      '4|改造户厕（户）|进度|780|',
    ],
    ['2 新增就业（人） 4000人→3130 D2/D3', '4 改造户厕（户） 1000户→780 D4/D5'],
  ],
  [
    'columns of several things',
    [
      '乡镇|项目|户厕（户）|公厕（座）',
      '城关镇|任务|100|5',
      '^|完成|80|4',
      '东山乡|任务|200|3',
      '^|完成|150|3',
    ],
    ['2 城关镇 100户→80 C2/C3 5座→4 D2/D3', '4 东山乡 200户→150 C4/C5 3座→3 D4/D5'],
  ],
  [
    'what is done above what is promised; last year beside them is another time',
    [
      '指标|类别|全年',
      '新增就业（人）|2025年实际|3900',
      '|2026年实际|3130',
      '|2026年计划|4000',
      '改造户厕（户）|2025年实际|900',
      '|2026年实际|780',
      '|2026年计划|1000',
    ],
    ['2 新增就业（人） 4000人→3130 C4/C3', '5 改造户厕（户） 1000户→780 C7/C6'],
  ],
  [
    'no column of the year: quarters of a falling plan add up, what is done is asked about',
    [
      '指标|单位|类别|一季度|二季度|三季度|四季度',
      '新增就业|人|计划|1000|1000|1000|900',
      '|人|实际|1100|980|1050|',
      '改造户厕|户|计划|300|300|200|200',
      '|户|实际|280|310|190|',
    ],
    ['2 新增就业 3900人→?3130 D2:G2/D3:F3', '4 改造户厕 1000户→?780 D4:G4/D5:F5'],
  ],
  [
    'months to date: the plan so far is no year’s target, and the lines are one item all the same',
    [
      '项目名称|项目|1月|2月|3月|累计',
      '道路改造（公里）|计划|10|10|10|30',
      '|完成|8|9|12|29',
      '管网改造（公里）|计划|5|5|5|15',
      '|完成|5|5|4|14',
    ],
    ['2 道路改造（公里） ', '4 管网改造（公里） '],
  ],
  [
    'kinds that name their time, things in the columns',
    [
      '县区|区分|招商引资（亿元）|固定资产投资（亿元）',
      '甲县|年度目标|100|50',
      '|1-9月完成|80|40',
      '|完成率|80%|80%',
      '乙县|年度目标|60|30',
      '|1-9月完成|30|21',
      '|完成率|50%|70%',
    ],
    [
      '2 甲县 5000000000元→4000000000 D2/D3 10000000000元→8000000000 C2/C3',
      '5 乙县 3000000000元→2100000000 D5/D6 6000000000元→3000000000 C5/C6',
    ],
  ],
  [
    'this month and to date, the target in a column of its own',
    [
      '指标|单位|目标|口径|数值',
      '新增就业|人|4000|本月|300',
      '|||累计|3130',
      '户厕|户|1000|本月|90',
      '|||累计|780',
    ],
    ['2 新增就业 4000人→3130 C2/E3', '4 户厕 1000户→780 C4/E5'],
  ],
  [
    'what should be done by now is no year’s target',
    [
      '指标|项目|1-9月',
      '新增就业（人）|应完成|3000',
      '|已完成|3200',
      '|超欠|200',
      '户厕（户）|应完成|800',
      '|已完成|780',
      '|超欠|-20',
    ],
    ['2 新增就业（人） ', '5 户厕（户） '],
  ],
  [
    'lines of words',
    [
      '序号|项目名称|类别|内容|责任单位',
      '1|改厕|目标任务|改造户厕1000户|农业农村局',
      '||进展情况|已改造户厕780户|',
      '2|托位|目标任务|新增托位525个|教育局',
      '||进展情况|已新增托位336个|',
    ],
    ['2 改厕 1000户→780 /', '4 托位 525个→336 /'],
  ],
  [
    'no: names that begin like kinds',
    [
      '类别|名称|年度目标|累计完成',
      '就业|计划生育|40|30',
      '就业|完成就业|4000|3130',
      '住房|任务重点|10|7',
      '住房|完成改造|1000|780',
    ],
    [
      '2 计划生育 40→30 C2/D2',
      '3 完成就业 4000→3130 C3/D3',
      '4 任务重点 10→7 C4/D4',
      '5 完成改造 1000→780 C5/D5',
    ],
  ],
  [
    'no: names behind the kinds, another in each line',
    [
      '序号|类别|指标|数值|完成数',
      '1|计划|新增就业（人）|4000|3130',
      '2|实际|改造户厕（户）|1000|780',
      '3|计划|新建公园（座）|10|7',
      '4|实际|技能培训（人次）|500|300',
    ],
    ['2 新增就业（人） ', '3 改造户厕（户） ', '4 新建公园（座） ', '5 技能培训（人次） '],
  ],
  [
    'no: kinds of projects, each a row of its own',
    [
      '序号|项目名称|类别|年度目标|累计完成',
      '1|环城路|计划新开工|8|6',
      '2|滨河路|续建|4|4',
      '3|东环路|计划新开工|5|1',
    ],
    ['2 环城路 8→6 D2/E2', '3 滨河路 4→4 D3/E3', '4 东环路 5→1 D4/E4'],
  ],
  [
    'no: targets only, each another indicator’s',
    ['指标|类别|目标值|完成数', '新增就业（人）|目标|4000|3130', '改造户厕（户）|任务|1000|780'],
    ['2 新增就业（人） 4000人→3130 C2/D2', '3 改造户厕（户） 1000户→780 C3/D3'],
  ],
])('%s', (_, rows, expected) => expect(told(rows)).toEqual(expected));

test('every line is told of', () => {
  const [table] = findTables(
    grid(full(['指标|类别|全年', '一、就业', '新增就业（人）|计划|4000', '|实际|3130', '注：数据截至9月'])),
  ).tables;
  expect(table?.skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
    '2 分组行“一、就业”，已用于下面各行',
    '4 “实际”行，已与上面的行合为同一事项',
  ]);
  expect(table?.dataRows).toEqual([3, 4]);
  expect(table?.notes).toEqual(['注：数据截至9月']);
});
