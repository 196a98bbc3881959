import type { Area } from '../../../domain/grid';
import { quotedSheet } from '../../../domain/grid';
import { sheetZhCN } from '../../../domain/messages/zh-CN.sheet';
import type { CellLink, PlanRow, RowStream, SheetStream } from '../../../domain/sheet/plan';
import { sheetNames } from './names';

/** Sheets as the workbook holds them: under names that Excel takes, and in several parts where one is too long. */

/** Rows of a sheet (Excel specifications and limits). */
export const MOST_ROWS = 1_048_576;

export interface Pages {
  readonly sheets: readonly SheetStream[];
  /** Where a link leads in this workbook; null where that is nowhere. */
  readonly locationOf: (link: CellLink) => string | null;
}

/** A run of rows that takes up where the one before it ended; to be gone through once, in order. */
function runOf(next: () => IteratorResult<PlanRow, unknown>, length: number): RowStream {
  return {
    length,
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row++) {
        const { done, value } = next();
        if (done === true) return;
        yield value as PlanRow;
      }
    },
  };
}

/** Areas as they lie within rows `from` … `to`, counted from `from`. */
const within = (areas: readonly Area[], from: number, to: number): Area[] =>
  areas
    .filter(({ firstRow, lastRow }) => firstRow <= to && lastRow >= from)
    .map((area) => ({
      ...area,
      firstRow: Math.max(area.firstRow, from) - from + 1,
      lastRow: Math.min(area.lastRow, to) - from + 1,
    }));

/** A sheet of more rows than one can hold as several; what heads it and its charts stay with the first. */
function split(sheet: SheetStream, most: number): SheetStream[] {
  const { length } = sheet.rows;
  if (length <= most) return [sheet];
  let iterator: Iterator<PlanRow> | null = null;
  const next = () => (iterator ??= sheet.rows[Symbol.iterator]()).next();
  return Array.from({ length: Math.ceil(length / most) }, (_, part): SheetStream => {
    const from = part * most + 1;
    const to = Math.min(length, from + most - 1);
    return {
      ...sheet,
      name: part === 0 ? sheet.name : sheetZhCN.continued(sheet.name, part + 1),
      rows: runOf(next, to - from + 1),
      merges: within(sheet.merges, from, to),
      pageBreaks: sheet.pageBreaks.filter((row) => row > from && row <= to).map((row) => row - from + 1),
      ...(part > 0 && { frozenRows: 0, print: { ...sheet.print, titleRows: null }, charts: [] }),
    };
  });
}

const ADDRESS = /^(?<column>[A-Z]{1,3})(?<row>[1-9]\d{0,9})$/u;

/** @param most rows of a sheet */
export function pagesOf(wanted: readonly SheetStream[], most = MOST_ROWS): Pages {
  const parts = wanted.map((sheet) => split(sheet, most));
  const names = sheetNames(parts.flat().map(({ name }) => name));
  const sheets = parts.flat().map((sheet, index) => ({ ...sheet, name: names[index] as string }));
  const firsts = new Map<string, number>();
  wanted.forEach(({ name }, index) => {
    if (!firsts.has(name)) firsts.set(name, parts.slice(0, index).flat().length);
  });
  const locationOf = ({ sheet, cell }: CellLink): string | null => {
    const { column, row } = ADDRESS.exec(cell)?.groups ?? {};
    const first = firsts.get(sheet);
    if (first === undefined || column === undefined) return null;
    const [part, rest] = [Math.floor((Number(row) - 1) / most), (Number(row) - 1) % most];
    const name = names[first + part];
    return name === undefined ? null : `${quotedSheet(name)}!${column}${rest + 1}`;
  };
  return { sheets, locationOf };
}
