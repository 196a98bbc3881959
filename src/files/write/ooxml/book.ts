import { cellAddress, quotedSheet } from '../../../domain/grid';
import type { SheetStream } from '../../../domain/sheet/plan';
import { attribute, content, DECLARATION } from './xml';

/** The parts that hold a workbook together. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Relationships in the order of their numbers, rId1 first. @param all type and target */
export const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${type.includes(':') ? type : `${OFFICE}/relationships/${type}`}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** @param hasCustom whether the package has properties of our own */
export const packageRelationships = (hasCustom: boolean): string =>
  relationships([
    ['officeDocument', 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
    ...(hasCustom ? ([['custom-properties', 'docProps/custom.xml']] as const) : []),
  ]);

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OVERRIDES: readonly (readonly [part: RegExp, type: string])[] = [
  [/^xl\/workbook\.xml$/u, `${SPREADSHEET}.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]*\.xml$/u, `${SPREADSHEET}.worksheet+xml`],
  [/^xl\/styles\.xml$/u, `${SPREADSHEET}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/u, `${SPREADSHEET}.sharedStrings+xml`],
  [/^xl\/theme\//u, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^xl\/drawings\/[^/]*\.xml$/u, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [/^xl\/charts\/[^/]*\.xml$/u, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^docProps\/core\.xml$/u, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/u, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/^docProps\/custom\.xml$/u, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
];

/** @param parts names of all other parts */
export function contentTypes(parts: readonly string[]): string {
  const overrides = parts.flatMap((name) => {
    const type = OVERRIDES.find(([part]) => part.test(name))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

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

export const appXml = (application: string): string =>
  `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>${content(application)}</Application><DocSecurity>0</DocSecurity></Properties>`;

export function coreXml(now: Date): string {
  const time = `${now.toISOString().slice(0, 19)}Z`;
  const dated = (tag: string): string => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${time}</dcterms:${tag}>`;
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  return `${DECLARATION}<cp:coreProperties ${spaces}>${dated('created')}${dated('modified')}</cp:coreProperties>`;
}

/** A text property of our own. */
export const customXml = (name: string, value: string): string =>
  `${DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${attribute(name)}"><vt:lpwstr>${content(value)}</vt:lpwstr></property></Properties>`;
