import { STYLES } from '../../../domain/sheet/styles';
import { attribute, DECLARATION } from '../ooxml/xml';
import { WORD } from './namespace';

/** Fonts of a document; none is embedded. */

export const FONTS = {
  title: STYLES.title.font,
  body: STYLES.body.font,
  heading: STYLES.level1.font,
  subheading: STYLES.level2.font,
  page: STYLES.cell.font,
} as const;

/** Latin letters and digits of the body; what is set in another font (headings, titles, tables) is so throughout. */
export const LATIN = 'Times New Roman';

/** Fonts with the name that an office without them most likely has the like of under. */
const LIKE: readonly (readonly [font: string, like: string | null, family: 'roman' | 'modern' | 'auto'])[] = [
  [FONTS.title, '方正小标宋_GBK', 'auto'],
  [FONTS.body, '仿宋', 'modern'],
  [FONTS.subheading, '楷体', 'modern'],
  [FONTS.heading, null, 'modern'],
  [FONTS.page, null, 'auto'],
];

/** fontTable.xml: nothing is embedded; what is not there is replaced by its like. */
export function fontTableXml(latin: string): string {
  const chinese = LIKE.map(
    ([font, like, family]) =>
      `<w:font w:name="${font}">${like === null ? '' : `<w:altName w:val="${like}"/>`}<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  const other = `<w:font w:name="${attribute(latin)}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  const fonts = LIKE.some(([font]) => font === latin) ? chinese : [...chinese, other];
  return `${DECLARATION}<w:fonts xmlns:w="${WORD}">${fonts.join('')}</w:fonts>`;
}
