import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Compares a text with the one that was read and accepted. To accept a change, delete the file, run, and read the
 * diff: a missing file is written and fails.
 */
export function expectGolden(name: string, text: string): void {
  const file = path.join(__dirname, name);
  if (!existsSync(file)) {
    writeFileSync(file, `${text}\n`);
    throw new Error(`${file} was missing and has been written: read it, then run again`);
  }
  expect(`${text}\n`.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
}
