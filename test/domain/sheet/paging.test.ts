import type { Run } from '../../../src/domain/sheet/body';
import { paginated } from '../../../src/domain/sheet/paging';

/** Pages of 100 points, of which 97 are used; 20 above the table, 10 repeated. */
const PAGING = { page: 100, above: 20, repeated: 10 };
const LABEL = 40;
const run = (first: number, last: number): Run => ({ column: 0, first, last, value: '类', style: 'centred' });
const pagesOf = (heights: readonly number[], runs: readonly Run[] = []) => {
  const kept = Float64Array.from(heights);
  return { ...paginated(kept, runs, () => LABEL, PAGING), heights: [...kept] };
};

test.each([
  ['a row alone takes the one above along', [20, 20, 20, 20], [2]],
  ['two on the last page stay as they are', [20, 20, 20, 20, 20], [3]],
  ['a page of two spares none', [30, 30, 60], [2]],
  ['rows that have no room together stay apart', [20, 20, 35, 60], [3]],
])('%s', (_name, heights, starts) => {
  expect(pagesOf(heights).starts).toEqual(starts);
});

test('the last page is filled with both rows and the heading', () => {
  expect(pagesOf([20, 20, 20, 20]).used).toBe(10 + 20 + 20);
});

test('a row that is taken along has room for the label of its group, which is repeated', () => {
  const { heights, runs } = pagesOf([20, 20, 20, 20], [run(0, 3)]);
  expect(heights[2]).toBe(LABEL);
  expect(runs.map(({ first, last }) => [first, last])).toEqual([
    [0, 1],
    [2, 3],
  ]);
});
