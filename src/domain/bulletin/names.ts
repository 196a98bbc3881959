import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { onceEach } from '../once';
import { firstClauses, isSound, printed, withoutEnd, withoutListMark } from './printed';

/** What items and units are called in print. */

const say = messages.bulletin;

/** A name is at most so long; a longer one ends with a whole clause. */
const LONGEST_NAME = 60;
/** A full stop within a name: 新建学校4所。（甲镇、乙镇） */
const STOP_WITHIN = /。(?=（)/gu;

/** Longer lists in brackets, of places mostly, are no part of a name. */
const LONGEST_BRACKET = 15;

/** End of the bracket that opens at `open`, past its closing sign; the text's length where it is not closed. */
function bracketEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '（') depth++;
    if (text[at] === '）' && --depth === 0) return at + 1;
  }
  return text.length;
}

const isList = (bracket: string): boolean => bracket.length > LONGEST_BRACKET && /[、，；]/u.test(bracket);

/** A place in a bracket that lost a character is no part of a name either: the rest of it still names the item. */
const isAside = (bracket: string): boolean => isList(bracket) || !isSound(bracket);

/** Without lists and lost places in brackets. @param text as printed */
function withoutLists(text: string): string {
  let [made, from] = ['', 0];
  for (let at = text.indexOf('（'); at >= 0; at = text.indexOf('（', from)) {
    const end = bracketEnd(text, at);
    made += text.slice(from, isAside(text.slice(at, end)) ? at : end);
    from = end;
  }
  return made + text.slice(from);
}

function nameFrom(text: string, asSent: boolean): string {
  if (asSent) return withoutEnd(firstClauses(withoutListMark(text), LONGEST_NAME, true));
  const words = withoutLists(printed(withoutListMark(text)).replace(STOP_WITHIN, ''));
  return withoutEnd(firstClauses(words, LONGEST_NAME).replace(/。/gu, '，'));
}

function nameOf({ source: { cells } }: TaskItem, asSent: boolean): string {
  for (const cell of [cells.name, cells.task, cells.place, cells.finding, cells.problem, cells.category]) {
    if (cell === undefined || withoutListMark(cell.text) === '') continue;
    const name = nameFrom(cell.text, asSent);
    // A place that could not be repaired is never quoted: its number then names the row.
    if (isSound(name)) return name;
  }
  const number = printed(cells.sequence?.text ?? '');
  return number === '' ? say.unnamed : say.numbered(number);
}

const clearName = onceEach((item: TaskItem) => nameOf(item, false));
const nameAsSent = onceEach((item: TaskItem) => nameOf(item, true));

/** What an item is called in a sentence: its name, else its task. Asked for on every sheet. */
export const itemName = (item: TaskItem, asSent = false): string =>
  asSent ? nameAsSent(item) : clearName(item);

export const itemTask = ({ source: { cells } }: TaskItem, asSent = false): string =>
  printed(cells.task?.text ?? cells.name?.text ?? '', asSent);

/** Lead units together: 水务局、各相关镇街. */
export const unitsOf = ({ source }: TaskItem): string => source.leadUnits.join('、');

const COLLECTIVE =
  /^(?:各|全[省市县区]|有关|相关|其他|所有)|(?:各有关|各相关|相关|有关)(?:镇|乡|街|单位|部门)/u;

/** 各镇街, 各相关单位, 未注明单位: names of many, which are not ranked. */
export const isCollective = (unit: string): boolean => unit === say.noUnit || COLLECTIVE.test(unit);
