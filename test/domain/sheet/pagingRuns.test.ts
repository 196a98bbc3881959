import type { Run } from '../../../src/domain/sheet/body';
import { paginated } from '../../../src/domain/sheet/paging';

/** Labels of groups on pages: a group that goes on has its label again, one that ends with the page has not. */

const PAGING = { page: 100, above: 0, repeated: 0 };
const run = (first: number, last: number, column = 0): Run => ({
  column,
  first,
  last,
  value: '类',
  style: 'centred',
});

function cut(heights: readonly number[], runs: readonly Run[], label = 30) {
  const kept = Float64Array.from(heights);
  const pages = paginated(kept, runs, () => label, PAGING);
  return {
    starts: pages.starts,
    runs: pages.runs.map(({ column, first, last }) => `${column}:${first}-${last}`),
    heights: [...kept],
    used: pages.used,
  };
}

test.each([
  ['a group that goes on', [run(0, 5)], ['0:0-3', '0:4-5'], 30],
  ['a group that ends with the page', [run(0, 3), run(4, 5)], ['0:0-3', '0:4-5'], 20],
  ['a group of one row at the top of a page', [run(4, 4)], ['0:4-4'], 20],
  ['groups in two columns', [run(0, 3), run(4, 5), run(2, 5, 1)], ['0:0-3', '0:4-5', '1:2-3', '1:4-5'], 30],
  ['no group', [], [], 20],
])('%s', (_, runs, parts, height) => {
  const made = cut([20, 20, 20, 20, 20, 20], runs);
  expect(made.starts).toEqual([4]);
  expect(made.runs).toEqual(parts);
  expect(made.heights[4]).toBe(height);
  expect(made.used).toBe(height + 20);
});

test('more pages than Excel has breaks for: every row has its label, and room for it', () => {
  const rows = 1002;
  const { starts, runs, heights } = cut(Array<number>(rows).fill(90), [run(0, rows - 1)], 95);
  expect(starts).toEqual([]);
  expect(runs).toHaveLength(rows);
  expect(runs.at(-1)).toBe(`0:${rows - 1}-${rows - 1}`);
  expect(new Set(heights)).toEqual(new Set([95]));
});

test('as many pages as Excel has breaks for are kept', () => {
  expect(cut(Array<number>(1001).fill(90), []).starts).toHaveLength(1000);
});
