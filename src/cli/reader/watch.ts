import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { MOST_MEMORY_MB } from './limits';
import { WATCH_CHANNEL } from './protocol';

/** Watches over the reading process: its memory (buffers are outside V8's own limit), and that it never outlives the run. */

const MOST_BYTES = MOST_MEMORY_MB * 1024 * 1024;
/** Where the system tells the memory of another process, the run looks on itself: a thread costs a start of its own. */
const TOLD_BY_SYSTEM = existsSync('/proc/self/status');

const RESIDENT = /^VmRSS:\s{0,20}(\d{1,15}) kB/mu;

/** Resident memory of a process in bytes; 0 where it cannot be told. */
export function residentBytes(pid: number): number {
  if (!TOLD_BY_SYSTEM) return 0;
  try {
    const [, kilobytes] = RESIDENT.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

export const isTooLarge = (bytes: number): boolean => bytes > MOST_BYTES;

const GUARD = `
const [run, reader] = process.argv.slice(1).map(Number);
const there = (pid) => { try { process.kill(pid, 0); return true; } catch (error) { return error.code === 'EPERM'; } };
setInterval(() => {
  if (!there(reader)) process.exit();
  if (there(run)) return;
  try { process.kill(reader, 'SIGKILL'); } catch {}
  process.exit();
}, 200);
`;

/**
 * Ends a reading process when the run is gone: deep in a file it hears nothing itself. Only for readings that take
 * long; ends with either of them.
 */
export function guardAgainstOrphan(reader: number): void {
  const guard = spawn(process.execPath, ['-e', GUARD, String(process.pid), String(reader)], {
    stdio: 'ignore',
    detached: true,
  });
  guard.on('error', () => undefined);
  guard.unref();
}

const THREAD = `
const { writeSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() <= workerData.most) return;
  try { writeSync(workerData.channel, 'memory'); } catch {}
  process.kill(process.pid, 'SIGKILL');
}, 20);
`;

/** In the reading process, where the run cannot see its memory: a thread that ends it when it grows too large. */
export function watchOwnMemory(): void {
  if (TOLD_BY_SYSTEM) return;
  new Worker(THREAD, { eval: true, workerData: { most: MOST_BYTES, channel: WATCH_CHANNEL } }).unref();
}
