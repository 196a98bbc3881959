import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetPlan } from '../../src/domain/sheet/plan';
import { findTables } from '../../src/domain/table/find';
import { writeWorkbook } from '../../src/files/write';
import { grid } from '../domain/table/grids';
import { unaccounted } from './laws/account';
import { unspeakable } from './laws/finite';
import { differences } from './laws/readBack';
import { workbookFaults } from './laws/workbook';
import { minimised } from './minimise';

/** The laws of the campaign find what breaks them. */

const plan = (...texts: readonly string[]): SheetPlan => ({
  name: '表',
  widths: [20, 20],
  rows: texts.map((value) => ({
    height: 20,
    cells: [
      { value, style: 'cell' },
      { value: 1.5, style: 'cell' },
    ],
  })),
  merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 }],
  frozenRows: 0,
  print: {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
    titleRows: null,
  },
  pageBreaks: [],
  charts: [],
});

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

async function changed(part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const files = unzipSync(await writeWorkbook([plan('甲', '乙')]));
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...files, [part]: strToU8(after) });
}

test('a workbook of ours breaks no law', async () =>
  expect(workbookFaults(await writeWorkbook([plan('甲', '乙')]))).toEqual([]));

test.each<[fault: RegExp, part: string, change: (xml: string) => string]>([
  [/a string that is not there/u, SHEET, (xml) => xml.replace('<v>0</v>', '<v>77</v>')],
  [/a number NaN/u, SHEET, (xml) => xml.replace('<v>1.5</v>', '<v>NaN</v>')],
  [/a style that is not there/u, SHEET, (xml) => xml.replace(/ s="\d+"/u, ' s="9999"')],
  [/cells out of order/u, SHEET, (xml) => xml.replace('r="A2"', 'r="C2"')],
  [/a cell beyond the sheet/u, SHEET, (xml) => xml.replace('r="B2"', 'r="ZZZ2"')],
  [/a row too high/u, SHEET, (xml) => xml.replace(/ ht="[^"]*"/u, ' ht="500"')],
  [/merged areas over each other/u, SHEET, (xml) => xml.replace(/(<mergeCell [^>]*>)/u, '$1$1')],
  [/unclosed|worksheet >/u, SHEET, (xml) => xml.replace('<sheetData>', '<sheetData><x>')],
  [/forbidden character/u, STRINGS, (xml) => xml.replace('甲', '甲\u0001')],
  [/bare &/u, STRINGS, (xml) => xml.replace('甲', '&')],
  [/longer than a cell holds/u, STRINGS, (xml) => xml.replace('甲', '字'.repeat(32_768))],
  [/a name that no sheet may have/u, 'xl/workbook.xml', (xml) => xml.replace('"表"', '"a/b"')],
])('%s', async (fault, part, change) =>
  expect(workbookFaults(await changed(part, change)).join('\n')).toMatch(fault),
);

test('a damaged zip is no workbook', async () => {
  const bytes = await writeWorkbook([plan('甲')]);
  bytes[200] = (bytes[200] ?? 0) ^ 0xff;
  expect(() => workbookFaults(bytes)).toThrow();
});

test('other words, sheets or rows than were written are found', async () => {
  const plans = [{ ...plan('甲', '乙'), merges: [] }];
  const bytes = await writeWorkbook(plans, { kind: 'bulletin' });
  expect(await differences([], plans, bytes)).toEqual([]);
  expect(await differences([], [{ ...plan('甲', '丙'), merges: [] }], bytes)).toHaveLength(1);
  expect(await differences([], [...plans, ...plans], bytes)).toEqual(['1 sheets for 2']);
  expect(await differences([], plans, await writeWorkbook(plans))).toEqual(['not known as a bulletin']);
  const { tables } = findTables(SHEET_WITH_TABLE);
  expect(await differences(tables, plans, bytes)).toEqual(['0 rows again for 1']);
});

const SHEET_WITH_TABLE = grid([
  ['序号', '目标任务', '进展情况', '责任单位'],
  ['1', '新增托位525个', '已新增托位336个。', '教育局'],
]);

test('a line that nothing tells of, and a row that is read twice', () => {
  const { tables } = findTables(SHEET_WITH_TABLE);
  expect(unaccounted(SHEET_WITH_TABLE, {}, tables)).toEqual([]);
  const without = tables.map((table) => ({ ...table, rows: [] }));
  expect(unaccounted(SHEET_WITH_TABLE, {}, without)).toEqual(['line 2 is passed over (4 cells)']);
  expect(unaccounted(SHEET_WITH_TABLE, {}, [...tables, ...tables])).toEqual(['row 2 is read twice']);
});

test('what JSON cannot say', () => {
  expect(unspeakable({ a: [1, null, 'x', { b: true }] })).toEqual([]);
  expect(unspeakable({ a: [1, { b: Number.NaN }], c: undefined })).toEqual([
    '$.a.1.b is NaN',
    '$.c is undefined',
  ]);
});

test('an input is made smaller as long as it does the same', async () => {
  const text = `<a>${'<b>x</b>'.repeat(40)}<evil/>${'<c/>'.repeat(40)}</a>`;
  const small = await minimised(strToU8(text), (bytes) => Promise.resolve(strFromU8(bytes).includes('evil')));
  expect(strFromU8(small)).toBe('<evil/>');
  const zip = zipSync({ 'a.xml': strToU8(text), 'b.xml': strToU8('<x/>'.repeat(99)) });
  const smaller = await minimised(zip, (bytes) => {
    const files = unzipSync(bytes);
    return Promise.resolve(strFromU8(files['a.xml'] ?? new Uint8Array()).includes('evil'));
  });
  expect(Object.entries(unzipSync(smaller)).map(([name, part]) => [name, strFromU8(part)])).toEqual([
    ['a.xml', '<evil/>'],
  ]);
});
