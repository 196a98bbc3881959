import { measured } from './reading';

const stated = (task: string, progress: string): string =>
  measured(task, progress)
    .statedPercents.map(({ percent, kind, indicator }) => `${percent}${kind[0]}${indicator ?? ''}`)
    .join(' ');

test.each([
  ['病险水库除险加固8座', '8座水库已提前完成二季度计划;整体完成率达到75%。', '75r'],
  ['山塘整治9座', '4座已完工验收,9座平均进度91.54%。', '91.54p'],
  ['修复65个小区消防设施', '已完成整改33个小区,整改率为51.6%', '51.6r'],
  ['新增公共停车泊位5000个', '累计新增4126个,占目标任务的82.5%。', '82.5r'],
  ['新增造林3万亩', '完成造林2.6万亩,占计划的86.7%', '86.7r'],
  ['新增托育机构5个', '已做好建设部署,目前建设进度30%。', '30p'],
  ['建设塑胶操场', '正在铺设面层,累计已完成工程总量的92%。', '92p'],
  ['建设高标准农田10万亩', '形象进度达到65%', '65p'],
  ['新增残疾人就业70人', '已完成30人稳定就业,完成任务进度42%。', '42r'],
  ['为2000名重度失能人员提供护理', '服务人数2485人,达到年度目标的124%', '124r'],
  [
    '新建见习基地10个,新开发岗位1000个',
    '新建见习基地3个,完成率30%;新开发岗位935个,完成率93.5%',
    '30r0 93.5r1',
  ],
])('%s / %s → %s', (task, progress, expected) => expect(stated(task, progress)).toBe(expected));

// One site's, one trade's, a remainder's or a plan's percentage is not the row's.
test.each([
  ['新改扩建中小学2所', '甲小学:内墙瓷砖完成80%;乙小学:综合楼外墙油漆完成50%。'],
  ['新增乡村博物馆4家', '3个进度为90%,1个为80%。'],
  ['新增床位60张', '各单位进度分别为阳光山庄80%、益养公司90%。'],
  ['整治病险山塘10座', '3座已验收,剩余7座平均进度85%。'],
  ['240个路口推广发光设施', '全市招标(设计)已完成73%,开工比例11%'],
  ['组织培训演练30场', '户外培训基地建设进度80%;完成演练15场'],
  ['建设学校1所', '计划年底前完成工程量的60%'],
  ['儿童覆盖率达到70%', '目标儿童覆盖率已达到79.85%'],
])('%s / %s states nothing of the row', (task, progress) => expect(stated(task, progress)).toBe(''));

test('a share of the money is told as such, and never stands above the item’s own counts', () => {
  const { statedPercents } = measured(
    '改造老旧小区120个',
    '120个小区全部开工，完工78个。累计完成投资4.2亿元，占年度计划的70%。',
  );
  expect(statedPercents.map(({ percent, kind, rule }) => [percent, kind, rule])).toEqual([
    [70, 'physical', 'investment'],
  ]);
});

test('a share of one thing among several of one phrase is that thing’s', () => {
  const { statedPercents, completion } = measured(
    '建设体育公园1个、健身路径20条',
    '体育公园完成总工程量的45%，健身路径安装完毕。',
  );
  expect(statedPercents.map(({ indicator }) => indicator)).toEqual([0]);
  expect(completion).toMatchObject({ percent: null, basis: 'none' });
});
