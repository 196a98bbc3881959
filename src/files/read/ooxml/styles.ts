import { builtInFormat, formatCode } from '../cells/formatCodes';
import { xmlOf } from '../markup/decodeXml';
import { Token, type XmlReader } from '../markup/xml';
import { isOn, unescapeX } from './strings';

/** What a cell's style says of its value. */
export interface CellStyle {
  /** Number format code, '' for General. */
  readonly format: string;
  readonly struck: boolean;
}

export const PLAIN: CellStyle = { format: '', struck: false };

interface Found {
  readonly codes: Map<number, string>;
  readonly fonts: boolean[];
  readonly cells: { readonly format: number; readonly font: number }[];
}

/** Whether the font that was just opened strikes out. */
function struckFont(xml: XmlReader): boolean {
  const depth = xml.depth;
  let struck = false;
  for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
    if (token === Token.End) break;
    if (token === Token.Open && xml.name === 'strike') struck = isOn(xml);
  }
  return struck;
}

/** Elements of the list that was just opened, each read by `each` while it is open. */
function list(xml: XmlReader, item: string, each: () => void): void {
  const depth = xml.depth;
  for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
    if (token === Token.End) return;
    if (token === Token.Open && xml.name === item) each();
  }
}

const numeric = (xml: XmlReader, name: string): number => Number(xml.attribute(name) ?? 0);

function found(xml: XmlReader): Found {
  const result: Found = { codes: new Map(), fonts: [], cells: [] };
  for (let token = xml.next(); token !== Token.End; token = xml.next()) {
    if (token !== Token.Open || xml.depth !== 2) continue;
    if (xml.name === 'numFmts')
      list(xml, 'numFmt', () =>
        result.codes.set(numeric(xml, 'numFmtId'), unescapeX(xml.attribute('formatCode') ?? '')),
      );
    else if (xml.name === 'fonts') list(xml, 'font', () => result.fonts.push(struckFont(xml)));
    else if (xml.name === 'cellXfs')
      list(xml, 'xf', () =>
        result.cells.push({ format: numeric(xml, 'numFmtId'), font: numeric(xml, 'fontId') }),
      );
    else xml.skip();
  }
  return result;
}

/** Styles of cells by their index. */
export function cellStyles(pieces: Iterator<Uint8Array>): CellStyle[] {
  const { codes, fonts, cells } = found(xmlOf(pieces));
  return cells.map(({ format, font }) => ({
    format: formatCode(codes.get(format) ?? builtInFormat(format)),
    struck: fonts[font] ?? false,
  }));
}
