import { messages } from '../messages/zh-CN';
import type { Header } from './header';
import type { Line } from './lines';

/** Tables of bulletins of ours, read again as last period's: what was judged there is an item, whatever its words. */

const { computed, status } = messages.bulletin;
const OURS = [computed.percent, computed.expected, computed.status];
const LAMPS: ReadonlySet<string> = new Set(Object.values(status));

/** A header of ours, whatever the columns before were called. */
export const isOwnHeader = ({ cells }: Line): boolean =>
  cells.length > OURS.length && OURS.every((name, index) => cells.at(index - OURS.length)?.text === name);

/** Tells the items under a header by their lamp; null where the header is none of ours. */
export function itemsOfOurs({ labels }: Header): ((line: Line) => boolean) | null {
  const last = Math.max(...labels.keys());
  const isOurs = OURS.every((name, index) => labels.get(last - OURS.length + 1 + index)?.at(-1) === name);
  if (!isOurs) return null;
  return ({ cells }) => cells.some(({ column, text }) => column === last && LAMPS.has(text));
}
