import { addressOf, oneCell, quoted } from './area';
import type { Bag, Book, Cell, Chart, ConditionalFormat, Sheet, SheetArea } from './book';
import { textOf, typeOf } from './cells';
import { DEFAULTS, type Format } from './format';
import { PAGE_DEFAULTS, VIEW_DEFAULTS } from './page';

/** A sheet's whole state as plain data, so that two of them can be compared: cell by cell, format by format. */

export interface SheetState {
  readonly name: string;
  readonly visibility: string;
  /** Address → what the cell holds; cells that hold nothing are left out. */
  readonly cells: Readonly<Record<string, CellState>>;
  /** Address → what differs from a fresh cell. */
  readonly formats: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly merges: readonly string[];
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly conditionalFormats: readonly object[];
  readonly charts: readonly object[];
  readonly page: object;
  readonly headersFooters: object;
  readonly view: object;
  readonly breaks: readonly number[];
  readonly frozenRows: number;
  readonly autoFilter: string | null;
  readonly comments: readonly object[];
  readonly shapes: number;
  readonly tables: number;
  readonly protection: object;
}

export interface CellState {
  readonly value: unknown;
  readonly type: string;
  readonly text: string;
  readonly formula?: string;
  readonly hyperlink?: unknown;
}

const ascending = (a: number, b: number): number => a - b;

/** Bags that were looked at, but never written to, are as good as none. */
function plain(bag: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const entries = [...bag].flatMap(([key, value]): [string, unknown][] => {
    if (!(value instanceof Map)) return [[key, value]];
    const inner = plain(value as Bag);
    return Object.keys(inner).length === 0 ? [] : [[key, inner]];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Files keep inches: what is less than a hundredth of a point apart is the same. */
const rounded = (page: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(page).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  );

const plainBags = (bags: ReadonlyMap<string, Bag>): Record<string, unknown> => {
  const known = [...bags].map(([key, bag]) => [key, plain(bag)] as const);
  const told = known.filter(([, bag]) => Object.values(bag).some((value) => value !== ''));
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const numbered = (map: ReadonlyMap<number, number>): Record<number, number> =>
  Object.fromEntries([...map].sort(([a], [b]) => a - b));

function cellState(cell: Cell): CellState {
  return {
    value: cell.value,
    type: typeOf(cell),
    text: textOf(cell),
    ...(cell.formula !== null && { formula: cell.formula }),
    ...(cell.hyperlink !== null && { hyperlink: cell.hyperlink }),
  };
}

/** Set to what a fresh cell has is as good as not set. */
const differing = (format: Format): [string, unknown][] =>
  Object.entries(format)
    .filter(([key, value]) => value !== DEFAULTS[key] && value !== 'None')
    .filter(([key]) => !key.startsWith('Border.') || isDrawn(format, key))
    .sort(([a], [b]) => (a < b ? -1 : 1));

const isDrawn = (format: Format, key: string): boolean => {
  const style = format[`${key.split('.').slice(0, 2).join('.')}.Style`];
  return style !== undefined && style !== 'None';
};

function eachPlaced(sheet: Sheet): [address: string, cell: Cell][] {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  return rows.flatMap(([row, cells]) =>
    [...cells]
      .sort(([a], [b]) => a - b)
      .map(([column, cell]): [string, Cell] => [addressOf(oneCell(row, column)), cell]),
  );
}

const conditionalState = ({ type, areas, rule, format, stopIfTrue }: ConditionalFormat): object => ({
  type,
  areas: areas.map(addressOf).sort(),
  rule: plain(rule),
  format: plain(format),
  stopIfTrue,
});

const sourceState = (source: SheetArea | null): string | null =>
  source && `${quoted(source.sheet.name)}!${addressOf(source.area)}`;

const chartState = ({ type, bags, series, anchor }: Chart): object => ({
  type,
  ...plainBags(bags),
  anchor: anchor && addressOf(anchor),
  series: series.map(({ bag, values, categories }) => ({
    ...plain(bag),
    values: sourceState(values),
    categories: sourceState(categories),
  })),
});

const commentsOf = ({ comments }: Sheet): object[] =>
  [...comments]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, content, replies }) => ({ at: addressOf(oneCell(row, column)), content, replies }));

export function stateOf(sheet: Sheet): SheetState {
  const placed = eachPlaced(sheet);
  const holding = placed.filter(([, { value, hyperlink }]) => value !== null || hyperlink !== null);
  const dressed = placed.map(([address, { format }]) => [address, differing(format)] as const);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: Object.fromEntries(holding.map(([address, cell]) => [address, cellState(cell)])),
    formats: Object.fromEntries(
      dressed.filter(([, own]) => own.length > 0).map(([address, own]) => [address, Object.fromEntries(own)]),
    ),
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left).map(addressOf),
    rowHeights: numbered(sheet.heights),
    columnWidths: numbered(sheet.widths),
    hiddenRows: [...sheet.hiddenRows].sort(ascending),
    hiddenColumns: [...sheet.hiddenColumns].sort(ascending),
    conditionalFormats: sheet.conditionalFormats.map(conditionalState),
    charts: sheet.charts.map(chartState),
    page: { ...PAGE_DEFAULTS, ...rounded(plain(sheet.page)) },
    headersFooters: plainBags(sheet.headersFooters),
    view: { ...VIEW_DEFAULTS, ...plain(sheet.bag) },
    breaks: [...sheet.breaks].sort(ascending),
    frozenRows: sheet.frozenRows,
    autoFilter: sheet.autoFilter && addressOf(sheet.autoFilter),
    comments: commentsOf(sheet),
    shapes: sheet.shapes,
    tables: sheet.tables,
    protection: { ...sheet.protection },
  };
}

/** Everything that the workbook keeps. */
export const stateOfBook = (book: Book): object => ({
  sheets: book.sheets.map(stateOf),
  names: book.names.map((name) => ({ ...name })),
  settings: Object.fromEntries(book.settings),
  customXml: book.customXml.map(({ xml }) => xml),
  structureProtected: book.structureProtected,
});
