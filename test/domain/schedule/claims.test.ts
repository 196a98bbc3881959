import { claims } from '../../../src/domain/schedule/claims';

const said = (text: string): string =>
  claims(text, 2023)
    .map(({ says, until }) => `${says} ${until ?? 'schedule'}`)
    .join();

test.each<[text: string, want: string]>([
  ['第一季度任务已完成', 'met 2023-03-31'],
  ['一季度工作已全部完成', 'met 2023-03-31'],
  ['已完成二季度任务', 'met 2023-06-30'],
  ['完成一季度建设目标', 'met 2023-03-31'],
  ['已提前完成第二季度计划要求进度', 'met 2023-06-30'],
  ['8月份任务已完成', 'met 2023-08-31'],
  ['未完成二季度任务', 'missed 2023-06-30'],
  ['二季度任务未完成', 'missed 2023-06-30'],
  ['达到序时进度', 'met schedule'],
  ['按计划有序推进', 'met schedule'],
  ['未达到序时进度', 'missed schedule'],
  ['低于序时进度', 'missed schedule'],
])('%s → %s', (text, want) => expect(said(text)).toBe(want));

// A deed of the period, a forecast, or a share is no claim about the period's task.
test.each([
  '已完成第一季度结对仪式',
  '能按时完成第二季度进度要求',
  '预计完成二季度任务',
  '一季度任务完成30%',
  '第二季度完成检测82批次',
  '截至二季度,任务已完成',
])('no claim in %s', (text) => expect(said(text)).toBe(''));
