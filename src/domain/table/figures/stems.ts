import { cleanText } from '../../text/clean';
import type { FigureColumn } from './columns';

/** Things that only the names of columns side by side tell apart: 应编目 | 已编目 | 编目率 | 应挂接 | 已挂接 | 挂接率. */

const BRACKET = /\([^()]{0,20}\)/gu;
/** What a name says of how far the thing is, before and behind what it is. */
const OPENING = /^(?:应|已|需|拟|计划|实际|累计|完成|目标|任务){1,3}/u;
const ENDING = /(?:率|数量?|总数|比例|任务|目标|完成){1,3}%?$/u;

const stemOf = ({ labels }: FigureColumn): string =>
  cleanText(labels.at(-1) ?? '')
    .text.replace(/\s/gu, '')
    .replace(BRACKET, '')
    .replace(OPENING, '')
    .replace(ENDING, '');

const isOpen = ({ heading: { role, subject, change } }: FigureColumn): boolean =>
  subject === null && !change && ['target', 'actual', 'deed', 'rate'].includes(role);

const isWhole = (columns: readonly FigureColumn[]): boolean =>
  columns.some(({ heading }) => heading.role === 'target') &&
  columns.some(({ heading }) => heading.role === 'actual');

/** Columns with the thing that their stem names, where every target has its own; null where the names tell no two apart. */
export function withStems(columns: readonly FigureColumn[]): FigureColumn[] | null {
  const groups = new Map<string, FigureColumn[]>();
  for (const column of columns.filter(isOpen)) {
    const stem = stemOf(column);
    if (stem !== '') groups.set(stem, [...(groups.get(stem) ?? []), column]);
  }
  const things = [...groups].filter(([, own]) => isWhole(own));
  const of = new Map(things.flatMap(([stem, own]) => own.map((column) => [column, stem] as const)));
  const targets = columns.filter((column) => isOpen(column) && column.heading.role === 'target');
  if (things.length < 2 || !targets.every((target) => of.has(target))) return null;
  return columns.map((column) => {
    const topic = of.get(column);
    return topic === undefined ? column : { ...column, topic };
  });
}
