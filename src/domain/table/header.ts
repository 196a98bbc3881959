import { nth } from '../nth';
import { anyOf } from '../text/anyOf';
import type { Field } from './fields';
import { cellFigure } from './figures/cell';
import { figureHeading } from './figures/heading';
import { headerKey, matchHeader, withoutInstruction, type HeaderMatch } from './headerNames';
import type { Line } from './lines';

/** The header of a table: one to three levels. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Texts of each column from the top level down, as in the file. */
  readonly labels: ReadonlyMap<number, readonly string[]>;
}

/** A table is about tasks: without one of these it is a list of something else. */
const CORE: readonly Field[] = ['task', 'progress', 'name', 'category', 'plan'];
const LONGEST_LABEL = 40;
const LONGEST_TEXT = 4 * LONGEST_LABEL;
/** Least share of known names in a header of two fields, and of three or more. */
const LEAST_SHARE = { two: 0.5, three: 0.3 };

export const NUMBER = /^[\d０-９.．、\s]+$/u;
/** 5.48万批次, 116.6%: data; a year may head a column. */
const isFigure = (text: string): boolean =>
  /[\d０-９]/u.test(text) && !/^\s*20\d\d年?\s*$/u.test(text) && cellFigure(text, text, '') !== null;

/** Told without cleaning, for this is asked of every line: sentences and numbered rows are no headers. */
export const couldBeHeader = ({ cells }: Line): boolean =>
  cells.length >= 2 &&
  !NUMBER.test(nth(cells, 0).text) &&
  cells.every(({ text }) => {
    const heading = withoutInstruction(text);
    return heading.length <= LONGEST_TEXT && !heading.includes('。') && !isFigure(heading);
  });

export const isShort = (line: Line): boolean =>
  line.cells.every(({ text }) => {
    const heading = withoutInstruction(text);
    return (
      heading.length <= LONGEST_TEXT && headerKey(heading).length <= LONGEST_LABEL && !/[。;]/u.test(heading)
    );
  });

export const isKnownName = (text: string): boolean =>
  matchHeader(text) !== null || figureHeading([text]) !== null;

export const knownNames = (line: Line): number => line.cells.filter(({ text }) => isKnownName(text)).length;

/** Number of cells from the first known name to the last: what else stands far off in the sheet is no part of it. */
const spanned = (named: readonly (HeaderMatch | null)[]): number =>
  named.findLastIndex((match) => match !== null) - named.findIndex((match) => match !== null) + 1;

/** A row most of whose cells are names of fields. */
export function isHeaderLine(line: Line): boolean {
  if (!couldBeHeader(line)) return false;
  const named = line.cells.map(({ text }) => matchHeader(text));
  const matches = named.flatMap((match) => match ?? []);
  // Sentences and names of tasks end in words of headings as well: 病险水库除险加固工程, 已报送情况.
  if (!matches.some(({ whole }) => whole)) return false;
  const fields = new Set(matches.flatMap(({ fields: [first] }) => first ?? []));
  if (fields.size < 2 || !matches.some((match) => match.fields.some((field) => CORE.includes(field))))
    return false;
  const least = fields.size > 2 ? LEAST_SHARE.three : LEAST_SHARE.two;
  return matches.length >= spanned(named) * least && isShort(line);
}

/** 项目名称 | 青溪大桥 | 责任单位 | 县交通局: labels and values in turn, as in forms. */
export const isFormLine = ({ cells }: Line): boolean =>
  cells.length > 2 &&
  cells.length % 2 === 0 &&
  cells.every(({ text }, index) => isKnownName(text) === (index % 2 === 0));

/** The name of a field alone: 责任单位, 总投资(万元). */
const isLabel = (text: string): boolean =>
  matchHeader(text)?.whole === true || figureHeading([text]) !== null;
/** Lines that make a form, label and value in each. */
const LEAST_OF_FORM = 4;

/** 项目名称 | 城北客运站建设项目 over 责任单位 | 县交通局 …: a label and its value in each of the lines, one item. */
export function beginsForm(lines: readonly Line[], index: number): boolean {
  const { cells } = nth(lines, index);
  const form = lines.slice(index, index + LEAST_OF_FORM);
  const columns = cells.map(({ column }) => column).join();
  const labels = new Set(form.map((line) => headerKey(line.cells[0]?.text ?? '')));
  return (
    cells.length === 2 &&
    labels.size === LEAST_OF_FORM &&
    form.every((line) => line.cells.map(({ column }) => column).join() === columns) &&
    form.every((line) => isLabel(line.cells[0]?.text ?? ''))
  );
}

const LEAST_FIGURES = 2;
/** Lines that a header of several levels and a group row may take before the first numbers. */
const NUMBERS_WITHIN = 5;

/** Columns with numbers in the nearest two of the lines below that have any: a total on top leaves rates blank. */
function numbersBelow(lines: readonly Line[], index: number): ReadonlySet<number> {
  const numbered = lines
    .slice(index + 1, index + 1 + NUMBERS_WITHIN)
    .map(({ cells }) => cells.filter(({ text }) => cellFigure(text, text, '') !== null))
    .filter((cells) => cells.length > 0);
  return new Set(numbered.slice(0, 2).flatMap((cells) => cells.map(({ column }) => column)));
}

/** 已完成, 未开工, 在建: answers in a column of words, never its heading. */
const STATUS = /^(?:已|未|尚未|正在|全部|基本)[^数率量额值]{1,4}$|^在建$/u;
/** A number, or the word that stands where there is none. */
const answers = (text: string): boolean => isFigure(text) || STATUS.test(text.trim());
const LINES_HELD_AGAINST = 3;

/**
 * 水厂 | 形象进度 | 规模: names that nobody knows beside one that is known, told by what stands under them: numbers
 * under the known one, words under another, in each of the lines below; titles at most stand above.
 */
function isTold(lines: readonly Line[], index: number): boolean {
  const line = nth(lines, index);
  if ((lines[index - 1]?.cells.length ?? 0) > 1) return false;
  const below = lines
    .slice(index + 1, index + 1 + LINES_HELD_AGAINST)
    .filter(({ cells }) => cells.length > 1);
  if (below.length < 2) return false;
  const all = (column: number, test: (text: string) => boolean): boolean =>
    below.every(({ cells }) => cells.some((cell) => cell.column === column && test(cell.text)));
  const heads = line.cells.filter(({ text }) => isKnownName(text) && !STATUS.test(text.trim()));
  return (
    heads.some(
      ({ column }) =>
        all(column, answers) &&
        below.some(({ cells }) => cells.some((cell) => cell.column === column && isFigure(cell.text))),
    ) && line.cells.some(({ column }) => all(column, (text) => !isFigure(text) && !NUMBER.test(text)))
  );
}

/** Digits that headings have: times (1-9月, 2026年, 前3季度), brackets, shares, names (PM2.5, 5G, 3岁以下). */
const DIGITS_OF_NAMES = new RegExp(
  anyOf([
    /[(（][^()（）]{0,20}[)）]/u,
    /20\d\d(?:年度?)?|(?:\d{1,2}月?[-~—至到、])?\d{1,2}(?:[月日号年旬]|季度|个月)/u,
    /[A-Za-z][\d.]{1,5}|[\d.]{1,5}(?:[A-Za-z%％]|岁|万元以上|亿元以上|\d{0,3}热线)/u,
  ]),
  'gu',
);
/** 新建冷库12座, 新增5万吨/日: amounts of something told in words, which no heading holds. */
export const tellsAmount = (text: string): boolean => /[\d０-９]/u.test(text.replace(DIGITS_OF_NAMES, ''));

/**
 * A row of names of number columns beside a label: 县区 | 任务数 | 完成数 | 完成率. No number stands in it, and
 * numbers stand under it.
 */
export function isFigureHeader(lines: readonly Line[], index: number): boolean {
  const line = nth(lines, index);
  if (!couldBeHeader(line) || !isShort(line)) return false;
  const figures = line.cells.filter(({ text }) => figureHeading([text]) !== null && !tellsAmount(text));
  const fields = line.cells.filter(({ text }) => matchHeader(text) !== null);
  if (line.cells.length < 2) return false;
  if (isTold(lines, index)) return true;
  if (figures.length < 1) return false;
  const known = new Set([...figures, ...fields]);
  if (known.size < LEAST_FIGURES || known.size * 2 < line.cells.length) return false;
  const below = numbersBelow(lines, index);
  const last = nth(line.cells, -1).column;
  return [...below].some((column) => column <= last + MOST_UNDER) && figures.length + below.size > 2;
}

/** Columns that the last name of an upper level may lie over. */
const MOST_UNDER = 8;
