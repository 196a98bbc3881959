import { neighbours } from '../../../src/domain/draft/nameIndex';

const names = ['东山小学', '城南路改造', '城南路绿化', '城西公园', '西山水库'];
const index = { names, bearers: [], beginnings: new Set<string>(), pieces: new Map() };
const near = (text: string): string[] => neighbours(index, text).map((name) => names[name] ?? '');

test.each([
  ['城南路改造工程已完工', ['城南路绿化', '城西公园', '城南路改造']],
  ['东山小学', ['东山小学']],
  ['西', ['西山水库']],
  ['南湖整治', []],
])('names that may begin as %s does', (text, expected) => expect(near(text)).toEqual(expected));

test('only so many of them on each side', () => {
  const many = Array.from({ length: 40 }, (_, i) => `城${String.fromCharCode(0x4e00 + i)}`);
  expect(neighbours({ ...index, names: many }, `城${String.fromCharCode(0x4e00 + 20)}`)).toHaveLength(12);
});
