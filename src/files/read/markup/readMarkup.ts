import type { Grid } from '../../../domain/grid';
import { CellBudget } from '../cells/sheetBuilder';
import type { LoadFormatter } from '../ooxml/workbook';
import { ReadFailure } from '../failure';
import { pageSheet } from './archive';
import { readOpenDocument } from './openDocument';
import { readPage } from './page';
import { readSpreadsheetXml } from './spreadsheetXml';
import { XmlReader } from './xml';

/** What a page or an XML workbook begins with. */
const BEGINNINGS =
  '<?xml <!doctype <!-- <html <table <head <meta <body <style <div <workbook <ss:workbook <office:'.split(
    ' ',
  );

/** Whether a text is a page or an XML workbook, by its beginning. */
export const isMarkup = (beginning: string): boolean => {
  const first = beginning.trimStart().slice(0, 20).toLowerCase();
  return BEGINNINGS.some((sign) => first.startsWith(sign));
};

const SPREADSHEET_XML = /<(?:[\w-]+:)?Workbook[\s>]/u;
const DOCUMENT = /<(?:[\w-]+:)?document[\s>]/u;
/** The root's namespaces stand within this of its name. */
const NEAR = 8000;

function isOpenDocument(head: string): boolean {
  const root = DOCUMENT.exec(head)?.index;
  const told = root !== undefined && head.slice(root, root + NEAR).includes('opendocument');
  return told || head.includes('<office:document');
}

/** Pages with tables, XML workbooks of Excel 2003, flat OpenDocument. Throws ReadFailure. */
export async function readMarkup(file: string, text: string, load: LoadFormatter): Promise<Grid[]> {
  const head = text.slice(0, 20_000);
  const xml = (): XmlReader => new XmlReader([text.replace(/^\ufeff?\s*/u, '')][Symbol.iterator]());
  if (/^\s*<\?xml/u.test(head) && SPREADSHEET_XML.test(head))
    return readSpreadsheetXml(file, xml(), await load());
  if (/^\s*<\?xml/u.test(head) && isOpenDocument(head)) return readOpenDocument(file, [xml()]);
  const grid = readPage(text, { file, sheet: pageSheet(text), visibility: 'visible' }, new CellBudget());
  if (grid === null) throw new ReadFailure('notWorkbook');
  return [grid];
}
