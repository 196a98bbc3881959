import { addTo } from '../grouped';
import type { AnalyseOptions } from '../analyse';
import type { Analysis, TableAnalysis } from '../analysis';
import { checkedAgain } from '../checks/run';
import { isMissingRow } from '../consolidate/returnsCodes';
import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import { nth } from '../nth';
import { rowReader } from '../rowReader';
import type { Contradiction } from './contradiction';
import type { Decision, Draft, Standing } from './decision';
import { reviewedIssue, stands, staleFor, type AsideDecision } from './issues';
import { decidedItem } from './item';
import { decidedAll } from './record';
import type { ReviewedAnalysis, ReviewedIssue, ReviewedItem, ReviewedTable } from './reviewed';
import { fieldsOf, namedBy, subjectKey, Subjects, tableName, type Placed, wholeSubject } from './subject';

export interface ApplyOptions extends Pick<AnalyseOptions, 'preset'> {
  /** Names of files that are no return of a unit: the open workbook's. */
  readonly own?: ReadonlySet<string>;
}

const ON_ITEMS: ReadonlySet<Decision['kind']> = new Set(['figure', 'confirmed', 'percent', 'lamp']);
const isAside = (decision: Decision): decision is AsideDecision => decision.kind === 'aside';

/** A row of the list that nobody sent says nothing of its unit's words; one that was answered on a slip does. */
export const isSent = (item: TaskItem, own: ReadonlySet<string>): boolean =>
  [item.source, ...Object.values(item.source.cells).flatMap((cell) => cell.source ?? [])].some(
    ({ file }) => !own.has(file),
  ) && !isMissingRow(item);

class Review {
  private readonly subjects = new Subjects();
  private readonly placed = new Map<TaskItem, Placed>();
  private readonly found = new Map<string, Decision[]>();
  private readonly asides = new Map<string, AsideDecision[]>();
  private readonly standings = new Map<Decision, Standing>();

  constructor(
    private readonly analysis: Analysis,
    private readonly decisions: readonly Decision[],
    private readonly options: ApplyOptions,
  ) {
    const own = options.own ?? new Set();
    for (const { items } of analysis.tables)
      for (const item of items) this.placed.set(item, this.subjects.add(item, isSent(item, own)));
    for (const decision of decisions) if (decision.ended === null) this.place(decision);
  }

  reviewed(): ReviewedAnalysis {
    const tables = this.analysis.tables.map((table) => this.table(table));
    const issues = this.analysis.issues.map((issue) =>
      this.issue(subjectKey(wholeSubject(issue.about)), issue),
    );
    const standings = this.decisions.flatMap((decision): readonly Standing[] => {
      if (decision.ended !== null) return [{ decision, state: 'ended' }];
      const standing = this.standings.get(decision);
      return standing === undefined ? [] : [standing];
    });
    return { ...this.analysis, tables, issues, standings };
  }

  /** Decisions on items and issues are looked up; all others are applied where returns are put together. */
  private place(decision: Decision): void {
    if (isAside(decision)) return this.placeAside(decision);
    if (!ON_ITEMS.has(decision.kind)) return;
    const found = this.subjects.find(decision, fieldsOf(decision));
    if (found.how === 'changed') this.standings.set(decision, staleFor(decision, found.now));
    else if (found.how === 'absent') this.standings.set(decision, stands(decision, 'waiting'));
    else addTo(this.found, found.placed.key, decision);
  }

  private placeAside(decision: AsideDecision): void {
    this.standings.set(decision, stands(decision, 'waiting'));
    if (decision.subject.unit === '' && Object.keys(decision.words).length === 0)
      addTo(this.asides, subjectKey(decision.subject), decision);
    const found = this.subjects.find(decision, fieldsOf(decision));
    if (found.how === 'absent') return;
    // Held against its issues when all is applied: a figure that was taken may be what brings the issue.
    if (found.how === 'same') return addTo(this.asides, found.placed.key, decision);
    const { issues } = found.placed.item;
    const alike = issues.filter(({ code, field }) => code === decision.code && field === decision.field);
    if (alike.length > 0) this.standings.set(decision, staleFor(decision, found.now));
  }

  private table(analysis: TableAnalysis): ReviewedTable {
    const { table, asOf } = analysis;
    const reader = rowReader(table, { asOf, ...this.options });
    const owner = subjectKey(wholeSubject(tableName(table)));
    const items = analysis.items.map((item, index) => {
      const placed = this.placed.get(item);
      const decisions = placed === undefined ? [] : (this.found.get(placed.key) ?? []);
      if (decisions.length === 0) return this.item(item, item, placed, []);
      const read = reader.read(item.source);
      const made = decidedItem(item, decisions, (measurement) => nth(reader.judge([read], [measurement]), 0));
      for (const one of made.applied) this.standings.set(one, stands(one, 'applied'));
      for (const one of made.missing) this.standings.set(one, stands(one, 'waiting'));
      for (const { decision, by } of made.contradicted)
        this.standings.set(decision, staleFor(decision, decision.words, by));
      const now = analysis.items.map((other, at) => (at === index ? made.item : other));
      const issues = checkedAgain({ ...analysis, items: now }, index, read.text);
      return this.item(item, { ...made.item, issues }, placed, made.applied);
    });
    return { table, asOf, items, issues: this.issues(owner, table.issues) };
  }

  private item(
    found: TaskItem,
    item: TaskItem,
    placed: Placed | undefined,
    decisions: readonly Decision[],
  ): ReviewedItem {
    const { status, completion, reason, rule } = found;
    const key = placed?.key ?? '';
    return {
      ...item,
      key,
      sent: placed?.sent ?? false,
      issues: this.issues(key, item.issues),
      decisions,
      computed: { status, completion, reason, rule },
    };
  }

  private issues(owner: string, issues: TaskItem['issues']): ReviewedItem['issues'] {
    return issues.map((issue) => this.issue(owner, issue));
  }

  private issue<I extends Issue>(owner: string, issue: I): I & ReviewedIssue {
    const reviewed = reviewedIssue(owner, issue, this.asides.get(owner) ?? []);
    const { aside } = reviewed;
    if (aside !== null) this.standings.set(aside, stands(aside, 'applied'));
    return reviewed;
  }
}

/**
 * Puts a clerk's decisions on an analysis: figures, lamps, issues set aside. A decision is applied where the words
 * that it was made on stand, and nowhere else; where its source is absent it waits, and where its words have changed
 * it is stale, with the words of now. The lamp of a figure that was decided is worked out as for any other.
 */
export const applyDecisions = (
  analysis: Analysis,
  decisions: readonly Decision[],
  options: ApplyOptions = {},
): ReviewedAnalysis => new Review(analysis, decisions, options).reviewed();

const open = <I extends ReviewedIssue>(issues: readonly I[]): readonly I[] =>
  issues.filter(({ aside }) => aside === null);

/** The same without the issues that were set aside: what a bulletin rests on. */
export const withoutAsides = (reviewed: ReviewedAnalysis): Analysis => ({
  asOf: reviewed.asOf,
  files: reviewed.files,
  issues: open(reviewed.issues),
  tables: reviewed.tables.map(({ table, asOf, items, issues }) => ({
    table: { ...table, issues: open(issues) },
    asOf,
    items: items.map((item) => ({ ...item, issues: open(item.issues) })),
  })),
});

/**
 * Why drafts on one item cannot be accepted: they, or a decision that held until now, would contradict its other
 * figures. Null where they can.
 * @param before how the decisions stand without the drafts, where that is known
 */
export function refusalOf(
  analysis: Analysis,
  decisions: readonly Decision[],
  drafts: readonly Draft[],
  options: ApplyOptions = {},
  before: readonly Standing[] = applyDecisions(analysis, decisions, options).standings,
): Refused | null {
  const entered = decidedAll(decisions, drafts, '');
  const reviewed = applyDecisions(analysis, entered, options);
  const known = new Set(before.flatMap((one) => (one.state === 'stale' ? [one.decision.number] : [])));
  const refused = reviewed.standings.find(
    (one) => one.state === 'stale' && one.because !== 'words' && !known.has(one.decision.number),
  );
  if (refused === undefined || refused.state !== 'stale' || refused.because === 'words') return null;
  const { subject } = refused.decision;
  const item = reviewed.tables
    .flatMap(({ items }) => items)
    .find(({ source }) => subjectKey(namedBy(source)) === subjectKey(subject));
  return { because: refused.because, percent: item?.completion.percent ?? null };
}

export interface Refused {
  readonly because: Contradiction;
  /** Completion as it would be, in percent. */
  readonly percent: number | null;
}
