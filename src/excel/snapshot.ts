import type { Area, CellValue, Grid, SheetVisibility } from '../domain/grid';
import { messages } from '../domain/messages/zh-CN';
import { HostFailure } from '../domain/port';
import { addressOf } from './addresses';
import type { Capabilities } from './capabilities';
import { isTooMuch } from './failures';
import type { Job } from './session';

/** Sheets → grids: one request for how large they are and what kinds of values they hold, one for the values. */

/** More cells than this are no progress table but something left over at the sheet's far end. */
const MOST_CELLS = 2_000_000;

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

interface Asked {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
}

function ask({ context }: Job, name: string, { mergedAreas }: Capabilities, types: boolean): Asked {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id,name,visibility');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(`rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden${types ? ',valueTypes' : ''}`);
  const merged = mergedAreas ? used.getMergedAreasOrNullObject() : null;
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return { name, sheet, used, merged };
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  firstRow: rowIndex + 1,
  lastRow: rowIndex + rowCount,
  firstColumn: columnIndex + 1,
  lastColumn: columnIndex + columnCount,
});

function guardSize({ name, used }: Asked): void {
  if (used.isNullObject || used.rowCount * used.columnCount <= MOST_CELLS) return;
  const address = addressOf(areaOf(used));
  throw new HostFailure('too-large', messages.excel.failures.tooLarge(name, address), address);
}

/** Kinds of values are asked for along with the size; where that is too much the size alone says which sheet it is. */
async function sizes(job: Job, names: readonly string[], can: Capabilities): Promise<readonly Asked[]> {
  const asked = names.map((name) => ask(job, name, can, true));
  try {
    await job.sync();
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    const plain = names.map((name) => ask(job, name, can, false));
    await job.sync();
    plain.forEach(guardSize);
    throw error;
  }
  asked.forEach(guardSize);
  return asked.filter(({ sheet }) => !sheet.isNullObject);
}

/** Neighbouring columns that hold anything whose displayed text is not its value. */
function columnsToSee({ used }: Asked): (readonly [first: number, last: number])[] {
  const plain = new Set<string>(['String', 'Empty']);
  const groups: [number, number][] = [];
  for (let column = 0; column < used.columnCount; column++) {
    if (used.valueTypes.every((row) => plain.has(String(row[column])))) continue;
    const last = groups.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else groups.push([column, column]);
  }
  return groups;
}

/** Rows of a sheet that are read at once. */
interface Block {
  readonly of: Asked;
  readonly first: number;
  readonly count: number;
}

interface ReadBlock {
  readonly block: Block;
  readonly values: Excel.Range;
  /** Texts, by the first column that they were asked for. */
  readonly seen: readonly (readonly [first: number, texts: Excel.Range])[];
}

function read({ of, first, count }: Block): ReadBlock {
  const { sheet, used } = of;
  const at = (column: number, columns: number): Excel.Range =>
    sheet.getRangeByIndexes(used.rowIndex + first, used.columnIndex + column, count, columns);
  const values = at(0, used.columnCount);
  values.load('values');
  const seen = columnsToSee(of).map(([from, to]) => {
    const texts = at(from, to - from + 1);
    texts.load('text');
    return [from, texts] as const;
  });
  return { block: { of, first, count }, values, seen };
}

interface Hidden {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

/** Null stands for some hidden and some not: only then is each asked for. */
const askHidden = ({ used }: Asked): Hidden => ({
  rows: (used.rowHidden as boolean | null) === null ? used.getRowProperties({ rowHidden: true }) : null,
  columns:
    (used.columnHidden as boolean | null) === null ? used.getColumnProperties({ columnHidden: true }) : null,
});

const halves = ({ of, first, count }: Block): Block[] => {
  const half = Math.ceil(count / 2);
  return [
    { of, first, count: half },
    { of, first: first + half, count: count - half },
  ];
};

/** Reads what fits into one answer, else one block at a time, halved until each fits. */
async function readBlocks(job: Job, blocks: readonly Block[], along: () => void): Promise<ReadBlock[]> {
  const asked = blocks.map(read);
  along();
  try {
    await job.sync();
    return asked;
  } catch (error) {
    const [only] = blocks;
    if (!isTooMuch(error) || only === undefined || (blocks.length === 1 && only.count === 1)) throw error;
    const parts = blocks.length > 1 ? blocks : halves(only);
    const done: ReadBlock[] = [];
    for (const part of parts) done.push(...(await readBlocks(job, [part], along)));
    return done;
  }
}

function cellValue(value: unknown, type: string): CellValue {
  if (type === 'Error') return { error: String(value) };
  return value === '' || type === 'Empty' ? null : (value as CellValue);
}

const shown = (value: CellValue): string => (typeof value === 'string' ? value : '');

interface Cells {
  readonly values: CellValue[][];
  readonly texts: string[][];
}

function cellsOf(blocks: readonly ReadBlock[]): Cells {
  const cells: Cells = { values: [], texts: [] };
  for (const { block, values, seen } of blocks) {
    const { valueTypes } = block.of.used;
    const rows = values.values.map((row, r) =>
      row.map((value, c) => cellValue(value, String(valueTypes[block.first + r]?.[c]))),
    );
    const texts = rows.map((row) => row.map(shown));
    for (const [first, range] of seen)
      range.text.forEach((row, r) => texts[r]?.splice(first, row.length, ...row.map(String)));
    cells.values.push(...rows);
    cells.texts.push(...texts);
  }
  return cells;
}

function merges({ merged }: Asked): Area[] {
  return merged === null || merged.isNullObject ? [] : merged.areas.items.map(areaOf);
}

const placesOf = (flags: readonly (boolean | undefined)[], first: number): number[] =>
  flags.flatMap((flag, index) => (flag === true ? [first + index] : []));

const all = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

function gridOf(file: string, of: Asked, blocks: readonly ReadBlock[], hidden: Hidden | undefined): Grid {
  const { sheet, used } = of;
  const empty = used.isNullObject;
  const [firstRow, firstColumn] = empty ? [1, 1] : [used.rowIndex + 1, used.columnIndex + 1];
  const rows = hidden?.rows?.value.map(({ rowHidden }) => rowHidden);
  const columns = hidden?.columns?.value.map(({ columnHidden }) => columnHidden);
  return {
    file,
    sheet: sheet.name,
    visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
    layout: 'cells',
    firstRow,
    firstColumn,
    ...cellsOf(blocks),
    merges: empty ? [] : merges(of),
    hiddenRows: empty
      ? []
      : rows
        ? placesOf(rows, firstRow)
        : used.rowHidden
          ? all(firstRow, used.rowCount)
          : [],
    hiddenColumns: empty
      ? []
      : columns
        ? placesOf(columns, firstColumn)
        : used.columnHidden
          ? all(firstColumn, used.columnCount)
          : [],
  };
}

export interface SheetReading {
  readonly id: string;
  readonly grid: Grid;
}

/**
 * The named sheets as they are now, in that order; those that are gone are left out. Two requests, more only where
 * an answer would be larger than this Excel allows.
 */
export async function readSheets(
  job: Job,
  file: string,
  names: readonly string[],
  can: Capabilities,
): Promise<SheetReading[]> {
  const asked = names.length === 0 ? [] : await sizes(job, names, can);
  const filled = asked.filter(({ used }) => !used.isNullObject);
  const hidden = new Map<Asked, Hidden>();
  const blocks =
    filled.length === 0
      ? []
      : await readBlocks(
          job,
          filled.map((of) => ({ of, first: 0, count: of.used.rowCount })),
          () => {
            for (const of of filled) hidden.set(of, askHidden(of));
          },
        );
  return asked.map((of) => ({
    id: of.sheet.id,
    grid: gridOf(
      file,
      of,
      blocks.filter(({ block }) => block.of === of),
      hidden.get(of),
    ),
  }));
}
