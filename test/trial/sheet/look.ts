import type { CSSProperties } from 'react';
import type { Area } from '../../excel-host/book/area';
import type { Bag, Cell, ConditionalFormat, Sheet } from '../../excel-host/book/book';
import { cellAt } from '../../excel-host/book/cells';
import { formatValue, type Format } from '../../excel-host/book/format';
import { familyOf } from './fonts';

/** Formats of cells as styles of a page. */

const CENTRED = new Set(['Center', 'CenterAcrossSelection', 'Distributed']);

/** Pixels of one step of indentation. */
const INDENT = 9;

type Align = 'left' | 'center' | 'right' | 'justify';

export function alignOf({ value, error, format }: Cell): Align {
  const set = String(formatValue(format, 'HorizontalAlignment'));
  if (CENTRED.has(set)) return 'center';
  if (set === 'Right') return 'right';
  if (set === 'Justify') return 'justify';
  if (set !== 'General') return 'left';
  if (error || typeof value === 'boolean') return 'center';
  return typeof value === 'number' ? 'right' : 'left';
}

const VERTICAL: Readonly<Record<string, string>> = { Top: 'flex-start', Bottom: 'flex-end' };

const WIDTHS: Readonly<Record<string, number>> = { Medium: 2, Thick: 3 };
const LINES: Readonly<Record<string, string>> = { Dash: 'dashed', Dot: 'dotted', Double: 'double' };
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof SIDES)[number];

function borderOf(format: Format, side: Side): string | undefined {
  const style = String(formatValue(format, `Border.${side}.Style`));
  if (style === 'None') return undefined;
  const width = style === 'Double' ? 3 : (WIDTHS[String(formatValue(format, `Border.${side}.Weight`))] ?? 1);
  return `${width}px ${LINES[style] ?? 'solid'} ${String(formatValue(format, `Border.${side}.Color`))}`;
}

/** Borders of a cell or of a merged area, whose far sides are kept by its last cells. */
export function bordersOf(sheet: Sheet, { top, left, bottom, right }: Area): CSSProperties {
  const first = cellAt(sheet, top, left).format;
  return {
    borderTop: borderOf(first, 'Top'),
    borderLeft: borderOf(first, 'Left'),
    borderBottom: borderOf(cellAt(sheet, bottom, left).format, 'Bottom'),
    borderRight: borderOf(cellAt(sheet, top, right).format, 'Right'),
  };
}

export function fontOf(format: Format): CSSProperties {
  return {
    fontFamily: familyOf(String(formatValue(format, 'Font.Name'))),
    fontSize: `${((Number(formatValue(format, 'Font.Size')) * 96) / 72).toFixed(2)}px`,
    color: String(formatValue(format, 'Font.Color')),
    ...(formatValue(format, 'Font.Bold') === true && { fontWeight: 700 }),
    ...(formatValue(format, 'Font.Italic') === true && { fontStyle: 'italic' }),
    ...(formatValue(format, 'Font.Underline') !== 'None' && { textDecoration: 'underline' }),
  };
}

export function placementOf(cell: Cell): CSSProperties {
  const wraps = formatValue(cell.format, 'WrapText') === true;
  const indent = Number(formatValue(cell.format, 'IndentLevel')) * INDENT;
  const align = alignOf(cell);
  return {
    ...(indent > 0 && { [align === 'right' ? 'paddingRight' : 'paddingLeft']: 3 + indent }),
    alignItems: VERTICAL[String(formatValue(cell.format, 'VerticalAlignment'))] ?? 'center',
    textAlign: align,
    whiteSpace: wraps ? 'pre-wrap' : 'pre',
    ...(wraps && { overflowWrap: 'anywhere' }),
  };
}

export const fillOf = (format: Format): string | null => String(formatValue(format, 'Fill.Color')) || null;

/** What conditional formats make of a cell. */
export interface Overlay {
  readonly fill?: string;
  readonly css: CSSProperties;
}

const part = (bag: Bag, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((of, key) => (of instanceof Map ? of.get(key) : undefined), bag);

/** Rules are not worked out: those of the add-in always hold. */
const holds = ({ type, rule }: ConditionalFormat): boolean => type === 'Custom' && rule.has('Formula');

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** The formats that hold for a cell, first on top. */
export function overlayOf(
  formats: readonly ConditionalFormat[],
  row: number,
  column: number,
): Overlay | null {
  const own = formats.filter((one) => one.areas.some((area) => covers(area, row, column)));
  if (own.length === 0) return null;
  const stop = own.findIndex(({ stopIfTrue }) => stopIfTrue);
  const counted = stop < 0 ? own : own.slice(0, stop + 1);
  const first = (...keys: readonly string[]): unknown =>
    counted.map(({ format }) => part(format, ...keys)).find((value) => value !== undefined);
  const border = (side: Side): string | undefined => {
    const style = first('Borders', side, 'Style');
    if (style === undefined || style === 'None') return undefined;
    return `1px ${LINES[String(style)] ?? 'solid'} ${String(first('Borders', side, 'Color') ?? '#000000')}`;
  };
  const [fill, color, bold] = [first('Fill', 'Color'), first('Font', 'Color'), first('Font', 'Bold')];
  const lines = SIDES.flatMap((side) => {
    const line = border(side);
    return line === undefined ? [] : [[`border${side}`, line]];
  });
  return {
    ...(typeof fill === 'string' && { fill }),
    css: {
      ...(Object.fromEntries(lines) as CSSProperties),
      ...(typeof color === 'string' && { color }),
      ...(typeof bold === 'boolean' && { fontWeight: bold ? 700 : 400 }),
      ...(first('Font', 'Italic') === true && { fontStyle: 'italic' }),
      ...(first('Font', 'Strikethrough') === true && { textDecoration: 'line-through' }),
    },
  };
}

export const holdingFormats = (sheet: Sheet): readonly ConditionalFormat[] =>
  sheet.conditionalFormats.filter(holds);
