import { ownDeedsTold, somethingTold, wholeTold } from '../measure/ownDeed';
import { isSpread, outOfSeason } from './guards';
import type { PercentOf } from '../messages/zh-CN.lamps';
import { messages } from '../messages/zh-CN';
import { beyond, gapOf, type Situation } from './situation';
import { weakestMarks } from './sites';
import { reached, stageIndex } from './stages';

/** Lamps that rest on dates and figures. */

const say = messages.schedule;

export const isOverdue = ({ due, asOf }: Situation): boolean =>
  asOf !== null && due?.kind === 'date' && due.date !== null && due.date < asOf;

/** A count of which less is done than was promised: 已建成7个 of 8 says 建成, and is not all. */
const countedShort = ({ measurement: { indicators, declaredDone } }: Situation): boolean =>
  declaredDone === null &&
  indicators.some(
    ({ actual, met, percent }) =>
      actual?.sure === true && met === false && percent !== null && percent < 99.95,
  );

/** Finished by its words or figures, though not declared so: nothing to call overdue. */
export function finished(situation: Situation): boolean {
  const { figures, asOf, due, expected, preset } = situation;
  if (figures.percent !== null && figures.percent >= 99.95) return true;
  const marks = weakestMarks(situation, situation.marks);
  if (reached(marks).done >= stageIndex('完工竣工') && !countedShort(situation))
    return !marks.some(({ state, index }) => state === 'planned' && index >= stageIndex('完工竣工'));
  // Due on the very day: the report was written before it.
  return (
    due?.date === asOf && figures.percent !== null && !beyond(figures.percent, expected, preset, 'yellow')
  );
}

export function overdue(situation: Situation): string | null {
  const { due, asOf, progress, answers } = situation;
  if (!isOverdue(situation) || asOf === null) return null;
  const told = progress !== '' || situation.figures.percent !== null || answers?.unfinished === true;
  if (!told || finished(situation)) return null;
  return say.overdue(due?.text ?? '', asOf);
}

/** Past its date, and the one deed that it is about is told to be behind us, with a word beside it: nobody may be called late by that. */
export function deedTold(situation: Situation): string | null {
  const { due, task, deeds, progress, measurement, asOf, year } = situation;
  if (!isOverdue(situation) || measurement.indicators.length > 0 || finished(situation)) return null;
  const known = deeds === task ? task : task + deeds;
  const when = { asOf, year };
  // 已完成选址, of 新建学校: an early stage is no end of it, in whatever words.
  const { touched } = reached(situation.marks);
  const early = touched >= 0 && touched < stageIndex('完工竣工');
  const told =
    ownDeedsTold(deeds, progress, known, when)?.clause ??
    wholeTold(known, progress, when) ??
    (early ? null : somethingTold(progress, when));
  return told === null ? null : say.deedTold(due?.text ?? '', told.text);
}

/** What the percent of a reason is, where it is not the item's completion. */
function rests({ figures, measurement }: Situation): PercentOf {
  if (figures.from === 'remainder' || figures.from === 'groups') return figures.from;
  if (figures.from === 'partial') return 'partial';
  return figures.from === 'stated' && measurement.completion.basis === 'measured' ? 'stated' : 'item';
}

/** Shortfall of the item, else of its weakest indicator. */
export function shortfall(situation: Situation, level: 'yellow' | 'red'): string | null {
  // A plan step reached before its date outranks a straight line through the year.
  if (situation.early.length > 0 || outOfSeason(situation) || !isSpread(situation)) return null;
  const { figures, expected, preset, measurement } = situation;
  if (beyond(figures.percent, expected, preset, level))
    return say.gap(figures.percent as number, expected.percent as number, expected.text, rests(situation));
  const { weakest } = figures;
  if (level === 'red' || weakest === null || !beyond(weakest.percent, expected, preset, level)) return null;
  const target = measurement.indicators[weakest.indicator]?.target.text ?? '';
  return say.weakestGap(target, weakest.percent, expected.percent as number, expected.text);
}

/** The figure is near or above what was expected. */
export function nearExpected(situation: Situation): string | null {
  const { figures, expected, preset } = situation;
  const percent = figures.percent ?? figures.sites;
  if (!isSpread(situation)) return null;
  if (percent === null || gapOf(percent, expected) === null || beyond(percent, expected, preset, 'yellow'))
    return null;
  const whole = expected.percent as number;
  return figures.percent === null
    ? say.sitesNear(percent, whole, expected.text)
    : say.near(percent, whole, expected.text, rests(situation));
}
