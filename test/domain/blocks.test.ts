import { blocksOf } from '../../src/domain/blocks';

const sizes = (lengths: readonly number[]): number[] =>
  [...blocksOf(lengths, (length) => length)].map((block) => block.length);

test('every row is in one block, in order', () => {
  const rows = Array.from({ length: 150 }, (_, row) => row);
  const blocks = [...blocksOf(rows, () => 100)];
  expect(blocks.flat()).toEqual(rows);
  expect(blocks.map((block) => block.length)).toEqual([64, 64, 22]);
  expect([...blocksOf([], () => 1)]).toEqual([]);
});

test('a long row is worked on by itself, and few characters more begin a block', () => {
  expect(sizes([10, 30_000, 10, 10])).toEqual([1, 1, 2]);
  expect(sizes([30_000, 30_000])).toEqual([1, 1]);
  expect(sizes([8_000, 8_000, 1])).toEqual([2, 1]);
});
