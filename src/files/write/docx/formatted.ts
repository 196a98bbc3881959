import type { Block, BulletinDocument, TableBlock } from '../../../domain/bulletin/document';
import { styleOf, unlinked, type StyleName } from '../../../domain/sheet/styles';
import { attribute, content } from '../ooxml/xml';
import { annexHead, around, copiesOf, formsOf } from './forms';
import { BODY_PAGE, pageOf, textWidth, type PageSetup } from './geometry';
import { form, type Form, type Run } from './paragraph';
import { CHARACTER, type ParagraphProperties, type TextProperties } from './properties';
import { Spans, type PlacedCell, type Row } from './spans';
import { LATIN } from './fonts';
import { cellLine, fullStyle } from './styles';
import { columnTwips } from './table';

/**
 * The document as HTML that Word and WPS paste with its fonts and indents: the same paragraphs as in the file, with
 * the words of Word's own HTML (mso-…) for what CSS does not know. Paper and page numbers are the target's own.
 */

type Css = readonly (readonly [name: string, value: string | undefined])[];

const declared = (css: Css): string =>
  css.flatMap(([name, value]) => (value === undefined ? [] : `${name}:${value}`)).join(';');

const points = (twips: number): string => `${twips / 20}pt`;
const characters = (count: number | undefined): string | undefined =>
  count === undefined ? undefined : points(count * CHARACTER);

const ALIGN = { left: 'left', center: 'center', right: 'right', both: 'justify' } as const;

function paragraphCss(set: ParagraphProperties): Css {
  const { indent = {}, lines = [] } = set;
  const first = indent.firstLine ?? (indent.hanging === undefined ? undefined : -indent.hanging);
  const ruled = lines.map(({ side, color, eighths, away }) => {
    const width = `${eighths / 8}pt`;
    return [
      [`border-${side}`, `solid #${color} ${width}`],
      [`padding-${side}`, `${away}pt`],
    ] as const;
  });
  return [
    [
      'margin',
      `${points(set.before ?? 0)} ${characters(indent.right) ?? '0'} ${points(set.after ?? 0)} ${characters(indent.left) ?? '0'}`,
    ],
    ['text-align', ALIGN[set.align ?? 'both']],
    ['text-indent', characters(first)],
    ['mso-char-indent-count', indent.firstLine === undefined ? undefined : `${indent.firstLine}.0`],
    ['line-height', set.line === undefined ? undefined : points(set.line)],
    ['mso-line-height-rule', set.line === undefined ? undefined : 'exactly'],
    ['mso-pagination', set.keepLines === true ? 'lines-together' : 'none'],
    ['page-break-after', set.keepNext === true ? 'avoid' : undefined],
    ['page-break-before', set.pageBreakBefore === true ? 'always' : undefined],
    ['mso-outline-level', set.outline === undefined ? undefined : String(set.outline + 1)],
    ...ruled.flat(),
  ];
}

function textCss({ font, latin, color, size, space, isHighlighted }: TextProperties): Css {
  const named = font === undefined ? undefined : [...new Set([latin ?? font, font])];
  return [
    ['font-family', named?.map((one) => `'${one}'`).join(',')],
    ['mso-fareast-font-family', font === undefined ? undefined : `'${font}'`],
    ['font-size', size === undefined ? undefined : `${size / 2}pt`],
    ['letter-spacing', space === undefined ? undefined : points(space)],
    ['color', color === undefined ? undefined : `#${color}`],
    ['background', isHighlighted === true ? 'yellow' : undefined],
    ['mso-highlight', isHighlighted === true ? 'yellow' : undefined],
  ];
}

const styled = (tag: string, css: Css, inner: string): string =>
  `<${tag} style="${attribute(declared(css))}">${inner}</${tag}>`;

/** Blanks and line ends that HTML would take for one blank. */
const textHtml = (text: string): string =>
  content(text.replace(/\r\n?/gu, '\n'))
    .replaceAll('\n', '<br>')
    .replace(/ (?= )|\t/gu, '&nbsp;');

const runHtml = ({ text, set = {} }: Run, base: TextProperties): string =>
  styled('span', [['mso-ansi-language', 'ZH-CN'], ...textCss({ ...base, ...set })], textHtml(text));

function formHtml({ style, over, runs }: Form, more: ParagraphProperties = {}): string {
  const { paragraph, text } = fullStyle(style, LATIN);
  const inner = runs.map((run) => runHtml(run, text)).join('');
  return styled('p', paragraphCss({ ...paragraph, ...over, ...more }), inner || '&nbsp;');
}

const BORDER = 'solid windowtext 0.5pt';

function cellHtml({ cell, columns }: PlacedCell, rowsLeft: number, width: number): string {
  const name: StyleName = unlinked(cell.style);
  const { font, size, color, fill, horizontal, vertical } = styleOf(name);
  const rows = Math.min(cell.rowSpan ?? 1, rowsLeft);
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  const css: Css = [
    ['width', points(width)],
    ['border', BORDER],
    ['padding', '1pt 2.85pt'],
    ['vertical-align', vertical === 'center' ? 'middle' : vertical],
    ['background', fill === undefined ? undefined : `#${fill}`],
  ];
  const text: TextProperties = { font, size: size * 2, ...(color === undefined ? {} : { color }) };
  const paragraph = paragraphCss({ align: horizontal, line: cellLine(size) * 20 });
  const inner = styled('p', [...paragraph, ...textCss(text)], textHtml(cell.text) || '&nbsp;');
  return `<td${spans} style="${attribute(declared(css))}">${inner}</td>`;
}

class TableHtml {
  private readonly widths: readonly number[];
  private readonly spans: Spans;

  constructor(
    private readonly table: TableBlock,
    width: number,
  ) {
    this.widths = columnTwips(table, width);
    this.spans = new Spans(this.widths.length);
  }

  *html(): Generator<string> {
    if (this.widths.length === 0) return;
    const { header, rows } = this.table;
    yield '<table border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;table-layout:fixed"><thead>';
    yield* this.rows(header, header.length);
    yield '</thead><tbody>';
    this.spans.end();
    yield* this.rows(rows, rows.length);
    yield '</tbody></table>';
  }

  private *rows(rows: Iterable<Row>, count: number): Generator<string> {
    let left = count;
    for (const row of rows) {
      const own = this.spans.row(row).filter(({ isContinued }) => !isContinued);
      const cells = own.map((placed) => cellHtml(placed, left, this.across(placed)));
      yield `<tr style="page-break-inside:avoid">${cells.join('')}</tr>`;
      left--;
    }
  }

  private across({ column, columns }: PlacedCell): number {
    return this.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
  }
}

function* blocksHtml(blocks: readonly Block[], page: PageSetup): Generator<string> {
  for (const [at, block] of blocks.entries())
    if (block.kind === 'table') yield* new TableHtml(block, textWidth(page)).html();
    else for (const one of formsOf(block, around(blocks, at), page)) yield formHtml(one);
}

function* documentHtml(document: BulletinDocument): Generator<string> {
  const { body, annexes } = document;
  yield* blocksHtml(body, BODY_PAGE);
  for (const annex of annexes) {
    const { blocks, paper, orientation } = annex.issued ?? annex;
    const page = pageOf(paper, orientation);
    const [mark, ...title] = annexHead(annex, page);
    if (mark !== undefined) yield formHtml(mark, { pageBreakBefore: true });
    for (const one of title) yield formHtml(one);
    yield* blocksHtml(blocks, page);
  }
  for (const { lines } of copiesOf(body)) for (const line of lines) yield formHtml(form('Copies', line));
}

/** A page of HTML for the clipboard. */
export const formattedHtml = (document: BulletinDocument): string =>
  `<html lang="zh-CN"><head><meta charset="utf-8"></head><body lang="ZH-CN">${[...documentHtml(document)].join('')}</body></html>`;
