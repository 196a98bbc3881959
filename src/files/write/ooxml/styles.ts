import { LINE_COLOR } from '../../../domain/sheet/page';
import { STYLES, styleOf, type Style, type StyleName } from '../../../domain/sheet/styles';
import { attribute, DECLARATION } from './xml';

/** styles.xml: each style of the closed set once, and once more with Excel's text mark (quotePrefix). */

const NAMES = Object.keys(STYLES) as StyleName[];
const DEFAULT: Pick<Style, 'font' | 'size'> = { font: 'Arial', size: 10 };
/** Below this, format numbers are Excel's own. */
const FIRST_FORMAT = 164;

const fontXml = ({ font, size, bold, underline, color }: Partial<Style> & typeof DEFAULT): string =>
  `<font>${bold === true ? '<b/>' : ''}${underline === true ? '<u/>' : ''}<sz val="${size}"/>${
    color === undefined ? '' : `<color rgb="FF${color}"/>`
  }<name val="${attribute(font)}"/></font>`;

const fillXml = ({ fill }: Style): string =>
  fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`;

const LINE = `style="thin"><color rgb="FF${LINE_COLOR}"/>`;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const borderXml = ({ border }: Pick<Style, 'border'>): string =>
  `<border>${SIDES.map((side) => (border === true ? `<${side} ${LINE}</${side}>` : `<${side}/>`)).join('')}<diagonal/></border>`;

/** Distinct pieces of XML, numbered. */
class Pieces {
  private readonly all: string[];

  constructor(...first: string[]) {
    this.all = first;
  }

  numberOf(xml: string): number {
    const known = this.all.indexOf(xml);
    return known < 0 ? this.all.push(xml) - 1 : known;
  }

  list(tag: string): string {
    return `<${tag} count="${this.all.length}">${this.all.join('')}</${tag}>`;
  }
}

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
/** Excel takes the second fill for this one whatever stands there. */
const GREY = '<fill><patternFill patternType="gray125"/></fill>';

function stylesXml(): string {
  const fonts = new Pieces(fontXml(DEFAULT));
  const fills = new Pieces(NO_FILL, GREY);
  const borders = new Pieces(borderXml({}));
  const formats = [...new Set(NAMES.flatMap((name) => styleOf(name).format ?? []))];
  const xf = (style: Style, quoted: boolean): string => {
    const format = style.format === undefined ? 0 : FIRST_FORMAT + formats.indexOf(style.format);
    const parts = `fontId="${fonts.numberOf(fontXml(style))}" fillId="${fills.numberOf(fillXml(style))}" borderId="${borders.numberOf(borderXml(style))}"`;
    const applied = `${format === 0 ? '' : ' applyNumberFormat="1"'} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
    return `<xf numFmtId="${format}" ${parts} xfId="0"${quoted ? ' quotePrefix="1"' : ''}${applied}><alignment horizontal="${style.horizontal}" vertical="${style.vertical}" wrapText="1"/></xf>`;
  };
  const cellXfs = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    ...[false, true].flatMap((quoted) => NAMES.map((name) => xf(styleOf(name), quoted))),
  ];
  const numFmts = formats.map(
    (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${attribute(code)}"/>`,
  );
  return [
    `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>`,
    fonts.list('fonts'),
    fills.list('fills'),
    borders.list('borders'),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cellXfs.length}">${cellXfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

export const STYLES_XML = stylesXml();

const NUMBERS: ReadonlyMap<StyleName, number> = new Map(NAMES.map((name, index) => [name, index + 1]));

/** Number of a style in `cellXfs`. @param quoted with Excel's text mark */
export const styleNumber = (name: StyleName, quoted: boolean): number =>
  (NUMBERS.get(name) ?? 0) + (quoted ? NAMES.length : 0);
