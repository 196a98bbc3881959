import { nth } from '../../nth';
import type { CellValue } from '../../grid';
import type { PlanCell, PlanRow, SheetPlan } from '../plan';
import { atOnce, eachInSteps, type Steps } from '../../steps';
import { align, type Alignment } from './align';
import { comparable, digest, digesting, planDigesting, STEP, written, type Imprint } from './imprint';
import { sameLine } from './sameLine';

/** What stands in a sheet of ours now, from A1. */
export interface SheetNow {
  readonly values: readonly (readonly CellValue[])[];
  /** Whether a formula of the user's stands there: a value cannot take its place. */
  readonly hasFormula: (row: number, column: number) => boolean;
}

/** 1-based place in the new plan. */
export interface PlacedEdit {
  readonly row: number;
  readonly column: number;
  readonly theirs: string;
  readonly ours: string;
}

export interface KeptEdits {
  /** The new plan with what the user wrote in place of ours. */
  readonly plan: SheetPlan;
  readonly kept: readonly PlacedEdit[];
  /** Words of the user that have no place in the new plan: the sheet that holds them must not go. */
  readonly homeless: readonly string[];
  /** Rows or columns were put in, taken out or moved: the sheet is the user's own arrangement, and is not drawn over. */
  readonly rearranged: boolean;
}

/** Characters that a text needs to be something that a line is known by. */
const LEAST_WORDS = 4;

interface Edit {
  /** 0-based row of the imprint; null for a line that the user put in. */
  readonly line: number | null;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: boolean;
}

interface Changes {
  readonly edits: readonly Edit[];
  readonly rearranged: boolean;
}

const isBlank = (line: readonly string[] | undefined): boolean => line?.every((one) => one === '') ?? true;

/** Lines that stand where they were drawn, and none of the drawn ones is missing. */
function linesStand(
  lines: Alignment,
  now: readonly (readonly string[])[],
  drawn: Imprint['digests'],
): boolean {
  const there = new Set(lines);
  const missing = drawn.some((line, index) => !isBlank(line) && !there.has(index));
  const moved = lines.some((line, index) => line !== null && line !== index && !isBlank(now[index]));
  return !missing && !moved;
}

/** So many cells of one column are not edited one by one: a column was put in or taken out. */
const FEW_CELLS = 3;

function columnsStand(edits: readonly Edit[], { digests, plan }: Imprint): boolean {
  return plan.widths.every((_, column) => {
    const drawn = digests.filter((line) => (line[column] ?? '') !== '').length;
    const changed = edits.filter(
      (edit) => edit.column === column && edit.line !== null && (digests[edit.line]?.[column] ?? '') !== '',
    ).length;
    return changed < FEW_CELLS || changed * 2 <= drawn;
  });
}

/** Cells that differ from what was drawn, each with the drawn line that it belongs to. */
function* changesOf(imprint: Imprint, { values, hasFormula }: SheetNow): Steps<Changes> {
  const { digests } = imprint;
  const now = yield* digesting(values);
  const lines = yield* align(now, digests);
  const edits: Edit[] = [];
  yield* eachInSteps(now, STEP, (row, r) => {
    const line = lines[r] ?? null;
    const drawn = line === null ? [] : nth(digests, line);
    for (let column = 0; column < Math.max(row.length, drawn.length); column++) {
      if ((row[column] ?? '') === (drawn[column] ?? '')) continue;
      const value = values[r]?.[column] ?? null;
      edits.push({ line, column, value, formula: hasFormula(r + 1, column + 1) });
    }
  });
  return { edits, rearranged: !linesStand(lines, now, digests) || !columnsStand(edits, imprint) };
}

export function* lookingForEdits(imprint: Imprint, now: SheetNow): Steps<boolean> {
  const { edits, rearranged } = yield* changesOf(imprint, now);
  return rearranged || edits.length > 0;
}

const fits = (imprint: Imprint, plan: SheetPlan): boolean =>
  imprint.plan.widths.length === plan.widths.length;

function put(rows: PlanRow[], row: number, column: number, cell: PlanCell): void {
  const old = nth(rows, row);
  rows[row] = { ...old, cells: old.cells.with(column, cell) };
}

/** Cells that lie under a merged area, but for its first, hold nothing. */
function coveredBy({ merges }: SheetPlan): (row: number, column: number) => boolean {
  const covered = new Set<string>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges)
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++)
        if (row !== firstRow || column !== firstColumn) covered.add(`${row},${column}`);
  return (row, column) => covered.has(`${row},${column}`);
}

/**
 * Puts what the user changed in a sheet of ours into its next drawing, line by line wherever lines have moved.
 * Nothing is put beside a line that it did not belong to or over words of ours that have changed, and nothing is
 * dropped: what has no place is `homeless`.
 */
export function* keepingEdits(imprint: Imprint, now: SheetNow, plan: SheetPlan): Steps<KeptEdits> {
  const { edits, rearranged } = yield* changesOf(imprint, now);
  const fresh = yield* planDigesting(plan);
  const lines = fits(imprint, plan) && !rearranged ? yield* align(imprint.digests, fresh) : [];
  const isSame = yield* sameLine(imprint.digests, fresh, lines, (row, column) => {
    const value = plan.rows[row]?.cells[column]?.value;
    return typeof value === 'string' && value.length >= LEAST_WORDS;
  });
  const covered = coveredBy(plan);
  const rows = [...plan.rows];
  const kept: PlacedEdit[] = [];
  const homeless: string[] = [];
  for (const { line, column, value, formula } of edits) {
    const theirs = comparable(value);
    const row = line === null ? null : (lines[line] ?? null);
    const cell = row === null ? null : (rows[row]?.cells[column] ?? null);
    const ours = comparable(cell?.value);
    const placed = row !== null && cell !== null && !formula && !covered(row + 1, column + 1);
    const drawn = line === null ? '' : (imprint.digests[line]?.[column] ?? '');
    if (placed && digest(ours) === digest(theirs)) continue;
    // Where ours has changed since, theirs may state what holds no longer: figures, names, a list of what is done.
    if (!placed || line === null || !isSame(line) || digest(ours) !== drawn) {
      if (theirs !== '') homeless.push(theirs);
      continue;
    }
    put(rows, row, column, { ...cell, value: written(value) });
    kept.push({ row: row + 1, column: column + 1, theirs, ours });
  }
  return { plan: { ...plan, rows }, kept, homeless, rearranged };
}

export const keepEdits = (imprint: Imprint, now: SheetNow, plan: SheetPlan): KeptEdits =>
  atOnce(keepingEdits(imprint, now, plan));
