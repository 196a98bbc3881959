import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { sentencesZhCN } from '../../messages/zh-CN.sentences';
import { isDisputed } from '../../schedule/slow';
import type { Block } from '../document';
import { indicatorFigures } from '../figureTexts';
import { rateFigures } from '../lampFigures';
import { itemName } from '../names';
import { fill, joinedPhrases, type Phrase } from '../phrase';
import { counted, paragraph, told, unitsBehind, type Writing } from './writing';

/** 进展较快: what was completed, and the few that are far ahead; the annex has the rest. */

const { fast: templates } = sentencesZhCN;

/** Signs that number a list within a sentence. */
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫';
const MOST_AHEAD = 5;

/** ①…；②…: names apart, whatever signs they hold; one alone has no number. */
export function circledNames(items: readonly TaskItem[], asSent: boolean): Phrase {
  const one = '{mark}{name}';
  const marks = items.length === 1 ? '' : CIRCLED;
  return joinedPhrases(
    items.map((item, index) =>
      fill(one, { mark: marks.charAt(index), name: told(itemName(item, asSent), item) }),
    ),
    '；',
  );
}

export const MOST_IN_SENTENCE = CIRCLED.length;

/** Since last period where that is known, else all; more than a sentence holds are in the annex alone. */
function completed({ bulletin, sentences, asSent }: Writing): Block[] {
  const { changes } = bulletin;
  const since = changes?.newlyCompleted.filter((item) => !isDisputed(item));
  const items = since ?? bulletin.completed;
  if (items.length === 0 || items.length > MOST_IN_SENTENCE) return [];
  const list = circledNames(items, asSent);
  const [name, template] =
    since === undefined
      ? (['fast.completed', templates.completed] as const)
      : (['fast.newlyCompleted', templates.newlyCompleted] as const);
  return [paragraph(sentences.make(name, fill(template, { list })))];
}

export const figuresTold = (item: TaskItem): string =>
  [...indicatorFigures(item), ...rateFigures(item)].join('，');

function ahead(writing: Writing): Block[] {
  const { bulletin, sentences, asSent, annex } = writing;
  const named = bulletin.ahead.slice(0, MOST_AHEAD);
  const marks = messages.bulletin.numberMarks(named.map((item) => itemName(item, asSent)));
  const lines = named.map((item, index) => {
    const phrase = fill(templates.ahead, {
      number: marks[index] ?? '',
      name: told(itemName(item, asSent), item),
      units: unitsBehind(writing, item),
      figures: told(figuresTold(item), item),
    });
    return paragraph(sentences.make('fast.ahead', phrase));
  });
  const rest = bulletin.ahead.slice(MOST_AHEAD);
  if (rest.length === 0) return lines;
  const phrase = fill(templates.others, { count: counted(rest), annex: annex('combined') });
  return [...lines, paragraph(sentences.make('fast.others', phrase))];
}

export const fast = (writing: Writing): Block[] => [...completed(writing), ...ahead(writing)];
