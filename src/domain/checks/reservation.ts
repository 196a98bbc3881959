import { amountText } from '../amountText';
import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import { reservation as reserved } from '../schedule/guards';
import { isDisputed } from '../schedule/slow';
import type { Field } from '../table/fields';
import { issueAt, shown, type RowCheck, type RowContext } from './check';

/** Words beside the report that say that the whole item is done. */
interface Claim {
  readonly field: Field;
  readonly words: string;
}

/** What the due or verdict column, the rate column or a section heading claims; null where none does. */
function claimOf({ declaredDone, rule, status, source }: TaskItem): Claim | null {
  if (declaredDone !== null && declaredDone.field !== 'progress')
    return {
      field: declaredDone.field === 'heading' ? 'verdict' : declaredDone.field,
      words: declaredDone.text,
    };
  const byVerdict = rule === 'verdict' && status === 'completed' && source.verdict !== null;
  return byVerdict ? { field: 'verdict', words: source.verdict.text } : null;
}

/** 已完成 beside a figure that is only proposed, and below its target. */
function proposedShort(context: RowContext, claim: Claim): Issue[] {
  const short = context.item.indicators.flatMap(({ proposed, target }) =>
    proposed !== null && target.bound === 'at-least' && proposed.value < target.value
      ? [{ proposed, target }]
      : [],
  );
  return short.slice(0, 1).map(({ proposed, target }) => {
    const params = {
      kind: 'figure',
      says: claim.words,
      figure: amountText(shown(proposed.value), proposed.unit),
      target: amountText(shown(target.value), target.unit),
    };
    return issueAt(context, 'reservation', 'warning', 'progress', [claim.words, proposed.text], params);
  });
}

/** 除…外, 尚未, 正在调试, 待验收 beside a claim of completion, or beside figures that are all met. */
export const reservation: RowCheck = {
  code: 'reservation',
  row: (context) => {
    const { item } = context;
    if (item.doubt?.code === 'reservation') {
      const { words } = item.doubt.params;
      return [issueAt(context, 'reservation', 'warning', 'progress', [words], { kind: 'met', words })];
    }
    const claim = isDisputed(item) ? null : claimOf(item);
    if (claim === null) return [];
    const words = reserved({ progress: context.text('progress').text });
    if (words === null) return proposedShort(context, claim);
    const params = { kind: 'words', says: claim.words, words };
    return [issueAt(context, 'reservation', 'warning', 'progress', [claim.words, words], params)];
  },
};
