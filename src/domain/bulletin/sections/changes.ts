import type { Issue } from '../../issue';
import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { sentencesZhCN } from '../../messages/zh-CN.sentences';
import { isDisputed } from '../../schedule/slow';
import type { Block } from '../document';
import { dateText } from '../figureTexts';
import { itemName } from '../names';
import { fill, joinedPhrases, NOTHING, type Phrase } from '../phrase';
import { circledNames, MOST_IN_SENTENCE } from './fast';
import { counted, paragraph, told, unitsBehind, type Writing } from './writing';

/** 与上期相比: slow two periods running first, then what is newly slow, what recovered, and figures that fell. */

const say = messages.bulletin;
const { changes: templates } = sentencesZhCN;

type Items = readonly TaskItem[];
type Listing = (typeof templates)['stillSlow' | 'newlySlow' | 'recovered'];

const certain = (items: Items): Items => items.filter((item) => !isDisputed(item));

function listed(template: Listing, items: Items, asSent: boolean): Phrase {
  if (items.length === 0) return NOTHING;
  // More names than a sentence holds would bury the count; it is the count that a leader reads.
  const list = circledNames(items.slice(0, MOST_IN_SENTENCE), asSent);
  const etc = items.length > MOST_IN_SENTENCE ? '{list}等' : '{list}';
  return fill(template, { count: counted(items), list: fill(etc, { list }) });
}

function compared({ bulletin: { changes }, sentences, asSent }: Writing): Block[] {
  if (changes === null) return [];
  const completed = certain(changes.newlyCompleted);
  const parts = [
    listed(templates.stillSlow, certain(changes.stillSlow), asSent),
    listed(templates.newlySlow, certain(changes.newlySlow), asSent),
    completed.length === 0 ? NOTHING : fill(templates.newlyCompleted, { count: counted(completed) }),
    listed(templates.recovered, certain(changes.recovered), asSent),
  ];
  const all = joinedPhrases(parts, '；');
  if (all.text === '') return [];
  const date = changes.previousAsOf === null ? '' : say.since(dateText(changes.previousAsOf));
  return [paragraph(sentences.make('changes.since', fill(templates.since, { date, told: all })))];
}

const hasFallen = ({ code }: Issue): boolean => code === 'regressed';

/** More of them than these are in the sheet 核对 alone. */
const MOST_FALLEN = 5;

function fallen(writing: Writing): Block[] {
  const { bulletin, sentences, asSent } = writing;
  const found = bulletin.items.flatMap((item) =>
    item.issues.filter(hasFallen).map((issue) => ({ item, issue })),
  );
  const lines = found.slice(0, MOST_FALLEN).map(({ item, issue: { params } }) =>
    sentences.make(
      'changes.fallen',
      fill(templates.fallen, {
        name: told(itemName(item, asSent), item),
        units: unitsBehind(writing, item),
        before: told(String(params.before), item),
        now: told(String(params.now), item),
      }),
    ),
  );
  return lines.map((sentence) => paragraph(sentence));
}

export const changes = (writing: Writing): Block[] => [...compared(writing), ...fallen(writing)];
