import { MADE, type Grid, type Made, type SheetVisibility } from '../../../domain/grid';
import { KIND_PROPERTY } from '../../kind';
import { needsFormatter, type Formatter } from '../cells/numberText';
import { CellBudget, SheetBuilder } from '../cells/sheetBuilder';
import { ReadFailure } from '../failure';
import { xmlOf } from '../markup/decodeXml';
import { Token } from '../markup/xml';
import type { ZipPackage } from '../zip/package';
import type { Shared } from './cell';
import { relationsOf, targetOfType, type Relation } from './relations';
import { readSheet } from './sheet';
import { sharedStrings } from './strings';
import { cellStyles } from './styles';

interface NamedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relation: string;
}

interface Book {
  readonly sheets: readonly NamedSheet[];
  readonly date1904: boolean;
  readonly calculatesOnLoad: boolean;
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

const visibilityOf = (state: string | null): SheetVisibility =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

/** Sheets and settings of a workbook's main part. */
export function bookOf(pieces: Iterator<Uint8Array>): Book {
  const xml = xmlOf(pieces);
  const sheets: NamedSheet[] = [];
  let date1904 = false;
  let calculatesOnLoad = false;
  for (let token = xml.next(); token !== Token.End; token = xml.next()) {
    if (token !== Token.Open) continue;
    if (xml.name === 'workbookPr') date1904 = isTrue(xml.attribute('date1904'));
    else if (xml.name === 'calcPr') calculatesOnLoad = isTrue(xml.attribute('fullCalcOnLoad'));
    else if (xml.name === 'sheet')
      sheets.push({
        name: xml.attribute('name') ?? '',
        visibility: visibilityOf(xml.attribute('state')),
        relation: xml.attribute('id') ?? '',
      });
  }
  return { sheets, date1904, calculatesOnLoad };
}

/** Loads what formats numbers, where a style of the workbook needs it. */
export type LoadFormatter = () => Promise<Formatter>;

async function sharedOf(
  zip: ZipPackage,
  relations: readonly Relation[],
  book: Book,
  load: LoadFormatter,
): Promise<Shared> {
  const strings = targetOfType(zip, relations, 'sharedstrings');
  const stylesPart = targetOfType(zip, relations, 'styles');
  const styles = stylesPart === null ? [] : cellStyles(zip.pieces(stylesPart));
  const { date1904, calculatesOnLoad } = book;
  return {
    strings: strings === null ? [] : sharedStrings(zip.pieces(strings)),
    styles,
    date1904,
    calculatesOnLoad,
    formatter: styles.some(({ format }) => needsFormatter(format)) ? await load() : null,
  };
}

/** Chart, dialog and macro sheets hold no cells. */
export function worksheetPart(
  zip: ZipPackage,
  relations: readonly Relation[],
  sheet: NamedSheet,
): string | null {
  const relation = relations.find(({ id }) => id === sheet.relation);
  if (relation === undefined) throw new ReadFailure('damaged');
  if (relation.type !== 'worksheet') return null;
  if (!zip.has(relation.target)) throw new ReadFailure('damaged');
  return relation.target;
}

/** Reads the workbook whose main part is `main`. Throws ReadFailure: damaged, tooLarge, noSheets. */
export async function readOoxml(
  file: string,
  zip: ZipPackage,
  main: string,
  load: LoadFormatter,
): Promise<Grid[]> {
  const relations = relationsOf(zip, main);
  const book = bookOf(zip.pieces(main));
  const shared = await sharedOf(zip, relations, book, load);
  const budget = new CellBudget();
  const grids: Grid[] = [];
  for (const sheet of book.sheets) {
    const part = worksheetPart(zip, relations, sheet);
    if (part === null) continue;
    const builder = new SheetBuilder(budget);
    readSheet(zip.pieces(part), shared, builder);
    grids.push(builder.grid({ file, sheet: sheet.name, visibility: sheet.visibility }));
  }
  if (grids.length === 0) throw new ReadFailure('noSheets');
  return grids;
}

/** What we made a workbook or document as; null for the work of others. */
export function madeBy(zip: ZipPackage): Made | null {
  const part = targetOfType(zip, relationsOf(zip, ''), 'custom-properties');
  if (part === null) return null;
  const xml = xmlOf(zip.pieces(part));
  for (let token = xml.next(); token !== Token.End; token = xml.next()) {
    if (token !== Token.Open || xml.name !== 'property' || xml.attribute('name') !== KIND_PROPERTY) continue;
    const kind = xml.content().trim();
    const made = MADE.find((one) => one === kind);
    if (made !== undefined) return made;
  }
  return null;
}
