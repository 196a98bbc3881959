import type { IsoDate } from '../date';
import type { Status } from '../item';
import { fallsShort } from '../measure/declared';
import { messages } from '../messages/zh-CN';
import type { Claim } from './claims';
import { compared } from './compared';
import {
  blueDoubt,
  columnMet,
  isSpread,
  laterForecast,
  outOfSeason,
  ratioMet,
  redFigures,
  reservation,
  suspicion,
  type Suspicion,
} from './guards';
import { furthest, reached, stageIndex } from './stages';
import {
  allMet,
  beyond,
  daysUntil,
  gapOf,
  jeopardy,
  lateForecast,
  nextStep,
  openUntilYearEnd,
  type Situation,
  statedBelowWhole,
  steadyWork,
} from './situation';
import { answering } from './tellings';
import type { TroubleKind } from './troubles';
import type { Verdict } from './verdict';

/** A lamp rule: its sentence where it applies, null where it does not. */
interface LampRule {
  readonly name: string;
  readonly status: Status;
  readonly reason: (situation: Situation) => string | null;
}

export interface Lamp extends Suspicion {
  readonly status: Status;
  readonly rule: string;
  readonly reason: string;
}

const say = messages.schedule;

const trouble =
  (kinds: readonly TroubleKind[]) =>
  (situation: Situation): string | null => {
    const found = situation.troubles.find(({ kind }) => kinds.includes(kind));
    return found ? say.trouble[found.kind](found.text) : null;
  };

const missed = ({ verdicts }: Situation): Verdict | undefined =>
  verdicts.find(({ outcome }) => outcome === 'missed');
const allStepsMet = ({ verdicts }: Situation): boolean =>
  verdicts.length > 0 &&
  verdicts[0]?.outcome === 'met' &&
  verdicts.every(({ outcome }) => outcome !== 'missed');

const isOverdue = ({ due, asOf }: Situation): boolean =>
  asOf !== null && due?.kind === 'date' && due.date !== null && due.date < asOf;

/** Finished by its words or figures, though not declared so: nothing to call overdue. */
function finished({ figures, marks, asOf, due, expected, preset }: Situation): boolean {
  if (figures.percent !== null && figures.percent >= 99.95) return true;
  if (reached(marks).done >= stageIndex('完工竣工'))
    return !marks.some(({ state, index }) => state === 'planned' && index >= stageIndex('完工竣工'));
  // Due on the very day: the report was written before it.
  return (
    due?.date === asOf && figures.percent !== null && !beyond(figures.percent, expected, preset, 'yellow')
  );
}

function overdue(situation: Situation): string | null {
  const { due, asOf, progress } = situation;
  if (!isOverdue(situation) || progress === '' || asOf === null || finished(situation)) return null;
  return say.overdue(due?.text ?? '', asOf);
}

/** The lamp rests on a percentage of the department's own, beside the completion that was measured. */
const isOwnWord = ({ figures, measurement }: Situation): boolean =>
  figures.from === 'stated' && measurement.completion.basis === 'measured';

/** Shortfall of the item, else of its weakest indicator. */
function shortfall(situation: Situation, level: 'yellow' | 'red'): string | null {
  // A plan step reached before its date outranks a straight line through the year.
  if (situation.early.length > 0 || outOfSeason(situation) || !isSpread(situation)) return null;
  const { figures, expected, preset, measurement } = situation;
  if (beyond(figures.percent, expected, preset, level))
    return say.gap(
      figures.percent as number,
      expected.percent as number,
      expected.text,
      isOwnWord(situation),
    );
  const { weakest } = figures;
  if (level === 'red' || weakest === null || !beyond(weakest.percent, expected, preset, level)) return null;
  const target = measurement.indicators[weakest.indicator]?.target.text ?? '';
  return say.weakestGap(target, weakest.percent, expected.percent as number, expected.text);
}

/** The figure is near or above what was expected. */
function nearExpected(situation: Situation): string | null {
  const { figures, expected, preset } = situation;
  const percent = figures.percent ?? figures.sites;
  if (!isSpread(situation)) return null;
  if (percent === null || gapOf(percent, expected) === null || beyond(percent, expected, preset, 'yellow'))
    return null;
  const whole = expected.percent as number;
  return figures.percent === null
    ? say.sitesNear(percent, whole, expected.text)
    : say.near(percent, whole, expected.text, isOwnWord(situation));
}

/** A claim about a period that ended longer ago says nothing of now. */
const CLAIM_DAYS = 45;

const claimed =
  (says: 'met' | 'missed') =>
  ({ claims, asOf, period }: Situation): string | null => {
    const current = (until: IsoDate): boolean =>
      (period !== null && until >= period.start) || (asOf !== null && daysUntil(until, asOf) >= -CLAIM_DAYS);
    const claim = claims.find(({ says: own, until }) => own === says && (until === null || current(until)));
    return claim ? say.claim[says](claim.text) : null;
  };

/** 高于预期目标2个百分点, at the end of the year: what the year promised is reached. */
const targetPassed = ({ claims, asOf }: Situation): Claim | undefined =>
  asOf?.endsWith('-12-31') && claims.every(({ says }) => says === 'met')
    ? claims.find(({ until, text }) => until === null && /目标/u.test(text) && !/节点|阶段/u.test(text))
    : undefined;

/** A step is reached although its date is still to come. */
const early =
  (shown: readonly Verdict['how'][]) =>
  ({ early: [verdict] }: Situation): string | null =>
    verdict && shown.includes(verdict.how) ? say.early(verdict.step.words, verdict, verdict.words) : null;

/** Nothing of the row's own plan is due yet, and work on its first step has begun. */
function begunEarly(situation: Situation): string | null {
  const step = nextStep(situation);
  if (step === null || step.headed || situation.verdicts.length > 0) return null;
  const words = answering(step.parts, situation.tellings, true);
  return words === null ? null : say.begunEarly(step.words, words);
}

/** Work goes on and its end is still to come. */
function steady(situation: Situation): string | null {
  const { asOf, due, steps } = situation;
  if (asOf === null) return null;
  const dueLater = due?.kind === 'date' && due.date !== null && due.date >= asOf ? due.text : null;
  const ahead =
    dueLater ?? steps.find(({ milestone }) => milestone.due !== null && milestone.due > asOf)?.words;
  const mark = steadyWork(situation);
  return mark && ahead ? say.steady(mark.stage, mark.clause, ahead) : null;
}

/** Half of the time: until then work that is under way is as far as it may be. */
const HALF = 50;

/** No figure yet, and less than half of the time gone: active work is on its way, waiting for others is not. */
function earlyWork({ asOf, expected, marks, figures, progress, measurement }: Situation): string | null {
  const { percent } = expected;
  if (asOf === null || percent === null || percent > HALF || figures.percent !== null) return null;
  if (measurement.indicators.some(({ actual }) => actual !== null) || WAITING.test(progress)) return null;
  const active = marks.filter(({ state }) => state === 'under-way' || state === 'done');
  return active.length === 0 || marks.some(({ state }) => state === 'not')
    ? null
    : say.earlyWork(active.at(-1)?.clause ?? '');
}

const dated =
  (rule: (situation: Situation) => string | null) =>
  (situation: Situation): string | null =>
    situation.asOf === null ? null : rule(situation);

/** What is in other hands: 待上级批复, 等待省厅下达. */
const WAITING =
  /等待|待(?!遇|业)[^,;。]{0,10}(?:批复|审批|下达|出台|明确|确定|通知|部署|核定|到位)|尚未|暂未/u;

/** Growths and ceilings against their target. */
const comparisonRules = (all: readonly Status[]): LampRule[] =>
  all.map((status) => ({
    name: 'compared',
    status,
    reason: (s) => {
      const found = s.asOf === null && status === 'on-track' ? null : compared(s);
      if (found?.status !== status) return null;
      const { target, actual } = found.indicator;
      return say.compared(target.text, `${actual?.value ?? ''}${target.unit}`, status);
    },
  }));

/** In order: the first rule that applies gives the lamp (rulebook 6). Red before yellow before green; grey last. */
const RULES: readonly LampRule[] = [
  {
    name: 'declared-done',
    status: 'completed',
    reason: ({ measurement: { declaredDone, indicators } }) =>
      declaredDone && !fallsShort(indicators) ? say.declared(declaredDone.text) : null,
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
  { name: 'halted', status: 'behind', reason: trouble(['halted']) },
  { name: 'overdue', status: 'behind', reason: overdue },
  {
    name: 'milestone-missed',
    status: 'behind',
    reason: (s) => {
      const verdict = missed(s);
      return verdict ? say.missed(verdict.step.words, verdict) : null;
    },
  },
  { name: 'slow', status: 'behind', reason: trouble(['slow']) },
  ...comparisonRules(['behind']),
  { name: 'gap-red', status: 'behind', reason: (s) => (redFigures(s) ? shortfall(s, 'red') : null) },
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
      isOverdue(s) && finished(s) ? say.finished(furthest(s.marks)?.clause ?? s.due?.text ?? '') : null,
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
    reason: early(['percent', 'quantity', 'claim', 'wording', 'stage', 'later-step']),
  },
  { name: 'claimed-met', status: 'on-track', reason: claimed('met') },
  { name: 'begun-early', status: 'on-track', reason: begunEarly },
  { name: 'steady', status: 'on-track', reason: steady },
  { name: 'early-work', status: 'on-track', reason: earlyWork },
];

/** What the rules say without the row's own verdict; null where none applies. */
function ownLamp(situation: Situation): Pick<Lamp, 'status' | 'rule' | 'reason'> | null {
  for (const { name, status, reason } of RULES) {
    const sentence = reason(situation);
    if (sentence !== null) return { status, rule: name, reason: sentence };
  }
  return null;
}

/** Figures and dates, as against words and straight lines. */
const FIGURES: ReadonlySet<string> = new Set([
  'overdue',
  'milestone-missed',
  'gap-red',
  'all-met',
  'compared',
]);

/** The verdict is what is published; where figures say otherwise the row waits for the clerk (结论矛盾). */
function contradiction(situation: Situation, status: Status): Suspicion {
  const own = ownLamp(situation);
  const words = situation.rowVerdict?.text ?? '';
  const short = status === 'completed' && fallsShort(situation.measurement.indicators);
  const differs =
    short ||
    (own !== null &&
      FIGURES.has(own.rule) &&
      ((own.status === 'behind' && (status === 'completed' || status === 'on-track')) ||
        (own.status === 'completed' && (status === 'behind' || status === 'at-risk'))));
  return differs
    ? { suspected: own?.status ?? null, doubt: { code: 'verdict-contradiction', params: { words } } }
    : { suspected: null, doubt: null };
}

/** The lamp of a row, with the rule and one sentence of reason. */
export function lampOf(situation: Situation): Lamp {
  const { rowVerdict } = situation;
  const done = rowVerdict?.atLeast === true ? ownLamp(situation) : null;
  if (rowVerdict !== null && done?.rule !== 'declared-done') {
    const { status, from, text } = rowVerdict;
    const { suspected, doubt } = contradiction(situation, status);
    return { status, rule: 'verdict', reason: say.verdict[from](text), suspected, doubt };
  }
  const own = ownLamp(situation);
  if (own !== null) {
    const { suspected, doubt } = suspicion(situation, own.status);
    return { status: own.status, rule: own.rule, reason: own.reason, suspected, doubt };
  }
  const open = { status: 'undetermined' as const, ...suspicion(situation, 'undetermined') };
  if (situation.progress === '') return { ...open, rule: 'no-progress', reason: say.noProgress() };
  if (situation.asOf === null) return { ...open, rule: 'no-date', reason: say.noDate() };
  return { ...open, rule: 'undetermined', reason: say.undetermined() };
}
