import type { Indicator } from '../item';
import { only } from '../nth';
import { onceEach } from '../once';
import { cleanText } from '../text/clean';
import { clauses } from '../text/clauses';
import type { PlanStep } from './milestones';
import type { StageMark } from './stages';
import type { Evidence } from './verdict';
import { common, pairs } from './wording';

/** Plans that run side by side in one row: which words, levels and stages are each one's. */

/** How many plans run side by side; asked for once for every step. */
export const partsOf = onceEach((steps: readonly PlanStep[]): number =>
  steps.reduce((most, { part }) => Math.max(most, part + 1), 0),
);

/** The level that is promised and that a part of the plan climbs to, with what is reached of it; null where none is, or which is open. */
export function levelOf({ part }: PlanStep, { measurement, steps }: Evidence): Indicator | null {
  const levels = measurement.indicators.filter(
    ({ target, actual }) => target.kind === 'rate' && target.bound === 'at-least' && actual !== null,
  );
  const told = pairs(steps.flatMap((step) => (step.part === part ? [step.words] : [])).join());
  const shared = levels.map(({ target }) => common(pairs(cleanText(target.text).text), told));
  const most = Math.max(0, ...shared);
  return most > 0 ? only(levels.filter((_, index) => shared[index] === most)) : null;
}

/** Of a plan in points each speaks of its own: the stages of that sentence which shares most words with it. */
export function marksFor(step: PlanStep, { marks, progress, steps }: Evidence): readonly StageMark[] {
  if (!step.headed || partsOf(steps) < 2) return marks;
  const asked = pairs(step.words);
  const told = new Map<number, { shared: number; clauses: Set<string> }>();
  for (const { sentence, text } of clauses(progress)) {
    const known = told.get(sentence) ?? { shared: 0, clauses: new Set() };
    known.clauses.add(text);
    told.set(sentence, { ...known, shared: known.shared + common(pairs(text), asked) });
  }
  const most = Math.max(0, ...[...told.values()].map(({ shared }) => shared));
  const own = [...told.values()].filter(({ shared }) => shared > 0 && shared === most);
  return marks.filter(({ clause }) => own.some((one) => one.clauses.has(clause)));
}
