import { readdirSync, statSync, type BigIntStats, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { cliZhCN } from '../../domain/messages/zh-CN.cli';
import { identityOf } from '../outputs/guard';
import { systemCode, systemReason } from '../outputs/systemErrors';
import { isSystemName, passedOver } from '../../files/names';
import { refused, type Input } from './input';

/** A folder as the files in it and below it: each is listed, to be read or named with the reason. */

/** Bounds of a folder; what goes beyond is told. */
export const MOST_FILES = 10_000;
export const MOST_LEVELS = 32;

const say = cliZhCN.inputs;
const collator = new Intl.Collator('zh-CN', { numeric: true });
const byName = (a: Dirent, b: Dirent): number => collator.compare(a.name, b.name);

interface Walk {
  /** The folder that was given. */
  readonly root: string;
  readonly seen: Set<string>;
  readonly found: Input[];
  full: boolean;
}

const unreadable = (path: string, name: string, error: unknown): Input => {
  const code = systemCode(error);
  if (code === null) throw error;
  return refused(path, name, 'system', cliZhCN.system.reading(name, systemReason(code)));
};

/** Where a file of a folder stands below it, in evidence: 民政局/报送.xlsx. */
const below = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}/${name}`);

function addFile(walk: Walk, path: string, name: string, told: string, stat: BigIntStats): void {
  const reason = passedOver(name);
  if (reason !== null) walk.found.push(refused(path, told, reason, say[reason](told)));
  else if (!stat.isFile()) walk.found.push(refused(path, told, 'notRegular', say.notRegular(told)));
  else walk.found.push({ path, name: told, identity: identityOf(stat), refusal: null });
}

function addFolder(walk: Walk, path: string, prefix: string, stat: BigIntStats): void {
  const identity = identityOf(stat);
  const told = prefix === '' ? path : prefix;
  const depth = prefix === '' ? 0 : prefix.split('/').length;
  if (walk.seen.has(identity)) walk.found.push(refused(path, told, 'folderAgain', say.folderAgain(told)));
  else if (depth > MOST_LEVELS)
    walk.found.push(refused(path, told, 'tooDeep', say.tooDeep(told, MOST_LEVELS)));
  else {
    walk.seen.add(identity);
    addEntries(walk, path, prefix);
  }
}

function addEntry(walk: Walk, folder: string, prefix: string, name: string): void {
  const path = join(folder, name);
  const told = below(prefix, name);
  try {
    const stat = statSync(path, { bigint: true });
    if (!stat.isDirectory()) addFile(walk, path, name, told, stat);
    else if (isSystemName(name)) walk.found.push(refused(path, told, 'systemFile', say.systemFolder(told)));
    else addFolder(walk, path, told, stat);
  } catch (error) {
    const reason = passedOver(name);
    // LibreOffice's lock is a link to nowhere: it is named as what it is.
    walk.found.push(
      reason === null ? unreadable(path, told, error) : refused(path, told, reason, say[reason](told)),
    );
  }
}

/** Files of the folder first, then its folders, each by name. */
function addEntries(walk: Walk, folder: string, prefix: string): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
  } catch (error) {
    walk.found.push(unreadable(folder, prefix === '' ? folder : prefix, error));
    return;
  }
  const isFolder = (entry: Dirent): boolean => entry.isDirectory();
  for (const { name } of [...entries.filter((entry) => !isFolder(entry)), ...entries.filter(isFolder)]) {
    if (walk.full) return;
    if (walk.found.length >= MOST_FILES) {
      walk.full = true;
      walk.found.push(refused(walk.root, walk.root, 'tooMany', say.tooMany(walk.root, MOST_FILES)));
      return;
    }
    addEntry(walk, folder, prefix, name);
  }
}

/** Every file of a folder and below, names relative to it. Links that lead back are told and not followed again. */
export function filesOf(folder: string): Input[] {
  const walk: Walk = { root: folder, seen: new Set(), found: [], full: false };
  addFolder(walk, folder, '', statSync(folder, { bigint: true }));
  return walk.found;
}
