import { addressOf, parseArea, WHOLE } from '../book/area';
import { addSheet, sheetNamed, type Book, type Sheet } from '../book/book';
import { usedArea } from '../book/cells';
import { denied, Gap, invalid, missing, Refusal } from '../refusal';
import { charts } from './chart';
import { commentsOf } from './comment';
import { bagKind, checked, object, type HostState, type Kind } from './kind';
import { freezePanes, pageBreaks, pageLayout } from './page';
import { areasAt, areasObject, rangeObject } from './range';

const NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u;

function guardName(book: Book, name: unknown, own?: Sheet): string {
  if (typeof name !== 'string' || !NAME.test(name)) throw invalid(`sheet name ${JSON.stringify(name)}`);
  const taken = sheetNamed(book, name);
  if (taken !== undefined && taken !== own) throw new Refusal('ItemAlreadyExists', `sheet ${name}`);
  return name;
}

function guardStructure(book: Book): void {
  if (book.structureProtected) throw denied('the structure of the workbook is protected');
}

const protection: Kind<Sheet> = {
  name: 'WorksheetProtection',
  get: {
    Protected: (sheet) => sheet.protection.on,
    Options: (sheet) => (sheet.protection.on ? sheet.protection.options : null),
  },
};

function remove(sheet: Sheet, { book, changes }: HostState): void {
  guardStructure(book);
  const visible = book.sheets.filter(({ visibility }) => visibility === 'Visible');
  if (visible.length === 1 && visible[0] === sheet) throw new Refusal('InvalidOperation', 'the last sheet');
  if (sheet.visibility === 'VeryHidden') throw new Refusal('InvalidOperation', 'a very hidden sheet');
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.comments = book.comments.filter((comment) => comment.sheet !== sheet.id);
  if (book.active === sheet.id) book.active = visible.find((one) => one !== sheet)?.id ?? '';
  changes.push({ kind: 'deleted', sheet: sheet.id });
}

const BAG = bagKind('Worksheet', { ShowGridlines: 'boolean', TabColor: 'color' });

export const worksheet: Kind<Sheet> = {
  name: 'Worksheet',
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Visibility: ({ visibility }) => visibility,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
  },
  set: {
    ShowGridlines: (sheet, value, host) => BAG.set?.ShowGridlines?.(sheet.bag, value, host),
    TabColor: (sheet, value, host) => BAG.set?.TabColor?.(sheet.bag, value, host),
    Name(sheet, value, { book }) {
      guardStructure(book);
      sheet.name = guardName(book, value, sheet);
    },
    Position(sheet, value, host) {
      guardStructure(host.book);
      const place = checked(host, 'Worksheet.Position', 'number', value) as number;
      const others = host.book.sheets.filter((one) => one !== sheet);
      if (place < 0 || place > others.length) throw invalid(`position ${place}`);
      others.splice(place, 0, sheet);
      host.book.sheets = others;
    },
  },
  navigate: {
    Charts: (sheet) => object(charts, sheet),
    Comments: (sheet) => commentsOf(sheet.id),
    FreezePanes: (sheet) => object(freezePanes, sheet),
    HorizontalPageBreaks: (sheet) => object(pageBreaks, sheet),
    PageLayout: (sheet) => object(pageLayout, sheet),
    Protection: (sheet) => object(protection, sheet),
  },
  call: {
    GetRange(sheet, [address]) {
      if (address === undefined || address === null || address === '')
        return rangeObject({ sheet, areas: [WHOLE] });
      return rangeObject({ sheet, areas: [parseArea(String(address))] });
    },
    GetRangeByIndexes(sheet, args) {
      const [top, left, rows, columns] = args.map(Number) as [number, number, number, number];
      if (rows < 1 || columns < 1) throw invalid('a range without cells');
      const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
      return rangeObject({ sheet, areas: [parseArea(addressOf(area))] });
    },
    GetRanges: (sheet, [addresses]) => areasObject(areasAt(sheet, String(addresses))),
    GetUsedRangeOrNullObject(sheet, [valuesOnly]) {
      const area = usedArea(sheet, valuesOnly === true);
      return area === null ? null : rangeObject({ sheet, areas: [area] });
    },
    Activate(sheet, _args, { book }) {
      if (sheet.visibility !== 'Visible')
        throw new Refusal('InvalidOperation', `sheet ${sheet.name} is hidden`);
      book.active = sheet.id;
    },
    Delete: (sheet, _args, host) => remove(sheet, host),
  },
};

const found = (book: Book, key: unknown): Sheet => {
  const sheet = sheetNamed(book, String(key));
  if (sheet === undefined) throw missing(`sheet ${String(key)}`);
  return sheet;
};

const active = ({ sheets, active: id }: Book): Sheet => sheets.find((sheet) => sheet.id === id) as Sheet;

export const worksheets: Kind<Book> = {
  name: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map((sheet) => object(worksheet, sheet)),
  item: (book, key) => object(worksheet, found(book, key)),
  call: {
    GetItem: (book, [key]) => object(worksheet, found(book, key)),
    GetItemOrNullObject(book, [key]) {
      const sheet = sheetNamed(book, String(key));
      return sheet === undefined ? null : object(worksheet, sheet);
    },
    GetActiveWorksheet: (book) => object(worksheet, active(book)),
    Add(book, [name], { changes }) {
      guardStructure(book);
      if (name === null || name === undefined) throw new Gap('worksheets.add() without a name');
      const sheet = addSheet(book, guardName(book, name));
      changes.push({ kind: 'added', sheet: sheet.id });
      return object(worksheet, sheet);
    },
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterAddedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
    _RegisterDeletedEvent: () => undefined,
    _UnregisterDeletedEvent: () => undefined,
  },
};
