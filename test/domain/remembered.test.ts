import { remembered } from '../../src/domain/remembered';

function counted(most: number): { readonly length: (text: string) => number; readonly asked: string[] } {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length;
  }, most);
  return { length, asked };
}

test('a text is read once, however often two of them take turns', () => {
  const { length, asked } = counted(2);
  expect(['一', '二二', '一', '二二', '一'].map(length)).toEqual([1, 2, 1, 2, 1]);
  expect(asked).toEqual(['一', '二二']);
});

test('no more texts are held than was said: those that gave way are read again', () => {
  const { length, asked } = counted(8);
  const texts = Array.from({ length: 100 }, (_, n) => '字'.repeat(n));
  expect([...texts, ...texts].map(length)).toEqual([...texts, ...texts].map((text) => text.length));
  expect(asked.length).toBeGreaterThanOrEqual(200 - 8);
});

test('texts alike in length, head, middle and end are never taken for each other', () => {
  const { length, asked } = counted(8);
  const texts = ['a1b2c', 'a3b4c', 'a5b6c', 'a1b2c', 'a3b4c'];
  expect(texts.map(length)).toEqual([5, 5, 5, 5, 5]);
  expect(new Set(asked)).toEqual(new Set(texts));
});

test('the empty text is read like any other', () => {
  expect(remembered((text) => `${text}!`, 1)('')).toBe('!');
});
