import type { TaskItem } from '../item';

/** 进展较缓: at risk or behind. */
export const isSlow = ({ status }: Pick<TaskItem, 'status'>): boolean =>
  status === 'at-risk' || status === 'behind';
