import type { CSSProperties } from 'react';
import type { Sheet } from '../../test/excel-host/book/book';
import { formatValue, type Format } from '../../test/excel-host/book/format';

/** Points to pixels. */
const PIXELS = 96 / 72;
export const px = (points: number): number => Math.round(points * PIXELS);

export const DEFAULT_HEIGHT = 15;
export const DEFAULT_WIDTH = 54;

const FALLBACKS: readonly (readonly [RegExp, string])[] = [
  [/宋|仿宋|楷|song|kai/iu, "'Noto Serif CJK SC', 'SimSun', serif"],
  [/./u, "'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"],
];

const family = (name: string): string =>
  `'${name.replaceAll("'", '')}', ${FALLBACKS.find(([pattern]) => pattern.test(name))?.[1] ?? 'sans-serif'}`;

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

function borders(format: Format): CSSProperties {
  const drawn = SIDES.filter((side) => formatValue(format, `Border.${side}.Style`) !== 'None');
  return Object.fromEntries(
    drawn.map((side) => [
      `border${side}`,
      `1px solid ${String(formatValue(format, `Border.${side}.Color`))}`,
    ]),
  );
}

const ALIGN: Readonly<Record<string, CSSProperties['textAlign']>> = {
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'right',
  Left: 'left',
  Distributed: 'justify',
  Justify: 'justify',
};
const VERTICAL: Readonly<Record<string, CSSProperties['verticalAlign']>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
};

/** What a cell looks like, as far as a browser can show it. */
export function cellStyle(format: Format, isNumber: boolean): CSSProperties {
  const fill = String(formatValue(format, 'Fill.Color'));
  return {
    ...borders(format),
    fontFamily: family(String(formatValue(format, 'Font.Name'))),
    fontSize: `${px(Number(formatValue(format, 'Font.Size')))}px`,
    fontWeight: formatValue(format, 'Font.Bold') === true ? 700 : 400,
    fontStyle: formatValue(format, 'Font.Italic') === true ? 'italic' : 'normal',
    textDecoration: formatValue(format, 'Font.Underline') === 'None' ? 'none' : 'underline',
    color: String(formatValue(format, 'Font.Color')),
    ...(fill !== '' && { backgroundColor: fill }),
    textAlign: ALIGN[String(formatValue(format, 'HorizontalAlignment'))] ?? (isNumber ? 'right' : 'left'),
    verticalAlign: VERTICAL[String(formatValue(format, 'VerticalAlignment'))] ?? 'middle',
    whiteSpace: formatValue(format, 'WrapText') === true ? 'pre-wrap' : 'pre',
  };
}

type Bag = ReadonlyMap<string, unknown>;
const colorIn = (bag: Bag, part: string): string | null => {
  const inner = bag.get(part);
  const color = inner instanceof Map ? (inner as Bag).get('Color') : undefined;
  return typeof color === 'string' && color !== '' ? color : null;
};

/** Colours that conditional formats give a cell: the first that has one wins. Their conditions are taken as true. */
export function conditionalStyle(sheet: Sheet, row: number, column: number): CSSProperties {
  const over = sheet.conditionalFormats.filter(({ areas }) =>
    areas.some(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ),
  );
  const first = (part: string): string | null =>
    over.map(({ format }) => colorIn(format, part)).find((color) => color !== null) ?? null;
  const [backgroundColor, color] = [first('Fill'), first('Font')];
  return { ...(backgroundColor !== null && { backgroundColor }), ...(color !== null && { color }) };
}
