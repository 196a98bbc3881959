import { addressOf, columnCount, rowCount } from '../book/area';
import { changeFormat, commonFormat } from '../book/cells';
import type { FormatValue } from '../book/format';
import { guardColumns, guardFormat, guardRows } from '../book/guard';
import { Gap } from '../refusal';
import { checked, object, type HostState, type Kind, type PropertyType } from './kind';
import type { Areas } from './place';
import { columnWidth, rowHeight, setHeight, setWidth } from './sizes';

/** Formats of ranges and of several areas: kept by cell. */

const getter = (key: string) => (of: Areas) => {
  const values = of.areas.map((area) => commonFormat(of.sheet, area, key));
  return values.every((value) => value === values[0]) ? values[0] : null;
};

const setter =
  (name: string, key: string, type: PropertyType) => (of: Areas, value: unknown, host: HostState) => {
    guardFormat(of.sheet);
    const kept = checked(host, name, type, value) as FormatValue;
    for (const area of of.areas) changeFormat(of.sheet, area, key, kept);
  };

function cellProperties(name: string, prefix: string, properties: Readonly<Record<string, PropertyType>>) {
  const entries = Object.entries(properties);
  return {
    get: Object.fromEntries(entries.map(([key]) => [key, getter(prefix + key)])),
    set: Object.fromEntries(
      entries.map(([key, type]) => [key, setter(`${name}.${key}`, prefix + key, type)]),
    ),
  };
}

const font: Kind<Areas> = {
  name: 'RangeFont',
  ...cellProperties('RangeFont', 'Font.', {
    Name: 'string',
    Size: 'number',
    Bold: 'boolean',
    Italic: 'boolean',
    Color: 'color',
    Underline: { enum: 'RangeUnderlineStyle' },
  }),
};

const FILL = cellProperties('RangeFill', 'Fill.', { Color: 'color' });
const NO_FILL = '#FFFFFF';

const fill: Kind<Areas> = {
  name: 'RangeFill',
  // No fill is told as white.
  get: { Color: (of) => (getter('Fill.Color')(of) === '' ? NO_FILL : getter('Fill.Color')(of)) },
  set: FILL.set,
  call: {
    Clear(of) {
      guardFormat(of.sheet);
      for (const area of of.areas) changeFormat(of.sheet, area, 'Fill.Color', '');
    },
  },
};

interface Edge {
  readonly areas: Areas;
  readonly edge: string;
}

/** Cells of an area that have this edge, and which border of theirs it is. */
function edgesOf({ areas, edge }: Edge): { readonly on: Areas; readonly side: string }[] {
  const { sheet } = areas;
  return areas.areas.flatMap((area) => {
    const { top, left, bottom, right } = area;
    const part = (side: string, on: typeof area) => [{ on: { ...areas, sheet, areas: [on] }, side }];
    switch (edge) {
      case 'EdgeTop':
        return part('Top', { ...area, bottom: top });
      case 'EdgeBottom':
        return part('Bottom', { ...area, top: bottom });
      case 'EdgeLeft':
        return part('Left', { ...area, right: left });
      case 'EdgeRight':
        return part('Right', { ...area, left: right });
      case 'InsideHorizontal':
        return rowCount(area) === 1 ? [] : part('Bottom', { ...area, bottom: bottom - 1 });
      case 'InsideVertical':
        return columnCount(area) === 1 ? [] : part('Right', { ...area, right: right - 1 });
      default:
        throw new Gap(`border ${edge} of ${addressOf(area)}`);
    }
  });
}

const borderProperty = (key: string, type: PropertyType) => ({
  get: (of: Edge) => {
    const values = edgesOf(of).map(({ on, side }) => getter(`Border.${side}.${key}`)(on));
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  },
  set: (of: Edge, value: unknown, host: HostState) => {
    checked(host, `RangeBorder.${key}`, type, value);
    for (const { on, side } of edgesOf(of))
      setter(`RangeBorder.${key}`, `Border.${side}.${key}`, type)(on, value, host);
  },
});

const BORDER_PROPERTIES = {
  Style: borderProperty('Style', { enum: 'BorderLineStyle' }),
  Color: borderProperty('Color', 'color'),
  Weight: borderProperty('Weight', { enum: 'BorderWeight' }),
};

const border: Kind<Edge> = {
  name: 'RangeBorder',
  get: {
    ...Object.fromEntries(Object.entries(BORDER_PROPERTIES).map(([key, { get }]) => [key, get])),
    SideIndex: ({ edge }) => edge,
  },
  set: Object.fromEntries(Object.entries(BORDER_PROPERTIES).map(([key, { set }]) => [key, set])),
};

const borders: Kind<Areas> = {
  name: 'RangeBorderCollection',
  item(of, key, host) {
    checked(host, 'BorderIndex', { enum: 'BorderIndex' }, key);
    return object(border, { areas: of, edge: String(key) });
  },
};

const ALIGNMENT = cellProperties('RangeFormat', '', {
  HorizontalAlignment: { enum: 'HorizontalAlignment' },
  VerticalAlignment: { enum: 'VerticalAlignment' },
  WrapText: 'boolean',
  IndentLevel: 'number',
  ShrinkToFit: 'boolean',
});

export const rangeFormat: Kind<Areas> = {
  name: 'RangeFormat',
  get: { ...ALIGNMENT.get, RowHeight: rowHeight, ColumnWidth: columnWidth },
  set: {
    ...ALIGNMENT.set,
    RowHeight(of, value, host) {
      guardRows(of.sheet);
      const height = checked(host, 'RangeFormat.RowHeight', 'number', value) as number;
      for (const { top, bottom } of of.areas)
        for (let row = top; row <= bottom; row++) setHeight(of.sheet, row, height);
    },
    ColumnWidth(of, value, host) {
      guardColumns(of.sheet);
      const width = checked(host, 'RangeFormat.ColumnWidth', 'number', value) as number;
      for (const { left, right } of of.areas)
        for (let column = left; column <= right; column++) setWidth(of.sheet, column, width);
    },
  },
  call: {
    // Heights that fit are worked out by Excel: here a row is only free to be so again.
    AutofitRows(of) {
      guardRows(of.sheet);
      for (const { top, bottom } of of.areas)
        for (let row = top; row <= bottom; row++) of.sheet.heights.delete(row);
    },
  },
  navigate: {
    Font: (of) => object(font, of),
    Fill: (of) => object(fill, of),
    Borders: (of) => object(borders, of),
  },
};
