import { Worker } from 'node:worker_threads';
import { MOST_MEMORY_MB } from './limits';
import { WATCH_CHANNEL } from './protocol';

/**
 * A thread that ends this process when its memory grows beyond the limit (buffers are outside V8's own), or when the
 * run that started it is gone: the main thread may be deep in a file and hear nothing.
 */
const SOURCE = `
const { writeSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
setInterval(() => {
  const orphaned = process.ppid !== workerData.parent;
  const large = process.memoryUsage.rss() > workerData.most;
  if (!orphaned && !large) return;
  try { if (large) writeSync(workerData.channel, 'memory'); } catch {}
  process.kill(process.pid, 'SIGKILL');
}, 20);
`;

export function watch(): void {
  new Worker(SOURCE, {
    eval: true,
    workerData: { most: MOST_MEMORY_MB * 1024 * 1024, parent: process.ppid, channel: WATCH_CHANNEL },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  }).unref();
}
