import { Gap, invalid } from '../refusal';
import type { Cell, Value } from './book';

/** What becomes of an input, as if it were typed: the product must be told from its results, not from a table. */

export type Typed = Pick<Cell, 'value' | 'formula' | 'error' | 'text'>;

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_LITERAL = 255;

const NUMBER = /^[-+]?(?:[¥$]\s*)?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?%?$/iu;
const NEGATIVE = /^\((\d+(?:,\d{3})*(?:\.\d*)?)\)$/u;
const FRACTION = /^[-+]?\d+ \d{1,5}\/\d{1,5}$/u;
/** Texts that Excel in Chinese takes for dates and times when they are typed. */
const DATE_LIKE =
  /^(?:\d{1,4}[-/年]\d{1,2}(?:[-/月]\d{0,4}日?)?月?|\d{1,2}月\d{1,2}日|\d{1,2}:\d{2}(?::\d{2})?)$/u;
const ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/iu;
/** A sign before what is no number begins a formula. */
const SIGNED = /^[-+@]\s*[^\s\-+@]/u;
const HYPERLINK = /^=HYPERLINK\("((?:[^"]|"")*)",(?:"((?:[^"]|"")*)"|(-?[\d.]+(?:e[-+]?\d+)?))\)$/iu;

const unescaped = (literal: string): string => literal.replaceAll('""', '"');

/** Limits of every formula, be it in a cell or in a rule. */
export function guardLiterals(formula: string): void {
  if (formula.length > LONGEST_FORMULA) throw invalid(`a formula of ${formula.length} characters`);
  for (const [, literal = ''] of formula.matchAll(/"((?:[^"]|"")*)"/gu))
    if (unescaped(literal).length > LONGEST_LITERAL)
      throw invalid(`text of ${unescaped(literal).length} characters in a formula`);
}

function formulaResult(formula: string): Value {
  guardLiterals(formula);
  const [, , text, number] = HYPERLINK.exec(formula) ?? [];
  if (text !== undefined) return unescaped(text);
  if (number !== undefined) return Number(number);
  throw new Gap(`result of ${formula}`);
}

/** The number that Excel would take a text for. */
function numberIn(text: string): number | null {
  const negative = NEGATIVE.exec(text)?.[1];
  if (negative !== undefined) return -Number(negative.replaceAll(',', ''));
  if (NUMBER.test(text)) {
    const number = Number(text.replace(/[,%¥$\s]/gu, ''));
    return text.endsWith('%') ? number / 100 : number;
  }
  // The number itself is not worked out: what comes back only has to be told from the text that was meant.
  return FRACTION.test(text) || DATE_LIKE.test(text) ? 45_000 : null;
}

function typedText(input: string): Typed {
  const plain = { formula: null, error: false, text: null };
  if (input.startsWith('=')) return { ...plain, value: formulaResult(input), formula: input };
  // Excel in Chinese reads full-width digits too, and spaces around a number do not count.
  const seen = input.normalize('NFKC').trim();
  const number = numberIn(seen);
  if (number !== null) return { ...plain, value: number };
  if (/^(?:true|false)$/iu.test(seen)) return { ...plain, value: seen.toLowerCase() === 'true' };
  if (ERROR.test(seen)) return { ...plain, value: seen.toUpperCase(), error: true };
  if (SIGNED.test(input)) throw new Gap(`answer to ${input} without an apostrophe`);
  return { ...plain, value: input };
}

/** What typing does: an apostrophe keeps text, = begins a formula, what looks like a number becomes one. */
export function typed(input: unknown, asText: boolean): Typed {
  const plain = { formula: null, error: false, text: null };
  if (typeof input === 'number' || typeof input === 'boolean') return { ...plain, value: input };
  if (typeof input !== 'string') throw invalid(`a cell cannot hold ${JSON.stringify(input)}`);
  if (input === '') return { ...plain, value: null };
  const text = input.startsWith("'") ? input.slice(1) : input;
  if (text.length > LONGEST_TEXT) throw invalid(`a cell holds at most ${LONGEST_TEXT} characters`);
  return asText || text !== input ? { ...plain, value: text } : typedText(input);
}
