/** @jest-environment jsdom */
import fc from 'fast-check';
import type { Block } from '../../../../src/domain/bulletin/document';
import { formattedHtml } from '../../../../src/files/write/docx/formatted';
import { annex, cell, documentWith, fullDocument, listTable, paragraph, table } from './documents';

/** What is pasted into Word and WPS looks like the file that is written. */

const parsed = (...blocks: readonly Block[]): Document =>
  new DOMParser().parseFromString(formattedHtml(documentWith(blocks)), 'text/html');
const full = new DOMParser().parseFromString(formattedHtml(fullDocument()), 'text/html');
const styleOf = (element: Element | undefined | null): string => element?.getAttribute('style') ?? '';
const saying = (words: string): Element | undefined =>
  [...full.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words));

test.each<[what: string, words: string, paragraphCss: RegExp, textCss: RegExp]>([
  [
    'the title',
    '关于2026年民生实事',
    /text-align:center.*line-height:35pt/u,
    /'方正小标宋简体'.*font-size:22pt/u,
  ],
  [
    'the text',
    '近期，县政府',
    /text-indent:32pt;mso-char-indent-count:2\.0;line-height:28\.95pt;mso-line-height-rule:exactly/u,
    /'Times New Roman','仿宋_GB2312';mso-fareast-font-family:'仿宋_GB2312';font-size:16pt;letter-spacing:-0\.25pt/u,
  ],
  ['level 1', '一、总体情况', /page-break-after:avoid;mso-outline-level:1/u, /'黑体'/u],
  ['level 2', '（一）教育局', /mso-outline-level:2/u, /'楷体_GB2312'/u],
  ['a blank', '【待填', /text-indent:32pt/u, /background:yellow;mso-highlight:yellow/u],
  ['附件说明', '附件：1.', /margin:28\.95pt 0 0pt 96pt.*text-indent:-64pt/u, /16pt/u],
  ['成文日期', '2026年10月8日', /margin:0pt 64pt 0pt 0;text-align:right/u, /16pt/u],
  ['the office’s head', '青溪县人民政府督查室文件', /text-align:center/u, /color:#FF0000/u],
  ['its line', '青政督', /border-bottom:solid #FF0000 2\.25pt/u, /16pt/u],
  ['an annex', '附件1', /page-break-before:always/u, /'黑体'/u],
])('%s has its form', (_what, words, paragraphCss, textCss) => {
  const found = saying(words);
  expect(styleOf(found)).toMatch(paragraphCss);
  expect(styleOf(found?.querySelector('span'))).toMatch(textCss);
});

test('nothing is left out: text in the order of the document, 抄送 last', () => {
  const texts = [...full.querySelectorAll('p')].map(({ textContent }) => textContent?.trim() ?? '');
  expect(texts[0]).toBe('青溪县人民政府督查室文件');
  expect(texts.at(-1)).toBe('青溪县人民政府督查室　2026年10月8日印发');
  expect(texts).toContain('新建便民停车场第120处');
});

describe('tables', () => {
  test('header rows are a head, which is repeated; rows are not cut', () => {
    const found = parsed(listTable(3)).querySelector('table');
    expect(found?.tHead?.rows).toHaveLength(1);
    expect(found?.tBodies[0]?.rows).toHaveLength(3);
    for (const row of found?.rows ?? []) expect(styleOf(row)).toBe('page-break-inside:avoid');
  });

  test.each<[what: string, rows: Parameters<typeof table>[0], expected: readonly (readonly string[])[]]>([
    [
      'across and down',
      [
        [cell('a', 'cell', { rowSpan: 2, columnSpan: 2 }), null, cell('c')],
        [null, null, cell('f')],
      ],
      [['a 2x2', 'c 1x1'], ['f 1x1']],
    ],
    ['never beyond the table', [[cell('a', 'cell', { rowSpan: 9, columnSpan: 9 })]], [['a 3x1']]],
    ['what is missing is blank', [[cell('a')]], [['a 1x1', ' 1x1', ' 1x1']]],
  ])('spans %s', (_what, rows, expected) => {
    const body = parsed(table(rows, ['甲', '乙', '丙'])).querySelector('tbody');
    expect(
      [...(body?.rows ?? [])].map(({ cells }) =>
        [...cells].map((one) => `${one.textContent?.trim() ?? ''} ${one.colSpan}x${one.rowSpan}`),
      ),
    ).toEqual(expected);
  });

  test('a status keeps its colours, a link loses its looks', () => {
    const [behind, link] = parsed(
      table([[cell('滞后', 'behind'), cell('64.0%', 'percentLink')]], ['甲', '乙']),
    ).querySelectorAll('td:not(thead *)');
    expect(styleOf(behind)).toContain('background:#F9D2CE');
    expect(styleOf(link?.querySelector('p'))).not.toContain('1F4E9E');
  });
});

test('texts are what they were, whatever they hold', () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc
      .array(fc.constantFrom('<b>', '&amp;', '"', '  ', '\n', '字', ']]>', '</p>', '<!--'), { maxLength: 8 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const html = parsed(paragraph(text)).body;
      for (const line of html.querySelectorAll('br')) line.replaceWith('\n');
      const said = (words: string): string => words.replace(/[\t\u00a0]/gu, ' ').trim();
      expect(said(html.textContent ?? '')).toBe(said(text));
    }),
  );
});

test('a document of nothing is a page of nothing', () => {
  expect(parsed().body.textContent).toBe('');
  expect(formattedHtml(documentWith([], [annex('附件', '表')]))).toContain('附件');
});
