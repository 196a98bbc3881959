import { analyseTable } from '../../../../src/domain/analyse';
import { onlyTable } from '../grids';

/** Where the unit of a number may stand, and what must not lend one. */

/** Cells are apart by bars, rows by line breaks; < and ^ are merged. */
const sheet = (text: string): string[][] => {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
};

const told = (text: string): string[] =>
  analyseTable(onlyTable(sheet(text)), { asOf: '2026-09-30' }).items.map(({ indicators }) =>
    indicators
      .map(
        ({ target, actual }) => `${target.value}${target.unit}→${actual?.value ?? '?'}${actual?.unit ?? ''}`,
      )
      .join(' '),
  );

test.each<readonly [string, string, readonly string[]]>([
  [
    'the heading beside, where nothing else tells',
    `项目名称|年度计划投资|1-9月完成投资(万元)
     环城路|8000|6100`,
    ['80000000元→61000000元'],
  ],
  [
    'each heading its own',
    `项目|总投资(亿元)|年度计划投资(万元)|已完成投资(亿元)
     环城路|2.5|8000|0.61`,
    ['80000000元→61000000元'],
  ],
  [
    'brackets behind each number',
    `工作任务|年度目标（单位）|累计完成
     城镇新增就业|6000（人）|5520
     公共租赁住房|300套|300`,
    ['6000人→5520人', '300套→300套'],
  ],
  [
    'no unit in the brackets',
    `工作任务|年度目标|累计完成
     城镇新增就业|6000（预计）|5520
     公共租赁住房|300（待定）|300`,
    ['', ''],
  ],
  [
    'a column of units with marks for what stands above',
    `指标|单位|年度目标|累计完成
     新增就业|人|5000|4000
     再就业|〃|2000|1500
     公厕|座|40|20
     路灯|同上|10|5`,
    ['5000人→4000人', '2000人→1500人', '40座→20座', '10座→5座'],
  ],
  [
    'a column of units, merged over its rows',
    `指标|单位|年度目标|累计完成
     新增就业|人|5000|4000
     再就业|^|2000|1500
     公厕|座|40|20`,
    ['5000人→4000人', '2000人→1500人', '40座→20座'],
  ],
  [
    'a column with one unit throughout: blanks are of it',
    `指标|计量单位|年度目标|累计完成
     新增就业|人|5000|4000
     再就业||2000|1500`,
    ['5000人→4000人', '2000人→1500人'],
  ],
  [
    'a blank among several units may be of any',
    `指标|计量单位|年度目标|累计完成
     新增就业|人|5000|4000
     再就业||2000|1500
     公厕|座|40|20`,
    ['5000人→4000人', '2000→1500', '40座→20座'],
  ],
  [
    'a note that names money and people leaves open which',
    `单位:万元、%、人
     指标|年度目标|累计完成|完成率
     财政收入|50000|40000|80%
     新增就业|5000|4000|80%`,
    ['50000→40000', '5000→4000'],
  ],
  [
    'a note that names money alone',
    `单位:万元、%
     指标|年度目标|累计完成|完成率
     财政收入|50000|40000|80%`,
    ['500000000元→400000000元'],
  ],
  [
    'the line over a group',
    `指标|年度目标|累计完成|完成率
     一、农村改厕(单位:户)|||
     甲县|500|400|80%
     二、道路建设(公里)|||
     甲县|50|40|80%
     三、其他工作|||
     甲县|5|4|80%`,
    ['500户→400户', '50公里→40公里', '5→4'],
  ],
  [
    'the level above, each thing its own pair',
    `县区|农村改厕(户)|<|道路建设(公里)|<
     ^|任务|完成|任务|完成
     甲县|500|400|50|40`,
    ['500户→400户 50公里→40公里'],
  ],
  [
    'a line of units under the names',
    `项目名称|总投资|年度计划投资|完成投资|完成率
     |万元|万元|亿元|%
     环城路|25000|8000|0.61|76.3`,
    ['80000000元→61000000元'],
  ],
  [
    'the same in brackets',
    `县区|任务数|完成数|完成率
     |(户)|(户)|(%)
     甲县|500|400|80`,
    ['500户→400户'],
  ],
  [
    'the end of the name',
    `指标名称|目标|完成
     城镇新增就业(万人)|1.2|0.9
     公厕新建/座|40|20
     农村改厕:户|400|300
     公路(县道)|100|70`,
    ['12000人→9000人', '40座→20座', '400户→300户', '100→70'],
  ],
  [
    '万 and 亿 that only multiply: of what, the column of units or the heading tells',
    `指标名称|计量单位|目标值|完成值
     农村公路|公里|1.5万|1．2万
     技能培训|人次|2万|1.8万
     植树|株|50万|60.5万
     项目投资|元|2亿|1.2亿
     培训学时|万学时|3|2`,
    [
      '15000公里→12000公里',
      '20000人次→18000人次',
      '500000株→605000株',
      '200000000元→120000000元',
      '30000学时→20000学时',
    ],
  ],
  [
    'the same by the heading',
    `指标名称|目标值(人次)|完成值(人次)
     技能培训|2万|1.8万
     就业指导|9000|8500`,
    ['20000人次→18000人次', '9000人次→8500人次'],
  ],
  [
    'where nothing tells of what, and beside per cent, they are no figures',
    `指标名称|目标值|完成值
     技能培训|2万|1.8万
     就业指导|3万|2.5万`,
    ['', ''],
  ],
  [
    'what is given is what is to be paid',
    `金额单位:万元
     项目名称|下达资金|已支付|支付率
     甲|500|400|80%`,
    ['5000000元→4000000元'],
  ],
])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

test('a column of units is no column of departments', () => {
  const table = onlyTable(
    sheet(`指标|单位|年度目标|累计完成
           新增就业|人|5000|4000
           再就业|〃|2000|1500`),
  );
  expect(table.rows.map(({ leadUnits }) => leadUnits)).toEqual([[], []]);
});
