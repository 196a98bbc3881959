import { fork, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SHARED } from '../corpus/corpus';
import type { Mutant } from './sample';
import type { Answer, Asked, Question, Reach } from './worker';

/** A copy of the repository, and processes that load sources from it: what is edited meanwhile is not looked at. */

const ROOT = path.resolve(__dirname, '../..');
const COPIED = ['src', 'test', 'assets', 'package.json'];

/** How long a law holds is tested there, and not what it says. */
const LEFT_OUT = /\/growth\//u;
/** Many runs of one law: asked last. */
const LAST = /layouts\.test|laws\.test|large\.test/u;

/** A test that hangs is a difference as well. Milliseconds for one mutant. */
const PATIENCE = 180_000;
/** Mutants that one process tries before another takes over: what it loaded stays in its memory. */
const MOST_TRIED = 25;

const subject = (question: Question): string =>
  question.ask === 'reach' ? question.test : `${question.mutant.file}:${question.mutant.line}`;

/** A process that is asked one question at a time; null is its answer where it gave none in time. */
class Worker {
  private child: ChildProcess | null = null;
  private asked = 0;

  constructor(private readonly folder: string) {}

  private started(): ChildProcess {
    if (this.asked++ % MOST_TRIED === 0) this.stop();
    const env = { ...process.env, LAYOUTS: '20' };
    const options = { cwd: this.folder, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as const };
    this.child ??= fork(path.join(this.folder, 'test/mutants/worker.cjs'), {
      ...options,
      stdio: [...options.stdio],
    });
    return this.child;
  }

  stop(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  /** @throws what the process says that hindered it */
  async ask<T>(question: Question): Promise<T | null> {
    // A process that ends early or is slow may suffer from what else the machine does: only twice is an answer.
    const answer = (await this.answer<T>(question)) ?? (await this.answer<T>(question));
    if (answer === null) return null;
    if ('failure' in answer) throw new Error(`${subject(question)}: ${answer.failure}`);
    return answer.value;
  }

  private answer<T>(question: Question): Promise<Answer<T> | null> {
    const child = this.started();
    return new Promise((resolve) => {
      const settle = (answer: Answer<T> | null): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (answer === null) this.stop();
        resolve(answer);
      };
      const timer = setTimeout(() => settle(null), PATIENCE);
      child.once('message', (answer: Answer<T>) => settle(answer));
      child.once('exit', () => settle(null));
      child.once('error', () => settle(null));
      child.send(question);
    });
  }
}

export interface Workshop {
  /** Tests that reach each mutant, nearest and shortest first. @throws where one fails as it is */
  readonly reached: (mutants: readonly Mutant[]) => Promise<Asked[][]>;
  /** Whether one of these tests fails with the mutant, or does not end. */
  readonly isKilled: (mutant: Mutant, tests: readonly Asked[]) => Promise<boolean>;
  /** Each with its place, as many at once as there are processes. */
  readonly all: <T>(list: readonly T[], each: (one: T, place: number) => Promise<void>) => Promise<void>;
  readonly close: () => void;
}

const rank = (file: string, test: string): number => {
  const home = path.posix.dirname(file).replace(/^src\//u, 'test/');
  return LAST.test(test) ? 2 : test.startsWith(`${home}/`) ? 0 : 1;
};

export function workshop(count: number): Workshop {
  const made = mkdtempSync(path.join(tmpdir(), 'mutants-'));
  const folder = path.join(made, 'repository');
  // Tests that read published tables find them beside the copy, as they do beside the repository.
  if (existsSync(SHARED)) symlinkSync(SHARED, path.join(made, path.basename(SHARED)));
  for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const idle = Array.from({ length: count }, () => new Worker(folder));
  const ask = async <T>(question: Question): Promise<T | null> => {
    const worker = idle.pop();
    if (worker === undefined) throw new Error('more questions at once than processes');
    const answer = await worker.ask<T>(question);
    idle.push(worker);
    return answer;
  };
  const all: Workshop['all'] = async (list, each) => {
    let next = 0;
    const work = async (): Promise<void> => {
      for (let place = next++; place < list.length; place = next++) await each(list[place] as never, place);
    };
    await Promise.all(Array.from({ length: count }, work));
  };
  const tests = readdirSync(path.join(folder, 'test/domain'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('test/domain', name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.test(name));
  return {
    all,
    isKilled: async (mutant, asked) =>
      asked.length > 0 && (await ask<boolean>({ ask: 'kill', mutant, tests: asked })) !== false,
    reached: async (mutants) => {
      const known = new Map<string, Reach>();
      await all(tests, async (test) => {
        const reach = await ask<Reach>({ ask: 'reach', test, mutants });
        if (reach === null) throw new Error(`${test} does not end`);
        if (reach.failing.length > 0)
          throw new Error(`fails without any mutant: ${reach.failing.join('; ')}`);
        known.set(test, reach);
      });
      return mutants.map(({ file }, id) =>
        [...known]
          .map(([test, { reached, milliseconds }]) => ({ test, places: reached[id] ?? [], milliseconds }))
          .filter(({ places }) => places.length > 0)
          .sort((a, b) => rank(file, a.test) - rank(file, b.test) || a.milliseconds - b.milliseconds),
      );
    },
    close: () => {
      for (const worker of idle) worker.stop();
      rmSync(made, { recursive: true });
    },
  };
}
