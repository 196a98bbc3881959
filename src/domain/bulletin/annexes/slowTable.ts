import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { onceEach } from '../../once';
import { keptRows } from '../../sheet/keptRows';
import type { DocumentCell, TableBlock, TableColumn } from '../document';
import { allFigures, percentText } from '../figureTexts';
import { comparedOf, type Compared } from '../lampFigures';
import { itemName, unitsOf } from '../names';
import { progressQuoted, reasonQuoted } from '../reasons';
import { basisTold } from '../sections/slowBasis';
import {
  cell,
  centred,
  expectedLeast,
  headerRow,
  PERCENT_LEAST,
  percentCell,
  statusCell,
  whole,
} from './cells';

/** 进展较缓事项: what the text names, with its figures beside one another. */

const say = messages.bulletin;

const points = (gap: number): DocumentCell => ({
  text: gap > 0 ? `+${gap.toFixed(1)}` : gap.toFixed(1),
  number: gap,
  style: 'points',
});

interface SlowWords {
  readonly figures: string;
  readonly reason: string;
}

const NUMBERS = /\d{1,12}(?:\.\d{1,6})?/gu;
const numbersIn = (text: string): number[] => (text.match(NUMBERS) ?? []).map(Number);

/** The progress in its own words, but for a single clause that tells the row's figures once more: 完成7854. */
function progressBeside(figures: string, item: TaskItem, asSent: boolean): string {
  const words = progressQuoted(item, asSent);
  const numbers = numbersIn(words);
  const { percent } = item.completion;
  const told = new Set([...numbersIn(figures), ...(percent === null ? [] : [percent])]);
  const isTold = numbers.length > 0 && numbers.every((number) => told.has(number));
  return isTold && !/[，；。]/u.test(words) ? '' : words;
}

function wordsFrom(item: TaskItem, asSent: boolean): SlowWords {
  const figures = allFigures(item).join('；');
  // Where the unit says nothing more than its figures: the step that the lamp rests on, as in the text.
  const reason =
    reasonQuoted(item, asSent) || progressBeside(figures, item, asSent) || basisTold(item, asSent);
  return { figures, reason };
}

/** Two columns are made of them. */
const clearWords = onceEach((item: TaskItem) => wordsFrom(item, false));
const wordsAsSent = onceEach((item: TaskItem) => wordsFrom(item, true));
const wordsOf = (item: TaskItem, asSent: boolean): SlowWords =>
  asSent ? wordsAsSent(item) : clearWords(item);

type Head = keyof typeof say.slowHeader;

interface Column {
  readonly head: Head;
  readonly limits: readonly [least: number, most: number];
  /** Characters that some item needs at least, where the column's own least would part what belongs together. */
  readonly leastFor?: (item: TaskItem) => number;
  readonly cellOf: (item: TaskItem, index: number, asSent: boolean) => DocumentCell;
}

const ofCompared =
  (shown: (compared: Compared) => DocumentCell) =>
  (item: TaskItem): DocumentCell => {
    const compared = comparedOf(item);
    return compared === null ? centred(say.nothing) : shown(compared);
  };

/** What a gap is of, where that is not the item's own completion beside it. */
function gapCell(compared: Compared): DocumentCell {
  const shown = points(compared.gap);
  const of = compared.of === 'item' ? '' : say.gapOf[compared.of](percentText(compared.actual));
  return of === '' ? shown : centred(`${shown.text}\n${of}`);
}

/** （最低项 and 38.3%） on a line each. */
const leastOfGap = (item: TaskItem): number => ((comparedOf(item)?.of ?? 'item') === 'item' ? 0 : 11);

const COLUMNS: readonly Column[] = [
  {
    head: 'number',
    limits: [4, 6],
    cellOf: (item, index) => ({ ...whole(index + 1), leads: { to: 'combined', item } }),
  },
  { head: 'units', limits: [7, 14], cellOf: (item) => centred(unitsOf(item)) },
  { head: 'name', limits: [14, 36], cellOf: (item, _, asSent) => cell(itemName(item, asSent)) },
  { head: 'figures', limits: [12, 44], cellOf: (item, _, asSent) => cell(wordsOf(item, asSent).figures) },
  { head: 'percent', limits: [PERCENT_LEAST, 11], cellOf: (item) => percentCell(item.completion.percent) },
  {
    head: 'expected',
    limits: [expectedLeast(true), 11],
    cellOf: ofCompared(({ expected }) => percentCell(expected)),
  },
  { head: 'gap', limits: [8, 14], leastFor: leastOfGap, cellOf: ofCompared(gapCell) },
  { head: 'status', limits: [10, 14], cellOf: statusCell },
  { head: 'reason', limits: [14, 60], cellOf: (item, _, asSent) => cell(wordsOf(item, asSent).reason) },
];

/** What the list always has. */
const ALWAYS: readonly Head[] = ['number', 'name', 'percent', 'status'];
const BLANK: readonly string[] = ['', say.nothing];

/** One of them stands in every list: without it others have its like. */
const MARKS = ['figures', 'reason'] as const;

/** What a list of ours is known by. */
export const SLOW_HEADERS: readonly (readonly string[])[] = MARKS.map((mark) =>
  [...ALWAYS, mark].map((head) => say.slowHeader[head]),
);

/** @param items worst first; what nothing is said of for any of them is left out */
export function slowTable(items: readonly TaskItem[], asSent: boolean): TableBlock {
  const isSaid = ({ cellOf }: Column): boolean =>
    items.some((item, index) => !BLANK.includes(cellOf(item, index, asSent).text));
  const said = COLUMNS.filter((column) => ALWAYS.includes(column.head) || isSaid(column));
  const isMarked = said.some(({ head }) => MARKS.some((mark) => mark === head));
  const columns = isMarked
    ? said
    : COLUMNS.filter((column) => said.includes(column) || column.head === 'reason');
  return {
    kind: 'table',
    columns: columns.map(({ limits: [least, most], leastFor }): TableColumn => {
      const needed = leastFor === undefined ? [] : items.map(leastFor);
      return { least: needed.reduce((a, b) => Math.max(a, b), least), most };
    }),
    header: [headerRow(columns.map(({ head }) => say.slowHeader[head]))],
    rows: {
      length: items.length,
      ...keptRows({
        *[Symbol.iterator]() {
          for (const [index, item] of items.entries())
            yield columns.map(({ cellOf }) => cellOf(item, index, asSent));
        },
      }),
    },
  };
}
