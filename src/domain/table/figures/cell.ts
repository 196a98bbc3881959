import type { CellValue } from '../../grid';
import { hedged } from '../../lexicon/verdicts';
import { sectionFor, shownWords } from '../../numberFormat';
import { cleanText } from '../../text/clean';
import { isFigure, scaled } from '../../text/numerals';
import { figureUnit, NAMELESS, PERCENT_UNIT, type FigureUnit } from './units';

/** A cell that holds one number and nothing but its unit. */
export interface CellFigure {
  /** As written, before its unit's factor; a percentage in points (0.65 formatted as % is 65). */
  readonly value: number;
  readonly percent: boolean;
  /** 控制在, 以内, ≤: the target is not to be passed. */
  readonly atMost: boolean;
  /** The unit that stands in the cell itself (8950人, 0.36万户) or in its number format; null where none does. */
  readonly unit: FigureUnit | null;
}

const LITERALS = /"[^"]{0,255}"|[\\!].|\[[^\]]{0,255}\]/gu;
const isDateFormat = (format: string): boolean => /[ymdhs年月日]/iu.test(format.replace(LITERALS, ''));

function ofNumber(value: number, format: string): CellFigure | null {
  if (isDateFormat(format) || !isFigure(value) || shownWords(format, value) !== null) return null;
  if (format.replace(LITERALS, '').includes('%'))
    return { value: scaled(value, 100), percent: true, atMost: false, unit: PERCENT_UNIT };
  const section = format === '' ? null : sectionFor(format, value);
  if (section === null) return { value, percent: false, atMost: false, unit: null };
  // 0.00"万元" shows the unit, 0!.0,"万元" a ten-thousandth of the value as well.
  const { shift, before, after } = section;
  // 预计336 is no number that was reached, and 640‰ none of the units here.
  if (after.includes('‰') || hedged.test(before)) return null;
  const shown = shift === 0 ? value : scaled(value, 10 ** -shift);
  const unit = after === '' ? null : figureUnit(after);
  return { value: shown, percent: false, atMost: AT_MOST.test(before) || AT_MOST.test(after), unit };
}

/** 不低于213, ≥95%, 控制在4%以内: the number and what it bounds. */
const BEFORE =
  '(?:约|达到?|突破|超过?|力争|确保|实现|保持|稳定在|不低于|不少于|至少|不超过|不高于|控制在|低于|>=?|<=?|[≥≤+])?';
const DIGITS = String.raw`(-?\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,20})?|-?\d{1,20}(?:\.\d{1,20})?)`;
const NUMBER = new RegExp(`^${BEFORE}${DIGITS}(.{0,8}?)(?:以上|以内|以下|左右|余)?$`, 'u');
const AT_MOST = /^(?:不超过|不高于|控制在|低于|<|≤)|(?:以内|以下)$/u;

/** 6000(人) */
const IN_BRACKETS = /^\((.{1,6})\)$/u;

/** 9500万, 1.2亿: of what the heading, the name or the money of the column says (`cellUnits.ts`). */
const MULTIPLIERS: Readonly<Record<string, FigureUnit>> = {
  万: { name: NAMELESS, factor: 1e4 },
  亿: { name: NAMELESS, factor: 1e8 },
};

/** '525: the sign by which a number was entered as text, in what a system wrote out. */
const ENTERED_AS_TEXT = /^['‘’](?=[-\d０-９])/u;
/** The text of a number cell without blanks around it, and without that sign. */
export const asEntered = (text: string): string => text.trim().replace(ENTERED_AS_TEXT, '');

function ofText(text: string): CellFigure | null {
  const clean = cleanText(asEntered(text)).text.replace(/\s/gu, '');
  const [, digits, rest] = clean.match(NUMBER) ?? [];
  if (digits === undefined || rest === undefined) return null;
  const figure = { value: Number(digits.replaceAll(',', '')), atMost: AT_MOST.test(clean) };
  if (!isFigure(figure.value)) return null;
  if (rest === '') return { ...figure, percent: false, unit: null };
  const unit = MULTIPLIERS[rest] ?? figureUnit(rest.replace(IN_BRACKETS, '$1'));
  return unit === null ? null : { ...figure, percent: unit === PERCENT_UNIT, unit };
}

/** The figure of a cell; null for words, dates, blanks and faults. */
export function cellFigure(value: CellValue, text: string, format: string): CellFigure | null {
  if (typeof value === 'number') return ofNumber(value, format);
  return typeof value === 'string' || text !== '' ? ofText(text) : null;
}
