import { createRequire } from 'node:module';
import path from 'node:path';
import type { Mutant } from './sample';
import { changed } from './sites';
import { compile, install, loadWith, ROOT, textOf } from './sources';
import { passes, trialsOf, type Trial } from './suite';
import { told } from './told';

/** Asked of a worker: which tests of a file reach the mutants, or whether the tests that do see one of them. */
export type Question =
  | { readonly ask: 'reach'; readonly test: string; readonly mutants: readonly Mutant[] }
  | { readonly ask: 'kill'; readonly mutant: Mutant; readonly tests: readonly Asked[] };

/** What it came to; or why there is no answer, which is no mutant's fault. */
export type Answer<T> = { readonly value: T } | { readonly failure: string };

/** Tests of a file, by their places in it. */
export interface Asked {
  readonly test: string;
  readonly places: readonly number[];
}

/** Places of the tests that reach each mutant, and which tests fail as they are. */
export interface Reach {
  readonly reached: readonly (readonly number[])[];
  readonly failing: readonly string[];
  readonly milliseconds: number;
}

const requireSource = createRequire(__filename);
const load = (test: string): Trial[] => trialsOf(() => requireSource(path.join(ROOT, test)));

async function reach(test: string, mutants: readonly Mutant[]): Promise<Reach> {
  const started = Date.now();
  const seen = new Set<number>();
  Object.assign(globalThis, { reach: (id: number) => seen.add(id) });
  loadWith(told(mutants));
  const trials = load(test);
  const atLoad = new Set(seen);
  const reached = mutants.map((_, id): number[] => (atLoad.has(id) ? trials.map((__, place) => place) : []));
  const failing: string[] = [];
  for (const [place, trial] of trials.entries()) {
    seen.clear();
    if (!(await passes(trial))) failing.push(`${test} › ${trial.name}`);
    for (const id of seen) if (!atLoad.has(id)) reached[id]?.push(place);
  }
  return { reached, failing, milliseconds: Date.now() - started };
}

async function isKilled(mutant: Mutant, tests: readonly Asked[]): Promise<boolean> {
  const text = changed(textOf(mutant.file), mutant, mutant.by);
  // What is no program is no mutant, and must not count as killed.
  compile(text, mutant.file);
  try {
    loadWith(new Map([[mutant.file, text]]));
    for (const { test, places } of tests) {
      const trials = load(test);
      for (const place of places) {
        const trial = trials[place];
        if (trial === undefined || !(await passes(trial))) return true;
      }
    }
    return false;
  } catch {
    // A file that cannot be loaded has failed.
    return true;
  }
}

const answered = (question: Question): Promise<unknown> =>
  question.ask === 'reach'
    ? reach(question.test, question.mutants)
    : isKilled(question.mutant, question.tests);

/** Answers the parent's questions, one after another. */
export function serve(): void {
  install();
  process.on('message', (question: Question) => {
    void answered(question).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ failure: String(error) }),
    );
  });
}
