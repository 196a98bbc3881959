import { messages } from '../../../domain/messages/zh-CN';
import { PageFrame } from '../../parts/PageFrame';
import { useView } from '../../state/pane';
import { Arrivals } from './Arrivals';
import { DropZone } from './DropZone';
import { Kept } from './Kept';
import { Received } from './Received';
import { ReportList } from './ReportList';
import { Rivals } from './Rivals';
import { SheetList } from './SheetList';
import { ColumnQuestions } from './ColumnQuestions';
import { Columns } from './Columns';

/** Which sheets and workbooks are read, what arrived, how it was understood. */
export function CollectPage() {
  const report = useView((state) => state.outcome?.report ?? null);
  return (
    <PageFrame title={messages.pane.collect.title}>
      <Arrivals />
      <Received />
      <Rivals />
      {report !== null && <ReportList report={report} />}
      <SheetList />
      <DropZone />
      <ColumnQuestions />
      <Columns />
      <Kept />
    </PageFrame>
  );
}
