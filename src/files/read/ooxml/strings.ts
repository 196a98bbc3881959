import { MOST_BYTES } from '../bounds';
import { cellWords, richText, type RichText, type Run } from '../cells/richText';
import { ReadFailure } from '../failure';
import { xmlOf } from '../markup/decodeXml';
import { Token, type XmlReader } from '../markup/xml';

const ESCAPED = /_x([0-9a-f]{4})_/giu;

/** _x0041_ → A: characters that XML cannot carry are written so. */
export const unescapeX = (text: string): string =>
  text.includes('_x') || text.includes('_X')
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** On unless it says 0, false or none. */
export const isOn = (xml: XmlReader): boolean =>
  !/^(?:0|false|off|none)$/iu.test(xml.attribute('val') ?? '1');

type RunFont = Pick<Run, 'struck' | 'raised'>;

/** The font of a run; the element was just opened. */
function runFont(xml: XmlReader): RunFont {
  const depth = xml.depth;
  let struck = false;
  let raised = false;
  for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
    if (token === Token.End) break;
    if (token !== Token.Open) continue;
    if (xml.name === 'strike') struck = isOn(xml);
    else if (xml.name === 'vertAlign') raised = xml.attribute('val') === 'superscript';
  }
  return { struck, raised };
}

function run(xml: XmlReader): Run {
  const depth = xml.depth;
  let font: RunFont = { struck: null, raised: false };
  let text = '';
  for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
    if (token === Token.End) break;
    if (token !== Token.Open) continue;
    if (xml.name === 'rPr') font = runFont(xml);
    else if (xml.name === 't') text += unescapeX(xml.content());
    else xml.skip();
  }
  return { text, ...font };
}

/** The text of <si> or <is>, which was just opened; readings (rPh) are no words. */
export function stringItem(xml: XmlReader): RichText {
  const depth = xml.depth;
  let plain = '';
  let runs: Run[] | null = null;
  for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
    if (token === Token.End) break;
    if (token !== Token.Open) continue;
    if (xml.name === 't') plain += unescapeX(xml.content());
    else if (xml.name === 'r') (runs ??= []).push(run(xml));
    else xml.skip();
  }
  if (runs === null) return plain;
  return richText(plain === '' ? runs : [{ text: plain, struck: null, raised: false }, ...runs]);
}

const SMALLEST_ITEM = 5;

/** All texts of the table of shared strings, in order. */
export function sharedStrings(pieces: Iterator<Uint8Array>): RichText[] {
  const xml = xmlOf(pieces);
  const strings: RichText[] = [];
  for (let token = xml.next(); token !== Token.End; token = xml.next()) {
    if (token !== Token.Open || xml.name !== 'si') continue;
    strings.push(stringItem(xml));
    if (strings.length > MOST_BYTES / SMALLEST_ITEM / 8) throw new ReadFailure('tooLarge', 'cells');
  }
  return strings;
}

/** Words of a text in a cell whose own font does not strike out. */
export const plainWords = (rich: RichText): string => cellWords(rich, false).text;
