import { jsonPieces } from '../../src/cli/jsonPieces';

test.each<[unknown]>([
  [null],
  ['字'],
  [[]],
  [{}],
  [{ a: undefined, b: null, c: [undefined, 1, { d: [{ e: [{ f: { g: 1 } }] }] }] }],
  [{ tables: [{ items: [{ row: 1, text: '"\\\n\u2028' }, { row: 2 }] }], summary: { items: 2 } }],
])('%j: as JSON.stringify', (value) => {
  expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
});

test('a large analysis comes in pieces', () => {
  const items = Array.from({ length: 5000 }, (_, row) => ({ row, progress: '已完成'.repeat(20) }));
  const value = { tables: [{ items }] };
  const pieces = [...jsonPieces(value)];
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(80_000);
  expect(pieces.join('')).toBe(JSON.stringify(value));
});
