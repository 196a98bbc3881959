/** Excel's day numbers. */

export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** 9999-12-31 */
const LAST_SERIAL = 2_958_466;
/** Days from 1900's day 0 to 1904's day 0. */
const DAYS_TO_1904 = 1462;
/** Excel's 1900 has a 29 February. */
const INVENTED_DAY = 60;
const DAY_SECONDS = 86_400;
/** 1970-01-01 as a day number of the 1900 system. */
const UNIX_EPOCH = 25_569;

/** Day number → calendar, with the day that Excel invented; null outside of Excel's calendar. */
export function momentOf(serial: number, date1904: boolean): Moment | null {
  const total = Math.round((serial + (date1904 ? DAYS_TO_1904 : 0)) * DAY_SECONDS);
  const days = Math.floor(total / DAY_SECONDS);
  if (serial < 0 || days >= LAST_SERIAL || !Number.isFinite(serial)) return null;
  const rest = total - days * DAY_SECONDS;
  const time = {
    hours: Math.floor(rest / 3600),
    minutes: Math.floor((rest % 3600) / 60),
    seconds: rest % 60,
  };
  if (days === INVENTED_DAY) return { year: 1900, month: 2, day: 29, ...time };
  if (days === 0) return { year: 1900, month: 1, day: 0, ...time };
  const date = new Date((days - UNIX_EPOCH + (days < INVENTED_DAY ? 1 : 0)) * DAY_SECONDS * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...time };
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?/u;
/** 1900-03-01: from here on the two calendars agree. */
const FIRST_SAFE = 61;

/** 2026-09-15T08:30:00 → day number of the workbook's system; null for what is no date of it. */
export function serialOf(iso: string, date1904: boolean): number | null {
  const found = ISO.exec(iso.trim());
  if (found === null) return null;
  const [year, month, day, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const days = Date.UTC(year, month - 1, day) / (DAY_SECONDS * 1000) + UNIX_EPOCH;
  const serial = days - (days < FIRST_SAFE ? 1 : 0) + (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
  return Number.isFinite(serial) && serial >= 0 ? serial - (date1904 ? DAYS_TO_1904 : 0) : null;
}
