import { sectionFor } from '../../../domain/numberFormat';
import { dateFormat, type DateFormat } from './dateFormat';
import { momentOf, type Moment } from './serial';

/** Formats a number by a code as Excel does; may throw on a code that it does not understand. */
export type Formatter = (code: string, value: number) => string;

/** Digits that a cell of General format shows. */
const MOST_DIGITS = 10;

/** 336 → 336, 0.1 + 0.2 → 0.3, 12345678901234 → 1.23457E+13: as a cell of General format shows it. */
export function general(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e11) return String(value === 0 ? 0 : value);
  if (size >= 1e11 || size < 1e-4) return scientific(value);
  const integerDigits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const text = value.toFixed(Math.max(0, MOST_DIGITS - integerDigits));
  return text.includes('.') ? text.replace(/\.?0{1,20}$/u, '') : text;
}

const scientific = (value: number): string =>
  value
    .toExponential(5)
    .replace(/\.?0{1,20}e/u, 'e')
    .replace(/e([+-])(\d)$/u, 'e$10$2')
    .toUpperCase();

const two = (value: number): string => String(value).padStart(2, '0');

function clock({ hours, minutes, seconds }: Moment, format: DateFormat): string {
  const base = `${two(hours)}:${two(minutes)}`;
  return format.seconds ? `${base}:${two(seconds)}` : base;
}

/**
 * The date that a serial number means, in Chinese. The format decides how much of it was meant: a month where it
 * shows no day and the number is the first day of one; a day hidden by the format is told all the same.
 */
function chineseDate(moment: Moment, format: DateFormat): string {
  const { year, month, day } = moment;
  const timed = format.time && (moment.hours > 0 || moment.minutes > 0 || moment.seconds > 0);
  if (!format.day && !format.time && day === 1) {
    if (format.month) return `${year}年${month}月`;
    if (format.year && month === 1) return `${year}年`;
  }
  return `${year}年${month}月${day}日${timed ? ` ${clock(moment, format)}` : ''}`;
}

/** A serial of our century under a format that counts hours is a day: nobody counts a hundred years in hours. */
const FIRST_DAY_OF_2000 = 36_526;

function dateText(value: number, format: DateFormat, date1904: boolean): string | null {
  const moment = momentOf(value, date1904);
  if (moment === null) return null;
  const daily = format.year || format.month || format.day;
  if (daily || (format.elapsed ? value >= FIRST_DAY_OF_2000 : value >= 1)) return chineseDate(moment, format);
  return format.elapsed ? null : clock(moment, format);
}

/** The formats of nearly all figures: places, thousands, percent. */
const PLAIN = /^(#,##)?0(?:\.(0{1,10}))?(%)?(?:_\)|_ )?(?:;@)?$/u;

/** A decimal number to some places, half away from zero: of its 15 digits, as Excel counts, not of its binary form. */
function rounded(value: number, places: number, shift: number): string | null {
  const digits = Math.abs(value).toPrecision(15);
  if (digits.includes('e')) return null;
  const whole = Math.round(Number(`${digits}e${places + shift}`));
  return whole > Number.MAX_SAFE_INTEGER ? null : Number(`${whole}e-${places}`).toFixed(places);
}

/** A number by one of the plain formats; null where the code or the number is none for it. */
function plainNumber(value: number, code: string): string | null {
  const found = PLAIN.exec(code);
  if (found === null) return null;
  const [, thousands, places = '', percent] = found;
  const text = rounded(value, places.length, percent === undefined ? 0 : 2);
  if (text === null) return null;
  const [integer, fraction] = text.split('.') as [string, string | undefined];
  const grouped = thousands === undefined ? integer : integer.replace(/\B(?=(?:\d{3}){1,6}$)/gu, ',');
  const sign = value < 0 && /[1-9]/u.test(text) ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent ?? ''}`;
}

/** 0!.0,"万元" shows 5250000 as 525.0万元; a library takes the written point for one of the number. */
function writtenPoint(value: number, code: string): string | null {
  const section = sectionFor(code, value);
  if (section === null || section.written === null) return null;
  const text = rounded(value, section.written, -section.shift);
  return text === null ? null : `${value < 0 ? '-' : ''}${section.before}${text}${section.after}`;
}

/** Words, brackets and escaped signs stay; `!` escapes as a stroke does, and words without quotes stand for themselves. */
const FOREIGN = /"[^"]{0,255}"?|\\.|\[[^\]]{0,255}\]|!(.)|g\/通用格式|([^\p{ASCII}])/giu;
const libraryCode = (code: string): string =>
  code.replace(FOREIGN, (whole, escaped?: string, bare?: string) => {
    if (/^g\//iu.test(whole)) return 'General';
    const literal = escaped ?? bare;
    return literal === undefined ? whole : `\\${literal}`;
  });

/** Whether the number formatter is needed for a code at all. */
export const needsFormatter = (code: string): boolean => {
  const format = dateFormat(code);
  return code !== '' && code !== '@' && (format === null || format.elapsed) && plainNumber(0, code) === null;
};

/** What a cell shows of a number. `code` '' = General. */
export function numberText(
  value: number,
  code: string,
  date1904: boolean,
  formatter: Formatter | null,
): string {
  if (code === '' || code === '@') return general(value);
  const plain = plainNumber(value, code);
  if (plain !== null) return plain;
  const format = dateFormat(code);
  const date = format === null ? null : dateText(value, format, date1904);
  if (date !== null) return date;
  const written = format === null ? writtenPoint(value, code) : null;
  if (written !== null) return written;
  if (formatter === null || (format !== null && !format.elapsed)) return general(value);
  try {
    return formatter(libraryCode(code), value);
  } catch {
    return general(value);
  }
}
