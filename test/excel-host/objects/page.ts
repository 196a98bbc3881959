import { addressOf, inSheet, isWholeRows, parseArea, splitAddress, WHOLE, type Area } from '../book/area';
import type { Sheet } from '../book/book';
import { guardFormat } from '../book/guard';
import { PAGE_DEFAULTS } from '../book/page';
import { invalid, missing } from '../refusal';
import { bagIn, bagKind, behind, checked, fromBag, isObject, object, type Kind } from './kind';
import { only } from './place';
import { areasObject, range, rangeAreas, rangeObject } from './range';

/** Page set-up, frozen rows, page breaks. Property bags that the file writer understands. */

const PARTS = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];

const headerFooter = bagKind(
  'HeaderFooter',
  Object.fromEntries(PARTS.map((part) => [part, 'string' as const])),
  Object.fromEntries(PARTS.map((part) => [part, ''])),
);

const GROUP = bagKind(
  'HeaderFooterGroup',
  { State: { enum: 'HeaderFooterState' }, UseSheetMargins: 'boolean', UseSheetScale: 'boolean' },
  { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
);

const PAGES = ['DefaultForAllPages', 'EvenPages', 'FirstPage', 'OddPages'];

const headersFooters: Kind<Sheet> = {
  name: 'HeaderFooterGroup',
  ...fromBag<Sheet>(GROUP, ({ headersFooters: bags }) => bagIn(bags, 'Group'), guardFormat),
  navigate: Object.fromEntries(
    PAGES.map((page) => [page, (sheet: Sheet) => object(headerFooter, bagIn(sheet.headersFooters, page))]),
  ),
};

const PAGE = bagKind(
  'PageLayout',
  {
    Orientation: { enum: 'PageOrientation' },
    PaperSize: { enum: 'PaperType' },
    CenterHorizontally: 'boolean',
    CenterVertically: 'boolean',
    PrintGridlines: 'boolean',
    PrintHeadings: 'boolean',
    BlackAndWhite: 'boolean',
    TopMargin: 'number',
    BottomMargin: 'number',
    LeftMargin: 'number',
    RightMargin: 'number',
    HeaderMargin: 'number',
    FooterMargin: 'number',
    FirstPageNumber: 'number',
  },
  PAGE_DEFAULTS,
);
const page = fromBag<Sheet>(PAGE, (sheet) => sheet.page, guardFormat);

const SIDES = ['top', 'bottom', 'left', 'right', 'header', 'footer'];
const FIT = ['horizontalFitToPages', 'verticalFitToPages', 'scale'];
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function numbers(value: unknown, names: readonly string[]): Readonly<Record<string, number>> {
  const entries = Object.entries(value as object);
  for (const [name, number] of entries)
    if (!names.includes(name) || typeof number !== 'number') throw invalid(`${name}: ${String(number)}`);
  return Object.fromEntries(entries) as Record<string, number>;
}

const areasOf = (argument: unknown): readonly Area[] =>
  isObject(argument)
    ? behind(argument, range, rangeAreas).areas
    : String(argument)
        .split(',')
        .map((one) => parseArea(splitAddress(one.trim())[1]));

const kept = (sheet: Sheet, key: string): readonly Area[] | null =>
  sheet.page.has(key) ? areasOf(sheet.page.get(key)) : null;

/** Margins are kept in points, whichever way they are set. */
function setMargins(sheet: Sheet, unit: keyof typeof POINTS, margins: unknown): void {
  for (const [side, value] of Object.entries(numbers(margins, SIDES)))
    sheet.page.set(`${side[0]?.toUpperCase()}${side.slice(1)}Margin`, value * POINTS[unit]);
}

export const pageLayout: Kind<Sheet> = {
  name: 'PageLayout',
  get: { ...page.get, Zoom: (sheet) => sheet.page.get('Zoom') ?? PAGE_DEFAULTS.Zoom },
  set: {
    ...page.set,
    Zoom(sheet, value) {
      guardFormat(sheet);
      sheet.page.set('Zoom', numbers(value, FIT));
    },
  },
  navigate: { HeadersFooters: (sheet) => object(headersFooters, sheet) },
  call: {
    SetPrintArea(sheet, [area]) {
      guardFormat(sheet);
      sheet.page.set('PrintArea', areasOf(area).map(addressOf).join(','));
    },
    SetPrintTitleRows(sheet, [rows]) {
      guardFormat(sheet);
      const [area, second] = areasOf(rows);
      if (area === undefined || second !== undefined || !isWholeRows(area))
        throw invalid('titles of no whole rows');
      sheet.page.set('PrintTitleRows', addressOf(area));
    },
    SetPrintMargins(sheet, [unit, margins], host) {
      guardFormat(sheet);
      checked(host, 'PrintMarginUnit', { enum: 'PrintMarginUnit' }, unit);
      setMargins(sheet, unit as keyof typeof POINTS, margins);
    },
    GetPrintAreaOrNullObject(sheet) {
      const areas = kept(sheet, 'PrintArea');
      return areas && areasObject({ sheet, areas });
    },
    GetPrintTitleRowsOrNullObject(sheet) {
      const areas = kept(sheet, 'PrintTitleRows');
      return areas && rangeObject({ sheet, areas });
    },
  },
};

export const freezePanes: Kind<Sheet> = {
  name: 'WorksheetFreezePanes',
  call: {
    FreezeRows(sheet, [count]) {
      if (!Number.isInteger(count) || Number(count) < 1) throw invalid(`${String(count)} frozen rows`);
      sheet.frozenRows = Number(count);
    },
    Unfreeze(sheet) {
      sheet.frozenRows = 0;
    },
    GetLocationOrNullObject: (sheet) =>
      sheet.frozenRows === 0
        ? null
        : rangeObject({ sheet, areas: [inSheet({ ...WHOLE, bottom: sheet.frozenRows - 1 })] }),
  },
};

interface OnSheet {
  readonly sheet: Sheet;
  readonly row: number;
}

const pageBreak: Kind<OnSheet> = {
  name: 'PageBreak',
  id: ({ row }) => String(row),
  get: { RowIndex: ({ row }) => row, ColumnIndex: () => 0, _Id: ({ row }) => String(row) },
  call: {
    Delete({ sheet, row }) {
      guardFormat(sheet);
      sheet.breaks = sheet.breaks.filter((one) => one !== row);
    },
  },
};

/** A break is before the row that it is added at. */
export const pageBreaks: Kind<Sheet> = {
  name: 'PageBreakCollection',
  items: (sheet) => sheet.breaks.map((row) => object(pageBreak, { sheet, row })),
  item(sheet, key) {
    if (!sheet.breaks.includes(Number(key))) throw missing(`page break ${String(key)}`);
    return object(pageBreak, { sheet, row: Number(key) });
  },
  call: {
    GetCount: (sheet) => sheet.breaks.length,
    Add(sheet, [at]) {
      guardFormat(sheet);
      const { top } = isObject(at) ? only(behind(at, range)) : parseArea(String(at));
      if (top === 0) throw invalid('a page break above the first row');
      if (!sheet.breaks.includes(top)) sheet.breaks.push(top);
      return object(pageBreak, { sheet, row: top });
    },
    RemovePageBreaks(sheet) {
      guardFormat(sheet);
      sheet.breaks = [];
    },
  },
};
