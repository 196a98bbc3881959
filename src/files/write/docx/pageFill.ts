import { textWidth } from '../../../domain/sheet/measureText';
import { LINE, LINE_CHARACTERS } from './geometry';

/** Lines that a text of the body's size takes, its first line indented. */
export const bodyLines = (text: string): number => {
  const room = LINE_CHARACTERS * 100;
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil((textWidth(paragraph) + 200) / room)), 0);
};

/**
 * How full the page is, reckoned from what has been written. Only a word processor knows where pages end: what hangs
 * on this may look a little less well where it is mistaken, and never says less.
 */
export class PageFill {
  private used = 0;

  /** @param room height of the text area, in twips */
  constructor(readonly room: number) {}

  /**
   * Something that is never cut in two, `height` twips tall.
   *
   * @param repeated height of what is repeated on each new page
   * @returns whether it begins a page
   */
  add(height: number, repeated = 0): boolean {
    const isNext = this.used > 0 && this.used + height > this.room;
    this.used = isNext ? repeated + height : this.used + height;
    return isNext;
  }

  /** Lines of the body, which may go on on the next page. */
  addLines(lines: number): void {
    for (let line = 0; line < lines; line++) this.add(LINE);
  }
}
