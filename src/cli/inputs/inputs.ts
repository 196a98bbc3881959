import { lstatSync, statSync, type BigIntStats } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { cliZhCN } from '../../domain/messages/zh-CN.cli';
import { identityOf } from '../outputs/guard';
import { isSystemError, systemReason } from '../outputs/systemErrors';
import { filesOf } from './folder';
import { refused, UnusableInput, type Input } from './input';
import { isLockFile, isTableName, toldName } from '../../files/names';

const say = cliZhCN;

/** A folder that was given, and what it stands for. */
export interface GivenFolder {
  readonly path: string;
  readonly inputs: readonly Input[];
}

/** What the arguments stand for: every file once, in order. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** Folders without one file that is called like a table. */
  readonly tableless: readonly GivenFolder[];
}

function single(path: string, stat: BigIntStats): Input {
  const name = basename(path);
  if (isLockFile(name)) return refused(path, name, 'lockFile', say.inputs.lockFile(name));
  if (!stat.isFile()) return refused(path, name, 'notRegular', say.inputs.notRegular(name));
  return { path, name, identity: identityOf(stat), refusal: null };
}

/** @throws UnusableInput for a path where nothing is; null for one that the system does not let us look at */
function statOf(path: string): BigIntStats | string {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const missing = error.code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false }) === undefined;
    if (missing) throw new UnusableInput(say.notFound(path));
    return say.system.reading(path, systemReason(error.code));
  }
}

function given(path: string): { readonly inputs: readonly Input[]; readonly folder: boolean } {
  const stat = statOf(path);
  if (typeof stat === 'string')
    return { inputs: [refused(path, basename(path), 'system', stat)], folder: false };
  const told = (input: Input): Input => ({ ...input, name: toldName(input.name) });
  return stat.isDirectory()
    ? { inputs: filesOf(path).map(told), folder: true }
    : { inputs: [told(single(path, stat))], folder: false };
}

/** Whether a path that was given names a folder. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The last steps of a path, as many as told. */
const tail = (path: string, steps: number): string =>
  resolve(path).split(sep).filter(Boolean).slice(-steps).join('/');

/** Different files are never told by one name: as much of the path is shown as tells them apart. */
function withOwnNames(inputs: readonly Input[]): Input[] {
  const byName = grouped(inputs);
  return inputs.map((input) => {
    const alike = byName.get(input.name) ?? [];
    return alike.length < 2 ? input : { ...input, name: ownName(input, alike) };
  });
}

function grouped(inputs: readonly Input[]): Map<string, Input[]> {
  const byName = new Map<string, Input[]>();
  for (const input of inputs) byName.set(input.name, [...(byName.get(input.name) ?? []), input]);
  return byName;
}

function ownName({ path, name }: Input, alike: readonly Input[]): string {
  const longest = resolve(path).split(sep).length;
  for (let steps = name.split('/').length + 1; steps <= longest; steps += 1) {
    const own = toldName(tail(path, steps));
    if (alike.filter((other) => toldName(tail(other.path, steps)) === own).length === 1) return own;
  }
  // Names that differ only in what is not seen.
  const place = alike.findIndex((other) => other.path === path);
  return `${toldName(resolve(path))}(${place + 1})`;
}

/** The same path given again is nothing new. */
function oncePerPath(inputs: readonly Input[]): Input[] {
  const seen = new Set<string>();
  return inputs.filter(({ path, refusal }) => {
    const key = `${resolve(path)}\n${refusal?.code === 'tooMany' ? refusal.code : ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Another name of a file that is there already is told, and not read again. */
function oncePerFile(inputs: readonly Input[]): Input[] {
  const first = new Map<string, string>();
  return inputs.map((input) => {
    if (input.identity === null) return input;
    const known = first.get(input.identity);
    if (known !== undefined)
      return refused(input.path, input.name, 'sameFile', say.inputs.sameFile(input.name, known));
    first.set(input.identity, input.name);
    return input;
  });
}

/**
 * The files that arguments stand for; a folder for all in it and below it.
 *
 * @throws UnusableInput where an argument names nothing, or an empty folder
 */
export function inputsOf(paths: readonly string[]): Inputs {
  const all = paths.map((path) => ({ path, ...given(path) }));
  for (const { path, inputs, folder } of all)
    if (folder && inputs.length === 0) throw new UnusableInput(say.emptyFolder(path));
  const tableless = all.filter(
    ({ inputs, folder }) => folder && !inputs.some(({ name }) => isTableName(name)),
  );
  return { inputs: oncePerFile(withOwnNames(oncePerPath(all.flatMap(({ inputs }) => inputs)))), tableless };
}
