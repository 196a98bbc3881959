import { messages } from '../messages/zh-CN';
import type { Changes } from '../previous/changes';
import { tenths } from '../rounding';
import type { ChartPlan, PlanCell, SheetPlan } from '../sheet/plan';
import type { StyleName } from '../sheet/styles';
import { SheetRows } from '../sheet/table';
import { pagePoints } from '../sheet/widths';
import { problemWords, tableTitle, type Bulletin, type Counted } from './bulletin';
import type { TaskItem } from '../item';
import { chineseNumeral, dateText, factsOf, itemName, oneLine, percentText } from './wording';
import { printable } from '../text/clean';

/** The 通报 sheet: text as an official document, the ranking table, the chart. */

const say = messages.bulletin;
/** GB/T 9704-2012 margins, millimetres. */
const MARGINS = { top: 37, right: 26, bottom: 35, left: 28 };
/** Eight columns over A4 upright; the text runs across all. */
const WIDTHS = [7, 22, 8, 9, 11, 10, 8, 12];
const INDENT = '\u3000\u3000';
const CHART_ROWS_LEAST = 12;
const CHART_ROW_HEIGHT = 20;

const paragraph = (rows: SheetRows, text: string): void => void rows.across(INDENT + text, 'body');
const heading = (rows: SheetRows, text: string): void => void rows.across(INDENT + text, 'level1', 6);

function overallText({ counts, shares }: Counted, scope: string): string {
  const [completed, onTrack, slow, undetermined] = shares.map(percentText) as [
    string,
    string,
    string,
    string,
  ];
  return say.overall(
    {
      items: counts.items,
      completed: { count: counts.completed, share: completed },
      onTrack: { count: counts.onTrack, share: onTrack },
      slow: { count: counts.slow, share: slow },
      behind: counts.behind,
      undetermined: { count: counts.undetermined, share: undetermined },
    },
    scope,
  );
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function completedText(items: readonly TaskItem[]): string | null {
  if (items.length === 0) return null;
  if (items.length > CIRCLED.length) return say.completedMany(items.length);
  return say.completedList(items.map((item, index) => `${CIRCLED[index]}${itemName(item)}`).join('；'));
}

function overall(rows: SheetRows, bulletin: Bulletin): void {
  heading(rows, say.headings.overall);
  paragraph(rows, overallText(bulletin.overall, say.whole));
  for (const table of bulletin.perTable) paragraph(rows, overallText(table, say.ofTable(table.title)));
  const completed = completedText(bulletin.completed);
  if (completed !== null) paragraph(rows, completed);
  // Where a sent row might be it, nobody is said to have failed to report.
  const notSent = (bulletin.report?.missingRows ?? []).filter(({ possible }) => possible.length === 0);
  if (notSent.length > 0)
    paragraph(
      rows,
      say.notSent(
        notSent.map(({ units, task }) => ({
          units: units.join('、') || say.noUnit,
          task: oneLine(printable(task)),
        })),
      ),
    );
  const changed = bulletin.changes === null ? null : changesText(bulletin.changes);
  if (changed !== null) paragraph(rows, changed);
}

const named = (items: readonly TaskItem[]): string => items.map(itemName).join('、');

/** Only what has changed is told; null where nothing has. */
function changesText({
  previousAsOf,
  newlyCompleted,
  newlySlow,
  recovered,
  stillSlow,
}: Changes): string | null {
  const parts = [
    [newlyCompleted, say.changes.completed],
    [newlySlow, say.changes.slow],
    [recovered, say.changes.recovered],
    [stillSlow, say.changes.stillSlow],
  ] as const;
  const told = parts.flatMap(([items, tell]) =>
    items.length === 0 ? [] : [tell(items.length, named(items))],
  );
  if (told.length === 0) return null;
  return say.changes.since(previousAsOf === null ? '' : dateText(previousAsOf), told.join('；'));
}

type Facts = (item: TaskItem) => string;

function byUnits(
  rows: SheetRows,
  units: ReadonlyMap<string, readonly TaskItem[]>,
  none: string,
  facts: Facts,
): void {
  if (units.size === 0) paragraph(rows, none);
  [...units].forEach(([unit, items], place) => {
    rows.across(INDENT + say.unit(chineseNumeral(place + 1), unit, items.length), 'level2', 2);
    items.forEach((item, index) => paragraph(rows, say.item(index + 1, itemName(item), facts(item))));
  });
}

const plainFacts: Facts = (item) => factsOf(item).join('，');

const slowFacts: Facts = (item) => {
  const problem = problemWords(item);
  const reported = problem === '' ? [] : [say.facts.problem(problem)];
  return [plainFacts(item), say.facts.reason(item.reason), ...reported].join('。');
};

const cells = (values: readonly (string | number)[], style: StyleName): PlanCell[] =>
  values.map((value) => ({ value, style }));

/** Rows of the ranking, for the chart. */
function ranking(rows: SheetRows, bulletin: Bulletin): readonly [number, number] {
  rows.cells(cells(say.ranking, 'header'), 24);
  const first = rows.next;
  for (const unit of bulletin.units) {
    const mean: PlanCell =
      unit.meanPercent === null
        ? { value: say.unranked, style: 'centred' }
        : { value: tenths(unit.meanPercent), style: 'percent' };
    rows.cells(
      [
        ...cells(
          [
            unit.rank ?? say.unranked,
            unit.unit,
            unit.items,
            unit.completed,
            unit.onTrack,
            unit.slow,
            unit.undetermined,
          ],
          'centred',
        ),
        mean,
      ],
      22,
    );
  }
  return [first, rows.next - 1];
}

const PAGE = pagePoints('A4', 'portrait', MARGINS, WIDTHS);
/** The heading of the ranking with its first rows. */
const RANKING_HEAD = 160;

function chart(rows: SheetRows, data: readonly [number, number]): ChartPlan {
  const needed = Math.max(CHART_ROWS_LEAST, data[1] - data[0] + 6);
  rows.keepTogether(needed * CHART_ROW_HEIGHT, PAGE);
  const firstRow = rows.next;
  for (let i = 0; i < needed; i++) rows.space(CHART_ROW_HEIGHT);
  const series = (index: number, color: string) => ({
    name: say.ranking[index] as string,
    column: index + 1,
    color,
  });
  return {
    title: say.chartTitle,
    categoryColumn: 2,
    rows: data,
    series: [series(3, '4A86C5'), series(4, '5BAE73'), series(5, 'E0A526'), series(6, 'B5B5B5')],
    anchor: { firstRow, lastRow: rows.next - 2, firstColumn: 1, lastColumn: WIDTHS.length },
  };
}

function problems(rows: SheetRows, bulletin: Bulletin): void {
  heading(rows, say.headings.problems);
  if (bulletin.problems.length === 0) paragraph(rows, say.noneProblem);
  bulletin.problems.forEach(({ unit, item, words }, index) =>
    paragraph(rows, say.problem(index + 1, unit, itemName(item), words)),
  );
}

function annexes(rows: SheetRows, bulletin: Bulletin): void {
  rows.space(14);
  const titles = bulletin.tables.map(tableTitle);
  titles.forEach((title, index) =>
    paragraph(rows, titles.length === 1 ? say.annexOne(title) : say.annex(index + 1, title)),
  );
}

export function noticePlan(bulletin: Bulletin): SheetPlan {
  const rows = new SheetRows(WIDTHS);
  rows.across(bulletin.title, 'title', 14);
  rows.across(bulletin.asOf === null ? say.noAsOf : say.asOf(dateText(bulletin.asOf)), 'subtitle');
  rows.space(10);
  overall(rows, bulletin);
  heading(rows, say.headings.fast);
  byUnits(rows, bulletin.fast, say.noneFast, plainFacts);
  heading(rows, say.headings.slow);
  byUnits(rows, bulletin.slow, say.noneSlow, slowFacts);
  rows.keepTogether(RANKING_HEAD, PAGE);
  heading(rows, say.headings.units);
  rows.space(4);
  const data = ranking(rows, bulletin);
  rows.across(say.rankingNote(bulletin.sharedItems), 'note');
  const charts = bulletin.units.length > 1 ? [chart(rows, data)] : [];
  problems(rows, bulletin);
  heading(rows, say.headings.demands);
  rows.across(INDENT + say.demandsBlank, 'blank', 40);
  annexes(rows, bulletin);
  return {
    name: say.sheets.notice,
    widths: WIDTHS,
    rows: rows.rows,
    merges: rows.merges,
    frozenRows: 0,
    print: { paper: 'A4', orientation: 'portrait', margins: MARGINS, titleRows: null },
    pageBreaks: rows.pageBreaks,
    charts,
  };
}
