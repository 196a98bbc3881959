import type { Issue } from '../../issue';
import { issueMessage } from '../../messages/issueMessage';
import { messages } from '../../messages/zh-CN';
import type { PlacedIssue } from '../../placedIssue';
import { layOut } from '../../sheet/listing';
import type { PlanCell, SheetStream } from '../../sheet/plan';
import { oneLine } from '../../text/oneLine';
import { itemName, unitsOf } from '../names';

/** An issue in words: a row of 核对, of the list that is handed over, of a text for a chat. */

const say = messages.bulletin;

export interface IssueTexts {
  readonly severity: string;
  readonly kind: string;
  /** Empty where it concerns none. */
  readonly units: string;
  readonly item: string;
  readonly place: string;
  readonly message: string;
  readonly quotes: string;
  readonly action: string;
}

const GUIDE: Readonly<Record<string, { readonly title: string; readonly action: string }>> =
  messages.issueGuide;

const told = (issue: Issue): Pick<IssueTexts, 'severity' | 'kind' | 'message' | 'quotes' | 'action'> => {
  const guide = GUIDE[issue.code] ?? { title: issue.code, action: '' };
  return {
    severity: say.severity[issue.severity],
    kind: guide.title,
    message: issueMessage(issue),
    quotes: issue.quotes.map(oneLine).join('；'),
    action: guide.action,
  };
};

export const issueTexts = ({ issue, item, file, sheet, row, units, about }: PlacedIssue): IssueTexts => ({
  ...told(issue),
  units: item === null ? units.join('、') : unitsOf(item),
  item: item === null ? oneLine(about) : itemName(item),
  place: say.place(file, sheet, issue.cell ?? (row === null ? '' : say.combinedRow(row))),
});

/** Least and most characters by column of `issueHeader`. */
export const ISSUE_LIMITS: readonly (readonly [least: number, most: number])[] = [
  [5, 6],
  [6, 7],
  [9, 12],
  [9, 14],
  [18, 36],
  [14, 26],
  [24, 44],
  [16, 40],
  [12, 20],
];

const cell = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'cell' });
const centred = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'centred' });

/** Columns of `queriesHeader` behind the number, with how each stands in its cell. */
const COLUMNS: readonly (readonly [keyof IssueTexts, (value: string) => PlanCell])[] = [
  ['severity', centred],
  ['kind', centred],
  ['units', centred],
  ['item', cell],
  ['place', cell],
  ['message', cell],
  ['quotes', cell],
  ['action', cell],
];

/** An issue's row behind its number. */
export const issueCells = (texts: IssueTexts): PlanCell[] =>
  COLUMNS.map(([column, styled]) => styled(texts[column]));

/** The values of a row under `queriesHeader`. */
export const issueValues = (texts: IssueTexts, index: number): readonly string[] => [
  String(index + 1),
  ...COLUMNS.map(([column]) => texts[column]),
];

/** A list of issues as a sheet of its own. */
export const issueListSheet = (title: string, all: readonly IssueTexts[]): SheetStream =>
  layOut({
    name: say.sheets.queries,
    title,
    notes: [],
    header: say.queriesHeader,
    limits: ISSUE_LIMITS,
    rows: {
      *[Symbol.iterator]() {
        for (const [index, texts] of all.entries())
          yield [{ value: index + 1, style: 'centred' } satisfies PlanCell, ...issueCells(texts)];
      },
    },
    none: say.noQueries,
  }).plan;
