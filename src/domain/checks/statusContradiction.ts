import type { Issue } from '../issue';
import { isDisputed } from '../schedule/slow';
import type { Field } from '../table/fields';
import { issueAt, type RowCheck, type RowContext } from './check';

/** The verdict and due columns against the words of the row; its figures are `verdict-contradiction`. */

const SAYS_DONE = /^(?:已经?|全部|均已|提前)*(?:完成|完工|办结|竣工|销号)$/u;

/** Only the end of the work makes it done: a text that ends with a stage or with plans contradicts 已完成. */
const STILL_WORKING =
  /正在(?!使用|运营|调试|验收)|施工中|招标中|停工|未(?:开工|启动|建成|竣工|投用)|待(?:审批|批复|招标)/u;

function doneButWorking(context: RowContext, field: Field): Issue[] {
  const words = context.text('progress').text.match(STILL_WORKING)?.[0];
  const says = context.text(field).original;
  return words === undefined
    ? []
    : [
        issueAt(context, 'status-contradiction', 'warning', field, [says, words], {
          kind: 'working',
          says,
          words,
        }),
      ];
}

const WAITS = /^(?:等待?|待)(?!定)/u;

/** 已全部完成 beside a due column that still waits: 等待市里统一销号. */
function doneButWaiting(context: RowContext): Issue[] {
  const { declaredDone } = context.item;
  const { text, original } = context.text('due');
  if (declaredDone?.field !== 'progress' || !WAITS.test(text)) return [];
  const params = { kind: 'waiting', says: declaredDone.text, words: original };
  return [issueAt(context, 'status-contradiction', 'warning', 'due', [declaredDone.text, original], params)];
}

export const statusContradiction: RowCheck = {
  code: 'status-contradiction',
  // Where figures contradict the claim already, words beside them add nothing to ask.
  row: (context) => [
    ...(['verdict', 'due'] as const).flatMap((field) =>
      !isDisputed(context.item) && SAYS_DONE.test(context.text(field).text.replace(/[。.]$/u, ''))
        ? doneButWorking(context, field)
        : [],
    ),
    ...doneButWaiting(context),
  ],
};
