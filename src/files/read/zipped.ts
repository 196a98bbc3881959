import type { Grid, SourceFile } from '../../domain/grid';
import { ReadFailure } from './failure';
import { loadFormatter } from './legacy/library';
import { readXlsb } from './legacy/xlsb';
import { xmlOf } from './markup/decodeXml';
import { readOpenDocument } from './markup/openDocument';
import { mainPart } from './ooxml/parts';
import { madeBy, readOoxml } from './ooxml/workbook';
import { otherZip } from './sniff';
import { ZipPackage } from './zip/package';

/** Workbooks in zips: .xlsx and its kin, .xlsb, .ods. */

type Read = Pick<SourceFile, 'grids' | 'made'>;

/** Whether a part is the main part of a workbook, by its first element. */
function isWorkbook(zip: ZipPackage, part: string): boolean {
  if (part.endsWith('.bin')) return true;
  return xmlOf(zip.pieces(part)).root()?.toLowerCase() === 'workbook';
}

const SPREADSHEET = /opendocument\.spreadsheet/u;

function openDocument(file: string, zip: ZipPackage): Grid[] {
  if (zip.has('mimetype')) {
    const kind = new TextDecoder().decode(zip.whole('mimetype'));
    if (!SPREADSHEET.test(kind)) throw new ReadFailure(/presentation/u.test(kind) ? 'slides' : 'document');
  }
  if (zip.has('meta-inf/manifest.xml') && isLocked(zip)) throw new ReadFailure('encrypted');
  const parts = ['styles.xml', 'content.xml'].filter((name) => zip.has(name));
  return readOpenDocument(
    file,
    parts.map((name) => xmlOf(zip.pieces(name))),
  );
}

const isLocked = (zip: ZipPackage): boolean =>
  new TextDecoder().decode(zip.whole('meta-inf/manifest.xml')).includes('encryption-data');

/** Throws ReadFailure: whatever is no workbook is named. */
export async function readZipped(file: string, bytes: Uint8Array): Promise<Read> {
  const zip = new ZipPackage(bytes);
  const main = mainPart(zip);
  if (main !== null && isWorkbook(zip, main)) {
    if (main.endsWith('.bin')) return { grids: await readXlsb(file, zip, main) };
    return { grids: await readOoxml(file, zip, main, loadFormatter), made: madeBy(zip) };
  }
  if (main === null && zip.has('content.xml')) return { grids: openDocument(file, zip) };
  // A draft of ours among returns is no return.
  if (main !== null && madeBy(zip) === 'bulletin') throw new ReadFailure('ownDocument');
  throw otherZip(zip.names);
}
