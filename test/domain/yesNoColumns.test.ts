import { analyseTable } from '../../src/domain/analyse';
import type { Status } from '../../src/domain/item';
import { onlyTable } from './table/grids';

/** What columns that ask for stages say together (rulebook 6): the furthest that is reached, and the first that is not. */

const itemOf = (asked: Readonly<Record<string, string>>, due = '2026年12月底', progress?: string) => {
  const told = progress === undefined ? {} : { 进展情况: progress };
  const cells = {
    序号: '1',
    项目内容: '建成社区食堂8家',
    ...told,
    ...asked,
    完成时限: due,
    牵头单位: '民政局',
  };
  const table = onlyTable([Object.keys(cells), Object.values(cells)]);
  return analyseTable(table, { asOf: '2026-09-30' }).items[0];
};

test.each<[Readonly<Record<string, string>>, Status]>([
  [{ 是否开工: '是', 是否完工: '是' }, 'completed'],
  [{ 是否开工: '√', 是否完工: '√' }, 'completed'],
  [{ 是否开工: '是', 是否完工: '否' }, 'undetermined'],
  [{ 是否开工: '是', 是否完工: '' }, 'undetermined'],
  [{ 是否开工: '否', 是否完工: '否' }, 'at-risk'],
  [{ 是否开工: '否', 是否完工: '是' }, 'undetermined'],
  [{ 是否完工: '是', 是否投用: '是' }, 'completed'],
  [{ 是否完工: '是', 是否投用: '否' }, 'on-track'],
  [{ 是否完工: '否', 是否投用: '否' }, 'undetermined'],
  [{ 是否开工: '是', 是否完工: '是', 是否投用: '否' }, 'on-track'],
  // A step or a means is none of the whole.
  [{ 是否开工: '是', 是否完成招标: '是' }, 'undetermined'],
  // What is asked of the schedule says more than what is open.
  [{ 是否按序时: '是', 是否完成: '否' }, 'on-track'],
  [{ 是否按序时: '否', 是否完成: '否' }, 'behind'],
  [{ 是否按序时: '是', 是否完成: '是' }, 'completed'],
  [{ 是否滞后: '是', 是否完成: '否' }, 'behind'],
  [{ 是否滞后: '是', 是否完成: '是' }, 'behind'],
])('%j', (asked, status) => {
  expect(itemOf(asked)?.status).toBe(status);
});

test('the reason quotes every answer, with what it was asked', () => {
  expect(itemOf({ 是否开工: '是', 是否完工: '否' })?.reason).toContain('是否开工：是；是否完工：否');
  expect(itemOf({ 是否开工: '是', 是否完工: '是' })?.reason).toContain('是否开工：是；是否完工：是');
});

test('numbers that light nothing for their season are told with the season, not as a blank', () => {
  const reasonOf = (cells: readonly string[], header: readonly string[]) =>
    analyseTable(onlyTable([[...header], [...cells]]), { asOf: '2026-09-30' }).items[0]?.reason;
  const header = ['序号', '指标', '目标数', '累计完成', '是否完成'];
  expect(reasonOf(['1', '疫苗接种(人)', '6800', '2000', '否'], header)).toContain('完成29.4%，任务有季节性');
  expect(reasonOf(['1', '疫苗接种(人)', '6800', '2000'], header.slice(0, 4))).toContain('任务有季节性');
  expect(reasonOf(['1', '疫苗接种(人)', '6800', '', '否'], header)).toContain('只填“是否完成：否”');
});

test('what is said not to be finished is overdue when its date has passed', () => {
  const passed = '2026年8月底';
  expect(itemOf({ 是否开工: '是', 是否完工: '否' }, passed)).toMatchObject({
    status: 'behind',
    rule: 'overdue',
  });
  expect(itemOf({ 是否开工: '是', 是否完工: '是' }, passed)?.status).toBe('completed');
});

test('figures that are met are no blue lamp where a column says that the end is not reached', () => {
  const met = '已建成8家';
  expect(itemOf({ 是否开工: '是', 是否完工: '否' }, undefined, met)).toMatchObject({
    status: 'on-track',
    suspected: 'completed',
  });
  expect(itemOf({ 是否完工: '否' }, undefined, met)).toMatchObject({
    status: 'on-track',
    suspected: 'completed',
  });
  expect(itemOf({ 是否完工: '是' }, undefined, met)?.status).toBe('completed');
});

test.each<[Readonly<Record<string, string>>, Status]>([
  [{ 完成情况: '完成', 是否滞后: '否', 结论: '达标' }, 'completed'],
  [{ 完成情况: '完成', 是否滞后: '否', 结论: '提前' }, 'completed'],
  [{ 完成情况: '未完成', 是否滞后: '否', 结论: '正常' }, 'on-track'],
  [{ 完成情况: '未完成', 是否滞后: '否' }, 'on-track'],
  [{ 完成情况: '未完成', 是否滞后: '是', 结论: '滞后' }, 'behind'],
  [{ 完成情况: '基本完成', 是否滞后: '否' }, 'on-track'],
  [{ 与序时相比: '超序时20%', 调度结论: '蓝' }, 'completed'],
  [{ 与序时相比: '超序时20%', 调度结论: '绿' }, 'on-track'],
  [{ 与序时相比: '滞后12%', 调度结论: '红' }, 'behind'],
  [{ 与序时相比: '超序时20%', 完成要求: '已完成' }, 'on-track'],
  // A plan or a demand judges nothing.
  [{ 完成要求: '完成', 是否滞后: '否' }, 'on-track'],
])('a further column of verdicts beside one that asks: %j', (asked, status) => {
  expect(itemOf(asked, undefined, '见附件')?.status).toBe(status);
});
