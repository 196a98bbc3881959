import { nth } from '../nth';
import type { Issue } from '../issue';
import { messages } from '../messages/zh-CN';
import type { Field } from './fields';
import { groupOf } from './groupRows';
import type { Line, LineCell } from './lines';
import { numberedHeadings } from './numberedHeadings';
import { figuresOf, rowOf, type Above } from './rowCells';
import { isTotalName, rowKind, type RowLayout } from './rowKind';
import { NAMES, type RowsInput } from './rowsInput';
import { withoutSums } from './summingRows';
import type { Skip, TableRow, TotalRow } from './table';

/** Lines below a header → rows, notes and what was left out with its reason. Nothing is dropped silently. */

export interface Rows {
  readonly rows: readonly TableRow[];
  readonly totals: readonly TotalRow[];
  readonly notes: readonly string[];
  readonly skipped: readonly Skip[];
}

const ESSENTIAL: readonly Field[] = ['task', 'name', 'progress', 'plan', 'place', 'finding', 'verdict'];
/** Fields told in words. */
const WORDS: readonly Field[] = ['task', 'progress', 'plan'];
/** Columns that make a line a row of data: words of the task, its figures, the verdict. */
function essentialColumns({ byField, figures }: RowsInput): Set<number> {
  const words = ESSENTIAL.flatMap((field) => byField.get(field) ?? []);
  const numbers = figures?.columns.map(({ column }) => column) ?? [];
  return new Set([...words, ...numbers]);
}

/** Names of a row in the columns that hold them, and the first cells, where 合计 often stands. */
function namesOf({ byField }: RowsInput): (line: Line) => readonly LineCell[] {
  const columns = new Set(NAMES.flatMap((field) => byField.get(field) ?? []));
  return ({ cells }) => cells.filter(({ column }, index) => index < 2 || columns.has(column));
}

export function readRows(input: RowsInput, issuesOf: (row: number) => readonly Issue[] = () => []): Rows {
  const names = namesOf(input);
  const layout: RowLayout = {
    essential: essentialColumns(input),
    words: new Set(WORDS.flatMap((field) => input.byField.get(field) ?? [])),
    figures: new Set(input.figures?.columns.map(({ column }) => column)),
    width: input.width ?? 0,
    wide: (line, column) => input.merges.wideAt(line.row, column),
    covered: (line, column) => {
      const area = input.merges.tallAt(line.row, column);
      return area !== undefined && area.firstRow >= input.firstRow && area.firstRow < line.row;
    },
  };
  const headings = numberedHeadings(input.lines);
  const above: Above = { cells: new Map(), group: null };
  const rows: TableRow[] = [];
  const totals: TotalRow[] = [];
  const notes: string[] = [];
  const skipped: Skip[] = [];
  const skip = (line: Line, reason: string): void => void skipped.push({ row: line.row, reason });
  for (const line of input.lines) {
    const isItem = input.isItem?.(line) === true;
    if (!isItem && (input.isHeader(line) || input.joined?.has(line.row))) {
      skip(line, input.joined?.has(line.row) ? messages.table.joinedLine : messages.table.repeatedHeader);
      continue;
    }
    const isHeading = headings.has(line.row);
    const kind = isItem ? 'data' : isHeading ? 'group' : rowKind(line, names(line), layout);
    if (kind === 'data') rows.push(rowOf(input, line, above, issuesOf(line.row)));
    else if (kind === 'note') notes.push(line.cells.map(({ text }) => text).join(' '));
    else if (kind === 'total') {
      const name = names(line).find(({ text }) => isTotalName(text))?.text ?? '';
      totals.push({ row: line.row, name, figures: figuresOf(input, line.row).figures });
      skip(line, messages.table.total);
    } else if (kind === 'group') {
      above.group = groupOf(line, nth(line.cells, isHeading ? 1 : 0));
      // What stands blank under a heading is not what the last row of the section before it has.
      above.cells.clear();
      skip(line, messages.table.groupRow(line.cells.map(({ text }) => text.trim()).join('')));
    } else if (kind !== 'blank') skip(line, messages.table[kind]);
  }
  const read = { rows, totals, notes, skipped };
  return input.isItem ? read : withoutSums(read, input.title ?? '');
}
