import type { Grid } from '../grid';
import type { Header } from './header';
import type { Line } from './lines';
import { isTotalName } from './rowKind';

/** A text table pasted into a sheet: its merged areas are lost and what follows them has moved to the left. */

const isNumber = (text: string): boolean => /^\s*\d{1,4}\s*$/u.test(text);
/** 一, （二）, 1.1, ③ number the groups among numbered rows: such a line stands where it did. */
const NUMBERS_GROUP =
  /^\s*(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]?|\d{1,3}[.、．-]\d{0,3}|[①-⑳]|[(（]\d{1,3}[)）])\s*$/u;
const LEAST_FULL = 2;

/** Filled from the header's first column on without a gap. */
const isPacked = ({ cells }: Line, first: number): boolean =>
  cells.length > 1 && cells.every(({ column }, index) => column === first + index);

/** 1, 2, 5 …: numbers of rows go up, those of tasks seldom. */
const counts = (texts: readonly string[]): boolean =>
  texts.every((text, index) => isNumber(text) && (index === 0 || Number(text) > Number(texts[index - 1])));

/**
 * Whether short lines of a table have moved: where full lines have a number in the first column (序号) they have
 * words, or where full lines have words they have a number.
 */
function hasMoved(lines: readonly Line[], { labels, lastRow }: Header): boolean {
  const columns = [...labels.keys()];
  const first = Math.min(...columns);
  const body = lines.filter(
    ({ row, cells }) =>
      row > lastRow && cells.length > 1 && !cells.slice(0, 2).some(({ text }) => isTotalName(text)),
  );
  const full = body.filter(({ cells }) => cells.length === columns.length);
  const short = body.filter(({ cells }) => cells.length < columns.length);
  if (full.length < LEAST_FULL || short.length === 0 || !short.every((line) => isPacked(line, first)))
    return false;
  const numbered = [0, 1].findIndex((index) => counts(full.map(({ cells }) => cells[index]?.text ?? '')));
  if (numbered < 0) return false;
  return short.every(({ cells }) => {
    const text = cells[numbered]?.text ?? '';
    return !isNumber(text) && !NUMBERS_GROUP.test(text);
  });
}

/** The sheet as the lines of a text, where that is what was pasted into it; else null. */
export function asPastedText(grid: Grid, lines: readonly Line[], headers: readonly Header[]): Grid | null {
  if (grid.layout === 'ragged' || grid.merges.length > 0 || headers.length !== 1) return null;
  const [header] = headers;
  if (header === undefined || header.firstRow !== header.lastRow || !hasMoved(lines, header)) return null;
  const last = (texts: readonly string[]): number => texts.findLastIndex((text) => text.trim() !== '') + 1;
  return {
    ...grid,
    layout: 'ragged',
    texts: grid.texts.map((texts) => texts.slice(0, last(texts))),
    values: grid.values.map((values, index) => values.slice(0, last(grid.texts[index] ?? []))),
  };
}
