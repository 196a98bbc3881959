import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import type { Verdict } from './report';
import { ledBy, surelyOpen, tally, type Scope } from './annex';
import type { State } from './states';
import type { UnitMention } from './units';

const say = messages.draft;

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

/** More items than there can be in a state, whatever the lamps say. */
function mostIn(state: State, items: readonly TaskItem[]): readonly TaskItem[] {
  if (state === 'completed') return items.filter((item) => !surelyOpen(item));
  return state === 'on-track' || state === 'slow'
    ? items.filter(({ status }) => status !== 'completed')
    : items;
}

/** A number of items in a state, against the verdict column first and the lamps second. */
export function stateCount(value: number, state: State, { items, certain }: Scope): Judgement {
  if (state === 'other') return judged('unverifiable', say.notInAnnex);
  const { column, lamps: exact } = tally(items, state);
  const slow = state === 'behind' ? tally(items, 'slow').lamps : exact;
  // 滞后 may be meant for all that is slow.
  const lamps = exact.length !== value && slow.length === value ? slow : exact;
  if (column !== null) {
    const told = say.byColumn(column.length, lamps.length);
    if (column.length === value) return judged('agrees', told, column);
    return judged(lamps.length === value || !certain ? 'unverifiable' : 'contradicts', told, column);
  }
  if (lamps.length === value) return judged('agrees', say.byLamps(lamps.length), lamps);
  const most = mostIn(state, items);
  return certain && value > most.length
    ? judged('contradicts', say.atMost(most.length, say.states[state]), most)
    : judged('unverifiable', say.lampsOnly(lamps.length), lamps);
}

/** 县教育局3项 of the items that `head` speaks of; `slowish`: below a plan or an average, so not completed. */
export function unitCount(
  value: number,
  unit: UnitMention,
  state: State | null,
  slowish: boolean,
  { items, certain }: Scope,
): Judgement {
  if (unit.known === 'none') return judged('unverifiable', say.noSuchUnit(unit.name));
  const { sure, most } = ledBy(unit.name, items);
  if (most.length === 0) return judged('unverifiable', say.noSuchUnit(unit.name));
  if (value > most.length)
    return judged(certain ? 'contradicts' : 'unverifiable', say.unitHas(unit.name, most.length), most);
  if (slowish) {
    const open = most.filter(({ status }) => status !== 'completed');
    if (value > open.length)
      return judged(
        certain ? 'contradicts' : 'unverifiable',
        say.unitOpen(unit.name, most.length, most.length - open.length, open.length),
        most,
      );
  }
  if (unit.known !== 'same') return judged('unverifiable', say.unitDoubtful(unit.name));
  if (state === null) return wholeUnit(value, unit.name, sure, most, certain);
  if (state === 'other') return judged('unverifiable', say.unitPossible(unit.name, most.length), most);
  const own: Scope = { tables: [], items: sure, certain: certain && sure.length === most.length };
  return stateCount(value, state, own);
}

function wholeUnit(
  value: number,
  name: string,
  sure: readonly TaskItem[],
  most: readonly TaskItem[],
  certain: boolean,
): Judgement {
  if (value === sure.length) return judged('agrees', say.unitHas(name, sure.length), sure);
  // Fewer than the unit leads: it may be a part of them; names that are only alike leave it open.
  return judged(
    certain && sure.length === most.length ? 'contradicts' : 'unverifiable',
    say.unitHas(name, sure.length),
    sure,
  );
}
