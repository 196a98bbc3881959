import { Gap } from '../refusal';
import { addressOf, parseArea, type Area } from './area';
import type { Book, Chart, Sheet } from './book';

/** Whole rows inserted and deleted: everything that has a place moves along. */

interface Shift {
  /** New place of a row; null for one that is deleted. */
  readonly row: (row: number) => number | null;
  /** New place of an area; null for one of which nothing is left. */
  readonly area: (area: Area) => Area | null;
}

const insertion = (at: number, count: number): Shift => ({
  row: (row) => (row < at ? row : row + count),
  area: (area) => ({
    ...area,
    top: area.top < at ? area.top : area.top + count,
    bottom: area.bottom < at ? area.bottom : area.bottom + count,
  }),
});

const deletion = (at: number, count: number): Shift => ({
  row: (row) => (row < at ? row : row < at + count ? null : row - count),
  area(area) {
    const end = at + count;
    const top = area.top < at ? area.top : Math.max(at, area.top - count);
    const bottom = area.bottom < at ? area.bottom : area.bottom < end ? at - 1 : area.bottom - count;
    return top > bottom ? null : { ...area, top, bottom };
  },
});

const REFERENCE = /\$?[A-Z]{1,3}\$?\d+/u;

/** References in rules would have to be moved as well, which is not done here. */
function guardRules(sheet: Sheet): void {
  for (const { rule } of sheet.conditionalFormats) {
    const formula = String(rule.get('Formula') ?? '').replace(/"(?:[^"]|"")*"/gu, '');
    if (REFERENCE.test(formula)) throw new Gap(`moved rows under the conditional format ${formula}`);
  }
}

function moved<T>(map: Map<number, T>, { row }: Shift): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const to = row(key);
    if (to !== null) map.set(to, value);
  }
}

function movedSet(set: Set<number>, { row }: Shift): void {
  const rows = [...set];
  set.clear();
  for (const one of rows) {
    const to = row(one);
    if (to !== null) set.add(to);
  }
}

const present = <T>(value: T | null): value is T => value !== null;

const areas = (list: Iterable<Area>, { area }: Shift): Area[] => [...list].map(area).filter(present);

function moveCharts(chart: Chart, sheet: Sheet, shift: Shift): void {
  chart.anchor = chart.anchor && (shift.area(chart.anchor) ?? chart.anchor);
  for (const series of chart.series)
    for (const key of ['values', 'categories'] as const) {
      const source = series[key];
      if (source === null || source.sheet !== sheet) continue;
      const area = shift.area(source.area);
      series[key] = area && { sheet, area };
    }
}

function movePage(sheet: Sheet, shift: Shift): void {
  for (const key of ['PrintArea', 'PrintTitleRows']) {
    const address = sheet.page.get(key);
    if (typeof address !== 'string') continue;
    const left = areas(address.split(',').map(parseArea), shift);
    if (left.length === 0) sheet.page.delete(key);
    else sheet.page.set(key, left.map(addressOf).join(','));
  }
}

function shiftSheet(book: Book, sheet: Sheet, shift: Shift): void {
  moved(sheet.rows, shift);
  moved(sheet.heights, shift);
  movedSet(sheet.hiddenRows, shift);
  sheet.merges.replaceAll(areas(sheet.merges, shift));
  for (const own of sheet.conditionalFormats) own.areas = areas(own.areas, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((own) => own.areas.length > 0);
  sheet.breaks = sheet.breaks.map(shift.row).filter(present);
  sheet.autoFilter = sheet.autoFilter && shift.area(sheet.autoFilter);
  movePage(sheet, shift);
  for (const one of book.sheets) for (const chart of one.charts) moveCharts(chart, sheet, shift);
  sheet.comments = sheet.comments.filter((comment) => {
    const to = shift.row(comment.row);
    if (to !== null) comment.row = to;
    return to !== null;
  });
}

/** New rows have the formats and the height of the row above. */
function likeAbove(sheet: Sheet, at: number, count: number): void {
  const above = sheet.rows.get(at - 1);
  const height = sheet.heights.get(at - 1);
  for (let row = at; row < at + count; row++) {
    if (height !== undefined) sheet.heights.set(row, height);
    if (above === undefined) continue;
    const blank = { value: null, formula: null, error: false, text: null, hyperlink: null };
    sheet.rows.set(row, new Map([...above].map(([column, { format }]) => [column, { ...blank, format }])));
  }
}

export function insertRows(book: Book, sheet: Sheet, { top, bottom }: Area): void {
  guardRules(sheet);
  shiftSheet(book, sheet, insertion(top, bottom - top + 1));
  likeAbove(sheet, top, bottom - top + 1);
}

export function deleteRows(book: Book, sheet: Sheet, { top, bottom }: Area): void {
  guardRules(sheet);
  shiftSheet(book, sheet, deletion(top, bottom - top + 1));
}
