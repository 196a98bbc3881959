import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import type { Field } from '../table/fields';
import { issueAt, shown, type RowCheck, type RowContext } from './check';

const SAYS_DONE = /^(?:已经?|全部|均已|提前)*(?:完成|完工|办结|竣工|销号)$/u;
const SAYS_OPEN = /^(?:尚?未|没有)(?:完成|完工|办结|启动)/u;

/** Figures that prove the opposite of 已完成: an indicator with an actual below its target. */
const short = ({ indicators }: TaskItem) =>
  indicators.find(({ met, actual }) => met === false && actual !== null);
const allMet = ({ indicators }: TaskItem): boolean =>
  indicators.length > 0 &&
  indicators.every(({ met, target }) => met === true && target.kind !== 'rate' && target.kind !== 'change');

/** Only the end of the work makes it done: a text that ends with a stage or with plans contradicts 已完成. */
const STILL_WORKING = /正在(?!使用|运营)|尚未|施工中|未开工|招标中|待(?:审批|批复|验收|招标)|停工/u;

function doneButShort(context: RowContext, field: Field): Issue[] {
  const { item } = context;
  const indicator = short(item);
  const words = context.text(field).original;
  if (indicator?.actual && indicator.target.bound === 'at-least') {
    const params = {
      kind: 'short',
      says: words,
      target: `${shown(indicator.target.value)}${indicator.target.unit}`,
      actual: `${shown(indicator.actual.value)}${indicator.actual.unit}`,
    };
    return [issueAt(context, 'status-contradiction', 'error', field, [words, indicator.actual.text], params)];
  }
  const working = context.text('progress').text.match(STILL_WORKING)?.[0];
  return working === undefined
    ? []
    : [
        issueAt(context, 'status-contradiction', 'warning', field, [words, working], {
          kind: 'working',
          says: words,
          words: working,
        }),
      ];
}

function openButMet(context: RowContext, field: Field): Issue[] {
  const words = context.text(field).original;
  return allMet(context.item)
    ? [issueAt(context, 'status-contradiction', 'warning', field, [words], { kind: 'met', says: words })]
    : [];
}

/** The verdict and due columns against the text and figures of the row. */
export const statusContradiction: RowCheck = {
  code: 'status-contradiction',
  row: (context) =>
    (['verdict', 'due'] as const).flatMap((field) => {
      const text = context.text(field).text.replace(/[。.]$/u, '');
      if (SAYS_DONE.test(text)) return doneButShort(context, field);
      return SAYS_OPEN.test(text) ? openButMet(context, field) : [];
    }),
};
