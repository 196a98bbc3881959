/** Texts that come piece by piece. */

const LONGEST_ENTITY = 12;

/** End of what can be told without the next piece: an entity or a line end may go on in it. */
export function wholeSigns(text: string): number {
  const entity = text.lastIndexOf('&');
  if (entity >= 0 && entity > text.length - LONGEST_ENTITY && !text.includes(';', entity)) return entity;
  return text.endsWith('\r') ? text.length - 1 : text.length;
}
