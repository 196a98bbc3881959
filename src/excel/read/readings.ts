import type { CellValue, Grid } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import { HostFailure } from '../../domain/port';
import { fingerprint } from '../../domain/review/fingerprint';

/**
 * What was read, as fingerprints: marks are put on the rows that were read, so a sheet that someone else has changed
 * since is not marked.
 */
export interface Readings {
  keep(grids: readonly Grid[]): void;
  /** Queues loading the named sheets' values; `judge` then refuses where they are not what was read. */
  check(names: readonly string[]): {
    readonly ask: (sheetNamed: (name: string) => Excel.Worksheet) => void;
    readonly judge: () => void;
  };
}

const cellKey = (value: CellValue): string =>
  typeof value === 'object' && value !== null ? value.error : `${typeof value}${String(value ?? '')}`;

const keyOf = (firstRow: number, firstColumn: number, rows: readonly (readonly CellValue[])[]): string =>
  fingerprint([`${firstRow},${firstColumn}`, ...rows.map((row) => row.map(cellKey).join('\u0001'))]);

const gridKey = ({ firstRow, firstColumn, values }: Grid): string =>
  values.length === 0 ? '' : keyOf(firstRow, firstColumn, values);

function rangeKey(used: Excel.Range): string {
  if (used.isNullObject) return '';
  const values = used.values.map((row) =>
    row.map((value: unknown) => (value === '' ? null : value) as CellValue),
  );
  return keyOf(used.rowIndex + 1, used.columnIndex + 1, values);
}

export function createReadings(): Readings {
  const keys = new Map<string, string>();
  return {
    keep(grids) {
      for (const grid of grids) keys.set(grid.sheet, gridKey(grid));
    },
    check(names) {
      const asked: { readonly name: string; readonly sheet: Excel.Worksheet; readonly used: Excel.Range }[] =
        [];
      return {
        ask(sheetNamed) {
          for (const name of new Set(names)) {
            if (!keys.has(name)) continue;
            const sheet = sheetNamed(name);
            const used = sheet.getUsedRangeOrNullObject(true);
            used.load('rowIndex,columnIndex,values');
            asked.push({ name, sheet, used });
          }
        },
        judge() {
          const gone = asked.find(({ sheet }) => sheet.isNullObject);
          if (gone !== undefined)
            throw new HostFailure('sheet-gone', messages.excel.failures.sheetGone(gone.name));
          const changed = asked.filter(({ name, used }) => rangeKey(used) !== keys.get(name));
          if (changed.length > 0)
            throw new HostFailure(
              'changed-meanwhile',
              messages.excel.failures.changed(changed.map(({ name }) => name)),
            );
        },
      };
    },
  };
}
