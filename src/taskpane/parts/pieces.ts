import type { Verdict } from '../../domain/draft/report';
import type { Span, TaskItem } from '../../domain/item';
import type { Field } from '../../domain/table/fields';

/** What marked words stand for. */
export type MarkKind = 'target' | 'actual' | 'stated' | 'plan' | 'asked' | Verdict;

export interface Marked {
  readonly span: Span;
  readonly kind: MarkKind;
}

export interface Piece {
  readonly start: number;
  readonly words: string;
  readonly kind: MarkKind | null;
}

/** Cuts a text at its marks. Marks beyond the text are cut off; of two that overlap the first one wins. */
export function pieces(text: string, marks: readonly Marked[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  const add = (end: number, kind: MarkKind | null): void => {
    if (end > at) result.push({ start: at, words: text.slice(at, end), kind });
    at = Math.max(at, end);
  };
  for (const { span, kind } of [...marks].sort((a, b) => a.span[0] - b.span[0])) {
    const [start, end] = [Math.max(span[0], at), Math.min(span[1], text.length)];
    if (end <= start) continue;
    add(start, null);
    add(end, kind);
  }
  add(text.length, null);
  return result;
}

const actualMarks = ({ indicators, statedPercents, declaredDone }: TaskItem): Marked[] => [
  ...indicators.flatMap(({ actual }) =>
    (actual?.spans ?? []).map((span): Marked => ({ span, kind: 'actual' })),
  ),
  ...(declaredDone?.field === 'progress' ? [{ span: declaredDone.span, kind: 'actual' } as const] : []),
  ...statedPercents.map(({ span }): Marked => ({ span, kind: 'stated' })),
];

/** The words of one field that an item's figures rest on. */
export function fieldMarks(item: TaskItem, field: Field): readonly Marked[] {
  const { declaredDone, indicators, milestones } = item;
  switch (field) {
    case 'task':
    case 'name':
      return field === 'task' || item.source.cells.task === undefined
        ? indicators.flatMap(({ target: { span } }) =>
            span === null ? [] : [{ span, kind: 'target' as const }],
          )
        : [];
    case 'progress':
      return actualMarks(item);
    case 'plan':
      return milestones.flatMap(({ span }) => (span === null ? [] : [{ span, kind: 'plan' as const }]));
    default:
      return declaredDone?.field === field ? [{ span: declaredDone.span, kind: 'actual' }] : [];
  }
}
