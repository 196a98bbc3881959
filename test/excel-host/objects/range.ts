import { addressOf, columnCount, meet, parseArea, quoted, rowCount, type Area } from '../book/area';
import type { Sheet } from '../book/book';
import {
  cellAt,
  changeFormat,
  eachCell,
  guardContent,
  guardFormat,
  matrix,
  putCell,
  textOf,
  typed,
  typeOf,
  usedArea,
} from '../book/cells';
import { formatValue } from '../book/format';
import { Gap, invalid } from '../refusal';
import { conditionalFormats } from './conditional';
import { rangeFormat } from './format';
import { behind, checked, object, type HostObject, type HostState, type Kind } from './kind';
import { worksheet } from './worksheet';

/** Cells of one sheet. A range has one area. */
export interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

const only = ({ areas }: Areas): Area => {
  const [area, second] = areas;
  if (area === undefined || second !== undefined) throw invalid('not a single area');
  return area;
};

const SHEET_ADDRESS_LIMIT = 8192;

const addressesOf = ({ sheet, areas }: Areas): string =>
  areas.map((area) => `${quoted(sheet.name)}!${addressOf(area)}`).join(',');

const read =
  <T>(pick: (sheet: Sheet, row: number, column: number) => T) =>
  (of: Areas): T[][] =>
    matrix(only(of), (row, column) => pick(of.sheet, row, column));

/** The one value for all cells, or one for each. */
function spread(of: Areas, value: unknown): (row: number, column: number) => unknown {
  const area = only(of);
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[][];
  const fits = rows.length === rowCount(area) && rows.every((row) => row.length === columnCount(area));
  if (!fits) throw invalid(`${rows.length}×${rows[0]?.length} values for ${addressOf(area)}`);
  return (row, column) => rows[row - area.top]?.[column - area.left];
}

/** Cells under a merge keep nothing. */
const covered = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    (area) =>
      row >= area.top &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right &&
      (row !== area.top || column !== area.left),
  );

function setValues(of: Areas, value: unknown, host: HostState): void {
  guardContent(of.sheet);
  const { sheet } = of;
  const at = spread(of, value);
  const area = only(of);
  const merged = sheet.merges.some((one) => meet(one, area));
  eachCell(area, (row, column) => {
    const input = at(row, column);
    if (input === null || input === undefined || (merged && covered(sheet, row, column))) return;
    const asText = formatValue(cellAt(sheet, row, column).format, 'NumberFormat') === '@';
    putCell(sheet, row, column, typed(input, asText));
  });
  host.changes.push({ kind: 'cells', sheet: sheet.id, address: addressOf(area) });
}

function setNumberFormat(of: Areas, value: unknown): void {
  guardFormat(of.sheet);
  const at = spread(of, value);
  eachCell(only(of), (row, column) => {
    const code = at(row, column);
    if (code === null || code === undefined) return;
    if (typeof code !== 'string') throw invalid(`number format ${JSON.stringify(code)}`);
    changeFormat(of.sheet, { top: row, bottom: row, left: column, right: column }, 'NumberFormat', code);
  });
}

const hiddenIn = (set: ReadonlySet<number>, from: number, to: number): boolean | null => {
  let count = 0;
  for (const one of set) if (one >= from && one <= to) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
};

type Settings = Readonly<Record<string, unknown>>;

const asks = (settings: unknown, ...names: readonly string[]): boolean =>
  JSON.stringify(settings) === JSON.stringify(Object.fromEntries(names.map((name) => [name, true])));

function formatOf(settings: unknown, allowed: string): number | undefined {
  if (settings === null || typeof settings !== 'object') return undefined;
  const { format, ...rest } = settings as Settings;
  const { [allowed]: value, ...others } = (format ?? {}) as Settings;
  if (Object.keys({ ...rest, ...others }).length > 0)
    throw new Gap(`properties ${Object.keys({ ...rest, ...others }).join(', ')}`);
  return value as number | undefined;
}

function clear(of: Areas, [applyTo]: readonly unknown[], host: HostState): void {
  checked(host, 'ClearApplyTo', { enum: 'ClearApplyTo' }, applyTo ?? 'All');
  if ((applyTo ?? 'All') !== 'All') throw new Gap(`Range.clear(${String(applyTo)})`);
  guardContent(of.sheet);
  const { sheet } = of;
  for (const area of of.areas) {
    for (const [row, cells] of sheet.rows)
      if (row >= area.top && row <= area.bottom)
        for (const column of [...cells.keys()])
          if (column >= area.left && column <= area.right) cells.delete(column);
    sheet.merges = sheet.merges.filter((one) => !meet(one, area));
  }
}

function merge(of: Areas, [across]: readonly unknown[]): void {
  if (across === true) throw new Gap('Range.merge(true)');
  guardFormat(of.sheet);
  const { sheet } = of;
  const area = only(of);
  sheet.merges = [...sheet.merges.filter((one) => !meet(one, area)), area];
  eachCell(area, (row, column) => {
    if (covered(sheet, row, column) && cellAt(sheet, row, column).value !== null)
      putCell(sheet, row, column, { value: null, formula: null, text: null, error: false });
  });
}

const within = (of: Areas, area: Area): HostObject => rangeObject({ sheet: of.sheet, areas: [area] });

export const range: Kind<Areas> = {
  name: 'Range',
  get: {
    Address: addressesOf,
    RowIndex: (of) => only(of).top,
    ColumnIndex: (of) => only(of).left,
    RowCount: (of) => rowCount(only(of)),
    ColumnCount: (of) => columnCount(only(of)),
    Values: read((sheet, row, column) => cellAt(sheet, row, column).value ?? ''),
    Text: read((sheet, row, column) => textOf(cellAt(sheet, row, column))),
    ValueTypes: read((sheet, row, column) => typeOf(cellAt(sheet, row, column))),
    Formulas: read((sheet, row, column) => {
      const { formula, value } = cellAt(sheet, row, column);
      return formula ?? value ?? '';
    }),
    NumberFormat: read((sheet, row, column) =>
      formatValue(cellAt(sheet, row, column).format, 'NumberFormat'),
    ),
    RowHidden: (of) => hiddenIn(of.sheet.hiddenRows, only(of).top, only(of).bottom),
    ColumnHidden: (of) => hiddenIn(of.sheet.hiddenColumns, only(of).left, only(of).right),
  },
  set: {
    Values: setValues,
    Formulas: setValues,
    NumberFormat: setNumberFormat,
    Hyperlink(of, value, host) {
      guardContent(of.sheet);
      const link = value as Settings;
      eachCell(only(of), (row, column) => putCell(of.sheet, row, column, { hyperlink: link }));
      host.changes.push({ kind: 'cells', sheet: of.sheet.id, address: addressOf(only(of)) });
    },
  },
  navigate: {
    Format: (of) => object(rangeFormat, of),
    Worksheet: (of) => object(worksheet, of.sheet),
    ConditionalFormats: (of) => object(conditionalFormats, of),
  },
  call: {
    GetCell(of, [row, column]) {
      const { top, left } = only(of);
      const at = { top: top + Number(row), left: left + Number(column) };
      return within(of, { ...at, bottom: at.top, right: at.left });
    },
    GetRow(of, [row]) {
      const area = only(of);
      const at = area.top + Number(row);
      return within(of, { ...area, top: at, bottom: at });
    },
    GetBoundingRect(of, [other]) {
      const area = only(of);
      const second = typeof other === 'string' ? parseArea(other) : only(behind(other, range));
      return within(of, {
        top: Math.min(area.top, second.top),
        left: Math.min(area.left, second.left),
        bottom: Math.max(area.bottom, second.bottom),
        right: Math.max(area.right, second.right),
      });
    },
    _ValidateArraySize(of, [rows, columns]) {
      const area = only(of);
      if (rowCount(area) !== rows || columnCount(area) !== columns)
        throw invalid(`${String(rows)}×${String(columns)} values for ${addressOf(area)}`);
    },
    GetMergedAreasOrNullObject(of) {
      const merges = of.sheet.merges.filter((one) => of.areas.some((area) => meet(one, area)));
      return merges.length === 0 ? null : areasObject({ sheet: of.sheet, areas: merges });
    },
    GetUsedRangeOrNullObject(of, [valuesOnly]) {
      const used = usedArea(of.sheet, valuesOnly === true);
      const area = only(of);
      if (used === null || !meet(used, area)) return null;
      return within(of, {
        top: Math.max(used.top, area.top),
        left: Math.max(used.left, area.left),
        bottom: Math.min(used.bottom, area.bottom),
        right: Math.min(used.right, area.right),
      });
    },
    GetRowProperties(of, [settings]) {
      if (!asks(settings, 'rowHidden')) throw new Gap(`getRowProperties(${JSON.stringify(settings)})`);
      const { top, bottom } = only(of);
      return Array.from({ length: bottom - top + 1 }, (_, i) => ({
        rowHidden: of.sheet.hiddenRows.has(top + i),
      }));
    },
    GetColumnProperties(of, [settings]) {
      if (!asks(settings, 'columnHidden')) throw new Gap(`getColumnProperties(${JSON.stringify(settings)})`);
      const { left, right } = only(of);
      return Array.from({ length: right - left + 1 }, (_, i) => ({
        columnHidden: of.sheet.hiddenColumns.has(left + i),
      }));
    },
    SetRowProperties(of, [rows]) {
      guardFormat(of.sheet);
      const area = only(of);
      const list = rows as unknown[];
      if (list.length !== rowCount(area)) throw invalid(`${list.length} rows for ${addressOf(area)}`);
      list.forEach((settings, index) => {
        const height = formatOf(settings, 'rowHeight');
        if (height === undefined) return;
        if (height > 409.5) throw invalid(`row height ${height}`);
        of.sheet.heights.set(area.top + index, height);
      });
    },
    SetColumnProperties(of, [columns]) {
      guardFormat(of.sheet);
      const area = only(of);
      const list = columns as unknown[];
      if (list.length !== columnCount(area)) throw invalid(`${list.length} columns for ${addressOf(area)}`);
      list.forEach((settings, index) => {
        const width = formatOf(settings, 'columnWidth');
        if (width !== undefined) of.sheet.widths.set(area.left + index, width);
      });
    },
    Clear: clear,
    Merge: merge,
    Unmerge(of) {
      guardFormat(of.sheet);
      of.sheet.merges = of.sheet.merges.filter((one) => !of.areas.some((area) => meet(one, area)));
    },
    Select(of, _args, host) {
      host.book.active = of.sheet.id;
      host.book.selection = { sheet: of.sheet, area: only(of) };
    },
  },
};

export const rangeAreas: Kind<Areas> = {
  name: 'RangeAreas',
  get: {
    Address: addressesOf,
    AreaCount: ({ areas }) => areas.length,
  },
  navigate: {
    Format: (of) => object(rangeFormat, of),
    Worksheet: (of) => object(worksheet, of.sheet),
    ConditionalFormats: (of) => object(conditionalFormats, of),
  },
};

export const rangeObject = (of: Areas): HostObject => object(range, of);
export const areasObject = (of: Areas): HostObject => object(rangeAreas, of);

/** getRange and getRanges: addresses without a sheet. */
export function areasAt(sheet: Sheet, addresses: string): Areas {
  if (addresses.length > SHEET_ADDRESS_LIMIT)
    throw invalid(`an address list of ${addresses.length} characters`);
  return { sheet, areas: addresses.split(',').map((one) => parseArea(one.trim())) };
}
