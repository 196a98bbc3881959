import type { Grid } from '../grid';
import { messages } from '../messages/zh-CN';
import { cleanText } from '../text/clean';
import type { Line } from './lines';
import type { RowsInput } from './rowsInput';
import { isTitleLine } from './sections';
import type { Skip } from './table';
import { unitOfSheet } from './sheetUnit';
import { looksLikeUnit } from './units';

/** What the lines above a header say: title, reporting unit, the rest. */

const TITLE = /表|情况|计划|清单|台账|通报|实事|任务|项目/u;
const NOT_TITLE = /^(?:填报|报送|制表|单位|时间|日期|附件|截[至止]|\()/u;
export const LONGEST_TITLE = 80;

/** The title: nearest the header of the short lines above it that speak of a table. */
export function titleOf(above: readonly Line[]): string | null {
  const texts = above.flatMap((line) => (isTitleLine(line) ? [line.cells[0]?.text ?? ''] : []));
  const fitting = texts.filter((text) => {
    const clean = cleanText(text).text.trim();
    return clean.length <= LONGEST_TITLE && TITLE.test(clean) && !NOT_TITLE.test(clean);
  });
  return fitting.at(-1) ?? null;
}

/** 03卫生健康局.xlsx. */
const LIST_NUMBER = /^\d+[.、]?/u;
const UNIT_LINE = /^(?:填报|报送|责任|牵头)(?:单位|部门)(?:\(盖章\))?[::](?<name>[^,;\s]{2,20})/u;
/** 填报单位：县住建局 填报人：李四: the next label ends the name. */
const NEXT_LABEL = /(?:填[报表]|联系|制表|审[核批定]|负责|分管|主要|报送|签[字发]|电话|日期|时间).{0,20}$/u;
const UNIT_IN_TITLE = /[((](?<name>[^()()]{2,20})[))]\s*$/u;

export function unitOf(
  { file, sheet }: Pick<Grid, 'file' | 'sheet'>,
  title: string | null,
  above: readonly Line[],
): RowsInput['unit'] {
  const stated = above
    .flatMap(({ cells }) => cells.map(({ text }) => cleanText(text).text.match(UNIT_LINE)?.groups?.name))
    .map((name) => name?.replace(NEXT_LABEL, ''))
    .find((name) => name !== undefined && name.length > 1);
  const bracket = title === null ? undefined : cleanText(title).text.match(UNIT_IN_TITLE)?.groups?.name;
  const inTitle = stated ?? (bracket !== undefined && looksLikeUnit(bracket) ? bracket : undefined);
  if (inTitle !== undefined) return { name: inTitle, text: title ?? '', from: 'title' };
  const ofSheet = unitOfSheet(sheet);
  if (ofSheet !== null) return { name: ofSheet, text: sheet, from: 'sheet' };
  // Files of sub-folders are named by their path: the folder's words are not the file's.
  const base = (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/u, '');
  const named = base
    .split(/[-_—\s()()]+/u)
    .map((part) => cleanText(part).text.replace(LIST_NUMBER, ''))
    .find((part) => looksLikeUnit(part) && !/(?:单位|部门)$/u.test(part));
  return named === undefined ? null : { name: named, text: file, from: 'file' };
}

/** Lines above the header other than the title, kept with their reason. */
export const aboveSkips = (above: readonly Line[], title: string | null): Skip[] =>
  above
    .filter(({ cells }) => cells.length > 0 && !cells.some(({ text }) => text === title))
    .map(({ row, cells }) => ({
      row,
      reason: messages.table.above(
        cells
          .map(({ text }) => text)
          .join(' ')
          .slice(0, 60),
      ),
    }));
