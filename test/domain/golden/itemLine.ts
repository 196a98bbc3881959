import type { Due, Indicator, Milestone, TaskItem } from '../../../src/domain/item';
import { issueMessage } from '../../../src/domain/messages/issueMessage';

/** Everything that is read from a row, in a few lines. */

const number = (value: number): string => String(Number(value.toPrecision(6)));

function indicatorLine({
  target,
  actual,
  candidates,
  seen,
  percent,
  met,
  review,
  proposed,
}: Indicator): string {
  const kind = `${target.kind}${target.bound === 'at-most' ? '≤' : ''}`;
  const parts = [
    `目标 ${number(target.value)}${target.unit}「${target.noun}」${kind} ${target.rule} “${target.text}”`,
    ...(actual === null
      ? []
      : [
          `完成 ${number(actual.value)}${actual.unit} ${actual.how} ${actual.rule}${actual.sure ? '' : ' 未定'} “${actual.text}”`,
        ]),
    ...(percent === null ? [] : [`${number(percent)}%`]),
    ...(met === null ? [] : [met ? '达到' : '未达到']),
    ...(proposed === null
      ? []
      : [
          `可能 ${number(proposed.value)}${proposed.unit} ${proposed.why.code} ${JSON.stringify(proposed.why.params)}`,
        ]),
    ...candidates.map(({ value, unit }) => `候选 ${number(value)}${unit}`),
    ...seen.map(({ value, because, word }) => `看到 ${number(value)} ${because}“${word}”`),
    ...(review === null ? [] : [review]),
  ];
  return parts.join(' ');
}

const dueLine = ({ text, date, kind }: Due): string => `时限 ${date ?? kind} “${text}”`;

const stepLine = ({ due, text, percent, quantity, stage }: Milestone): string =>
  [
    `节点 ${due ?? '无期'} “${text}”`,
    ...(percent === null ? [] : [`${percent}%`]),
    ...(quantity === null ? [] : [`${number(quantity.value)}${quantity.unit}`]),
    ...(stage === null ? [] : [stage]),
  ].join(' ');

export function itemLines(item: TaskItem): string[] {
  const { completion, declaredDone, doubt, expected } = item;
  const percent = (value: number | null): string => (value === null ? '待核' : `${number(value)}%`);
  return [
    ...item.indicators.map(indicatorLine),
    ...item.statedPercents.map(
      ({ percent: stated, kind, indicator, rule }) =>
        `自报 ${stated}% ${kind} ${indicator ?? '整项'} ${rule}`,
    ),
    ...(declaredDone === null
      ? []
      : [`声明 ${declaredDone.field} ${declaredDone.rule} “${declaredDone.text}”`]),
    ...(item.due === null ? [] : [dueLine(item.due)]),
    ...item.milestones.map(stepLine),
    `完成率 ${percent(completion.percent)} ${completion.basis} ${completion.weakest ?? ''}`.trimEnd(),
    ...(expected.basis === null
      ? []
      : [`应达 ${percent(expected.percent)} ${expected.basis} ${expected.text}`]),
    `灯 ${item.status} ${item.rule}：${item.reason}`,
    ...(doubt === null ? [] : [`疑 ${item.suspected ?? ''} ${doubt.code} “${doubt.params.words}”`]),
    ...item.issues.map(
      (issue) => `${issue.severity} ${issue.code} ${issue.field ?? ''}：${issueMessage(issue)}`,
    ),
  ];
}
