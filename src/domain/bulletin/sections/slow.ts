import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { sentencesZhCN } from '../../messages/zh-CN.sentences';
import { only } from '../../nth';
import type { Block } from '../document';
import { indicatorFigures } from '../figureTexts';
import { handMark } from '../hand';
import { rateFigures } from '../lampFigures';
import { itemName, unitsOf } from '../names';
import { fill, joinedPhrases, NOTHING, plain, type Phrase } from '../phrase';
import { progressQuoted, reasonQuoted } from '../reasons';
import { basisTold, verdictOf } from './slowBasis';
import { counted, paragraph, told, unitsBehind, type Writing } from './writing';

/** 进展较缓: each item once, worst first, with its units, its figures and its reason. */

const say = messages.bulletin;
const { slow: templates } = sentencesZhCN;

/** More than these are in the annex alone. */
const MOST_SLOW = 20;
const phrase = (text: string, item: TaskItem): Phrase =>
  text === '' ? NOTHING : fill('{told}', { told: told(text, item) });

/** Words that begin with a label of their own (未达序时：…) would stand behind a second colon. */
const whyTold = (reason: string): string => (reason.includes('：') ? say.reasons.labelled(reason) : reason);

/** Figures, what the lamp rests on, and why; the progress in its own words where there is neither figure nor reason. */
function itemTold(item: TaskItem, asSent: boolean): Phrase {
  const figures = [...indicatorFigures(item), ...rateFigures(item)].join('，');
  const basis = basisTold(item, asSent);
  const reason = reasonQuoted(item, asSent);
  const progress = figures === '' && reason === '' ? progressQuoted(item, asSent) : '';
  const own = progress === '' ? whyTold(reason) : say.reasons.progress(progress);
  const found = [figures, basis, own].filter((words) => words !== '');
  const verdict = verdictOf(item, asSent);
  const shown = found.length > 0 || verdict === '' ? found : [say.reasons.verdict(verdict)];
  const parts = shown.filter((words, at) =>
    shown.every((other, place) => place === at || !other.includes(words)),
  );
  return joinedPhrases(
    parts.map((words) => phrase(words, item)),
    '；',
  );
}

/** An item, or several rows of several tables that say the same of the same deed. */
interface Entry {
  readonly items: readonly [TaskItem, ...TaskItem[]];
  readonly name: string;
  readonly told: Phrase;
}

interface Listed {
  readonly entries: readonly Entry[];
  /** Those that are not named here. */
  readonly rest: readonly TaskItem[];
}

/** Rows that would be told in the same words are told once; no more is put into words than is named. */
function listed(items: readonly TaskItem[], asSent: boolean): Listed {
  const entries = new Map<string, Entry>();
  for (const [index, item] of items.entries()) {
    if (entries.size === MOST_SLOW) return { entries: [...entries.values()], rest: items.slice(index) };
    const name = itemName(item, asSent);
    const told = itemTold(item, asSent);
    const key = JSON.stringify([name, unitsOf(item), told.text]);
    const known = entries.get(key);
    entries.set(key, known === undefined ? { items: [item], name, told } : joined(known, item));
  }
  return { entries: [...entries.values()], rest: [] };
}

const joined = (entry: Entry, item: TaskItem): Entry => ({ ...entry, items: [...entry.items, item] });

const markOf = ({ items }: Entry): string => items.map(handMark).find((one) => one !== '') ?? '';

/** Its units, and in how many tables it stands, in one bracket. */
function behindName(entry: Entry, writing: Writing): Phrase {
  const { items } = entry;
  const units = unitsBehind(writing, ...items);
  if (items.length === 1) return units;
  const tables = say.severalTables(items.length);
  if (units.text === '') return plain(`（${tables}）`);
  const { text, slots } = units;
  return { text: `${text.slice(0, -1)}；${tables}）`, slots };
}

/** One verdict that every one of the items has: told of all of them at once. */
function verdictOfAll(items: readonly TaskItem[], { sentences, asSent }: Writing): Block[] {
  const verdict = only(new Set(items.map((item) => verdictOf(item, asSent)))) ?? '';
  if (items.length < 2 || verdict === '') return [];
  const phrase = fill(templates.verdict, { count: counted(items), verdict: told(verdict, ...items) });
  return [paragraph(sentences.make('slow.verdict', phrase))];
}

function line(entry: Entry, number: string, writing: Writing): Block {
  const { items, name, told: words } = entry;
  return paragraph(
    writing.sentences.make(
      'slow.item',
      fill(templates.item, {
        number,
        name: told(name, ...items),
        units: behindName(entry, writing),
        mark: markOf(entry),
        told: words.text === '' ? NOTHING : fill(templates.told, { told: words }),
      }),
    ),
  );
}

export function slow(writing: Writing): Block[] {
  const { bulletin, sentences, asSent, annex } = writing;
  const { entries, rest } = listed(bulletin.slow, asSent);
  const verdict = verdictOfAll(bulletin.slow, writing);
  const marks = say.numberMarks(entries.map(({ name }) => name));
  const lines = [...verdict, ...entries.map((entry, index) => line(entry, marks[index] ?? '', writing))];
  if (rest.length === 0) return lines;
  const others = fill(templates.others, { count: counted(rest), annex: annex('slow') });
  return [...lines, paragraph(sentences.make('slow.others', others))];
}
