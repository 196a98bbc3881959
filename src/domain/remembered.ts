/** Where a text is kept: the texts of a row differ in length, or in a sign at their head, middle or end. */
function placeOf(text: string, mask: number): number {
  const { length } = text;
  if (length === 0) return 0;
  const ends = text.charCodeAt(0) * 31 + text.charCodeAt(length - 1) * 7;
  return (ends + text.charCodeAt(length >> 1) * 3 + length) & mask;
}

/**
 * What a rule says of a text, remembered for the last texts that it was asked of: rules ask the same words of a row
 * again and again. At most `most` texts are held (a power of two), so that nothing of a long table stays behind. Two
 * places are open to each; no text is hashed as a whole, which for words that are cut anew costs as much as a rule.
 */
export function remembered<T>(read: (text: string) => T, most: number): (text: string) => T {
  const texts: (string | undefined)[] = [];
  const values: T[] = [];
  return (text) => {
    const place = placeOf(text, most - 1);
    if (texts[place] === text) return values[place] as T;
    const second = place ^ 1;
    if (texts[second] === text) return values[second] as T;
    const value = read(text);
    const before = texts[place];
    if (before !== undefined && second < most) {
      texts[second] = before;
      values[second] = values[place] as T;
    }
    texts[place] = text;
    values[place] = value;
    return value;
  };
}
