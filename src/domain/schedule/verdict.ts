import type { IsoDate } from '../date';
import type { Measurement } from '../item';
import { ownDeedsTold } from '../measure/ownDeed';
import { only } from '../nth';
import { cleanText } from '../text/clean';
import { type Clause, clauses } from '../text/clauses';
import { percentages, quantities } from '../text/quantities';
import type { Claim } from './claims';
import { dueSteps } from './expected';
import type { Figures } from './figures';
import type { PlanStep } from './milestones';
import { levelOf, marksFor, partsOf } from './sideBySide';
import { siteAnswers } from './siteSteps';
import { CONSTRUCTION, furthest, reached, stageIndex, type StageMark, stageMarks } from './stages';
import { answering, FINISHING, ONGOING, type Telling } from './tellings';
import { common, pairs } from './wording';

/** Whether a due milestone is reached, and what shows it. */
export interface Verdict {
  readonly step: PlanStep;
  /** `partly`: by some sites, or by less than it asks for, not by all. */
  readonly outcome: 'met' | 'partly' | 'missed' | 'unknown';
  readonly how:
    | 'percent'
    | 'quantity'
    | 'claim'
    | 'sites'
    | 'share'
    | 'waiting'
    | 'wording'
    | 'stage'
    | 'figure'
    | 'later-step'
    | 'none';
  /** Figures or words that it rests on. */
  readonly planned: number | null;
  readonly actual: number | null;
  /** Of both figures: % or what is counted. */
  readonly unit: string;
  readonly words: string;
}

export interface Evidence {
  readonly asOf: IsoDate | null;
  readonly task: string;
  readonly progress: string;
  /** Clauses of the progress text that may answer a step of the plan. */
  readonly tellings: readonly Telling[];
  readonly marks: readonly StageMark[];
  readonly measurement: Measurement;
  readonly figures: Figures;
  readonly claims: readonly Claim[];
  readonly steps: readonly PlanStep[];
}

type Finding = Omit<Verdict, 'step'> | null;
type Test = (step: PlanStep, evidence: Evidence) => Finding;

const finding = (
  outcome: Verdict['outcome'],
  how: Verdict['how'],
  words: string,
  planned: number | null = null,
  actual: number | null = null,
  unit = '%',
): Finding => ({ outcome, how, words, planned, actual, unit });

const ROUNDING = 0.5;

/** Side-by-side plans with as many stated percentages: each answers its own. Else the first part stands for all. */
function figureOfPart(step: PlanStep, { measurement, figures, steps }: Evidence): number | null {
  const parts = partsOf(steps);
  if (parts > 1) {
    const { statedPercents } = measurement;
    if (statedPercents.length === parts) return statedPercents[step.part]?.percent ?? null;
    return step.part === 0 && figures.from !== 'partial' ? figures.percent : null;
  }
  return figures.from === 'partial' ? null : figures.percent;
}

const claimFor = (step: PlanStep, { claims }: Evidence): Claim | undefined =>
  claims.find(
    ({ says, until }) => says === 'met' && (until === null || until >= (step.milestone.due ?? '9')),
  );

const byPercent: Test = (step, evidence) => {
  const planned = step.milestone.percent;
  const actual = figureOfPart(step, evidence);
  if (planned === null || actual === null) return null;
  if (actual >= planned - ROUNDING) return finding('met', 'percent', step.words, planned, actual);
  // A share of counted units may lag behind work in progress: the department's word on the period stands then.
  if (evidence.figures.from === 'completion' && claimFor(step, evidence)) return null;
  return finding('missed', 'percent', step.words, planned, actual);
};

const byQuantity: Test = (step, evidence) => {
  const { measurement } = evidence;
  let met: Finding = null;
  for (const { indicator, value } of step.goals) {
    const { target, actual: reported } = measurement.indicators[indicator] ?? {};
    if (target === undefined || !reported) continue;
    const actual = reported.value;
    // A count may be of one site or one month only: against the department's word it decides nothing.
    if (actual < value)
      return claimFor(step, evidence)
        ? null
        : finding('missed', 'quantity', step.words, value, actual, target.unit);
    met ??= finding('met', 'quantity', step.words, value, actual, target.unit);
  }
  return met;
};

/** 率一季度达到40%: what the step asks of a level is held against what is reached. */
const byLevel: Test = (step, evidence) => {
  const asked = step.milestone.percent === null ? only(percentages(step.deed)) : null;
  if (asked === null || asked.unit !== '%') return null;
  const actual = levelOf(step, evidence)?.actual ?? null;
  if (actual === null) return null;
  if (actual.value >= asked.value) return finding('met', 'percent', step.words, asked.value, actual.value);
  return claimFor(step, evidence)
    ? null
    : finding('missed', 'percent', step.words, asked.value, actual.value);
};

const byClaim: Test = (step, evidence) => {
  const claim = claimFor(step, evidence);
  return claim ? finding('met', 'claim', claim.text) : null;
};

/** 已完成。…: what opens the cell and says nothing else is told of the step that is due. */
const OPENS_DONE =
  /^(?:本月|该项|此项)?(?:工作|任务)?(?:已|均|都|全部|按期|如期|提前){1,3}(?:完成|落实到位)(?=[。;,]|$)/u;

const byOpening: Test = (_step, { progress }) => {
  const words = OPENS_DONE.exec(progress)?.[0];
  return words === undefined ? null : finding('met', 'claim', words);
};

/** One step for each of several sites: that of which less is told than asked is named. */
const bySites: Test = (step, evidence) => {
  const answers = siteAnswers(step, evidence, clauses(evidence.progress));
  if (answers.length === 0) return null;
  const missed = answers.filter(({ outcome }) => outcome === 'missed');
  const words = [...new Set(missed.map((answer) => answer.words))].join(';');
  if (missed.length > 0) return finding(missed.length < answers.length ? 'partly' : 'missed', 'sites', words);
  const open = answers.find(({ outcome }) => outcome === 'unknown');
  if (open) return finding('unknown', 'sites', open.words === '' ? open.site : open.words);
  return finding('met', 'sites', answers[0]?.words ?? '');
};

/** 等待市里最终规范运营方案: the thing itself is to come from others, not the approval of what is there. */
const AWAITED = /(?:等待|等候|有待|待)(?!遇|业|[^,;。]{0,16}(?:后|批|审|核|验收|开标))/u;

/** What is only waited for is not there, whatever else is told in its words. */
const byWaiting: Test = ({ marks, parts }, { progress, marks: told }) => {
  const [asked] = marks.filter(({ state }) => state !== 'not');
  if (asked === undefined || !progress.includes('待')) return null;
  const deed = pairs(parts.map(({ text }) => text).join());
  const waits = clauses(progress).find(
    ({ text }) =>
      AWAITED.test(text) &&
      stageMarks(text).some(({ index }) => index === asked.index) &&
      common(pairs(text), deed) > 1,
  );
  if (waits === undefined) return null;
  const there = told.some(
    ({ index, state, clause }) => state === 'done' && index >= asked.index && clause !== waits.text,
  );
  return there ? null : finding('unknown', 'waiting', waits.text);
};

/** 待市里统一培训后开展筛查: what has to come first is still to come. */
const COMES_FIRST = /(?:待|等)(?!遇|业)([^,;。]{2,14}?)后/u;

const byComingFirst: Test = ({ parts }, { progress }) => {
  if (!COMES_FIRST.test(progress)) return null;
  const deed = pairs(parts.map(({ text }) => text).join());
  const waits = clauses(progress).find(
    ({ text }) => common(pairs(COMES_FIRST.exec(text)?.[1] ?? ''), deed) > 0,
  );
  return waits === undefined ? null : finding('unknown', 'waiting', waits.text);
};

/** Some of what the step asks for: 首批, 部分, a number of its own. */
const ASKS_SOME = /首批|部分|第[一二三四五六七八九\d]批|\d|[一二三四五六七八九十百]{1,6}[个处座所家条]/u;
const LEFT = /(?:还有|其余|剩余|另有?|尚有|余下)/u;

/** 完成站点建设, where 5 of 7 are built and two are not: part of the whole that the step asks for. */
const byShare: Test = ({ deed, goals, milestone, parts }, { measurement, progress }) => {
  const { percent, stage } = milestone;
  const ends = stage === null || stageIndex(stage) >= stageIndex('完工竣工');
  if (!FINISHING.test(deed) || ASKS_SOME.test(deed) || !ends || percent !== null || goals.length > 0)
    return null;
  const short = only(measurement.indicators);
  if (!short?.actual || short.met !== false) return null;
  const { text } = cleanText(short.actual.text);
  const left = clauses(progress).find((clause) => LEFT.test(clause.text));
  if (left === undefined || common(pairs(text), pairs(parts.map((part) => part.text).join())) === 0)
    return null;
  return finding('partly', 'share', left.text, short.target.value, short.actual.value, short.target.unit);
};

/** 组织8场公益活动 does not answer 公益活动至少12场. */
const tellsLess = ({ goals }: PlanStep, words: string): boolean => {
  const told = goals.length === 0 ? [] : quantities(words).map(({ value }) => value);
  return told.length > 0 && goals.every(({ value }) => told.every((one) => one < value));
};

const byWording: Test = (step, { tellings }) => {
  const words = answering(step.parts, tellings);
  if (words === null || tellsLess(step, words)) return null;
  return finding('met', 'wording', words);
};

/** 6月底前印发实施, 方案已于5月印发: the step is one deed, and its end is told. */
const byOwnDeed: Test = ({ deed, goals, milestone, parts }, { progress, task, asOf }) => {
  if (goals.length > 0 || milestone.percent !== null) return null;
  const asked = parts.map(({ text }) => text).join();
  const when = { asOf, year: null };
  const told = ownDeedsTold(asked, progress, `${task}${deed}`, when);
  return told?.clear === true ? finding('met', 'wording', told.clause.text) : null;
};

/** Under way so plainly that it is not done: 正在征求意见, 审查中. */
const PENDING = /征求意见|审查中|审核中|编制中|正在(?:编制|制[定订]|修改|完善|办理)|等待|待[^遇业]|尚未/u;

/** 开工,完成总工程量50%: having begun does not show that half is done. */
const percentNeedsFigure = ({ milestone }: PlanStep): boolean =>
  milestone.percent !== null &&
  milestone.percent > 40 &&
  (milestone.stage === null || stageIndex(milestone.stage) < stageIndex('完工竣工'));

/** Said to be going on still. */
const GOING_ON = /正在|进行中|推进中|施工中|建设中|改造中|开展中|办理中/u;

/** 10月上旬完成20座, and the sites are still looked for after that day: none of them is done. */
const stillPrepared: Test = ({ goals, deed, marks: asked, milestone }, { marks, measurement, asOf }) => {
  const { touched } = reached(marks);
  const passed = asOf !== null && milestone.due !== null && milestone.due < asOf;
  const counted = measurement.indicators.some(({ actual, proposed }) => (actual ?? proposed) !== null);
  if (!passed || counted || goals.length === 0 || asked.length > 0 || !FINISHING.test(deed)) return null;
  return touched >= 0 && touched < CONSTRUCTION
    ? finding('missed', 'stage', furthest(marks)?.clause ?? '')
    : null;
};

/** 可研已获批复, 立项审批完成: papers that come before the design, and are no approval of it. */
const EARLY_PAPERS = /(?:可研|可行性研究|建议书|立项|选址)/u;

const withoutEarlyPapers = (marks: readonly StageMark[]): readonly StageMark[] =>
  marks.filter(({ stage, clause }) => stage !== '审批' || !EARLY_PAPERS.test(clause));

/** 签订服务合同 is not reached by the tender before it. */
const SIGNING = /^[^,;]{0,8}签[订署约]/u;
const SIGNED = /签|合同已|进场|[开施]工|完工|竣工|建成|投用/u;

const byStage: Test = (step, evidence) => {
  const { progress, asOf } = evidence;
  const wanted = step.marks.filter(({ state }) => state !== 'not');
  const all = marksFor(step, evidence);
  if (wanted.length === 0 || all.length === 0) return null;
  if (SIGNING.test(step.deed) && !SIGNED.test(progress)) return null;
  const highest = wanted.reduce((a, b) => (b.index >= a.index ? b : a));
  const marks = highest.stage === '设计' ? withoutEarlyPapers(all) : all;
  const lowest = Math.min(...wanted.map(({ index }) => index));
  const { done, touched } = reached(marks);
  const started = highest.state === 'under-way' || ONGOING.test(step.deed.slice(0, 4));
  const words = furthest(marks)?.clause ?? '';
  const there = done >= highest.index || touched > highest.index || (started && touched >= highest.index);
  if (there && !percentNeedsFigure(step)) return finding('met', 'stage', words);
  if (marks.some(({ state, index }) => state === 'not' && index === highest.index && touched < index))
    return finding('missed', 'stage', words);
  if (touched >= 0 && touched <= lowest - 2) return finding('missed', 'stage', words);
  const late = asOf !== null && (step.milestone.due ?? asOf) < asOf && GOING_ON.test(words);
  const pending = touched === highest.index && PENDING.test(progress);
  const stuck = touched <= highest.index && highest.state === 'done' && (late || pending);
  return stuck ? finding('missed', 'stage', words) : null;
};

/** Figures on the thing itself show that its preparation is over. */
const byFigure: Test = ({ milestone, marks, goals, deed }, { figures }) => {
  const value = figures.percent ?? figures.sites;
  const preparation =
    marks.every(({ index }) => index <= CONSTRUCTION) &&
    (marks.length > 0 || /任务|方案|计划|部署|准备|确定|明确/.test(deed));
  if (milestone.percent !== null || goals.length > 0 || !preparation || value === null || value <= 0)
    return null;
  return finding('met', 'figure', '', null, value);
};

const sameDeed = (one: readonly Clause[], other: readonly Clause[]): boolean => {
  const [a, b] = [one, other].map((own) => pairs(own.map(({ text }) => text).join()));
  return a !== undefined && b !== undefined && common(a, b) === Math.max(a.size, b.size);
};

const byLaterStep: Test = (step, { steps, tellings }) => {
  const later = steps.filter(
    ({ part, milestone }) => part === step.part && (milestone.due ?? '') > (step.milestone.due ?? ''),
  );
  for (const { parts } of later) {
    // 4月完成8个, 7月完成32个 ask for more of one deed: what has begun of it shows neither.
    if (sameDeed(step.parts, parts)) continue;
    // Whoever has begun a later step has the earlier one behind him.
    const words = answering(parts, tellings, true);
    if (words !== null) return finding('met', 'later-step', words);
  }
  return null;
};

/** In order: figures before words, the department's claim before inference. */
const TESTS: readonly Test[] = [
  byPercent,
  byQuantity,
  byLevel,
  byClaim,
  byOpening,
  bySites,
  byWaiting,
  byComingFirst,
  byShare,
  byWording,
  byOwnDeed,
  byStage,
  stillPrepared,
  byFigure,
  byLaterStep,
];

function verdictOf(step: PlanStep, evidence: Evidence): Verdict {
  for (const test of TESTS) {
    const found = test(step, evidence);
    if (found) return { step, ...found };
  }
  const { percent } = step.milestone;
  return { step, outcome: 'unknown', how: 'none', words: '', planned: percent, actual: null, unit: '%' };
}

/** Judges the latest due step of each part of the plan. */
export function verdicts(evidence: Evidence, asOf: IsoDate): Verdict[] {
  const due = dueSteps(evidence.steps, asOf);
  const latest = new Map(due.map((step) => [step.part, step] as const));
  return [...latest].sort(([a], [b]) => a - b).map(([, step]) => verdictOf(step, evidence));
}

/** The next step where it is already reached; of a plan in points all of them must be. */
export function earlyVerdicts(evidence: Evidence, asOf: IsoDate): Verdict[] {
  const next = evidence.steps.find(({ milestone }) => milestone.due !== null && milestone.due > asOf);
  if (next === undefined) return [];
  const beside = (step: PlanStep): boolean => step.headed && step.milestone.due === next.milestone.due;
  const points = next.headed ? evidence.steps.filter(beside) : [next];
  const found = points.map((step) => verdictOf(step, evidence));
  return found.every(({ outcome }) => outcome === 'met') ? found.slice(-1) : [];
}
