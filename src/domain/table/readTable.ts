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
import type { Line, Merges } from './lines';
import { itemsOfOurs } from './ownItems';
import { tableTime } from './period';
import { misplaced, realigned } from './realign';
import { readRows } from './rows';
import type { RowsInput } from './rowsInput';
import { raggedSamples, samplesOf } from './samples';
import type { Section } from './sections';
import type { ProgressTable } from './table';

/** A header repeated, as on each printed page, repeats the words. */
function repeats({ labels }: Header): (line: Line) => boolean {
  const keys = new Set([...labels.values()].flatMap((levels) => levels.map(headerKey)));
  return (line) =>
    isHeaderLine(line) &&
    line.cells.filter(({ text }) => keys.has(headerKey(text))).length * 2 >= line.cells.length;
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
  const samples = ragged
    ? raggedSamples(section, merges)
    : samplesOf(section.body, section.header.labels.keys(), merges);
  const title = titleOf(section.above);
  const texts = section.above
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .filter((text) => text !== title);
  const cellAt = cellsOf(grid, merges, section.header.lastRow + 1);
  const figures = ragged
    ? null
    : tableFigures(
        section.header,
        section.body.filter(({ cells }) => cells.length > 1).map(({ row }) => row),
        cellAt,
        tableTime([title ?? '', ...texts, grid.sheet]),
        chosen,
      );
  const mapping = mapColumns(section.header, samples, chosen, figures);
  const body = ragged ? realigned(section, mapping) : null;
  const rows = readRows(
    {
      file: grid.file,
      sheet,
      lines: body?.lines ?? section.body,
      byField: mapping.byField,
      unmapped: mapping.others,
      merges,
      hiddenRows: new Set(grid.hiddenRows),
      firstRow: section.header.lastRow + 1,
      unit: unitOf(grid.file, title, section.above),
      textAt,
      figures,
      noted: notedUnits([...texts, title ?? '']),
      plans: mapping.plans,
      cellAt,
      title,
      faultAt: (row, column) => faultOf(cellAt(row, column).value),
      width: section.header.labels.size,
      ...(body !== null && {
        joined: body.joined,
        covered: (row: number, column: number) =>
          body.padded.has(row) && !(body.aligned.get(row)?.columns.includes(column) ?? true),
      }),
      isHeader: repeats(section.header),
      isItem: itemsOfOurs(section.header),
    },
    (row) => [...misplaced(body?.aligned.get(row)), ...faultIssues(grid, row, section.header.labels.keys())],
  );
  const header = (field: Field): string =>
    mapping.columns.find((column) => column.field === field)?.header ?? '';
  const time = tableTime([
    title ?? '',
    ...texts.filter((text) => text.length <= LONGEST_TITLE),
    header('progress'),
    ...texts.filter((text) => text.length > LONGEST_TITLE),
    grid.sheet,
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
    skipped: [...aboveSkips(section.above, title), ...rows.skipped],
    issues: mapping.issues,
  };
}
