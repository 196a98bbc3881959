import { formatSections } from '../../../domain/numberFormat';

/** What a number format shows of a date, whatever order and language it shows it in. */
export interface DateFormat {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  /** [h]:mm counts hours beyond a day. */
  readonly elapsed: boolean;
}

/** Long date and long time of the system: what they show is settled by no code. */
const SYSTEM_DATE = /\[\$-[^\]]{0,12}F800\]/iu;
const SYSTEM_TIME = /\[\$-[^\]]{0,12}F400\]/iu;
const ELAPSED = /\[(?:h{1,2}|m{1,2}|s{1,2})\]/iu;
const ELAPSED_ALL = /\[(?:h{1,2}|m{1,2}|s{1,2})\]/giu;
/** Words, escaped signs, fill and space signs, colours, locales, conditions: no part of a date. */
const NOT_TOKENS = /"[^"]*"?|[\\!].|_.|\*.|\[[^\]]*\]?/gu;
/** 上午/下午, AM/PM, A/P as tokens; a decimal exponent E+ is none. */
const HALF_DAY = /上午\/下午|am\/pm|a\/p/giu;
const EXPONENT = /e[+-]/giu;

const NO_DATE = null;

/** m beside h or s is a minute, a month otherwise. */
function hasMonth(tokens: string): boolean {
  const runs = tokens.match(/y+|e+|m+|d+|h+|s+|g+|b+|r+/gu) ?? [];
  return runs.some((run, index) => {
    if (run[0] !== 'm') return false;
    return run.length > 2 || !(runs[index - 1]?.startsWith('h') || runs[index + 1]?.startsWith('s'));
  });
}

function analysed(code: string): DateFormat | null {
  if (SYSTEM_DATE.test(code))
    return { year: true, month: true, day: true, time: false, seconds: false, elapsed: false };
  if (SYSTEM_TIME.test(code))
    return { year: false, month: false, day: false, time: true, seconds: true, elapsed: false };
  // The first section is that for positive numbers.
  const section = formatSections(code)[0] ?? '';
  const elapsed = ELAPSED.test(section);
  const bare = section.replace(ELAPSED_ALL, 'h').replace(NOT_TOKENS, '').toLowerCase();
  if (/general|通用格式|@/u.test(bare)) return NO_DATE;
  const halves = bare.replace(HALF_DAY, 'h').replace(EXPONENT, '');
  if (/[0#?]/u.test(halves.replace(/s\.0+|\.0+$/gu, 's'))) return NO_DATE;
  const tokens = halves.replace(/[^yemdhsgbra]/gu, ' ').replace(/ +/gu, ' ');
  const date = {
    year: /[yerb]/u.test(tokens),
    month: hasMonth(tokens.replaceAll(' ', '')),
    day: /[da]/u.test(tokens),
    time: /[hs]/u.test(tokens) || elapsed,
    seconds: /s/u.test(tokens),
    elapsed,
  };
  return date.year || date.month || date.day || date.time ? date : NO_DATE;
}

const known = new Map<string, DateFormat | null>();
/** Formats come from files: what is remembered of them is bounded. */
const MOST_KNOWN = 2000;

/** What a number format code shows of a date; null where it is no date format. */
export function dateFormat(code: string): DateFormat | null {
  const found = known.get(code);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const result = analysed(code);
  known.set(code, result);
  return result;
}
