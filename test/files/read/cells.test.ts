import { CellBudget, SheetBuilder } from '../../../src/files/read/cells/sheetBuilder';
import type { CellValue } from '../../../src/domain/grid';
import { sketched, textsOf, type Sketch } from './support';

/** What cells of OOXML say. */

const cell = (inner: string, attributes = ''): Sketch => ({
  rows: `<row r="1"><c r="A1"${attributes}>${inner}</c></row>`,
});

const ITALIC = '<rPr><i/></rPr>';
const STRIKE = '<rPr><strike/></rPr>';
const SUPER = '<rPr><vertAlign val="superscript"/></rPr>';
const run = (text: string, font = ''): string => `<r>${font}<t xml:space="preserve">${text}</t></r>`;

const inline = (content: string): Sketch => cell(`<is>${content}</is>`, ' t="inlineStr"');

test.each<[string, string, string]>([
  ['plain', '<t>新增托位336个</t>', '新增托位336个'],
  ['runs', run('新增') + run('336', ITALIC) + run('个'), '新增336个'],
  ['struck-out run', run('新增') + run('300', STRIKE) + run('336个', ITALIC), '新增336个'],
  ['strike that is switched off', run('新增') + run('300个', '<rPr><strike val="0"/></rPr>'), '新增300个'],
  ['footnote sign', run('336') + run('1', SUPER) + run('个', ITALIC), '336个'],
  ['footnote signs', run('336个') + run('[1],*', SUPER), '336个'],
  ['square metres', run('100m') + run('2', SUPER), '100m²'],
  ['square kilometres', run('100km') + run('2', SUPER), '100km²'],
  ['cubic metres', run('100米') + run('3', SUPER) + run('水'), '100米³水'],
  ['a footnote after metres', run('100米') + run('1', SUPER), '100米'],
  ['a power of ten', run('3×10') + run('4', SUPER) + run('个'), '3×10⁴个'],
  ['raised words', run('第1') + run('st', SUPER), '第1st'],
  [
    'readings are no words',
    '<t>項目</t><rPh sb="0" eb="2"><t>xiàng mù</t></rPh><phoneticPr fontId="1"/>',
    '項目',
  ],
  ['escapes', '<t>a_x000A_b_x005F_x0041_</t>', 'a\nb_x0041_'],
  ['entities and marked sections', '<t>a&lt;b&#x4E00;&#19968;<![CDATA[<&>]]></t>', 'a<b一一<&>'],
  ['line ends', '<t>a\r\nb</t>', 'a\nb'],
  ['blanks', '<t xml:space="preserve">  a </t>', '  a '],
])('%s', async (_name, content, text) => {
  expect(textsOf(await sketched(inline(content)))).toEqual([[text]]);
  expect(textsOf(await sketched({ ...cell('<v>0</v>', ' t="s"'), strings: `<si>${content}</si>` }))).toEqual([
    [text],
  ]);
});

const FONTS =
  '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';

test.each<[string, Sketch, string, boolean]>([
  ['by the cell', cell('<v>5</v>', ' s="1"'), '5', true],
  ['by another style', cell('<v>5</v>', ' s="0"'), '5', false],
  ['by all runs', inline(run('新增', STRIKE) + run('5个', STRIKE)), '新增5个', true],
  ['by some runs', inline(run('新增', STRIKE) + run('5个', ITALIC)), '5个', false],
  [
    'cell struck out, a run with a font of its own',
    { rows: `<row r="1"><c r="A1" s="1" t="inlineStr"><is>${run('旧')}${run('新', ITALIC)}</is></c></row>` },
    '新',
    false,
  ],
])('struck out as a whole %s', async (_name, sketch, text, struck) => {
  const grid = await sketched({ ...sketch, styles: FONTS });
  expect(textsOf(grid)).toEqual([[text]]);
  expect(grid.struck).toEqual(struck ? [{ row: 1, column: 1 }] : []);
});

const UNCALCULATED = { gap: 'uncalculated' } as const;
const PICTURE = { gap: 'picture' } as const;
const ON_LOAD = '<calcPr fullCalcOnLoad="1"/>';

test.each<[string, Sketch, CellValue | undefined, string | undefined]>([
  ['number', cell('<v>12.50</v>'), 12.5, '12.5'],
  ['number, said', cell('<v>1E3</v>', ' t="n"'), 1000, '1000'],
  ['no value', cell('<v/>'), undefined, undefined],
  ['true', cell('<v>1</v>', ' t="b"'), true, 'TRUE'],
  ['false', cell('<v>0</v>', ' t="b"'), false, 'FALSE'],
  ['error', cell('<v>#N/A</v>', ' t="e"'), { error: '#N/A' }, '#N/A'],
  ['error of a formula', cell('<f>1/0</f><v>#DIV/0!</v>', ' t="e"'), { error: '#DIV/0!' }, '#DIV/0!'],
  ['text of a formula', cell('<f>A2</f><v>完成</v>', ' t="str"'), '完成', '完成'],
  ['a formula that gives no words', cell('<f>""</f><v></v>', ' t="str"'), undefined, undefined],
  ['formula without a result', cell('<f>A2&amp;"个"</f>'), UNCALCULATED, ''],
  ['formula with an empty result', cell('<f>A2</f><v></v>'), UNCALCULATED, ''],
  ['shared formula without a result', cell('<f t="shared" si="0"/>'), UNCALCULATED, ''],
  ['formula with 0', cell('<f>A2</f><v>0</v>'), 0, '0'],
  [
    'formula with 0 that its program did not calculate',
    { ...cell('<f>A2</f><v>0</v>'), after: ON_LOAD },
    UNCALCULATED,
    '',
  ],
  ['0 without a formula', { ...cell('<v>0</v>'), after: ON_LOAD }, 0, '0'],
  [
    'picture of WPS',
    cell('<f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>', ' t="str"'),
    PICTURE,
    '',
  ],
  ['picture of WPS without its formula', cell('<v>=DISPIMG("ID_1",1)</v>', ' t="str"'), PICTURE, ''],
  [
    'picture by a formula',
    cell('<f>_xlfn.IMAGE("http://a")</f><v>#VALUE!</v>', ' t="e" vm="1"'),
    PICTURE,
    '',
  ],
  ['picture in the cell', cell('<v>#VALUE!</v>', ' t="e" vm="1"'), PICTURE, ''],
  ['error without a richer value', cell('<v>#VALUE!</v>', ' t="e"'), { error: '#VALUE!' }, '#VALUE!'],
  ['text that looks like a formula', inline('<t>=1+1</t>'), '=1+1', '=1+1'],
  ['date written as one', cell('<v>2026-09-15T00:00:00</v>', ' t="d"'), 46280, '2026年9月15日'],
  ['a string that is not there', { ...cell('<v>7</v>', ' t="s"'), strings: '' }, undefined, undefined],
])('%s', async (_name, sketch, value, text) => {
  const { values, texts } = await sketched(sketch);
  expect([values[0]?.[0], texts[0]?.[0]]).toEqual([value, text]);
});

test.each<[string, number, string]>([
  ['', 0.1 + 0.2, '0.3'],
  ['', 12_345_678_901_234, '1.23457E+13'],
  ['', 0.00001, '1E-05'],
  ['', -3, '-3'],
  ['', 1234.5, '1234.5'],
  ['0', 12.6, '13'],
  ['0.00', 12.6, '12.60'],
  ['#,##0', 1_234_567, '1,234,567'],
  ['0%', 0.64, '64%'],
  ['0.0%', 0.6415, '64.2%'],
  ['0"个"', 336, '336个'],
  ['#,##0.00_);(#,##0.00)', -5, '(5.00)'],
  ['[Red]0;[Blue]-0', -5, '-5'],
  ['0;-0;"无"', 0, '无'],
  ['0!.0,"万元"', 5_250_000, '525.0万元'],
  ['0\\.0,"万元"', 5_250_000, '525.0万元'],
  ['0"."0,', 5_250_000, '525.0'],
  ['0!.0000', -5_254_321, '-525.4321'],
  ['0.0,,"百万元"', 5_250_000, '5.3百万元'],
  ['0!个', 336, '336个'],
  ['0个', 336, '336个'],
  ['[=1]"已完成";[=0]"未完成"', 1, '已完成'],
  ['[红色][>=10000]0!.0,"万";0', 52_500, '5.3万'],
  ['[红色][>=10000]0!.0,"万";0', 525, '525'],
  ['@', 336, '336'],
  ['[DBNum1]0', 3, '3'],
  ['0.00E+00', 12_345, '1.23E+04'],
])('number as %s', async (code, value, text) => {
  const grid = await sketched({
    rows: `<row r="1"><c r="A1" s="1"><v>${String(value)}</v></c></row>`,
    styles: `<numFmts><numFmt numFmtId="170" formatCode="${(code || 'General').replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`,
  });
  expect([grid.texts[0]?.[0], grid.values[0]?.[0], grid.formats[0]?.[0] ?? '']).toEqual([text, value, code]);
});

test('rows and cells without addresses follow each other; hidden rows and columns; merged areas hide what is under them', async () => {
  const grid = await sketched({
    head: '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0" customWidth="1"/><col min="5" max="4294967296" width="9"/><col min="16384" max="99999999" hidden="1"/></cols>',
    rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4" hidden="1"><c r="B4"><v>3</v></c><c><v>4</v></c></row><row ht="0"><c><v>5</v></c></row>',
    tail: '<mergeCells><mergeCell ref="B4:C9"/><mergeCell ref="A1:XFD1048576999"/></mergeCells>',
  });
  expect(grid.values).toEqual([[1]]);
  expect(grid.merges[0]).toEqual({ firstRow: 4, lastRow: 9, firstColumn: 2, lastColumn: 3 });
  expect(grid.merges[1]).toEqual({ firstRow: 1, lastRow: 1_048_576, firstColumn: 1, lastColumn: 16_384 });
  expect([grid.hiddenRows, grid.hiddenColumns]).toEqual([
    [4, 5],
    [2, 3, 4, 16_384],
  ]);
});

test('a text beyond a cell is cut on a whole sign, and told', async () => {
  const grid = await sketched(inline(`<t>${'字'.repeat(32_766)}𠮷尾</t>`));
  expect(grid.texts[0]?.[0]).toBe('字'.repeat(32_766));
  expect(grid.cut).toEqual([{ row: 1, column: 1 }]);
  expect((await sketched(inline('<t>短</t>'))).cut).toBeUndefined();
});

test('what stands beyond the sheet is counted', () => {
  const sheet = new SheetBuilder(new CellBudget());
  sheet.put(1, 1, '甲', '甲');
  sheet.put(1_048_577, 1, '乙', '乙');
  sheet.put(1, 16_385, '丙', '丙');
  sheet.put(1_048_577, 2, null, '');
  const grid = sheet.grid({ file: 'a.csv', sheet: '', visibility: 'visible' });
  expect([grid.texts, grid.beyond]).toEqual([[['甲']], 2]);
});

test('what is drawn over a sheet is noticed', async () => {
  expect((await sketched({ rows: '', tail: '<drawing r:id="r9"/>' })).drawn).toBe(true);
  expect((await sketched({ rows: '' })).drawn).toBeUndefined();
});

test('colours of blank cells: solid fills by their own colour or the palette, no theme, no pattern', async () => {
  const fill = (type: string, colour: string): string =>
    `<fill><patternFill patternType="${type}"><fgColor ${colour}/><bgColor indexed="64"/></patternFill></fill>`;
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    fill('solid', 'rgb="FFff0000"'),
    fill('solid', 'indexed="13"'),
    fill('solid', 'theme="4"'),
    fill('gray125', 'rgb="FF00B050"'),
  ];
  const grid = await sketched({
    rows: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"/><c r="C1" s="2"/><c r="D1" s="3"/><c r="E1" s="4"/><c r="F1" s="0"/></row>',
    styles: `<fills>${fills.join('')}</fills><cellXfs>${fills.map((_, i) => `<xf fillId="${i}"/>`).join('')}</cellXfs>`,
  });
  expect(grid.fills).toEqual([
    { row: 1, column: 2, colour: 'FF0000' },
    { row: 1, column: 3, colour: 'FFFF00' },
  ]);
  expect(grid.values).toEqual([[1]]);
  expect((await sketched({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' })).fills).toBeUndefined();
});
