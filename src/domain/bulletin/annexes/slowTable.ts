import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import type { DocumentCell, TableBlock, TableColumn } from '../document';
import { allFigures } from '../figureTexts';
import { comparedOf } from '../lampFigures';
import { itemName, unitsOf } from '../names';
import { progressQuoted, reasonQuoted } from '../reasons';
import { cell, centred, headerRow, percentCell, statusCell, whole } from './cells';

/** 进展较缓事项: what the text names, with its figures beside one another. */

const say = messages.bulletin;

const LIMITS: readonly (readonly [least: number, most: number])[] = [
  [5, 6],
  [9, 14],
  [18, 36],
  [18, 40],
  [10, 11],
  [10, 11],
  [9, 11],
  [12, 13],
  [24, 48],
];

const points = (gap: number): DocumentCell => ({
  text: gap > 0 ? `+${gap.toFixed(1)}` : gap.toFixed(1),
  number: gap,
  style: 'points',
});

interface SlowWords {
  readonly figures: string;
  readonly reason: string;
}

const known = { clear: new WeakMap<TaskItem, SlowWords>(), asSent: new WeakMap<TaskItem, SlowWords>() };

/** The rows are gone through twice, to measure and to write them. */
function wordsOf(item: TaskItem, asSent: boolean): SlowWords {
  const kept = asSent ? known.asSent : known.clear;
  const words = kept.get(item) ?? {
    figures: allFigures(item).join('；'),
    reason: reasonQuoted(item, asSent) || progressQuoted(item, asSent),
  };
  kept.set(item, words);
  return words;
}

function rowOf(item: TaskItem, index: number, asSent: boolean): DocumentCell[] {
  const compared = comparedOf(item);
  const words = wordsOf(item, asSent);
  return [
    { ...whole(index + 1), leads: { to: 'combined', item } },
    centred(unitsOf(item)),
    cell(itemName(item, asSent)),
    cell(words.figures),
    percentCell(item.completion.percent),
    compared === null ? centred(say.nothing) : percentCell(compared.expected),
    compared === null ? centred(say.nothing) : points(compared.gap),
    statusCell(item),
    cell(words.reason),
  ];
}

export const slowTable = (items: readonly TaskItem[], asSent: boolean): TableBlock => ({
  kind: 'table',
  columns: LIMITS.map(([least, most]): TableColumn => ({ least, most })),
  header: [headerRow(say.slowHeader)],
  rows: {
    length: items.length,
    *[Symbol.iterator]() {
      for (const [index, item] of items.entries()) yield rowOf(item, index, asSent);
    },
  },
});
