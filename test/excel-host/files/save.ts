import type { ConditionalRule, SheetChart, WriteSheet } from 'hucre/xlsx';
import { addressOf, letters, quoted, usedExtent } from '../book/area';
import type { Bag, Book, Cell, Chart, ConditionalFormat, Sheet, SheetArea } from '../book/book';
import { usedArea } from '../book/cells';
import { styleOut } from './style';

/** The workbook as an .xlsx file, so that what was drawn can be looked at. */

const INCH = { Millimeters: 25.4, Centimeters: 2.54, Inches: 1, Points: 72 } as const;

type WriteCell = NonNullable<WriteSheet['cells']> extends Map<string, infer T> ? T : never;

const LINK = /^=HYPERLINK\("#((?:[^"]|"")*)",/u;

function writeCell({ value, format, hyperlink, formula }: Cell): WriteCell {
  const location = hyperlink?.documentReference ?? LINK.exec(formula ?? '')?.[1]?.replaceAll('""', '"');
  return {
    value,
    type: value === null ? 'empty' : typeof value === 'string' ? 'string' : typeof value,
    style: styleOut(format),
    ...(location !== undefined && { hyperlink: { target: '', location: String(location) } }),
  } as WriteCell;
}

function cellsOf(sheet: Sheet): Map<string, WriteCell> {
  const cells = new Map<string, WriteCell>();
  for (const [row, columns] of sheet.rows)
    for (const [column, cell] of columns) cells.set(`${row},${column}`, writeCell(cell));
  return cells;
}

const reference = ({ sheet, area }: SheetArea): string =>
  `${quoted(sheet.name)}!$${letters(area.left)}$${area.top + 1}:$${letters(area.right)}$${area.bottom + 1}`;

const colorOf = (bag: Bag | undefined): string | undefined => {
  const color = bag?.get('Color');
  return typeof color === 'string' ? color.slice(1) : undefined;
};

function chartOut(chart: Chart): SheetChart {
  const bag = (name: string): Bag | undefined => chart.bags.get(name);
  const { anchor } = chart;
  return {
    type: 'bar',
    title: bag('Title')?.get('Text'),
    ...(chart.type.endsWith('Stacked') && { barGrouping: 'stacked', overlap: 100 }),
    gapWidth: chart.series[0]?.bag.get('GapWidth') ?? 150,
    series: chart.series.map((one) => ({
      name: one.bag.get('Name'),
      values: one.values && reference(one.values),
      ...(one.categories !== null && { categories: reference(one.categories) }),
      color: colorOf(one.bag),
    })),
    anchor: {
      from: { row: anchor?.top ?? 0, col: anchor?.left ?? 0 },
      to: { row: (anchor?.bottom ?? 10) + 1, col: (anchor?.right ?? 5) + 1 },
    },
    legend: String(bag('Legend')?.get('Position') ?? 'right').toLowerCase(),
    axes: { x: { reverse: bag('CategoryAxis')?.get('ReversePlotOrder') === true } },
  } as SheetChart;
}

const ruleOut = ({ areas, rule, format }: ConditionalFormat, priority: number): ConditionalRule => {
  const fill = colorOf(format.get('Fill') as Bag | undefined);
  const font = colorOf(format.get('Font') as Bag | undefined);
  return {
    type: 'expression',
    priority: priority + 1,
    formula: String(rule.get('Formula')).slice(1),
    range: areas.map(addressOf).join(' '),
    style: {
      ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } } }),
      ...(font !== undefined && { font: { color: { rgb: font } } }),
    },
  };
};

function marginsOut(page: Bag): Record<string, number> | undefined {
  const margins = page.get('Margins') as Record<string, number | string> | undefined;
  if (margins === undefined) return undefined;
  const { unit, ...sides } = margins;
  const per = INCH[unit as keyof typeof INCH];
  return Object.fromEntries(Object.entries(sides).map(([side, value]) => [side, Number(value) / per]));
}

function pageOut({ page }: Sheet): object {
  const fit = page.get('Zoom') as Record<string, number> | undefined;
  const margins = marginsOut(page);
  return {
    ...(page.has('PaperSize') && { paperSize: String(page.get('PaperSize')).toLowerCase() }),
    ...(page.has('Orientation') && { orientation: String(page.get('Orientation')).toLowerCase() }),
    ...(fit !== undefined && {
      fitToPage: true,
      fitToWidth: fit.horizontalFitToPages ?? 0,
      fitToHeight: fit.verticalFitToPages ?? 0,
    }),
    ...(margins !== undefined && { margins }),
    horizontalCentered: page.get('CenterHorizontally') === true,
  };
}

function footersOut({ headersFooters }: Sheet): object {
  const text = (pages: string): string =>
    (['Left', 'Center', 'Right'] as const)
      .map((side) => {
        const footer = headersFooters.get(pages)?.get(`${side}Footer`);
        return footer === undefined ? '' : `&${side[0]}${String(footer)}`;
      })
      .join('');
  const differs = headersFooters.get('Group')?.get('State') === 'OddAndEven';
  const odd = text(differs ? 'OddPages' : 'DefaultForAllPages');
  return { oddFooter: odd, ...(differs && { evenFooter: text('EvenPages'), differentOddEven: true }) };
}

function sheetOut(sheet: Sheet): WriteSheet {
  const extent = usedExtent(usedArea(sheet, false), sheet.widths.keys());
  const rows = Math.max(-1, ...sheet.rows.keys(), ...sheet.heights.keys()) + 1;
  return {
    name: sheet.name,
    columns: Array.from({ length: extent }, (_, column) => {
      const points = sheet.widths.get(column);
      return {
        ...(points !== undefined && { width: (points / 0.75 - 5) / 7 }),
        ...(sheet.hiddenColumns.has(column) && { hidden: true }),
      };
    }),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: extent }, (_blank, column) => sheet.rows.get(row)?.get(column)?.value ?? null),
    ),
    cells: cellsOf(sheet),
    merges: sheet.merges.map(({ top, bottom, left, right }) => ({
      startRow: top,
      endRow: bottom,
      startCol: left,
      endCol: right,
    })),
    rowDefs: new Map(
      Array.from({ length: rows }, (_, row) => {
        const height = sheet.heights.get(row);
        const hidden = sheet.hiddenRows.has(row);
        return [row, { ...(height !== undefined && { height }), ...(hidden && { hidden }) }] as const;
      }).filter(([, row]) => Object.keys(row).length > 0),
    ),
    ...(sheet.frozenRows > 0 && { freezePane: { rows: sheet.frozenRows } }),
    rowBreaks: sheet.breaks.map((row) => row - 1),
    charts: sheet.charts.map(chartOut),
    conditionalRules: sheet.conditionalFormats.map(ruleOut),
    view: { showGridLines: sheet.bag.get('ShowGridlines') !== false },
    pageSetup: pageOut(sheet),
    headerFooter: footersOut(sheet),
    ...(sheet.visibility === 'Hidden' && { hidden: true }),
    ...(sheet.visibility === 'VeryHidden' && { veryHidden: true }),
  } as WriteSheet;
}

const ABSOLUTE = /([A-Z]+)(\d+)/gu;

function namesOut(sheet: Sheet): { name: string; range: string; scope: string }[] {
  const named = (name: string, range: string) => ({
    name: `_xlnm.${name}`,
    range: `${quoted(sheet.name)}!${range}`,
    scope: sheet.name,
  });
  const area = sheet.page.get('PrintArea');
  const titles = sheet.page.get('PrintTitleRows');
  return [
    ...(area === undefined ? [] : [named('Print_Area', String(area).replace(ABSOLUTE, '$$$1$$$2'))]),
    ...(titles === undefined ? [] : [named('Print_Titles', String(titles).replace(/\d+/gu, '$$$&'))]),
  ];
}

export async function saveBook(book: Book): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: book.sheets.map(sheetOut),
    namedRanges: book.sheets.flatMap(namesOut),
    defaultFont: { name: '宋体', size: 11 },
    activeSheet: Math.max(
      0,
      book.sheets.findIndex(({ id }) => id === book.active),
    ),
  });
}
