import { addSheet, sheetNamed, type Book, type Sheet } from '../book/book';
import { guardStructure } from '../book/guard';
import { Gap, missing } from '../refusal';
import { EVENT } from '../wire';
import { object, type Kind } from './kind';
import { event, guardName, visibleSheets, WORKBOOK } from './sheets';
import { worksheet } from './worksheet';

/** The sheets of the workbook. */

const found = (book: Book, key: unknown): Sheet => {
  const sheet = sheetNamed(book, String(key));
  if (sheet === undefined) throw missing(`sheet ${String(key)}`);
  return sheet;
};

/** First or last of all sheets, or of the visible ones. */
const end =
  (last: boolean): NonNullable<Kind<Book>['call']>[string] =>
  (book, [visibleOnly]) => {
    const sheets = visibleOnly === true ? visibleSheets(book) : book.sheets;
    return object(worksheet, sheets.at(last ? -1 : 0) as Sheet);
  };

export const worksheets: Kind<Book> = {
  name: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map((sheet) => object(worksheet, sheet)),
  item: (book, key) => object(worksheet, found(book, key)),
  call: {
    GetCount: (book, [visibleOnly]) => (visibleOnly === true ? visibleSheets(book) : book.sheets).length,
    GetFirst: end(false),
    GetLast: end(true),
    GetItemOrNullObject(book, [key]) {
      const sheet = sheetNamed(book, String(key));
      return sheet === undefined ? null : object(worksheet, sheet);
    },
    GetActiveWorksheet: (book) => object(worksheet, found(book, book.active)),
    Add(book, [name], { changes }) {
      guardStructure(book);
      if (name === null || name === undefined) throw new Gap('worksheets.add() without a name');
      const sheet = addSheet(book, guardName(book, name));
      changes.push({ kind: 'added', sheet: sheet.id });
      return object(worksheet, sheet);
    },
    ...event<Book>('DataChanged', EVENT.changed, () => WORKBOOK),
    ...event<Book>('Added', EVENT.added, () => WORKBOOK),
    ...event<Book>('Deleted', EVENT.deleted, () => WORKBOOK),
  },
};
