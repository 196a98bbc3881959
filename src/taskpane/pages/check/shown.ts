import { useMemo } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import { useView } from '../../state/pane';
import { issuesOf, openIssuesOf, type IssueView } from '../../state/selectors';
import { matchesIssue, type IssueFilter } from './filter';
import { groupIssues, type GroupBy, type IssueGroup } from './groups';

/** Group of the issues that were set aside. */
export const ASIDE = 'aside';

export interface ShownIssues {
  /** Open issues in their groups, then those that were set aside. */
  readonly groups: readonly IssueGroup[];
  /** The open ones, each once, in the order of the groups: from one to the next. */
  readonly order: readonly IssueView[];
}

/** What the list shows of all issues. */
export function useShownIssues(by: GroupBy, filter: IssueFilter): ShownIssues {
  const open = useView(openIssuesOf);
  const all = useView(issuesOf);
  return useMemo(() => {
    const groups = groupIssues(
      open.filter((view) => matchesIssue(view, filter)),
      by,
    );
    const aside = all.filter((view) => view.issue.aside !== null && matchesIssue(view, filter));
    const put: IssueGroup[] =
      aside.length === 0
        ? []
        : [{ key: ASIDE, name: messages.pane.check.asides, severity: 'info', issues: aside }];
    return {
      groups: [...groups, ...put],
      order: [...new Set(groups.flatMap(({ issues }) => issues))],
    };
  }, [open, all, by, filter]);
}
