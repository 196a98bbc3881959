import {
  addSheet,
  newId,
  sheetNamed,
  type Bag,
  type Book,
  type Chart,
  type Sheet,
  type SheetArea,
} from './book';

/** A sheet's copy: everything but its id and its name. */

/** Bags within bags, as conditional formats have them. */
const copyBag = (bag: Bag): Bag =>
  new Map([...bag].map(([key, value]) => [key, value instanceof Map ? copyBag(value as Bag) : value]));

const copyBags = (bags: ReadonlyMap<string, Bag>): [string, Bag][] =>
  [...bags].map(([key, bag]) => [key, copyBag(bag)]);

function freeName(book: Book, name: string): string {
  const stem = name.replace(/ \(\d+\)$/u, '');
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const made = stem.slice(0, 31 - ending.length) + ending;
    if (sheetNamed(book, made) === undefined) return made;
  }
}

function copyChart(book: Book, chart: Chart, from: Sheet, to: Sheet): Chart {
  const source = (of: SheetArea | null): SheetArea | null =>
    of && (of.sheet === from ? { ...of, sheet: to } : of);
  return {
    ...chart,
    id: newId(book),
    bags: new Map(copyBags(chart.bags)),
    series: chart.series.map(({ bag, values, categories }) => ({
      bag: copyBag(bag),
      values: source(values),
      categories: source(categories),
    })),
  };
}

function copyCells(from: Sheet, to: Sheet): void {
  for (const [row, cells] of from.rows) to.rows.set(row, new Map(cells));
  for (const area of from.merges) to.merges.add(area);
  for (const [row, height] of from.heights) to.heights.set(row, height);
  for (const [column, width] of from.widths) to.widths.set(column, width);
  for (const row of from.hiddenRows) to.hiddenRows.add(row);
  for (const column of from.hiddenColumns) to.hiddenColumns.add(column);
}

function copySetup(from: Sheet, to: Sheet): void {
  to.visibility = from.visibility;
  to.breaks = [...from.breaks];
  to.frozenRows = from.frozenRows;
  to.autoFilter = from.autoFilter;
  for (const [key, value] of copyBag(from.bag)) to.bag.set(key, value);
  for (const [key, value] of copyBag(from.page)) to.page.set(key, value);
  for (const [key, bag] of copyBags(from.headersFooters)) to.headersFooters.set(key, bag);
  Object.assign(to.protection, from.protection);
}

/** @returns the copy, at the end of the workbook */
export function copySheet(book: Book, from: Sheet): Sheet {
  const to = addSheet(book, freeName(book, from.name));
  copyCells(from, to);
  copySetup(from, to);
  to.conditionalFormats = from.conditionalFormats.map((own) => ({
    ...own,
    id: newId(book),
    rule: copyBag(own.rule),
    format: copyBag(own.format),
  }));
  to.charts = from.charts.map((chart) => copyChart(book, chart, from, to));
  to.shapes = from.shapes;
  to.tables = from.tables;
  to.comments = from.comments.map((comment) => ({ ...comment, id: newId(book) }));
  return to;
}
