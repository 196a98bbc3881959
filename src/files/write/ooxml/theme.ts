import { DECLARATION } from './xml';

/** theme1.xml: a workbook without one is repaired by some versions of Excel. Nothing of ours takes a colour from it. */

const COLORS: readonly (readonly [name: string, color: string])[] = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];
const SYSTEM =
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>';

/** The schema asks for three of each kind. */
const thrice = (tag: string, one: (at: number) => string): string =>
  `<a:${tag}>${[0, 1, 2].map(one).join('')}</a:${tag}>`;
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const fonts = (tag: string, latin: string): string =>
  `<a:${tag}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;

export const THEME_XML = [
  `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>`,
  `<a:clrScheme name="Office">${SYSTEM}${COLORS.map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`).join('')}</a:clrScheme>`,
  `<a:fontScheme name="Office">${fonts('majorFont', 'Calibri Light')}${fonts('minorFont', 'Calibri')}</a:fontScheme>`,
  '<a:fmtScheme name="Office">',
  thrice('fillStyleLst', () => FILL),
  thrice('lnStyleLst', (at) => `<a:ln w="${6350 * (at + 1)}">${FILL}</a:ln>`),
  thrice('effectStyleLst', () => '<a:effectStyle><a:effectLst/></a:effectStyle>'),
  thrice('bgFillStyleLst', () => FILL),
  '</a:fmtScheme></a:themeElements></a:theme>',
].join('');
