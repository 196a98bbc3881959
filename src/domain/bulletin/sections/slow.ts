import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import type { Block } from '../document';
import { dateText, indicatorFigures } from '../figureTexts';
import { handMark } from '../hand';
import { rateFigures } from '../lampFigures';
import { itemName, unitsOf } from '../names';
import { fill, joinedPhrases, NOTHING, type Phrase } from '../phrase';
import { firstClauses, isSound, printed } from '../printed';
import { progressQuoted, reasonQuoted } from '../reasons';
import { cleanText } from '../../text/clean';
import { counted, paragraph, told, unitsBehind, type Writing } from './writing';

/** 进展较缓: each item once, worst first, with its units, its figures and its reason. */

const say = messages.bulletin;
const { slow: templates } = say.sentences;

/** More than these are in the annex alone. */
const MOST_SLOW = 20;
const LONGEST_STEP = 60;

/** What the lamp rests on besides figures: a deadline that is past, a step of the plan that was missed. */
function basisTold(item: TaskItem, asSent: boolean): string {
  const { rule, due } = item;
  if (rule === 'overdue' && typeof due?.date === 'string') return say.reasons.due(dateText(due.date));
  if (rule === 'milestone-missed') {
    const step = stepMissed(item);
    return step === null ? '' : say.reasons.step(firstClauses(step, LONGEST_STEP, asSent));
  }
  return '';
}

/** The row's own verdict, for an item of which nothing else is told: the section says it of all. */
function verdictTold({ rule, source }: TaskItem, asSent: boolean): string {
  const verdict = printed(source.verdict?.text ?? '', asSent);
  return rule === 'verdict' && verdict !== '' && isSound(verdict) ? say.reasons.verdict(verdict) : '';
}

/** The step that the lamp names: its sentence begins with the step's words. */
function stepMissed({ milestones, reason }: TaskItem): string | null {
  const none = { planned: null, actual: null, unit: '' };
  const opening = (text: string): string => messages.schedule.missed(cleanText(text).text, none);
  return milestones.find(({ text }) => reason.startsWith(opening(text)))?.text ?? null;
}

const phrase = (text: string, item: TaskItem): Phrase =>
  text === '' ? NOTHING : fill('{told}', { told: told(text, item) });

/** Figures, what the lamp rests on, and why; the progress in its own words where there is neither figure nor reason. */
function itemTold(item: TaskItem, asSent: boolean): Phrase {
  const figures = [...indicatorFigures(item), ...rateFigures(item)].join('，');
  const basis = basisTold(item, asSent);
  const reason = reasonQuoted(item, asSent);
  const progress = figures === '' && reason === '' ? progressQuoted(item, asSent) : '';
  const own = progress === '' ? reason : say.reasons.progress(progress);
  const found = [figures, basis, own].filter((words) => words !== '');
  const shown = found.length > 0 ? found : [verdictTold(item, asSent)];
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

function markOf({ items }: Entry): string {
  const mark = items.map(handMark).find((one) => one !== '') ?? '';
  return items.length > 1 ? `${mark}${say.severalTables(items.length)}` : mark;
}

function line(entry: Entry, index: number, writing: Writing): Block {
  const { items, name, told: words } = entry;
  return paragraph(
    writing.sentences.make(
      'slow.item',
      fill(templates.item, {
        number: String(index + 1),
        name: told(name, ...items),
        units: unitsBehind(writing, ...items),
        mark: markOf(entry),
        told: words.text === '' ? NOTHING : fill(templates.told, { told: words }),
      }),
    ),
  );
}

export function slow(writing: Writing): Block[] {
  const { bulletin, sentences, asSent, annex } = writing;
  const { entries, rest } = listed(bulletin.slow, asSent);
  const lines = entries.map((entry, index) => line(entry, index, writing));
  if (rest.length === 0) return lines;
  const others = fill(templates.others, { count: counted(rest), annex: annex('slow') });
  return [...lines, paragraph(sentences.make('slow.others', others))];
}
