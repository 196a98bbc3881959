import { messages } from '../../messages/zh-CN';
import type { CellLink, PlanCell, SheetPlan } from '../../sheet/plan';
import { textHeight } from '../../sheet/measureText';
import { styleOf, type StyleName } from '../../sheet/styles';
import { SheetRows } from '../../sheet/table';
import { pageColumn, pagePoints } from '../../sheet/widths';
import type { Block, BulletinDocument, Sentence } from '../document';

/** The 通报 sheet: the text that is signed, at its true size; beside the page, links to what it rests on. */

const say = messages.bulletin;
/** GB/T 9704-2012 margins, millimetres. */
const MARGINS = { top: 37, right: 26, bottom: 35, left: 28 };
const TEXT = pageColumn('A4', 'portrait', MARGINS);
/** The text, and a column beside the page. */
const WIDTHS = [TEXT, 12];
const PAGE = pagePoints('A4', 'portrait', MARGINS, [TEXT]);
const INDENT = '\u3000\u3000';
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

const signatureLines = (issuer: string | null, date: string | null): Line[] => [
  ...(issuer === null
    ? []
    : [line(issuer + OUTDENT, 'date', { extra: date === null ? 24 : 48, withNext: date !== null })]),
  ...(date === null ? [] : [line(date + OUTDENT, 'date')]),
];

function linesOf(block: Block): Line[] {
  switch (block.kind) {
    case 'issuer':
      return [line(block.text, 'issuer', { extra: 30 })];
    case 'reference':
      return [line(block.text, 'reference', { extra: 20 })];
    case 'title':
      return [line(block.text, 'title', { extra: 24 })];
    case 'dateline':
      return [line(block.text, 'subtitle', { extra: 10 })];
    case 'addressee':
      return [line(block.text, 'body')];
    case 'heading':
      return [
        line(INDENT + block.text, block.level === 1 ? 'level1' : 'level2', { extra: 6, withNext: true }),
      ];
    case 'paragraph':
      return [
        line(INDENT + block.sentences.map(({ text }) => text).join(''), 'body', {
          sentences: block.sentences,
        }),
      ];
    case 'blank':
      return [line(INDENT + block.text, 'blank', { extra: 6 })];
    case 'note':
      return [line(block.text, 'note')];
    case 'annexList':
      return block.entries.map((entry, index) =>
        line(INDENT + (index === 0 ? entry : `${INDENT}\u3000${entry}`), 'body', {
          ...(index === 0 && { extra: 20 }),
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

const heightOf = ({ text, style, extra = 0 }: Line, points: number): number =>
  textHeight(text, points, styleOf(style)) + extra;

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
  const lines = document.body.flatMap(linesOf);
  lines.forEach((one, index) => {
    const next = lines[index + 1];
    const together =
      heightOf(one, rows.pointsOf(1)) + (next === undefined ? 0 : heightOf(next, rows.pointsOf(1)));
    if (one.withNext === true) rows.keepTogether(together, PAGE);
    rows.cells(
      [{ value: one.text, style: one.style }, marginCell(one, linkOf)],
      heightOf(one, rows.pointsOf(1)),
    );
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
