import type { Pattern } from './written';

/** The regular expressions that modules make while they load. */

const CALLER = /(?<place>src\/[\w./-]+:\d+):\d+/u;

/** Where the module stands that asked for a pattern; null where it is none of ours. */
const callerOf = (stack: string): string | null => {
  const frames = stack.split('\n').filter((line) => !line.includes('test/patterns/recorded'));
  return CALLER.exec(frames[1] ?? '')?.groups?.['place'] ?? null;
};

/** Runs `load` with a constructor that takes down what it makes for modules under src. */
export function recorded(load: () => void): Pattern[] {
  const found: Pattern[] = [];
  const real = globalThis.RegExp;
  const keep = (made: RegExp): RegExp => {
    const place = callerOf(new Error().stack ?? '');
    if (place !== null) found.push({ source: made.source, flags: made.flags, place });
    return made;
  };
  globalThis.RegExp = new Proxy(real, {
    construct: (target, [pattern, flags]: [string | RegExp, string?]) => keep(new target(pattern, flags)),
    apply: (target, _, [pattern, flags]: [string | RegExp, string?]) => keep(target(pattern, flags)),
  });
  try {
    load();
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}
