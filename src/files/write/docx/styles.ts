import { wordZhCN } from '../../../domain/messages/zh-CN.word';
import { STYLES, styleOf, type StyleName } from '../../../domain/sheet/styles';
import { attribute, DECLARATION } from '../ooxml/xml';
import { FONTS } from './fonts';
import { BODY_SPACE, LINE } from './geometry';
import { WORD } from './namespace';
import {
  paragraphProperties,
  textProperties,
  type ParagraphProperties,
  type TextProperties,
} from './properties';

/** styles.xml: every form of a paragraph is a named style, so that an office changes it in one place. */

const name = wordZhCN.styles;
/** Pitch of the lines of 抄送 and 印发. */
export const COPIES_LINE = 500;
const INDENT = { firstLine: 2 } as const;
const RED = 'FF0000';

interface WordStyle {
  readonly name: string;
  /** The name is Word's own: in English whatever the language that it is shown in. */
  readonly isWords?: true;
  /** Another name that is shown beside Word's own. */
  readonly alias?: string;
  /** Style of the paragraph that is typed after one. */
  readonly next?: string;
  readonly paragraph: ParagraphProperties;
  readonly text: TextProperties;
}

/** Half points of a size (号) in points. */
const points = (size: number): number => size * 2;

/** What is larger or smaller than the body has the width of its own characters. */
const sized = (size: number): Pick<TextProperties, 'size' | 'space'> => ({ size: points(size), space: 0 });

const BLOCK_STYLES = {
  Body: { name: name.body, paragraph: { indent: INDENT }, text: {} },
  Title: {
    name: 'Title',
    isWords: true,
    alias: name.title,
    next: 'Body',
    paragraph: { keepNext: true, keepLines: true, line: 700, align: 'center' },
    text: { font: FONTS.title, ...sized(STYLES.title.size) },
  },
  Heading1: {
    name: 'heading 1',
    isWords: true,
    alias: name.heading1,
    next: 'Body',
    paragraph: { keepNext: true, keepLines: true, indent: INDENT, outline: 0 },
    text: { font: FONTS.heading },
  },
  Heading2: {
    name: 'heading 2',
    isWords: true,
    alias: name.heading2,
    next: 'Body',
    paragraph: { keepNext: true, keepLines: true, indent: INDENT, outline: 1 },
    text: { font: FONTS.subheading },
  },
  Issuer: {
    name: name.issuer,
    next: 'Reference',
    // The head of an office stands 35 mm under the edge of the text area; its size comes with its length.
    paragraph: { keepNext: true, before: 1984, align: 'center' },
    text: { font: FONTS.title, color: RED, space: 0 },
  },
  Reference: {
    name: name.reference,
    next: 'Title',
    paragraph: { keepNext: true, before: 2 * LINE, align: 'center' },
    text: {},
  },
  Dateline: {
    name: name.dateline,
    next: 'Body',
    paragraph: { keepNext: true, align: 'center' },
    text: { font: FONTS.subheading },
  },
  Addressee: { name: name.addressee, next: 'Body', paragraph: { keepNext: true, align: 'left' }, text: {} },
  AnnexList: {
    name: name.annexList,
    paragraph: { keepNext: true, keepLines: true, align: 'left' },
    text: {},
  },
  Signature: {
    name: name.signature,
    paragraph: { keepLines: true, align: 'right' },
    text: {},
  },
  AnnexMark: {
    name: name.annexMark,
    next: 'AnnexTitle',
    paragraph: { keepNext: true, align: 'left' },
    text: { font: FONTS.heading },
  },
  AnnexTitle: {
    name: name.annexTitle,
    next: 'Body',
    paragraph: {
      keepNext: true,
      keepLines: true,
      line: 700,
      before: 240,
      after: 240,
      align: 'center',
    },
    text: { font: FONTS.title, ...sized(STYLES.title.size) },
  },
  Note: {
    name: name.note,
    paragraph: { before: 60, line: 320, align: 'left' },
    text: { font: STYLES.note.font, ...sized(STYLES.note.size) },
  },
  Copies: {
    name: name.copies,
    paragraph: { keepNext: true, line: COPIES_LINE, indent: { left: 1, right: 1 }, align: 'left' },
    text: { ...sized(14) },
  },
  Footer: {
    name: 'footer',
    isWords: true,
    paragraph: { line: 320 },
    text: { font: FONTS.page, ...sized(14) },
  },
} as const satisfies Record<string, WordStyle>;

export type BlockStyle = keyof typeof BLOCK_STYLES;

/** The body's form: everything else is based on it. Its size is also that of the grid's characters. */
const normal = (latin: string): Pick<WordStyle, 'paragraph' | 'text'> => ({
  paragraph: {
    widowControl: false,
    overflowPunct: false,
    autoSpace: false,
    snapToGrid: false,
    line: LINE,
    align: 'both',
  },
  text: { font: FONTS.body, latin, space: BODY_SPACE, size: points(STYLES.body.size) },
});

/** What a style comes to with what it is based on. @param latin font of digits and Latin letters in the body */
export function fullStyle(id: BlockStyle, latin: string): Pick<WordStyle, 'paragraph' | 'text'> {
  const { paragraph, text } = normal(latin);
  const style: WordStyle = BLOCK_STYLES[id];
  const own = style.text.font === undefined ? style.text : { latin: style.text.font, ...style.text };
  return { paragraph: { ...paragraph, ...style.paragraph }, text: { ...text, ...own } };
}

/** Pitch of lines in a table, in points. @param size of the font in points */
export const cellLine = (size: number): number => Math.round(size * 1.3);

const CELL_NAMES = Object.keys(STYLES) as StyleName[];
/** Identifier of the style of a cell's text. */
export const cellStyleId = (style: StyleName): string => `Cell${style[0]?.toUpperCase()}${style.slice(1)}`;

function cellStyle(style: StyleName): WordStyle {
  const { font, size, color, horizontal } = styleOf(style);
  return {
    name: name.cells[style],
    paragraph: { line: cellLine(size) * 20, align: horizontal },
    text: { font, ...sized(size), ...(color === undefined ? {} : { color }) },
  };
}

function styleXml(id: string, style: WordStyle): string {
  const { alias, next, ...set } = style;
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"${style.isWords === true ? '' : ' w:customStyle="1"'}>`,
    `<w:name w:val="${attribute(style.name)}"/>`,
    alias === undefined ? '' : `<w:aliases w:val="${attribute(alias)}"/>`,
    '<w:basedOn w:val="Normal"/>',
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    `<w:qFormat/>${paragraphProperties(set.paragraph)}${textProperties(set.text)}</w:style>`,
  ].join('');
}

function normalXml(latin: string): string {
  const { paragraph, text } = normal(latin);
  return [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `${paragraphProperties(paragraph)}${textProperties(text)}</w:style>`,
  ].join('');
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const CELL_SIDES = [
  ['top', 20],
  ['left', 57],
  ['bottom', 20],
  ['right', 57],
] as const;

/** Blank inside a cell above and below its text together, in points. */
export const CELL_PADDING = 2;

const tableStyles = (): string =>
  [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    `<w:style w:type="table" w:customStyle="1" w:styleId="Grid"><w:name w:val="${name.grid}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>`,
    `<w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`,
    `<w:tblCellMar>${CELL_SIDES.map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`).join('')}</w:tblCellMar>`,
    '</w:tblPr></w:style>',
  ].join('');

/** @param latin font of digits and Latin letters in the body */
export function stylesXml(latin: string): string {
  const body = textProperties({ font: FONTS.body, latin, size: points(STYLES.body.size) });
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>';
  return [
    `${DECLARATION}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault>`,
    `${body.replace('</w:rPr>', language)}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    normalXml(latin),
    ...Object.entries(BLOCK_STYLES).map(([id, style]) => styleXml(id, style)),
    ...CELL_NAMES.map((style) => styleXml(cellStyleId(style), cellStyle(style))),
    `${tableStyles()}</w:styles>`,
  ].join('');
}
