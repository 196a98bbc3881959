import { askingZhCN } from '../../../domain/messages/zh-CN.asking';
import { Empty } from '../../parts/Empty';
import { PageFrame } from '../../parts/PageFrame';
import { useView } from '../../state/pane';
import { itemsOf } from '../../state/selectors';
import { Answers } from './Answers';
import { Reminders } from './Reminders';
import { Slips } from './Slips';

const text = askingZhCN;

/** Asking units back: what they are asked, what they answered, who has yet to report. */
export function AskPage() {
  const items = useView(itemsOf).length;
  if (items === 0) return <Empty title={text.title} text={text.empty} />;
  return (
    <PageFrame title={text.title}>
      <Answers />
      <Slips />
      <Reminders />
    </PageFrame>
  );
}
