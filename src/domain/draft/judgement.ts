import type { TaskItem } from '../item';
import { draftZhCN } from '../messages/zh-CN.draft';
import { scopeOf, surelyOpen, type Scope } from './annex';
import type { Verdict } from './report';
import type { State } from './states';
import type { UnitMention } from './units';

const say = draftZhCN;

export interface Judgement {
  readonly verdict: Verdict;
  readonly annex: string;
  readonly rows: readonly TaskItem[];
}

const judged = (verdict: Verdict, annex: string, rows: readonly TaskItem[] = []): Judgement => ({
  verdict,
  annex,
  rows,
});

/** What the annex gives is certainly meant: another figure is wrong; else it is a question. */
const differs = ({ certain }: Scope): Verdict => (certain ? 'contradicts' : 'doubtful');

/** More items than there can be in a state, whatever the lamps say. */
function mostIn(state: State, items: readonly TaskItem[]): readonly TaskItem[] {
  if (state === 'completed') return items.filter((item) => !surelyOpen(item));
  return state === 'on-track' || state === 'slow'
    ? items.filter(({ status }) => status !== 'completed')
    : items;
}

/** Completed while their time still runs; an item without a date has the whole year. */
function earlyIn({ items, tables }: Scope): readonly TaskItem[] {
  const asOf = tables.map((table) => table.asOf).find((date) => date !== null) ?? null;
  return items.filter(
    ({ status, due }) =>
      status === 'completed' && (asOf === null || (due?.date ?? null) === null || (due?.date ?? '') > asOf),
  );
}

function earlyCount(value: number, scope: Scope): Judgement {
  const early = earlyIn(scope);
  const { lamps: done } = scope.tally('completed');
  if (value === early.length) return judged('agrees', say.early(early.length, done.length), early);
  const open = mostIn('completed', scope.items);
  return value > open.length
    ? judged(differs(scope), say.atMost(open.length, say.states.completed), open)
    : judged('doubtful', say.early(early.length, done.length), early);
}

/** States that the tables themselves show, whatever the lamps say. */
const ALWAYS_KNOWN: ReadonlySet<State> = new Set(['disputed', 'shared', 'unsent', 'unlisted']);

function plainCount(value: number, state: State, scope: Scope): Judgement {
  const { lamps } = scope.tally(state);
  if (lamps.length === value) return judged('agrees', say.has(lamps.length), lamps);
  // Only tables that were put together by a list tell who did not report, and what is not on it.
  const told = lamps.length > 0 || state === 'shared';
  return told ? judged('doubtful', say.has(lamps.length), lamps) : judged('unverifiable', say.notInAnnex);
}

/** A number of items in a state, against the verdict column first and the lamps second. */
export function stateCount(value: number, state: State, scope: Scope): Judgement {
  if (state === 'other') return judged('unverifiable', say.notInAnnex);
  if (state === 'early') return earlyCount(value, scope);
  if (ALWAYS_KNOWN.has(state)) return plainCount(value, state, scope);
  const { column, lamps: exact } = scope.tally(state);
  const isPart = state === 'behind' || state === 'at-risk';
  const slow = isPart ? scope.tally('slow').lamps : exact;
  // 滞后, 偏慢 may be meant for all that is slow.
  const lamps = exact.length !== value && slow.length === value ? slow : exact;
  if (column !== null) {
    const told = say.byColumn(column.length, lamps.length);
    if (column.length === value) return judged('agrees', told, column);
    return judged(lamps.length === value ? 'doubtful' : differs(scope), told, column);
  }
  if (lamps.length === value) return judged('agrees', say.byLamps(lamps.length), lamps);
  const most = mostIn(state, scope.items);
  return value > most.length
    ? judged(differs(scope), say.atMost(most.length, say.states[state]), most)
    : judged('doubtful', say.lampsOnly(lamps.length), lamps);
}

/** A number of items in any of several states. */
export function jointCount(value: number, states: readonly State[], scope: Scope): Judgement {
  const tallies = states.map((state) => scope.tally(state));
  const lamps = [...new Set(tallies.flatMap((tally) => tally.lamps))];
  const columns = tallies.flatMap(({ column }) => (column === null ? [] : [column]));
  if (columns.length < states.length)
    return lamps.length === value
      ? judged('agrees', say.byLamps(lamps.length), lamps)
      : judged('doubtful', say.lampsOnly(lamps.length), lamps);
  const column = [...new Set(columns.flat())];
  const told = say.byColumn(column.length, lamps.length);
  if (column.length === value) return judged('agrees', told, column);
  return judged(lamps.length === value ? 'doubtful' : differs(scope), told, column);
}

/** A number that is only a part of those in a state: wrong where it is more than all of them, else nobody can tell. */
export function partCount(value: number, state: State, scope: Scope): Judgement {
  const whole = stateCount(value, state, scope);
  const most = Math.max(whole.rows.length, scope.tally(state).lamps.length);
  return whole.verdict === 'doubtful' && value < most ? { ...whole, verdict: 'unverifiable' } : whole;
}

/** What is said of a unit's items. */
export interface UnitClaim {
  readonly value: number;
  readonly unit: UnitMention;
  /** Null where the number is that of all its items. */
  readonly state: State | null;
  /** Below a plan or an average, so not completed. */
  readonly slowish: boolean;
}

/** 县教育局3项 of the items that a sentence speaks of. */
export function unitCount({ value, unit, state, slowish }: UnitClaim, scope: Scope): Judgement {
  if (unit.known === 'none') return judged('doubtful', say.noSuchUnit(unit.name));
  const { sure, most } = scope.ledBy(unit.name);
  if (most.length === 0) return judged('doubtful', say.noSuchUnit(unit.name));
  if (value > most.length) return judged(differs(scope), say.unitHas(unit.name, most.length), most);
  const open = most.filter(({ status }) => status !== 'completed');
  if (slowish && value > open.length)
    return judged(
      differs(scope),
      say.unitOpen(unit.name, most.length, most.length - open.length, open.length),
      most,
    );
  if (unit.known !== 'same') return judged('unverifiable', say.unitDoubtful(unit.name));
  if (state === 'other') return judged('unverifiable', say.unitPossible(unit.name, most.length), most);
  const certain = scope.certain && sure.length === most.length;
  if (state === null) return wholeUnit(value, unit.name, sure, certain);
  return stateCount(value, state, scopeOf(sure, scope.tables, certain));
}

function wholeUnit(value: number, name: string, sure: readonly TaskItem[], certain: boolean): Judgement {
  const told = say.unitHas(name, sure.length);
  if (value === sure.length) return judged('agrees', told, sure);
  // Names that are only alike leave it open how many the unit leads.
  return judged(certain ? 'contradicts' : 'doubtful', told, sure);
}
