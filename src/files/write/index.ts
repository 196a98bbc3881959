import type { CellStyle, SheetChart, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../../domain/grid';
import { BAR_GAP, FOOTER_MM, HEADER_MM, LINE_COLOR, PAGE_NUMBER } from '../../domain/sheet/page';
import type { ChartPlan, Margins, PlanCell, SheetPlan } from '../../domain/sheet/plan';
import { STYLES, type Style, type StyleName } from '../../domain/sheet/styles';

/** Draws sheet plans into an .xlsx file. */

const INCH = 25.4;
const LINE = { style: 'thin', color: { rgb: LINE_COLOR } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

function cellStyle(style: Style): CellStyle {
  return {
    font: {
      name: style.font,
      size: style.size,
      ...(style.bold && { bold: true }),
      ...(style.underline && { underline: true }),
      ...(style.color !== undefined && { color: { rgb: style.color } }),
    },
    alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: true },
    ...(style.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } },
    }),
    ...(style.border && { border: BORDER }),
    ...(style.format !== undefined && { numFmt: style.format }),
  };
}

const CELL_STYLES = Object.fromEntries(
  Object.entries(STYLES).map(([name, style]) => [name, cellStyle(style)]),
) as Record<StyleName, CellStyle>;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

type WriteCell = NonNullable<WriteSheet['cells']> extends Map<string, infer T> ? T : never;

function writeCell({ value, style, link }: PlanCell): WriteCell {
  return {
    value,
    type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string',
    style: CELL_STYLES[style],
    ...(link !== undefined && { hyperlink: { target: '', location: `${quoted(link.sheet)}!${link.cell}` } }),
  } as WriteCell;
}

function cellsOf(plan: SheetPlan): Map<string, WriteCell> {
  const cells = new Map<string, WriteCell>();
  plan.rows.forEach((row, r) =>
    row.cells.forEach((cell, c) => {
      if (cell !== null) cells.set(`${r},${c}`, writeCell(cell));
    }),
  );
  return cells;
}

const range = (sheet: string, column: number, [first, last]: readonly [number, number]): string =>
  `${quoted(sheet)}!$${columnLetters(column)}$${first}:$${columnLetters(column)}$${last}`;

function chartOf(sheet: string, chart: ChartPlan): SheetChart {
  return {
    type: 'bar',
    title: chart.title,
    barGrouping: 'stacked',
    overlap: 100,
    gapWidth: BAR_GAP,
    series: chart.series.map(({ name, column, color }) => ({
      name,
      values: range(sheet, column, chart.rows),
      categories: range(sheet, chart.categoryColumn, chart.rows),
      color,
    })),
    anchor: {
      from: { row: chart.anchor.firstRow - 1, col: chart.anchor.firstColumn - 1 },
      to: { row: chart.anchor.lastRow, col: chart.anchor.lastColumn },
    },
    legend: 'bottom',
    axes: { x: { reverse: true } },
  } as SheetChart;
}

const inches = ({ top, right, bottom, left }: Margins) => ({
  top: top / INCH,
  right: right / INCH,
  bottom: bottom / INCH,
  left: left / INCH,
  header: HEADER_MM / INCH,
  footer: FOOTER_MM / INCH,
});

function writeSheet(plan: SheetPlan): WriteSheet {
  const { print } = plan;
  return {
    name: plan.name,
    columns: plan.widths.map((width) => ({ width })),
    rows: plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
    cells: cellsOf(plan),
    merges: plan.merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      startRow: firstRow - 1,
      endRow: lastRow - 1,
      startCol: firstColumn - 1,
      endCol: lastColumn - 1,
    })),
    rowDefs: new Map(plan.rows.map(({ height }, index) => [index, { height }])),
    ...(plan.frozenRows > 0 && { freezePane: { rows: plan.frozenRows } }),
    // hucre names the row above a break, counted from zero.
    rowBreaks: plan.pageBreaks.map((row) => row - 2),
    charts: plan.charts.map((chart) => chartOf(plan.name, chart)),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: print.paper === 'A4' ? 'a4' : 'a3',
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: inches(print.margins),
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: `&R${PAGE_NUMBER}`, evenFooter: `&L${PAGE_NUMBER}`, differentOddEven: true },
  } as WriteSheet;
}

/** hucre's own print titles come out unquoted; as defined names they are ours to quote. */
function printNames(plan: SheetPlan) {
  const last = `$${columnLetters(plan.widths.length)}$${Math.max(1, plan.rows.length)}`;
  const area = { name: '_xlnm.Print_Area', range: `${quoted(plan.name)}!$A$1:${last}`, scope: plan.name };
  const { titleRows } = plan.print;
  return titleRows === null
    ? [area]
    : [
        area,
        {
          name: '_xlnm.Print_Titles',
          range: `${quoted(plan.name)}!$${titleRows[0]}:$${titleRows[1]}`,
          scope: plan.name,
        },
      ];
}

/** The workbook as bytes, sheets in the order given. */
export async function writeWorkbook(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: plans.map(writeSheet),
    namedRanges: plans.flatMap(printNames),
    defaultFont: { name: '宋体', size: 11 },
    activeSheet: 0,
  });
}
