import { printable } from '../text/clean';
import { amountText } from '../amountText';
import type { Status } from '../item';
import { fallsShort } from '../measure/declared';
import { leavesOpen } from '../measure/ownDeed';
import { messages } from '../messages/zh-CN';
import { compared, promiseOf } from './compared';
import { deedTold, finished, isOverdue, nearExpected, overdue, shortfall } from './figureRules';
import { rowGivenUp } from './givenUp';
import { blueDoubt, columnMet, laterForecast, ratioMet, redFigures, reservation } from './guards';
import {
  allMet,
  jeopardy,
  lateForecast,
  openStep,
  openUntilYearEnd,
  type Situation,
  statedBelowWhole,
} from './situation';
import { ofSomeSites } from './sites';
import { furthest } from './stages';
import type { TroubleKind } from './troubles';
import type { Verdict } from './verdict';
import { begunEarly, claimed, early, earlyWork, steady, targetPassed } from './workRules';

/** A lamp rule: its sentence where it applies, null where it does not. */
interface LampRule {
  readonly name: string;
  readonly status: Status;
  readonly reason: (situation: Situation) => string | null;
}

const say = messages.schedule;

const trouble =
  (kinds: readonly TroubleKind[]) =>
  (situation: Situation): string | null => {
    const found = situation.troubles.find(({ kind }) => kinds.includes(kind));
    return found ? say.trouble[found.kind](found.text) : null;
  };

/** Standstill and slowness of some sites are theirs, not the item's (rulebook 7). */
const ownTrouble =
  (kind: 'halted' | 'slow') =>
  (situation: Situation): string | null => {
    const found = situation.troubles.find((one) => one.kind === kind && !ofSomeSites(one.about, situation));
    return found ? say.trouble[kind](found.text) : null;
  };

const troubleOfSites = (situation: Situation): string | null => {
  const found = situation.troubles.find(
    ({ kind, about }) => (kind === 'halted' || kind === 'slow') && ofSomeSites(about, situation),
  );
  if (found === undefined) return null;
  const { about, text } = found;
  return say.someSites(text.startsWith(about) ? text : `${about},${text}`);
};

const missed = ({ verdicts }: Situation): Verdict | undefined =>
  verdicts.find(({ outcome }) => outcome === 'missed');

const allStepsMet = ({ verdicts }: Situation): boolean =>
  verdicts.length > 0 &&
  verdicts[0]?.outcome === 'met' &&
  verdicts.every(({ outcome }) => outcome !== 'missed' && outcome !== 'partly');

const dated =
  (rule: (situation: Situation) => string | null) =>
  (situation: Situation): string | null =>
    situation.asOf === null ? null : rule(situation);

/** A due step that is waited for, or not told of all its sites: nothing but figures and claims is green beside it. */
const untold =
  (rule: (situation: Situation) => string | null) =>
  (situation: Situation): string | null =>
    openStep(situation) === undefined ? rule(situation) : null;

/** Growths and ceilings against their target. */
const comparisonRules = (all: readonly Status[]): LampRule[] =>
  all.map((status) => ({
    name: 'compared',
    status,
    reason: (s) => {
      const found = s.asOf === null && status === 'on-track' ? null : compared(s);
      if (found?.status !== status) return null;
      const { target, actual } = found.indicator;
      const words = promiseOf(s, target);
      return say.compared(
        words,
        amountText(actual?.value ?? 0, target.unit),
        status,
        target.bound === 'at-most',
      );
    },
  }));

/** In order: the first rule that applies gives the lamp (rulebook 6). Red before yellow before green; grey last. */
export const RULES: readonly LampRule[] = [
  {
    name: 'declared-done',
    status: 'completed',
    reason: ({ measurement: { declaredDone, indicators } }) =>
      declaredDone && !fallsShort(indicators) ? say.declared(printable(declaredDone.text)) : null,
  },
  {
    name: 'all-met',
    status: 'completed',
    reason: (s) =>
      allMet(s) && !openUntilYearEnd(s) && statedBelowWhole(s) === null && blueDoubt(s) === null
        ? say.allMet(s.measurement.indicators.length)
        : null,
  },
  {
    name: 'ratio-met',
    status: 'completed',
    reason: (s) => {
      const words = ratioMet(s);
      return words === null || blueDoubt(s) !== null ? null : say.ratioMet(words);
    },
  },
  {
    name: 'column-met',
    status: 'completed',
    reason: (s) => {
      const words = columnMet(s);
      return words === null || reservation(s) !== null || laterForecast(s) !== null
        ? null
        : say.ratioMet(words);
    },
  },
  {
    name: 'target-passed',
    status: 'completed',
    reason: (s) => {
      const claim = targetPassed(s);
      return claim === undefined || reservation(s) !== null ? null : say.claim.met(claim.text);
    },
  },
  {
    name: 'given-up',
    status: 'undetermined',
    reason: (s) => {
      const words = rowGivenUp(s);
      return words === null ? null : say.givenUp(words);
    },
  },
  { name: 'halted', status: 'behind', reason: ownTrouble('halted') },
  { name: 'deed-told', status: 'undetermined', reason: deedTold },
  { name: 'overdue', status: 'behind', reason: overdue },
  {
    name: 'milestone-missed',
    status: 'behind',
    reason: (s) => {
      const verdict = missed(s);
      return verdict ? say.missed(verdict.step.words, verdict) : null;
    },
  },
  { name: 'slow', status: 'behind', reason: ownTrouble('slow') },
  ...comparisonRules(['behind']),
  { name: 'gap-red', status: 'behind', reason: (s) => (redFigures(s) ? shortfall(s, 'red') : null) },
  { name: 'some-sites', status: 'at-risk', reason: troubleOfSites },
  {
    name: 'milestone-partly',
    status: 'at-risk',
    reason: ({ verdicts }) => {
      const verdict = verdicts.find(({ outcome }) => outcome === 'partly');
      return verdict ? say.partlyReached(verdict.step.words, verdict, verdict.words) : null;
    },
  },
  { name: 'blocked', status: 'at-risk', reason: trouble(['blocked', 'not-started']) },
  { name: 'gap-yellow', status: 'at-risk', reason: (s) => (redFigures(s) ? shortfall(s, 'yellow') : null) },
  ...comparisonRules(['at-risk']),
  {
    name: 'late-forecast',
    status: 'at-risk',
    reason: (s) => {
      const forecast = lateForecast(s);
      return forecast ? say.forecast(forecast.words, forecast.limit) : null;
    },
  },
  {
    name: 'milestone-near',
    status: 'at-risk',
    reason: (s) => {
      const words = jeopardy(s);
      return words === null ? null : say.jeopardy(words);
    },
  },
  {
    name: 'year-level-met',
    status: 'on-track',
    reason: (s) => {
      if (!allMet(s) || s.asOf === null) return null;
      const below = statedBelowWhole(s);
      if (below !== null) return say.statedBelow(below);
      const doubt = blueDoubt(s);
      return doubt === null || openUntilYearEnd(s)
        ? say.yearLevel()
        : say.blueDoubt[doubt.code](doubt.params.words);
    },
  },
  {
    name: 'milestone-met',
    status: 'on-track',
    reason: dated((s) => {
      const verdict = allStepsMet(s) ? s.verdicts[0] : undefined;
      return verdict ? say.met(verdict.step.words, verdict, verdict.words) : null;
    }),
  },
  { name: 'near-expected', status: 'on-track', reason: nearExpected },
  ...comparisonRules(['on-track']),
  {
    name: 'finished-by-words',
    status: 'on-track',
    reason: (s) =>
      isOverdue(s) && finished(s) && !leavesOpen(s.progress)
        ? say.finished(furthest(s.marks)?.clause ?? s.due?.text ?? '')
        : null,
  },
  { name: 'milestone-ahead', status: 'on-track', reason: early(['percent', 'quantity']) },
  { name: 'claimed-missed', status: 'at-risk', reason: claimed('missed') },
  {
    name: 'problem',
    status: 'at-risk',
    reason: (s) => trouble(['problem'])(s) ?? (s.problem === null ? null : say.trouble.problem(s.problem)),
  },
  {
    name: 'milestone-early',
    status: 'on-track',
    reason: untold(early(['percent', 'quantity', 'claim', 'wording', 'stage', 'later-step'])),
  },
  { name: 'claimed-met', status: 'on-track', reason: claimed('met') },
  { name: 'begun-early', status: 'on-track', reason: untold(begunEarly) },
  { name: 'steady', status: 'on-track', reason: untold(steady) },
  { name: 'early-work', status: 'on-track', reason: untold(earlyWork) },
];
