import fc from 'fast-check';
import { oneDecimal, printedDifference, tenths } from '../../src/domain/rounding';

test.each([
  [33.75, '33.8'],
  [64.05, '64.1'],
  [1.005, '1.0'],
  [(27 / 80) * 100, '33.8'],
  [(336 / 525) * 100, '64.0'],
  [99.95, '100.0'],
  [0, '0.0'],
])('%d is printed as %s', (value, printed) => expect(oneDecimal(value)).toBe(printed));

test('a difference is that of the printed figures: 33.75 against 50 lacks 16.2, as 33.8 and 50.0 do', () => {
  expect(printedDifference(50, 33.75)).toBe(16.2);
  expect(printedDifference(33.75, 50)).toBe(-16.2);
});

test('rounding is the same on both sides of zero, and differences add up in print', () => {
  const percents = fc.double({ min: 0, max: 300, noNaN: true });
  fc.assert(
    fc.property(percents, percents, (a, b) => {
      expect(tenths(-a)).toBe(a === 0 || tenths(a) === 0 ? -0 : -tenths(a));
      expect(oneDecimal(printedDifference(a, b))).toBe(
        oneDecimal(Number(oneDecimal(a)) - Number(oneDecimal(b))),
      );
    }),
  );
});
