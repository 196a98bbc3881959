import type { Area } from '../../domain/grid';
import { LINE_COLOR } from '../../domain/sheet/page';
import type { PlanCell, SheetPlan } from '../../domain/sheet/plan';
import { styleOf, type Style, type StyleName } from '../../domain/sheet/styles';
import { addressOf } from '../../domain/addresses';
import { addressLists } from '../addressLists';
import type { Batch } from './batch';
import { addTo } from '../../domain/grouped';
import { regionSteps } from '../../domain/sheet/regions';
import { inSteps, type Steps } from '../../domain/steps';

/** The looks of a plan: by areas of one style. */

/** What a call for an area costs in a request, about: its address and the call's own words. */
const CALL_BYTES = 260;
const CALLS_BY_STYLE = 9;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function dress(format: Excel.RangeFormat, style: Style): void {
  const { font } = format;
  font.name = style.font;
  font.size = style.size;
  if (style.bold) font.bold = true;
  if (style.underline) font.underline = 'Single';
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  format.wrapText = true;
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
const OUTSIDE: readonly Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** Lines that an area has: none between rows where there is but one. */
const edgesOf = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): readonly Edge[] => [
  ...OUTSIDE,
  ...(lastRow > firstRow ? (['InsideHorizontal'] as const) : []),
  ...(lastColumn > firstColumn ? (['InsideVertical'] as const) : []),
];

function rule(format: Excel.RangeFormat, edges: readonly Edge[]): void {
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${LINE_COLOR}`;
  }
}

/** Queues a change for areas, in as few calls as their addresses allow. */
async function forAreas(
  batch: Batch,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  calls: number,
  change: (format: Excel.RangeFormat) => void,
): Promise<void> {
  for (const list of addressLists(areas.map(addressOf))) {
    await batch.room(list.length + calls * CALL_BYTES);
    const ranges = sheet.getRanges(list);
    change(ranges.format);
    ranges.untrack();
  }
}

function* keysOf(
  plan: SheetPlan,
  key: (cell: PlanCell) => string | null,
): Generator<(string | null)[], void, void> {
  for (const { cells } of plan.rows) yield cells.map((cell) => (cell === null ? null : key(cell)));
}

const areasOf = (
  batch: Batch,
  plan: SheetPlan,
  key: (cell: PlanCell) => string | null,
): Promise<Map<string, Area[]>> => inSteps(regionSteps(keysOf(plan, key)), batch.pause);

async function writeStyles(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const [name, areas] of await areasOf(batch, plan, ({ style }) => style))
    await forAreas(batch, sheet, areas, CALLS_BY_STYLE, (format) =>
      dress(format, styleOf(name as StyleName)),
    );
}

async function writeBorders(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  const bordered = await areasOf(batch, plan, ({ style }) =>
    styleOf(style).border === true ? 'border' : null,
  );
  const byEdges = new Map<string, Area[]>();
  for (const area of [...bordered.values()].flat()) {
    const edges = edgesOf(area).join(' ');
    addTo(byEdges, edges, area);
  }
  for (const [edges, areas] of byEdges)
    await forAreas(batch, sheet, areas, 2 * edges.split(' ').length, (format) =>
      rule(format, edges.split(' ') as Edge[]),
    );
}

/** Only numbers need a number format: texts between them take it along, so that a column is few areas. */
function* formatColumns(plan: SheetPlan): Steps<Map<string, Area[]>> {
  const found = new Map<string, Area[]>();
  for (const index of plan.widths.keys()) {
    yield;
    let open: { format: string; first: number; last: number } | null = null;
    const close = (): void => {
      if (open === null) return;
      const column = { firstColumn: index + 1, lastColumn: index + 1 };
      addTo(found, open.format, { firstRow: open.first, lastRow: open.last, ...column });
      open = null;
    };
    plan.rows.forEach(({ cells }, row) => {
      const cell = cells[index] ?? null;
      if (typeof cell?.value !== 'number') return;
      const { format }: Style = styleOf(cell.style);
      if (open !== null && open.format === format) open = { ...open, last: row + 1 };
      else {
        close();
        if (format !== undefined) open = { format, first: row + 1, last: row + 1 };
      }
    });
    close();
  }
  return found;
}

async function writeNumberFormats(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const [format, areas] of await inSteps(formatColumns(plan), batch.pause))
    for (const area of areas) {
      await batch.room(CALL_BYTES);
      const range = sheet.getRange(addressOf(area));
      // One value for all cells of the range.
      range.numberFormat = format as unknown as string[][];
      range.untrack();
    }
}

/** Queues fonts, fills, alignment, borders and number formats. */
export async function writeFormats(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  await writeStyles(batch, sheet, plan);
  await writeBorders(batch, sheet, plan);
  await writeNumberFormats(batch, sheet, plan);
}
