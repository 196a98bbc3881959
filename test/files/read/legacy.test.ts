import * as xlsx from '@e965/xlsx';
import { readSource } from '../../../src/files/read';
import { CompoundFile } from '../../../src/files/read/legacy/compound';
import { firstGrid, gridOf, textsOf } from './support';

/** Old workbooks, record by record: what their library's writers cannot write. */

type Bytes = readonly number[];
const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const f64 = (value: number): number[] => [...new Uint8Array(Float64Array.of(value).buffer)];
const wide = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const record = (type: number, data: Bytes): number[] => [...u16(type, data.length), ...data];

const bof = (kind: number): number[] => record(0x809, [...u16(0x600, kind, 0, 0), ...u32(0), ...u32(0)]);
const EOF = record(0x0a, []);
const font = (struck: boolean, raised = false): number[] =>
  record(0x31, [...u16(220, struck ? 8 : 0, 0, 400, raised ? 1 : 0), 0, 0, 0, 0, 1, 0, 65]);
const style = (fontIndex: number, format = 0): number[] =>
  record(0xe0, [...u16(fontIndex, format), ...Array<number>(16).fill(0)]);
/** Font 4 is never written: the fifth font has number 5. */
const FONTS = [font(false), font(true), font(false, true), font(false), font(true)].flat();
const RAISED = 2;
const STRUCK = 5;

const sheetName = (name: string, at: number, state = 0): number[] =>
  record(0x85, [...u32(at), state, 0, name.length, 1, ...wide(name)]);

interface Sketch {
  readonly globals?: Bytes;
  readonly cells: Bytes;
  readonly state?: number;
}

function book({ globals = [], cells, state = 0 }: Sketch): Uint8Array {
  const head = (at: number): number[] => [
    ...bof(5),
    ...FONTS,
    ...globals,
    ...sheetName('表', at, state),
    ...EOF,
  ];
  return Uint8Array.from([...head(head(0).length), ...bof(0x10), ...cells, ...EOF]);
}

const at = (row: number, column: number, look = 0): number[] => u16(row, column, look);
const label = (
  row: number,
  column: number,
  text: string,
  runs: readonly (readonly [number, number])[] = [],
): number[] =>
  record(0x204, [
    ...at(row, column),
    ...u16(text.length),
    runs.length > 0 ? 9 : 1,
    ...(runs.length > 0 ? u16(runs.length) : []),
    ...wide(text),
    ...runs.flatMap((run) => u16(...run)),
  ]);

const rich = async (
  text: string,
  ...runs: (readonly [number, number])[]
): Promise<ReturnType<typeof gridOf>> =>
  gridOf(book({ globals: style(0), cells: label(0, 0, text, runs) }), 'a.xls');

test.each<[string, string, (readonly [number, number])[], string]>([
  [
    'a struck-out run',
    '托位300336个',
    [
      [2, STRUCK],
      [5, 0],
    ],
    '托位336个',
  ],
  [
    'a footnote',
    '托位3361个',
    [
      [5, RAISED],
      [6, 0],
    ],
    '托位336个',
  ],
  ['square metres', '100m2', [[4, RAISED]], '100m²'],
  ['other fonts', '托位336个', [[2, 3]], '托位336个'],
])('%s', async (_name, text, runs, expected) => {
  expect(textsOf(await rich(text, ...runs))).toEqual([[expected]]);
});

test('values of all kinds; formats and fonts by the style', async () => {
  const globals = [
    ...style(0),
    ...style(1),
    ...style(0, 14),
    ...style(0, 57),
    ...record(0x41e, [...u16(164, 4), 0, ...Buffer.from('0.0%')]),
    ...style(0, 164),
  ];
  const packed = (value: number, hundredth = false): number[] =>
    u32(((value << 2) | 2 | (hundredth ? 1 : 0)) >>> 0);
  const cells = [
    record(0x203, [...at(0, 0), ...f64(12.5)]),
    record(0x27e, [...at(0, 1), ...packed(336)]),
    record(0x27e, [...at(0, 2), ...packed(1234, true)]),
    record(0x203, [...at(0, 3, 2), ...f64(46_280)]),
    record(0x203, [...at(0, 4, 3), ...f64(46_266)]),
    record(0x203, [...at(0, 5, 4), ...f64(0.64)]),
    record(0x205, [...at(0, 6), 1, 0]),
    record(0x205, [...at(0, 7), 0x2a, 1]),
    record(0x06, [...at(1, 0), ...f64(7), ...u16(0), ...u32(0)]),
    record(0x06, [...at(1, 1), 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...u16(0), ...u32(0)]),
    record(0x207, [...u16(2), 1, ...wide('完成')]),
    record(0x06, [...at(1, 2), 2, 0, 0x17, 0, 0, 0, 0xff, 0xff, ...u16(0), ...u32(0)]),
    record(0x06, [...at(1, 3), 3, 0, 0, 0, 0, 0, 0xff, 0xff, ...u16(0), ...u32(0)]),
    record(0xbd, [...u16(1, 4), ...u16(1), ...packed(5), ...u16(0), ...packed(6), ...u16(5)]),
    record(0x208, [...u16(1, 0, 9, 0, 0, 0, 0x20, 0)]),
    record(0x7d, [...u16(2, 3, 2304, 0, 1, 0)]),
    record(0x7d, [...u16(6, 6, 0, 0, 0, 0)]),
    record(0x7d, [...u16(7, 9, 2304, 0, 0, 0)]),
    record(0xe5, [...u16(1), ...u16(0, 1, 0, 0)]),
  ].flat();
  const grid = await gridOf(book({ globals, cells, state: 1 }), 'a.xls');
  expect(grid.texts).toEqual([
    ['12.5', '336', '12.34', '2026年9月15日', '2026年9月', '64.0%', 'TRUE', '#N/A'],
    ['', '完成', '#REF!', '', '5', '6'],
  ]);
  expect(grid).toMatchObject({
    visibility: 'hidden',
    struck: [{ row: 2, column: 5 }],
    hiddenRows: [2],
    hiddenColumns: [3, 4, 7],
    merges: [{ firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 }],
  });
});

test('the table of strings goes on in further records, in the middle of a text and of its fonts', async () => {
  const words = (text: string): number[] => [...u16(text.length), 1, ...wide(text)];
  const first = [...u32(3), ...u32(3), ...words('序号'), ...u16(6), 1, ...wide('目标')];
  const second = [1, ...wide('任务'), ...u16(0x6c49), ...[]];
  const third = [0, 0x41, ...u16(8), 9, ...u16(2), ...wide('托位300336'), ...u16(2, STRUCK)];
  const fourth = u16(5, 0);
  const globals = [
    ...style(0),
    ...record(0xfc, first),
    ...record(0x3c, second),
    ...record(0x3c, third),
    ...record(0x3c, fourth),
  ];
  const cells = [0, 1, 2].flatMap((index) => record(0xfd, [...at(0, index), ...u32(index)]));
  expect(textsOf(await gridOf(book({ globals, cells }), 'a.xls'))).toEqual([
    ['序号', '目标任务汉A', '托位336'],
  ]);
});

test('a chart inside a sheet is no part of it', async () => {
  const chart = [...bof(0x20), ...label(0, 5, '图'), ...EOF];
  const cells = [...label(0, 0, '甲'), ...chart, ...label(1, 0, '乙')];
  expect(textsOf(await gridOf(book({ globals: style(0), cells }), 'a.et'))).toEqual([['甲'], ['乙']]);
});

describe('compound files', () => {
  const container = (name: string, size: number): Uint8Array => {
    const file = xlsx.CFB.utils.cfb_new();
    xlsx.CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(size, 7));
    return new Uint8Array(xlsx.CFB.write(file, { type: 'buffer' }) as Buffer);
  };

  test.each([10, 64, 5000, 3_000_000])('a stream of %i bytes, in any case', (size) => {
    const stream = new CompoundFile(container('WorkBook', size)).stream('workbook');
    expect(Buffer.alloc(size, 7).equals(stream ?? new Uint8Array())).toBe(true);
  });

  test('chains that run in circles or out of the file are damaged, not endless', () => {
    const bytes = container('Workbook', 20_000);
    for (let place = 512; place + 4 <= 1024; place += 4) {
      for (const target of [0, 1, 5, 200]) {
        const broken = bytes.slice();
        new DataView(broken.buffer).setUint32(place, target, true);
        try {
          new CompoundFile(broken).stream('Workbook');
        } catch (error) {
          expect(error).toMatchObject({ code: 'damaged' });
        }
      }
    }
  });
});

const FODS = (body: string, styles = ''): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document>`,
  );

test('OpenDocument: repeats, spans, runs, notes, hidden parts, errors, dates', async () => {
  const styles = [
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    '<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>',
    '<style:style style:name="C1" style:family="table-cell"><style:text-properties style:text-line-through-type="single"/></style:style>',
    '<style:style style:name="D1" style:family="table-cell" style:data-style-name="N1"/>',
    '<style:style style:name="W0" style:family="table-column"><style:table-column-properties style:column-width="0cm"/></style:style>',
    '<style:style style:name="W1" style:family="table-column"><style:table-column-properties style:column-width="0.4in"/></style:style>',
    '<style:style style:name="H" style:family="table"><style:table-properties table:display="false"/></style:style>',
    '<number:date-style style:name="N1"><number:year/><number:text>年</number:text><number:month/></number:date-style>',
  ].join('');
  const p = (inner: string): string => `<text:p>${inner}</text:p>`;
  const words = (inner: string, more = ''): string =>
    `<table:table-cell office:value-type="string"${more}>${inner}</table:table-cell>`;
  const body = `<table:table table:name="表" table:style-name="H"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:style-name="W1"/><table:table-column table:style-name="W0"/>
    <table:table-row>${words(p('托位<text:span text:style-name="T1">300</text:span>336<text:span text:style-name="T2">1</text:span>个') + p('二<text:s text:c="2"/>行<text:line-break/>三'))}${words(`<office:annotation><text:p>批注</text:p></office:annotation>${p('甲')}`, ' table:number-columns-repeated="2"')}</table:table-row>
    <table:table-row table:number-rows-repeated="2" table:visibility="filter">${words(p('同'), ' table:style-name="C1" table:number-columns-spanned="2"')}<table:covered-table-cell/><table:table-cell office:value-type="date" office:date-value="2026-09-01" table:style-name="D1">${p('2026年9月')}</table:table-cell></table:table-row>
    <table:table-row><table:table-cell office:value-type="percentage" office:value="0.64">${p('64%')}</table:table-cell><table:table-cell calcext:value-type="error" office:value-type="string">${p('#N/A')}</table:table-cell><table:table-cell table:formula="of:=[.A1]"/><table:table-cell office:value-type="boolean" office:boolean-value="true">${p('TRUE')}</table:table-cell></table:table-row>
    <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
  const grid = firstGrid(await readSource('a.fods', FODS(body, styles)));
  expect(textsOf(grid)).toEqual([
    ['托位336个\n二  行\n三', '甲', '甲'],
    ['同', '', '2026年9月'],
    ['同', '', '2026年9月'],
    ['64%', '#N/A', '', 'TRUE'],
  ]);
  expect(grid).toMatchObject({ visibility: 'hidden', hiddenRows: [2, 3], hiddenColumns: [2, 3, 5] });
  expect(grid.values[3]).toEqual([0.64, { error: '#N/A' }, { gap: 'uncalculated' }, true]);
  expect([grid.struck, grid.merges.length, grid.formats[3]]).toEqual([
    [
      { row: 2, column: 1 },
      { row: 3, column: 1 },
    ],
    2,
    ['0%'],
  ]);
});

test('OpenDocument: a filled row that is repeated for ever is refused', async () => {
  const row = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>`;
  const { error } = await readSource('a.fods', FODS(`<table:table table:name="a">${row}</table:table>`));
  expect(error?.code).toBe('tooLarge');
});

test('Excel 2003 XML: places, spans, struck-out and raised runs, hidden sheets', async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
    <Styles><Style ss:ID="s1"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="s2"><Font ss:StrikeThrough="1"/></Style></Styles>
    <Worksheet ss:Name="表"><Table><Column ss:Index="2" ss:Span="1" ss:Hidden="1"/><Column ss:Index="7" ss:Width="0"/><Column ss:Width="54"/><Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">标题</Data></Cell><Cell ss:Index="5"><Data ss:Type="Number">12.50</Data></Cell></Row>
    <Row ss:Hidden="1"><Cell><ss:Data ss:Type="String">托位<html:S>300</html:S><html:Font>336</html:Font><html:Sup>1</html:Sup>个</ss:Data><Comment><Data>批注</Data></Comment></Cell><Cell ss:StyleID="s1"><Data ss:Type="DateTime">2026-09-15T00:00:00.000</Data></Cell><Cell ss:StyleID="s2"><Data ss:Type="String">旧</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row></Table>
    <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;
  const grid = firstGrid(await readSource('a.xls', Buffer.from(xml)));
  expect(textsOf(grid)).toEqual([
    ['标题', '', '', '', '12.5'],
    ['托位336个', '2026年9月15日', '旧', '#N/A'],
  ]);
  expect(grid).toMatchObject({
    visibility: 'hidden',
    firstRow: 2,
    hiddenRows: [3],
    hiddenColumns: [2, 3, 7],
    struck: [{ row: 3, column: 3 }],
  });
});

/** 新增, 公里 in GB 2312, and 24m² of Western Europe. */
const NEWLY = [0xd0, 0xc2, 0xd4, 0xf6];
const KILOMETRES = [0xb9, 0xab, 0xc0, 0xef];
const SQUARE_METRES = [0x32, 0x34, 0x6d, 0xb2];

test.each<[string, number | null, string[]]>([
  ['the code page of the writer', 936, ['新增', '公里']],
  ['no code page, as small writers leave it', null, ['新增', '公里']],
  ["Western Europe's, and Chinese all the same", 1252, ['新增', '公里', '24m²']],
])('the oldest format with %s', async (_name, page, words) => {
  const texts = [NEWLY, KILOMETRES, SQUARE_METRES].slice(0, words.length);
  const labels = texts.flatMap((text, column) =>
    record(0x04, [...u16(0, column), 0, 0, 0, text.length, ...text]),
  );
  const named = page === null ? [] : record(0x42, u16(page));
  const bytes = Uint8Array.from([...record(0x09, u16(2, 0x10)), ...named, ...labels, ...EOF]);
  expect(textsOf(firstGrid(await readSource('导出.xls', bytes)))).toEqual([words]);
});
