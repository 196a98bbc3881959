import type { TableAnalysis } from '../../analysis';
import type { TaskItem } from '../../item';
import { hindrances } from '../../lexicon/hindrances';
import { messages } from '../../messages/zh-CN';
import { cleanText } from '../../text/clean';
import type { Block } from '../document';
import { itemName, unitsOf } from '../names';
import { fill, joinedPhrases, type Phrase } from '../phrase';
import { problemQuoted } from '../reasons';
import { paragraph, told, type Writing } from './writing';

/** 存在问题: by unit, what the departments report of items that the text has not named with their reasons yet. */

const say = messages.bulletin;
const { problems: templates } = say.sentences;

/** More units than these are in the annex alone. */
const MOST_UNITS = 10;

/** An item whose lamp waits for a person is named nowhere. */
const isOpen = ({ doubt, suspected }: TaskItem): boolean => doubt !== null || suspected !== null;

const ASKS_PROBLEMS = /存在|困难|制约|难点|堵点|原因|需.{0,4}(?:协调|解决)/u;

/** A column of another sense (问题清单, 反馈问题) names what is to be done: then only words of a hindrance are a problem. */
function tells({ table }: TableAnalysis): (words: string) => boolean {
  const header = table.columns.find(({ field }) => field === 'problem')?.header;
  // Without such a column they are what a text itself announces as its problems.
  const asked = header === undefined || ASKS_PROBLEMS.test(cleanText(header).text);
  return (words) => words !== '' && (asked || hindrances.test(cleanText(words).text));
}

function reporting({ bulletin, asSent }: Writing): TaskItem[] {
  const counted = new Set(bulletin.items);
  const told = new Set(bulletin.slow);
  return bulletin.tables.flatMap((table) => {
    const isProblem = tells(table);
    return table.items.filter(
      (item) =>
        counted.has(item) && !told.has(item) && !isOpen(item) && isProblem(problemQuoted(item, asSent)),
    );
  });
}

function one(item: TaskItem, asSent: boolean): Phrase {
  return fill(templates.one, {
    name: told(itemName(item, asSent), item),
    words: told(problemQuoted(item, asSent), item),
  });
}

/** An item of several units is told once, under all of them together. */
function grouped(items: readonly TaskItem[]): Map<string, TaskItem[]> {
  const units = new Map<string, TaskItem[]>();
  for (const item of items) {
    const unit = unitsOf(item) || say.noUnit;
    units.set(unit, [...(units.get(unit) ?? []), item]);
  }
  return units;
}

export function problems(writing: Writing): Block[] {
  const { sentences, asSent } = writing;
  const groups = [...grouped(reporting(writing))];
  const nameless = groups.length === 1 && groups[0]?.[0] === say.noUnit;
  return groups.slice(0, MOST_UNITS).map(([unit, items], index) => {
    const number = String(index + 1);
    const list = joinedPhrases(
      items.map((item) => one(item, asSent)),
      '；',
    );
    const phrase = nameless
      ? fill(templates.ofNone, { number, list })
      : fill(templates.ofUnit, { number, unit: told(unit, ...items), list });
    return paragraph(sentences.make('problems.ofUnit', phrase));
  });
}
