import { namesUnit, sameUnit, type Certainty } from '../../../src/domain/consolidate/register';

const CASES: [string, string, Certainty][] = [
  ['县应急管理局', '县应急局', 'same'],
  ['卫健局', '卫生健康局', 'same'],
  ['县卫生健康局', '衛健局', 'same'],
  ['青溪县教育局', '县教育局', 'same'],
  ['教育局', '县教育局', 'same'],
  ['市场监管局', '县市场监督管理局', 'same'],
  ['市市场监管局', '市场监督管理局', 'same'],
  ['区人社局', '人力资源和社会保障局', 'same'],
  ['人力社保局', '人社局', 'same'],
  ['△住建局', '县住房和城乡建设局', 'same'],
  ['国网青溪县供电公司', '供电公司', 'same'],
  ['公安分局', '区公安局', 'same'],
  ['县残联', '残疾人联合会', 'same'],
  ['团市委', '团县委', 'same'],
  ['县委组织部', '组织部', 'same'],
  ['某某集团有限公司', '某某集团公司', 'same'],
  // Merged in one place, two in another.
  ['水利局', '水务局', 'maybe'],
  ['教育局', '教体局', 'maybe'],
  ['城管局', '综合执法局', 'maybe'],
  ['建设局', '住建局', 'maybe'],
  ['大数据局', '大数据服务中心', 'maybe'],
  // The same office of two levels, and an abbreviation that the register does not know.
  ['县教育局', '市教育局', 'maybe'],
  ['青溪旅游发展中心', '青溪旅游中心', 'maybe'],
  ['民政局', '财政局', 'different'],
  ['教育局', '县卫健局', 'different'],
  ['青溪县教育局', '白石县教育局', 'different'],
  ['交通局', '交投集团', 'different'],
  ['第一小学', '第十一小学', 'different'],
  ['第1村民委员会', '第11村民委员会', 'different'],
  ['农业农村局', '乡村振兴局', 'maybe'],
  ['市场监管局', '场监管局', 'different'],
];

test.each(CASES)('%s / %s: %s', (a, b, certainty) => {
  expect(sameUnit(a, b)).toBe(certainty);
  expect(sameUnit(b, a)).toBe(certainty);
});

test.each(['县教育局', '卫健委', '残联', '城关镇', '水务集团', '团县委'])('names a unit: %s', (text) => {
  expect(namesUnit(text)).toBe(true);
});

test.each(['第三季度', '民生实事', '截至6月', '定稿'])('names none: %s', (text) => {
  expect(namesUnit(text)).toBe(false);
});
