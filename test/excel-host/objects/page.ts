import { addressOf, parseArea } from '../book/area';
import type { Bag, Sheet } from '../book/book';
import { guardFormat } from '../book/cells';
import { invalid } from '../refusal';
import { bagIn, bagKind, behind, checked, isObject, object, type Kind } from './kind';
import { range } from './range';

/** Page set-up, frozen rows, page breaks. Property bags that the file writer understands. */

const headerFooter = bagKind('HeaderFooter', {
  LeftHeader: 'string',
  CenterHeader: 'string',
  RightHeader: 'string',
  LeftFooter: 'string',
  CenterFooter: 'string',
  RightFooter: 'string',
});

const STATE = bagKind('HeaderFooterGroup', { State: { enum: 'HeaderFooterState' } });

const PAGES = ['DefaultForAllPages', 'EvenPages', 'FirstPage', 'OddPages'];

const headersFooters: Kind<Sheet> = {
  name: 'HeaderFooterGroup',
  get: { State: (sheet, host) => STATE.get?.State?.(bagIn(sheet.headersFooters, 'Group'), host) },
  set: {
    State: (sheet, value, host) => STATE.set?.State?.(bagIn(sheet.headersFooters, 'Group'), value, host),
  },
  navigate: Object.fromEntries(
    PAGES.map((page) => [page, (sheet: Sheet) => object(headerFooter, bagIn(sheet.headersFooters, page))]),
  ),
};

const PAGE = bagKind('PageLayout', {
  Orientation: { enum: 'PageOrientation' },
  PaperSize: { enum: 'PaperType' },
  CenterHorizontally: 'boolean',
  PrintGridlines: 'boolean',
});

const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'];
const FIT = ['horizontalFitToPages', 'verticalFitToPages', 'scale'];

function numbers(value: unknown, names: readonly string[]): Readonly<Record<string, number>> {
  const entries = Object.entries(value as object);
  for (const [name, number] of entries)
    if (!names.includes(name) || typeof number !== 'number') throw invalid(`${name}: ${String(number)}`);
  return Object.fromEntries(entries) as Record<string, number>;
}

const forBag = <T>(kinds: Kind<Bag>['set'] & object): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(kinds).map(([key, set]) => [
      key,
      (sheet: Sheet, value: unknown, host: Parameters<typeof set>[2]) => {
        guardFormat(sheet);
        set(sheet.page, value, host);
      },
    ]),
  ) as Readonly<Record<string, T>>;

const areaAddress = (argument: unknown): string =>
  isObject(argument)
    ? behind(argument, range).areas.map(addressOf).join(',')
    : addressOf(parseArea(String(argument)));

export const pageLayout: Kind<Sheet> = {
  name: 'PageLayout',
  get: { Orientation: (sheet, host) => PAGE.get?.Orientation?.(sheet.page, host) },
  set: {
    ...forBag<NonNullable<Kind<Sheet>['set']>[string]>(PAGE.set ?? {}),
    Zoom(sheet, value) {
      guardFormat(sheet);
      sheet.page.set('Zoom', numbers(value, FIT));
    },
  },
  navigate: { HeadersFooters: (sheet) => object(headersFooters, sheet) },
  call: {
    SetPrintArea: (sheet, [area]) => void sheet.page.set('PrintArea', areaAddress(area)),
    SetPrintTitleRows: (sheet, [rows]) => void sheet.page.set('PrintTitleRows', areaAddress(rows)),
    SetPrintMargins(sheet, [unit, margins], host) {
      checked(host, 'PrintMarginUnit', { enum: 'PrintMarginUnit' }, unit);
      sheet.page.set('Margins', { unit, ...numbers(margins, MARGINS) });
    },
  },
};

export const freezePanes: Kind<Sheet> = {
  name: 'WorksheetFreezePanes',
  call: {
    FreezeRows(sheet, [count]) {
      sheet.frozenRows = Number(count);
    },
    Unfreeze(sheet) {
      sheet.frozenRows = 0;
    },
  },
};

const pageBreak: Kind<number> = { name: 'PageBreak' };

export const pageBreaks: Kind<Sheet> = {
  name: 'PageBreakCollection',
  call: {
    Add(sheet, [at]) {
      guardFormat(sheet);
      const { top } = parseArea(String(at));
      sheet.breaks.push(top);
      return object(pageBreak, top);
    },
    RemovePageBreaks(sheet) {
      sheet.breaks = [];
    },
  },
};
