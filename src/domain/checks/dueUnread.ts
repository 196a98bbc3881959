import { issueAt, type RowCheck } from './check';

/** Words that are an answer, though no date: nothing was misread. */
const OPEN_ENDED = /长期|持续|常态|全年|待定|适时|分年|逐年|年度|按计划|按序时/u;

/** A filled due cell without a date, or with two that nothing tells apart: no lateness can be told from it for sure. */
export const dueUnread: RowCheck = {
  code: 'due-unread',
  row: (context) => {
    const { due } = context.item;
    const text = context.text('due').original.trim();
    if (due?.rivals !== undefined && text !== '') {
      const [words, dates] = [text.slice(0, 40), [...due.rivals, due.date].join('、')];
      const params = { kind: 'several', words, dates, taken: due.date ?? '' };
      return [issueAt(context, 'due-unread', 'warning', 'due', [words], params)];
    }
    if (due === null || due.kind !== 'pending' || text === '' || OPEN_ENDED.test(text)) return [];
    return [issueAt(context, 'due-unread', 'info', 'due', [text.slice(0, 40)], { words: text.slice(0, 40) })];
  },
};
