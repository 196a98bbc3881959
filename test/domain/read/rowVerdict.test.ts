import {
  ticked,
  verdictBeside,
  verdictFrom,
  verdictInHeading,
  verdictOfProgress,
} from '../../../src/domain/read/rowVerdict';

// Rulebook 6: the row's own verdict leads.
test.each([
  ['已完成', '完成情况', 'completed'],
  ['提前超额完成', '11月份完成情况', 'completed'],
  ['完成全年任务', '8月份节点完成情况', 'completed'],
  ['已办结', '状态', 'completed'],
  ['蓝色', '亮灯', 'completed'],
  ['已完成', '一季度完成情况', 'on-track'],
  ['超额完成8月份节点目标', '推进状态', 'on-track'],
  ['已完成二季度任务', '完成情况', 'on-track'],
  ['达序时', '完成情况', 'on-track'],
  ['超序时进度1.6个百分点', '完成情况', 'on-track'],
  ['正常推进', '完成情况', 'on-track'],
  ['双过半', '完成情况', 'on-track'],
  ['偏慢', '完成情况', 'at-risk'],
  ['黄', '亮灯', 'at-risk'],
  ['未达序时', '完成情况', 'behind'],
  ['未完成3月份目标任务', '完成情况', 'behind'],
  ['完成情况不够理想', '完成情况', 'behind'],
  ['红色', '亮灯', 'behind'],
  ['否', '进度是否滞后', 'on-track'],
  ['是', '进度是否滞后', 'behind'],
  ['是', '是否完成整改', 'completed'],
  ['否', '是否达到序时进度', 'behind'],
  ['未达到', '是否达到序时进度', 'behind'],
  ['否', '是否需要公示', null],
  ['', '完成情况', null],
  ['县农业农村局会同各镇街道正在逐村逐户核实改造对象和补助资金', '完成情况', null],
])('%s under %s → %s', (text, header, status) =>
  expect(verdictFrom(text, header, 'column')?.status ?? null).toBe(status),
);

test.each([
  ['进展偏慢', 'at-risk'],
  ['总体进展顺利', 'on-track'],
  ['推进缓慢(东河、西河)', 'behind'],
  ['东河区、西河县进度较慢', 'at-risk'],
  ['因征地受阻，项目进展缓慢', null],
  ['已完成主体', null],
])('a progress cell that is nothing but a verdict: %s → %s', (text, status) =>
  expect(verdictOfProgress(text)?.status ?? null).toBe(status),
);

// Degrees of one word: 滞后 alone is behind, 略有滞后 is not.
test.each([
  ['略有滞后', '状态', 'at-risk'],
  ['部分滞后', '状态', 'at-risk'],
  ['严重偏慢', '状态', 'behind'],
  ['推进较慢、未达序时', '评价', 'behind'],
  ['无滞后', '进度评价', 'on-track'],
  ['未出现逾期', '进度评价', 'on-track'],
  ['未开工', '状态', 'at-risk'],
  ['未启动（未到时间节点）', '状态', 'on-track'],
  ['已完工待验收', '状态', 'on-track'],
  ['已上报销号', '整改状态', 'on-track'],
  ['申请销号', '整改状态', 'on-track'],
  ['未实现双过半', '评价', 'behind'],
  ['实现双过半', '评价', 'on-track'],
  ['无法按期完成', '评价', 'behind'],
  ['未能按期办结', '办理结果', 'behind'],
  ['不断推进', '状态', 'on-track'],
  ['欠序时3个百分点', '评价', 'behind'],
  ['快于倒排计划5天', '评价', 'on-track'],
  ['申请延期', '状态', 'behind'],
  ['优', '进度评价', 'on-track'],
  ['慢', '进度评价', 'at-risk'],
  ['进度一般', '进度评价', 'at-risk'],
  ['常态化推进', '状态', 'on-track'],
  ['红旗', '亮灯', null],
  ['黑榜', '评价', 'behind'],
  ['🟢', '亮灯', 'on-track'],
  ['🔴', '亮灯', 'behind'],
  ['√', '完成与否', 'completed'],
  ['TRUE', '是否完成', 'completed'],
  ['FALSE', '是否滞后', 'on-track'],
  ['×', '能否按期完成', 'behind'],
])('%s under %s → %s, by degree', (text, header, status) =>
  expect(verdictFrom(text, header, 'column')?.status ?? null).toBe(status),
);

test('not being late leaves open that it is done', () => {
  expect(verdictFrom('否', '进度是否滞后', 'column')?.atLeast).toBe(true);
  expect(verdictFrom('正常推进', '完成情况', 'column')?.atLeast).toBeUndefined();
});

test.each([
  ['已完成的项目', 'completed'],
  ['2个项目已完成全年目标任务', 'completed'],
  ['38个项目按期完成2月份节点目标,其中5个项目正提速建设', 'on-track'],
  ['快速推进的项目', 'on-track'],
  ['尚未开工重点项目前期工作(总体进展顺利)', 'on-track'],
  ['进展缓慢的县区', 'behind'],
  ['滞后事项', 'behind'],
  ['需加快推进的项目', 'at-risk'],
  ['绿灯事项', 'on-track'],
  ['已开工项目', 'on-track'],
  ['正在建设的项目', 'on-track'],
  ['提前谋划稳定就业', null],
  ['推进乡村振兴工作', null],
  ['推进落实情况', null],
  ['进展情况', null],
  ['完成情况', null],
  ['计划竣工项目', null],
  ['在建项目', null],
  ['重点推进项目', null],
  ['绿化工程', null],
  ['存量住房改造', null],
  ['民生保障(12项)', null],
])('a section called %s is a verdict: %s', (heading, status) => {
  const words = verdictInHeading(heading);
  expect(words === null ? null : (verdictFrom(words, '', 'heading')?.status ?? null)).toBe(status);
});

test.each([
  ['正常推进', '督查归类', 'on-track'],
  ['完成全年目标', '类别', 'completed'],
  ['超节点', '类别', 'on-track'],
  ['均达序时进度', '滞后项目情况', 'on-track'],
  ['未完成3月份目标任务', '督查归类', 'behind'],
  ['年度任务全部完成', '备注', 'completed'],
  ['在建', '建设性质', null],
  ['竣工项目', '类别', null],
  ['计划完成', '备注', null],
  ['正常推进', '上月情况', null],
  ['已完成主体施工', '备注', null],
  ['绿化', '类别', null],
])('a cell that says %s in a column called %s: %s', (text, header, status) =>
  expect(verdictBeside(text, header)?.status ?? null).toBe(status),
);

// A verdict of the whole, and a step, a count, a plan or a part in the same form.
test.each([
  ['已完成', '完成情况', 'completed'],
  ['已全部完成整治提升任务', '完成情况', 'completed'],
  ['【已完成】', '进展评价', 'completed'],
  ['已完成,资金已拨付', '推进状态', 'completed'],
  ['达到年度目标', '进展评价', 'completed'],
  ['已完成招标', '完成情况', null],
  ['已完成环评', '完成情况', null],
  ['已完成技术交底', '完成情况', null],
  ['已完成征收', '完成情况', null],
  ['已建成3个', '完成情况', null],
  ['年底前完成', '完成情况', null],
  ['2024年12月完成', '完成情况', null],
  ['除绿化外已完工', '完成情况', null],
  ['已完成,2个点位待验收', '推进状态', 'on-track'],
  ['接近完成', '推进状态', 'on-track'],
  ['未到完成时限', '推进状态', 'on-track'],
  ['正常推进:目前已完成招标,正在进行路基施工和管网铺设', '推进状态', 'on-track'],
  ['略滞后序时', '进度评价', 'at-risk'],
  ['需协调解决', '督查意见', 'at-risk'],
  ['已取消', '推进状态', 'undetermined'],
  ['调整至明年实施', '推进状态', 'undetermined'],
  ['中', '评价等次', 'at-risk'],
  ['A', '评价等次', null],
])('%s under %s → %s, of the whole or not', (text, header, status) =>
  expect(verdictFrom(text, header, 'column')?.status ?? null).toBe(status),
);

test('the row itself asks for the step', () =>
  expect(verdictFrom('已完成征收', '完成情况', 'column', '完成土地征收300亩')?.status).toBe('completed'));

test.each([
  ['是', '是否存在问题', 'at-risk'],
  ['否', '是否存在问题', 'on-track'],
  ['无', '有无困难', 'on-track'],
  ['能', '能否按期完成', 'on-track'],
  ['不能', '能否按期完成', 'behind'],
  ['否', '是否完成', null],
  ['未完成', '是否完成', null],
  ['已完成', '是否完成', 'completed'],
  ['未办结', '是否办结', null],
  ['是', '是否完成阶段目标', 'on-track'],
  ['否', '是否完成阶段目标', 'behind'],
  ['是', '是否开工', null],
  ['否', '是否开工', 'at-risk'],
  ['是', '资金是否落实', null],
  ['是', '招标是否完成', null],
  ['是', '是否完成立项', null],
  ['是', '是否重点项目', null],
])('%s answers %s: %s', (text, header, status) =>
  expect(verdictFrom(text, header, 'column')?.status ?? null).toBe(status),
);

test.each([
  ['√', '已完成', 'completed'],
  ['√', '进展情况滞后', 'behind'],
  ['●', '达序时', 'on-track'],
  ['√', '新建项目', null],
  ['√', '已完成招标', null],
  ['5', '已完成', null],
  ['1', '红黄绿灯', null],
  ['★', '红/黄/绿', null],
])('%s below %s: %s', (text, header, status) => expect(ticked(text, header)?.status ?? null).toBe(status));
