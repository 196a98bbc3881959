import type { GeneratorValue } from 'fast-check';
import { chance, pick, type Column, type Plan } from './columns';
import { word, type Sheet } from './sheet';

/** The lines of headings over a table. */

/** Heading cells of one, two or three levels; groups of columns under a common name. */
export function addHeader(sheet: Sheet, columns: readonly Column[], levels: number): void {
  const first = sheet.last + 1;
  const grid = Array.from({ length: levels }, (_, level) =>
    columns.map(({ levels: own }, c) => {
      const text =
        level < own.length - 1
          ? own[level]
          : own.length === 1
            ? level === 0
              ? own[0]
              : ''
            : level === levels - 1
              ? own.at(-1)
              : '';
      const left = columns[c - 1]?.levels[level];
      return own.length > 1 && level < own.length - 1 && left === own[level] ? '' : (text ?? '');
    }),
  );
  for (const line of grid) sheet.add(line.map(word));
  columns.forEach(({ levels: own }, c) => {
    if (own.length === 1) sheet.merge(first, first + levels - 1, c + 1, c + (columns[c]?.over ?? 1));
    else
      own.slice(0, -1).forEach((text, level) => {
        if (columns[c - 1]?.levels[level] === text && (columns[c - 1]?.levels.length ?? 0) > 1) return;
        let end = c;
        while (columns[end + 1]?.levels[level] === text && (columns[end + 1]?.levels.length ?? 0) > 1) end++;
        sheet.merge(first + level, first + level, c + 1, end + 1);
      });
  });
}

const TOPS = ['年度目标任务', '2026年进展情况', '项目建设情况'];

/** A common name over the number columns, on one or two levels; the names below stay as they are. */
export function levelled(
  g: GeneratorValue,
  columns: readonly Column[],
  { subject, second, projects }: Plan,
): Column[] {
  if (second !== undefined || columns.length < 2 || chance(g, 60)) return [...columns];
  const over =
    subject === 'investment'
      ? pick(g, ['投资完成情况', '投资情况', '固定资产投资', '投资'])
      : pick(g, ['任务完成情况', '建设情况', '完成情况', '目标任务完成情况', '工作进度']);
  // Three levels: the whole over its parts over the names.
  const top = chance(g, 30) ? [pick(g, projects === 'physical' ? TOPS.slice(1) : TOPS)] : [];
  return columns.map((column) => ({ ...column, levels: [...top, over, ...column.levels] }));
}
