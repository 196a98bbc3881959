import type { ZipPackage } from '../zip/package';
import { relationsOf, targetOfType } from './relations';
import { bookOf, worksheetPart } from './workbook';

/** Where the parts of a workbook are in its package. */

const USUAL_PARTS = ['xl/workbook.xml', 'xl/workbook.bin', 'workbook.xml'];

/** The main part, by the package's relationship; programs that write none use the usual names. */
export const mainPart = (zip: ZipPackage): string | null =>
  targetOfType(zip, relationsOf(zip, ''), 'officedocument') ??
  USUAL_PARTS.find((name) => zip.has(name)) ??
  null;

export interface SheetParts {
  readonly styles: string | null;
  /** By the sheet's name; chart and macro sheets are left out. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** Null where the package is no workbook in XML parts. Throws ReadFailure: damaged, tooLarge. */
export function sheetParts(zip: ZipPackage): SheetParts | null {
  const main = mainPart(zip);
  if (main === null || main.endsWith('.bin')) return null;
  const relations = relationsOf(zip, main);
  const sheets = bookOf(zip.pieces(main)).sheets.flatMap((sheet) => {
    const part = worksheetPart(zip, relations, sheet);
    return part === null ? [] : [[sheet.name, part] as const];
  });
  return { styles: targetOfType(zip, relations, 'styles'), sheets: new Map(sheets) };
}
