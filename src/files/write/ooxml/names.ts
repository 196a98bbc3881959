import { sheetZhCN } from '../../../domain/messages/zh-CN.sheet';
import { firstUnits, holdable } from '../../../domain/sheet/cellText';

/** Names of sheets as Excel takes them. */

/** UTF-16 units. */
export const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:\t\r\n]/gu;
/** Excel keeps this name for itself, in the language it runs in. */
const RESERVED = new Set(['history', '历史记录']);

const plain = (name: string): string =>
  firstUnits(holdable(name).replace(FORBIDDEN, '_'), LONGEST_NAME)
    .replace(/^'{1,31}|'{1,31}$/gu, '')
    .trim() || sheetZhCN.unnamed;

/** The name with ending, shortened so that both fit. */
const ended = (name: string, ending: string): string =>
  firstUnits(name, LONGEST_NAME - ending.length).trimEnd() + ending;

/** Names that a workbook can have, one for each wanted, no two alike but for letter case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(RESERVED);
  return wanted.map((name) => {
    const first = plain(name);
    let free = first;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = ended(first, `(${n})`);
    taken.add(free.toLowerCase());
    return free;
  });
}
