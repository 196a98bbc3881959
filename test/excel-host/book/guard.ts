import { denied } from '../refusal';
import type { Book, Sheet } from './book';

/** What a protected sheet still allows. Names as the client has them. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

function guard(sheet: Sheet, option: ProtectionOption): void {
  if (sheet.protection.on && sheet.protection.options[option] !== true)
    throw denied(`sheet ${sheet.name} is protected: ${option}`);
}

/** Cells are locked, as they are unless someone unlocks them. */
export function guardContent(sheet: Sheet): void {
  if (sheet.protection.on) throw denied(`sheet ${sheet.name} is protected`);
}

export const guardFormat = (sheet: Sheet): void => guard(sheet, 'allowFormatCells');
export const guardRows = (sheet: Sheet): void => guard(sheet, 'allowFormatRows');
export const guardColumns = (sheet: Sheet): void => guard(sheet, 'allowFormatColumns');
export const guardInsert = (sheet: Sheet): void => guard(sheet, 'allowInsertRows');
export const guardObjects = (sheet: Sheet): void => guard(sheet, 'allowEditObjects');

export function guardStructure(book: Book): void {
  if (book.structureProtected) throw denied('the structure of the workbook is protected');
}
