import type { TableAnalysis } from '../../analysis';
import { grouped } from '../../grouped';
import type { TaskItem } from '../../item';
import { hindrances } from '../../lexicon/hindrances';
import { quoted } from '../../messages/phrases';
import { messages } from '../../messages/zh-CN';
import { sentencesZhCN } from '../../messages/zh-CN.sentences';
import { cleanText } from '../../text/clean';
import type { Block } from '../document';
import { itemName, unitsOf } from '../names';
import { fill } from '../phrase';
import { problemQuoted } from '../reasons';
import { counted, paragraph, told, unitsBehind, type Writing } from './writing';

/** 存在问题: by unit, what the departments report of items that the text has not named with their reasons yet. */

const { problems: templates } = sentencesZhCN;

/** More than these are in the annex alone. */
const MOST_ITEMS = 10;

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

/** Items of a unit stand together, units in the order in which they first appear. */
const byUnit = (items: readonly TaskItem[]): TaskItem[] => [...grouped(items, unitsOf).values()].flat();

function line(item: TaskItem, number: string, writing: Writing): Block {
  const { sentences, asSent } = writing;
  const phrase = fill(templates.item, {
    number,
    name: told(itemName(item, asSent), item),
    units: unitsBehind(writing, item),
    words: told(quoted(problemQuoted(item, asSent)), item),
  });
  return paragraph(sentences.make('problems.item', phrase));
}

export function problems(writing: Writing): Block[] {
  const { sentences, asSent, annex } = writing;
  const items = byUnit(reporting(writing));
  const named = items.slice(0, MOST_ITEMS);
  const marks = messages.bulletin.numberMarks(named.map((item) => itemName(item, asSent)));
  const lines = named.map((item, index) => line(item, marks[index] ?? '', writing));
  const rest = items.slice(MOST_ITEMS);
  if (rest.length === 0) return lines;
  const others = fill(templates.others, { count: counted(rest), annex: annex('combined') });
  return [...lines, paragraph(sentences.make('problems.others', others))];
}
