import { attribute } from '../ooxml/xml';

/** Properties of paragraphs and of their text as XML; the one place that keeps them in the schema's order. */

/** Lengths in twips (1/20 pt), or in hundredths of a character where the name says so. */
export interface ParagraphProperties {
  /** Identifier of a style. */
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly widowControl?: false;
  /** A line above or below, RRGGBB or auto, in eighths of a point and points away from the text. */
  readonly lines?: readonly Line[];
  /** Off: no sign hangs over the edge of the text. */
  readonly overflowPunct?: false;
  /** Off: no blank between Chinese and digits beside it. */
  readonly autoSpace?: false;
  readonly snapToGrid?: false;
  readonly before?: number;
  readonly after?: number;
  /** Exact line pitch. */
  readonly line?: number;
  readonly indent?: Indent;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** From 0; for the navigation of a word processor. */
  readonly outline?: number;
}

export interface Line {
  readonly side: 'top' | 'bottom';
  readonly color: string;
  readonly eighths: number;
  readonly away: number;
}

/** In characters of the body's size; word processors that do not know characters get the length instead. */
export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
}

export interface TextProperties {
  /** Of Chinese text, and of what is neither. */
  readonly font?: string;
  /** Of Latin letters and digits; the Chinese font where there is none. */
  readonly latin?: string;
  /** Signs that both have (quotes, dashes) are Chinese ones. */
  readonly isChinese?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  /** Added to the width of each character, in twips. */
  readonly space?: number;
  /** Half points. */
  readonly size?: number;
  readonly isHighlighted?: boolean;
}

/** One character of the body, 3号: 16 pt. */
export const CHARACTER = 320;

const flag = (tag: string, isSet: boolean | undefined): string =>
  isSet === undefined ? '' : isSet ? `<w:${tag}/>` : `<w:${tag} w:val="0"/>`;

function linesXml(lines: readonly Line[] | undefined): string {
  if (lines === undefined || lines.length === 0) return '';
  const sides = (['top', 'bottom'] as const).flatMap((side) => lines.filter((line) => line.side === side));
  const drawn = sides.map(
    ({ side, color, eighths, away }) =>
      `<w:${side} w:val="single" w:sz="${eighths}" w:space="${away}" w:color="${color}"/>`,
  );
  return `<w:pBdr>${drawn.join('')}</w:pBdr>`;
}

function spacingXml({ before, after, line }: ParagraphProperties): string {
  const given = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    line === undefined ? '' : ` w:line="${line}" w:lineRule="exact"`,
  ].join('');
  return given === '' ? '' : `<w:spacing${given}/>`;
}

/** With a hanging line lengths alone: left counts from elsewhere in characters than in twips. */
function indentXml(indent: Indent | undefined): string {
  if (indent === undefined) return '';
  const given = (['left', 'right', 'hanging', 'firstLine'] as const).map((name) => {
    const characters = indent[name];
    if (characters === undefined) return '';
    const inCharacters =
      indent.hanging === undefined ? ` w:${name}Chars="${Math.round(characters * 100)}"` : '';
    return `${inCharacters} w:${name}="${Math.round(characters * CHARACTER)}"`;
  });
  return `<w:ind${given.join('')}/>`;
}

/** `<w:pPr>`, or nothing where nothing is set. */
export function paragraphProperties(set: ParagraphProperties): string {
  const spaced = set.autoSpace;
  const xml = [
    set.style === undefined ? '' : `<w:pStyle w:val="${attribute(set.style)}"/>`,
    flag('keepNext', set.keepNext),
    flag('keepLines', set.keepLines),
    flag('pageBreakBefore', set.pageBreakBefore),
    flag('widowControl', set.widowControl),
    linesXml(set.lines),
    flag('overflowPunct', set.overflowPunct),
    flag('autoSpaceDE', spaced),
    flag('autoSpaceDN', spaced),
    flag('snapToGrid', set.snapToGrid),
    spacingXml(set),
    indentXml(set.indent),
    set.align === undefined ? '' : `<w:jc w:val="${set.align}"/>`,
    set.outline === undefined ? '' : `<w:outlineLvl w:val="${set.outline}"/>`,
  ].join('');
  return xml === '' ? '' : `<w:pPr>${xml}</w:pPr>`;
}

function fontsXml({ font, latin, isChinese }: TextProperties): string {
  if (font === undefined && isChinese !== true) return '';
  const hint = isChinese === true ? ' w:hint="eastAsia"' : '';
  if (font === undefined) return `<w:rFonts${hint}/>`;
  const other = attribute(latin ?? font);
  return `<w:rFonts${hint} w:ascii="${other}" w:eastAsia="${attribute(font)}" w:hAnsi="${other}" w:cs="${other}"/>`;
}

/** `<w:rPr>`, or nothing where nothing is set. */
export function textProperties(set: TextProperties): string {
  const xml = [
    fontsXml(set),
    set.color === undefined ? '' : `<w:color w:val="${set.color}"/>`,
    set.space === undefined ? '' : `<w:spacing w:val="${set.space}"/>`,
    set.size === undefined ? '' : `<w:sz w:val="${set.size}"/><w:szCs w:val="${set.size}"/>`,
    set.isHighlighted === true ? '<w:highlight w:val="yellow"/>' : '',
  ].join('');
  return xml === '' ? '' : `<w:rPr>${xml}</w:rPr>`;
}
