import { countsOf } from './counts';
import { randomOf, sample } from './sample';
import { changed, sitesOf } from './sites';

const mutants = (text: string, file = 'src/domain/x.ts'): string[] =>
  sitesOf(file, text).flatMap(({ kind, replacements, ...site }) =>
    replacements.map((by) => `${kind} ${changed(text, site, by)}`),
  );

test.each<[string, readonly string[]]>([
  [
    'const f = (a) => a === 1;',
    ['operator const f = (a) => ((a) !== (1));', 'constant const f = (a) => a === (1 + 1);'],
  ],
  [
    'const f = (a, b) => a && !b;',
    ['operator const f = (a, b) => ((a) || (!b));', 'operator const f = (a, b) => a && b;'],
  ],
  ["const f = (a) => a ?? '';", ["operator const f = (a) => ('');"]],
  ["const f = (a) => 'x' + a;", []],
  ['if (a) b();', ['branch if (true) b();', 'branch if (false) b();']],
  ['while (a) b();', ['branch while (false) b();']],
  ['const x = a ? b : c;', ['branch const x = true ? b : c;', 'branch const x = false ? b : c;']],
  ["const W = words('甲 乙');", ["entry const W = words('乙');", "entry const W = words('甲');"]],
  ["const f = () => words('甲 乙');", []],
  ["const L = ['a', 'b'];", ["entry const L = ['b'];", "entry const L = ['a'];"]],
  ['const P = /甲|乙/u;', ['entry const P = /乙/u;', 'entry const P = /甲/u;']],
  ['const P = /^(?:甲|乙)丙$/u;', ['entry const P = /^(?:乙)丙$/u;', 'entry const P = /^(?:甲)丙$/u;']],
  ['type T = 1 | true;', []],
  ["const W = { '甲 乙': a, 1: b };", []],
  ['const f = ({ 0: a, 1: b }) => a;', []],
  ['const W = { [1]: a };', ['constant const W = { [(1 + 1)]: a };']],
  ["import x from './x';", []],
])('the mutants of %s', (text, expected) => expect(mutants(text)).toEqual(expected));

test('sentences for users are no lists', () =>
  expect(mutants("const M = { a: '甲 乙' };", 'src/domain/messages/x.ts')).toEqual([]));

test('a seed draws the same mutants again, no two alike, a third of them entries', () => {
  const text = Array.from(
    { length: 40 },
    (_, i) => `const a${i} = b > ${i};\nconst w${i} = words('甲 乙 丙');`,
  );
  const sites = sitesOf('src/domain/x.ts', text.join('\n'));
  const drawn = sample(sites, 1, 60);
  expect(sample(sites, 1, 60)).toEqual(drawn);
  expect(sample(sites, 2, 60)).not.toEqual(drawn);
  expect(new Set(drawn.map(({ start, end, by }) => `${start} ${end} ${by}`)).size).toBe(60);
  const entries = drawn.filter(({ kind }) => kind === 'entry').length;
  expect(entries).toBeGreaterThan(8);
  expect(entries).toBeLessThan(30);
});

test('random numbers lie in [0, 1)', () => {
  const random = randomOf(3);
  const drawn = Array.from({ length: 1000 }, random);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
});

test('casts, bangs and long patterns are counted', () => {
  const long = `/${'甲'.repeat(100)}/u`;
  const text = `const a = b as T;\nconst c = [1] as const;\nconst d = e!;\nconst f = ${long};`;
  expect(countsOf('x.ts', text)).toEqual({ casts: 1, bangs: 1, longPatterns: ['x.ts:4 (103)'] });
});
