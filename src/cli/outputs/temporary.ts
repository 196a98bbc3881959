import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemCode } from './systemErrors';

/** Files that are written beside their place before they are renamed. Their names say whose they are. */

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const NAME = /^\.tongbao-(?<host>[0-9a-f]{8})-(?<pid>\d{1,10})-[0-9a-f]{8}\.tmp$/u;
/** Beyond this a file of another machine, or of a process number used again, is nobody's. */
const STALE_MS = 24 * 3600 * 1000;

export const temporaryName = (): string =>
  `.tongbao-${host}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`;

export const isTemporary = (name: string): boolean => NAME.test(name);

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function isStale(folder: string, name: string): boolean {
  const found = NAME.exec(name)?.groups;
  if (found === undefined) return false;
  if (found.host === host && !runs(Number(found.pid))) return true;
  return Date.now() - statSync(join(folder, name)).mtimeMs > STALE_MS;
}

/** Removes what an earlier run that was killed left in a folder. What cannot be removed stays. */
export function removeStale(folder: string): void {
  for (const name of namesIn(folder)) {
    try {
      if (isStale(folder, name)) rmSync(join(folder, name));
    } catch {
      // Gone meanwhile, or not ours to remove.
    }
  }
}

/** A folder may let files be put into it and yet not be listed. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
