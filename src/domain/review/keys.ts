import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import type { Field } from '../table/fields';
import type { ProgressTable, TableRow } from '../table/table';
import { fingerprint } from './fingerprint';

const BLANKS = /\s+/gu;
const words = (row: TableRow, field: Field): string => (row.cells[field]?.text ?? '').replace(BLANKS, '');

/** Fields that a figure or lamp rests on: when their words change, what a person said of them no longer holds. */
const BASIS: readonly Field[] = ['task', 'plan', 'progress', 'due', 'problem', 'verdict', 'rate'];

export const basisOf = ({ source }: TaskItem): string =>
  fingerprint(BASIS.map((field) => words(source, field)));

/** What an item is known by from one run to the next: its words and units, not its row, which may move. */
const identity = ({ source }: TaskItem): string =>
  fingerprint([words(source, 'task'), words(source, 'name'), ...source.leadUnits]);

/** Gives each item its key; items of the same words are counted. One counter serves one analysis. */
export function itemKeys(): (item: TaskItem) => string {
  const seen = new Map<string, number>();
  return (item) => {
    const key = identity(item);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  };
}

/** An issue is the same as long as it says the same of the same item. */
export const issueKey = (owner: string, { code, field, quotes, params }: Issue): string =>
  fingerprint([owner, code, field ?? '', ...quotes, JSON.stringify(params)]);

/** Owner of a table's own issues. */
export const tableKey = ({ file, sheet, title }: ProgressTable): string =>
  fingerprint([file, sheet, title ?? '']);
