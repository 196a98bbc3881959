import { wordZhCN } from '../../../domain/messages/zh-CN.word';
import { contentTypesOf, type ContentType } from '../ooxml/package';
import { DECLARATION } from '../ooxml/xml';
import { paragraphProperties } from './properties';
import { WORD } from './namespace';
import { runXml } from './text';

/** The small parts of a document. */

const WORDML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPES: readonly ContentType[] = [
  [/^word\/document\.xml$/u, `${WORDML}.document.main+xml`],
  [/^word\/styles\.xml$/u, `${WORDML}.styles+xml`],
  [/^word\/settings\.xml$/u, `${WORDML}.settings+xml`],
  [/^word\/fontTable\.xml$/u, `${WORDML}.fontTable+xml`],
  [/^word\/footer\d\.xml$/u, `${WORDML}.footer+xml`],
];

export const contentTypes = (parts: readonly string[]): string => contentTypesOf(parts, TYPES);

/** Page numbers of odd and even pages apart; punctuation as wide as the grid; no mode of an earlier version. */
export const SETTINGS_XML = [
  `${DECLARATION}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>`,
  '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>',
  '<w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
].join('');

/** The page number between its dashes, a character from the outer edge. */
export function footerXml(side: 'left' | 'right'): string {
  const [before, after] = wordZhCN.pageNumber;
  const indent = side === 'right' ? { right: 1 } : { left: 1 };
  const properties = paragraphProperties({ style: 'Footer', align: side, indent });
  const field = `<w:fldSimple w:instr=" PAGE ">${runXml('1')}</w:fldSimple>`;
  return `${DECLARATION}<w:ftr xmlns:w="${WORD}"><w:p>${properties}${runXml(before)}${field}${runXml(after)}</w:p></w:ftr>`;
}
