import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { sheetZhCN } from '../../../src/domain/messages/zh-CN.sheet';
import { cellText, firstUnits, holdable, LONGEST_CELL } from '../../../src/domain/sheet/cellText';
import type { PlanCell, SheetPlan } from '../../../src/domain/sheet/plan';
import { STYLES, type StyleName } from '../../../src/domain/sheet/styles';
import { readSource } from '../../../src/files/read';
import { workbookChunks, writeWorkbook } from '../../../src/files/write';
import { pagesOf } from '../../../src/files/write/ooxml/pages';
import { apart } from '../../../src/files/write/ooxml/sheet';
import { sheetNames } from '../../../src/files/write/ooxml/names';
import { illFormed } from './schema';

/** Whatever a plan holds, the file is valid and says the same. */

const planWith = (over: Partial<SheetPlan>): SheetPlan => ({
  name: '表',
  widths: [20, 20, 20],
  rows: [],
  merges: [],
  frozenRows: 0,
  print: {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
    titleRows: null,
  },
  pageBreaks: [],
  charts: [],
  ...over,
});

const cellsPlan = (values: readonly PlanCell['value'][], over: Partial<SheetPlan> = {}): SheetPlan =>
  planWith({
    rows: values.map((value) => ({ height: 20, cells: [{ value, style: 'cell' }] })),
    ...over,
  });

const parts = (bytes: Uint8Array): [name: string, xml: string][] =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);

const faultsOf = (bytes: Uint8Array): string[] =>
  parts(bytes).flatMap(([name, xml]) => illFormed(xml).map((fault) => `${name}: ${fault}`));

const PIECES = [
  '=1+1',
  '+',
  '-',
  '@',
  "'",
  '_x0041_',
  '_x005F_',
  '_X000d_',
  '&amp;',
  '<b>',
  ']]>',
  '"',
  '\r',
  '\n',
  '\r\n',
  '\t',
];
const ODD = [
  '\u0000',
  '\u0008',
  '\u001f',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '😀',
  '\u0085',
  '\u2028',
  '　',
  ' ',
  '字',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...PIECES, ...ODD, 'x', '0041_'), { maxLength: 12 }).map((all) => all.join('')),
);
const styleName = fc.constantFrom(...(Object.keys(STYLES) as StyleName[]));
const anyNumber = fc.oneof(fc.integer(), fc.double());
const anyLink = fc.record({ sheet: anyText, cell: fc.constantFrom('A1', 'B2', 'nowhere', '') });
const anyCell = fc.option(
  fc
    .record({
      value: fc.oneof(anyText, anyNumber, fc.constant(null)),
      style: styleName,
      link: fc.option(anyLink, { nil: undefined }),
    })
    .map(({ link, ...cell }): PlanCell => (link === undefined ? cell : { ...cell, link })),
);
const anyArea = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.nat(3), fc.nat(3))
  .map(([firstRow, firstColumn, down, across]) => ({
    firstRow,
    firstColumn,
    lastRow: firstRow + down,
    lastColumn: firstColumn + across,
  }));
const anyPlan = fc
  .record({
    name: anyText,
    rows: fc.array(fc.record({ height: fc.double(), cells: fc.array(anyCell, { maxLength: 4 }) }), {
      maxLength: 5,
    }),
    widths: fc.array(fc.double(), { maxLength: 4 }),
    merges: fc.array(anyArea, { maxLength: 4 }),
    pageBreaks: fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 5 }),
    frozenRows: fc.nat(3),
    title: anyText,
    hasChart: fc.boolean(),
  })
  .map(({ title, hasChart, ...plan }) =>
    planWith({
      ...plan,
      charts: hasChart
        ? [
            {
              title,
              categoryColumn: 1,
              rows: [1, 2],
              step: 1,
              series: [{ name: title, column: 2, color: '4A86C5' }],
              anchor: { firstRow: 3, lastRow: 9, firstColumn: 1, lastColumn: 4 },
            },
          ]
        : [],
    }),
  );

/** What a reader is to find of a cell: blanks are not kept apart from nothing. */
const expected = (cell: PlanCell | null | undefined): string | number | null => {
  const value = cell?.value ?? null;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  return value === null ? null : cellText(value) || null;
};

/** SheetJS takes the two signs of one line end for one, whoever wrote them. */
const folded = (value: string | number | null): string | number | null =>
  typeof value === 'string' ? value.replace(/\r\n/gu, '\n') : value;

test('any plans make a file that is well formed, in order, and read back the same by three readers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPlan, { minLength: 1, maxLength: 3 }), async (plans) => {
      const unmerged = plans.map((plan) => ({ ...plan, merges: [] }));
      expect(faultsOf(await writeWorkbook(plans, { kind: 'bulletin' }))).toEqual([]);
      const bytes = await writeWorkbook(unmerged);
      expect(faultsOf(bytes)).toEqual([]);
      const book = xlsx.read(bytes, { type: 'array' });
      const again = await readXlsx(bytes);
      const { grids, error } = await readSource('a.xlsx', bytes);
      expect(error).toBeNull();
      expect(book.SheetNames).toHaveLength(plans.length);
      expect(grids).toHaveLength(plans.length);
      unmerged.forEach(({ rows }, at) =>
        rows.forEach(({ cells }, r) =>
          cells.forEach((cell, c) => {
            const wanted = expected(cell);
            const sheet = book.Sheets[book.SheetNames[at] as string] as xlsx.WorkSheet;
            const found = sheet[xlsx.utils.encode_cell({ r, c })] as xlsx.CellObject | undefined;
            expect(found?.v ?? null).toEqual(folded(wanted));
            expect(found?.f).toBeUndefined();
            expect(again.sheets[at]?.rows[r]?.[c] ?? null).toEqual(wanted);
            const grid = grids[at];
            const value = grid?.values[r + 1 - grid.firstRow]?.[c + 1 - grid.firstColumn] ?? null;
            expect(value === '' ? null : value).toEqual(wanted);
          }),
        ),
      );
    }),
    { numRuns: 150 },
  );
}, 120_000);

test.each([
  ['a control character vanishes', '甲\u0000\u0001乙', '甲乙'],
  ['half a character shows as lost', '甲\ud800乙\udc00', '甲\ufffd乙\ufffd'],
  ['no character shows as lost', '甲\ufffe\uffff', '甲\ufffd\ufffd'],
  ['a whole pair stays', '😀', '😀'],
  ['line ends and tabs stay', 'a\tb\r\nc', 'a\tb\r\nc'],
])('%s', (_, text, wanted) => expect(holdable(text)).toBe(wanted));

test.each([
  ['whole', '字'.repeat(LONGEST_CELL), null],
  ['one too many', '字'.repeat(LONGEST_CELL + 1), '字'.repeat(LONGEST_CELL - sheetZhCN.cut.length)],
  [
    'a pair at the cut',
    `${'字'.repeat(LONGEST_CELL - sheetZhCN.cut.length - 1)}😀${'字'.repeat(99)}`,
    '字'.repeat(LONGEST_CELL - sheetZhCN.cut.length - 1),
  ],
])('a text at the limit of a cell: %s', async (_, text, kept) => {
  const wanted = kept === null ? text : kept + sheetZhCN.cut;
  expect(wanted.length).toBeLessThanOrEqual(LONGEST_CELL);
  const sheet = xlsx.read(await writeWorkbook([cellsPlan([text])]), { type: 'array' }).Sheets['表'];
  expect((sheet?.['A1'] as xlsx.CellObject).v).toBe(wanted);
});

test('an escape is never cut in two: the limit counts what is read, not what is written', async () => {
  const text = `${'_x0041_'.repeat(4_681)}字`;
  expect(text.length).toBeGreaterThan(LONGEST_CELL);
  const bytes = await writeWorkbook([cellsPlan([text])]);
  const sheet = xlsx.read(bytes, { type: 'array' }).Sheets['表'];
  expect((sheet?.['A1'] as xlsx.CellObject).v).toBe(
    firstUnits(text, LONGEST_CELL - sheetZhCN.cut.length) + sheetZhCN.cut,
  );
});

/** quotePrefix of the cell A1. */
async function quoted(value: string): Promise<boolean> {
  const files = new Map(parts(await writeWorkbook([cellsPlan([value])])));
  const style = /<c r="A1" s="(\d+)"/u.exec(files.get('xl/worksheets/sheet1.xml') as string)?.[1];
  const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(files.get('xl/styles.xml') as string)?.[1] as string;
  const all = [...xfs.matchAll(/<xf .*?(?:\/>|<\/xf>)/gsu)].map(([xf]) => xf);
  expect(all.length).toBeGreaterThan(Number(style));
  return (all[Number(style)] as string).includes('quotePrefix="1"');
}

test.each(['=1+1', '+1', '-2', '@A1', "'单引号", '3-4', '1/2', '2026年9月', '12%', '(5)', ' =1'])(
  'editing %s in Excel leaves it a text',
  async (text) => expect(await quoted(text)).toBe(true),
);
test.each(['县教育局', '新增托位525个', '（一）', 'A=1'])('%s needs no text mark', async (text) =>
  expect(await quoted(text)).toBe(false),
);

test.each([
  [
    ['汇总表', '汇总表'],
    ['汇总表', '汇总表(2)'],
  ],
  [
    ['Data', 'DATA', 'data(2)'],
    ['Data', 'DATA(2)', 'data(2)(2)'],
  ],
  [
    ['History', 'history'],
    ['History(2)', 'history(3)'],
  ],
  [['a/b\\c?d*e[f]g:h'], ['a_b_c_d_e_f_g_h']],
  [["'引号'"], ['引号']],
  [
    ['', '  ', "''"],
    ['表', '表(2)', '表(3)'],
  ],
  [
    ['字'.repeat(40), '字'.repeat(41)],
    ['字'.repeat(31), `${'字'.repeat(28)}(2)`],
  ],
  [[`${'字'.repeat(30)}😀`], ['字'.repeat(30)]],
  [['甲\u0001\ud800'], ['甲\ufffd']],
])('sheets %j are named %j', (wanted, names) => expect(sheetNames(wanted)).toEqual(names));

test('links and print areas name the sheet as it is called in the file', async () => {
  const rows = [
    { height: 20, cells: [{ value: 1, style: 'link' as const, link: { sheet: '甲:乙', cell: 'A1' } }] },
  ];
  const files = new Map(parts(await writeWorkbook([planWith({ name: '甲:乙', rows })])));
  expect(files.get('xl/worksheets/sheet1.xml')).toContain(`location="'甲_乙'!A1"`);
  expect(files.get('xl/workbook.xml')).toContain(`'甲_乙'!$A$1:$C$1`);
});

test('a link that leads nowhere is left out, and does not look like one', async () => {
  const at = async (style: StyleName, link?: PlanCell['link']): Promise<string> => {
    const cell: PlanCell = link === undefined ? { value: 1, style } : { value: 1, style, link };
    const [only] = await workbookSheet([planWith({ rows: [{ height: 20, cells: [cell] }] })]);
    return only as string;
  };
  const gone = await at('linkCentred', { sheet: '没有', cell: 'A1' });
  expect(gone).not.toContain('hyperlink');
  expect(gone).toBe(await at('centred'));
});

async function workbookSheet(plans: readonly SheetPlan[]): Promise<string[]> {
  return parts(await writeWorkbook(plans)).flatMap(([name, xml]) =>
    /worksheets\/sheet/u.test(name) ? xml : [],
  );
}

test('no more links than a sheet can hold', async () => {
  const link = { sheet: '表', cell: 'A1' };
  const row = { height: 20, cells: [{ value: 1, style: 'link' as const, link }] };
  const [xml] = await workbookSheet([planWith({ rows: Array(65_600).fill(row) })]);
  expect(xml?.match(/<hyperlink /gu)).toHaveLength(65_530);
}, 60_000);

test('merges that overlap: the first stays; single cells are none', () => {
  const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
  });
  expect(apart([area(2, 4, 1, 1), area(1, 2, 1, 2), area(3, 3, 3, 3), area(3, 5, 2, 2)])).toEqual([
    area(1, 2, 1, 2),
    area(3, 5, 2, 2),
  ]);
});

test('rows beyond what a sheet can hold go on in the next one, links and merges with them', () => {
  const rows = Array.from({ length: 25 }, (_, row) => ({
    height: 20,
    cells: [{ value: row + 1, style: 'cell' as const }],
  }));
  const merges = [{ firstRow: 9, lastRow: 12, firstColumn: 1, lastColumn: 1 }];
  const wanted = [
    planWith({ name: '甲', rows, merges, pageBreaks: [5, 11, 15], frozenRows: 2 }),
    planWith({ name: '乙' }),
  ];
  const { sheets, locationOf } = pagesOf(wanted, 10);
  expect(sheets.map(({ name, rows: { length } }) => [name, length])).toEqual([
    ['甲', 10],
    ['甲（续2）', 10],
    ['甲（续3）', 5],
    ['乙', 0],
  ]);
  expect(sheets.map((sheet) => [...sheet.rows].map(({ cells }) => cells[0]?.value)).flat()).toEqual(
    rows.map((_, row) => row + 1),
  );
  expect(sheets.map((sheet) => sheet.merges)).toEqual([
    [{ ...merges[0], firstRow: 9, lastRow: 10 }],
    [{ ...merges[0], firstRow: 1, lastRow: 2 }],
    [],
    [],
  ]);
  expect(sheets.map(({ pageBreaks }) => pageBreaks)).toEqual([[5], [5], [], []]);
  expect(locationOf({ sheet: '甲', cell: 'B11' })).toBe("'甲（续2）'!B1");
  expect(locationOf({ sheet: '甲', cell: 'B10' })).toBe("'甲'!B10");
  expect(locationOf({ sheet: '乙', cell: 'A1' })).toBe("'乙'!A1");
});

test('what we made says so', async () => {
  const custom = async (kind?: 'bulletin' | 'slip'): Promise<string | undefined> =>
    new Map(parts(await writeWorkbook([cellsPlan(['甲'])], kind && { kind }))).get('docProps/custom.xml');
  expect(await custom('bulletin')).toContain('name="TongbaoKind"><vt:lpwstr>bulletin<');
  expect(await custom('slip')).toContain('name="TongbaoKind"><vt:lpwstr>slip<');
  expect(await custom()).toBeUndefined();
  const bytes = await writeWorkbook([cellsPlan(['甲'])], { kind: 'slip' });
  expect(xlsx.read(bytes, { type: 'array', bookProps: true }).Custprops).toEqual({ TongbaoKind: 'slip' });
});

test('in pieces and as a whole the file is the same', async () => {
  const plans = [cellsPlan(['甲', 1, null])];
  const now = jest.spyOn(Date.prototype, 'toISOString').mockReturnValue('2026-01-01T00:00:00.000Z');
  const pieces: number[] = [];
  for await (const chunk of workbookChunks(plans)) pieces.push(...chunk);
  expect(pieces).toEqual([...(await writeWorkbook(plans))]);
  now.mockRestore();
});
