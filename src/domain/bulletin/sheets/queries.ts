import { reportLines } from '../../consolidate/reportLines';
import type { Issue } from '../../issue';
import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { layOut } from '../../sheet/listing';
import type { CellRows } from '../../sheet/measured';
import type { PlanCell, SheetStream } from '../../sheet/plan';
import type { Bulletin } from '../bulletin';
import { itemsOf } from '../figures';
import type { ItemPlace } from './annexSheet';
import { ISSUE_LIMITS, issueCells, itemIssueTexts } from './issueList';
import { filesNote, receivedFiles } from './received';
import { reportRows } from './reportRows';

/** 核对: everything to ask about, the worst first, then what consolidating met. */

const say = messages.bulletin;

const centred = (value: string | number): PlanCell => ({
  value: value === '' ? null : value,
  style: 'centred',
});

/** Links stand on numbers: a linked text is shown on one line by some programs, whatever its cell says. */
const numbered = (value: number, place: ItemPlace | undefined): PlanCell =>
  place === undefined
    ? centred(value)
    : { value, style: 'linkCentred', link: { sheet: place.sheet, cell: `A${place.row}` } };

/** Rows made from what they tell of, each time they are gone through. */
const rowsOf = <T>(all: readonly T[], row: (one: T, index: number) => PlanCell[]): CellRows => ({
  *[Symbol.iterator]() {
    for (const [index, one] of all.entries()) yield row(one, index);
  },
});

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** Issues of rows that the report of consolidating tells with more: said once. */
const TOLD_BY_REPORT: readonly Issue['code'][] = [
  'row-not-sent',
  'outside-list',
  'row-doubtful',
  'row-sent-twice',
];

export function queryList(bulletin: Bulletin, places: ReadonlyMap<TaskItem, ItemPlace>): SheetStream {
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
      cellsOf: () => issueCells(itemIssueTexts(item, issue)),
      place: places.get(item),
    })),
  ];
  return layOut({
    part: 'queries',
    name: say.sheets.queries,
    title: say.queriesTitle,
    notes: [
      say.queriesNote({ error: count('error'), warning: count('warning'), info: count('info') }),
      ...(bulletin.files.length === 0 ? [] : [filesNote(bulletin.files)]),
      ...(bulletin.report === null ? [] : [say.report.balance(bulletin.report.balance)]),
    ],
    header: say.queriesHeader,
    limits: ISSUE_LIMITS,
    rows: rowsOf(found, ({ cellsOf, place }, index) => [numbered(index + 1, place), ...cellsOf()]),
    none: say.noQueries,
    below: (foot) => receivedFiles(foot, bulletin.files),
  }).plan;
}
