import type { Status } from '../../domain/item';
import type { SheetInfo } from '../../domain/port';
import { applyReview } from '../../domain/review/apply';
import type {
  ReviewedAnalysis,
  ReviewedIssue,
  ReviewedItem,
  ReviewedTable,
} from '../../domain/review/review';
import type { Filter, State } from './state';

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
export interface IssueView {
  readonly issue: ReviewedIssue;
  /** Null for an issue of the table as a whole. */
  readonly item: ReviewedItem | null;
  readonly table: ReviewedTable;
}

const review = remembered(
  (
    outcome: State['outcome'],
    asides: State['settings']['asides'],
    corrections: State['settings']['corrections'],
  ) => (outcome === null ? null : applyReview(outcome.analysis, { asides, corrections })),
);

/** The analysis with the clerk's decisions on it; null before the first. */
export const reviewedOf = ({ outcome, settings }: State): ReviewedAnalysis | null =>
  review(outcome, settings.asides, settings.corrections);

const NOTHING: readonly never[] = [];

const items = remembered((analysis: ReviewedAnalysis | null): readonly ItemView[] =>
  analysis === null
    ? NOTHING
    : analysis.tables.flatMap((table) => table.items.map((item) => ({ item, table }))),
);
export const itemsOf = (state: State): readonly ItemView[] => items(reviewedOf(state));

const issues = remembered((analysis: ReviewedAnalysis | null): readonly IssueView[] =>
  analysis === null
    ? NOTHING
    : analysis.tables.flatMap((table) => [
        ...table.issues.map((issue) => ({ issue, item: null, table })),
        ...table.items.flatMap((item) => item.issues.map((issue) => ({ issue, item, table }))),
      ]),
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
  for (const view of all)
    for (const unit of view.item.source.leadUnits) {
      const list = own.get(unit);
      if (list === undefined) own.set(unit, [view]);
      else list.push(view);
    }
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
