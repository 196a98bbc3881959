import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { printedDifference } from '../../rounding';
import { itemName } from '../names';

/** That a table's own rates and ours beside them differ by a tenth: who holds both columns together asks why. */

/** The rate that a row states for its only pair. */
function ownRate({ source: { figures } }: TaskItem): number | null {
  const [pair, ...others] = figures?.pairs ?? [];
  return others.length > 0 ? null : ((pair?.rate ?? figures?.rate)?.percent ?? null);
}

const TENTH = 0.1;

function differs(item: TaskItem): boolean {
  const { percent, basis } = item.completion;
  const stated = ownRate(item);
  if (percent === null || stated === null || basis !== 'measured') return false;
  return Math.abs(printedDifference(percent, stated)) === TENTH;
}

/** Null where none differs by just that; what differs by more is an issue. */
export function roundedNote(items: readonly TaskItem[], asSent: boolean): string | null {
  const [first, ...others] = items.filter(differs);
  return first === undefined
    ? null
    : messages.bulletin.roundedNote(itemName(first, asSent), others.length + 1);
}
