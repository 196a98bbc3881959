import { gatheredBytes } from '../bytes';
import { sheetZhCN } from '../../domain/messages/zh-CN.sheet';
import type { SheetStream } from '../../domain/sheet/plan';
import { KIND_PROPERTY, type Kind } from '../kind';
import { contentTypes, packageRelationships, workbookXml } from './ooxml/book';
import { chartXml, drawingXml } from './ooxml/chart';
import { appXml, coreXml, customXml, relationships } from './ooxml/package';
import { pagesOf, type Pages } from './ooxml/pages';
import { sheetXml } from './ooxml/sheet';
import { SharedStrings } from './ooxml/strings';
import { STYLES_XML } from './ooxml/styles';
import { THEME_XML } from './ooxml/theme';
import { BROWSER, type Packing } from './ooxml/packing';
import { zipped, type Part } from './ooxml/zip';

/** Writes sheets into an .xlsx file: row by row, so that what is written is never in memory as a whole. */

export interface WriteOptions {
  /** What the workbook is, where it is one of ours that may lie among returns. */
  readonly kind?: Kind;
  /** What packs it; the browser's own deflate, or a script, where it is left out. */
  readonly packing?: Packing;
}

const part = (name: string, xml: string): Part => ({ name, xml: [xml] });

/** Charts of the workbook with the sheet (from 0) that each lies on, and their numbers from 1. */
const chartsOf = ({ sheets }: Pages) =>
  sheets
    .flatMap((sheet, at) => sheet.charts.map((chart) => ({ sheet, at, chart })))
    .map((one, index) => ({ ...one, number: index + 1 }));

function chartParts(pages: Pages): Part[] {
  const all = chartsOf(pages);
  return pages.sheets.flatMap(({ charts }, at) => {
    if (charts.length === 0) return [];
    const own = all.filter((one) => one.at === at);
    const targets = own.map(({ number }) => ['chart', `../charts/chart${number}.xml`] as const);
    return [
      part(
        `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
        relationships([['drawing', `../drawings/drawing${at + 1}.xml`]]),
      ),
      part(`xl/drawings/drawing${at + 1}.xml`, drawingXml(charts)),
      part(`xl/drawings/_rels/drawing${at + 1}.xml.rels`, relationships(targets)),
      ...own.map(({ sheet, chart, number }) =>
        part(`xl/charts/chart${number}.xml`, chartXml(sheet.name, chart)),
      ),
    ];
  });
}

/** The parts in the order in which they are written: shared strings last, when all are known. */
function partsOf(pages: Pages, kind: Kind | undefined): Part[] {
  const strings = new SharedStrings();
  const sheets = pages.sheets.map((sheet, at): Part => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    xml: sheetXml(sheet, at === 0, strings, pages.locationOf),
  }));
  const targets = pages.sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const);
  const parts = [
    part('_rels/.rels', packageRelationships(kind !== undefined)),
    part('docProps/app.xml', appXml(sheetZhCN.application)),
    part('docProps/core.xml', coreXml(new Date())),
    ...(kind === undefined ? [] : [part('docProps/custom.xml', customXml(KIND_PROPERTY, kind))]),
    part('xl/workbook.xml', workbookXml(pages.sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...targets,
        ['styles', 'styles.xml'],
        ['theme', 'theme/theme1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    part('xl/styles.xml', STYLES_XML),
    part('xl/theme/theme1.xml', THEME_XML),
    ...chartParts(pages),
    ...sheets,
    { name: 'xl/sharedStrings.xml', xml: strings.xml() },
  ];
  return [part('[Content_Types].xml', contentTypes(parts.map(({ name }) => name))), ...parts];
}

/** The workbook in pieces, sheets in the order given; each piece is made when it is asked for. */
export const workbookChunks = (
  sheets: readonly SheetStream[],
  { kind, packing = BROWSER }: WriteOptions = {},
): AsyncGenerator<Uint8Array> => zipped(partsOf(pagesOf(sheets), kind), packing);

/** The workbook as bytes, for what is small enough to be held. */
export const writeWorkbook = (
  sheets: readonly SheetStream[],
  options: WriteOptions = {},
): Promise<Uint8Array<ArrayBuffer>> => gatheredBytes(workbookChunks(sheets, options));
