import { commonest } from '../../src/domain/grouped';
import { nth, only } from '../../src/domain/nth';
import { isOneOf, keysOf, recordOf } from '../../src/domain/records';

test('a place is counted from the start, below 0 from the end, of lists and of texts', () => {
  expect([nth(['a', 'b', 'c'], 0), nth(['a', 'b', 'c'], -1), nth('甲乙', 1)]).toEqual(['a', 'c', '乙']);
  expect(nth([null, 0], 0)).toBeNull();
});

test.each([
  [[], 0],
  [[1], 1],
  [[1], -2],
])('%p has nothing at %i', (list, place) => expect(() => nth(list, place)).toThrow(RangeError));

test('only one is the only one', () => {
  expect([only([]), only(['a']), only(['a', 'b']), only(new Set([0]))]).toEqual([null, 'a', null, 0]);
});

test('the key counted most often, the first of equals', () => {
  const counts = new Map([
    ['甲', 1],
    ['乙', 3],
    ['丙', 3],
  ]);
  expect([commonest(counts), commonest(new Map())]).toEqual([['乙'], []]);
});

test('records keep their keys', () => {
  expect(keysOf({ a: 1, b: 2 })).toEqual(['a', 'b']);
  expect(recordOf(['a', 'b'], (key) => `${key}!`)).toEqual({ a: 'a!', b: 'b!' });
  expect([isOneOf(['a', 'b'], 'b'), isOneOf(['a'], 'c'), isOneOf(['a'], undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
