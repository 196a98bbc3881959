import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PaintedRule } from '../../../src/domain/marks/painted';
import { readSource } from '../../../src/files/read';
import { markedCopy } from '../../../src/files/write/marked/copy';
import { markedSheet, markedStyles, UnusualPart } from '../../../src/files/write/marked/parts';
import { MASTER, SAMPLES } from '../../samples';

/** Marks in a copy of a clerk's workbook: nothing else in it may change. */

const area = (firstRow: number, firstColumn = 1, lastColumn = firstColumn) => ({
  firstRow,
  lastRow: firstRow,
  firstColumn,
  lastColumn,
});
const rule = (sheet: string, part: Partial<PaintedRule> = {}): PaintedRule => ({
  sheet,
  layer: 'lamps',
  kind: 'behind',
  areas: [area(5, 1, 4)],
  ...part,
});
const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, MASTER)));
const numberOf = (): number => 7;

describe('a copy of a workbook', () => {
  const rules = [
    rule('总表'),
    rule('总表', { layer: 'issues', kind: 'error', areas: [area(5, 3), area(9, 2)] }),
  ];
  const copy = markedCopy(bytes, rules);

  test('reads as the workbook does: values, texts, formats, merges, hidden rows', async () => {
    expect(copy.refusal).toBeNull();
    const [before, after] = await Promise.all(
      [bytes, copy.bytes as Uint8Array].map((one) => readSource('a.xlsx', one)),
    );
    expect(after).toEqual(before);
  });

  test('only the sheet and the styles differ, and those by what was put in', () => {
    const [before, after] = [bytes, copy.bytes as Uint8Array].map((one) => unzipSync(one));
    expect(Object.keys(after ?? {})).toEqual(Object.keys(before ?? {}));
    const changed = Object.entries(after ?? {}).filter(
      ([name, part]) => Buffer.compare(part, before?.[name] as Uint8Array) !== 0,
    );
    expect(changed.map(([name]) => name).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    const was = (name: string): string => strFromU8(before?.[name] as Uint8Array);
    const sheet = strFromU8(after?.['xl/worksheets/sheet1.xml'] as Uint8Array);
    const ours = /<conditionalFormatting.*?<\/conditionalFormatting>/gsu;
    expect(sheet.match(ours)).toHaveLength(2);
    expect(sheet.replace(ours, '')).toBe(was('xl/worksheets/sheet1.xml').replace(ours, ''));
    // Issues lie over lamps.
    expect(sheet).toMatch(/tongbao\.issues\.error.*tongbao\.lamps\.behind/su);
    expect(sheet).toContain('sqref="C5 B9"');
  });

  test.each([
    ['.xls', 'notXlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['no bytes at all', 'notXlsx', new Uint8Array()],
    ['a zip that breaks off', 'unusual', bytes.slice(0, 500)],
    [
      'a signed workbook',
      'signed',
      zipSync({ ...unzipSync(bytes), '_xmlsignatures/sig1.xml': strToU8('<a/>') }),
    ],
    ['a zip without a workbook', 'notXlsx', zipSync({ 'a.txt': strToU8('a') })],
    ['no styles', 'unusual', zipSync({ ...unzipSync(bytes), 'xl/styles.xml': strToU8('') })],
  ])('%s gets none: %s', (_what, refusal, file) => {
    expect(markedCopy(file, rules)).toEqual({ bytes: null, refusal });
  });

  test('a sheet that is not there is refused, not passed over', () => {
    expect(markedCopy(bytes, [rule('别的')]).refusal).toBe('unusual');
  });
});

const sheet = (behind: string, prefix = ''): string =>
  `<${prefix}worksheet><${prefix}sheetData><${prefix}row r="1"/></${prefix}sheetData>${behind}</${prefix}worksheet>`;
const format = (prefix = ''): string => `<${prefix}conditionalFormatting sqref="A5:D5">`;

describe('place among the parts of a sheet', () => {
  test.each([
    ['nothing behind the cells', '', ''],
    ['merges', '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>', ''],
    [
      'protection and a filter',
      '<sheetProtection sheet="1"/><autoFilter ref="A1:B2"><sortState ref="A1"/></autoFilter>',
      '',
    ],
    [
      'validations',
      '<mergeCells/>',
      '<dataValidations count="1"><dataValidation prompt="a > b"/></dataValidations><pageMargins/>',
    ],
    ['a legacy drawing', '<phoneticPr fontId="1"/>', '<pageMargins left="1"/><legacyDrawing r:id="r1"/>'],
    [
      'views with a filter of their own',
      '<customSheetViews><customSheetView><autoFilter/></customSheetView></customSheetViews>',
      '<hyperlinks/>',
    ],
    [
      'an extension',
      '',
      '<extLst><ext><x14:conditionalFormattings><mergeCells/></x14:conditionalFormattings></ext></extLst>',
    ],
  ])('%s', (_what, before, after) => {
    const marked = markedSheet(sheet(before + after), [rule('a')], numberOf);
    const at = marked.indexOf(format());
    expect(marked.slice(0, at).endsWith(`</sheetData>${before}`)).toBe(true);
    expect(marked.slice(at)).toMatch(/<\/conditionalFormatting>/u);
    expect(marked.replace(/<conditionalFormatting.*?<\/conditionalFormatting>/su, '')).toBe(
      sheet(before + after),
    );
  });

  test('below the formats that are there, whose numbers stay', () => {
    const theirs =
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="3"/></conditionalFormatting>';
    const marked = markedSheet(sheet(theirs), [rule('a')], numberOf);
    expect(marked).toContain(`${theirs}${format()}`);
    expect(marked).toContain('dxfId="7" priority="4"');
  });

  test('elements keep the prefix of their part; cells may be none', () => {
    expect(markedSheet(sheet('', 'x:'), [rule('a')], numberOf)).toContain(`${format('x:')}<x:cfRule`);
    expect(markedSheet('<worksheet><sheetData/></worksheet>', [rule('a')], numberOf)).toContain(format());
  });

  test.each([
    ['no cells', '<worksheet/>'],
    ['cells that do not end', '<worksheet><sheetData><row/></worksheet>'],
    ['a part that does not end', '<worksheet><sheetData/><mergeCells>'],
    ['a comment', sheet('<!-- <pageMargins/> -->')],
  ])('%s is refused', (_what, xml) => {
    expect(() => markedSheet(xml, [rule('a')], numberOf)).toThrow(UnusualPart);
  });
});

describe('styles', () => {
  const styles = (inside: string): string => `<styleSheet xmlns="x"><cellXfs/>${inside}</styleSheet>`;
  test.each([
    [
      'none so far',
      '<tableStyles/>',
      0,
      /<cellXfs\/><dxfs count="8">(?:<dxf>.*){8}<\/dxfs><tableStyles\/>/su,
    ],
    ['nothing behind', '', 0, /<cellXfs\/><dxfs count="8">.*<\/dxfs><\/styleSheet>/su],
    ['an empty list', '<dxfs count="0"/><extLst/>', 0, /<dxfs count="8"><dxf>.*<\/dxfs><extLst\/>/su],
    [
      'two',
      '<dxfs count="2"><dxf><font/></dxf><dxf/></dxfs>',
      2,
      /<dxfs count="10"><dxf><font\/><\/dxf><dxf\/><dxf><fill>/u,
    ],
    ['a list without a count', '<dxfs><dxf/></dxfs>', 1, /<dxfs count="9"><dxf\/><dxf><fill>/u],
  ])('%s', (_what, inside, first, expected) => {
    const { xml, numberOf: number } = markedStyles(styles(inside));
    expect(xml).toMatch(expected);
    expect([number('completed'), number('info')]).toEqual([first, first + 7]);
  });
});
