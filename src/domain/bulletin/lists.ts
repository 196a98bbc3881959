import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import { issueMessage } from '../messages/issueMessage';
import { messages } from '../messages/zh-CN';
import type { CellRows } from '../sheet/measured';
import type { CellLink, PlanCell } from '../sheet/plan';
import { problemWords, type Bulletin } from './bulletin';
import { percentCell, statusCell, type ItemPlace } from './combined';
import { isSlow } from '../schedule/slow';
import { itemsOf } from './figures';
import { layOut, type LaidOut } from './listing';
import { filesNote, receivedFiles } from './received';
import { reportRows } from './reportRows';
import { reportLines } from '../consolidate/reportLines';
import { actualText, gapOf, itemName, itemTask, oneLine, targetText } from './wording';

const say = messages.bulletin;

const cell = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'cell' });
const centred = (value: string | number): PlanCell => ({
  value: value === '' ? null : value,
  style: 'centred',
});
const unitsOf = ({ source }: TaskItem): string => source.leadUnits.join('、');

const linkTo = (place: ItemPlace | undefined): CellLink | undefined =>
  place === undefined ? undefined : { sheet: place.sheet, cell: `A${place.row}` };
/** Links stand on numbers: a linked text is shown on one line by some programs, whatever its cell says. */
const numbered = (value: number, place: ItemPlace | undefined): PlanCell => {
  const link = linkTo(place);
  return link === undefined ? centred(value) : { value, style: 'linkCentred', link };
};

/** Rows made from what they tell of, each time they are gone through. */
const rowsOf = <T>(all: readonly T[], row: (one: T, index: number) => PlanCell[]): CellRows => ({
  *[Symbol.iterator]() {
    for (const [index, one] of all.entries()) yield row(one, index);
  },
});

function slowRow(item: TaskItem, index: number, place: ItemPlace | undefined): PlanCell[] {
  const gap = gapOf(item);
  return [
    numbered(index + 1, place),
    centred(unitsOf(item)),
    cell(itemTask(item)),
    centred(targetText(item)),
    centred(actualText(item)),
    percentCell(item.completion.percent),
    item.expected.percent === null ? centred(say.nothing) : percentCell(item.expected.percent),
    gap === null ? centred(say.nothing) : { value: gap, style: 'points' },
    statusCell(item),
    cell(item.reason),
    cell(problemWords(item)),
  ];
}

/** 慢序时: the slow items with what the lamp rests on. */
export function slowList(bulletin: Bulletin, places: ReadonlyMap<TaskItem, ItemPlace>): LaidOut {
  const rows = rowsOf(itemsOf(bulletin.tables).filter(isSlow), (item, index) =>
    slowRow(item, index, places.get(item)),
  );
  return layOut({
    name: say.sheets.slow,
    title: say.slowTitle,
    notes: [],
    header: say.slowHeader,
    limits: [
      [5, 6],
      [9, 14],
      [20, 40],
      [8, 16],
      [8, 16],
      [8, 9],
      [8, 9],
      [8, 10],
      [9, 11],
      [20, 40],
      [12, 30],
    ],
    rows,
    none: say.noneSlow,
  });
}

const SEVERITIES = ['error', 'warning', 'info'] as const;
const GUIDE: Readonly<Record<string, { readonly title: string; readonly action: string }>> =
  messages.issueGuide;

function queryRow(item: TaskItem, issue: Issue): PlanCell[] {
  const guide = GUIDE[issue.code] ?? { title: issue.code, action: '' };
  return [
    centred(say.severity[issue.severity]),
    centred(guide.title),
    centred(unitsOf(item)),
    cell(itemName(item)),
    cell(say.place(item.source.file, item.source.sheet, issue.cell ?? '')),
    cell(issueMessage(issue)),
    cell(issue.quotes.map(oneLine).join(';')),
    cell(guide.action),
  ];
}

/** Issues of rows that the report of consolidating tells with more: said once. */
const TOLD_BY_REPORT: readonly Issue['code'][] = [
  'row-not-sent',
  'row-unlisted',
  'row-doubtful',
  'row-sent-twice',
];

/** 核对: everything to ask about, the worst first, then what consolidating met. */
export function queryList(bulletin: Bulletin, places: ReadonlyMap<TaskItem, ItemPlace>): LaidOut {
  const lines = bulletin.report === null ? [] : reportLines(bulletin.report);
  const told = new Set<string>(lines.length > 0 ? TOLD_BY_REPORT : []);
  const all = itemsOf(bulletin.tables).flatMap((item) =>
    item.issues.filter(({ code }) => !told.has(code)).map((issue) => ({ item, issue })),
  );
  const ordered = SEVERITIES.flatMap((severity) => all.filter(({ issue }) => issue.severity === severity));
  const count = (severity: Issue['severity']): number =>
    [...lines, ...all.map(({ issue }) => issue)].filter((one) => one.severity === severity).length;
  const found = [
    ...reportRows(lines).map((cells) => ({ cellsOf: () => cells, place: undefined })),
    ...ordered.map(({ item, issue }) => ({
      cellsOf: () => queryRow(item, issue),
      place: places.get(item),
    })),
  ];
  return layOut({
    name: say.sheets.queries,
    title: say.queriesTitle,
    notes: [
      say.queriesNote({ error: count('error'), warning: count('warning'), info: count('info') }),
      ...(bulletin.files.length === 0 ? [] : [filesNote(bulletin.files)]),
      ...(bulletin.report === null ? [] : [say.report.balance(bulletin.report.balance)]),
    ],
    header: say.queriesHeader,
    limits: [
      [5, 6],
      [6, 7],
      [9, 12],
      [9, 14],
      [18, 36],
      [14, 26],
      [24, 44],
      [16, 40],
      [12, 20],
    ],
    rows: rowsOf(found, ({ cellsOf, place }, index) => [numbered(index + 1, place), ...cellsOf()]),
    none: say.noQueries,
    below: (foot) => receivedFiles(foot, bulletin.files),
  });
}
