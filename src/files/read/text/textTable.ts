import type { Grid } from '../../../domain/grid';

/**
 * A text copied from a web page: cells between | or tabs, merged cells lost, narrative and page furniture around.
 * Every line is a row of one ragged grid (row = line number); the table finder tells tables from the rest. A line
 * ends with a separator, so that ‘7月底 | ||’ says that two cells of a merge above are missing.
 */
export function readTextTable(file: string, text: string): Grid {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  const cells = lines.map(cellsOf);
  return {
    file,
    sheet: '',
    visibility: 'visible',
    layout: 'ragged',
    firstRow: 1,
    firstColumn: 1,
    values: cells.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    texts: cells,
    formats: [],
    struck: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** |---|:---:| under the header of a table written in Markdown. */
const RULE = /^:?-{1,99}:?$/u;
const isRule = (cells: readonly string[]): boolean =>
  cells.every((cell) => RULE.test(cell)) && cells.some((cell) => cell.length > 2);

function cellsOf(line: string): string[] {
  const separator = line.includes('|') ? '|' : '\t';
  const cells = line.split(separator).map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  if (separator === '|' && filled.length > 1 && isRule(filled)) return [];
  if (separator === '|' && cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells.length === 1 && cells[0] === '' ? [] : cells;
}

/** Whether a text is such a table rather than comma-separated values. */
export function isTextTable(file: string, text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/u).slice(0, 400);
  const barred = lines.filter((line) => line.split('|').length > 2).length;
  return /\.txt$/iu.test(file) || barred > 1;
}
