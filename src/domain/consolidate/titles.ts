import { nth } from '../nth';
import type { ProgressTable } from '../table/table';
import { cleanText } from '../text/clean';
import { namesUnit, sameUnit } from './register';
import { rowText } from './rowText';
import { bigrams, similarity } from '../text/bigrams';

const BRACKET = /[（(]([^（()）]{2,30})[)）]\s*$/u;
const EXTENSION = /\.[A-Za-z0-9]{1,5}$/u;
const UNIT_IN_NAME =
  /^[\p{Script=Han}]{2,16}?(?:局|委员会|委|办公室|办|会|残联|妇联|中心|公司|集团|大队|支队|街道|镇|乡)/u;

/** The title without the unit that sent it: 民生实事进展情况表(教育局) → 民生实事进展情况表. */
export function titleWithoutUnit(table: ProgressTable): string | null {
  if (table.title === null) return null;
  const bracket = BRACKET.exec(table.title);
  const bare =
    bracket !== null && isUnitOf(table, nth(bracket, 1)) ? table.title.slice(0, bracket.index) : table.title;
  const own = bare.trim();
  const sender = returnUnit(table);
  const first = UNIT_IN_NAME.exec(own)?.[0] ?? '';
  const before =
    sender !== null && own.startsWith(sender)
      ? sender
      : sender !== null && sameUnit(first, sender) === 'same'
        ? first
        : '';
  const rest = own.slice(before.length);
  return rest.replace(/^(?:关于)?\s*[:：]?/u, '').trim() || null;
}

/** Titles that differ in nothing but blanks, signs and 年度 for 年 have the same key; '' where there is none. */
export const titleKey = (title: string | null): string =>
  title === null ? '' : (rowText(title)?.text ?? '').replace(/年度/gu, '年').replace(/月份/gu, '月');

/** 0 … 1. Tables without a title say nothing. */
export const titleLikeness = (a: string, b: string): number =>
  a === '' || b === '' ? 0 : a === b ? 1 : similarity(bigrams(a), bigrams(b));

const isUnitOf = (table: ProgressTable, text: string): boolean =>
  namesUnit(text) || table.rows.some((row) => row.leadUnits.includes(cleanText(text).text));

/** The one lead unit that most rows name; null where no row names any. */
function commonLead(table: ProgressTable): string | null {
  const counts = new Map<string, number>();
  for (const { leadUnits } of table.rows) {
    const [lead] = leadUnits;
    if (lead !== undefined) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function unitOfFileName(file: string): string | null {
  const stem = cleanText(file.replace(EXTENSION, '')).text.replace(/^.*[/\\]/u, '');
  const parts = stem.replace(/^[\d\s.、_\-()]+/u, '').split(/[\s_\-()]+/u);
  for (const part of parts) {
    if (part !== '' && namesUnit(part)) return part;
    const found = UNIT_IN_NAME.exec(part)?.[0];
    if (found !== undefined && namesUnit(found)) return found;
  }
  return null;
}

/** The unit that its sheet is named after, where its rows have no other. */
const unitOfSheetName = ({ rows }: ProgressTable): string | null =>
  rows.find(({ cells }) => cells.leadUnits?.from === 'sheet')?.leadUnits[0] ?? null;

/** The unit that a return itself names as its sender: in the title's bracket, else in its sheet's or its file's name. */
export function statedUnit(table: ProgressTable): string | null {
  const bracket = table.title === null ? null : (BRACKET.exec(table.title)?.[1] ?? null);
  if (bracket !== null && isUnitOf(table, bracket)) return cleanText(bracket).text;
  return unitOfSheetName(table) ?? unitOfFileName(table.file);
}

/** The unit that sent a table: stated, else the lead of most rows. */
export const returnUnit = (table: ProgressTable): string | null => statedUnit(table) ?? commonLead(table);
