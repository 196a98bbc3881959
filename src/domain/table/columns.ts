import type { Issue } from '../issue';
import { asksYesNo } from '../lexicon/verdicts';
import { only } from '../nth';
import { percentages, quantities } from '../text/quantities';
import { beside, candidates, isOpen, ofOtherYears, type Candidate } from './columnCandidates';
import { NO_CHOICES, type ColumnChoices } from './columnChoices';
import { byContent, holdsVerdicts, isNumber, share } from './columnContent';
import { columnIssue, mappingOf, type ColumnMapping } from './columnMapping';
import type { Field } from './fields';
import { figureHeading } from './figures/heading';
import type { TableFigures } from './figures/tableFigures';
import type { Header } from './header';
import { holdsBoth } from './labelledCell';
import { planColumns } from './planColumns';
import { headerKey } from './headerNames';
import { nameRows } from './rowNames';
import type { ColumnSample } from './samples';
import { stageColumns } from './stageColumns';

const ESSENTIAL: readonly Field[] = ['progress', 'leadUnits', 'task'];

const NAMED: readonly Field[] = ['task', 'name', 'place', 'finding'];

/** Names lighter than this may head any column. */
const TELLING = 4;

/** What each field was found in so far, and what else speaks for a field that is taken. */
interface Found {
  readonly taken: Map<Field, Candidate>;
  readonly later: readonly Candidate[];
}

/** What was told counts before what is not told yet, what is heavier before the rest, of two alike the first from the left. */
const byRank = (a: Candidate, b: Candidate): number =>
  Number(a.silent ?? false) - Number(b.silent ?? false) || b.weight - a.weight || a.column - b.column;

/** The first candidate of each field. */
function byHeading(all: readonly Candidate[]): Found {
  const taken = new Map<Field, Candidate>();
  const later: Candidate[] = [];
  for (const candidate of all.toSorted(byRank)) {
    if (taken.has(candidate.field)) later.push(candidate);
    else taken.set(candidate.field, candidate);
  }
  return { taken, later };
}

const holdsAmounts = (text: string): boolean => quantities(text).length > 0 || percentages(text).length > 0;
const holdsNumber = (text: string): boolean => isNumber(text) || holdsAmounts(text);
/** Cells that hold amounts in the column of goals and in that of what is done, at least, and of names, at most. */
const AMOUNTS = { goals: 0.5, names: 0.1, told: 0.2 };

/** 建设规模及内容 tells what the whole project is; 年度目标, 2026年目标任务 what is to be done of it this year. */
const DESCRIBES = /规模|内容|概况/u;
const YEARS_GOAL = /^(?:20\d\d)?(?:年度?|全年|当年|今年|本年度?)(?:工作|建设|主要|计划|完成)?(?:目标|任务)/u;

/** 预期成果: the deed that a task of the column before it is to end in. */
const OUTCOME = /^(?:预期|预定|应达)?(?:成果(?:形式|要求|目标)?|目标|成效)$/u;
const isOutcome = (heading: string): boolean => /成果|预/u.test(heading) && OUTCOME.test(headerKey(heading));

export const describesWhole = (heading: string): boolean => DESCRIBES.test(headerKey(heading));
export const isYearsGoal = (heading: string): boolean => YEARS_GOAL.test(headerKey(heading));

/** 任务 | 目标: where the amounts stand in the second of two columns of tasks, the first only names them. */
function withGoals({ taken, later }: Found, samples: ReadonlyMap<number, ColumnSample>): Found {
  const first = taken.get('task');
  const others = later.filter(({ field }) => field === 'task');
  if (first === undefined || first.weight === Infinity || others.length === 0) return { taken, later };
  const amounts = ({ column }: Candidate): number => share(samples.get(column)?.texts ?? [], holdsAmounts);
  const isNamed = amounts(first) <= AMOUNTS.names;
  if (!isNamed && !describesWhole(first.header)) return { taken, later };
  const goals = others.find(
    (other) =>
      (isNamed && isOutcome(other.header)) ||
      (amounts(other) >= AMOUNTS.goals && (isNamed || isYearsGoal(other.header))),
  );
  if (goals === undefined) return { taken, later };
  taken.set('task', goals);
  const named = taken.has('name');
  if (!named) taken.set('name', { ...first, field: 'name' });
  return { taken, later: later.flatMap((other) => (other !== goals ? [other] : named ? [first] : [])) };
}

/** 年度计划, 计划: of the whole year, whose cells name no month of their own. */
const YEARS_PLAN = /^(?:20\d\d)?(?:年度?|全年|本年度?)?计划$/u;
const STEP = /\d{1,2}月|季度|上半年|下半年/u;
const MOST_STEPS = 0.2;

/** 工程名称 | 年度计划 | 进展: where nothing else says what is to be done, the year's plan does, if it names amounts. */
function withPlannedGoals({ taken, later }: Found, samples: ReadonlyMap<number, ColumnSample>): Found {
  const plan = taken.get('plan');
  if (taken.has('task') || plan === undefined || !YEARS_PLAN.test(headerKey(plan.header)))
    return { taken, later };
  const texts = samples.get(plan.column)?.texts ?? [];
  const isGoal = share(texts, holdsAmounts) >= AMOUNTS.goals;
  if (!isGoal || share(texts, (text) => STEP.test(text)) > MOST_STEPS) return { taken, later };
  taken.delete('plan');
  taken.set('task', { ...plan, field: 'task' });
  return { taken, later };
}

/** A second column of one field is that of a field beside it, or told as left over. */
function withSeconds({ taken, later }: Found): Issue[] {
  return later.flatMap((candidate) => {
    const field = beside(candidate, taken);
    if (field !== null) taken.set(field, { ...candidate, field });
    if (field !== null || candidate.weight < TELLING) return [];
    const { header = '', weight = 0 } = taken.get(candidate.field) ?? {};
    // The newest column is blank: the figures may be those of last month.
    if (candidate.silent && candidate.weight > weight) {
      const blank = candidate.header;
      return [columnIssue('duplicate-column', 'warning', { field: candidate.field, header, blank })];
    }
    return [columnIssue('duplicate-column', 'info', { field: candidate.field, header })];
  });
}

interface Table {
  /** Columns of one report by stages. */
  readonly stages: ReadonlySet<number>;
  readonly header: Header;
  readonly samples: ReadonlyMap<number, ColumnSample>;
  readonly chosen: ColumnChoices;
  readonly figures: TableFigures | null;
}

/** Columns of numbers and of their units: no words stand in them. */
function numberColumns(figures: TableFigures | null): ReadonlySet<number> {
  const units = figures?.unitColumn ?? null;
  return new Set([
    ...(figures?.columns ?? []).map(({ column }) => column),
    ...(units === null ? [] : [units]),
  ]);
}

/** Columns without a field, in their order. */
function free({ header, figures, stages }: Table, taken: ReadonlyMap<Field, Candidate>): number[] {
  const used = new Set([
    ...numberColumns(figures),
    ...stages,
    ...[...taken.values()].map(({ column }) => column),
  ]);
  return [...header.labels.keys()].filter((column) => !used.has(column));
}

/** Whether the heading of a column leaves open what it is. */
const isFreeOf = ({ header, chosen }: Table, column: number): boolean =>
  isOpen(header.labels.get(column) ?? [], chosen);

/** Columns of stages are the progress, whatever else their headings could name; the last stands for all. */
function withStages({ header, stages }: Table, taken: Map<Field, Candidate>): void {
  const column = [...stages].at(-1);
  if (column === undefined) return;
  for (const [field, candidate] of taken) if (stages.has(candidate.column)) taken.delete(field);
  const text = header.labels.get(column)?.join('\n') ?? '';
  taken.set('progress', { column, header: text, field: 'progress', weight: 1 });
}

/** Fields that no heading names are looked for by what their cells hold. */
function withContents(table: Table, taken: Map<Field, Candidate>): void {
  for (const field of ESSENTIAL.filter((wanted) => !taken.has(wanted))) {
    const others = ofOtherYears(table.header);
    const open = free(table, taken).filter((column) => isFreeOf(table, column) && !others.has(column));
    const column = byContent(field, open, table.samples);
    const labels = column === null ? undefined : table.header.labels.get(column);
    if (column !== null && labels !== undefined)
      taken.set(field, { column, header: labels.join('\n'), field, weight: 1 });
  }
}

/** The first free column that holds verdicts, where no heading names one. */
function withVerdicts(table: Table, taken: Map<Field, Candidate>): void {
  if (taken.has('verdict')) return;
  for (const column of free(table, taken).filter((one) => isFreeOf(table, one))) {
    const header = table.header.labels.get(column)?.join('\n') ?? '';
    const sample = table.samples.get(column);
    if (sample === undefined || !holdsVerdicts(header, sample)) continue;
    taken.set('verdict', { column, header, field: 'verdict', weight: 1 });
    return;
  }
}

/** 累计完成, 完成数 whose cells are words more often than numbers is where the progress is told. */
function withTold(table: Table, taken: Map<Field, Candidate>): void {
  if (taken.has('progress')) return;
  const others = ofOtherYears(table.header);
  const told = free(table, taken).filter((column) => {
    const labels = table.header.labels.get(column) ?? [];
    const heading = figureHeading(labels);
    return (
      isFreeOf(table, column) &&
      !others.has(column) &&
      !asksYesNo.test(labels.join('')) &&
      share(table.samples.get(column)?.texts ?? [], holdsNumber) >= AMOUNTS.told &&
      heading?.role === 'actual' &&
      heading.unit === null &&
      !heading.change &&
      !heading.part &&
      (heading.period === null || heading.period.cumulative)
    );
  });
  const column = only(told);
  const header = column === null ? undefined : table.header.labels.get(column)?.join('\n');
  if (column !== null && header !== undefined)
    taken.set('progress', { column, header, field: 'progress', weight: 1 });
}

function missing({ samples, figures }: Table, taken: ReadonlyMap<Field, Candidate>): Issue[] {
  const measured = figures?.pairing.pairs.some(({ actual, rate }) => (actual ?? rate) !== null) === true;
  const told = taken.has('progress') || measured || taken.has('verdict');
  const named = NAMED.some((field) => taken.has(field)) || figures !== null;
  if (told && named) return [];
  const whole = taken.get('task') ?? taken.get('progress');
  if (whole !== undefined && holdsBoth(samples.get(whole.column)?.texts ?? [])) return [];
  return [
    ...(told ? [] : [columnIssue('missing-column', 'error', { field: 'progress' })]),
    ...(named ? [] : [columnIssue('missing-column', 'error', { field: 'task' })]),
  ];
}

/** Fields of a table's columns: as a person has said, else by heading, else by content. */
export function mapColumns(
  header: Header,
  samples: ReadonlyMap<number, ColumnSample>,
  chosen: ColumnChoices = NO_CHOICES,
  figures: TableFigures | null = null,
): ColumnMapping {
  const named = byHeading(candidates(header, samples, chosen, numberColumns(figures)));
  const found = withPlannedGoals(withGoals(named, samples), samples);
  const { taken } = found;
  const reports = stageColumns(header, samples, taken, numberColumns(figures));
  const stages = new Set(reports.map(({ column }) => column));
  const table = { header, samples, chosen, figures, stages };
  withStages(table, taken);
  const plans = planColumns(header, [...taken.values(), ...found.later]);
  const isPlan = new Set(plans.map(({ column }) => column));
  const seconds = withSeconds({
    taken,
    later: found.later.filter(({ column }) => !isPlan.has(column) && !stages.has(column)),
  });
  withVerdicts(table, taken);
  withTold(table, taken);
  withContents(table, taken);
  // A column that is known as something else (排名, 联系人) names rows only where no other does.
  const naming = free(table, taken).toSorted(
    (a, b) => Number(isFreeOf(table, b)) - Number(isFreeOf(table, a)) || a - b,
  );
  nameRows(header, samples, taken, naming, figures !== null);
  return mappingOf(header, taken, [...seconds, ...missing(table, taken)], { plans, reports }, figures);
}
