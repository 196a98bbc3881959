import { expect } from 'expect';

/**
 * The few words of jest that test/domain is written in, run in this process: a test file is loaded in a moment, and
 * only the tests that are asked for are run.
 */

type Body = () => unknown;

export interface Trial {
  readonly name: string;
  /** What its groups ask for first; each is run once. */
  readonly before: readonly Body[];
  readonly body: Body;
}

interface Group {
  readonly name: string;
  readonly before: Body[];
  readonly parent: Group | null;
}

let trials: Trial[] = [];
let group: Group = { name: '', before: [], parent: null };

const lineage = (one: Group): Group[] => (one.parent === null ? [one] : [...lineage(one.parent), one]);

function once(body: Body): Body {
  let made: { readonly value: unknown } | null = null;
  return () => (made ??= { value: body() }).value;
}

function describe(name: string, body: Body): void {
  const outer = group;
  group = { name, before: [], parent: outer };
  body();
  group = outer;
}

function test(name: string, body: Body): void {
  const groups = lineage(group);
  // Hooks may be written behind the tests that they stand for.
  const before: Body[] = [() => Promise.all(groups.flatMap((one) => one.before).map((hook) => hook()))];
  trials.push({ name: [...groups.map((one) => one.name), name].join(' › '), before, body });
}

const skip = (): void => undefined;

/** Rows of a table as arguments; a row that is no list is one argument. */
const each =
  (define: (name: string, body: Body) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: (...row: unknown[]) => unknown): void =>
    rows.forEach((row, index) =>
      define(`${name} #${index}`, () => (Array.isArray(row) ? body(...row) : body(row))),
    );

const WORDS = {
  expect,
  describe: Object.assign(describe, {
    each: each(describe),
    skip: Object.assign(skip, { each: () => skip }),
  }),
  test: Object.assign(test, { each: each(test), skip: Object.assign(skip, { each: () => skip }) }),
  beforeAll: (body: Body) => group.before.push(once(body)),
};

/** The tests of a file, by loading it. @throws what the file throws */
export function trialsOf(load: () => void): Trial[] {
  Object.assign(globalThis, WORDS);
  trials = [];
  group = { name: '', before: [], parent: null };
  load();
  return trials;
}

/** Whether it passes. */
export async function passes({ before, body }: Trial): Promise<boolean> {
  try {
    for (const hook of before) await hook();
    await body();
    return true;
  } catch {
    return false;
  }
}
