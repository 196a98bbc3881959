import type { Severity } from '../../../domain/issue';
import { messages } from '../../../domain/messages/zh-CN';
import type { IssueView } from '../../state/selectors';

export type GroupBy = 'code' | 'unit';

/** Issues of one code or of one unit. */
export interface IssueGroup {
  readonly key: string;
  readonly name: string;
  readonly severity: Severity;
  readonly issues: readonly IssueView[];
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function gravest(issues: readonly IssueView[]): Severity {
  return issues.reduce<Severity>(
    (worst, { issue }) => (GRAVITY[issue.severity] < GRAVITY[worst] ? issue.severity : worst),
    'info',
  );
}

/** Groups that an issue belongs to: its code; each of its item's units. */
function namesOf(
  { issue, units }: IssueView,
  by: GroupBy,
): readonly (readonly [key: string, name: string])[] {
  if (by === 'code') return [[issue.code, messages.issueGuide[issue.code].title]];
  return units.length === 0 ? [['', messages.pane.noUnit]] : units.map((unit) => [unit, unit]);
}

/** Gravest groups first, larger before smaller; issues of a group in the order of their rows. */
export function groupIssues(views: readonly IssueView[], by: GroupBy): IssueGroup[] {
  const groups = new Map<string, { name: string; issues: IssueView[] }>();
  for (const view of views)
    for (const [key, name] of namesOf(view, by)) {
      const group = groups.get(key) ?? { name, issues: [] };
      group.issues.push(view);
      groups.set(key, group);
    }
  return [...groups]
    .map(([key, { name, issues }]) => ({ key, name, issues, severity: gravest(issues) }))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.issues.length - a.issues.length);
}

/** What the list shows: a group's head, and its issues where it is open. */
export type Row =
  | { readonly kind: 'head'; readonly key: string; readonly group: IssueGroup; readonly open: boolean }
  | { readonly kind: 'issue'; readonly key: string; readonly view: IssueView };

export function rowsOf(groups: readonly IssueGroup[], closed: ReadonlySet<string>): Row[] {
  return groups.flatMap((group): Row[] => {
    const open = !closed.has(group.key);
    const head: Row = { kind: 'head', key: `head ${group.key}`, group, open };
    if (!open) return [head];
    // The same issue may stand twice in a row: of two tables with the same words.
    const seen = new Map<string, number>();
    return [
      head,
      ...group.issues.map((view): Row => {
        const count = (seen.get(view.issue.key) ?? 0) + 1;
        seen.set(view.issue.key, count);
        return { kind: 'issue', key: `${group.key} ${view.issue.key} ${count}`, view };
      }),
    ];
  });
}
