import {
  columnCharacters,
  columnPoints,
  lineCount,
  lineRoom,
  linesHeight,
  linesOf,
  paragraphWidths,
  pointsFor,
  setEms,
  textHeight,
  textWidth,
  wrappedLines,
} from '../../../src/domain/sheet/measureText';

/** How much room a text takes: too little cuts it on the printed page. */

test.each([
  ['', 0],
  ['字', 100],
  ['字字', 200],
  ['9', 55],
  ['9月', 155],
  ['一\n二', 200],
  ['\u2000', 100],
  ['\u1fff', 55],
  // A Latin word of sixteen signs leaves the line before it short, one of fifteen does not.
  ['a'.repeat(15), 15 * 55],
  ['a'.repeat(16), 16 * 55 + 200],
  ['a'.repeat(17), 17 * 55 + 200],
  [`${'a'.repeat(8)} ${'a'.repeat(8)}`, 17 * 55],
  [`${'a'.repeat(8)}字${'a'.repeat(8)}`, 16 * 55 + 100],
  ['a'.repeat(7) + '!'.repeat(9), 16 * 55 + 200],
])('%j is so many hundredths of an em wide', (text, width) => expect(textWidth(text)).toBe(width));

test.each([
  ['', 0],
  ['附件：', 3],
  ['1. ', 1.5],
  ['附件：1. ', 4.5],
])('%j is set so many ems wide', (text, ems) => expect(setEms(text)).toBe(ems));

test('paragraphs are measured each', () => expect(paragraphWidths('一\n\n二三')).toEqual([100, 0, 200]));

test.each([
  // What a line of 12 ems holds alone, and what one that goes on.
  [12, { only: 1200, each: 1150 }],
  [10, { only: 1000, each: 950 }],
  [9, { only: 900, each: 740 }],
  [2, { only: 200, each: 100 }],
  [0.5, { only: 100, each: 100 }],
])('a cell %d ems across', (ems, { only, each }) => {
  const room = lineRoom(ems * 10 + 6, 10);
  expect(room.only).toBeCloseTo(only);
  expect(room.each).toBeCloseTo(each);
});

test.each([
  [0, 1],
  [1000, 1],
  [1001, 2],
  [1900, 2],
  [1901, 3],
])('a paragraph %d wide in lines of 10 ems', (width, lines) =>
  expect(linesOf(width, { only: 1000, each: 950 })).toBe(lines),
);

test('lines of a text are those of its paragraphs', () => {
  expect(lineCount('字'.repeat(10), 106, 10)).toBe(1);
  expect(lineCount('字'.repeat(11), 106, 10)).toBe(2);
  expect(lineCount('字\n字', 106, 10)).toBe(2);
  expect(textHeight('字\n字', 106, { size: 10 })).toBeCloseTo(2 * 10 * 1.32 + 5);
  expect(linesHeight(3, 10)).toBeCloseTo(44.6);
});

test('a column of characters and its points', () => {
  expect(columnPoints(0)).toBe(3.75);
  expect(columnPoints(10)).toBe(56.25);
  expect(columnCharacters(56.25)).toBe(10);
  expect(pointsFor(600, 10)).toBe(66);
});

test.each([
  ['字字字字', 4, 1],
  ['字字字字字', 4, 2],
  ['字字字字字字字字字', 4, 3],
  ['字\n字', 4, 2],
  ['字字字字\n字', 4, 2],
  // A number is not parted, and a sign that begins no line takes the one before it along.
  ['字字字1234', 4, 2],
  ['字字12', 4, 1],
  ['字字字字。字字', 4, 2],
  ['字字字字。字字字', 4, 3],
  ['字字字字（字字字', 4, 2],
  ['', 4, 1],
])('%j in lines of %d characters', (text, ems, lines) => expect(wrappedLines(text, ems)).toBe(lines));

// The sign goes down with the character before it, and leaves no room for the last.
test.each([...'，。；：、？！）》”’〉】」』％%,.;:?!)'])('%s begins no line', (sign) =>
  expect(wrappedLines(`字字字字${sign}字字字`, 4)).toBe(3),
);
test.each([...'（“字《1a'])('%s may begin a line', (sign) =>
  expect(wrappedLines(`字字字字${sign}字字字`, 4)).toBe(2),
);
