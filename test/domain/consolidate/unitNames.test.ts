import { sameUnit } from '../../../src/domain/consolidate/register';

/** The register of organisations, a line each: a return that writes one name is the one that the list writes otherwise. */

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));

const SAME = lines(`
  教育局 教局
  教育体育局 教体局 教育和体育局 教育与体育局
  发展和改革局 发展改革局 发改局 发展和改革委员会 发展改革委 发改委
  经济和信息化局 经信局 经济信息化局 经信委
  工业和信息化局 工信局 工信委
  科学技术局 科技局
  公安局 公安分局
  人力资源和社会保障局 人力资源社会保障局 人力社保局 人社局
  自然资源和规划局 自然资源规划局 资规局 自规局 自然资源和规划分局 资规分局
  自然资源局 自资局
  生态环境局 生态环境分局 环境局
  住房和城乡建设局 住房城乡建设局 住建局
  交通运输局 交通局
  农业农村局 农业农村委
  文化和旅游局 文化旅游局 文旅局
  文化广电和旅游局 文化广电旅游局 文广旅游局 文广旅局
  文化广电旅游体育局 文化和广电旅游体育局 文广旅体局
  文化旅游体育局 文旅体局 文体旅游局 文体旅局
  卫生健康局 卫健局 卫生健康委员会 卫生健康委 卫健委
  退役军人事务局 退役军人局
  应急管理局 应急局
  市场监督管理局 市场监管局 市监局
  医疗保障局 医保局
  综合行政执法局 综合执法局 执法局
  城市管理局 城管局
  行政审批服务局 审批服务局 审批局 行政审批局
  政务服务和大数据管理局 政务服务大数据局
  政务服务管理办公室 政务办 政务服务办
  大数据发展管理局 大数据局
  粮食和物资储备局 粮储局
  园林绿化局 园林局
  消防救援大队 消防大队
  公安局交通警察大队 交通警察大队 交警大队 公安交警大队
  残疾人联合会 残联
  妇女联合会 妇联
  总工会 工会
  共青团委员会 共青团 团委 团县委 团市委 团区委
  工商业联合会 工商联
  红十字会 红会
  供销合作社联合社 供销合作社 供销社
  供电公司 国网供电公司 电力公司
  烟草专卖局 烟草局
  融媒体中心 传媒中心
  机关事务服务中心 机关事务中心
  机关事务管理局 机关事务局
  住房公积金管理中心 公积金中心
  疾病预防控制中心 疾控中心
  交通投资集团 交通投资集团有限公司 交投集团 交投公司
  城市建设投资集团 城市建设投资集团有限公司 城投集团 城投公司
  水务集团 水务集团有限公司 水务公司
`);

const ALONE = `民政局 司法局 财政局 水利局 水务局 商务局 审计局 统计局 乡村振兴局 信访局 税务局 气象局`.split(
  ' ',
);

/** Merged, renamed or split in one place and not in another: a person is asked. */
const RELATED = lines(`
  教育局 教育体育局 体育局
  住房和城乡建设局 建设局 城乡建设局 住房保障局
  自然资源和规划局 自然资源局 国土资源局 规划局
  生态环境局 环境保护局 环保局
  农业农村局 农业局 农业农村和水利局
  水利局 水务局 农业农村和水利局
  经济和信息化局 工业和信息化局 经济商务和信息化局
  文化和旅游局 文化广电和旅游局 文化广电旅游体育局 文化旅游体育局 文化局 旅游局 体育局
  综合行政执法局 城市管理局 城市管理和综合执法局
  行政审批服务局 政务服务管理办公室 政务服务中心 政务服务和大数据管理局
  大数据发展管理局 政务服务和大数据管理局 大数据服务中心 大数据中心
  公安局 公安局交通警察大队
  市场监督管理局 工商局 质监局 食药监局
  卫生健康局 卫生局 卫计局
  乡村振兴局 农业农村局
  水务集团 水利局 水投集团
`);

test.each(SAME)('%s', (full, ...others) => {
  for (const other of others) {
    expect([other, sameUnit(`${full}`, other)]).toEqual([other, 'same']);
    expect([other, sameUnit(`青溪县${full}`, `县${other}`)]).toEqual([other, 'same']);
    expect([other, sameUnit(`青溪县${full}`, `白石县${other}`)]).toEqual([other, 'different']);
    expect([other, sameUnit(`市${full}`, `县${other}`)]).toEqual([other, 'maybe']);
  }
});

test.each(ALONE)('%s', (name) => {
  expect(sameUnit(`青溪县${name}`, name)).toBe('same');
  expect(sameUnit(`县${name}`, `中共青溪县${name}`)).toBe('same');
});

test.each(RELATED)('%s and its like', (...names) => {
  for (const name of names)
    for (const other of names)
      if (name !== other)
        expect([name, other, sameUnit(`县${name}`, `县${other}`)]).toEqual([name, other, 'maybe']);
});

test('organisations of different lines are different, with and without a level', () => {
  const firsts = [...SAME.map(([first = '']) => first), ...ALONE];
  const related = (a: string, b: string): boolean =>
    RELATED.some((group) => group.includes(a) && group.includes(b));
  for (const a of firsts)
    for (const b of firsts)
      if (a !== b && !related(a, b)) {
        expect([a, b, sameUnit(a, b)]).toEqual([a, b, 'different']);
        expect([a, b, sameUnit(`县${a}`, `县${b}`)]).toEqual([a, b, 'different']);
      }
});

// A level is read only where an organisation stands behind it.
test.each([
  ['市政园林局', '政园林局', 'maybe'],
  ['市场监督管理局', '场监督管理局', 'maybe'],
  ['县城管局', '城管局', 'same'],
  ['县城市管理局', '市管理局', 'maybe'],
  ['区民政局', '县民政局', 'maybe'],
] as const)('%s / %s: %s', (a, b, certainty) => expect(sameUnit(a, b)).toBe(certainty));
