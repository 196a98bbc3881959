import { verdictFrom, verdictOfProgress } from '../../../src/domain/read/rowVerdict';

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
