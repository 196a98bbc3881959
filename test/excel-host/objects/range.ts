import {
  addressOf,
  cellCount,
  columnCount,
  COLUMNS,
  inSheet,
  intersect,
  isWholeRows,
  oneCell,
  parseArea,
  rowCount,
  ROWS,
  splitAddress,
  type Area,
} from '../book/area';
import type { Sheet } from '../book/book';
import { usedArea } from '../book/cells';
import { invalid, missing, Refusal } from '../refusal';
import { conditionalFormats } from './conditional';
import { EDITS } from './edit';
import { rangeFormat } from './format';
import { behind, isObject, object, type HostObject, type Kind } from './kind';
import { addressesOf, only, type Areas } from './place';
import {
  columnHidden,
  columnProperties,
  rowHidden,
  rowProperties,
  setColumnHidden,
  setColumnProperties,
  setRowHidden,
  setRowProperties,
} from './sizes';
import { CONTENT } from './values';
import { worksheet } from './worksheet';

const SHEET_ADDRESS_LIMIT = 8192;
/** Excel's own declarations name this limit: with more the method fails. */
const MOST_MERGES = 512;

const within = ({ sheet }: Areas, area: Area): HostObject => rangeObject({ sheet, areas: [inSheet(area)] });

/** A range given as an object or as an address. */
const areaOf = (argument: unknown): Area =>
  isObject(argument) ? only(behind(argument, range)) : parseArea(splitAddress(String(argument))[1]);

const whole = (value: unknown): number => {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw invalid(`${JSON.stringify(value)} is no whole number`);
};

const intersection = (of: Areas, other: unknown): Area | null => {
  if (isObject(other) && behind(other, range).sheet !== of.sheet) throw invalid('ranges of two sheets');
  return intersect(only(of), areaOf(other));
};

function used(of: Areas, valuesOnly: unknown): HostObject | null {
  const area = usedArea(of.sheet, valuesOnly === true);
  const part = area && intersect(area, only(of));
  return part && within(of, part);
}

/** Ranges found from a range. */
const STEPS: Kind<Areas>['call'] = {
  GetCell(of, [row, column]) {
    const { top, left } = only(of);
    return within(of, oneCell(top + whole(row), left + whole(column)));
  },
  GetLastCell(of) {
    const { bottom, right } = only(of);
    return within(of, oneCell(bottom, right));
  },
  GetRow(of, [row]) {
    const area = only(of);
    const at = area.top + whole(row);
    return within(of, { ...area, top: at, bottom: at });
  },
  GetColumn(of, [column]) {
    const area = only(of);
    const at = area.left + whole(column);
    return within(of, { ...area, left: at, right: at });
  },
  GetLastRow: (of) => within(of, { ...only(of), top: only(of).bottom }),
  GetLastColumn: (of) => within(of, { ...only(of), left: only(of).right }),
  GetEntireRow: (of) => within(of, { ...only(of), left: 0, right: COLUMNS - 1 }),
  GetEntireColumn: (of) => within(of, { ...only(of), top: 0, bottom: ROWS - 1 }),
  GetOffsetRange(of, [rows, columns]) {
    const { top, left, bottom, right } = only(of);
    const [down, across] = [whole(rows), whole(columns)];
    return within(of, { top: top + down, bottom: bottom + down, left: left + across, right: right + across });
  },
  GetResizedRange(of, [rows, columns]) {
    const area = only(of);
    return within(of, {
      ...area,
      bottom: area.bottom + whole(rows),
      right: area.right + whole(columns),
    });
  },
  GetAbsoluteResizedRange(of, [rows, columns]) {
    const { top, left } = only(of);
    return within(of, { top, left, bottom: top + whole(rows) - 1, right: left + whole(columns) - 1 });
  },
  GetBoundingRect(of, [other]) {
    const [area, second] = [only(of), areaOf(other)];
    return within(of, {
      top: Math.min(area.top, second.top),
      left: Math.min(area.left, second.left),
      bottom: Math.max(area.bottom, second.bottom),
      right: Math.max(area.right, second.right),
    });
  },
  GetIntersection(of, [other]) {
    const part = intersection(of, other);
    if (part === null) throw missing(`cells that are in both ranges`);
    return within(of, part);
  },
  GetIntersectionOrNullObject(of, [other]) {
    const part = intersection(of, other);
    return part && within(of, part);
  },
  GetMergedAreasOrNullObject(of) {
    const merges = of.sheet.merges.meeting(only(of));
    if (merges.length > MOST_MERGES) throw new Refusal('InvalidOperation', `${merges.length} merged areas`);
    return merges.length === 0 ? null : areasObject({ sheet: of.sheet, areas: merges });
  },
  GetUsedRangeOrNullObject: (of, [valuesOnly]) => used(of, valuesOnly),
  GetUsedRange: (of, [valuesOnly]) =>
    used(of, valuesOnly) ?? within(of, oneCell(only(of).top, only(of).left)),
};

export const range: Kind<Areas> = {
  name: 'Range',
  get: {
    Address: addressesOf,
    CellCount: (of) => (cellCount(only(of)) > 2 ** 31 - 1 ? -1 : cellCount(only(of))),
    RowIndex: (of) => only(of).top,
    ColumnIndex: (of) => only(of).left,
    RowCount: (of) => rowCount(only(of)),
    ColumnCount: (of) => columnCount(only(of)),
    IsEntireRow: (of) => isWholeRows(only(of)),
    IsEntireColumn: (of) => rowCount(only(of)) === ROWS,
    RowHidden: rowHidden,
    ColumnHidden: columnHidden,
    ...CONTENT.get,
  },
  set: { RowHidden: setRowHidden, ColumnHidden: setColumnHidden, ...CONTENT.set },
  navigate: {
    Format: (of) => object(rangeFormat, of),
    Worksheet: (of) => object(worksheet, of.sheet),
    ConditionalFormats: (of) => object(conditionalFormats, of),
  },
  call: {
    ...STEPS,
    ...EDITS,
    _ValidateArraySize(of, [rows, columns]) {
      const area = only(of);
      if (rowCount(area) !== rows || columnCount(area) !== columns)
        throw invalid(`${String(rows)}×${String(columns)} values for ${addressOf(area)}`);
    },
    GetRowProperties: (of, [settings]) => rowProperties(of, settings),
    GetColumnProperties: (of, [settings]) => columnProperties(of, settings),
    SetRowProperties: (of, [rows]) => setRowProperties(of, rows),
    SetColumnProperties: (of, [columns]) => setColumnProperties(of, columns),
    Select(of, _args, host) {
      host.book.active = of.sheet.id;
      host.book.selection = { sheet: of.sheet, area: only(of) };
    },
  },
};

const ranges: Kind<Areas> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeObject({ sheet, areas: [area] })),
  call: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt({ sheet, areas }, [index]) {
      const area = areas[whole(index)];
      if (area === undefined) throw invalid(`area ${String(index)} of ${areas.length}`);
      return rangeObject({ sheet, areas: [area] });
    },
  },
};

export const rangeAreas: Kind<Areas> = {
  name: 'RangeAreas',
  get: {
    Address: addressesOf,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
  },
  navigate: {
    Areas: (of) => object(ranges, of),
    Format: (of) => object(rangeFormat, of),
    Worksheet: (of) => object(worksheet, of.sheet),
    ConditionalFormats: (of) => object(conditionalFormats, of),
  },
  call: { Clear: (of, args, host) => EDITS.Clear?.(of, args, host) },
};

export const rangeObject = (of: Areas): HostObject => object(range, of);
export const areasObject = (of: Areas): HostObject => object(rangeAreas, of);

/** getRange: an address, with or without the name of this very sheet. */
export function areaAt(sheet: Sheet, address: string): Areas {
  const [name, rest] = splitAddress(address);
  if (name !== null && name.toLowerCase() !== sheet.name.toLowerCase())
    throw invalid(`${address} is on another sheet`);
  return { sheet, areas: [parseArea(rest)] };
}

/** getRanges: several addresses. */
export function areasAt(sheet: Sheet, addresses: string): Areas {
  if (addresses.length > SHEET_ADDRESS_LIMIT)
    throw invalid(`an address list of ${addresses.length} characters`);
  return { sheet, areas: addresses.split(',').flatMap((one) => areaAt(sheet, one.trim()).areas) };
}
