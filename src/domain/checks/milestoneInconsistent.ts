import type { IsoDate } from '../date';
import type { Issue } from '../issue';
import type { Milestone } from '../item';
import { cleanText } from '../text/clean';
import { quarterNumber } from '../text/numerals';
import { quantities } from '../text/quantities';
import { issueAt, shown, type RowCheck, type RowContext } from './check';

const SECTION = /第?([一二三四])季度[:：(]?([^;。\n]{0,60})/gu;
const INNER_MONTH =
  /(?<![-~至到\d])(\d{1,2})月(?:底|末|上旬|中旬|下旬|初|份)?(?:之?前)?(?:完成|建成|完工|竣工|验收|投用)/u;

/** 第三季度:10月底完成 — a date that lies outside the quarter that it is planned in. */
function outsideQuarter(context: RowContext): Issue[] {
  const plan = context.text('plan').text;
  return [...plan.matchAll(SECTION)].flatMap(([words, quarter, rest]) => {
    const month = Number(rest?.match(INNER_MONTH)?.[1]);
    const own = quarterNumber(quarter ?? '');
    if (!(month >= 1 && month <= 12) || Math.ceil(month / 3) <= own) return [];
    return [
      issueAt(context, 'milestone-inconsistent', 'warning', 'plan', [words], {
        kind: 'quarter',
        quarter: own,
        month,
      }),
    ];
  });
}

interface PercentStep {
  readonly percent: number;
  readonly due: IsoDate;
  readonly text: string;
}

/** The plan's own percentages in the order of their dates. */
const percentSteps = (milestones: readonly Milestone[]): PercentStep[] =>
  milestones.flatMap(({ percent, due, text }) =>
    percent !== null && due !== null && /[%％℅]|百分/u.test(text) ? [{ percent, due, text }] : [],
  );

function fallsBack(context: RowContext): Issue[] {
  const steps = percentSteps(context.item.milestones);
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (before === undefined || step.due === before.due || step.percent >= before.percent) return [];
    if (severalPlans(context)) return [];
    const params = { kind: 'back', from: before.percent, to: step.percent };
    return [issueAt(context, 'milestone-inconsistent', 'warning', 'plan', [before.text, step.text], params)];
  });
}

/** Numbered plans side by side (1.… 2.…) each have percentages of their own. */
const severalPlans = (context: RowContext): boolean =>
  /(?:^|[。;\n])(?:2[.、]|②|\(二\))/u.test(context.text('plan').text);

/** A plan in running totals whose last step stays below the one target. */
function fallsShort(context: RowContext): Issue[] {
  const { milestones, indicators } = context.item;
  const target = indicators.length === 1 ? indicators[0]?.target : undefined;
  const steps = milestones.filter(({ quantity, due }) => quantity !== null && due !== null);
  const last = steps.at(-1);
  const ends = milestones.at(-1);
  if (
    !target ||
    steps.length < 2 ||
    !last?.quantity ||
    last !== ends ||
    last.percent === 100 ||
    last.quantity.value >= target.value
  )
    return [];
  if (/全部|年度任务|全年|100%/u.test(last.text)) return [];
  const params = {
    kind: 'short',
    planned: shown(last.quantity.value),
    target: shown(target.value),
    unit: target.unit,
  };
  return [issueAt(context, 'milestone-inconsistent', 'warning', 'plan', [last.text, target.text], params)];
}

/** Steps that say what is reached by then, or at least: they need not add up. */
const RUNNING = /累计|共|达到|达\d|总|以上|不少于|其余|剩余|余下/u;

/** 6个 in the second quarter and 5个 in the third, for 9: what the steps add is neither the target nor a total. */
function addsUpOtherwise(context: RowContext): Issue[] {
  const { milestones, indicators } = context.item;
  const [indicator, other] = indicators;
  if (indicator === undefined || other !== undefined || RUNNING.test(context.text('plan').text)) return [];
  const { target } = indicator;
  const steps = milestones.flatMap(({ due, text }) => {
    const own = quantities(cleanText(text).text).filter(({ unit }) => unit.name === target.unit);
    const [only, more] = own;
    return due === null || only === undefined || more !== undefined ? [] : [{ value: only.value, text }];
  });
  const falls = steps.some(({ value }, index) => value < (steps[index - 1]?.value ?? 0));
  const sum = steps.reduce((all, { value }) => all + value, 0);
  if (!falls || sum === target.value || steps.some(({ value }) => value >= target.value)) return [];
  const params = { kind: 'sum', planned: shown(sum), target: shown(target.value), unit: target.unit };
  const quotes = [...steps.map(({ text }) => text), target.text];
  return [issueAt(context, 'milestone-inconsistent', 'warning', 'plan', quotes, params)];
}

export const milestoneInconsistent: RowCheck = {
  code: 'milestone-inconsistent',
  row: (context) => {
    if (context.text('plan').text === '') return [];
    return [
      ...outsideQuarter(context),
      ...fallsBack(context),
      ...fallsShort(context),
      ...addsUpOtherwise(context),
    ];
  },
};
