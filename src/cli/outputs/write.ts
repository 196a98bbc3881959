import { chmodSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cliZhCN } from '../../domain/messages/zh-CN.cli';
import { OutputRefused, type OutputGuard } from './guard';
import { isSystemError, systemReason } from './systemErrors';
import { removeStale, temporaryName } from './temporary';

type Piece = string | Uint8Array;
/** What a file will hold: whole, or piece by piece. */
export type Content = Piece | Iterable<string> | AsyncIterable<Uint8Array>;

/** A file that could not be written; what was there before is there still. */
export class WriteFailure extends Error {}

/** A file system that cannot flush says so; a full or broken disk may say so only then. */
const FLUSH_MATTERS = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG']);

async function flushed(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    if (!isSystemError(error) || FLUSH_MATTERS.has(error.code)) throw error;
  }
}

async function fill(handle: FileHandle, content: Content): Promise<void> {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for await (const piece of pieces) await handle.writeFile(piece);
  await flushed(handle);
}

/** The name itself is only safe once its folder is written; not every system lets a folder be opened. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // As safe as this system makes it.
  }
}

/** Takes back the folders that were made for a file that could not be written. */
function removeMade(folder: string, firstMade: string | undefined): void {
  if (firstMade === undefined) return;
  try {
    for (let made = folder; made.length >= firstMade.length; made = dirname(made)) rmdirSync(made);
  } catch {
    // Something else is in it by now.
  }
}

/**
 * Makes a folder and what is missing above it, one by one: node's own way tries for ever where a system says that a
 * folder is not there and lets none be made (/proc).
 *
 * @returns the first that was made; undefined where all were there
 */
function makeFolder(folder: string): string | undefined {
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) return undefined;
  const above = dirname(folder);
  const firstMade = above === folder ? undefined : makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it just now.
    if (isSystemError(error) && error.code === 'EEXIST') return firstMade;
    removeMade(above, firstMade);
    throw error;
  }
  return firstMade ?? folder;
}

async function writeBeside(temporary: string, place: string, content: Content): Promise<void> {
  const handle = await open(temporary, 'wx');
  try {
    await fill(handle, content);
  } finally {
    await handle.close();
  }
  const before = statSync(place, { throwIfNoEntry: false });
  if (before !== undefined) chmodSync(temporary, before.mode & 0o777);
}

async function replace(path: string, place: string, content: Content, guard: OutputGuard): Promise<void> {
  const folder = dirname(place);
  const firstMade = makeFolder(folder);
  const temporary = join(folder, temporaryName());
  let done = false;
  try {
    removeStale(folder);
    await writeBeside(temporary, place, content);
    if (guard.check(path) !== place) throw new OutputRefused(cliZhCN.outputs.changed(path));
    renameSync(temporary, place);
    done = true;
  } finally {
    rmSync(temporary, { force: true });
    if (!done) removeMade(folder, firstMade);
  }
  await flushFolder(folder);
}

/**
 * Writes a file whole or not at all: beside its place, flushed, renamed. Whatever happens before the rename leaves
 * what was there, and nothing beside it.
 *
 * @throws OutputRefused where the path may not be written
 * @throws WriteFailure with a sentence where the system does not let it
 */
export async function writeOutput(path: string, content: Content, guard: OutputGuard): Promise<void> {
  try {
    await replace(path, guard.check(path), content, guard);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new WriteFailure(cliZhCN.system.writing(path, systemReason(error.code)));
  }
}
