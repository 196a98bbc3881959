import type { Severity } from '../../domain/issue';
import { issueMessage } from '../../domain/messages/issueMessage';
import { messages } from '../../domain/messages/zh-CN';
import type { Mark } from '../../domain/port';
import type { ProgressTable } from '../../domain/table/table';
import type { IssueView, ItemView } from '../state/selectors';
import { itemSpot, spotOf, type Spot } from './places';
import { rowAreas } from './rowAreas';

export interface Marked {
  readonly marks: Mark[];
  /** Items that would be marked and do not stand in the workbook. */
  readonly elsewhere: number;
}

/** Rows that are behind or near it, in the colour of their lamp; the reason stands at the first cell of each. */
export function lampMarks(
  items: readonly ItemView[],
  workbook: string,
  tables: readonly ProgressTable[],
): Marked {
  const slow = items.map(({ item: { status, reason, ...item } }) => {
    if (status !== 'behind' && status !== 'at-risk') return null;
    return rowAreas(item, workbook, tables).map((area, index): Mark => ({
      ...area,
      kind: status,
      note: index === 0 ? messages.pane.lampNote(status, reason) : null,
    }));
  });
  return {
    marks: slow.flatMap((marks) => marks ?? []),
    elsewhere: slow.filter((marks) => marks?.length === 0).length,
  };
}

/** Where an issue is to be seen: its own cell, that of its field, or that of its row. */
export function issueSpot({ issue, item, file, sheet }: IssueView, workbook: string): Spot | null {
  const field = issue.field === null ? undefined : item?.source.cells[issue.field];
  if (issue.cell !== null && issue.cell !== field?.cell) {
    return file === workbook ? { sheet, address: issue.cell } : null;
  }
  if (item === null) return null;
  return spotOf(item.source, field, workbook) ?? itemSpot(item, workbook);
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** One mark for each cell: the gravest severity, all its sentences. */
export function issueMarks(issues: readonly IssueView[], workbook: string): Mark[] {
  const marks = new Map<string, Mark>();
  for (const view of issues) {
    const spot = issueSpot(view, workbook);
    if (spot === null) continue;
    const { severity } = view.issue;
    const key = `${spot.sheet}!${spot.address}`;
    const earlier = marks.get(key);
    const note = [earlier?.note, issueMessage(view.issue)].filter(Boolean).join('\n');
    const graver = earlier === undefined || WEIGHT[severity] > WEIGHT[earlier.kind as Severity];
    marks.set(key, { ...spot, kind: graver ? severity : earlier.kind, note });
  }
  return [...marks.values()];
}
