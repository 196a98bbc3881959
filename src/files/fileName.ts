/** Names of files that every system takes: Windows is the strictest. */

/** Bytes of a name in UTF-8; systems take 255, and a clerk's own folder or prefix wants room. */
const MOST_BYTES = 200;
/** Room for a mark that what was too long is cut, and for a number. */
const MARK_BYTES = 16;

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;
/** Devices of Windows, whatever follows their name. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;

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

/** Words without what no file may be called. */
export const plainName = (words: string): string => words.replace(FORBIDDEN, '_').replace(/\s+/gu, ' ');

/**
 * The name of a file without its ending.
 * @param words plain, as `plainName` makes them
 * @param ending with its dot: .xlsx
 */
export function fileStem(words: string, ending: string): string {
  const isLong = bytes(words) + bytes(ending) > MOST_BYTES;
  const fitting = isLong ? `${cut(words, MOST_BYTES - MARK_BYTES)}…` : words;
  const trimmed = fitting.replace(/[. ]{1,200}$/u, '').trimStart();
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}
