import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import type { DocumentCell, TableBlock, TableColumn } from '../document';
import { actualsText, targetsText } from '../figureTexts';
import { comparedOf } from '../lampFigures';
import { itemName, unitsOf } from '../names';
import { progressQuoted, reasonQuoted } from '../reasons';
import { cell, centred, headerRow, percentCell, statusCell, whole } from './cells';

/** 进展较缓事项: what the text names, with its figures beside one another. */

const say = messages.bulletin;

const LIMITS: readonly (readonly [least: number, most: number])[] = [
  [5, 6],
  [9, 14],
  [20, 40],
  [9, 18],
  [9, 18],
  [8, 9],
  [8, 9],
  [8, 10],
  [10, 12],
  [24, 48],
];

const points = (gap: number): DocumentCell => ({
  text: gap > 0 ? `+${gap.toFixed(1)}` : gap.toFixed(1),
  number: gap,
  style: 'points',
});

function rowOf(item: TaskItem, index: number, asSent: boolean): DocumentCell[] {
  const compared = comparedOf(item);
  return [
    { ...whole(index + 1), leads: { to: 'combined', item } },
    centred(unitsOf(item)),
    cell(itemName(item, asSent)),
    centred(targetsText(item)),
    centred(actualsText(item)),
    percentCell(item.completion.percent),
    compared === null ? centred(say.nothing) : percentCell(compared.expected),
    compared === null ? centred(say.nothing) : points(compared.gap),
    statusCell(item),
    cell(reasonQuoted(item, asSent) || progressQuoted(item, asSent)),
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
