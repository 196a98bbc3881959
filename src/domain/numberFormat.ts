/** What a number format code makes of a number, where that is more than its digits (ECMA-376 part 1, 18.8.31). */
export interface FormatSection {
  /** Whether the number is shown at all: `[=1]"已完成"` shows words instead. */
  readonly digits: boolean;
  readonly percent: boolean;
  /** Powers of ten by which the shown number is smaller: three a comma behind the digits, one a digit behind a written point. */
  readonly shift: number;
  /** Digits behind a point that is only written: `0!.0,"万元"` shows 5250000 as 525.0万元. Null where there is none. */
  readonly written: number | null;
  /** Words before and after the digits. */
  readonly before: string;
  readonly after: string;
}

interface Condition {
  readonly operator: string;
  readonly bound: number;
}

interface Parsed extends FormatSection {
  readonly condition: Condition | null;
}

/** Quoted words, escaped signs, spaces and fillings, brackets, the whole number, digits, and what stands for itself. */
const TOKEN = /"([^"]{0,255})"?|[\\!](.)|[_*].|\[([^\]]{0,255})\]|general|g\/通用格式|([0#?])|(.)/giu;
const CONDITION = /^(<=|>=|<>|[<>=])(-?\d{1,15}(?:\.\d{1,15})?)$/u;
/** [$¥-804]: a sign with its locale. */
const CURRENCY = /^\$([^-]{0,8})/u;

function parsedSection(code: string): Parsed {
  let condition: Condition | null = null;
  let [digits, percent, point, thousands, commas] = [false, false, false, 0, 0];
  let written: number | null = null;
  let [before, after] = ['', ''];
  const word = (text: string): void => {
    if (text === '.' && digits && !point && written === null) written = 0;
    else if (digits) after += text;
    else before += text;
  };
  for (const [whole, quoted, escaped, bracket, digit, plain] of code.matchAll(TOKEN)) {
    const literal = quoted ?? escaped ?? bracket?.match(CURRENCY)?.[1];
    const [, operator, bound] = bracket?.match(CONDITION) ?? [];
    if (operator !== undefined) condition = { operator, bound: Number(bound) };
    else if (literal !== undefined) word(literal);
    else if (digit !== undefined || /^g/iu.test(whole)) {
      digits = true;
      commas = 0;
      if (written !== null && after === '') written++;
    } else if (plain === '.') [point, thousands, commas] = [true, commas, 0];
    else if (plain === ',') commas += digits ? 1 : 0;
    else if (plain === '%') percent = true;
    else if (plain !== undefined) word(plain);
  }
  // A sign behind the digits (0"."): a full stop, not a point.
  const isPoint = written !== null && written > 0;
  const shift = 3 * (thousands + commas) + (isPoint ? (written ?? 0) : 0);
  return { condition, digits, percent, shift, written: isPoint ? written : null, before, after };
}

/** The sections of a code; semicolons within words divide nothing. */
export function formatSections(code: string): string[] {
  const sections: string[] = [];
  let [quoted, from] = [false, 0];
  for (let i = 0; i < code.length; i++) {
    const char = code[i];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '\\' || char === '!') i++;
    else if (char === ';') {
      sections.push(code.slice(from, i));
      from = i + 1;
    }
  }
  return [...sections, code.slice(from)];
}

const MEETS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '>': (value, bound) => value > bound,
  '<=': (value, bound) => value <= bound,
  '>=': (value, bound) => value >= bound,
  '<>': (value, bound) => value !== bound,
  '=': (value, bound) => value === bound,
};

const known = new Map<string, readonly Parsed[]>();
/** Formats come from files: what is remembered of them is bounded. */
const MOST_KNOWN = 2000;

function sectionsOf(code: string): readonly Parsed[] {
  const found = known.get(code);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const sections = formatSections(code).map(parsedSection);
  known.set(code, sections);
  return sections;
}

/** The section of a code that a number is shown by; null where the code has none for it. */
export function sectionFor(code: string, value: number): FormatSection | null {
  const sections = sectionsOf(code);
  const numbers = sections.slice(0, 3);
  if (numbers.some(({ condition }) => condition !== null))
    return (
      numbers.find(
        ({ condition }) => condition === null || MEETS[condition.operator]?.(value, condition.bound),
      ) ?? null
    );
  const index = value < 0 ? 1 : value === 0 ? 2 : 0;
  return numbers[index] ?? numbers[0] ?? null;
}

/** What a number is shown as that its format turns into words: 1 as 已完成. A stroke for nought is no word. */
export function shownWords(code: string, value: number): string | null {
  const section = code === '' ? null : sectionFor(code, value);
  return section?.digits === false && /\p{L}/u.test(section.before) ? section.before : null;
}
