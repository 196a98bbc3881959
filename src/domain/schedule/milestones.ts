import type { IsoDate } from '../date';
import type { Milestone, Stage, Target } from '../item';
import { type CleanText, originalSpan, originalText } from '../text/clean';
import { planGoals, type Goal } from './planGoals';
import { plannedPercent } from './planPercent';
import { planSections, type Section } from './sections';
import { type StageMark, STAGES, stageMarks } from './stages';

/** A milestone with what the lamps need to judge it. */
export interface PlanStep {
  readonly milestone: Milestone;
  /** The section in clean words, date included; and without it. */
  readonly words: string;
  readonly deed: string;
  readonly marks: readonly StageMark[];
  readonly goals: readonly Goal[];
  readonly part: number;
  /** Dated by the column's heading (三季度工作计划), not by the plan's own words. */
  readonly headed: boolean;
}

export interface PlanInput {
  readonly plan: CleanText;
  readonly task: string;
  readonly targets: readonly Target[];
  readonly year: number | null;
  /** Date that an undated plan is due by, from its column heading. */
  readonly headingDue: IsoDate | null;
}

/** The stage that a plan section ends with. */
function lastStage(marks: readonly StageMark[]): Stage | null {
  const index = marks.reduce((max, mark) => (mark.state === 'not' ? max : Math.max(max, mark.index)), -1);
  return STAGES[index] ?? null;
}

function toStep(input: PlanInput, section: Section, goals: readonly Goal[], headed: boolean): PlanStep {
  const marks = stageMarks(section.deed);
  const goal = goals[0];
  return {
    milestone: {
      due: section.due,
      text: originalText(input.plan, section.start, section.end),
      span: originalSpan(input.plan, section.start, section.end),
      percent: plannedPercent(section.deed, input.task),
      quantity: goal ? { value: goal.value, unit: (input.targets[goal.indicator] as Target).unit } : null,
      stage: lastStage(marks),
    },
    words: input.plan.text.slice(section.start, section.end),
    deed: section.deed,
    marks,
    goals,
    part: section.part,
    headed,
  };
}

/**
 * By due date. Of plans that run side by side the first comes last among equals: it speaks of what the row
 * names first, and whoever asks for the latest due milestone means the row as a whole.
 */
const byDue = (a: PlanStep, b: PlanStep): number =>
  (a.milestone.due ?? '').localeCompare(b.milestone.due ?? '') || b.part - a.part;

function wholePlan(input: PlanInput): PlanStep[] {
  const text = input.plan.text.trim();
  if (text === '' || /^[/\-—无]+$/.test(text)) return [];
  const section: Section = {
    from: null,
    due: input.headingDue,
    start: 0,
    end: input.plan.text.length,
    deed: text,
    part: 0,
  };
  const [goals] = planGoals([text], input.targets);
  return [toStep(input, section, goals ?? [], true)];
}

/** Milestones of a plan text, by due date; one for the whole text where only its heading is dated. */
export function planSteps(input: PlanInput): PlanStep[] {
  const sections = planSections(input.plan.text, input.year);
  if (sections.length === 0) return wholePlan(input);
  const parts = [...new Set(sections.map(({ part }) => part))];
  const steps = parts.flatMap((part) => {
    const own = sections.filter((section) => section.part === part);
    const goals = planGoals(
      own.map(({ deed }) => deed),
      input.targets,
    );
    return own.map((section, index) => toStep(input, section, goals[index] ?? [], false));
  });
  return steps.sort(byDue);
}
