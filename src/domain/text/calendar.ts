import type { IsoDate } from '../date';

/** Integer arithmetic on calendar days; no clock and no time zone takes part. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month; month 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

const two = (value: number): string => String(value).padStart(2, '0');

/** (2022, 7, 31) → 2022-07-31; null for a day that the calendar does not have. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export const monthEnd = (year: number, month: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(daysInMonth(year, month))}`;

/** First day of a month. */
export const monthStart = (year: number, month: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-01`;

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));

/** Number of the day, counted from 0000-03-01, so that differences are days between dates. */
export function dayNumber(date: IsoDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    sinceMarch +
    Number(date.slice(8))
  );
}

/** Last day before the given month: before December 2024 → 2024-11-30. */
export const endBefore = (year: number, month: number): IsoDate =>
  month === 1 ? monthEnd(year - 1, 12) : monthEnd(year, month - 1);
