import { draftZhCN } from '../messages/zh-CN.draft';
import type { DraftLine } from './lines';
import type { LineFinding } from './report';

/** (一)县教育局(2项): a heading that says how many entries stand below it. */
const COUNTED_HEADING =
  /^\s{0,20}(?:\(?[一二三四五六七八九十]{1,3}[)、])[^。;:]{1,40}\((?:共|计)?(?<count>\d{1,4})[项个]\)。?$/u;
const HEADING = /^\s{0,20}\(?[一二三四五六七八九十]{1,3}[)、]/u;
/** 3. or 3、 or ③ at a line's beginning: the third entry, also where its name begins with a digit. */
const ENTRY = /^\s{0,20}(?:(?<number>\d{1,3})[.、]|(?<mark>[①-⑳]))/u;

interface Open {
  readonly line: DraftLine;
  readonly count: number;
  readonly start: number;
  readonly end: number;
  entries: number;
}

const CIRCLED_ONE = '①'.charCodeAt(0);

/** A number out of its turn opens a line of running text: 12.5公里…. */
const isNext = ({ number, mark }: Readonly<Record<string, string | undefined>>, entries: number): boolean =>
  (number === undefined ? (mark ?? '').charCodeAt(0) - CIRCLED_ONE + 1 : Number(number)) === entries + 1;

/** Numbered lines under a heading against the number that it gives. */
export class EntryCounts {
  readonly found: { readonly line: DraftLine; readonly finding: LineFinding }[] = [];
  private open: Open | null = null;

  line(line: DraftLine, text: string): void {
    const entry = ENTRY.exec(text)?.groups;
    if (entry !== undefined) {
      if (this.open !== null && isNext(entry, this.open.entries)) this.open.entries += 1;
      return;
    }
    if (!HEADING.test(text)) return;
    this.close();
    const count = COUNTED_HEADING.exec(text)?.groups?.['count'];
    if (count === undefined) return;
    const start = text.lastIndexOf(count);
    this.open = { line, count: Number(count), start, end: start + count.length + 1, entries: 0 };
  }

  close(): void {
    const { open } = this;
    this.open = null;
    if (open === null || open.entries === 0) return;
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
