import type { Bound } from '../item';
import { endsWithFewer } from './fewer';

const AT_MOST = /(?:不超过|不高于|不多于|低于|小于|少于|控制在|≤|<)[^,]{0,3}$/u;
const NOT_AT_MOST = /(?:不低于|不小于|不少于)[^,]{0,3}$/u;
const DOWN_TO = /(?:降低?|下降|回落|压[减降缩]|减少?|缩短)[至到为]约?$/u;
const AT_LEAST_BEHIND = /^及?以上/u;

/** What is promised of a number, by the words around it. */
export function boundOf(before: string, after: string): Bound {
  if (NOT_AT_MOST.test(before) || AT_LEAST_BEHIND.test(after)) return 'at-least';
  const atMost =
    AT_MOST.test(before) ||
    /^(?:以内|以下|之内|内(?![涝部环河科设外饰墙容地湖陆审控镜街网城蒙]))/u.test(after);
  if (atMost) return 'at-most';
  return DOWN_TO.test(before) || endsWithFewer(before) ? 'down-to' : 'at-least';
}

/** Whether less than its number meets a target. */
export const asksForLess = (bound: Bound): boolean => bound !== 'at-least';

const GOAL_AT_END = /[≥>≤<]?\d{1,6}(?:\.\d{1,4})?%(?:以[上下内]|左右)?$/u;

/** A name without the goal that it ends with, where a cell of its own has that as well: 参保率达到95%以上 | 95. */
export const withoutGoal = (name: string): string => name.replace(GOAL_AT_END, '');
