import type { TableRow } from '../table/table';
import { cleanText } from '../text/clean';

/** A text as rows are compared by it: cleaned, without list numbering, signs and letter case. */
export interface RowText {
  readonly text: string;
  /** The numbers that it holds, sorted and joined: 12个 and 14个 are never the same promise. */
  readonly numbers: string;
}

const CHINESE_DIGITS = '一二三四五六七八九十';
/** One level of list numbering: 1. 1、 1) (1) (一) 一、 第一项: ① ㈠ ⒈ — not the 1. of 1.5公里. */
const NUMBERING = new RegExp(
  [
    `^\\((?:\\d{1,3}|[${CHINESE_DIGITS}]{1,3})\\)[.、]?`,
    `^\\d{1,3}(?:[、)]|\\.(?!\\d))`,
    `^[${CHINESE_DIGITS}]{1,3}[、.)]`,
    `^第(?:\\d{1,3}|[${CHINESE_DIGITS}]{1,3})项?[、:,.]`,
    `^[①-⒛㈠-㈩❶-❿][.、]?`,
  ].join('|'),
  'u',
);

/** Without the numbering in front, of however many levels. */
function withoutNumbering(text: string): string {
  let rest = text.trim();
  for (let found = NUMBERING.exec(rest); found; found = NUMBERING.exec(rest))
    rest = rest.slice(found[0].length);
  return rest;
}

const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;
/** Signs and blanks carry no meaning here, save those inside numbers (1.5, 3-4, 0~3) and the per cent sign. */
const SIGNS = /(?<!\d)[.\-~]|[.\-~](?!\d)|[^\p{L}\p{N}%.\-~]/gu;

/** Null for a text without a letter or digit. */
export function rowText(original: string): RowText | null {
  const clean = withoutNumbering(cleanText(original).text).replace(THOUSANDS, '$1');
  const text = clean.replace(SIGNS, '').toLowerCase();
  if (text === '') return null;
  return { text, numbers: (text.match(/\d{1,30}(?:\.\d{1,30})?/g) ?? []).sort().join(' ') };
}

/** What a row says of itself, in the form in which rows are compared. */
export interface RowTexts {
  readonly task: RowText | null;
  readonly name: RowText | null;
  readonly category: string | null;
  readonly sequence: string | null;
}

/** The number that the row has in its table; null where it has none. */
export const sequenceOf = ({ cells: { sequence } }: TableRow): string | null =>
  sequence === undefined ? null : cleanText(sequence.text).text.trim() || null;

export function rowTexts(row: TableRow): RowTexts {
  const { cells } = row;
  const read = (text: string | undefined): RowText | null => (text === undefined ? null : rowText(text));
  return {
    task: read(cells.task?.text),
    name: read(cells.name?.text),
    category: read(cells.category?.text)?.text ?? null,
    sequence: sequenceOf(row),
  };
}

/** The text that stands for the row: its task, else its name. */
export const mainText = (texts: RowTexts): RowText | null => texts.task ?? texts.name;

/** The cell of that text. */
export const mainCell = ({ cells }: TableRow): { readonly text: string; readonly cell: string } | null =>
  [cells.task, cells.name].find((cell) => cell !== undefined && rowText(cell.text) !== null) ?? null;
