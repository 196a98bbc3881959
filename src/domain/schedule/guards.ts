import { printable } from '../text/clean';
import { fallsShort } from '../measure/declared';
import { asksForLess } from '../lexicon/bounds';
import { startDeeds } from '../lexicon/deeds';
import { ofPeriod } from '../lexicon/percents';
import { seasonal } from '../lexicon/seasons';
import { only } from '../nth';
import { cleanText } from '../text/clean';
import { toldOfSites } from './sites';
import type { Indicator, Status, StatusDoubt } from '../item';
import type { RateKind } from '../table/figures/rowFigures';
import { allMet, beyond, openUntilYearEnd, type Situation, statedBelowWhole } from './situation';

/** What blue and red may rest on (design of the reading), and what is only suspected. */

const RESERVATIONS = [
  '正在调试',
  '待验收',
  '尚未',
  '未完成',
  '有待',
  '待销号',
  '收尾',
  '扫尾',
  '正在验收',
  '仍在',
];
const RESERVED = new RegExp(RESERVATIONS.join('|'), 'u');
const EXCEPT = /除(?!了|夕|颤|湿|尘|雪|草|害|险|臭|锈)[^,。;]{0,24}外/u;

/** Words that take back that the item is done; null where none stand in its progress. */
export const reservation = ({ progress }: Pick<Situation, 'progress'>): string | null =>
  EXCEPT.exec(progress)?.[0] ?? RESERVED.exec(progress)?.[0] ?? null;

/** The unit itself expects a later day, in a column of forecasts: 预计完成时间. */
export const laterForecast = ({
  dueHeader,
  due,
  asOf,
}: Pick<Situation, 'dueHeader' | 'due' | 'asOf'>): string | null =>
  /预计|预期/u.test(dueHeader) && due !== null && due.date !== null && asOf !== null && due.date > asOf
    ? due.text
    : null;

/** 等待统一销号, 未完成 in the column of dates: the row is not over. */
const OPEN_DUE = /等待|等候|待(?!遇|业)|未|尚/u;
const openDue = ({ due }: Situation): string | null =>
  due?.kind === 'pending' && OPEN_DUE.test(due.text) ? printable(due.text) : null;

const unsure = ({ indicators }: { readonly indicators: readonly Indicator[] }): string | null => {
  const one = indicators.find(({ actual }) => actual !== null && !actual.sure)?.actual;
  return one ? printable(one.text) : null;
};

/** Why a row whose figures are all met is not blue; null where it may be. */
export function blueDoubt(situation: Situation): StatusDoubt | null {
  const words = reservation(situation) ?? openDue(situation);
  if (words !== null) return { code: 'reservation', params: { words } };
  const { answers } = situation;
  if (answers?.unfinished === true) return { code: 'reservation', params: { words: answers.text } };
  const forecast = laterForecast(situation);
  if (forecast !== null) return { code: 'forecast', params: { words: forecast } };
  const figure = unsure(situation.measurement);
  return figure === null ? null : { code: 'unsure-figure', params: { words: figure } };
}

/** A straight line through the year says nothing of work that has its season. */
export const outOfSeason = ({ expected, task }: Situation): boolean =>
  expected.basis === 'year' && seasonal.test(task);

/** Amounts and counts are spread over the year; levels and changes are compared with their target. */
export const isSpread = ({ measurement, figures }: Situation): boolean =>
  measurement.indicators.length === 0 ||
  figures.from !== 'completion' ||
  measurement.indicators.some(
    ({ target }) => target.bound === 'at-least' && !['rate', 'change', 'level'].includes(target.kind),
  );

/** Not met, or told by a figure that must be a slip: 完成投资1200元 of 1200万元. */
const contradicts = ({ met, proposed }: Indicator): boolean =>
  met === false || proposed?.why.code === 'too-small';

/** A share of the year's task at or over 100 %, which no figure of the row contradicts. */
export function ratioMet({ measurement, task }: Situation): string | null {
  const { statedPercents, indicators } = measurement;
  if (indicators.some(contradicts)) return null;
  const whole = statedPercents.filter(({ indicator, kind }) => indicator === null && kind === 'ratio');
  const starts = whole.some(({ text }) => startDeeds.test(text)) && !startDeeds.test(task);
  const ratios = ['task-progress', 'ratio-name', 'over', 'only-in-cell'];
  return whole.length > 0 &&
    !starts &&
    whole.every(({ percent, rule }) => percent >= 100 && ratios.includes(rule))
    ? (whole[0]?.text ?? null)
    : null;
}

/** Rates whose whole is the whole of the item; that all is begun, signed or paid says less. */
const WHOLE_RATES: readonly RateKind[] = ['completion', 'investment', 'finish', 'rectification'];
/** 1-8月累计 before the words of a heading says until when, not of which period's task. */
const TO_DATE = /^[^\d]{0,4}(?:1[-~—至到])?\d{1,2}月(?:底|末|份)?(?:累计)?/u;
const ofYear = (header: string): boolean =>
  /全年|年度|年计划|年任务|年目标/u.test(header) || !ofPeriod.test(header.replace(TO_DATE, ''));
const LEVEL_NAME = /率$|增速|增幅|同比|比重|占比|满意|指数/u;

/** The rate column says 100 % or more of the year's task, and no figure of the row contradicts it. */
export function columnMet(situation: Situation): string | null {
  const { rate, task, measurement } = situation;
  if (rate === null || rate.percent < 100 || !WHOLE_RATES.includes(rate.kind)) return null;
  if (measurement.indicators.some(contradicts)) return null;
  if (!ofYear(rate.header) || LEVEL_NAME.test(task) || openUntilYearEnd(situation)) return null;
  return `${rate.header}${rate.text}`;
}

/** A month's figure, a part, the rest: there may be more, so that what is lacking cannot be told from them. */
const AT_LEAST: ReadonlySet<string> = new Set(['one-period', 'part', 'rest']);

/** What the figures that are only proposed would light. */
function byProposals(situation: Situation): Status | null {
  const { indicators } = situation.measurement;
  if (indicators.length === 0 || indicators.every(({ proposed }) => proposed === null)) return null;
  if (indicators.some(({ target }) => asksForLess(target.bound))) return null;
  const values = indicators.map(({ actual, proposed, target }) => {
    const value = actual?.value ?? proposed?.value ?? null;
    return value === null || target.value === 0 ? null : (value / target.value) * 100;
  });
  if (values.some((value) => value === null)) return null;
  const known = values.flatMap((value) => (value === null ? [] : [Math.min(100, value)]));
  if (known.every((value) => value >= 100)) return 'completed';
  if (indicators.some(({ proposed }) => AT_LEAST.has(proposed?.why.code ?? ''))) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return beyond(mean, situation.expected, situation.preset, 'red') ? 'behind' : null;
}

export interface Suspicion {
  readonly suspected: Status | null;
  readonly doubt: StatusDoubt | null;
}

const NO_SUSPICION: Suspicion = { suspected: null, doubt: null };

/** What a rule would light but may not, beside the lamp that is published. */
export function suspicion(situation: Situation, status: Status): Suspicion {
  const { measurement, figures, expected, preset } = situation;
  const { declaredDone, indicators } = measurement;
  if (declaredDone !== null && fallsShort(indicators)) {
    const params = { words: printable(declaredDone.text) };
    return { suspected: 'completed', doubt: { code: 'verdict-contradiction', params } };
  }
  if (status !== 'completed' && allMet(situation) && statedBelowWhole(situation) === null) {
    const doubt = blueDoubt(situation);
    if (doubt !== null) return { suspected: 'completed', doubt };
  }
  if (status !== 'undetermined') return NO_SUSPICION;
  if (outOfSeason(situation) && beyond(figures.percent, expected, preset, 'red'))
    return { suspected: 'behind', doubt: { code: 'seasonal', params: { words: situation.task } } };
  const red = redDoubt(situation);
  if (red !== null && beyond(figures.percent, expected, preset, 'red'))
    return { suspected: 'behind', doubt: red };
  const proposed = byProposals(situation);
  const words = printable(measurement.indicators.find((one) => one.proposed !== null)?.proposed?.text ?? '');
  return proposed === null
    ? NO_SUSPICION
    : { suspected: proposed, doubt: { code: 'proposed-figure', params: { words } } };
}

/** A figure on which red would rest must be sure; yellow may rest on one only where it would not be red. */
export const redFigures = (situation: Situation): boolean =>
  !beyond(situation.figures.percent, situation.expected, situation.preset, 'red') ||
  redDoubt(situation) === null;

/** Why a gap is not red: one indicator of several, some sites of several, a figure with unknown words, words that declare it done. */
function redDoubt(situation: Situation): StatusDoubt | null {
  const { measurement, figures } = situation;
  const { declaredDone, indicators } = measurement;
  if (declaredDone !== null && fallsShort(indicators))
    return { code: 'verdict-contradiction', params: { words: printable(declaredDone.text) } };
  if (figures.from === 'partial') {
    const known = indicators.find(({ actual }) => actual !== null);
    return { code: 'unsure-figure', params: { words: printable(known?.actual?.text ?? '') } };
  }
  if (figures.from !== 'completion') return null;
  const told = cleanText(only(indicators)?.actual?.text ?? '').text;
  if (told !== '' && toldOfSites(told, situation)) return { code: 'some-sites', params: { words: told } };
  const words = unsure(measurement);
  return words === null ? null : { code: 'unsure-figure', params: { words } };
}
