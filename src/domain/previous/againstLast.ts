import { shown } from '../checks/check';
import type { Issue } from '../issue';
import type { Indicator, TaskItem } from '../item';
import { asksForLess } from '../lexicon/bounds';
import { cleanText } from '../text/clean';

/** A row beside what it was last period: figures that fall, and words that stay the same. */

const issue = (
  { source }: TaskItem,
  code: 'regressed' | 'copied-text',
  quotes: readonly string[],
  params: Issue['params'],
): Issue => ({
  code,
  severity: 'warning',
  field: 'progress',
  cell: source.cells.progress?.cell ?? null,
  quotes,
  params,
});

const sameTarget = (a: Indicator, b: Indicator): boolean =>
  a.target.value === b.target.value && a.target.unit === b.target.unit && a.target.noun === b.target.noun;

/** Counts to date never fall; rates and prices may. */
const CUMULATIVE: readonly string[] = ['count', 'measure', 'money'];

function regressed(now: TaskItem, before: TaskItem): Issue[] {
  return now.indicators.flatMap((indicator) => {
    const last = before.indicators.find((other) => sameTarget(indicator, other));
    if (!last?.actual || !indicator.actual || !CUMULATIVE.includes(indicator.target.kind)) return [];
    if (asksForLess(indicator.target.bound) || indicator.actual.unit !== last.actual.unit) return [];
    if (indicator.actual.value >= last.actual.value) return [];
    const params = {
      before: `${shown(last.actual.value)}${last.actual.unit}`,
      now: `${shown(indicator.actual.value)}${indicator.actual.unit}`,
    };
    return [issue(now, 'regressed', [last.actual.text, indicator.actual.text], params)];
  });
}

/** Both rest on one stated percentage, and it is lower now. */
function fallen(now: TaskItem, before: TaskItem): Issue[] {
  const [own, last] = [now.completion, before.completion];
  if (own.basis !== 'stated' || last.basis !== 'stated' || own.percent === null || last.percent === null)
    return [];
  if (own.percent >= last.percent) return [];
  const quotes = [before, now].flatMap(({ statedPercents: [first] }) => (first ? [first.text] : []));
  return [
    issue(now, 'regressed', quotes, { before: `${shown(last.percent)}%`, now: `${shown(own.percent)}%` }),
  ];
}

/** Shorter texts (正在推进中) are formulas. */
const LEAST_LENGTH = 8;
const bare = ({ source }: TaskItem): string =>
  cleanText(source.cells.progress?.text ?? '').text.replace(/[\s,。;:、]/gu, '');

/** The progress is last period's to the letter, and more than a formula. */
export function saysTheSame(now: TaskItem, before: TaskItem): boolean {
  const text = bare(now);
  return text.length >= LEAST_LENGTH && text === bare(before);
}

function unchanged(now: TaskItem, before: TaskItem): Issue[] {
  if (!saysTheSame(now, before) || now.status === 'completed') return [];
  return [issue(now, 'copied-text', [now.source.cells.progress?.text ?? ''], { kind: 'previous' })];
}

export const againstLast = (now: TaskItem, before: TaskItem): Issue[] => [
  ...regressed(now, before),
  ...fallen(now, before),
  ...unchanged(now, before),
];
