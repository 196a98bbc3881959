import type { SheetVisibility } from '../../../domain/grid';
import { builtInFormat, formatCode } from '../cells/formatCodes';
import { richText, type RichText, type Run } from '../cells/richText';
import { stringTable, type BiffText } from './biffStrings';
import { Bytes, records, shortText, type BiffRecord } from './records';

/** What the first part of a BIFF8 stream says of the workbook. */

export interface BiffSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Place of its first record. */
  readonly at: number;
}

export interface BiffFont {
  readonly struck: boolean;
  readonly raised: boolean;
}

export interface BiffStyle {
  readonly format: string;
  readonly struck: boolean;
}

export interface BiffBook {
  readonly sheets: readonly BiffSheet[];
  readonly strings: readonly RichText[];
  readonly styles: readonly BiffStyle[];
  readonly fonts: readonly BiffFont[];
  readonly date1904: boolean;
}

export const enum Type {
  Eof = 0x000a,
  Date1904 = 0x0022,
  FilePass = 0x002f,
  Font = 0x0031,
  Continue = 0x003c,
  BoundSheet = 0x0085,
  Xf = 0x00e0,
  Strings = 0x00fc,
  Format = 0x041e,
  Begin = 0x0809,
}

const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];
const RAISED = 1;
const STRUCK = 8;

/** Font 4 is never written: what is counted as 5 is the fifth. */
export const fontAt = (fonts: readonly BiffFont[], index: number): BiffFont | undefined =>
  fonts[index > 4 ? index - 1 : index];

/** A text with its fonts as runs; the words before the first change have the cell's font. */
export function biffRuns(
  { text, fonts: changes }: BiffText,
  fontOf: (index: number) => BiffFont | undefined,
): RichText {
  const runs: Run[] = [];
  let at = 0;
  let font: BiffFont | undefined;
  for (const change of [...changes, { at: text.length, font: 0 }]) {
    const end = Math.min(text.length, Math.max(at, change.at));
    if (end > at)
      runs.push({ text: text.slice(at, end), struck: font?.struck ?? null, raised: font?.raised ?? false });
    at = end;
    font = fontOf(change.font);
  }
  return runs.every(({ struck, raised }) => struck !== true && !raised) ? text : richText(runs);
}

class Globals {
  readonly fonts: BiffFont[] = [];
  readonly sheets: BiffSheet[] = [];
  readonly styles: { readonly format: number; readonly font: number }[] = [];
  readonly codes = new Map<number, string>();
  date1904 = false;
  strings: Uint8Array[] = [];
  private last = 0;

  take({ type, data }: BiffRecord): void {
    const bytes = new Bytes(data);
    if (type === Type.Font)
      this.fonts.push({ struck: (bytes.u16(2) & STRUCK) !== 0, raised: bytes.u16(8) === RAISED });
    else if (type === Type.Format) this.codes.set(bytes.u16(0), shortText(data, 2, 2));
    else if (type === Type.Xf) this.styles.push({ font: bytes.u16(0), format: bytes.u16(2) });
    else if (type === Type.Date1904) this.date1904 = bytes.u16(0) === 1;
    else if (type === Type.BoundSheet) this.sheet(bytes);
    else if (type === Type.Strings) this.strings = [data];
    else if (type === Type.Continue && this.last === Type.Strings) this.strings.push(data);
    if (type !== Type.Continue) this.last = type;
  }

  /** Chart, macro and Basic sheets hold no cells. */
  private sheet(bytes: Bytes): void {
    if (bytes.u8(5) !== 0) return;
    const visibility = VISIBILITIES[bytes.u8(4) & 3] ?? 'visible';
    this.sheets.push({ at: bytes.u32(0), visibility, name: shortText(bytes.data, 6, 1) });
  }
}

export function biffBook(stream: Uint8Array): BiffBook {
  const globals = new Globals();
  for (const record of records(stream)) {
    if (record.type === Type.Eof) break;
    globals.take(record);
  }
  const { fonts, codes, date1904, sheets } = globals;
  return {
    fonts,
    sheets,
    date1904,
    styles: globals.styles.map(({ format, font }) => ({
      format: formatCode(codes.get(format) ?? builtInFormat(format)),
      struck: fontAt(fonts, font)?.struck ?? false,
    })),
    strings: stringTable(globals.strings).map((text) => biffRuns(text, (index) => fontAt(fonts, index))),
  };
}
