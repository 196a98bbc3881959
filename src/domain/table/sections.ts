import { nth } from '../nth';
import { beginsForm, isFigureHeader, isFormLine, isHeaderLine, type Header } from './header';
import { headerAt } from './headerLevels';
import { headerKey } from './headerNames';
import type { Line, Merges } from './lines';
import { raggedHeader } from './raggedHeader';
import { isOwnHeader, itemsOfOurs } from './ownItems';
import { isNote } from './rowKind';

/** A sheet's lines cut into tables, each with its header and what stands above it. */

export interface Section {
  readonly header: Header;
  /** Lines above the header that belong to this table, and those below it. */
  readonly above: readonly Line[];
  readonly body: readonly Line[];
  /** Columns of the header as it stands in the sheet, where columns were added. */
  readonly width?: number;
}

/** Notes under a table belong to it, not to the next one. */
export const isTitleLine = (line: Line): boolean =>
  line.cells.length === 1 && !isNote(line.cells[0]?.text ?? '');

/** Lines right above a header that are titles: back to the last line of data of the table before. */
function titleStart(lines: readonly Line[], from: number, header: number): number {
  let start = header;
  while (start > from && (nth(lines, start - 1).cells.length === 0 || isTitleLine(nth(lines, start - 1))))
    start--;
  return start;
}

/** A name over two columns counts once: whether it lies over both hangs on the rows below. */
const labelKey = (header: Header): string =>
  [...new Set([...header.labels.values()].map((texts) => headerKey(texts.join(''))))].join('|');

/** Header lines that only repeat the one before, as on each printed page, begin no new table. */
export function sections(
  lines: readonly Line[],
  headers: readonly { readonly index: number; readonly header: Header }[],
): Section[] {
  const starts: { index: number; header: Header; titles: number }[] = [];
  for (const { index, header } of headers) {
    const previous = starts.at(-1);
    const from = previous === undefined ? 0 : lines.findIndex(({ row }) => row > previous.header.lastRow);
    const titles = titleStart(lines, from, index);
    const titled = lines.slice(titles, index).some(({ cells }) => cells.length > 0);
    if (previous !== undefined && !titled && labelKey(previous.header) === labelKey(header)) continue;
    starts.push({ index, header, titles: previous === undefined ? 0 : titles });
  }
  return starts.map(({ header, index, titles }, i) => {
    const end = starts[i + 1]?.titles ?? lines.length;
    return {
      header,
      above: lines.slice(titles, index).filter(({ row }) => row < header.firstRow),
      body: lines.slice(index, end).filter(({ row }) => row > header.lastRow),
    };
  });
}

/** Mean length of a line's words: headings are short, and a row under them is longer. */
const meanLength = ({ cells }: Line): number =>
  cells.reduce((sum, { text }) => sum + headerKey(text).length, 0) / Math.max(1, cells.length);

export function headersOf(
  lines: readonly Line[],
  merges: Merges,
  ragged: boolean,
): { index: number; header: Header }[] {
  const found: { index: number; header: Header }[] = [];
  let after = -1;
  lines.forEach((line, index) => {
    // Ours has one line: what stands under it is an item.
    const own = isOwnHeader(line);
    const isHeader = isHeaderLine(line) || own || (!ragged && isFigureHeader(lines, index));
    if (line.row <= after || !isHeader) return;
    if (
      !isOwnHeader(line) &&
      !ragged &&
      isFormLine(line) &&
      lines.slice(Math.max(0, index - 2), index + 3).filter(isFormLine).length > 1
    )
      return;
    if (!own && !ragged && beginsForm(lines, index)) return;
    const last = found.at(-1);
    if (last !== undefined && itemsOfOurs(last.header)?.(line) === true) return;
    // 省重点民生实事 | 提高保障水平 | 已完成 right under 级别 | 事项 | 完成情况 is a row of data.
    if (
      last !== undefined &&
      line.row === after + 1 &&
      meanLength(line) >= meanLength(nth(lines, last.index))
    )
      return;
    const header = ragged
      ? raggedHeader(lines, index)
      : headerAt(own ? lines.slice(0, index + 1) : lines, index, merges);
    after = header.lastRow;
    // A line that looked like a header of its own is the upper level of this one.
    if (last !== undefined && header.firstRow <= last.header.lastRow) found.pop();
    found.push({ index: header.firstRow < line.row ? index - 1 : index, header });
  });
  return found;
}
