import { nth } from '../nth';
import { cleanText } from '../text/clean';
import { figureHeading } from './figures/heading';
import { figureUnit } from './figures/units';
import { couldBeHeader, isKnownName, isShort, knownNames, NUMBER, type Header } from './header';
import { labelsOf, withSharedNames } from './headerLabels';
import type { Line, Merges } from './lines';
import { isGroupName } from './rowKind';

/** The lines of a header: up to three levels, whether merged areas were kept or lost. */

const MOST_LEVELS = 3;

/** Whether an area that begins in the header's top row reaches down to a row. */
const reachedFrom = (top: Line, row: number, merges: Merges): boolean =>
  top.cells.some(({ column }) => {
    const area = merges.tallAt(top.row, column);
    return area !== undefined && area.firstRow === top.row && area.lastRow >= row;
  });

/** 万元 | 万元 | %, (户) | (户) under the names of number columns. */
const isUnitLine = ({ cells }: Line): boolean =>
  cells.length > 1 && cells.every(({ text }) => figureUnit(unbracketed(text)) !== null);
const unbracketed = (text: string): string =>
  cleanText(text)
    .text.trim()
    .replace(/^\((.{1,8})\)$/u, '$1');

/** Whether the line below goes on with the header: names in columns that the level above leaves open. */
function isLowerLevel(top: Line, above: Line, below: Line | undefined, merges: Merges): below is Line {
  if (below === undefined || below.row !== above.row + 1 || below.cells.length === 0 || !isShort(below))
    return false;
  if (below.cells.some(({ text }) => NUMBER.test(text))) return false;
  if (isUnitLine(below)) return true;
  // 一、续建项目 under a header is the first group's heading.
  if (
    below.cells.length === 1 &&
    (!reachedFrom(top, below.row, merges) || isGroupName(below.cells[0]?.text ?? ''))
  )
    return false;
  const known = knownNames(below);
  const under = below.cells.every(
    ({ column }) =>
      merges.wideAt(above.row, column) !== undefined || !above.cells.some((cell) => cell.column === column),
  );
  if (reachedFrom(top, below.row, merges)) return true;
  // Merged areas may be lost, as in csv: then the names themselves must tell.
  const first = nth(top.cells, 0).column;
  const open = below.cells.every(({ column }) => merges.tallAt(below.row, column) === undefined);
  const names = known >= 2 && known >= below.cells.length * 0.6 && below.cells[0]?.column !== first;
  return open && ((under && known > 0) || names);
}

/** One name over others, between the top level and the names, where merged areas are lost: 完成情况 over 任务 | 完成. */
function isMiddleLevel(
  top: Line,
  line: Line | undefined,
  below: Line | undefined,
  merges: Merges,
): line is Line {
  const [cell, more] = line?.cells ?? [];
  if (line === undefined || cell === undefined || more !== undefined || line.row !== top.row + 1)
    return false;
  const first = nth(top.cells, 0).column;
  const names = below?.cells[0]?.column === cell.column && isLowerLevel(top, line, below, merges);
  return cell.column > first && !isGroupName(cell.text) && isShort(line) && names;
}

/** 填报单位:县住建局, 2026年9月30日. */
const CAPTION = /[:：]|\d{4}\s{0,4}年.{0,20}\d{1,2}\s{0,4}月.{0,20}\d{1,2}\s{0,4}日/u;
/** 其中:新建 is a heading. */
const PART = /^\s*其中\s*[:：]/u;

/** Whether the line above holds group names over columns of the header; lines of captions have colons or dates. */
function isUpperLevel(above: Line | undefined, header: Line, merges: Merges): above is Line {
  if (above === undefined || above.row !== header.row - 1 || above.cells.length < 2 || !isShort(above))
    return false;
  if (above.cells.some(({ text }) => CAPTION.test(text.replace(PART, '')))) return false;
  const spans = above.cells.filter(({ column }) => merges.wideAt(above.row, column) !== undefined).length;
  return (
    reachedFrom(above, header.row, merges) ||
    (spans > 0 && knownNames(above) > 0) ||
    (spans > 1 && spans === above.cells.length && overNames(above, header, merges)) ||
    lostUpperLevel(above, header, merges)
  );
}

/** 小麦 | 油菜, each merged over several names of number columns. */
const overNames = (above: Line, header: Line, merges: Merges): boolean =>
  above.cells.every(({ column }) => {
    const area = merges.wideAt(above.row, column);
    const under = header.cells.filter(
      (cell) => area !== undefined && cell.column >= area.firstColumn && cell.column <= area.lastColumn,
    );
    return under.length > 1 && under.every(({ text }) => figureHeading([text]) !== null);
  });

/** 县区 | 投资 | 责任单位 over 年度计划 | 累计完成 where merged areas are lost: each names columns that the other leaves open. */
function lostUpperLevel(above: Line, header: Line, merges: Merges): boolean {
  const own = new Set(header.cells.map(({ column }) => column));
  const over = new Set(above.cells.map(({ column }) => column));
  const ends = [nth(above.cells, 0), nth(above.cells, -1)];
  return (
    couldBeHeader(above) &&
    // 序号 stands at an end, with nothing below it.
    ends.some(({ column }) => !own.has(column)) &&
    above.cells.some(({ column, text }) => !own.has(column) && isKnownName(text)) &&
    above.cells.some(({ column }) => own.has(column)) &&
    above.cells.filter(({ column, text }) => isKnownName(text) || own.has(column)).length * 2 >=
      above.cells.length &&
    header.cells.every(({ column }) => merges.tallAt(header.row, column) === undefined) &&
    header.cells.some(({ column }) => !over.has(column))
  );
}

/** The header that begins or ends at a header line of a sheet. */
export function headerAt(lines: readonly Line[], index: number, merges: Merges): Header {
  const line = nth(lines, index);
  const above = lines[index - 1];
  const levels = isUpperLevel(above, line, merges) ? [above, line] : [line];
  const top = nth(levels, 0);
  for (let next = index + 1; levels.length < MOST_LEVELS; next++) {
    const below = lines[next];
    const last = nth(levels, -1);
    if (isLowerLevel(top, last, below, merges)) levels.push(below);
    else if (isMiddleLevel(top, below, lines[next + 1], merges)) levels.push(below);
    else break;
  }
  const lastRow = nth(levels, -1).row;
  const below = lines.slice(index).filter(({ row }) => row > lastRow);
  return {
    firstRow: top.row,
    lastRow,
    labels: withSharedNames(labelsOf(levels, merges), levels, below, merges),
  };
}
