import type { TableRow } from '../table/table';
import { messages } from '../messages/zh-CN';
import type { CombinedRow } from './combine';
import { isUnsureRow } from './returnsCodes';
import { skippedLines, type Source } from './entry';
import type { Slot } from './slot';
import type { Balance } from './report';

/** Rows were lost or doubled on the way: the program's own fault, never the data's. */
export class ConsolidationFault extends Error {
  constructor(readonly balance: Balance) {
    super(messages.consolidate.fault(balance));
    this.name = 'ConsolidationFault';
  }
}

/**
 * Counts the sent rows that stand in the tables, those put together with them and those left out, by the rows themselves, not by
 * what the parts that made them say.
 *
 * @throws ConsolidationFault when a row is lost, or stands twice
 */
export function balanceOf(
  returns: readonly Source[],
  rows: readonly CombinedRow[],
  outside: readonly Slot[],
): Balance {
  const incoming = new Set<TableRow>(returns.flatMap(({ table }) => table.rows));
  const counted = rows.flatMap(({ slot }) => slot.versions.map(({ row }) => row));
  const apart = outside.flatMap((slot) => slot.versions.map(({ row }) => row));
  const versions = [...counted, ...apart];
  const left = returns.reduce((sum, { table }) => sum + skippedLines(table).length, 0);
  const sent = rows.filter(({ slot }) => slot.versions.length > 0).length;
  const balance: Balance = {
    rowsIn: incoming.size + left,
    rowsOut: sent,
    merged: counted.length - sent,
    outside: apart.length,
    skipped: left,
    notSent: rows.length - sent,
    unsure: rows.filter(({ row }) => isUnsureRow(row)).length,
  };
  const once = new Set(versions).size === versions.length && versions.every((row) => incoming.has(row));
  if (!once || balance.rowsIn !== balance.rowsOut + balance.merged + balance.outside + balance.skipped)
    throw new ConsolidationFault(balance);
  return balance;
}
