import { fork, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { MOST_HEAP_MB, START_MS } from './limits';
import { guardAgainstOrphan, isTooLarge, residentBytes } from './watch';
import { isReply, READER_SWITCH, WATCH_CHANNEL, type ReadReply, type ReadRequest } from './protocol';

/** Why a reading process ended before it answered. */
export type Ended = 'time' | 'memory' | 'crashed';

interface Running {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  ended: Ended | null;
  guarded: boolean;
  /** It has read a file before: what it holds on to is not all the next one's. */
  used: boolean;
}

/** How often the memory of a reading is looked at, and from when on it counts as long; in milliseconds. */
const LOOK_MS = 25;
const LONG_MS = 1_000;

const isReadable = (stream: unknown): stream is Readable =>
  typeof stream === 'object' && stream !== null && 'on' in stream;

/** V8 ends the process itself where its own heap is full. */
const outOfHeap = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' || code === 134;

function start(script: string): Running {
  const child = fork(script, [READER_SWITCH], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
  });
  // Settled also where it never starts: the request then sees that it has ended.
  const ready = new Promise<void>((resolve) => {
    child.once('message', () => resolve());
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const running: Running = { child, ready, ended: null, guarded: false, used: false };
  const watch = child.stdio[WATCH_CHANNEL];
  if (isReadable(watch)) watch.on('data', () => (running.ended = 'memory')).on('error', () => undefined);
  child.once('exit', (code, signal) => {
    running.ended ??= outOfHeap(code, signal) ? 'memory' : 'crashed';
  });
  // Without a listener a failed start would end the run.
  child.on('error', () => (running.ended ??= 'crashed'));
  return running;
}

/** One process that reads files, one after the other; a new one takes its place where it had to be ended. */
export class ReadingProcess {
  /** Largest resident memory seen, in KB. */
  peak = 0;
  private running: Running;

  /** Starts at once: the process gets ready while options are looked at. */
  constructor(private readonly script: string) {
    this.running = start(script);
  }

  /** The answer to a request, or why there is none. `limit` in milliseconds, counted from when the process is ready. */
  async ask(request: ReadRequest, limit: number): Promise<ReadReply | Ended> {
    if (this.running.ended !== null || this.running.child.exitCode !== null)
      this.running = start(this.script);
    const { running } = this;
    const late = setTimeout(() => this.end('time'), START_MS);
    await running.ready;
    clearTimeout(late);
    const { used } = running;
    running.used = true;
    const answer = await this.answered(running, request, limit);
    if (typeof answer !== 'string') this.peak = Math.max(this.peak, answer.peak);
    // Only a process of its own tells what a file takes.
    return used && (answer === 'memory' || answer === 'crashed') ? this.ask(request, limit) : answer;
  }

  private answered(running: Running, request: ReadRequest, limit: number): Promise<ReadReply | Ended> {
    const { child } = running;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end('time'), limit);
      const looks = this.look(running);
      const settle = (answer: ReadReply | Ended): void => {
        clearTimeout(timer);
        clearInterval(looks);
        child.off('message', onMessage).off('close', onClose);
        resolve(answer);
      };
      const onMessage = (message: unknown): void => {
        if (isReply(message) && message.id === request.id) settle(message);
      };
      // `close` comes after the last word of the watch.
      const onClose = (): void => settle(running.ended ?? 'crashed');
      child.on('message', onMessage).on('close', onClose);
      if (!child.connected) return onClose();
      child.send(request, (error) => {
        if (error !== null && !child.connected && child.exitCode !== null) onClose();
      });
    });
  }

  /** Looks at a reading while it lasts. */
  private look(running: Running): NodeJS.Timeout {
    const began = performance.now();
    return setInterval(() => {
      const { pid } = running.child;
      if (pid === undefined) return;
      const resident = residentBytes(pid);
      this.peak = Math.max(this.peak, Math.round(resident / 1024));
      if (isTooLarge(resident)) this.end('memory');
      if (running.guarded || performance.now() - began < LONG_MS) return;
      running.guarded = true;
      guardAgainstOrphan(pid);
    }, LOOK_MS);
  }

  private end(reason: Ended): void {
    this.running.ended ??= reason;
    this.running.child.kill('SIGKILL');
  }

  close(): void {
    this.end('crashed');
  }
}
