import { cellAddress, faultOf } from '../../grid';
import type { Issue } from '../../issue';
import { cellFigure, type CellFigure } from './cell';
import type { FigureColumn } from './columns';
import type { FigurePair } from './pairs';
import type { RowPair } from './rowFigures';
import type { CellAt } from './sheetCells';

/** Cells of number columns that say something which is not taken: each is told. */

/**
 * `words`: no number, or none that is certain (五成, 10*, TRUE); `share`: 50% under 完成数; `counted`: 10所 under a rate;
 * `scale`: 0.9 among 90 and 85.
 */
export type UnreadKind = 'words' | 'share' | 'counted' | 'scale';

export interface UnreadCell {
  readonly role: 'actual' | 'rate';
  readonly kind: UnreadKind;
  readonly cell: string;
  readonly text: string;
  /** `scale`: what it is in per cent where it is a fraction. */
  readonly percent: number | null;
}

interface ReadPair {
  readonly columns: FigurePair;
  /** One or none. */
  readonly pairs: readonly RowPair[];
}

function kindOf(role: UnreadCell['role'], figure: CellFigure | undefined): UnreadKind {
  if (figure === undefined) return 'words';
  if (role === 'actual') return 'share';
  return figure.unit === null ? 'scale' : 'counted';
}

/** Numbers of the columns that a figure is read from. */
const placesOf = ({ column, sumOf }: FigureColumn): readonly number[] => sumOf ?? [column];

function unreadIn(
  row: number,
  role: UnreadCell['role'],
  { columns, pairs }: ReadPair,
  cellAt: CellAt,
): UnreadCell[] {
  const column = columns[role];
  if (column === null || (pairs[0]?.[role] ?? null) !== null) return [];
  const figure = column.figures.get(row);
  if (figure === undefined && !column.unread.has(row)) return [];
  return placesOf(column).flatMap((at) => {
    const { value, text, format, anchor } = cellAt(row, at);
    // What stands instead of a value is told of every cell; of a sum only the parts that cannot be read.
    const isPart = column.sumOf !== undefined && cellFigure(value, text, format) !== null;
    if (isPart || faultOf(value) !== null || text.trim() === '') return [];
    return [
      {
        role,
        kind: kindOf(role, figure),
        cell: cellAddress(anchor.row, anchor.column),
        text: text.trim(),
        percent: figure === undefined ? null : figure.value * 100,
      },
    ];
  });
}

/** Each cell once. */
export function unreadCells(row: number, read: readonly ReadPair[], cellAt: CellAt): UnreadCell[] {
  const found = read.flatMap((one) => [
    ...unreadIn(row, 'actual', one, cellAt),
    ...unreadIn(row, 'rate', one, cellAt),
  ]);
  return [...new Map(found.map((one) => [one.cell, one])).values()];
}

const MOST_WORDS = 40;
/** 五成, 10*, NaN were meant as a number; 全部开工 is an answer in words. */
const MEANT_AS_NUMBER = /\d|[一二三四五六七八九十半]成|^[A-Za-z]{1,8}$/u;
export const meantAsNumber = (words: string): boolean => MEANT_AS_NUMBER.test(words);

export function unreadIssue({ role, kind, cell, text, percent }: UnreadCell): Issue {
  const words = text.slice(0, MOST_WORDS);
  return {
    code: 'figure-unread',
    severity: meantAsNumber(words) ? 'warning' : 'info',
    field: role,
    cell,
    quotes: [words],
    params: { kind, words, ...(percent !== null && { percent: Number(percent.toPrecision(12)) }) },
  };
}
