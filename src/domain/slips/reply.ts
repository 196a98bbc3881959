import type { TableAnalysis } from '../analysis';
import { cellAddress, type Grid } from '../grid';
import { messages } from '../messages/zh-CN';
import type { Aside, ReviewedAnalysis, ReviewedIssue, ReviewedItem } from '../review/review';
import type { Field } from '../table/fields';
import { withCorrectedCell } from '../table/figures/carried';
import type { FieldCell, ProgressTable, TableRow } from '../table/table';
import type { IsoDate } from '../date';

/** Filled slips read back. */

const say = messages.slips;
const KEY = /^[0-9a-f]{16}$/u;

/** A key as written by us, whatever spaces and invisible signs it picked up on its way. */
const keyOf = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase();

/** A row of a slip as it came back. */
export interface Reply {
  readonly key: string;
  /** What the cell should say, as the unit writes it; empty where it writes nothing. */
  readonly corrected: string;
  readonly explained: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Cell of the corrected words. */
  readonly cell: string;
}

interface SlipColumns {
  readonly headerRow: number;
  readonly corrected: number;
  readonly explained: number;
  readonly key: number;
}

const same = (text: string | undefined, wanted: string): boolean =>
  (text ?? '').replace(/\s/gu, '') === wanted;

/** The slip's header, wherever rows or columns were put in; null for a sheet that is no slip. */
function columnsOf({ texts }: Grid): SlipColumns | null {
  for (const [headerRow, cells] of texts.entries()) {
    const at = (wanted: string): number => cells.findIndex((text) => same(text, wanted));
    const [corrected, explained, key] = [
      at(say.columns.corrected),
      at(say.columns.explained),
      at(say.columns.key),
    ];
    if (corrected >= 0 && explained >= 0 && key >= 0) return { headerRow, corrected, explained, key };
  }
  return null;
}

/** Rows of a filled slip; none for a sheet that is no slip. */
export function repliesOf(grid: Grid): Reply[] {
  const columns = columnsOf(grid);
  if (columns === null) return [];
  return grid.texts.flatMap((cells, index): Reply[] => {
    const key = keyOf(cells[columns.key]);
    if (index <= columns.headerRow || !KEY.test(key)) return [];
    const row = grid.firstRow + index;
    return [
      {
        key,
        corrected: (cells[columns.corrected] ?? '').trim(),
        explained: (cells[columns.explained] ?? '').trim(),
        file: grid.file,
        sheet: grid.sheet,
        row,
        cell: cellAddress(row, grid.firstColumn + columns.corrected),
      },
    ];
  });
}

/** Rows of a filled slip that answer something, but whose key is gone: what they answer cannot be told. */
export function rowsWithoutKey(grid: Grid): number[] {
  const columns = columnsOf(grid);
  if (columns === null) return [];
  return grid.texts.flatMap((cells, index) => {
    const filled = [columns.corrected, columns.explained].some(
      (column) => (cells[column] ?? '').trim() !== '',
    );
    const lost = index > columns.headerRow && filled && !KEY.test(keyOf(cells[columns.key]));
    return lost ? [grid.firstRow + index] : [];
  });
}

export type Outcome = 'corrected' | 'explained' | 'unanswered';

/** An issue with what its unit answered. `stale`: the words asked about have changed since the slip was made. */
export interface Answer {
  readonly reply: Reply;
  readonly outcome: Outcome;
  readonly item: ReviewedItem | null;
  readonly issue: ReviewedIssue | null;
  readonly stale: boolean;
}

const outcomeOf = ({ corrected, explained }: Reply): Outcome =>
  corrected !== '' ? 'corrected' : explained !== '' ? 'explained' : 'unanswered';

/** Replies beside the issues they answer, in the order of the slips. Nothing is applied. */
export function answersTo(reviewed: ReviewedAnalysis, replies: readonly Reply[]): Answer[] {
  const open = new Map(
    reviewed.tables.flatMap(({ items }) =>
      items.flatMap((item) => item.issues.map((issue) => [issue.key, { item, issue }] as const)),
    ),
  );
  return replies.map((reply) => {
    const found = open.get(reply.key);
    return {
      reply,
      outcome: outcomeOf(reply),
      item: found?.item ?? null,
      issue: found?.issue ?? null,
      stale: found === undefined,
    };
  });
}

const sameRow = (a: TableRow, b: TableRow): boolean =>
  a.file === b.file && a.sheet === b.sheet && a.row === b.row;

const fieldOf = ({ field }: ReviewedIssue): Field => field ?? 'progress';

/** A corrected cell is the slip's: evidence leads there. */
const correctedCell = ({ corrected, file, sheet, cell }: Reply): FieldCell => ({
  text: corrected,
  cell,
  from: 'own',
  source: { file, sheet },
});

/** What follows from answers that the clerk has confirmed; nothing else does. */
export interface Applied {
  /** The tables with corrected cells: to be analysed again. */
  readonly tables: readonly ProgressTable[];
  /** Explained issues are set aside with the unit's own words as the reason. */
  readonly asides: readonly Aside[];
}

/** @param confirmed answers that a person has accepted; stale and unanswered ones change nothing */
export function applyAnswers(
  tables: readonly ProgressTable[],
  confirmed: readonly Answer[],
  date: IsoDate,
): Applied {
  const live = confirmed.filter(({ stale }) => !stale);
  const corrections = live.filter(({ outcome }) => outcome === 'corrected');
  const rowWith = (row: TableRow): TableRow =>
    corrections
      .filter(({ item }) => item !== null && sameRow(item.source, row))
      .reduce<TableRow>(
        (made, { issue, reply }) => ({
          ...made,
          cells: { ...made.cells, [fieldOf(issue as ReviewedIssue)]: correctedCell(reply) },
          figures: withCorrectedCell(made.figures, issue?.cell ?? '', reply.corrected),
        }),
        row,
      );
  return {
    tables: tables.map((table) => ({ ...table, rows: table.rows.map(rowWith) })),
    asides: live
      .filter(({ outcome }) => outcome === 'explained')
      .map(({ reply, issue }) => ({
        issue: reply.key,
        code: (issue as ReviewedIssue).code,
        reason: reply.explained,
        date,
      })),
  };
}

/**
 * The tables without the issues that confirmed answers explain, found by row and code: the row keeps its place when
 * returns are put together, whatever its units are called then.
 */
export function withoutExplained(
  tables: readonly TableAnalysis[],
  confirmed: readonly Answer[],
): TableAnalysis[] {
  const placeOf = ({ file, sheet, row }: TableRow, code: string): string =>
    JSON.stringify([file, sheet, row, code]);
  const explained = new Set(
    confirmed.flatMap(({ stale, outcome, item, issue }) =>
      stale || outcome !== 'explained' || item === null || issue === null
        ? []
        : [placeOf(item.source, issue.code)],
    ),
  );
  if (explained.size === 0) return [...tables];
  return tables.map((table) => ({
    ...table,
    items: table.items.map((item) => ({
      ...item,
      issues: item.issues.filter(({ code }) => !explained.has(placeOf(item.source, code))),
    })),
  }));
}
