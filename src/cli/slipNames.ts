import { messages } from '../domain/messages/zh-CN';

/** Names of slip files that every system takes: Windows is the strictest. */

/** Bytes of a name in UTF-8; systems take 255, and a clerk's own folder or prefix wants room. */
const MOST_BYTES = 200;
const ENDING = '.xlsx';

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;
/** Devices of Windows, whatever follows their name. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

const bytes = (text: string): number => Buffer.byteLength(text);

/** As many whole characters as fit. */
function cut(text: string, most: number): string {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += bytes(character);
    if (used > most) break;
    kept += character;
  }
  return kept;
}

function stem(unit: string): string {
  const plain = unit.replace(FORBIDDEN, '_').replace(/\s+/gu, ' ');
  const full = messages.slips.fileName(plain).slice(0, -ENDING.length);
  const fitting = bytes(full) + ENDING.length > MOST_BYTES ? `${cut(full, MOST_BYTES - 16)}…` : full;
  const trimmed = fitting.replace(/[. ]{1,200}$/u, '').trimStart();
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** What a file system that minds no capitals takes for the same name. */
const folded = (name: string): string => name.normalize('NFKC').toLowerCase();

/** A file name for each unit, in order, no two alike on any system. */
export function slipNames(units: readonly string[]): string[] {
  const taken = new Set<string>();
  return units.map((unit) => {
    const base = stem(unit);
    let name = base;
    for (let count = 2; taken.has(folded(name)); count += 1) name = `${base}(${count})`;
    taken.add(folded(name));
    return `${name}${ENDING}`;
  });
}
