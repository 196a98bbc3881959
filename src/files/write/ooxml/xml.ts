import { holdable } from '../../../domain/sheet/cellText';

/** Texts as XML, so that every part is well formed whatever was sent. */

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const MARKUP = /[&<>"]/gu;
const escaped = (text: string): string => text.replace(MARKUP, (sign) => ENTITIES[sign] as string);

/** An attribute's value; readers turn line ends in one into blanks, so that is what is written. */
export const attribute = (text: string): string => escaped(holdable(text)).replace(/[\t\r\n]/gu, ' ');

/** Text that is not a cell's: a title, a name. */
export const content = (text: string): string => escaped(holdable(text)).replaceAll('\r', '&#13;');

/** What Excel would take for one of its own escapes (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
const LIKE_ESCAPE = /_(?=x[0-9a-f]{4}_)/giu;
const PLAIN = /^[^&<>"_\r]*$/u;

/** A cell's text within `<t>`; carriage returns as Excel writes them, for XML would make them line feeds. */
function stringText(text: string): string {
  if (PLAIN.test(text)) return text;
  return escaped(text.replace(LIKE_ESCAPE, '_x005F_')).replaceAll('\r', '_x000D_');
}

/** Blanks that a reader may drop unless it is told not to. */
const KEEP_BLANKS = /^\s|\s$|[\n\t]/u;

/** `<t>` of a text that a cell can hold. */
export const stringItem = (text: string): string =>
  `<t${KEEP_BLANKS.test(text) ? ' xml:space="preserve"' : ''}>${stringText(text)}</t>`;
