import type { Area, CellValue, Grid } from '../domain/grid';
import type { PlanCell, SheetPlan } from '../domain/sheet/plan';
import { styleOf, type Style } from '../domain/sheet/styles';

/** A sheet of the workbook in memory: its cells, and the plan that it was drawn from where it is ours. */
export interface Sheet {
  readonly grid: Grid;
  readonly plan: SheetPlan | null;
}

const PERCENT = '0.0"%"';

function shown({ value, style }: PlanCell): string {
  const { format }: Style = styleOf(style);
  if (typeof value !== 'number' || format === undefined) return String(value ?? '');
  const text = value.toFixed(1);
  return format === PERCENT ? `${text}%` : `${value > 0 ? '+' : ''}${text}`;
}

/** A plan drawn: what it would be in Excel, as far as a table can show it. */
export function drawnSheet(file: string, plan: SheetPlan, name: string): Sheet {
  const cells = plan.rows.map(({ cells: own }) => own);
  const grid: Grid = {
    file,
    sheet: name,
    visibility: 'visible',
    layout: 'cells',
    firstRow: 1,
    firstColumn: 1,
    values: cells.map((line) => line.map((cell) => cell?.value ?? null)),
    texts: cells.map((line) => line.map((cell) => (cell === null ? '' : shown(cell)))),
    merges: plan.merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { grid, plan };
}

export const textAt = ({ firstRow, firstColumn, texts }: Grid, row: number, column: number): string =>
  texts[row - firstRow]?.[column - firstColumn] ?? '';

export const planCell = ({ plan }: Sheet, row: number, column: number): PlanCell | null =>
  plan?.rows[row - 1]?.cells[column - 1] ?? null;

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const typed = (text: string): CellValue => (text === '' ? null : NUMBER.test(text) ? Number(text) : text);

const put = <T>(
  rows: readonly (readonly T[])[],
  row: number,
  column: number,
  blank: T,
  value: T,
): readonly (readonly T[])[] =>
  Array.from({ length: Math.max(rows.length, row + 1) }, (_, index) => {
    const line = rows[index] ?? [];
    if (index !== row) return line;
    return Array.from({ length: Math.max(line.length, column + 1) }, (_cell, at) =>
      at === column ? value : (line[at] ?? blank),
    );
  });

/** The sheet with another text in a cell; cells before the first of the sheet cannot be typed into. */
export function withText(sheet: Sheet, row: number, column: number, text: string): Sheet {
  const { grid } = sheet;
  const [line, at] = [row - grid.firstRow, column - grid.firstColumn];
  if (line < 0 || at < 0) return sheet;
  return {
    ...sheet,
    grid: {
      ...grid,
      values: put<CellValue>(grid.values, line, at, null, typed(text)),
      texts: put(grid.texts, line, at, '', text),
    },
  };
}

const ADDRESS = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A1 or A1:C3; null for anything else. */
export function areaOf(address: string): Area | null {
  const [, from, top, to, bottom] = ADDRESS.exec(address) ?? [];
  if (from === undefined || top === undefined) return null;
  return {
    firstRow: Number(top),
    firstColumn: columnOf(from),
    lastRow: Number(bottom ?? top),
    lastColumn: columnOf(to ?? from),
  };
}

export const isWithin = (area: Area, row: number, column: number): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
