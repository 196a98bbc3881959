import fc from 'fast-check';
import { pieces, type Marked } from '../../src/taskpane/parts/pieces';

const mark = (start: number, end: number, kind: Marked['kind'] = 'actual'): Marked => ({
  span: [start, end],
  kind,
});

describe('a text cut at its marks', () => {
  const text = '已完成11所，完成率68%';
  const CASES: readonly [marks: Marked[], cut: string[]][] = [
    [[], [text]],
    [[mark(0, 6)], ['[已完成11所]', '，完成率68%']],
    [
      [mark(7, 13, 'stated'), mark(0, 6)],
      ['[已完成11所]', '，', '[完成率68%]'],
    ],
    // Of two that overlap the first wins.
    [
      [mark(0, 6), mark(3, 9)],
      ['[已完成11所]', '[，完成]', '率68%'],
    ],
    [
      [mark(0, 6), mark(1, 3)],
      ['[已完成11所]', '，完成率68%'],
    ],
    // A mark beyond the text is cut off, an empty one is none.
    [[mark(7, 99)], ['已完成11所，', '[完成率68%]']],
    [[mark(4, 4), mark(99, 120)], [text]],
  ];
  test.each(CASES)('%j', (marks, cut) => {
    expect(pieces(text, marks).map(({ words, kind }) => (kind === null ? words : `[${words}]`))).toEqual(cut);
  });

  test('law: the pieces are the text, whatever the marks', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), spans, (words, all) => {
        const cut = pieces(
          words,
          all.map(([start, end]) => mark(start, end)),
        );
        expect(cut.map((piece) => piece.words).join('')).toBe(words);
        for (const { start, words: part } of cut) expect(words.slice(start, start + part.length)).toBe(part);
      }),
    );
  });
});
