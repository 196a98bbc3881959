import { chineseNumber, scaled } from '../../../src/domain/text/numerals';

test.each([
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['四十五', 45],
  ['百', 100],
  ['一百零五', 105],
  ['三千二百', 3200],
  ['两万三千', 23000],
  ['万', 10000],
  ['二〇二六', 2026],
])('%s → %d', (text, expected) => expect(chineseNumber(text)).toBe(expected));

test('an empty numeral is no number', () => expect(chineseNumber('')).toBeNaN());

test('multiplying leaves no binary noise', () => expect(scaled(12.15, 10_000)).toBe(121500));
