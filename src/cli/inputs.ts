import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { SourceFile } from '../domain/grid';
import { messages } from '../domain/messages/zh-CN';
import { readSource } from '../files/read';

/** Files of a folder that may hold progress tables; Office's lock files (~$…) are none. */
const WORKBOOK_ENDINGS = new Set(['.xlsx', '.xlsm', '.xls', '.et', '.csv', '.txt', '.htm', '.html']);

export interface Input {
  /** Path to read; `name` is what the user sees in evidence. */
  readonly path: string;
  readonly name: string;
}

/** An argument that names nothing usable. */
export class UnusableInput extends Error {}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function filesOf(folder: string): Input[] {
  const names = readdirSync(folder).filter(
    (name) => WORKBOOK_ENDINGS.has(extname(name).toLowerCase()) && !/^[~.]/u.test(name),
  );
  if (names.length === 0) throw new UnusableInput(messages.cli.emptyFolder(folder));
  return names.sort(collator.compare).map((name) => ({ path: join(folder, name), name }));
}

/** The files that the arguments stand for, in order, each once. */
export function inputs(paths: readonly string[]): Input[] {
  const all = paths.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw new UnusableInput(messages.cli.notFound(path));
    return stat.isDirectory() ? filesOf(path) : [{ path, name: basename(path) }];
  });
  return all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index);
}

/** From here on a run of files says on stderr how far it is. */
const MANY_FILES = 10;

/** Reads every file; one that cannot be read is kept with its reason. */
export async function readAll(list: readonly Input[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const [index, { path, name }] of list.entries()) {
    if (list.length >= MANY_FILES) process.stderr.write(`\r${messages.cli.reading(index + 1, list.length)}`);
    files.push(await readSource(name, readFileSync(path)));
  }
  if (list.length >= MANY_FILES) process.stderr.write('\n');
  for (const { error } of files) if (error !== null) process.stderr.write(`${error.message}\n`);
  return files;
}
