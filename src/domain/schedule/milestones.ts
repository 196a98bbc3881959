import { nth } from '../nth';
import { grouped } from '../grouped';
import type { IsoDate } from '../date';
import type { Milestone, Stage, Target } from '../item';
import { type Clause, clauses } from '../text/clauses';
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
  /** Clauses of the deed. */
  readonly parts: readonly Clause[];
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

interface Cut {
  readonly section: Section;
  readonly parts: readonly Clause[];
}

const cut = (section: Section): Cut => ({ section, parts: clauses(section.deed) });

function toStep(
  input: PlanInput,
  { section, parts }: Cut,
  goals: readonly Goal[],
  headed: boolean,
): PlanStep {
  const marks = stageMarks(section.deed, parts);
  const goal = goals[0];
  const falls = goals.some(({ indicator, value }) => value < nth(input.targets, indicator).value);
  return {
    milestone: {
      due: section.due,
      text: originalText(input.plan, section.start, section.end),
      span: originalSpan(input.plan, section.start, section.end),
      percent: plannedPercent(section.deed, input.task, falls),
      quantity: goal ? { value: goal.value, unit: nth(input.targets, goal.indicator).unit } : null,
      stage: lastStage(marks),
    },
    words: input.plan.text.slice(section.start, section.end),
    deed: section.deed,
    parts,
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
export function byDue(a: PlanStep, b: PlanStep): number {
  const [first, second] = [a.milestone.due ?? '', b.milestone.due ?? ''];
  return first === second ? b.part - a.part : first < second ? -1 : 1;
}

/** The number of a point, at the head of the plan or behind the end of another: 1.… 2.…, ①…②… */
const POINT = /(?<=^|[;。\n\s])(?:\d{1,2}[.、](?!\d)|[①-⑳]|\(\d{1,2}\))/gu;

/** Where the points of a plan begin; the plan as one where it has none. */
function pointsOf(text: string): readonly number[] {
  const found = Array.from(text.matchAll(POINT), ({ index }) => index);
  return found.length > 1 && text.slice(0, found[0]).trim() === '' ? found : [0];
}

/** A plan that only its heading dates: its points run side by side. */
function wholePlan(input: PlanInput): PlanStep[] {
  const { text } = input.plan;
  if (text.trim() === '' || /^[/\-—无]+$/.test(text.trim())) return [];
  const points = pointsOf(text);
  return points
    .map((start, part) => {
      const end = points[part + 1] ?? text.length;
      const deed = text.slice(start, end).trim();
      const whole = cut({ from: null, due: input.headingDue, start, end, deed, part });
      const [goals] = planGoals([whole.parts], input.targets);
      return toStep(input, whole, goals ?? [], true);
    })
    .sort(byDue);
}

/** Steps of one plan among those that run side by side. */
function stepsOfPart(input: PlanInput, sections: readonly Section[]): PlanStep[] {
  const cuts = sections.map(cut);
  const goals = planGoals(
    cuts.map(({ parts }) => parts),
    input.targets,
  );
  return cuts.map((own, index) => toStep(input, own, goals[index] ?? [], false));
}

/** Milestones of a plan text, by due date; one for the whole text where only its heading is dated. */
export function planSteps(input: PlanInput): PlanStep[] {
  const sections = planSections(input.plan.text, input.year);
  if (sections.length === 0) return wholePlan(input);
  const parts = grouped(sections, ({ part }) => part);
  return [...parts.values()].flatMap((own) => stepsOfPart(input, own)).sort(byDue);
}
