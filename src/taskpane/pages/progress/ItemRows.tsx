import { useMemo } from 'react';
import type { ReviewedItem } from '../../../domain/decisions/reviewed';
import { lookZhCN } from '../../../domain/messages/zh-CN.look';
import { rowsBehind } from '../../parts/behind';
import { Disclosure } from '../../parts/Disclosure';
import { fieldMarks } from '../../parts/pieces';
import { SentRows } from '../../parts/SentRows';
import { useView } from '../../state/pane';

/** The rows that an item was put together from, as they were sent, with the words marked that its figures rest on. */
export function ItemRows({ item }: { readonly item: ReviewedItem }) {
  const outcome = useView((state) => state.outcome);
  const files = useView((state) => state.files);
  const grids = useView((state) => state.grids);
  const rows = useMemo(
    () => rowsBehind({ outcome, files, grids }, item.source, null),
    [outcome, files, grids, item],
  );
  return (
    <Disclosure summary={lookZhCN.sent.title} count={rows.length}>
      <SentRows
        rows={rows}
        marksOf={({ field, text }) =>
          field !== null && item.source.cells[field]?.text === text ? fieldMarks(item, field) : []
        }
      />
    </Disclosure>
  );
}
