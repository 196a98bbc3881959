import { cleanText } from '../text/clean';
import type { DraftLine } from './lines';
import type { LineFinding, Verdict } from './report';

/** A cell of a table in the draft: a line of its own. */
export type DraftCell = DraftLine;

export interface CellFinding {
  readonly cell: DraftCell;
  readonly finding: LineFinding;
}

export const cellText = ({ clean }: DraftCell): string => clean.text.trim();

const NUMBER = /^(?<value>-?\d{1,5}(?:\.\d{1,4})?)[%项]?$/u;

/** The number that is all of a cell, as it is written; null for other cells. */
export const cellNumber = (cell: DraftCell): string | null =>
  NUMBER.exec(cellText(cell))?.groups?.['value'] ?? null;

export const cellFinding = (
  cell: DraftCell,
  kind: LineFinding['kind'],
  verdict: Verdict,
  annex: string,
): CellFinding => ({
  cell,
  finding: { kind, start: 0, end: cell.clean.text.length, verdict, annex, rows: [] },
});

/** Cells between tabs. */
export function cellsOf(text: string, offset: number): DraftCell[] {
  let at = offset;
  return text.split('\t').map((own) => {
    const cell = { clean: cleanText(own), offset: at };
    at += own.length + 1;
    return cell;
  });
}
