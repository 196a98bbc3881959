import type { IsoDate } from './date';
import type { Issue } from './issue';
import type { TableRow } from './table/table';

/** [start, end) in UTF-16 units of the original cell text. */
export type Span = readonly [start: number, end: number];

export type IndicatorKind = 'count' | 'measure' | 'rate' | 'change' | 'money' | 'level' | 'start';
/**
 * To be reached; not to be passed (控制在35以内); to come down to, or better small by its nature (降至9%, 失业率4.5%): met at
 * or below its value, and no fault above it before its date.
 */
export type Bound = 'at-least' | 'at-most' | 'down-to';

/** A countable commitment of the task text. */
export interface Target {
  readonly value: number;
  readonly unit: string;
  /** What is counted, as far as the text tells: 托位, 农村公路 … */
  readonly noun: string;
  readonly kind: IndicatorKind;
  readonly bound: Bound;
  readonly text: string;
  /** Null where a number cell gave the value. */
  readonly span: Span | null;
  /** Name of the rule that read it. */
  readonly rule: string;
}

/** What the progress text says is done to date. */
export interface Actual {
  readonly value: number;
  readonly unit: string;
  readonly text: string;
  /** Empty where a number cell gave the value. */
  readonly spans: readonly Span[];
  readonly how: 'explicit' | 'sum' | 'each' | 'counted';
  readonly rule: string;
  /** No unknown word stands at it, or a rate confirms it: blue and red may rest on it. */
  readonly sure: boolean;
}

/** A figure of the progress text that could answer a target. */
export interface Candidate {
  readonly value: number;
  readonly unit: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A figure that was seen and not taken, and the word that speaks against it. */
export interface Sighting {
  readonly value: number;
  readonly text: string;
  /** Role of a fact: cancelled, planned, earlier … */
  readonly because: string;
  readonly word: string;
}

export interface Indicator {
  readonly target: Target;
  readonly actual: Actual | null;
  /** Several that fit alike, none preferred. */
  readonly candidates: readonly Candidate[];
  readonly seen: readonly Sighting[];
  /** actual ÷ target × 100, unrounded, uncapped; null for targets that ask for less and where there is no actual. */
  readonly percent: number | null;
  readonly met: boolean | null;
  /** Why a person must look, in Chinese; null when nothing is doubtful. */
  readonly review: string | null;
  /** One best value that is not sure enough to publish; only where `actual` is null. */
  readonly proposed: Proposed | null;
  /** Cells of number columns that the figures stand in; null where words gave them all. */
  readonly cells: IndicatorCells | null;
}

/** A figure to be confirmed: it enters neither completion nor lamp until then. */
export interface Proposed extends Candidate {
  readonly why: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
}

/** A1 addresses. */
export interface IndicatorCells {
  readonly target: string | null;
  readonly actual: string | null;
  readonly percent: string | null;
}

/** An amount without a target: 完成14.7亿元 beside 占年度计划41.5%. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
  readonly cell: string;
  readonly name: string;
  /** As it is read aloud: 14.7亿元. */
  readonly shown: string;
}

export interface StatedPercent {
  readonly percent: number;
  readonly kind: 'ratio' | 'physical';
  /** Index of the indicator that it speaks of; null = the item as a whole. */
  readonly indicator: number | null;
  readonly text: string;
  readonly span: Span;
  readonly rule: string;
}

/** Words of a source text with their place. */
export interface Quote {
  readonly text: string;
  readonly span: Span;
}

/** Words that declare the whole item done, and the field they stand in. */
export interface DoneDeclaration extends Quote {
  readonly field: 'progress' | 'due' | 'verdict' | 'heading' | 'rate';
  readonly rule: string;
}

export type Stage =
  | '谋划选址'
  | '立项方案'
  | '设计'
  | '审批'
  | '招标采购'
  | '开工进场'
  | '基础'
  | '主体'
  | '结顶'
  | '安装装修'
  | '完工竣工'
  | '验收'
  | '投用';

export interface Milestone {
  readonly due: IsoDate | null;
  readonly text: string;
  /** Null where number cells gave it. */
  readonly span: Span | null;
  readonly percent: number | null;
  readonly quantity: { readonly value: number; readonly unit: string } | null;
  readonly stage: Stage | null;
}

export interface Due {
  readonly text: string;
  readonly date: IsoDate | null;
  readonly kind: 'date' | 'done' | 'pending';
  /** Earlier dates of the cell that may be meant as well as `date`: 9月底(10月底). Absent where there are none. */
  readonly rivals?: readonly IsoDate[];
}

/** Everything that the measure layer reads from task and progress. */
export interface Measurement {
  readonly indicators: readonly Indicator[];
  readonly statedPercents: readonly StatedPercent[];
  readonly declaredDone: DoneDeclaration | null;
  readonly completion: Completion;
  readonly amounts: readonly Amount[];
}

export interface Completion {
  /** Percent; null = 待核, never 0 for not knowing. */
  readonly percent: number | null;
  readonly basis: 'declared' | 'measured' | 'stated' | 'column' | 'confirmed' | 'by-hand' | 'none';
  /** What the clerk wrote to it; only where the basis is `confirmed` or `by-hand`. */
  readonly reason?: string;
  /** Index of the weakest indicator (短板) when measured from several. */
  readonly weakest: number | null;
}

export interface Expected {
  readonly percent: number | null;
  readonly basis: 'milestone' | 'due' | 'year' | null;
  /** Words that it rests on: the milestone, the due date, or the months elapsed. */
  readonly text: string;
}

export type Status = 'completed' | 'on-track' | 'at-risk' | 'behind' | 'undetermined';

/** Everything that the schedule layer works out. */
export interface ScheduleResult {
  readonly due: Due | null;
  readonly milestones: readonly Milestone[];
  readonly expected: Expected;
  readonly status: Status;
  /** One Chinese sentence: rule, figures, words. */
  readonly reason: string;
  /** Name of the lamp rule. */
  readonly rule: string;
  /** The lamp that a rule would light but may not; null where there is none. */
  readonly suspected: Status | null;
  /** Why it may not, as code and words. */
  readonly doubt: StatusDoubt | null;
}

export interface StatusDoubt {
  readonly code:
    | 'reservation'
    | 'forecast'
    | 'unsure-figure'
    | 'some-sites'
    | 'given-up'
    | 'proposed-figure'
    | 'seasonal'
    | 'verdict-contradiction';
  readonly params: { readonly words: string };
}

/** One row of a progress table, analysed. */
export interface TaskItem extends Measurement, ScheduleResult {
  readonly source: TableRow;
  readonly issues: readonly Issue[];
}
