import type { IsoDate } from '../date';
import type { Claim } from './claims';
import { messages } from '../messages/zh-CN';
import { outOfSeason } from './guards';
import { daysUntil, nextStep, type Situation, steadyWork } from './situation';
import { answering } from './tellings';
import type { Verdict } from './verdict';

/** Lamps that rest on what the department says of its work: claims, steps reached early, steady and early work. */

const say = messages.schedule;

/** A claim about a period that ended longer ago says nothing of now. */
const CLAIM_DAYS = 45;

export const claimed =
  (says: 'met' | 'missed') =>
  ({ claims, asOf, period }: Situation): string | null => {
    const current = (until: IsoDate): boolean =>
      (period !== null && until >= period.start) || (asOf !== null && daysUntil(until, asOf) >= -CLAIM_DAYS);
    const claim = claims.find(({ says: own, until }) => own === says && (until === null || current(until)));
    return claim ? say.claim[says](claim.text) : null;
  };

/** 高于预期目标2个百分点, at the end of the year: what the year promised is reached. */
export const targetPassed = (situation: Situation): Claim | undefined =>
  situation.asOf?.endsWith('-12-31') && situation.claims.every(({ says }) => says === 'met')
    ? situation.claims.find(
        ({ until, text }) => until === null && /目标/u.test(text) && !/节点|阶段/u.test(text),
      )
    : undefined;

/** A step is reached although its date is still to come. */
export const early =
  (shown: readonly Verdict['how'][]) =>
  ({ early: [verdict] }: Situation): string | null =>
    verdict && shown.includes(verdict.how) ? say.early(verdict.step.words, verdict, verdict.words) : null;

/** Nothing of the row's own plan is due yet, and work on its first step has begun. */
export function begunEarly(situation: Situation): string | null {
  const step = nextStep(situation);
  if (step === null || step.headed || situation.verdicts.length > 0) return null;
  const words = answering(step.parts, situation.tellings, true);
  return words === null ? null : say.begunEarly(step.words, words);
}

/** Work goes on and its end is still to come. */
export function steady(situation: Situation): string | null {
  const { asOf, due, steps } = situation;
  if (asOf === null) return null;
  const dueLater = due?.kind === 'date' && due.date !== null && due.date >= asOf ? due.text : null;
  const ahead =
    dueLater ?? steps.find(({ milestone }) => milestone.due !== null && milestone.due > asOf)?.words;
  const mark = steadyWork(situation);
  if (!mark || !ahead) return null;
  const { percent, from } = situation.figures;
  // What is counted tells more than the step that was taken first: 完成疫苗采购, 接种16887剂次.
  return percent !== null && from === 'completion' && outOfSeason(situation)
    ? say.inSeason(percent, ahead)
    : say.steady(mark.stage, mark.clause, ahead);
}

/** Half of the time: until then work that is under way is as far as it may be. */
const HALF = 50;

/** No figure yet, and less than half of the time gone: active work is on its way, waiting for others is not. */
export function earlyWork(situation: Situation): string | null {
  const { asOf, expected, progress, measurement } = situation;
  const { percent } = expected;
  // What a due step of the plan asks for is no share of the time.
  if (situation.verdicts.length > 0) return null;
  if (asOf === null || percent === null || percent > HALF || situation.figures.percent !== null) return null;
  if (measurement.indicators.some(({ actual }) => actual !== null) || WAITING.test(progress)) return null;
  const { marks } = situation;
  const active = marks.filter(({ state }) => state === 'under-way' || state === 'done');
  return active.length === 0 || marks.some(({ state }) => state === 'not')
    ? null
    : say.earlyWork(active.at(-1)?.clause ?? '', percent === HALF);
}

/** What is in other hands: 待上级批复, 等待省厅下达. */
const WAITING =
  /等待|待(?!遇|业)[^,;。]{0,10}(?:批复|审批|下达|出台|明确|确定|通知|部署|核定|到位)|尚未|暂未/u;
