import type { TaskItem } from '../item';
import { draftZhCN } from '../messages/zh-CN.draft';
import { surelyOpen, type Annex } from './annex';
import { isNames, type CountMention } from './counts';
import { partAt, type Part, type Passage } from './lines';
import type { NameMention } from './names';
import type { LineFinding, Verdict } from './report';
import { broadly, judgedState, reportedState, stateBefore, type State } from './states';

const say = draftZhCN;

/** One name of a list; the mention is null where the annex has nothing like it. */
export interface NamedEntry extends Part {
  readonly mention: NameMention | null;
}

interface NamedList {
  readonly entries: readonly NamedEntry[];
  /** Their number is beyond doubt. */
  readonly sure: boolean;
}

const CIRCLED = /[①-⑳]/gu;
const BETWEEN = /^[①-⑳\s、,;。:和及以与]{0,20}|[\s、,;。和及]{1,20}$/gu;
/** The list names only some. */
const OPEN = /等(?:\d{1,3}[项个])?$/u;

/** Without marks and signs around it; null where nothing is left. */
function trimmed(text: string, { start, end }: Part): Part | null {
  const words = text.slice(start, end);
  const lead = /^[①-⑳\s、,;。:和及与]{0,20}/u.exec(words)?.[0].length ?? 0;
  const tail = /[\s、,;。和及]{0,20}$/u.exec(words)?.[0].length ?? 0;
  const part = { start: start + lead, end: end - tail };
  return part.end - part.start >= 2 ? part : null;
}

const entryAt = (part: Part, names: readonly NameMention[]): NamedEntry => ({
  ...part,
  mention: names.find(({ start, end }) => start < part.end && part.start < end) ?? null,
});

/** Pieces of a list between signs that stand in no name. */
function pieces(text: string, list: Part, names: readonly Part[], isSign: (char: string) => boolean): Part[] {
  const found: Part[] = [];
  let start = list.start;
  for (let at = list.start; at <= list.end; at++) {
    if (at < list.end && (!isSign(text.charAt(at)) || partAt(names, at) !== null)) continue;
    const piece = trimmed(text, { start, end: at });
    if (piece !== null) found.push(piece);
    start = at;
  }
  return found;
}

function listOf(text: string, list: Part, names: readonly NameMention[]): NamedList {
  const words = text.slice(list.start, list.end);
  const own = names.filter(({ start }) => start >= list.start && start < list.end);
  const sign = words.search(CIRCLED) >= 0 ? 'circled' : words.includes(';') ? ';' : '、';
  const isSign =
    sign === 'circled'
      ? (char: string) => /[①-⑳]/u.test(char)
      : (char: string) => (sign === ';' ? char === ';' : '、,'.includes(char));
  const entries = pieces(text, list, own, isSign).map((part) => entryAt(part, own));
  const certain = sign !== '、' || entries.every(({ mention }) => mention !== null);
  return { entries, sure: certain && !OPEN.test(words.replace(BETWEEN, '')) };
}

/** States that a lamp or a verdict column shows. */
const JUDGED: ReadonlySet<State> = new Set(['completed', 'on-track', 'slow', 'undetermined']);

/** Is a named item in the state that the list gives it? Null where the annex cannot tell. */
function inState(item: TaskItem, said: State): boolean | null {
  const state = broadly(said);
  const reported = reportedState(item);
  const judged = judgedState(item);
  if (reported === state || judged === state) return reported === null || reported === state ? true : null;
  if (reported !== null && reported !== 'undetermined') return false;
  return state === 'completed' && surelyOpen(item) ? false : null;
}

/** A name as it is written against the annex's. */
export function spellingVerdict({ differences, whole }: NameMention): Verdict {
  if (differences.length === 0) return 'agrees';
  const wrong = differences.some(
    ({ annex, draft }) => (annex !== '' && draft !== '') || /\d/u.test(annex + draft),
  );
  return wrong && whole ? 'contradicts' : 'doubtful';
}

/** A name that the annex has, or nearly has. */
export function nameFinding(mention: NameMention, said: State | null): LineFinding {
  const { start, end, items, differences } = mention;
  const made = (verdict: Verdict, annex: string): LineFinding => ({
    kind: 'item-name',
    start,
    end,
    verdict,
    annex,
    rows: items.map(({ source }) => source),
  });
  const [item] = items;
  if (item === undefined) return made('doubtful', say.noSuchName);
  if (differences.length > 0)
    return made(spellingVerdict(mention), say.otherName(item.source.row, differences));
  const reported = item.source.cells.verdict?.text ?? null;
  const told = say.named(item.source.row, reported, say.states[judgedState(item)]);
  if (said === null || !JUDGED.has(broadly(said))) return made('agrees', told);
  const states = items.map((one) => inState(one, said));
  if (states.includes(true)) return made('agrees', told);
  return made(states.includes(null) ? 'doubtful' : 'contradicts', told);
}

const unknownFinding = ({ start, end }: Part): LineFinding => ({
  kind: 'item-name',
  start,
  end,
  verdict: 'doubtful',
  annex: say.noSuchName,
  rows: [],
});

const entryFinding = (entry: NamedEntry, said: State | null): LineFinding =>
  entry.mention === null ? unknownFinding(entry) : nameFinding(entry.mention, said);

/** The place of the list that a number announces: in the bracket behind it, or behind a colon. */
function listAfter({ text, sentences }: Passage, mention: CountMention): Part | null {
  const { bracket, end, after, sentence } = mention;
  if (bracket !== null) return isNames(text, bracket) ? bracket : null;
  const colon = end + after.length;
  if (text[colon] !== ':') return null;
  const whole = partAt(sentences, end) ?? sentence;
  const rest = { start: colon + 1, end: whole.end };
  // Other numbers behind a semicolon open lists of their own.
  return /\d项/u.test(text.slice(sentence.end, whole.end)) ? { ...rest, end: sentence.end } : rest;
}

/** The names listed after a number: each one, and how many. */
export function listFindings(
  passage: Passage,
  mention: CountMention,
  names: readonly NameMention[],
  annex: Annex,
): LineFinding[] {
  const list = annex.items.length === 0 ? null : listAfter(passage, mention);
  if (list === null) return [];
  const { entries, sure } = listOf(passage.text, list, names);
  const found = entries.flatMap(({ mention: one }) => one?.items ?? []);
  if (found.length === 0) return [];
  const same = entries.length === mention.value;
  return [
    {
      kind: 'list-length',
      ...list,
      verdict: same ? 'agrees' : sure ? 'contradicts' : 'doubtful',
      annex: say.listed(mention.value, entries.length),
      rows: found.map(({ source }) => source),
    },
    ...entries.map((one) => entryFinding(one, mention.said?.state ?? null)),
  ];
}

/** 已完成的事项:①…;②…。 names without a number. */
const LIST_AFTER_STATE = /(?:^|[。;])(?<lead>[^。;:()\d①-⑳]{2,16}):(?=①)/gu;

export function bareLists({ text, sentences }: Passage, names: readonly NameMention[]): LineFinding[] {
  return [...text.matchAll(LIST_AFTER_STATE)].flatMap((match) => {
    const said = stateBefore(match.groups?.['lead'] ?? '');
    if (said === null) return [];
    const start = match.index + match[0].length;
    const end = partAt(sentences, start)?.end ?? text.length;
    return listOf(text, { start, end }, names).entries.map((entry) => entryFinding(entry, said.state));
  });
}
