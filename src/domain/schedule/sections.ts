import { nth } from '../nth';
import type { IsoDate } from '../date';
import { BRACKET_REACH } from '../text/clauses';
import { findDates, type DateMention } from '../text/dates';

/** A stretch of plan text and the date by which it says that its deed is done. Positions are in the clean text. */
export interface Section {
  readonly from: IsoDate | null;
  readonly due: IsoDate | null;
  readonly start: number;
  readonly end: number;
  /** Text of the deed: the section without its date. */
  readonly deed: string;
  /** Plans that run side by side (1. … 2. …): a new part begins where the dates start over. */
  readonly part: number;
}

interface Anchor {
  readonly mention: DateMention;
  from: IsoDate | null;
  due: IsoDate | null;
  /** Where its section begins and where its date words end. */
  start: number;
  textEnd: number;
  trailing: boolean;
}

/** What stands before a date without being the subject of its deed. */
const LEAD_IN =
  /^(?:[\d.、()①-⑳]*|并?(?:计划|预计|力争|争取|确保|拟|将|需)?(?:于|在|到|至|从|自)?|截至|项目|年度|工程|其中|[一二三四五六七八九十]是)$/u;
const BOUNDARY = /[;。\n:,、()]/;
const STRONG_BOUNDARY = /[;。\n]/;

function lastBoundary(text: string, from: number, floor: number, pattern: RegExp): number {
  for (let i = from - 1; i >= floor; i--) if (pattern.test(nth(text, i))) return i + 1;
  return floor;
}

/** Bracket around a position: [index of the opening sign, index of the closing one], or null. */
function bracketAround(text: string, { start, end }: DateMention): readonly [number, number] | null {
  const from = Math.max(0, start - BRACKET_REACH);
  const open = text.slice(from, start + 1).lastIndexOf('(');
  if (open < 0 || text.slice(from + open, start).includes(')')) return null;
  const close = text.slice(end, end + BRACKET_REACH).indexOf(')');
  return close < 0 ? null : [from + open, end + close];
}

/** 第四季度(11月份): the bracket says when within the quarter. */
function refines(
  text: string,
  bracket: readonly [number, number],
  mention: DateMention,
  last: Anchor | undefined,
): boolean {
  const alone = bracket[1] - bracket[0] - 1 - (mention.end - mention.start) <= 2;
  if (!alone || last === undefined || last.mention.kind === 'day') return false;
  return bracket[0] - last.textEnd <= 0 && text.slice(last.textEnd, bracket[0]) === '';
}

const isWholeBracket = (bracket: readonly [number, number], mention: DateMention): boolean =>
  bracket[1] - bracket[0] - 1 - (mention.end - mention.start) <= 1;

/** 3.法律援助通办,一季度… opens a plan of its own, and names what its dates are of. */
const NUMBERED = /^\s{0,4}(?:\d{1,2}[.、]|[①-⑳])[^\d;。\n]{2,40}$/u;

function toAnchor(text: string, mention: DateMention, floor: number, bracketed: boolean): Anchor {
  const textEnd = mention.end + (text[mention.end] === ')' ? 1 : 0);
  const next = text.charAt(textEnd);
  // 筹备阶段(2月-3月)。进行选址… names the phase whose deeds follow.
  const phase = bracketed && text.slice(0, mention.start - 1).endsWith('阶段');
  const trailing = !phase && (next === '' || STRONG_BOUNDARY.test(next));
  // 2.惠民保参保工作:3月… the heading before the colon belongs to the date after it.
  const headed = bracketed || text[mention.start - 1] === ':';
  const opening = lastBoundary(text, mention.start, floor, STRONG_BOUNDARY);
  const opens = trailing || headed || NUMBERED.test(text.slice(opening, mention.start));
  const start = opens ? opening : lastBoundary(text, mention.start, floor, BOUNDARY);
  return { mention, from: mention.from, due: mention.date, start, textEnd, trailing };
}

/** 做好第二季度数据汇总, 完成3月份任务: the date tells which thing is meant, not when. */
const QUALIFIED = /(?:做好|完成|开展|总结|汇总|落实|按照|根据|对照|组织|推进|启动)了?$/u;

/** 全年 and a bare year say nothing about when, where other dates do. */
function usable(text: string, mentions: readonly DateMention[]): DateMention[] {
  const kept = mentions.filter(
    ({ asOf, start, end, limit }) =>
      !asOf && (limit || text[end] === ':' || !QUALIFIED.test(text.slice(Math.max(0, start - 3), start))),
  );
  const precise = kept.filter(({ kind, limit }) => kind !== 'year' || limit);
  return precise.length > 0 ? precise : kept;
}

function anchors(text: string, year: number | null): Anchor[] {
  const found: Anchor[] = [];
  for (const mention of usable(text, findDates(text, year))) {
    const last = found.at(-1);
    const bracket = bracketAround(text, mention);
    if (bracket !== null) {
      if (last && refines(text, bracket, mention, last)) {
        last.due = mention.date;
        last.textEnd = bracket[1] + 1;
        continue;
      }
      if (!isWholeBracket(bracket, mention)) continue;
    }
    found.push(toAnchor(text, mention, last?.textEnd ?? 0, bracket !== null));
  }
  return found;
}

const trimmed = (text: string): string => text.replace(/^[\s:;,。、)(]{1,20}|[\s;,。、(]{1,20}$/gu, '');

/** A heading date without words of its own (第二季度:4月底前…) leaves its place to the dates below it. */
const isEmptyHeading = (deed: string): boolean => LEAD_IN.test(deed.replace(/[:,]/g, ''));

/** 一季度:1200 asks for a number and says nothing else. */
const NUMBER = /^\d{1,12}(?:\.\d{1,6})?$/u;

/** Splits a plan into dated sections, in text order; empty where the text holds no date. */
export function planSections(text: string, year: number | null): Section[] {
  const all = anchors(text, year);
  const found: Section[] = [];
  let part = 0;
  let previous: IsoDate | null = null;
  all.forEach((anchor, index) => {
    const next = all[index + 1];
    const end = anchor.trailing ? anchor.textEnd : next ? Math.max(next.start, anchor.textEnd) : text.length;
    const before = text.slice(anchor.start, anchor.mention.start).replace(/\($/, '');
    const deed = trimmed(`${isEmptyHeading(before) ? '' : before}${text.slice(anchor.textEnd, end)}`);
    if (isEmptyHeading(deed) && !NUMBER.test(deed)) return;
    if (previous !== null && anchor.from !== null && anchor.from < previous) part++;
    previous = anchor.from;
    found.push({ from: anchor.from, due: anchor.due, start: anchor.start, end, deed, part });
  });
  return found;
}
