import { cellAddress, quotedSheet } from '../../../domain/grid';
import type { SheetStream } from '../../../domain/sheet/plan';
import { contentTypesOf, OFFICE, packageRelationshipsOf, type ContentType } from './package';
import { attribute, content, DECLARATION } from './xml';

/** The parts that hold a workbook together. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** @param hasCustom whether the package has properties of our own */
export const packageRelationships = (hasCustom: boolean): string =>
  packageRelationshipsOf('xl/workbook.xml', hasCustom);

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TYPES: readonly ContentType[] = [
  [/^xl\/workbook\.xml$/u, `${SPREADSHEET}.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]*\.xml$/u, `${SPREADSHEET}.worksheet+xml`],
  [/^xl\/styles\.xml$/u, `${SPREADSHEET}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/u, `${SPREADSHEET}.sharedStrings+xml`],
  [/^xl\/theme\//u, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^xl\/drawings\/[^/]*\.xml$/u, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [/^xl\/charts\/[^/]*\.xml$/u, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
];

/** @param parts names of all other parts */
export const contentTypes = (parts: readonly string[]): string => contentTypesOf(parts, TYPES);

/** Print areas and titles as defined names. */
function printNames(sheet: SheetStream, at: number): string {
  const { titleRows, columns = sheet.widths.length } = sheet.print;
  const name = quotedSheet(sheet.name);
  const end = cellAddress(Math.max(1, sheet.rows.length), Math.max(1, columns)).replace(
    /(?<column>[A-Z]{1,3})(?<row>\d{1,7})/u,
    '$$$<column>$$$<row>',
  );
  const defined = (what: string, ref: string): string =>
    `<definedName name="_xlnm.${what}" localSheetId="${at}">${content(`${name}!${ref}`)}</definedName>`;
  const area = defined('Print_Area', `$A$1:${end}`);
  return titleRows === null ? area : area + defined('Print_Titles', `$${titleRows[0]}:$${titleRows[1]}`);
}

/** Sheet n is the workbook's relationship rIdn. */
export function workbookXml(sheets: readonly SheetStream[]): string {
  const named = sheets.map(
    ({ name }, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" activeTab="0"/></bookViews>',
    `<sheets>${named.join('')}</sheets>`,
    `<definedNames>${sheets.map(printNames).join('')}</definedNames>`,
    '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}
