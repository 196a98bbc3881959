import { keysOf } from '../records';
import { messages } from '../messages/zh-CN';
import type { MarkLayer } from '../port';

/** Texts of our comments: one section a layer, each with a head by which it is known again. */

export type NoteParts = Readonly<Partial<Record<MarkLayer, string>>>;

const HEADS = messages.excel.noteHeads;
const LAYERS = keysOf(HEADS);

export const noteText = (parts: NoteParts): string =>
  LAYERS.flatMap((layer) => (parts[layer] === undefined ? [] : [`${HEADS[layer]}\n${parts[layer]}`])).join(
    '\n',
  );

/** Null for a comment that is not ours. */
export function readNote(content: string): NoteParts | null {
  const text = content.replace(/\r\n?/gu, '\n');
  const places = LAYERS.flatMap((layer) => {
    const at = text.indexOf(`${HEADS[layer]}\n`);
    return at < 0 ? [] : [{ layer, at }];
  }).sort((a, b) => a.at - b.at);
  if (places[0]?.at !== 0) return null;
  return Object.fromEntries(
    places.map(({ layer, at }, index) => [
      layer,
      text.slice(at + HEADS[layer].length + 1, places[index + 1]?.at ?? text.length).trimEnd(),
    ]),
  );
}
