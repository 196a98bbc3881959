/** Where a text is cut at signs: one piece alone, without the others. */

export const DIGITS = '0123456789';
/** Ends of a sentence. */
export const SENTENCE_ENDS = '。;\n';
/** Digits, and the sign between the members of a list. */
export const DIGITS_OR_LIST = `、${DIGITS}`;
export const DIGITS_OR_COMMAS = `、,${DIGITS}`;

/** What stands behind the last of the signs (each one code unit); the whole text where it has none. */
export function behindLast(text: string, signs: string): string {
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    for (let sign = 0; sign < signs.length; sign++)
      if (signs.charCodeAt(sign) === code) return text.slice(at + 1);
  }
  return text;
}

/** What stands before a sign, at its first place; the whole text where it has none. */
export function beforeFirst(text: string, sign: string): string {
  const at = text.indexOf(sign);
  return at < 0 ? text : text.slice(0, at);
}
