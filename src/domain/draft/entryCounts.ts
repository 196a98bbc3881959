import { draftZhCN } from '../messages/zh-CN.draft';
import type { DraftLine } from './lines';
import type { LineFinding } from './report';

/** (一)县教育局(2项): a heading that says how many entries stand below it. */
const COUNTED_HEADING =
  /^\s{0,20}(?:\(?[一二三四五六七八九十]{1,3}[)、])[^。;:]{1,40}\((?:共|计)?(?<count>\d{1,4})[项个]\)。?$/u;
/** 以下11项所报结论均为…: a line that speaks of the entries below it. */
const LEADS_IN = /^\s{0,20}(?:现将)?(?:以下|下列)(?<count>\d{1,4})[项个]/u;
/** 其余6项见附件2: what is left out of the list. */
const LEFT_OUT = /^\s{0,20}(?:其余|另有|其他)(?<count>\d{1,4})[项个]/u;
/** (…;列入2张表,计2项): an entry that counts for several. */
const COUNTS_FOR = /[,;(]计(?<count>\d{1,3})项[):,;]/u;
const HEADING = /^\s{0,20}\(?[一二三四五六七八九十]{1,3}[)、]/u;
/** 3. or 3、 or ③ at a line's beginning: the third entry, also where its name begins with a digit. */
const ENTRY = /^\s{0,20}(?:(?<number>\d{1,3})[.、]|(?<mark>[①-⑳]))/u;

interface Open {
  readonly line: DraftLine;
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** Numbered lines. */
  lines: number;
  /** What they count for. */
  entries: number;
}

const CIRCLED_ONE = '①'.charCodeAt(0);

/** A number out of its turn opens a line of running text: 12.5公里…. */
const isNext = ({ number, mark }: Readonly<Record<string, string | undefined>>, lines: number): boolean =>
  (number === undefined ? (mark ?? '').charCodeAt(0) - CIRCLED_ONE + 1 : Number(number)) === lines + 1;

const countIn = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.groups?.['count'];

/** Numbered lines under a heading against the number that it gives. */
export class EntryCounts {
  readonly found: { readonly line: DraftLine; readonly finding: LineFinding }[] = [];
  private open: Open | null = null;

  line(line: DraftLine, text: string): void {
    const entry = ENTRY.exec(text)?.groups;
    if (entry !== undefined) {
      if (this.open !== null && isNext(entry, this.open.lines)) {
        this.open.lines += 1;
        this.open.entries += Number(countIn(COUNTS_FOR, text) ?? 1);
      }
      return;
    }
    const leftOut = countIn(LEFT_OUT, text);
    if (leftOut !== undefined && this.open !== null) this.open.entries += Number(leftOut);
    const leadsIn = countIn(LEADS_IN, text);
    if (leadsIn === undefined && !HEADING.test(text)) return;
    this.close();
    const count = leadsIn ?? countIn(COUNTED_HEADING, text);
    if (count === undefined) return;
    const start = leadsIn === undefined ? text.lastIndexOf(count) : text.indexOf(count);
    this.open = { line, count: Number(count), start, end: start + count.length + 1, lines: 0, entries: 0 };
  }

  close(): void {
    const { open } = this;
    this.open = null;
    if (open === null || open.lines === 0) return;
    const { line, count, start, end, entries } = open;
    const verdict = entries === count ? 'agrees' : 'contradicts';
    this.found.push({
      line,
      finding: {
        kind: 'list-length',
        start,
        end,
        verdict,
        annex: draftZhCN.entries(count, entries),
        rows: [],
      },
    });
  }
}
