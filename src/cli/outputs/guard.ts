import { accessSync, constants, lstatSync, realpathSync, statSync, type BigIntStats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { cliZhCN } from '../../domain/messages/zh-CN.cli';
import { isSystemError, systemCode, systemReason } from './systemErrors';

/** Which paths may be written: never one that was read. The only place that decides it, for every command. */

const say = cliZhCN.outputs;

/** An output that may not be written where it was asked for, or cannot be. */
export class OutputRefused extends Error {}

/** Device and inode: the same for every name and link of a file. */
export const identityOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

/** Names that a file system, or the one that a folder is copied to, may take for one another. */
const folded = (place: string): string => place.normalize('NFC').toLowerCase();

const statOf = (path: string): BigIntStats | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false });

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** The path with its links resolved, also where its last steps are not there yet. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    if (isLink(path)) throw new OutputRefused(say.brokenLink(path));
    return dirname(path) === path ? path : join(placeOf(dirname(path)), basename(path));
  }
}

function nearestFolder(path: string): string {
  const parent = dirname(path);
  return statOf(parent) === undefined && parent !== path ? nearestFolder(parent) : parent;
}

function asRefusal<T>(path: string, decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new OutputRefused(cliZhCN.system.writing(path, systemReason(error.code)));
  }
}

export class OutputGuard {
  private readonly identities = new Map<string, string>();
  private readonly places = new Map<string, string>();
  private readonly claimed = new Set<string>();

  /** From now on nothing is written over this file, by whatever name. `name` is what the user calls it. */
  protect(path: string, name: string): void {
    try {
      this.places.set(folded(realpathSync(path)), name);
      this.identities.set(identityOf(statSync(path, { bigint: true })), name);
    } catch {
      // Not there, or not to be looked at: its own path is kept all the same.
      this.places.set(folded(resolve(path)), name);
    }
  }

  /**
   * Whether a file may be written at a path, before long work and again right before it is written.
   *
   * @returns the place to write to, links resolved
   * @throws OutputRefused with a sentence
   */
  check(path: string): string {
    return asRefusal(path, () => {
      const place = placeOf(resolve(path));
      const there = statOf(place);
      const read = (there && this.identities.get(identityOf(there))) ?? this.places.get(folded(place));
      if (read !== undefined) throw new OutputRefused(say.onInput(path, read));
      if (there?.isDirectory()) throw new OutputRefused(say.isFolder(path));
      if (there !== undefined && !there.isFile()) throw new OutputRefused(say.notRegular(path));
      if (there !== undefined) accessSync(place, constants.W_OK);
      this.checkFolder(path, nearestFolder(place));
      return place;
    });
  }

  /** As `check`, for one of several outputs of a run: no two on one path. */
  claim(path: string): string {
    const place = this.check(path);
    if (this.claimed.has(folded(place))) throw new OutputRefused(say.twice(path));
    this.claimed.add(folded(place));
    return place;
  }

  /** Whether files can be put into a folder, which need not be there yet. */
  folder(path: string): string {
    return asRefusal(path, () => {
      const place = placeOf(resolve(path));
      this.checkFolder(path, statOf(place) === undefined ? nearestFolder(place) : place);
      return place;
    });
  }

  private checkFolder(path: string, folder: string): void {
    if (!statSync(folder).isDirectory()) throw new OutputRefused(say.notFolder(path));
    accessSync(folder, constants.W_OK);
  }
}
