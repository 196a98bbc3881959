import { faultOf, type CellValue, type Grid } from '../../domain/grid';
import { HostFailure } from '../../domain/port';
import { fingerprint } from '../../domain/decisions/fingerprint';
import { messages } from '../../domain/messages/zh-CN';
import type { Job } from '../session';
import { readBlocks } from './blocks';

/**
 * What was read, as fingerprints: marks are put on the rows that were read, so a sheet that someone else has changed
 * since is not marked.
 */

/** Fingerprints by sheet name. */
export type ReadKeys = ReadonlyMap<string, string>;

/** Whether sheets are still what they were read as. */
export interface Guard {
  /** Queues loading their values. */
  readonly ask: (sheetNamed: (name: string) => Excel.Worksheet) => void;
  /** @throws `sheet-gone` or `changed-meanwhile`, once what `ask` queued has come */
  readonly judge: () => void;
  /** The same with requests of its own, for sheets that are too large to be loaded along. */
  readonly judgeByParts: (job: Job) => Promise<void>;
}

/** Errors are told by their text in values, so that they count as such here. */
const cellKey = (value: CellValue): string => {
  const fault = faultOf(value);
  return fault === null ? `${typeof value}${String(value ?? '')}` : `string${fault}`;
};

const rowKey = (row: readonly CellValue[]): string => row.map(cellKey).join('\u0001');

const keyOf = (firstRow: number, firstColumn: number, rows: readonly string[]): string =>
  fingerprint([`${firstRow},${firstColumn}`, ...rows]);

export const gridKey = ({ firstRow, firstColumn, values }: Grid): string =>
  values.length === 0 ? '' : keyOf(firstRow, firstColumn, values.map(rowKey));

const rowKeys = (range: Excel.Range): string[] =>
  range.values.map((row) => rowKey(row.map((value: unknown) => (value === '' ? null : value) as CellValue)));

const usedKey = (used: Excel.Range, rows: readonly string[]): string =>
  used.isNullObject ? '' : keyOf(used.rowIndex + 1, used.columnIndex + 1, rows);

interface Asked {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function askUsed(name: string, sheet: Excel.Worksheet, properties: string): Asked {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(properties);
  return { name, sheet, used };
}

function guardThere(asked: readonly Asked[]): void {
  const gone = asked.find(({ sheet }) => sheet.isNullObject);
  if (gone !== undefined) throw new HostFailure('sheet-gone', messages.excel.failures.sheetGone(gone.name));
}

async function keysByParts(job: Job, asked: readonly Asked[]): Promise<Map<string, string>> {
  const filled = asked.filter(({ used }) => !used.isNullObject);
  const read = await readBlocks(job, filled, ({ of, first, count }) => {
    const { sheet, used } = of;
    const range = sheet.getRangeByIndexes(used.rowIndex + first, used.columnIndex, count, used.columnCount);
    range.load('values');
    return { of, range };
  });
  return new Map(
    asked.map((one) => {
      const rows = read.filter(({ of }) => of === one).flatMap(({ range }) => rowKeys(range));
      return [one.name, usedKey(one.used, rows)];
    }),
  );
}

/** @param sentence for the names of sheets that are not what they were */
export function guardOf(keys: ReadKeys, sentence: (sheets: readonly string[]) => string): Guard {
  let asked: Asked[] = [];
  const judge = (now: ReadKeys): void => {
    const changed = [...now.keys()].filter((name) => now.get(name) !== keys.get(name));
    if (changed.length > 0) throw new HostFailure('changed-meanwhile', sentence(changed));
  };
  return {
    ask(sheetNamed) {
      asked = [...keys.keys()].map((name) => askUsed(name, sheetNamed(name), 'rowIndex,columnIndex,values'));
    },
    judge() {
      guardThere(asked);
      judge(
        new Map(asked.map(({ name, used }) => [name, usedKey(used, used.isNullObject ? [] : rowKeys(used))])),
      );
    },
    async judgeByParts(job) {
      const { worksheets } = job.context.workbook;
      const sized = [...keys.keys()].map((name) =>
        askUsed(name, worksheets.getItemOrNullObject(name), 'rowIndex,columnIndex,rowCount,columnCount'),
      );
      await job.sync();
      guardThere(sized);
      judge(await keysByParts(job, sized));
    },
  };
}
