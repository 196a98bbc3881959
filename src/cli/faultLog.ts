import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from './build';

/** The log of a fault of ours: version, command, stack. What stands in the files is none of it. */

/** A message may quote a cell: its Chinese and its figures are masked; frames of the stack have neither. */
const masked = (line: string): string =>
  /^\s+at /u.test(line) ? line : line.replace(/[^\x20-\x7e]/gu, '□').replace(/\d{3,}/gu, '□');

const withoutContents = (detail: string): string => detail.split('\n').map(masked).join('\n');

/** Writes the log to the system's folder for temporary files; its path, or null where that fails. */
export function writeLog(args: readonly string[], details: readonly string[]): string | null {
  const time = new Date().toISOString().replace(/\D/gu, '').slice(0, 14);
  const path = join(tmpdir(), `tongbao-${time}-${process.pid}.log`);
  const lines = [
    `tongbao ${VERSION} node ${process.version} ${process.platform}`,
    `command: ${args.join(' ')}`,
    ...details.map(withoutContents),
  ];
  try {
    writeFileSync(path, `${lines.join('\n\n')}\n`, { flag: 'wx', mode: 0o600 });
    return path;
  } catch {
    return null;
  }
}
