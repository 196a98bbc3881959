import { builtInFormat, formatCode } from '../cells/formatCodes';
import { xmlOf } from '../markup/decodeXml';
import { Token, type XmlReader } from '../markup/xml';
import { isOn, unescapeX } from './strings';

/** What a cell's style says of its value. */
export interface CellStyle {
  /** Number format code, '' for General. */
  readonly format: string;
  readonly struck: boolean;
  /** Colour of a solid fill, as RRGGBB; absent where there is none, or the theme has it. */
  readonly fill?: string;
}

export const PLAIN: CellStyle = { format: '', struck: false };

interface Found {
  readonly codes: Map<number, string>;
  readonly fonts: boolean[];
  readonly fills: (string | null)[];
  readonly cells: { readonly format: number; readonly font: number; readonly fill: number }[];
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

/** Plain colours of the palette that workbooks without colours of their own use. */
const PALETTE: Readonly<Record<number, string>> = {
  2: 'FF0000',
  3: '00FF00',
  4: '0000FF',
  5: 'FFFF00',
  10: 'FF0000',
  11: '00FF00',
  12: '0000FF',
  13: 'FFFF00',
  17: '008000',
};

/** The colour of the fill that was just opened. */
function solidFill(xml: XmlReader): string | null {
  const depth = xml.depth;
  let solid = false;
  let colour: string | null = null;
  for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
    if (token === Token.End) break;
    if (token !== Token.Open) continue;
    if (xml.name === 'patternFill') solid = xml.attribute('patternType') === 'solid';
    if (xml.name !== 'fgColor') continue;
    const rgb = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/iu.exec(xml.attribute('rgb') ?? '')?.[1];
    colour = rgb?.toUpperCase() ?? PALETTE[Number(xml.attribute('indexed') ?? NaN)] ?? null;
  }
  return solid ? colour : null;
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
  const result: Found = { codes: new Map(), fonts: [], fills: [], cells: [] };
  for (let token = xml.next(); token !== Token.End; token = xml.next()) {
    if (token !== Token.Open || xml.depth !== 2) continue;
    if (xml.name === 'numFmts')
      list(xml, 'numFmt', () =>
        result.codes.set(numeric(xml, 'numFmtId'), unescapeX(xml.attribute('formatCode') ?? '')),
      );
    else if (xml.name === 'fonts') list(xml, 'font', () => result.fonts.push(struckFont(xml)));
    else if (xml.name === 'fills') list(xml, 'fill', () => result.fills.push(solidFill(xml)));
    else if (xml.name === 'cellXfs')
      list(xml, 'xf', () =>
        result.cells.push({
          format: numeric(xml, 'numFmtId'),
          font: numeric(xml, 'fontId'),
          fill: numeric(xml, 'fillId'),
        }),
      );
    else xml.skip();
  }
  return result;
}

/** Styles of cells by their index. */
export function cellStyles(pieces: Iterator<Uint8Array>): CellStyle[] {
  const { codes, fonts, fills, cells } = found(xmlOf(pieces));
  return cells.map(({ format, font, fill }) => {
    const colour = fills[fill] ?? null;
    return {
      format: formatCode(codes.get(format) ?? builtInFormat(format)),
      struck: fonts[font] ?? false,
      ...(colour !== null && { fill: colour }),
    };
  });
}
