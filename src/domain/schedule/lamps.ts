import type { Status } from '../item';
import { amountText } from '../amountText';
import { fallsShort } from '../measure/declared';
import type { OwnVerdict } from '../read/rowVerdict';
import { isOverdue } from './figureRules';
import { givenUp } from './givenUp';
import { suspicion, type Suspicion } from './guards';
import { messages } from '../messages/zh-CN';
import { cleanText } from '../text/clean';
import { openLevel, promiseOf } from './compared';
import { clauses } from '../text/clauses';
import { RULES } from './lampRules';
import { openStep, type Situation } from './situation';
import { weakestMarks } from './sites';
import { furthest } from './stages';

const say = messages.schedule;

export interface Lamp extends Suspicion {
  readonly status: Status;
  readonly rule: string;
  readonly reason: string;
}

/** Green by some of its indicators says of how many; null where all have a figure, or none. */
function partly({ measurement }: Situation): string | null {
  const indicators = measurement.indicators.filter(({ target }) => target.kind !== 'start');
  const known = indicators.filter(({ actual }) => actual !== null).length;
  return known === 0 || known === indicators.length ? null : say.partly(known, indicators.length);
}

/** Green by one of several plans says of which other nothing is told. */
function otherStep({ verdicts }: Situation, rule: string): string | null {
  const open = rule === 'milestone-met' ? verdicts.find(({ outcome }) => outcome === 'unknown') : undefined;
  return open === undefined ? null : say.otherStep(open.step.words);
}

/** Green by figures or steps does not hide the problem that the department states beside it. */
function besideProblem({ troubles, problem }: Situation): string | null {
  const stated = troubles.find(({ kind }) => kind === 'problem');
  if (stated !== undefined) return say.besideProblem(stated.text);
  return problem === null ? null : say.besideColumn(problem);
}

const asides = (situation: Situation, rule: string): string =>
  [partly(situation), otherStep(situation, rule), besideProblem(situation)]
    .filter((words) => words !== null)
    .join('');

const clean = (text: string): string => cleanText(text).text;

/** The figure that was read first, and why it does not decide; null where none was. */
function undecided({ measurement: { indicators } }: Situation): string | null {
  const known = indicators.filter(({ actual }) => actual !== null);
  for (const { actual, candidates, proposed } of indicators) {
    if (actual !== null && !actual.sure) return say.unsure(clean(actual.text));
    if (actual !== null && known.length < indicators.length)
      return say.partlyRead(clean(actual.text), known.length, indicators.length);
    if (proposed !== null) {
      const { code, params } = proposed.why;
      return say.offered(
        clean(proposed.text),
        messages.measure.whyOffered(code, String(params['words'] ?? '')),
      );
    }
    if (candidates.length > 0)
      return say.rivals(candidates.map(({ value, unit }) => amountText(value, unit)));
  }
  return null;
}

function ruledOut({ measurement: { indicators } }: Situation): string | null {
  const [seen] = indicators.flatMap((indicator) => indicator.seen);
  if (seen === undefined) return null;
  return say.notTaken(clean(seen.text), messages.measure.whyNotTaken(seen.because, seen.word));
}

function unreached(situation: Situation): string | null {
  const level = openLevel(situation);
  if (level === null) return null;
  const { target, actual } = level;
  return say.levelOpen(promiseOf(situation, target), amountText(actual?.value ?? 0, target.unit));
}

/** 未分解任务到本县, 等市里下发文件, 以配合工作为主: it lies with others how the row goes on. */
const WITH_OTHERS = [
  /任务(?:暂|尚)?未(?:分解|下达|分配)|未(?:分解|下达|分配)[^,;。]{0,4}任务|以配合[^,;。]{0,6}为主/u,
  /(?:(?<![同平相中高上下对均])等待?|待)(?![遇业级于同次])[^,;。]{0,12}(?:下发|下达|批复|出台|明确|通知|文件|方案|销号)/u,
];

function inOtherHands({ progress }: Situation): string | null {
  const told = clauses(progress).find(({ text }) => WITH_OTHERS.some((words) => words.test(text)));
  return told === undefined ? null : say.inOtherHands(told.text);
}

/** What was read and does not decide: an open step, a task with its season, a figure, a stage. */
function unsettled(situation: Situation, { doubt }: Suspicion): string {
  const step = openStep(situation);
  if (step !== undefined) return say.openStep(step.step.words, step.words);
  const { percent } = situation.figures;
  if (doubt?.code === 'seasonal' && percent !== null) return say.seasonal(percent);
  if (doubt?.code === 'some-sites') return say.onlySites(doubt.params.words);
  const mark = furthest(weakestMarks(situation, situation.marks));
  const stage = mark === null ? null : say.onlyStage(mark.stage, mark.clause);
  return (
    undecided(situation) ??
    stage ??
    unreached(situation) ??
    ruledOut(situation) ??
    inOtherHands(situation) ??
    say.undetermined()
  );
}

type OwnLamp = Pick<Lamp, 'status' | 'rule' | 'reason'>;

/** What the rules say without the row's own verdict; null where none applies. */
function ownLamp(situation: Situation): OwnLamp | null {
  for (const { name, status, reason } of RULES) {
    const sentence = reason(situation);
    if (sentence === null) continue;
    return { status, rule: name, reason: sentence + (status === 'on-track' ? asides(situation, name) : '') };
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

/** Rules that count what is lacking, or hold it against a date. */
const LACKING: ReadonlySet<string> = new Set([
  'overdue',
  'milestone-missed',
  'milestone-partly',
  'gap-red',
  'gap-yellow',
]);

function byRule(situation: Situation, own: OwnLamp): Lamp {
  const { status, rule, reason } = own;
  const dropped = LACKING.has(rule) ? givenUp(situation) : null;
  if (dropped === null) return { status, rule, reason, ...suspicion(situation, status) };
  const doubt = { code: 'given-up' as const, params: { words: clean(dropped) } };
  const said = say.givenUp(clean(dropped));
  return { status: 'undetermined', rule: 'given-up', reason: said, suspected: status, doubt };
}

/** 未销号 before its date: how it goes is told by the rest of the row, and it is not done. */
function notEnded(situation: Situation, { text, from }: OwnVerdict): Lamp {
  const own = ownLamp(situation);
  const said = { suspected: null, doubt: null };
  if (own === null) return { ...said, status: 'undetermined', rule: 'verdict', reason: say.notEnded(text) };
  if (own.status !== 'completed') return byRule(situation, own);
  return { ...said, status: 'on-track', rule: 'verdict', reason: say.verdict[from](text) };
}

/** The lamp of a row, with the rule and one sentence of reason. */
export function lampOf(situation: Situation): Lamp {
  const { rowVerdict } = situation;
  const done = rowVerdict?.atLeast === true ? ownLamp(situation) : null;
  if (rowVerdict?.open === true && !isOverdue(situation)) return notEnded(situation, rowVerdict);
  if (rowVerdict !== null && done?.rule !== 'declared-done') {
    const { status, from, text } = rowVerdict;
    const { suspected, doubt } = contradiction(situation, status);
    return { status, rule: 'verdict', reason: say.verdict[from](text), suspected, doubt };
  }
  const own = ownLamp(situation);
  if (own !== null) return byRule(situation, own);
  const open = { status: 'undetermined' as const, ...suspicion(situation, 'undetermined') };
  // Where its figures light nothing for their season, that is told, and not what a column asks.
  if (situation.answers !== null && open.doubt?.code !== 'seasonal')
    return { ...open, rule: 'undetermined', reason: say.answers(situation.answers.text) };
  const reported = situation.measurement.indicators.some(({ actual }) => actual !== null);
  if (situation.progress === '' && !reported)
    return { ...open, rule: 'no-progress', reason: say.noProgress() };
  if (situation.asOf === null) return { ...open, rule: 'no-date', reason: say.noDate() };
  return { ...open, rule: 'undetermined', reason: unsettled(situation, open) };
}
