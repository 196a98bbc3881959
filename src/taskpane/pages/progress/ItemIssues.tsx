import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import type { ItemView } from '../../state/selectors';
import { IssueRow } from '../check/IssueRow';

const text = messages.pane.detail;

const useStyles = makeStyles({ title: { ...typographyStyles.caption1Strong, margin: 0 } });

/** What is to be asked about this item. */
export function ItemIssues({ view: { item, table } }: { readonly view: ItemView }) {
  const styles = useStyles();
  if (item.issues.length === 0) return null;
  return (
    <div>
      <h3 className={styles.title}>{text.issues(item.issues.length)}</h3>
      {item.issues.map((issue) => (
        <IssueRow key={issue.key} view={{ issue, item, table }} tabIndex={0} />
      ))}
    </div>
  );
}
