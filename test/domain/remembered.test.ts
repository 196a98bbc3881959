import { remembered } from '../../src/domain/remembered';

test('a text is read once, and again only when it was put aside for others', () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(['一', '一', '二二', '一', '三三三', '一'].map(length)).toEqual([1, 1, 2, 1, 3, 1]);
  expect(asked).toEqual(['一', '二二', '三三三', '一']);
});

test('the empty text is read like any other', () => {
  expect(remembered((text) => `${text}!`, 1)('')).toBe('!');
});
