import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
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

function reporting({ bulletin, asSent }: Writing): TaskItem[] {
  const told = new Set(bulletin.slow);
  return bulletin.items.filter(
    (item) => !told.has(item) && !isOpen(item) && problemQuoted(item, asSent) !== '',
  );
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
  return [...grouped(reporting(writing))].slice(0, MOST_UNITS).map(([unit, items], index) =>
    paragraph(
      sentences.make(
        'problems.ofUnit',
        fill(templates.ofUnit, {
          number: String(index + 1),
          unit: told(unit, ...items),
          list: joinedPhrases(
            items.map((item) => one(item, asSent)),
            '；',
          ),
        }),
      ),
    ),
  );
}
