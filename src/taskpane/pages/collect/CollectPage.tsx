import { messages } from '../../../domain/messages/zh-CN';
import { PageFrame } from '../../parts/PageFrame';
import { useView } from '../../state/pane';
import { Arrivals } from './Arrivals';
import { DropZone } from './DropZone';
import { Kept } from './Kept';
import { Received } from './Received';
import { ReportList } from './ReportList';
import { SheetList } from './SheetList';
import { Columns } from './Columns';
import { Todo } from './Todo';

/** What is read, what waits for a person, what came of it, how it was understood: in this order. */
export function CollectPage() {
  const report = useView((state) => state.outcome?.report ?? null);
  return (
    <PageFrame title={messages.pane.collect.title}>
      <DropZone />
      <SheetList />
      <Received />
      <Todo />
      <Arrivals />
      {report !== null && <ReportList report={report} />}
      <Columns />
      <Kept />
    </PageFrame>
  );
}
