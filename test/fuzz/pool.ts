import { fork, type ChildProcess } from 'node:child_process';
import { residentBytes } from '../../src/cli/reader/watch';
import { isReport, MADE, WORKER_SWITCH, type Report, type Task } from './protocol';

/** Workers with limits: a case that takes too long or too much costs its worker, and another takes its place. */

export const MOST_SECONDS = 10;
/** Resident memory of a worker in MB: the engine's own share, the case, and what tests it. */
export const MOST_MB = 1024;
const MAKING_MS = 60_000;
const LOOK_MS = 50;
/** A worker is renewed after so many cases: what libraries keep must not be counted against a case. */
const CASES_PER_WORKER = 400;

/** `not made`: the campaign's own fault, no case. */
type Ended = 'over time' | 'over memory' | 'crash' | 'not made';

const endedReport = ({ number }: Task, end: Ended, milliseconds: number): Report => ({
  number,
  kind: 'bytes',
  file: '',
  end,
  rows: 0,
  milliseconds,
  broken: end === 'not made' ? [] : [{ law: 'limit', words: end }],
});

export class Worker {
  private child: ChildProcess | null = null;
  private done = 0;

  constructor(private readonly script: string) {}

  /** The report of a case, also where it ended its worker. `seconds`: wall time. */
  async report(task: Task, seconds = MOST_SECONDS): Promise<Report> {
    if (this.done++ % CASES_PER_WORKER === 0) this.close();
    const child = (this.child ??= await this.started());
    return new Promise((resolve) => {
      let began = performance.now();
      let ended: Ended = 'not made';
      let made = false;
      const end = (why: Ended): void => {
        if (made) ended = why;
        child.kill('SIGKILL');
      };
      let timer = setTimeout(() => end('over time'), MAKING_MS);
      const looks = setInterval(() => {
        if (residentBytes(child.pid ?? 0) > MOST_MB * 1024 * 1024) end('over memory');
      }, LOOK_MS);
      const settle = (report: Report): void => {
        clearTimeout(timer);
        clearInterval(looks);
        child.removeAllListeners('message').removeAllListeners('exit');
        resolve(report);
      };
      child.on('message', (message: unknown) => {
        if (message === MADE) {
          made = true;
          ended = 'crash';
          clearTimeout(timer);
          began = performance.now();
          timer = setTimeout(() => end('over time'), seconds * 1000);
        } else if (isReport(message) && message.number === task.number) settle(message);
      });
      child.on('exit', () => {
        this.child = null;
        this.done = 1;
        settle(endedReport(task, ended, Math.round(performance.now() - began)));
      });
      child.send(task);
    });
  }

  close(): void {
    this.child?.removeAllListeners('exit');
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private started(): Promise<ChildProcess> {
    const child = fork(this.script, [WORKER_SWITCH], {
      execArgv: ['--max-old-space-size=900'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return new Promise((resolve) => child.once('message', () => resolve(child)));
  }
}
