import { intersect, inSheet, oneCell, WHOLE } from '../book/area';
import type { Book, Sheet } from '../book/book';
import { copySheet } from '../book/copy';
import { usedArea } from '../book/cells';
import { guardStructure, PROTECTION_OPTIONS } from '../book/guard';
import { VIEW_DEFAULTS } from '../book/page';
import { denied, invalid, missing, Refusal } from '../refusal';
import { autoFilter } from './autoFilter';
import { charts } from './chart';
import { commentsOf } from './comment';
import { bagKind, behind, checked, fromBag, isObject, object, type HostState, type Kind } from './kind';
import { freezePanes, pageBreaks, pageLayout } from './page';
import { areaAt, areasAt, areasObject, rangeObject } from './range';
import { guardName, placeIn, sheetEvents, visibleSheets } from './sheets';

function protect(sheet: Sheet, [options]: readonly unknown[]): void {
  if (sheet.protection.on) throw denied(`sheet ${sheet.name} is protected already`);
  const wanted = (options ?? {}) as Record<string, unknown>;
  const known = PROTECTION_OPTIONS.map((name) => [name, wanted[name] === true] as const);
  sheet.protection.on = true;
  sheet.protection.options = Object.fromEntries(known);
}

const protection: Kind<Sheet> = {
  name: 'WorksheetProtection',
  get: {
    Protected: (sheet) => sheet.protection.on,
    Options: (sheet) => (sheet.protection.on ? sheet.protection.options : null),
  },
  call: {
    Protect: protect,
    Unprotect: (sheet) => void Object.assign(sheet.protection, { on: false, options: {} }),
  },
};

const guardLastVisible = (book: Book, sheet: Sheet): void => {
  const visible = visibleSheets(book);
  if (visible.length === 1 && visible[0] === sheet)
    throw new Refusal('InvalidOperation', `${sheet.name} is the last visible sheet`);
};

function leave(book: Book, sheet: Sheet): void {
  if (book.selection?.sheet === sheet) book.selection = null;
  if (book.active === sheet.id) book.active = visibleSheets(book).find((one) => one !== sheet)?.id ?? '';
}

function remove(sheet: Sheet, { book, changes }: HostState): void {
  guardStructure(book);
  guardLastVisible(book, sheet);
  if (sheet.visibility === 'VeryHidden') throw new Refusal('InvalidOperation', 'a very hidden sheet');
  leave(book, sheet);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  changes.push({ kind: 'deleted', sheet: sheet.id });
}

function setVisibility(sheet: Sheet, value: unknown, host: HostState): void {
  guardStructure(host.book);
  const visibility = checked(host, 'Worksheet.Visibility', { enum: 'SheetVisibility' }, value);
  if (visibility !== 'Visible') {
    guardLastVisible(host.book, sheet);
    leave(host.book, sheet);
  }
  sheet.visibility = visibility as Sheet['visibility'];
}

function copy(sheet: Sheet, [where, relative]: readonly unknown[], host: HostState) {
  guardStructure(host.book);
  const place = checked(host, 'position', { enum: 'WorksheetPositionType' }, where ?? 'None');
  const other = isObject(relative) ? behind(relative, worksheet) : null;
  if ((place === 'Before' || place === 'After') && other === null) throw invalid(`${place} no sheet`);
  const made = copySheet(host.book, sheet);
  const index = other === null ? 0 : host.book.sheets.indexOf(other);
  const last = host.book.sheets.length - 1;
  placeIn(
    host.book,
    made,
    place === 'Before' ? index : place === 'After' ? index + 1 : place === 'Beginning' ? 0 : last,
  );
  host.changes.push({ kind: 'added', sheet: made.id });
  return object(worksheet, made);
}

const byId = (_sheet: Sheet, [id]: readonly unknown[], { book }: HostState) => {
  const found = book.sheets.find((one) => one.id === id);
  if (found === undefined) throw missing(`sheet ${String(id)}`);
  return object(worksheet, found);
};

const shape: Kind<number> = {
  name: 'Shape',
  id: String,
  get: { Id: String, Type: () => 'Image' },
};

const shapes: Kind<Sheet> = {
  name: 'ShapeCollection',
  items: (sheet) => Array.from({ length: sheet.shapes }, (_, index) => object(shape, index)),
  call: { GetCount: (sheet) => sheet.shapes },
};
const tables: Kind<Sheet> = { name: 'TableCollection', call: { GetCount: (sheet) => sheet.tables } };

const VIEW = bagKind('Worksheet', { ShowGridlines: 'boolean', ShowHeadings: 'boolean' }, VIEW_DEFAULTS);
const view = fromBag<Sheet>(VIEW, ({ bag }) => bag);

export const worksheet: Kind<Sheet> = {
  name: 'Worksheet',
  id: ({ id }) => id,
  get: {
    ...view.get,
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Visibility: ({ visibility }) => visibility,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    TabColor: ({ bag }) => bag.get('TabColor') ?? '',
  },
  set: {
    ...view.set,
    TabColor(sheet, value, host) {
      guardStructure(host.book);
      if (value === '') sheet.bag.delete('TabColor');
      else sheet.bag.set('TabColor', checked(host, 'Worksheet.TabColor', 'color', value));
    },
    Name(sheet, value, { book }) {
      guardStructure(book);
      sheet.name = guardName(book, value, sheet);
    },
    Position(sheet, value, host) {
      guardStructure(host.book);
      placeIn(host.book, sheet, checked(host, 'Worksheet.Position', 'number', value) as number);
    },
    Visibility: setVisibility,
  },
  navigate: {
    AutoFilter: (sheet) => object(autoFilter, sheet),
    Charts: (sheet) => object(charts, sheet),
    Comments: (sheet) => commentsOf(sheet),
    FreezePanes: (sheet) => object(freezePanes, sheet),
    HorizontalPageBreaks: (sheet) => object(pageBreaks, sheet),
    PageLayout: (sheet) => object(pageLayout, sheet),
    Protection: (sheet) => object(protection, sheet),
    Shapes: (sheet) => object(shapes, sheet),
    Tables: (sheet) => object(tables, sheet),
  },
  call: {
    GetRange(sheet, [address]) {
      if (address === undefined || address === null || address === '')
        return rangeObject({ sheet, areas: [WHOLE] });
      return rangeObject(areaAt(sheet, String(address)));
    },
    GetCell: (sheet, [row, column]) =>
      rangeObject({ sheet, areas: [inSheet(oneCell(Number(row), Number(column)))] }),
    GetRangeByIndexes(sheet, args) {
      if (!args.every(Number.isInteger)) throw invalid(`indexes ${args.join(', ')}`);
      const [top, left, rows, columns] = args as [number, number, number, number];
      const area = inSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
      return rangeObject({ sheet, areas: [area] });
    },
    GetRanges: (sheet, [addresses]) => areasObject(areasAt(sheet, String(addresses))),
    GetUsedRangeOrNullObject(sheet, [valuesOnly]) {
      const area = usedArea(sheet, valuesOnly === true);
      return area && rangeObject({ sheet, areas: [area] });
    },
    GetUsedRange(sheet, [valuesOnly]) {
      const area = usedArea(sheet, valuesOnly === true);
      return rangeObject({ sheet, areas: [(area && intersect(area, WHOLE)) ?? oneCell(0, 0)] });
    },
    Activate(sheet, _args, { book }) {
      if (sheet.visibility !== 'Visible')
        throw new Refusal('InvalidOperation', `sheet ${sheet.name} is hidden`);
      book.active = sheet.id;
    },
    Copy: copy,
    Delete: (sheet, _args, host) => remove(sheet, host),
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
    ...sheetEvents,
  },
};
