/**
 * Work in steps: a generator that yields wherever whoever runs it may do something else in between. The same work runs
 * to its end at once where nobody waits, and in slices where a pane has to stay alive.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs work to its end at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Runs work to its end; `pause` is asked between its steps. */
export async function inSteps<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await pause();
  }
}

/** What is made of each of many things. @param size how many make a step */
export function* eachInSteps<T, R>(
  all: readonly T[],
  size: number,
  make: (one: T, index: number) => R,
): Steps<R[]> {
  const made: R[] = [];
  for (const [index, one] of all.entries()) {
    if (index > 0 && index % size === 0) yield;
    made.push(make(one, index));
  }
  return made;
}
