import { addTo, grouped } from '../../domain/grouped';
import type { Status } from '../../domain/item';
import type { SheetInfo } from '../../domain/port';
import type { ApplyOptions } from '../../domain/decisions/apply';
import type { Decision, Standing } from '../../domain/decisions/decision';
import type { Proposal } from '../../domain/decisions/drafts';
import { messages } from '../../domain/messages/zh-CN';
import { placedIssues, type PlacedIssue } from '../../domain/placedIssue';
import type { Rivals } from '../../domain/store/rivals';
import type { Answer } from '../../domain/slips/answers';
import type { Reminder } from '../../domain/slips/reminders';
import type { Slip } from '../../domain/slips/slip';
import type { ProgressTable } from '../../domain/table/table';
import type { Outcome } from '../engine/engine';
import { presetOf } from './settings';
import type {
  ReviewedAnalysis,
  ReviewedIssue,
  ReviewedItem,
  ReviewedTable,
} from '../../domain/decisions/reviewed';
import type { Judging, FileEntry, Filter, State } from './state';

/** Files that were read, two by two. */
type RivalFiles = readonly Rivals<
  FileEntry & { readonly digest: string; readonly tables: readonly ProgressTable[] }
>[];

const NOTHING: readonly never[] = [];

/** Remembers its last result: views are worked out anew only when what they rest on has changed. */
function remembered<In extends readonly unknown[], Out>(work: (...input: In) => Out): (...input: In) => Out {
  let last: { readonly input: In; readonly output: Out } | null = null;
  return (...input) => {
    if (last === null || input.some((value, i) => !Object.is(value, last?.input[i])))
      last = { input, output: work(...input) };
    return last.output;
  };
}

/** An item with the table that it stands in. */
export interface ItemView {
  readonly item: ReviewedItem;
  readonly table: ReviewedTable;
}

/** An issue with what it concerns. */
export type IssueView = PlacedIssue<ReviewedIssue, ReviewedItem>;

/** What an issue is known by while it is shown: tables with the same words have issues with the same key. */
export const issueKey = ({ issue, item, table, file, sheet, row }: IssueView): string =>
  [issue.key, item?.key ?? row ?? '', table?.file ?? file, table?.sheet ?? sheet].join(' ');

const review = remembered(
  (
    outcome: State['outcome'],
    judging: State['judging'],
    decisions: State['decisions'],
    lamp: State['settings']['lamp'],
  ): ReviewedAnalysis | null =>
    outcome === null || judging === null
      ? null
      : judging.applyDecisions(outcome.analysis, decisions, applyOptions(outcome, lamp)),
);

/** How decisions are applied to what was read: with the office's lamps, and the open workbook as no unit's return. */
export const applyOptions = (outcome: Outcome, lamp: State['settings']['lamp']): ApplyOptions => ({
  preset: presetOf(lamp),
  own: new Set(outcome.own.map(({ file }) => file)),
});

/** The analysis with the clerk's decisions on it; null before the first. */
export const reviewedOf = ({ outcome, judging, decisions, settings }: State): ReviewedAnalysis | null =>
  review(outcome, judging, decisions, settings.lamp);

const columnHeaders = remembered(
  (outcome: State['outcome'], { plain }: Judging): ReadonlySet<string> =>
    new Set(
      (outcome?.found ?? []).flatMap(({ columns, unmapped }) =>
        [...columns, ...unmapped].map(({ header }) => plain(header)),
      ),
    ),
);

const standings = remembered(
  (
    decisions: State['decisions'],
    outcome: State['outcome'],
    judging: State['judging'],
    reviewed: ReviewedAnalysis | null,
  ): readonly Standing[] => {
    const told = new Map(
      [...(outcome?.standings ?? []), ...(reviewed?.standings ?? [])].map((one) => [
        one.decision.number,
        one,
      ]),
    );
    return decisions.map((decision): Standing => {
      if (decision.ended !== null) return { decision, state: 'ended' };
      const known = told.get(decision.number);
      if (known !== undefined) return { ...known, decision };
      const applied =
        decision.kind === 'column' &&
        judging !== null &&
        columnHeaders(outcome, judging).has(judging.plain(decision.header));
      return { decision, state: applied ? 'applied' : 'waiting' };
    });
  },
);

/** How every decision stands, in the order in which they were made. */
export const standingsOf = (state: State): readonly Standing[] =>
  standings(state.decisions, state.outcome, state.judging, reviewedOf(state));

const columns = remembered((decisions: State['decisions']): readonly ColumnDecision[] =>
  decisions.filter((one): one is ColumnDecision => one.kind === 'column' && one.ended === null),
);
/** Columns that a person has named. */
export const namedColumnsOf = ({ decisions }: State): readonly ColumnDecision[] => columns(decisions);

type ColumnDecision = Extract<Decision, { readonly kind: 'column' }>;

const rivals = remembered(
  (files: State['files'], outcome: State['outcome'], judging: State['judging']): RivalFiles => {
    if (judging === null) return NOTHING;
    const tables = grouped(outcome?.found ?? [], ({ file }) => file);
    return judging.rivalsOf(
      files.flatMap((entry) => {
        const { digest, name } = entry;
        return entry.status !== 'read' || digest === null
          ? []
          : [{ ...entry, digest, tables: tables.get(name) ?? [] }];
      }),
    );
  },
);
/** Files that may be meant to take the place of others: a person says. */
export const rivalFilesOf = ({ files, outcome, judging }: State): RivalFiles =>
  rivals(files, outcome, judging);

const items = remembered((analysis: ReviewedAnalysis | null): readonly ItemView[] =>
  analysis === null
    ? NOTHING
    : analysis.tables.flatMap((table) => table.items.map((item) => ({ item, table }))),
);
export const itemsOf = (state: State): readonly ItemView[] => items(reviewedOf(state));

const issues = remembered((analysis: ReviewedAnalysis | null): readonly IssueView[] =>
  analysis === null ? NOTHING : placedIssues(analysis.issues, analysis.tables),
);
export const issuesOf = (state: State): readonly IssueView[] => issues(reviewedOf(state));

const open = remembered((all: readonly IssueView[]) => all.filter(({ issue }) => issue.aside === null));
export const openIssuesOf = (state: State): readonly IssueView[] => open(issuesOf(state));

const free = remembered((sheets: readonly SheetInfo[], chosen: readonly string[]) =>
  sheets.filter(({ name, ours }) => !ours && !chosen.includes(name)),
);
/** Sheets of the open workbook that are not read as this period's. */
export const freeSheetsOf = ({ sheets, chosen }: State): readonly SheetInfo[] => free(sheets, chosen);

export type Counts = Readonly<Record<Status, number>>;
const NO_COUNTS: Counts = { completed: 0, 'on-track': 0, 'at-risk': 0, behind: 0, undetermined: 0 };

function count(all: readonly ItemView[]): Counts {
  const result = { ...NO_COUNTS };
  for (const { item } of all) result[item.status]++;
  return result;
}
const counts = remembered(count);
export const countsOf = (state: State): Counts => counts(itemsOf(state));

/** A lead unit with its items; an item that several lead counts for each. */
export interface UnitView {
  readonly unit: string;
  readonly items: number;
  readonly counts: Counts;
}

const units = remembered((all: readonly ItemView[]): readonly UnitView[] => {
  const own = new Map<string, ItemView[]>();
  for (const view of all) for (const unit of view.item.source.leadUnits) addTo(own, unit, view);
  return [...own].map(([unit, views]) => ({ unit, items: views.length, counts: count(views) }));
});
export const unitsOf = (state: State): readonly UnitView[] => units(itemsOf(state));

const SEARCHED = ['name', 'task', 'progress', 'category'] as const;

function matches({ item }: ItemView, { statuses, unit, words }: Filter): boolean {
  if (statuses.length > 0 && !statuses.includes(item.status)) return false;
  if (unit !== null && !item.source.leadUnits.includes(unit)) return false;
  return words === '' || SEARCHED.some((field) => item.source.cells[field]?.text.includes(words));
}

const filtered = remembered((all: readonly ItemView[], filter: Filter) =>
  all.filter((view) => matches(view, filter)),
);
export const shownItemsOf = (state: State): readonly ItemView[] => filtered(itemsOf(state), state.filter);

/** Proposed figures of a unit that nobody has decided on. */
export interface ProposedView {
  readonly unit: string;
  readonly proposals: readonly Proposal[];
}

const proposed = remembered(
  (all: readonly ItemView[], judging: State['judging']): readonly ProposedView[] => {
    if (judging === null) return NOTHING;
    const byUnit = grouped(
      judging.proposalsOf(all.map(({ item }) => item)),
      ({ item }) => item.source.leadUnits[0] ?? messages.pane.noUnit,
    );
    return [...byUnit].map(([unit, proposals]) => ({ unit, proposals }));
  },
);
export const proposedOf = (state: State): readonly ProposedView[] => proposed(itemsOf(state), state.judging);

const slips = remembered((analysis: ReviewedAnalysis | null, judging: State['judging']): readonly Slip[] =>
  analysis === null || judging === null ? NOTHING : judging.slipsOf(analysis),
);
/** What each unit would be asked now. */
export const slipsOf = (state: State): readonly Slip[] => slips(reviewedOf(state), state.judging);

const reminders = remembered(
  (
    analysis: ReviewedAnalysis | null,
    outcome: State['outcome'],
    judging: State['judging'],
  ): readonly Reminder[] =>
    analysis === null || judging === null
      ? NOTHING
      : judging.remindersOf(analysis, outcome?.found ?? NOTHING),
);
export const remindersOf = (state: State): readonly Reminder[] =>
  reminders(reviewedOf(state), state.outcome, state.judging);

/** A slip that came back, with what stands in it; none where nobody filled it in. */
export interface ReturnedSlip {
  readonly id: number;
  readonly file: string;
  readonly answers: readonly Answer[];
}

const asSent = remembered(
  (
    outcome: Outcome | null,
    judging: State['judging'],
    decisions: State['decisions'],
    lamp: State['settings']['lamp'],
  ): ReviewedAnalysis | null =>
    outcome === null || judging === null || outcome.apart.length === 0
      ? null
      : judging.applyDecisions(
          { ...outcome.analysis, tables: outcome.apart, issues: [] },
          decisions,
          applyOptions(outcome, lamp),
        ),
);
/** The returns one by one, as slips that were made without the list ask about them. */
const asSentOf = ({ outcome, judging, decisions, settings }: State): ReviewedAnalysis | null =>
  asSent(outcome, judging, decisions, settings.lamp);

const returnedSlips = remembered(
  (
    files: State['files'],
    analysis: ReviewedAnalysis | null,
    asSent: ReviewedAnalysis | null,
    decisions: State['decisions'],
    judging: State['judging'],
  ): readonly ReturnedSlip[] => {
    const slipFiles = files.filter(({ status, source }) => status === 'read' && source?.made === 'slip');
    if (judging === null || analysis === null || slipFiles.length === 0) return NOTHING;
    const { repliesOf, answersTo } = judging;
    const replies = slipFiles.map(({ source }) => (source?.grids ?? []).flatMap(repliesOf));
    // All at once: replies of two files may contradict each other.
    const answers = answersTo(asSent === null ? [analysis] : [analysis, asSent], replies.flat(), decisions);
    let from = 0;
    return slipFiles.map(({ id, name }, index) => {
      const count = replies[index]?.length ?? 0;
      from += count;
      return { id, file: name, answers: answers.slice(from - count, from) };
    });
  },
);
export const returnedSlipsOf = (state: State): readonly ReturnedSlip[] =>
  returnedSlips(state.files, reviewedOf(state), asSentOf(state), state.decisions, state.judging);

/** An answer that only waits for the clerk's word. */
export const isWaiting = ({ fault, adopted, outcome }: Answer): boolean =>
  fault === null && !adopted && outcome !== 'unanswered';

const waiting = remembered((slips: readonly ReturnedSlip[], judging: State['judging']): number =>
  judging === null ? 0 : judging.usable(slips.flatMap(({ answers }) => answers)).length,
);
/** How many of them there are; what two copies of a slip say alike is one. */
export const waitingAnswersOf = (state: State): number => waiting(returnedSlipsOf(state), state.judging);

const unreported = remembered(
  (all: readonly ItemView[], outcome: State['outcome']): boolean =>
    outcome?.report === null &&
    all.length > 0 &&
    all.every(
      ({ item: { source } }) =>
        REPORTED.every((field) => (source.cells[field]?.text ?? '').trim() === '') &&
        (source.figures?.pairs ?? []).every(({ actual, rate }) => isBlank(actual) && isBlank(rate)),
    ),
);
const REPORTED = ['progress', 'actual', 'rate', 'problem', 'verdict'] as const;
const isBlank = (cell: { readonly text: string } | null): boolean => cell === null || cell.text.trim() === '';

/** A list stands open and nothing was reported to it yet (尚未收到报送): its rows are no results. */
export const isUnreported = (state: State): boolean => unreported(itemsOf(state), state.outcome);
