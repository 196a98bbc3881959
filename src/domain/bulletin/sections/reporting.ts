import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { sentencesZhCN } from '../../messages/zh-CN.sentences';
import type { Sentence } from '../document';
import { byUnit } from '../figures';
import { dateText } from '../figureTexts';
import { itemName, unitsOf } from '../names';
import { fill, joinedPhrases } from '../phrase';
import { counted, told, type Writing } from './writing';

/** Who did not report this period, and whose figures are of another date. */

const say = messages.bulletin;
const { overall: templates } = sentencesZhCN;

/** More of them than these are told by unit. */
const MOST_NAMED = 6;
/** More units than these would be no sentence; the sheet 核对 has them all. */
const MOST_UNITS = 20;

/** Rows of the list that nobody sent; where a sent row might be it, nobody is said to have failed to report. */
const missing = ({ bulletin: { items } }: Writing): TaskItem[] =>
  items.filter(({ issues }) => issues.some(({ code }) => code === 'row-not-sent'));

const notSentOf = (item: TaskItem, asSent: boolean) =>
  fill(templates.notSentOf, {
    units: told(unitsOf(item) || say.noUnit, item),
    name: told(itemName(item, asSent), item),
  });

function byName(items: readonly TaskItem[], asSent: boolean) {
  const list = joinedPhrases(
    items.map((item) => notSentOf(item, asSent)),
    '、',
  );
  return fill(templates.notSent, { count: counted(items), list });
}

function byUnits(items: readonly TaskItem[]) {
  const units = [...byUnit(items, say.noUnit)].slice(0, MOST_UNITS);
  const list = joinedPhrases(
    units.map(([unit, own]) =>
      fill(templates.notSentCount, { unit: told(unit, ...own), count: counted(own) }),
    ),
    '、',
  );
  return fill(templates.notSentUnits, { count: counted(items), list });
}

export function notSent(writing: Writing): Sentence[] {
  const items = missing(writing);
  if (items.length === 0) return [];
  const named = items.length <= MOST_NAMED;
  const phrase = named ? byName(items, writing.asSent) : byUnits(items);
  return [writing.sentences.make(named ? 'overall.notSent' : 'overall.notSentUnits', phrase)];
}

/** Units whose return is of another date than most: last period's figures, it may be. */
export function otherDates({ bulletin: { items, report }, sentences }: Writing): Sentence[] {
  return (report?.otherDates ?? []).flatMap(({ file, sheet, asOf }) => {
    const own = items.filter(({ source }) => source.file === file && source.sheet === sheet);
    const units = [...new Set(own.flatMap(({ source }) => source.leadUnits))];
    if (units.length === 0 || units.length > MOST_NAMED) return [];
    const phrase = fill(templates.otherDate, {
      units: told(units.join('、'), ...own),
      date: told(dateText(asOf), ...own),
    });
    return [sentences.make('overall.otherDate', phrase)];
  });
}
