import { faultOf, type Grid } from '../grid';
import type { ColumnChoices } from './columnChoices';
import { mapColumns } from './columns';
import { faultIssues } from './counted';
import type { Field } from './fields';
import { cellsOf } from './figures/sheetCells';
import { tableFigures } from './figures/tableFigures';
import { notedUnits } from './figures/units';
import { isHeaderLine, type Header } from './header';
import { headerKey } from './headerNames';
import { aboveSkips, LONGEST_TITLE, titleOf, unitOf } from './headings';
import type { Line, LineCell, Merges } from './lines';
import { itemsOfOurs } from './ownItems';
import { datedNote, tableTime } from './period';
import { misplaced, realigned } from './realign';
import { numbersColumns } from './rowKind';
import { readRows } from './rows';
import type { RowsInput } from './rowsInput';
import { raggedSamples, samplesOf } from './samples';
import type { Section } from './sections';
import type { ProgressTable } from './table';

/** A header repeated, as on each printed page: of a line of its names half, of any other line all; or its columns numbered. */
function repeats({ labels, lastRow }: Header): (line: Line) => boolean {
  const keys = new Set([...labels.values()].flatMap((levels) => levels.map(headerKey)));
  const isOwn = ({ column, text }: LineCell): boolean =>
    labels.get(column)?.some((level) => headerKey(level) === headerKey(text)) === true;
  return (line) =>
    line.cells.length > 0 &&
    (line.cells.every(isOwn) ||
      (line.row === lastRow + 1 && numbersColumns(line)) ||
      (isHeaderLine(line) &&
        line.cells.filter(({ text }) => keys.has(headerKey(text))).length * 2 >= line.cells.length));
}

/** One section of a sheet, read: columns by role, rows, totals, what was left out. */
export function readTable(
  grid: Grid,
  sheet: string,
  section: Section,
  merges: Merges,
  chosen: ColumnChoices,
): ProgressTable {
  const textAt: RowsInput['textAt'] = (row, column) =>
    grid.texts[row - grid.firstRow]?.[column - grid.firstColumn] ?? '';
  const ragged = grid.layout === 'ragged';
  const isHeader = repeats(section.header);
  const body = section.body.filter((line) => !isHeader(line));
  const samples = ragged
    ? raggedSamples(section, merges)
    : samplesOf(body, section.header.labels.keys(), merges);
  const title = titleOf(section.above);
  const texts = section.above
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .filter((text) => text !== title);
  const cellAt = cellsOf(grid, merges, section.header.lastRow + 1);
  const figures = ragged
    ? null
    : tableFigures(
        section.header,
        body.filter(({ cells }) => cells.length > 1).map(({ row }) => row),
        cellAt,
        tableTime([title ?? '', ...texts, grid.sheet]),
        chosen,
      );
  const mapping = mapColumns(section.header, samples, chosen, figures);
  const aligned = ragged ? realigned(section, mapping) : null;
  const rows = readRows(
    {
      file: grid.file,
      sheet,
      lines: aligned?.lines ?? section.body,
      byField: mapping.byField,
      unmapped: mapping.others,
      merges,
      hiddenRows: new Set(grid.hiddenRows),
      firstRow: section.header.lastRow + 1,
      unit: unitOf(grid, title, section.above),
      textAt,
      figures,
      noted: notedUnits([...texts, title ?? '']),
      plans: mapping.plans,
      reports: mapping.reports,
      cellAt,
      title,
      faultAt: (row, column) => faultOf(cellAt(row, column).value),
      width: section.width ?? section.header.labels.size,
      ...(aligned !== null && {
        joined: aligned.joined,
        covered: (row: number, column: number) =>
          aligned.padded.has(row) && !(aligned.aligned.get(row)?.columns.includes(column) ?? true),
      }),
      isHeader,
      isItem: itemsOfOurs(section.header),
    },
    (row) => [
      ...misplaced(aligned?.aligned.get(row)),
      ...faultIssues(grid, row, section.header.labels.keys()),
    ],
  );
  const header = (field: Field): string =>
    mapping.columns.find((column) => column.field === field)?.header ?? '';
  const time = tableTime([
    title ?? '',
    ...texts.filter((text) => text.length <= LONGEST_TITLE),
    header('progress'),
    ...texts.filter((text) => text.length > LONGEST_TITLE),
    grid.sheet,
    ...rows.notes.flatMap(datedNote),
  ]);
  return {
    file: grid.file,
    sheet,
    title,
    ...time,
    headerRows: [section.header.firstRow, section.header.lastRow],
    dataRows: [
      rows.rows[0]?.row ?? section.header.lastRow + 1,
      rows.rows.at(-1)?.row ?? section.header.lastRow,
    ],
    columns: mapping.columns,
    unmapped: mapping.unmapped,
    rows: rows.rows,
    totals: rows.totals,
    questions: figures?.questions ?? [],
    notes: rows.notes,
    above: [...new Set([title ?? '', ...texts])],
    skipped: [...aboveSkips(section.above, title), ...rows.skipped],
    issues: mapping.issues,
  };
}
