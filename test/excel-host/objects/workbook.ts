import { oneCell } from '../book/area';
import type { Book } from '../book/book';
import { missing } from '../refusal';
import { commentsOf } from './comment';
import { customXmlOf } from './customXml';
import { bagKind, object, type Kind } from './kind';
import { names } from './names';
import { only } from './place';
import { areasObject, rangeObject } from './range';
import { settings } from './settings';
import { worksheets } from './worksheets';

const protection: Kind<Book> = {
  name: 'WorkbookProtection',
  get: { Protected: ({ structureProtected }) => structureProtected },
  call: {
    Protect: (book) => void (book.structureProtected = true),
    Unprotect: (book) => void (book.structureProtected = false),
  },
};

/** Nothing is painted or worked out here until an answer is given anyhow. */
const application: Kind<Book> = {
  name: 'Application',
  get: { CalculationMode: () => 'Automatic' },
  call: {
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
};

const runtime = bagKind('Runtime', { EnableEvents: 'boolean' }, { EnableEvents: true });

const selected = ({ selection, sheets, active }: Book) => {
  const sheet = selection?.sheet ?? sheets.find(({ id }) => id === active);
  if (sheet === undefined) throw missing('selection');
  return { sheet, areas: [selection?.area ?? oneCell(0, 0)] };
};

export const workbook: Kind<Book> = {
  name: 'Workbook',
  get: { Name: ({ name }) => name, ReadOnly: () => false },
  navigate: {
    Application: (book) => object(application, book),
    Comments: () => commentsOf(null),
    CustomXmlParts: customXmlOf,
    Names: (book) => object(names, book),
    Protection: (book) => object(protection, book),
    Settings: (book) => object(settings, book),
    Worksheets: (book) => object(worksheets, book),
    _Runtime: (book) => object(runtime, book.runtime),
  },
  call: {
    GetSelectedRange: (book) => rangeObject(selected(book)),
    GetSelectedRanges: (book) => areasObject(selected(book)),
    GetActiveCell(book) {
      const { sheet, areas } = selected(book);
      const { top, left } = only({ sheet, areas });
      return rangeObject({ sheet, areas: [oneCell(top, left)] });
    },
    _GetRangeForEventByReferenceId(_book, [reference], host) {
      const found = host.referenced(String(reference));
      if (found === undefined) throw missing(`reference ${String(reference)}`);
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_book, [reference], host) =>
      host.referenced(String(reference)) ?? null,
  },
};
