import type { Grid } from '../../../src/domain/grid';
import { findTables } from '../../../src/domain/table/find';
import { leadAndOthers } from '../../../src/domain/table/units';
import { grid } from './grids';

const told = (text: string): string => {
  const { lead, others } = leadAndOthers(text);
  return `${lead.join(' ')} | ${others.join(' ')}`.trim();
};

test.each([
  ['县发展和改革局，县工业和信息化局；县财政局', '县发展和改革局 县工业和信息化局 县财政局 |'],
  ['市委组织部/市委宣传部', '市委组织部 市委宣传部 |'],
  ['各县（市、区）人民政府，市直有关部门', '各县(市、区)人民政府 市直有关部门 |'],
  ['发改局（能源局）、工信局', '发改局(能源局) 工信局 |'],
  ['县委办、县政府办按职责分工负责', '县委办 县政府办 |'],
  [
    '新碶/大碶/大榭街道社区卫生服务中心',
    '新碶街道社区卫生服务中心 大碶街道社区卫生服务中心 大榭街道社区卫生服务中心 |',
  ],
  ['柳溪、石门镇中心小学', '柳溪镇中心小学 石门镇中心小学 |'],
  ['1.县教育局 2.县财政局', '县教育局 县财政局 |'],
  ['县教育局和县财政局', '县教育局 县财政局 |'],
  ['县教育局与县财政局、城东街道', '县教育局 县财政局 城东街道 |'],
  ['县委组织部会同县人社局', '县委组织部 县人社局 |'],
  ['市发展和改革局', '市发展和改革局 |'],
  ['县教育和体育局、县住房和城乡建设局', '县教育和体育局 县住房和城乡建设局 |'],
  ['县委和谐办', '县委和谐办 |'],
  ['县教育局及所属单位', '县教育局及所属单位 |'],
  ['县文旅局*、●县商务局', '县文旅局 县商务局 |'],
  ['县教育局（含各学校）', '县教育局 |'],
  ['县由庄镇', '县由庄镇 |'],
  ['待定', '|'],
  ['1、县教育局；2、县财政局', '县教育局 县财政局 |'],
  ['①教育局②财政局', '教育局 财政局 |'],
  ['县教育局——县财政局', '县教育局 县财政局 |'],
  ['县教育局等单位', '县教育局 |'],
  ['县一中-二中联合校', '县一中-二中联合校 |'],
  // What is an office of its own, or a town, is no place before another's school.
  ['教育/卫健/城关镇中心小学', '教育 卫健 城关镇中心小学 |'],
  ['柳溪镇、石门镇中心小学', '柳溪镇 石门镇中心小学 |'],
  ['新碶/大碶/大榭街道', '新碶 大碶 大榭街道 |'],
])('signs part names, not inside brackets: %s', (text, expected) => expect(told(text)).toBe(expected));

test.each([
  ['△总工会、团委、妇联', '总工会 | 团委 妇联'],
  ['★县水利局 ○县财政局', '县水利局 | 县财政局'],
  ['由县教育局牵头，县财政局配合', '县教育局 | 县财政局'],
  ['县教育局牵头负责', '县教育局 |'],
  ['县教育局负责、各镇落实', '县教育局 各镇 |'],
  ['牵头：城管局；配合：住建局、财政局', '城管局 | 住建局 财政局'],
  ['牵头单位：市场监管局\n配合单位：公安局\n卫健局', '市场监管局 | 公安局 卫健局'],
  ['牵头单位：县教育局 责任单位：各乡镇', '县教育局 | 各乡镇'],
  ['责任单位：县教育局、各乡镇', '县教育局 各乡镇 |'],
  ['主办：甲局 会办：乙局、丙局', '甲局 | 乙局 丙局'],
  ['文旅局（牵头）、教育局、各乡镇', '文旅局 | 教育局 各乡镇'],
  ['教育局（配合）、文旅局（牵头）', '文旅局 | 教育局'],
  ['教育局（配合）、文旅局', '文旅局 | 教育局'],
  ['县卫健局牵头，县医保局、县财政局配合', '县卫健局 | 县医保局 县财政局'],
  ['教育局（主）财政局（协）', '教育局 | 财政局'],
  ['教育局（牵头）财政局（配合）', '教育局 | 财政局'],
])('marks, labels and words behind tell who leads: %s', (text, expected) =>
  expect(told(text)).toBe(expected),
);

test.each([
  ['文旅局 张三 13812345678', '文旅局 |'],
  ['县住建局13800001111', '县住建局 |'],
  ['县住建局-张三', '县住建局 |'],
  ['教育局：李四（13900000000）', '教育局 |'],
  ['县住建局（电话：0571-88886666）、县水利局', '县住建局 县水利局 |'],
  ['教育局：王五', '教育局 |'],
  ['县教育局 联系人：李四 0571-88888888', '县教育局 |'],
  ['县教育局 县财政局', '县教育局 县财政局 |'],
  ['市水利局 高新区', '市水利局 高新区 |'],
  ['张三', '张三 |'],
  ['经开区管委会\n（冯伟）', '经开区管委会 |'],
  ['县交通局(王强)、县水利局（罗斌）', '县交通局 县水利局 |'],
  ['县交通局(公路段)', '县交通局(公路段) |'],
  ['县住建局(张三 13800001111)', '县住建局 |'],
  ['县住建局（副局长张三）', '县住建局 |'],
  ['县住建局（联系人：张三）', '县住建局 |'],
  ['县教育局局长王五', '县教育局 |'],
  ['县教育局党组书记王五、县财政局', '县教育局 县财政局 |'],
  ['县公安局（交警大队）', '县公安局(交警大队) |'],
  ['县书记办公室', '县书记办公室 |'],
])('persons behind a unit are none: %s', (text, expected) => expect(told(text)).toBe(expected));

test.each([
  ['填报单位（盖章）：交通运输局    填报人：李四   联系电话：6612345', '交通运输局'],
  ['填报单位：交通运输局 填报日期：2026年9月28日', '交通运输局'],
  ['填报单位:日月镇', '日月镇'],
])('the unit of a table ends where the next label begins: %s', (line, unit) => {
  const { tables } = findTables(
    grid([
      ['重点工作推进情况表', '<', '<'],
      [line, '<', '<'],
      ['序号', '目标任务', '进展情况'],
      ['1', '新增托位525个', '已新增托位336个'],
    ]),
  );
  expect(tables[0]?.rows[0]?.leadUnits).toEqual([unit]);
});

test('同上 and 〃 stand for the units above, and what a report says so of is not copied', () => {
  const { tables } = findTables(
    grid([
      ['序号', '目标任务', '进展情况', '牵头单位', '完成时限'],
      ['1', '改造小区12个', '已改造8个', '县住建局', '12月底'],
      ['2', '改造公园3个', '同上', '同上', '〃'],
      ['3', '新建泵站2座', '正在施工', '〃', '11月底'],
    ]),
  );
  const rows = tables[0]?.rows ?? [];
  expect(rows.map(({ leadUnits }) => leadUnits)).toEqual([['县住建局'], ['县住建局'], ['县住建局']]);
  expect(rows.map(({ cells }) => cells.due?.text)).toEqual(['12月底', '12月底', '11月底']);
  expect(rows[1]?.cells.progress?.text).toBe('同上');
});

describe('a blank under a name', () => {
  const unitsOf = (units: readonly string[], of: Partial<Grid> = {}): string[] => {
    const rows = units.map((unit, index) => [String(index + 1), `新建公园${index + 1}个`, '已建成1个', unit]);
    const sheet = grid([['序号', '目标任务', '进展情况', '责任单位'], ...rows]);
    const { tables } = findTables({ ...sheet, ...of });
    return tables[0]?.rows.map(({ leadUnits }) => leadUnits.join('、')) ?? [];
  };

  test('goes on from above where names stand once for their rows', () => {
    const told = unitsOf(['教育局', '', '', '住建局', '', '水利局', '']);
    expect(told).toEqual(['教育局', '教育局', '教育局', '住建局', '住建局', '水利局', '水利局']);
  });

  test('is nobody where the column names each row’s unit, over and over', () => {
    const told = unitsOf(['教育局', '教育局', '', '住建局', '住建局', '水利局', '水利局']);
    expect(told).toEqual(['教育局', '教育局', '', '住建局', '住建局', '水利局', '水利局']);
  });

  test('goes on where merged areas cannot be told: it may lie under one', () => {
    const told = unitsOf(['教育局', '教育局', '', '住建局', '住建局'], { mergesUnknown: true });
    expect(told).toEqual(['教育局', '教育局', '教育局', '住建局', '住建局']);
  });

  test('is nobody where it is the only one among many names', () => {
    const names = ['教育局', '住建局', '水利局', '民政局', '交通局', '卫健局'];
    expect(unitsOf([...names.slice(0, 3), '', ...names.slice(3)])).toEqual([
      ...names.slice(0, 3),
      '',
      ...names.slice(3),
    ]);
  });
});
