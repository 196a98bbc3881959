import type { Measurement, ScheduleResult, TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { againstFigures, contradiction, type Contradiction } from './contradiction';
import type { Decision } from './decision';
import { attributed, indicatorIndex, isFigure, withFigures, type FigureDecision } from './figures';

/** One item with the decisions on it. */

/** Works out the lamp of a measurement of the row. */
export type Judge = (measurement: Measurement) => ScheduleResult;

export interface DecidedItem {
  readonly item: TaskItem;
  readonly applied: readonly Decision[];
  /** Decisions that the row's other figures contradict: none of them is applied. */
  readonly contradicted: readonly { readonly decision: Decision; readonly by: Contradiction }[];
  /** Decisions on an indicator that the item does not have. */
  readonly missing: readonly Decision[];
}

const last = <K extends Decision['kind']>(
  decisions: readonly Decision[],
  kind: K,
): Extract<Decision, { readonly kind: K }> | null =>
  decisions.findLast((one): one is Extract<Decision, { readonly kind: K }> => one.kind === kind) ?? null;

const byHand = ({ reason, date }: Decision): string => messages.review.reason(reason, date);

type PercentDecision = Extract<Decision, { readonly kind: 'percent' }>;

const withPercent = (measured: Measurement, { percent }: PercentDecision): Measurement => ({
  ...measured,
  // As a percentage that the unit states, for the lamp rules.
  completion: { percent, basis: percent === null ? 'none' : 'stated', weakest: null },
});

/** Where figures by hand make up the whole, percentages that the unit states beside them say nothing of the lamp. */
const ledByHand = (measurement: Measurement, figures: readonly FigureDecision[]): Measurement =>
  measurement.completion.basis === 'measured' && figures.some(({ kind }) => kind === 'figure')
    ? { ...measurement, statedPercents: [] }
    : measurement;

/** The figures and the percentage decided, and the lamp that follows from them. */
function withMeasured(
  item: TaskItem,
  figures: readonly FigureDecision[],
  percent: PercentDecision | null,
  judge: Judge,
): TaskItem {
  if (figures.length === 0 && percent === null) return item;
  const measured = withFigures(item, figures);
  const measurement = percent === null ? measured : withPercent(measured, percent);
  const { completion } = measurement;
  return {
    ...item,
    ...measurement,
    ...judge(ledByHand(measurement, figures)),
    completion:
      percent === null
        ? attributed(completion, figures)
        : { ...completion, basis: 'by-hand', reason: percent.reason },
  };
}

function withLamp(item: TaskItem, lamp: Extract<Decision, { readonly kind: 'lamp' }> | null): TaskItem {
  if (lamp === null) return item;
  const { status, reason } = lamp;
  const unknown = status === 'completed' && item.completion.percent === null;
  return {
    ...item,
    status,
    reason: byHand(lamp),
    rule: 'by-hand',
    suspected: null,
    doubt: null,
    completion: unknown ? { percent: 100, basis: 'by-hand', weakest: null, reason } : item.completion,
  };
}

/**
 * The item as decided: figures first, then a percentage, then the lamp. A percentage that the figures contradict, and
 * a lamp that the percentage contradicts, are not applied.
 *
 * @param decisions those on figures, percentage and lamp whose words stand, in the order in which they were made
 */
export function decidedItem(item: TaskItem, decisions: readonly Decision[], judge: Judge): DecidedItem {
  const all = decisions.filter(isFigure);
  const figures = all.filter(({ indicator }) => indicatorIndex(item.indicators, indicator) >= 0);
  const percent = last(decisions, 'percent');
  const lamp = last(decisions, 'lamp');
  const isAgainst =
    percent !== null && againstFigures(percent.percent, withFigures(item, figures).completion);
  const measured = withMeasured(item, figures, isAgainst ? null : percent, judge);
  const lampAgainst = lamp === null ? null : contradiction(lamp.status, measured.completion.percent);
  const contradicted = [
    ...(percent !== null && isAgainst ? [{ decision: percent, by: 'percent-against-figures' as const }] : []),
    ...(lamp !== null && lampAgainst !== null ? [{ decision: lamp, by: lampAgainst }] : []),
  ];
  const missing = all.filter((one) => !figures.includes(one));
  const left = new Set<Decision>([...missing, ...contradicted.map(({ decision }) => decision)]);
  return {
    item: lampAgainst === null ? withLamp(measured, lamp) : measured,
    applied: decisions.filter((one) => !left.has(one)),
    contradicted,
    missing,
  };
}
