import type { Grid, SourceFile } from '../../../domain/grid';
import { needsFormatter } from '../cells/numberText';
import { CellBudget, SheetBuilder } from '../cells/sheetBuilder';
import { damaged, ReadFailure } from '../failure';
import { otherCompound } from '../sniff';
import { biffBook, Type } from './biffBook';
import { readBiffSheet } from './biffSheet';
import { CompoundFile } from './compound';
import { loadFormatter, readWithLibrary } from './library';
import { Bytes, records } from './records';

/** Workbooks of Excel 97 and WPS in BIFF8 (.xls, .et and their templates); older ones go to the library. */

const BIFF8 = 0x0600;
/** FILEPASS stands among the first records. */
const LATEST_PASS = 20;

/** Data of the record that says how the stream is locked; null where it is not. */
function filePass(stream: Uint8Array): Uint8Array | null {
  let count = 0;
  for (const { type, data } of records(stream)) {
    if (type === Type.FilePass) return data;
    if (type === Type.Eof || count++ > LATEST_PASS) return null;
  }
  return null;
}

/** The stream, opened with Excel's default password where it is locked. XOR is left to the library. */
async function opened(stream: Uint8Array): Promise<Uint8Array | null> {
  const pass = filePass(stream);
  if (pass === null) return stream;
  if (new Bytes(pass).u16(0) === 0) return null;
  const { openedStream } = await import('./rc4');
  return openedStream(stream, pass);
}

async function readBiff8(file: string, stream: Uint8Array): Promise<Grid[]> {
  const book = biffBook(stream);
  const formatter = book.styles.some(({ format }) => needsFormatter(format)) ? await loadFormatter() : null;
  const budget = new CellBudget();
  const grids = book.sheets.map(({ name, visibility, at }) => {
    const sheet = new SheetBuilder(budget);
    if (at + 8 > stream.length || new Bytes(stream).u16(at) !== Type.Begin) throw damaged();
    readBiffSheet(stream, at, book, formatter, sheet);
    return sheet.grid({ file, sheet: name, visibility });
  });
  if (grids.length === 0) throw new ReadFailure('noSheets');
  return grids;
}

/** A workbook stream, in a compound file or by itself. Throws ReadFailure. */
export async function readBiff(file: string, stream: Uint8Array): Promise<Grid[]> {
  const bytes = new Bytes(stream);
  if (stream.length < 8) throw damaged();
  if (bytes.u16(0) !== Type.Begin || bytes.u16(4) !== BIFF8) return readWithLibrary(file, stream);
  const plain = await opened(stream);
  return plain === null ? readWithLibrary(file, stream) : readBiff8(file, plain);
}

export async function readCompound(
  file: string,
  bytes: Uint8Array,
): Promise<Pick<SourceFile, 'grids' | 'made'>> {
  const container = new CompoundFile(bytes);
  if (container.names.some((name) => /^encryptedpackage$/iu.test(name))) {
    const { openedPackage } = await import('./encryptedPackage');
    const { readZipped } = await import('../zipped');
    return readZipped(file, openedPackage(container));
  }
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (stream === null) throw otherCompound(container.names);
  return { grids: await readBiff(file, stream) };
}
