import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BOUNDS } from './bounds';
import { faultsOf } from './growth';
import { recorded } from './recorded';
import { writtenIn, type Pattern } from './written';

/** A clerk's cell may hold 32,767 characters: the time of every pattern has to be in proportion to its text. */

const ROOT = path.resolve(__dirname, '../..');
const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('src', file))
  .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'));
const written = files.map((file) => writtenIn(file, readFileSync(path.join(ROOT, file), 'utf8')));

/** Only these layers can be loaded without a page: patterns are made nowhere else. */
const LOADED = /^src\/(?:domain|files)\//u;
const generated = recorded(() =>
  jest.isolateModules(() => {
    for (const file of files.filter((name) => LOADED.test(name))) jest.requireActual(path.join(ROOT, file));
  }),
);

const fileOf = (place: string): string => place.replace(/:\d+$/u, '');
const key = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string => `/${source}/${flags}`;

const all = new Map<string, Pattern>();
for (const pattern of [...written.flatMap(({ patterns }) => patterns), ...generated])
  all.set(key(pattern), all.get(key(pattern)) ?? pattern);
const patterns = [...all.values()];
const found = faultsOf(patterns);
/** By pattern, what is wrong with it and where it stands. */
const faults = new Map(
  patterns.flatMap((pattern, index) => {
    const fault = found[index] ?? null;
    return fault === null ? [] : [[key(pattern), `${pattern.place} ${key(pattern)}: ${fault}`] as const];
  }),
);

describe('every pattern is seen', () => {
  test('none is made after its module has loaded, or from a string', () => {
    expect(written.flatMap(({ hidden }) => hidden)).toEqual([]);
  });

  test('each place that makes one has made one', () => {
    const places = new Set(generated.map(({ place }) => fileOf(place)));
    const unseen = written.flatMap(({ made }) => made).filter((place) => !places.has(fileOf(place)));
    expect(unseen).toEqual([]);
  });
});

test('every pattern takes time in proportion to its text, or is listed with its bound', () => {
  const listed = new Set(BOUNDS.map(key));
  expect([...faults].filter(([one]) => !listed.has(one)).map(([, told]) => told)).toEqual([]);
});

test('nothing is listed that needs no bound', () => {
  expect(BOUNDS.filter((bound) => !faults.has(key(bound)))).toEqual([]);
});

describe('the guard', () => {
  const hidden = (text: string): number => writtenIn('a.ts', text).hidden.length;

  test.each([
    ['function f(x: string) { return new RegExp(x); }', 1],
    ['const f = (x: string) => RegExp(x);', 1],
    ['const make = () => ["a"].map((x) => new RegExp(x));', 1],
    ['class A { b = () => new RegExp("a"); }', 1],
    ['const Other = RegExp;', 1],
    ['const found = text.match("a*b");', 1],
    ['const found = text.search(`a*${b}`);', 1],
    ['const A = new RegExp("a");', 0],
    ['const A = new Map(["a"].map((x) => [x, new RegExp(x)]));', 0],
    ['const f = (a: RegExp): a is RegExp => true;', 0],
    ['const found = text.match(/a/u) ?? text.split("a");', 0],
  ])('%s hides %i', (text, count) => expect(hidden(text)).toBe(count));

  test('sees literals with their place', () => {
    expect(writtenIn('a.ts', '\nconst A = [/a\\/b/gu];').patterns).toEqual([
      { source: 'a\\/b', flags: 'gu', place: 'a.ts:2' },
    ]);
  });

  const fast = [
    'a{0,40}b',
    '^a*b',
    '[^,]+',
    '\\s+|,+',
    '<[^<>]*>',
    '^(?:a|b)*c$',
    '^(?=a)a*(?!b)c',
    '(?:完成|任务){0,8}(?:完成|目标)',
  ];
  const told = (sources: readonly string[]): (string | null)[] =>
    faultsOf(sources.map((source) => ({ source, flags: 'u' })));

  test('lets fast ones pass', () => expect(told(fast)).toEqual(fast.map(() => null)));

  const slow: readonly (readonly [string, string])[] = [
    ['a*b', 'polynomial'],
    ['^a*a*b', 'polynomial'],
    ['[^,]*$', 'polynomial'],
    ['^(?:a|ab?|b)*$', 'exponential'],
    ['(?:全部|已|全部已)*完成', 'exponential'],
    // A search succeeds at once, a scan of all matches tries each long branch in vain.
    ['a(?:.*b)?', 'polynomial'],
    ['a.*b|a', 'polynomial'],
    ['a*(?=b)', 'polynomial'],
    ['(?=a*b)a', 'looks around without a bound'],
    ['(?:a|aa){0,60}b', 'a loop that reads its rounds in two ways'],
    ['(a*)\\1b', 'unknown (unsupported)'],
  ];
  test('finds slow ones', () =>
    expect(told(slow.map(([source]) => source))).toEqual(slow.map(([, fault]) => fault)));

  // The checker's own stack overflows with the third of them.
  test('a question that cannot be answered takes no other with it', () =>
    expect(told(['a*b', '[^,]+', 'a+b[^]{0,8000}?cd', '^a*b'])).toEqual([
      'polynomial',
      null,
      expect.stringMatching(/^unknown \(.*call stack/u),
      null,
    ]));
});
