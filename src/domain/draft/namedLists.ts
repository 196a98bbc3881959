import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { surelyOpen, type Scope } from './annex';
import { isNames, type CountMention } from './counts';
import type { Part } from './lines';
import { named } from './names';
import type { LineFinding } from './report';
import { judgedState, reportedState, type State } from './states';

const say = messages.draft;

export interface NamedEntry extends Part {
  readonly words: string;
  readonly items: readonly TaskItem[];
}

const CIRCLED = /[①-⑳]/gu;

function trimmed(text: string, start: number, end: number): Part {
  const words = text.slice(start, end);
  const lead = /^[①-⑳\s]*/u.exec(words)?.[0].length ?? 0;
  const tail = /[\s;;、,。和及]{0,20}$/u.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

function splitAt(text: string, { start, end }: Part, pattern: RegExp): Part[] {
  const cuts = [...text.slice(start, end).matchAll(pattern)].map((match) => start + match.index);
  return [start, ...cuts]
    .map((from, index, all) => trimmed(text, from, all[index + 1] ?? end))
    .filter((part) => part.end - part.start >= 2);
}

const entry = (text: string, part: Part, items: readonly TaskItem[]): NamedEntry => {
  const words = text.slice(part.start, part.end);
  return { ...part, words, items: named(words, items) };
};

/** Names parted by 、 may hold one themselves: the longest run that names one item is taken. */
function joined(text: string, list: Part, items: readonly TaskItem[]): NamedEntry[] {
  const pieces = splitAt(text, list, /[、,]/gu);
  const entries: NamedEntry[] = [];
  for (let at = 0; at < pieces.length;) {
    let taken = entry(text, withoutSign(text, pieces[at] as Part), items);
    let next = at + 1;
    for (let last = at + 1; last < Math.min(at + 4, pieces.length); last++) {
      const run = entry(
        text,
        withoutSign(text, { start: (pieces[at] as Part).start, end: (pieces[last] as Part).end }),
        items,
      );
      if (run.items.length === 1 && taken.items.length === 0) [taken, next] = [run, last + 1];
    }
    entries.push(taken);
    at = next;
  }
  return entries;
}

function withoutSign(text: string, { start, end }: Part): Part {
  return /[、,]/u.test(text[start] ?? '') ? { start: start + 1, end } : { start, end };
}

/** Entries of a list, and whether their number is beyond doubt. */
export function entriesOf(
  text: string,
  list: Part,
  items: readonly TaskItem[],
): { entries: NamedEntry[]; sure: boolean } {
  const words = text.slice(list.start, list.end);
  const open = /等(?:\d+项)?$/u.test(words);
  if (CIRCLED.test(words)) {
    CIRCLED.lastIndex = 0;
    return { entries: splitAt(text, list, CIRCLED).map((part) => entry(text, part, items)), sure: !open };
  }
  if (words.includes(';'))
    return {
      entries: splitAt(text, list, /;/gu).map((part) => entry(text, withoutSemicolon(text, part), items)),
      sure: !open,
    };
  const entries = joined(text, list, items);
  return { entries, sure: !open && entries.every((one) => one.items.length === 1) };
}

const withoutSemicolon = (text: string, { start, end }: Part): Part =>
  text[start] === ';' ? { start: start + 1, end } : { start, end };

/** Is a named item in the state that the list gives it? Null where the annex cannot tell. */
function inState(item: TaskItem, stated: State): boolean | null {
  const state = stated === 'behind' ? 'slow' : stated;
  const reported = reportedState(item);
  const judged = judgedState(item);
  if (reported === state || judged === state) return reported === null || reported === state ? true : null;
  if (reported !== null && reported !== 'undetermined') return false;
  return state === 'completed' && surelyOpen(item) ? false : null;
}

export function entryFinding({ start, end, items }: NamedEntry, state: State | null): LineFinding {
  const rows = items.map(({ source }) => source);
  const make = (verdict: LineFinding['verdict'], annex: string): LineFinding => ({
    kind: 'item-name',
    start,
    end,
    verdict,
    annex,
    rows,
  });
  const [item] = items;
  if (item === undefined) return make('unverifiable', say.noSuchName);
  if (items.length > 1) return make('unverifiable', say.severalNames(items.length));
  const reported = item.source.cells.verdict?.text ?? null;
  const told = say.named(item.source.row, reported, say.states[judgedState(item)]);
  if (state === null || state === 'other') return make('agrees', told);
  const right = inState(item, state);
  return make(right === null ? 'unverifiable' : right ? 'agrees' : 'contradicts', told);
}

/** The names listed in the bracket after a number: each one, and how many. */
export function listFindings(text: string, mention: CountMention, { items }: Scope): LineFinding[] {
  const { bracket, said, value } = mention;
  if (bracket === null || !isNames(text, bracket)) return [];
  const { entries, sure } = entriesOf(text, bracket, items);
  if (entries.length < 2 && !entries.some((one) => one.items.length === 1)) return [];
  if (!entries.some((one) => one.items.length > 0)) return [];
  const same = entries.length === value;
  const twice =
    new Set(entries.flatMap((one) => one.items)).size < entries.filter((one) => one.items.length > 0).length;
  return [
    {
      kind: 'list-length',
      start: bracket.start,
      end: bracket.end,
      verdict: same && !twice ? 'agrees' : sure ? 'contradicts' : 'unverifiable',
      annex: say.listed(value, entries.length),
      rows: entries.flatMap((one) => (one.items.length === 1 ? one.items.map(({ source }) => source) : [])),
    },
    ...entries.map((one) => entryFinding(one, said?.state ?? null)),
  ];
}
