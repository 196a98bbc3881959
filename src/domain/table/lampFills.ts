import type { Grid } from '../grid';
import { grouped } from '../grouped';
import { GridCopy } from './gridCopy';
import { headerKey, matchHeader } from './headerNames';
import type { Line, Merges } from './lines';
import type { Section } from './sections';

/** Cells that carry nothing but a colour under 亮灯, 红黄绿灯, 预警: the office's own lamp of the row. */

const LAMP_HEADING = /灯|亮牌|红黄|预警/u;
const isLamps = (labels: readonly string[]): boolean =>
  LAMP_HEADING.test(headerKey(labels.join(''))) &&
  matchHeader(labels.at(-1) ?? '')?.fields.includes('verdict') === true;

/** Hues in degrees, of colours strong enough to be one; what lies between two lamps is none. */
const LAMPS: readonly { readonly from: number; readonly to: number; readonly lamp: string }[] = [
  { from: 345, to: 375, lamp: '红灯' },
  { from: 40, to: 68, lamp: '黄灯' },
  { from: 78, to: 165, lamp: '绿灯' },
  { from: 195, to: 250, lamp: '蓝灯' },
];
const LEAST_CHROMA = 40;

/** FFFF00 → 黄灯; null for grey, white, orange, violet. */
export function lampOf(colour: string): string | null {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const chroma = high - low;
  if (!(chroma >= LEAST_CHROMA)) return null;
  const sixth = high === r ? (g - b) / chroma : high === g ? 2 + (b - r) / chroma : 4 + (r - g) / chroma;
  const hue = (sixth * 60 + 360) % 360;
  const lamp = LAMPS.find(
    ({ from, to }) => (hue >= from && hue <= to) || (hue + 360 >= from && hue + 360 <= to),
  );
  return lamp?.lamp ?? null;
}

const isFilled = (line: Line, column: number): boolean => line.cells.some((cell) => cell.column === column);

/** Lamps of one colour say nothing: blank cells that are to be filled in are yellow as well. */
const LEAST_LAMPS = 2;

/** The sheet with the lamps that colours tell as words of their cells. */
export function withLampFills(
  grid: Grid,
  section: Section,
  merges: Merges,
): { readonly grid: Grid; readonly section: Section } {
  const { fills = [] } = grid;
  if (fills.length === 0) return { grid, section };
  const columns = new Set(
    [...section.header.labels].flatMap(([column, labels]) => (isLamps(labels) ? [column] : [])),
  );
  if (columns.size === 0) return { grid, section };
  const lines = new Map(
    section.body.filter(({ cells }) => cells.length > 1).map((line) => [line.row, line] as const),
  );
  const found = fills.flatMap(({ row, column, colour }) => {
    const line = lines.get(row);
    const lamp = lampOf(colour);
    const area = merges.tallAt(row, column);
    const covered = area !== undefined && (area.firstRow < row || area.firstColumn < column);
    if (line === undefined || lamp === null || covered || !columns.has(column)) return [];
    return isFilled(line, column) ? [] : [{ row, column, lamp }];
  });
  if (new Set(found.map(({ lamp }) => lamp)).size < LEAST_LAMPS) return { grid, section };
  const copied = new GridCopy(grid);
  for (const { row, column, lamp } of found)
    copied.put({ row, column }, { text: lamp, value: lamp, format: '' });
  const byRow = grouped(found, ({ row }) => row);
  const body = section.body.map((line) => {
    const own = byRow.get(line.row) ?? [];
    const cells = [...line.cells, ...own.map(({ column, lamp }) => ({ column, text: lamp }))];
    return own.length === 0 ? line : { ...line, cells: cells.sort((a, b) => a.column - b.column) };
  });
  return { grid: copied.whole(), section: { ...section, body } };
}
