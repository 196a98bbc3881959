import type { IsoDate, Period } from '../date';
import type { Measurement, ScheduleResult } from '../item';
import { saysNothing } from '../lexicon/blank';
import { type OwnVerdict, verdictFrom, verdictOfProgress } from '../read/rowVerdict';
import { yearOf } from '../text/calendar';
import { cleanText, type CleanText } from '../text/clean';
import { clauses } from '../text/clauses';
import { findDates } from '../text/dates';
import { claims } from './claims';
import { dueOfColumn, dueOfTask } from './due';
import { expectedAt } from './expected';
import { figuresOf } from './figures';
import { lampOf } from './lamps';
import { planSteps, type PlanStep } from './milestones';
import type { LampPreset } from './presets';
import type { Situation } from './situation';
import { stageMarks } from './stages';
import { tellingsOf } from './tellings';
import { statesProblem, troubles } from './troubles';
import { earlyVerdicts, verdicts } from './verdict';

export interface JudgeInput {
  readonly task: CleanText;
  readonly plan: CleanText | null;
  readonly progress: CleanText;
  readonly due: CleanText | null;
  readonly problem: CleanText | null;
  readonly verdict: CleanText | null;
  /** What that column or a section heading says of the row; read from `verdict` where it is left out. */
  readonly rowVerdict?: OwnVerdict | null;
  /** Headings of the due and plan columns: 2024年完成时限, 完成月份; 三季度工作计划 dates a plan without dates. */
  readonly dueHeader?: string;
  readonly planHeader?: string;
  readonly measurement: Measurement;
  readonly asOf: IsoDate | null;
  readonly period: Period | null;
  /** Year of the table, for dates without one. */
  readonly year: number | null;
  readonly preset: LampPreset;
}

const BLANK = cleanText('');

/** End of the period that a column heading names: 三季度工作计划 → 09-30. */
const headingDate = (header: string | undefined, year: number | null): IsoDate | null =>
  header === undefined ? null : (findDates(cleanText(header).text, year).at(-1)?.date ?? null);

function stepsOf(input: JudgeInput, year: number | null): PlanStep[] {
  const targets = input.measurement.indicators.map(({ target }) => target);
  const rest = { task: input.task.text, targets, year };
  const plan = input.plan ?? BLANK;
  if (plan.text !== '') return planSteps({ ...rest, plan, headingDue: headingDate(input.planHeader, year) });
  // Without a plan column the dates of the task itself are its milestones: 3月开始施工,11月完工.
  if (!/\d月|季度|半年/.test(input.task.text)) return [];
  return planSteps({ ...rest, plan: input.task, headingDue: null }).filter(({ headed }) => !headed);
}

/** Works a value out when it is first asked for, and once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The row as the lamp rules see it: most rows are settled before half of it is needed. */
function situationOf(input: JudgeInput, year: number | null): Situation {
  const { asOf, measurement, period, preset } = input;
  const written = input.progress.text.trim();
  const progress = saysNothing(written) ? '' : written;
  const reported = input.verdict?.text ?? '';
  const problem =
    input.problem !== null && statesProblem(input.problem.text.trim()) ? input.problem.text.trim() : null;
  const due = (input.due && dueOfColumn(input.due, year, input.dueHeader)) ?? dueOfTask(input.task, year);
  const steps = stepsOf(input, year);
  const targets = measurement.indicators.map(({ target }) => target);
  const parts = once(() => clauses(progress));
  const marks = once(() => stageMarks(progress, parts()));
  const tellings = once(() => tellingsOf(progress, parts()));
  const figures = once(() => figuresOf(progress, measurement));
  const claimed = once(() => [...claims(progress, year), ...claims(reported, year)]);
  const trouble = once(() => [...troubles(progress), ...troubles(problem ?? ''), ...troubles(reported)]);
  const judged = once(() => (asOf === null ? [] : verdicts(situation, asOf)));
  const early = once(() => (asOf === null ? [] : earlyVerdicts(situation, asOf)));
  const situation: Situation = {
    asOf,
    period,
    year,
    task: input.task.text,
    progress,
    due,
    steps,
    measurement,
    problem,
    rowVerdict: input.rowVerdict ?? verdictFrom(reported, '', 'column') ?? verdictOfProgress(progress),
    dueHeader: input.dueHeader ?? '',
    preset,
    expected: expectedAt({ steps, due, targets, asOf, period }),
    get marks() {
      return marks();
    },
    get tellings() {
      return tellings();
    },
    get figures() {
      return figures();
    },
    get claims() {
      return claimed();
    },
    get troubles() {
      return trouble();
    },
    get verdicts() {
      return judged();
    },
    get early() {
      return early();
    },
  };
  return situation;
}

/**
 * Judges one row's schedule: due date, milestones, expected progress and the lamp with its reason.
 * Percentages are in percent (0–100 and above); spans refer to the original cell text.
 */
export function judge(input: JudgeInput): ScheduleResult {
  const year = input.year ?? (input.asOf === null ? null : yearOf(input.asOf));
  const situation = situationOf(input, year);
  const { due, steps, expected } = situation;
  return { due, milestones: steps.map(({ milestone }) => milestone), expected, ...lampOf(situation) };
}
