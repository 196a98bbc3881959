import { Text } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import type { ItemView } from '../../state/selectors';
import { IssueRow } from '../check/IssueRow';

const text = messages.pane.detail;

/** What is to be asked about this item. */
export function ItemIssues({ view: { item, table } }: { readonly view: ItemView }) {
  if (item.issues.length === 0) return null;
  return (
    <div>
      <Text as="h3" size={200} weight="semibold">
        {text.issues(item.issues.length)}
      </Text>
      {item.issues.map((issue) => (
        <IssueRow key={issue.key} view={{ issue, item, table }} tabIndex={0} />
      ))}
    </div>
  );
}
