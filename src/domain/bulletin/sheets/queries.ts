import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { severityCounts } from '../../placedIssue';
import { layOut } from '../../sheet/listing';
import type { CellRows } from '../../sheet/measured';
import type { PlanCell, SheetStream } from '../../sheet/plan';
import type { Bulletin } from '../bulletin';
import type { ItemPlace } from './annexSheet';
import { ISSUE_LIMITS, issueCells, issueTexts } from './issueList';
import { filesNote, receivedFiles } from './received';

/** 核对: everything to ask about, the worst first. */

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

export function queryList(
  { issues, files, report }: Bulletin,
  places: ReadonlyMap<TaskItem, ItemPlace>,
): SheetStream {
  return layOut({
    part: 'queries',
    name: say.sheets.queries,
    title: say.queriesTitle,
    notes: [
      say.queriesNote(severityCounts(issues)),
      ...(files.length === 0 ? [] : [filesNote(files)]),
      ...(report === null ? [] : [say.report.balance(report.balance)]),
    ],
    header: say.queriesHeader,
    limits: ISSUE_LIMITS,
    rows: rowsOf(issues, (one, index) => [
      numbered(index + 1, one.item === null ? undefined : places.get(one.item)),
      ...issueCells(issueTexts(one)),
    ]),
    none: say.noQueries,
    below: (foot, page) => receivedFiles(foot, files, page),
  }).plan;
}
