import type { CellStyle } from 'hucre/xlsx';

type BorderSide = NonNullable<NonNullable<CellStyle['border']>['top']>;
type Color = NonNullable<NonNullable<CellStyle['font']>['color']>;
import { PLAIN, withFormat, type Format, type FormatValue } from '../book/format';

/** Formats of files and of the host's cells, as far as both know them. */

export const SIDES = { Top: 'top', Right: 'right', Bottom: 'bottom', Left: 'left' } as const;

const LINES = {
  Continuous: 'thin',
  Double: 'double',
  Dash: 'dashed',
  Dot: 'dotted',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  SlantDashDot: 'slantDashDot',
} as const;

const ALIGNMENTS = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;

const VERTICALS = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'justify' } as const;

const keyOf = (table: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  Object.entries(table).find(([, one]) => one === value)?.[0];

/** Thin unless a weight says otherwise. */
const WEIGHTS = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;

/** Style and weight of a line. */
export function lineIn({ style }: BorderSide): [style: string, weight: string | undefined] {
  const weight = keyOf(WEIGHTS, style);
  if (weight !== undefined) return ['Continuous', weight === 'Thin' ? undefined : weight];
  return [keyOf(LINES, style) ?? 'Continuous', undefined];
}

export function lineOut(style: unknown, weight: unknown): BorderSide['style'] | undefined {
  if (style === undefined || style === 'None') return undefined;
  if (style === 'Continuous' && typeof weight === 'string' && weight in WEIGHTS)
    return WEIGHTS[weight as keyof typeof WEIGHTS];
  return LINES[style as keyof typeof LINES] ?? 'thin';
}

export const colorIn = (color: Color | undefined): string | undefined =>
  color?.rgb === undefined ? undefined : `#${color.rgb.slice(-6).toUpperCase()}`;

function borderIn(style: CellStyle): [string, FormatValue | undefined][] {
  return Object.entries(SIDES).flatMap(([side, key]) => {
    const line = style.border?.[key];
    if (line === undefined) return [];
    const [kind, weight] = lineIn(line);
    return [
      [`Border.${side}.Style`, kind],
      [`Border.${side}.Weight`, weight],
      [`Border.${side}.Color`, colorIn(line.color)],
    ] as [string, FormatValue | undefined][];
  });
}

/** Style of a file → format of a cell. Theme colours and gradients are left out. */
export function formatIn(style: CellStyle | undefined): Format {
  if (style === undefined) return PLAIN;
  const { font, fill, alignment, numFmt } = style;
  const entries: [string, FormatValue | undefined][] = [
    ['Font.Name', font?.name],
    ['Font.Size', font?.size],
    ['Font.Bold', font?.bold],
    ['Font.Italic', font?.italic],
    ['Font.Color', colorIn(font?.color)],
    ['Font.Underline', font?.underline === undefined || font.underline === false ? undefined : 'Single'],
    ['Fill.Color', fill?.type === 'pattern' && fill.pattern === 'solid' ? colorIn(fill.fgColor) : undefined],
    ['HorizontalAlignment', keyOf(ALIGNMENTS, alignment?.horizontal)],
    ['VerticalAlignment', keyOf(VERTICALS, alignment?.vertical)],
    ['WrapText', alignment?.wrapText],
    ['IndentLevel', alignment?.indent],
    ['ShrinkToFit', alignment?.shrinkToFit],
    ['NumberFormat', numFmt],
    ...borderIn(style),
  ];
  return entries.reduce(
    (format, [key, value]) => (value === undefined ? format : withFormat(format, key, value)),
    PLAIN,
  );
}

export const rgb = (value: unknown): Color | undefined =>
  typeof value === 'string' && value.startsWith('#') ? { rgb: value.slice(1) } : undefined;

function sideOut(format: Format, side: string): BorderSide | undefined {
  const style = lineOut(format[`Border.${side}.Style`], format[`Border.${side}.Weight`]);
  if (style === undefined) return undefined;
  const color = rgb(format[`Border.${side}.Color`]);
  return { style, ...(color !== undefined && { color }) };
}

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const made = new WeakMap<Format, CellStyle>();

/** Format of a cell → style of a file; the same object for the same format. */
export function styleOut(format: Format): CellStyle {
  const known = made.get(format);
  if (known !== undefined) return known;
  const fill = rgb(format['Fill.Color']);
  const style = defined({
    font: defined({
      name: format['Font.Name'],
      size: format['Font.Size'],
      bold: format['Font.Bold'],
      italic: format['Font.Italic'],
      color: rgb(format['Font.Color']),
      underline: format['Font.Underline'] === 'Single' ? true : undefined,
    }),
    fill: fill && { type: 'pattern', pattern: 'solid', fgColor: fill },
    alignment: defined({
      horizontal: ALIGNMENTS[format.HorizontalAlignment as keyof typeof ALIGNMENTS],
      vertical: VERTICALS[format.VerticalAlignment as keyof typeof VERTICALS],
      wrapText: format.WrapText,
      indent: format.IndentLevel,
      shrinkToFit: format.ShrinkToFit,
    }),
    border: defined(
      Object.fromEntries(Object.entries(SIDES).map(([side, key]) => [key, sideOut(format, side)])),
    ),
    numFmt: format.NumberFormat,
  }) as CellStyle;
  made.set(format, style);
  return style;
}
