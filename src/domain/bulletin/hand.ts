import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';

/** What a person said of an item is marked wherever it is printed. */

const { hand } = messages.bulletin;

/** `by-hand`: a person put a figure or a lamp; `confirmed`: a person, or an answered slip, stands for ours. */
export type Hand = keyof typeof hand.marks;

export function handOf({ rule, completion: { basis } }: Pick<TaskItem, 'rule' | 'completion'>): Hand | null {
  if (rule === 'by-hand' || basis === 'by-hand') return 'by-hand';
  return basis === 'confirmed' ? 'confirmed' : null;
}

/** （人工核定） or ''. */
export function handMark(item: Pick<TaskItem, 'rule' | 'completion'>): string {
  const own = handOf(item);
  return own === null ? '' : hand.marks[own];
}

/** What the person wrote to it. */
export const handReason = ({ completion, reason }: Pick<TaskItem, 'completion' | 'reason'>): string =>
  completion.reason ?? reason;
