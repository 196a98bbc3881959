import type { CSSProperties } from 'react';
import type { Mark } from '../domain/port';
import { STYLES, styleOf, type Style } from '../domain/sheet/styles';
import type { Sheet } from './sheet';
import { planCell } from './sheet';

const FALLBACKS: readonly (readonly [RegExp, string])[] = [
  [/宋|仿宋|楷/u, "'Noto Serif CJK SC', 'SimSun', serif"],
  [/./u, "'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"],
];

const family = (name: string): string =>
  `'${name}', ${FALLBACKS.find(([pattern]) => pattern.test(name))?.[1] ?? 'sans-serif'}`;

const css = (style: Style): CSSProperties => ({
  fontFamily: family(style.font),
  fontSize: `${Math.round((style.size * 96) / 72)}px`,
  fontWeight: style.bold === true ? 700 : 400,
  textAlign: style.horizontal,
  verticalAlign: style.vertical === 'top' ? 'top' : 'middle',
  ...(style.underline === true && { textDecoration: 'underline' }),
  ...(style.color !== undefined && { color: `#${style.color}` }),
  ...(style.fill !== undefined && { backgroundColor: `#${style.fill}` }),
  ...(style.border === true && { border: '1px solid #555555' }),
});

const MARKED: Readonly<Record<Mark['kind'], Style>> = {
  completed: STYLES.completed,
  'on-track': STYLES.onTrack,
  'at-risk': STYLES.atRisk,
  behind: STYLES.behind,
  undetermined: STYLES.undetermined,
  error: STYLES.behind,
  warning: STYLES.atRisk,
  info: STYLES.completed,
};

/** What a cell looks like with its mark, as far as a browser can show it. */
export function cellStyle(sheet: Sheet, row: number, column: number, mark: Mark | undefined): CSSProperties {
  const cell = planCell(sheet, row, column);
  const { fill, color } = mark === undefined ? ({} as Partial<Style>) : MARKED[mark.kind];
  return {
    ...(cell !== null && css(styleOf(cell.style))),
    ...(fill !== undefined && { backgroundColor: `#${fill}` }),
    ...(color !== undefined && { color: `#${color}` }),
  };
}
