import { messages } from '../domain/messages/zh-CN';
import { fileStem, plainName } from './fileName';

/** Names of slip files. */

const ENDING = '.xlsx';

const stem = (unit: string): string =>
  fileStem(messages.slips.fileName(plainName(unit)).slice(0, -ENDING.length), ENDING);

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
