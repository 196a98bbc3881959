/** Texts that come piece by piece. */

const LONGEST_ENTITY = 12;

/** End of what can be told without the next piece: an entity or a line end may go on in it. */
export function wholeSigns(text: string): number {
  const entity = text.lastIndexOf('&');
  if (entity >= 0 && entity > text.length - LONGEST_ENTITY && !text.includes(';', entity)) return entity;
  return text.endsWith('\r') ? text.length - 1 : text.length;
}

/** Codes of the signs that markup is made of. */
export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
export const COLON = 0x3a;
export const BANG = 0x21;
export const QUESTION = 0x3f;
