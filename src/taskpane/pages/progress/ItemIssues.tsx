import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import { useView } from '../../state/pane';
import { issuesOf, type ItemView } from '../../state/selectors';
import { IssueRow } from '../check/IssueRow';

const text = messages.pane.detail;

const useStyles = makeStyles({ title: { ...typographyStyles.caption1Strong, margin: 0 } });

/** What is to be asked about this item. */
export function ItemIssues({ view: { item } }: { readonly view: ItemView }) {
  const styles = useStyles();
  const all = useView(issuesOf);
  const own = useMemo(() => all.filter((view) => view.item === item), [all, item]);
  if (own.length === 0) return null;
  return (
    <div>
      <h3 className={styles.title}>{text.issues(own.filter(({ issue }) => issue.aside === null).length)}</h3>
      {own.map((view) => (
        <IssueRow key={view.issue.key} view={view} tabIndex={0} />
      ))}
    </div>
  );
}
