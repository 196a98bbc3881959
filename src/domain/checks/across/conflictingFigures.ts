import { amountText } from '../../amountText';
import type { Issue } from '../../issue';
import type { Indicator, Milestone, TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { cleanText } from '../../text/clean';
import { shown } from '../check';
import type { AcrossCheck, AcrossFinding } from './across';
import { sameTasks, type SameTask } from './tasks';

/** One task with one target in two tables or returns, and something of it said in two ways (口径冲突). */

interface Conflict {
  readonly kind: 'target' | 'unit' | 'plan' | 'actual';
  readonly here: string;
  readonly there: string;
}

/** Measure words that people use for one another. */
const ALIKE: readonly (readonly string[])[] = [
  ['个', '家', '所', '处', '座', '项'],
  ['人', '名', '位'],
  ['户', '家'],
  ['公里', '千米'],
];
const sameUnit = (a: string, b: string): boolean =>
  a === b || ALIKE.some((group) => group.includes(a) && group.includes(b));

const amount = (value: number, unit: string): string => amountText(shown(value), unit);

type Pair = readonly [Indicator, Indicator];

const NO_PLACES: ReadonlySet<string> = new Set();

/** Names that the task lists in brackets: (甲村卫生室、乙村卫生室、…). */
function placesOf({ source: { cells } }: TaskItem): ReadonlySet<string> {
  const { text } = cleanText(cells.task?.text ?? '');
  if (!text.includes('(')) return NO_PLACES;
  const brackets = [...text.matchAll(/\(([^()]*)\)/gu)];
  return new Set(
    brackets.flatMap(([, list = '']) => list.split(/[、,;]/u)).filter((name) => name.length > 2),
  );
}

const LEAST_PLACES = 2;
const SAME_PLACES = 0.6;
/** Both name the same places: one task, whatever its numbers. Other amounts without that are each level's own share. */
function samePlaces(here: TaskItem, there: TaskItem): boolean {
  const a = placesOf(here);
  if (a.size < LEAST_PLACES) return false;
  const b = placesOf(there);
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared >= LEAST_PLACES && shared >= SAME_PLACES * Math.max(a.size, b.size);
}

const sameTargets = (here: readonly Indicator[], there: readonly Indicator[]): boolean =>
  here.every(({ target }, index) => target.value === there[index]?.target.value);

/** Indicators of both rows in pairs; null where they are not the same promise, as of most rows. */
function pairs(here: TaskItem, there: TaskItem): Pair[] | null {
  const [own, others] = [here.indicators, there.indicators];
  if (own.length === 0 || own.length !== others.length) return null;
  if (!sameTargets(own, others) && !samePlaces(here, there)) return null;
  return own.flatMap((one, index): Pair[] => {
    const other = others[index];
    return other === undefined ? [] : [[one, other]];
  });
}

const targets = ([a, b]: Pair): Conflict[] =>
  a.target.value === b.target.value
    ? []
    : [
        {
          kind: 'target',
          here: amount(a.target.value, a.target.unit),
          there: amount(b.target.value, b.target.unit),
        },
      ];

const units = ([a, b]: Pair): Conflict[] =>
  a.target.value !== b.target.value || sameUnit(a.target.unit, b.target.unit)
    ? []
    : [
        {
          kind: 'unit',
          here: amount(a.target.value, a.target.unit),
          there: amount(b.target.value, b.target.unit),
        },
      ];

const actuals = ([a, b]: Pair): Conflict[] =>
  a.actual === null || b.actual === null || a.actual.value === b.actual.value
    ? []
    : [
        {
          kind: 'actual',
          here: amount(a.actual.value, a.actual.unit),
          there: amount(b.actual.value, b.actual.unit),
        },
      ];

const steps = ({ milestones }: TaskItem): Milestone[] =>
  milestones.filter(({ percent, due, text }) => percent !== null && due !== null && /[%％℅]/u.test(text));
const listed = (item: TaskItem): string =>
  steps(item)
    .map(({ percent }) => percent)
    .join('/');

/** The plans give different shares for one date. */
function plans(here: TaskItem, there: TaskItem): Conflict[] {
  const dates = new Map(steps(there).map(({ due, percent }) => [due, percent] as const));
  const differ = steps(here).some(({ due, percent }) => dates.has(due) && dates.get(due) !== percent);
  return differ ? [{ kind: 'plan', here: `${listed(here)}%`, there: `${listed(there)}%` }] : [];
}

function conflicts(here: TaskItem, there: TaskItem): Conflict[] {
  const made = pairs(here, there);
  if (made === null) return [];
  return [...made.flatMap(targets), ...made.flatMap(units), ...made.flatMap(actuals), ...plans(here, there)];
}

function issue({ item }: SameTask['second'], other: TaskItem, { kind, here, there }: Conflict): Issue {
  const field = kind === 'plan' ? 'plan' : kind === 'actual' ? 'progress' : 'task';
  const { file, sheet, row } = other.source;
  return {
    code: 'conflicting-figures',
    severity: 'warning',
    field,
    cell: item.source.cells[field]?.cell ?? null,
    quotes: [here, there],
    params: { kind, here, there, where: messages.checks.place(file, sheet, row) },
  };
}

export const conflictingFigures: AcrossCheck = {
  code: 'conflicting-figures',
  across: (tables) =>
    sameTasks(tables).flatMap(({ first, second }): AcrossFinding[] =>
      conflicts(second.item, first.item).map((conflict) => ({
        table: second.table,
        row: second.index,
        issue: issue(second, first.item, conflict),
      })),
    ),
};
