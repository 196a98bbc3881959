import { messages } from '../../messages/zh-CN';
import type { CellLink, PlanCell, SheetPlan } from '../../sheet/plan';
import { CELL_PADDING, columnPoints, setEms, wrappedLines } from '../../sheet/measureText';
import { styleOf, type StyleName } from '../../sheet/styles';
import { SheetRows } from '../../sheet/table';
import { pageColumn, pagePoints } from '../../sheet/widths';
import type { Block, BulletinDocument, Sentence } from '../document';
import { titleLines } from '../title';

/** The 通报 sheet: the text that is signed, at its true size; beside the page, links to what it rests on. */

const say = messages.bulletin;
/** GB/T 9704-2012 margins, millimetres. */
const MARGINS = { top: 37, right: 26, bottom: 35, left: 28 };
const TEXT = pageColumn('A4', 'portrait', MARGINS);
/** The text, and a column beside the page. */
const WIDTHS = [TEXT, 12];
const PAGE = pagePoints('A4', 'portrait', MARGINS, [TEXT]);
/** A printer's fonts are a hair wider or narrower than ours. */
const SPARE = 0.3;
/** Line pitch that no font of ours needs more than, and none that stands in for one: a multiple of the size. */
const PITCH = 1.46;
/** Characters of a line in a style. */
const roomOf = (style: StyleName): number =>
  (columnPoints(TEXT) - CELL_PADDING) / styleOf(style).size - SPARE;
const INDENT = '\u3000\u3000';
/** 附件： stands two characters in; the lines under it stand under its number. */
const LABEL = 3;
/** 附件： and the number before the title of an annex. */
const MARK = /^(?:附件：)?(?:\d{1,3}\.\s?)?/u;
/** Signature and date end four characters before the margin. */
const OUTDENT = '\u3000\u3000\u3000\u3000';

/** Where a statement's rows begin in 数据依据. */
export type StatementLinks = (id: number) => CellLink | undefined;

interface Line {
  readonly text: string;
  readonly style: StyleName;
  /** Points besides what the text needs. */
  readonly extra?: number;
  /** Stays on the page of the line after it. */
  readonly withNext?: boolean;
  readonly sentences?: readonly Sentence[];
}

const line = (text: string, style: StyleName, more: Partial<Line> = {}): Line => ({ text, style, ...more });

/** Points of a blank line. */
const ONE_LINE = styleOf('body').size * PITCH;

/** Blanks, whole and half, so many ems wide. */
const blanks = (ems: number): string => '\u3000'.repeat(Math.floor(ems)) + (ems % 1 === 0 ? '' : ' ');

/** A line of the list of annexes, and under itself what it has no room for. @param from ems that it stands further in */
function hanging(entry: string, from: number): string {
  const mark = MARK.exec(entry)?.[0] ?? '';
  const own = INDENT.length + from + setEms(mark);
  const lines = titleLines(entry.slice(mark.length), roomOf('apart') - own);
  return blanks(INDENT.length + from) + mark + lines.join(`\n${blanks(own)}`);
}

const signatureLines = (issuer: string | null, date: string | null): Line[] => [
  ...(issuer === null ? [] : [line(issuer + OUTDENT, 'date', { extra: ONE_LINE, withNext: date !== null })]),
  ...(date === null ? [] : [line(date + OUTDENT, 'date')]),
];

function linesOf(block: Block): Line[] {
  switch (block.kind) {
    case 'issuer':
      return [line(block.text, 'issuer', { extra: 30 })];
    case 'reference':
      return [line(block.text, 'reference', { extra: 20 })];
    case 'title':
      return [line(titleLines(block.text, roomOf('title')).join('\n'), 'title', { extra: 14 })];
    case 'dateline':
      return [line(block.text, 'subtitle', { extra: 10 })];
    case 'addressee':
      return [line(block.text, 'body')];
    case 'heading':
      return [
        line(INDENT + block.text, block.level === 1 ? 'level1' : 'level2', { extra: 2, withNext: true }),
      ];
    case 'paragraph':
      return [
        line(INDENT + block.sentences.map(({ text }) => text).join(''), 'body', {
          sentences: block.sentences,
        }),
      ];
    case 'blank':
      return [line(INDENT + block.text, 'blank', { extra: 2 })];
    case 'note':
      return [line(block.text, 'note')];
    case 'annexList':
      return block.entries.map((entry, index) =>
        line(hanging(entry, index === 0 ? 0 : LABEL), 'apart', {
          ...(index === 0 && { extra: ONE_LINE }),
          withNext: index + 1 < block.entries.length,
        }),
      );
    case 'signature':
      return signatureLines(block.issuer, block.date);
    case 'copies':
      return block.lines.map((text, index) => line(text, 'copies', { extra: index === 0 ? 24 : 4 }));
    // Tables and charts stand in annexes, on sheets of their own.
    case 'table':
    case 'chart':
      return [];
  }
}

/** What lists the annexes and signs: it stands on no page without a line of the text. */
const CLOSES: readonly Block['kind'][] = ['annexList', 'signature'];
/** A longer paragraph is not moved for what closes the text. */
const MOST_KEPT_LINES = 6;

/** Lines of a block; the last of the text stays with what closes it. */
function linesBefore(block: Block, next: Block | undefined): Line[] {
  const lines = linesOf(block);
  const last = lines.at(-1);
  if (last === undefined || next === undefined || !CLOSES.includes(next.kind)) return lines;
  return wrappedLines(last.text, roomOf(last.style)) > MOST_KEPT_LINES
    ? lines
    : [...lines.slice(0, -1), { ...last, withNext: true }];
}

const heightOf = ({ text, style, extra = 0 }: Line): number =>
  wrappedLines(text, roomOf(style)) * styleOf(style).size * PITCH + extra;

/** Height of a line with those that stay on its page. */
function heightFrom(lines: readonly Line[], first: number): number {
  let [height, at] = [0, first];
  for (;;) {
    const one = lines[at++];
    if (one === undefined) return height;
    height += heightOf(one);
    if (one.withNext !== true) return height;
  }
}

/** 依据3—5, to the first of them. */
function marginCell({ sentences = [] }: Line, linkOf: StatementLinks): PlanCell | null {
  const ids = sentences.flatMap(({ id }) => id ?? []);
  const [first, last] = [ids[0], ids.at(-1)];
  const link = first === undefined ? undefined : linkOf(first);
  return first === undefined || last === undefined || link === undefined
    ? null
    : { value: say.evidenceLink(first, last), style: 'marginLink', link };
}

export function noticeSheet(document: BulletinDocument, linkOf: StatementLinks): SheetPlan {
  const rows = new SheetRows(WIDTHS);
  const lines = document.body.flatMap((block, at) => linesBefore(block, document.body[at + 1]));
  lines.forEach((one, index) => {
    if (lines[index - 1]?.withNext !== true) rows.keepTogether(heightFrom(lines, index), PAGE);
    rows.row([{ value: one.text, style: one.style }, marginCell(one, linkOf)], heightOf(one));
  });
  return {
    part: 'notice',
    name: say.sheets.notice,
    widths: WIDTHS,
    rows: rows.rows,
    merges: rows.merges,
    frozenRows: 0,
    print: { paper: 'A4', orientation: 'portrait', margins: MARGINS, titleRows: null, columns: 1 },
    pageBreaks: rows.pageBreaks,
    charts: [],
  };
}
