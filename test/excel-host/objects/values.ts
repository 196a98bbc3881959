import { addressOf, columnCount, isUnbounded, oneCell, rowCount } from '../book/area';
import type { Sheet } from '../book/book';
import { cellAt, changeFormat, eachCell, matrix, putCell, textOf, typeOf } from '../book/cells';
import { formatValue } from '../book/format';
import { guardContent, guardFormat } from '../book/guard';
import { typed } from '../book/typing';
import { invalid } from '../refusal';
import type { HostState, Kind } from './kind';
import { only, type Areas } from './place';

/** What cells hold. */

/** What is kept by cell is not told of whole rows and columns. */
const read =
  <T>(pick: (sheet: Sheet, row: number, column: number) => T) =>
  (of: Areas): T[][] | null =>
    isUnbounded(only(of)) ? null : matrix(only(of), (row, column) => pick(of.sheet, row, column));

/** The one value for all cells, or one for each. */
function spread(of: Areas, value: unknown): (row: number, column: number) => unknown {
  const area = only(of);
  if (isUnbounded(area)) throw invalid(`values for ${addressOf(area)}`);
  if (value === null || value === undefined) throw invalid('values cannot be null');
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[][];
  const fits = rows.length === rowCount(area) && rows.every((row) => row.length === columnCount(area));
  if (!fits) throw invalid(`${rows.length}×${rows[0]?.length} values for ${addressOf(area)}`);
  return (row, column) => rows[row - area.top]?.[column - area.left];
}

function setValues(of: Areas, value: unknown, host: HostState): void {
  guardContent(of.sheet);
  const { sheet } = of;
  const at = spread(of, value);
  const area = only(of);
  eachCell(area, (row, column) => {
    const input = at(row, column);
    // Cells under a merge keep nothing.
    if (input === null || input === undefined || sheet.merges.covers(row, column)) return;
    const asText = formatValue(cellAt(sheet, row, column).format, 'NumberFormat') === '@';
    putCell(sheet, row, column, typed(input, asText));
  });
  host.changes.push({ kind: 'cells', sheet: sheet.id, address: addressOf(area) });
}

function setNumberFormat(of: Areas, value: unknown): void {
  guardFormat(of.sheet);
  const at = spread(of, value);
  eachCell(only(of), (row, column) => {
    const code = at(row, column);
    if (code === null || code === undefined) return;
    if (typeof code !== 'string') throw invalid(`number format ${JSON.stringify(code)}`);
    changeFormat(of.sheet, oneCell(row, column), 'NumberFormat', code === '' ? 'General' : code);
  });
}

function setHyperlink(of: Areas, value: unknown, host: HostState): void {
  guardContent(of.sheet);
  const link = value as Readonly<Record<string, unknown>>;
  const shown = typeof link.textToDisplay === 'string' ? typed(`'${link.textToDisplay}`, true) : {};
  eachCell(only(of), (row, column) => putCell(of.sheet, row, column, { ...shown, hyperlink: link }));
  host.changes.push({ kind: 'cells', sheet: of.sheet.id, address: addressOf(only(of)) });
}

export const CONTENT: Required<Pick<Kind<Areas>, 'get' | 'set'>> = {
  get: {
    Values: read((sheet, row, column) => cellAt(sheet, row, column).value ?? ''),
    Text: read((sheet, row, column) => textOf(cellAt(sheet, row, column))),
    ValueTypes: read((sheet, row, column) => typeOf(cellAt(sheet, row, column))),
    Formulas: read((sheet, row, column) => {
      const { formula, value } = cellAt(sheet, row, column);
      return formula ?? value ?? '';
    }),
    NumberFormat: read((sheet, row, column) =>
      formatValue(cellAt(sheet, row, column).format, 'NumberFormat'),
    ),
    Hyperlink: (of) => cellAt(of.sheet, only(of).top, only(of).left).hyperlink,
  },
  set: { Values: setValues, Formulas: setValues, NumberFormat: setNumberFormat, Hyperlink: setHyperlink },
};
