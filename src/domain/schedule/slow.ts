import type { TaskItem } from '../item';

/** 结论矛盾: its own verdict and its figures differ, so that it is counted, but neither praised nor named. */
export const isDisputed = ({ doubt }: Pick<TaskItem, 'doubt'>): boolean =>
  doubt?.code === 'verdict-contradiction';

/** 进展较缓: at risk or behind. */
export const isSlow = ({ status }: Pick<TaskItem, 'status'>): boolean =>
  status === 'at-risk' || status === 'behind';
