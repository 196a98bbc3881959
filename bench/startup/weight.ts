import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Files of office.js, which come with every pane. */
const OFFICE = /^(?:office|office_strings|excel-|o15app|oteljs)/u;

const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;

/** Of our own and library code: what the page names. */
export const firstChunk = (folder: string): number =>
  kilobytes(
    readdirSync(folder)
      .filter((name) => /^(?:taskpane|hello)\b.*\.js$/u.test(name))
      .map((name) => path.join(folder, name)),
  );

/** Of our own and library code: all that a start has loaded. */
export function loadedWeight(folder: string, scripts: readonly string[]): number {
  const names = scripts.map((url) => path.posix.basename(new URL(url).pathname));
  const files = [...new Set(names)]
    .filter((name) => !OFFICE.test(name))
    .map((name) => path.join(folder, name));
  return kilobytes(files.filter((file) => existsSync(file)));
}
