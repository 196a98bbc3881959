import { anyOf } from '../text/anyOf';
import { cleanText } from '../text/clean';
import type { Field } from './fields';
import { ENGLISH, HEADS, OPENINGS, WHOLE_NAMES, type HeaderRule } from './headerRules';

export interface HeaderMatch {
  /** Fields that the header may mean; empty for a known column that no field is. */
  readonly fields: readonly Field[];
  readonly weight: number;
  /** The words that tell are most of the heading: 进展情况 of 1-6月进展情况, not 工程 of 病险水库除险加固工程. */
  readonly whole: boolean;
}

/** Header text without anything that is not a letter or digit; 项 目 名\n称 → 项目名称. */
export const headerKey = (text: string): string =>
  cleanText(text).text.replace(/[^\u4e00-\u9fffA-Za-z0-9%№]/gu, '');

/** Header cells are short; a long one is a sentence of the table. */
const LONGEST_KEY = 26;
/** Page noise may triple a header; beyond this no header needs cleaning to be told from a sentence. */
const LONGEST_HEADER = 4 * LONGEST_KEY;

/** Longer brackets than a unit's or a date's tell how to fill the column in. */
const INSTRUCTION = /(?<=.)[(（][^()（）]{13,400}[)）]\s{0,9}$/u;

/** 进展情况（请如实填写截至9月底的累计完成数…）: the heading without how it is to be filled in. */
export const withoutInstruction = (text: string): string =>
  text.length > LONGEST_KEY / 2 ? text.replace(INSTRUCTION, '') : text;

/** 本旬完成(单位:万元): the bracket is about the numbers, no name of a column. */
const UNIT_BRACKET = /\((?:计量)?单位[::][^()]{0,20}\)/gu;
const bare = (text: string): string => cleanText(text).text.replace(/\s/gu, '').replace(UNIT_BRACKET, '');
const withoutBrackets = (text: string): string => text.replace(/(?<=.)\([^()]{0,104}\)$/u, '');

/** The first of several names in one header: 存在问题及下步措施; 参与 and 与否 are words of their own. */
const firstName = (text: string): string => {
  const [first = ''] = text.split(/以及|及(?!时(?![限间]))|和|(?<!参)与(?!否)|[、/;,+]/u);
  return headerKey(first);
};

interface Found {
  readonly rule: HeaderRule;
  readonly end: number;
  readonly length: number;
}

function better(one: Found, other: Found | null): boolean {
  if (other === null || one.end !== other.end) return one.end > (other?.end ?? -1);
  return one.length === other.length ? one.rule.weight > other.rule.weight : one.length > other.length;
}

const HEAD_PATTERNS = HEADS.map((rule) => ({
  rule,
  pattern: new RegExp(anyOf(rule.forms), 'gu'),
}));

const matchOf = ({ fields, weight }: HeaderRule, whole: boolean): HeaderMatch => ({ fields, weight, whole });

const TIME = /截[至止]到?|\d{1,4}(?:年度?|月份?|日)|第?[一二三四]季度?|[上下]半年|[底末初]/gu;

/** Of what is left when its time is taken out (截至6月底, 三季度), more than half tells. */
const isWhole = (length: number, key: string): boolean => length * 2 > key.replace(TIME, '').length;

function headOf(key: string): HeaderMatch | null {
  let best: Found | null = null;
  for (const { rule, pattern } of HEAD_PATTERNS) {
    for (const match of key.matchAll(pattern)) {
      const found = { rule, end: match.index + match[0].length, length: match[0].length };
      if (rule.last && found.end !== key.length) continue;
      if (better(found, best)) best = found;
    }
  }
  return best === null ? null : matchOf(best.rule, isWhole(best.length, key));
}

const named =
  (key: string) =>
  ({ forms }: HeaderRule): boolean =>
    forms.some((form) => form.test(key));

function ruleOf(key: string): HeaderMatch | null {
  const opening = OPENINGS.find(named(key));
  if (opening !== undefined) return matchOf(opening, true);
  const english = ENGLISH.find(named(key));
  return headOf(key) ?? (english === undefined ? null : matchOf(english, true));
}

function withOneLost(key: string): HeaderMatch | null {
  const plain = key.replace(/含.{0,26}$/u, '');
  if (plain.length < 3) return null;
  for (const [name, field] of Object.entries(WHOLE_NAMES)) {
    if (plain.length !== name.length - 1) continue;
    const lost = [...name].some((_, index) => name.slice(0, index) + name.slice(index + 1) === plain);
    if (lost) return { fields: [field], weight: 6, whole: true };
  }
  return null;
}

/** 完成情况(%) and 工程进度% hold percentages whatever they are called. */
const PERCENT: HeaderMatch = { fields: ['rate'], weight: 8, whole: true };

function matched(text: string): HeaderMatch | null {
  const clean = bare(text);
  const key = headerKey(clean);
  if (key === '' || key.length > LONGEST_KEY) return null;
  const name = firstName(withoutBrackets(clean));
  const found = (name === '' ? null : (ruleOf(name) ?? withOneLost(name))) ?? ruleOf(key) ?? withOneLost(key);
  return found !== null && /%/u.test(clean) && found.fields.includes('rate') ? PERCENT : found;
}

const known = new Map<string, HeaderMatch | null>();
const MOST_KNOWN = 4096;

/** Fields that a header may mean; null where none is known. */
export function matchHeader(text: string): HeaderMatch | null {
  const heading = withoutInstruction(text);
  if (heading.length > LONGEST_HEADER) return null;
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  if (known.size >= MOST_KNOWN) known.clear();
  const match = matched(heading);
  known.set(text, match);
  return match;
}
