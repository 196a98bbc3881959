import type { TaskItem } from '../item';

/** Whether a person put figure or lamp in the engine's place. */
export const isByHand = ({ rule, completion }: Pick<TaskItem, 'rule' | 'completion'>): boolean =>
  rule === 'by-hand' || completion.basis === 'by-hand';
