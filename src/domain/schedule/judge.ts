import type { IsoDate, Period } from '../date';
import type { Due, Expected, Measurement, ScheduleResult, Target } from '../item';
import { saysNothing } from '../lexicon/blank';
import { statesProblem } from '../lexicon/problems';
import type { CellGoal } from '../measure/fromCells';
import { type OwnVerdict, verdictFrom, verdictOfProgress } from '../read/rowVerdict';
import type { StagesAnswer } from '../read/yesNo';
import { yearOf } from '../text/calendar';
import { cleanText, type CleanText } from '../text/clean';
import { clauses } from '../text/clauses';
import { findDates } from '../text/dates';
import { cellSteps } from './cellSteps';
import { claims } from './claims';
import { dueOfColumn, dueOfTask } from './due';
import { expectedAt } from './expected';
import { figuresOf } from './figures';
import { lampOf } from './lamps';
import { byDue, planSteps, type PlanStep } from './milestones';
import type { LampPreset } from './presets';
import type { OwnRate, Situation } from './situation';
import { stageMarks } from './stages';
import { tellingsOf } from './tellings';
import { troubles } from './troubles';
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
  /** What the columns that ask for stages answer: 是否开工：是；是否完工：否. */
  readonly answers?: StagesAnswer | null;
  /** Headings of the due and plan columns: 2024年完成时限, 完成月份; 三季度工作计划 dates a plan without dates. */
  readonly dueHeader?: string;
  readonly planHeader?: string;
  readonly measurement: Measurement;
  /** Goals of number columns by quarter and month. */
  readonly goals?: readonly CellGoal[];
  /** The department's own figure in a rate column. */
  readonly rate?: OwnRate | null;
  /** What is to be done about a finding, where the task only tells the finding. */
  readonly measures?: string | null;
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

/** 计划开工, 招标节点: days of something before the end. */
const OF_BEGINNING = /开工|启动|开始|动工|进场|招标|设计|供地|立项|上期|上月/u;

/** 时间节点｜2024年6月底前: a column of nodes that holds a day and no deed says when the row itself is due. */
function dueOfPlan({ plan, due, planHeader = '' }: JudgeInput, year: number | null): Due | null {
  if (plan === null || due !== null || OF_BEGINNING.test(planHeader)) return null;
  const mentions = findDates(plan.text, year);
  const [only] = mentions;
  if (only === undefined || mentions.length > 1) return null;
  const rest = plan.text.slice(0, only.start) + plan.text.slice(only.end);
  return /^(?:[\s之以前底末。]|完成){0,6}$/u.test(rest) ? dueOfColumn(plan, year) : null;
}

/** Steps of the number columns are one plan, those of the words others beside it. */
function stepsOf(input: JudgeInput, year: number | null): PlanStep[] {
  const targets = input.measurement.indicators.map(({ target }) => target);
  const own = cellSteps({ goals: input.goals ?? [], targets, year, asOf: input.asOf });
  const told = wordSteps(input, targets, year);
  return own.length === 0
    ? told
    : [...own, ...told.map((step) => ({ ...step, part: step.part + 1 }))].sort(byDue);
}

function wordSteps(input: JudgeInput, targets: readonly Target[], year: number | null): PlanStep[] {
  const rest = { task: input.task.text, targets, year };
  const plan = input.plan ?? BLANK;
  if (plan.text !== '') return planSteps({ ...rest, plan, headingDue: headingDate(input.planHeader, year) });
  // 2019年完成35%: a due column that says how much by when is a plan.
  if (input.due !== null && input.due.text.includes('%'))
    return planSteps({ ...rest, plan: input.due, headingDue: null });
  // Without a plan column the dates of the task itself are its milestones: 3月开始施工,11月完工.
  if (!/\d月|季度|半年/.test(input.task.text)) return [];
  return planSteps({ ...rest, plan: input.task, headingDue: null }).filter(({ headed }) => !headed);
}

/** What is worked out when it is first asked for, and once: a rule takes it behind what settles most rows. */
type Lazy = 'marks' | 'tellings' | 'figures' | 'claims' | 'troubles' | 'verdicts' | 'early';

/** The row as the lamp rules see it: most rows are settled before half of it is needed. */
class RowSituation implements Situation {
  readonly asOf: IsoDate | null;
  readonly period: Period | null;
  readonly task: string;
  readonly deeds: string;
  readonly progress: string;
  readonly due: Due | null;
  readonly steps: readonly PlanStep[];
  readonly measurement: Measurement;
  readonly problem: string | null;
  readonly rowVerdict: OwnVerdict | null;
  readonly answers: StagesAnswer | null;
  readonly dueHeader: string;
  readonly rate: OwnRate | null;
  readonly preset: LampPreset;
  readonly expected: Expected;
  private readonly reported: string;
  /** What a problem column says that tells of none: 均达序时进度. */
  private readonly unworried: string;
  private readonly known: { -readonly [K in Lazy]?: Situation[K] } = {};

  constructor(
    input: JudgeInput,
    readonly year: number | null,
  ) {
    const { asOf, measurement, period, preset, dueHeader = '' } = input;
    const written = input.progress.text.trim();
    this.asOf = asOf;
    this.period = period;
    this.measurement = measurement;
    this.preset = preset;
    this.dueHeader = dueHeader;
    this.answers = input.answers ?? null;
    this.rate = input.rate ?? null;
    this.task = input.task.text;
    this.deeds = input.measures ?? input.task.text;
    this.progress = saysNothing(written) ? '' : written;
    this.reported = input.verdict?.text ?? '';
    const troubled = input.problem?.text.trim() ?? '';
    const states = statesProblem(troubled);
    this.problem = states ? troubled : null;
    this.unworried = states ? '' : troubled;
    this.due =
      (input.due && dueOfColumn(input.due, year, input.dueHeader)) ??
      dueOfPlan(input, year) ??
      dueOfTask(input.task, year);
    this.steps = stepsOf(input, year);
    this.rowVerdict =
      input.rowVerdict ?? verdictFrom(this.reported, '', 'column') ?? verdictOfProgress(this.progress);
    const targets = measurement.indicators.map(({ target }) => target);
    this.expected = expectedAt({ steps: this.steps, due: this.due, targets, asOf, period });
  }

  get marks(): Situation['marks'] {
    return (this.known.marks ??= stageMarks(this.progress, clauses(this.progress)));
  }
  get tellings(): Situation['tellings'] {
    return (this.known.tellings ??= tellingsOf(this.progress, clauses(this.progress)));
  }
  get figures(): Situation['figures'] {
    return (this.known.figures ??= figuresOf(this.progress, this.measurement));
  }
  get claims(): Situation['claims'] {
    return (this.known.claims ??= [this.progress, this.reported, this.unworried].flatMap((text) =>
      claims(text, this.year),
    ));
  }
  get troubles(): Situation['troubles'] {
    return (this.known.troubles ??= [
      ...troubles(this.progress),
      ...troubles(this.problem ?? ''),
      ...troubles(this.reported),
    ]);
  }
  get verdicts(): Situation['verdicts'] {
    return (this.known.verdicts ??= this.asOf === null ? [] : verdicts(this, this.asOf));
  }
  get early(): Situation['early'] {
    return (this.known.early ??= this.asOf === null ? [] : earlyVerdicts(this, this.asOf));
  }
}

function situationOf(input: JudgeInput): RowSituation {
  return new RowSituation(input, input.year ?? (input.asOf === null ? null : yearOf(input.asOf)));
}

function resultOf(situation: RowSituation): ScheduleResult {
  const { due, steps, expected } = situation;
  const milestones = steps.map(({ milestone }) => milestone);
  const { status, rule, reason, suspected, doubt } = lampOf(situation);
  return { due, milestones, expected, status, rule, reason, suspected, doubt };
}

/**
 * Judges rows' schedules, stage by stage (see `blocks`): due date, milestones, expected progress and the lamp with its
 * reason. Percentages are in percent (0–100 and above); spans refer to the original cell text.
 */
export const judgeRows = (inputs: readonly JudgeInput[]): ScheduleResult[] =>
  inputs.map(situationOf).map(resultOf);

/** The same of one row. */
export const judge = (input: JudgeInput): ScheduleResult => resultOf(situationOf(input));
