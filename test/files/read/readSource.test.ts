import * as xlsx from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Grid, SourceFile } from '../../../src/domain/grid';
import { readSource } from '../../../src/files/read';

type Cells = (string | number | boolean | null)[][];

const ROWS: Cells = [
  ['2026年三季度民生实事进展情况表'],
  ['序号', '目标任务', '进展情况'],
  [1, '新增托位525个', '新增托位336个。'],
  [2, '新建公厕40座', '=HYPERLINK("http://a.example","点我")'],
];

function bookOf(rows: Cells, name = 'Sheet1'): xlsx.WorkBook {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), name);
  return book;
}

const written = (book: xlsx.WorkBook, bookType: xlsx.BookType): Uint8Array =>
  new Uint8Array(xlsx.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);

/** A good workbook with one of its parts rewritten. */
function edited(part: string, rewrite: (xml: string) => string): Uint8Array {
  const files = unzipSync(written(bookOf(ROWS), 'xlsx'));
  const xml = Buffer.from(files[part] as Uint8Array).toString();
  return zipSync({ ...files, [part]: strToU8(rewrite(xml)) });
}

const grid = (source: SourceFile, index = 0): Grid => source.grids[index] as Grid;
const textsOf = ({ texts }: Grid): string[][] => texts.map((row) => [...row]);

describe('every format gives the same cells', () => {
  test.each<[string, xlsx.BookType]>([
    ['a.xlsx', 'xlsx'],
    ['a.xlsm', 'xlsm'],
    ['a.xls', 'biff8'],
    ['老表.et', 'biff8'],
    ['html.xls', 'html'],
    ['xml.xls', 'xlml'],
  ])('%s (%s)', async (file, bookType) => {
    const source = await readSource(file, written(bookOf(ROWS), bookType));
    expect(source.error).toBeNull();
    expect(textsOf(grid(source))[2]).toEqual(['1', '新增托位525个', '新增托位336个。']);
  });

  test('BIFF5 with its text in GBK', async () => {
    const latin = written(bookOf([['AABB', 'CC']]), 'biff5');
    // The writer knows no GBK: its placeholders become the bytes of 序号 and 目.
    const at = (words: string): number => Buffer.from(latin).indexOf(words, 0, 'latin1');
    latin.set([0xd0, 0xf2, 0xba, 0xc5], at('AABB'));
    latin.set([0xc4, 0xbf], at('CC'));
    const codepage = Buffer.from(latin).indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
    if (codepage >= 0) latin.set([0xa8, 0x03], codepage + 4);
    const source = await readSource('老表.xls', latin);
    expect(textsOf(grid(source))).toEqual([['序号', '目']]);
  });

  const CSV = '序号,目标任务,进展情况\r\n1,"新增托位525个,其中普惠315个","第一行\n第二行"\r\n';

  test.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(CSV)],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(CSV)])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from(CSV, 'utf16le')])],
  ])('csv in %s', async (_name, bytes) => {
    const source = await readSource('a.csv', bytes);
    expect(textsOf(grid(source))).toEqual([
      ['序号', '目标任务', '进展情况'],
      ['1', '新增托位525个,其中普惠315个', '第一行\n第二行'],
    ]);
  });

  test('csv in GB18030', async () => {
    const gbk = [
      0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xc4, 0xbf, 0xb1, 0xea, 0x0a, 0x31, 0x2c, 0xcd, 0xd0, 0xce, 0xbb, 0x0a,
    ];
    const source = await readSource('a.csv', new Uint8Array(gbk));
    expect(textsOf(grid(source))).toEqual([
      ['序号', '目标'],
      ['1', '托位'],
    ]);
  });

  test('a text table keeps line numbers and the blanks that tell of lost merges', async () => {
    const source = await readSource(
      '页面.txt',
      strToU8('当前位置: 首页\n序号 | 任务 | 单位 |\n1 | 新增5个 | 教育局 |\n新增6个 | ||\n'),
    );
    expect(grid(source)).toMatchObject({ layout: 'ragged', firstRow: 1 });
    expect(textsOf(grid(source)).slice(0, 4)).toEqual([
      ['当前位置: 首页'],
      ['序号', '任务', '单位'],
      ['1', '新增5个', '教育局'],
      ['新增6个', '', ''],
    ]);
  });
});

describe('what a sheet is', () => {
  test('merges, hidden rows and columns, visibility and position are kept; nothing is expanded', async () => {
    const cells = [
      ['a', 'b'],
      [null, 'c'],
    ];
    const sheet = xlsx.utils.sheet_add_aoa(xlsx.utils.aoa_to_sheet([]), cells, { origin: 'C5' });
    sheet['!ref'] = 'C5:D6';
    sheet['!merges'] = [xlsx.utils.decode_range('C5:C6')];
    sheet['!rows'] = [];
    sheet['!rows'][5] = { hidden: true };
    sheet['!cols'] = [];
    sheet['!cols'][3] = { hidden: true };
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, '表');
    book.Workbook = { Sheets: [{ Hidden: 2 }] };
    expect(grid(await readSource('a.xlsx', written(book, 'xlsx')))).toMatchObject({
      sheet: '表',
      visibility: 'veryHidden',
      firstRow: 5,
      firstColumn: 3,
      texts: [
        ['a', 'b'],
        ['', 'c'],
      ],
      merges: [{ firstRow: 5, lastRow: 6, firstColumn: 3, lastColumn: 3 }],
      hiddenRows: [6],
      hiddenColumns: [4],
    });
  });

  test('text that looks like a formula stays text; formula errors keep their names, dates are shown the Chinese way', async () => {
    const sheet: xlsx.WorkSheet = {
      A1: { t: 's', v: '=HYPERLINK("x")' },
      B1: { t: 'e', v: 0x17, w: '#REF!' },
      C1: { t: 'n', v: 46295, z: 'yyyy-mm-dd' },
      D1: { t: 'n', v: 46295, z: 'm/d/yy' },
      E1: { t: 'n', v: 0.853, z: '0.0%' },
      F1: { t: 'b', v: true },
      '!ref': 'A1:F1',
    };
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, '表');
    const { values, texts } = grid(await readSource('a.xlsx', written(book, 'xlsx')));
    expect(values[0]).toEqual(['=HYPERLINK("x")', { error: '#REF!' }, 46295, 46295, 0.853, true]);
    expect(texts[0]?.slice(0, 5)).toEqual([
      '=HYPERLINK("x")',
      '#REF!',
      '2026年9月30日',
      '2026年9月30日',
      '85.3%',
    ]);
  });

  test('16,384 columns and a text of 32,767 characters', async () => {
    const wide = await readSource(
      '宽.xlsx',
      written(bookOf([Array.from({ length: 16_384 }, (_, i) => i)]), 'xlsx'),
    );
    expect(grid(wide).texts[0]).toHaveLength(16_384);
    const long = await readSource('长.xlsx', written(bookOf([['字'.repeat(32_767)]]), 'xlsx'));
    expect(grid(long).texts[0]?.[0]).toHaveLength(32_767);
  });

  test('ten cells far apart and a merge over the whole sheet take no room', async () => {
    const cell = (ref: string): string => `<c r="${ref}" t="inlineStr"><is><t>${ref}</t></is></c>`;
    const row = (r: number, ref: string): string => `<row r="${String(r)}">${cell(ref)}</row>`;
    const source = await readSource(
      '散.xlsx',
      edited('xl/worksheets/sheet1.xml', () =>
        [
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
          '<dimension ref="A1:XFD1048576"/><sheetData>',
          row(1, 'A1') + row(1_048_576, 'XFD1048576'),
          '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
        ].join(''),
      ),
    );
    expect(source.error).toBeNull();
    expect(grid(source).merges).toHaveLength(1);
  });

  test('a chart sheet is no sheet of cells', async () => {
    const files = unzipSync(written(bookOf(ROWS), 'xlsx'));
    const chart = {
      ...files,
      'xl/workbook.xml': strToU8(
        Buffer.from(files['xl/workbook.xml'] as Uint8Array)
          .toString()
          .replace('</sheets>', '<sheet name="图" sheetId="9" r:id="rIdC"/></sheets>'),
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        Buffer.from(files['xl/_rels/workbook.xml.rels'] as Uint8Array)
          .toString()
          .replace(
            '</Relationships>',
            '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
          ),
      ),
      'xl/chartsheets/sheet1.xml': strToU8(
        '<?xml version="1.0"?><chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      ),
    };
    const source = await readSource('图.xlsx', zipSync(chart));
    expect(source.error).toBeNull();
    expect(source.grids.map(({ sheet }) => sheet)).toEqual(['Sheet1']);
  });
});

describe('a file that cannot be read says so in Chinese, by name, and throws nothing', () => {
  const good = written(bookOf(ROWS), 'xlsx');
  const compound = (stream: string): Uint8Array => {
    const container = xlsx.CFB.utils.cfb_new();
    xlsx.CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(5000));
    return new Uint8Array(xlsx.CFB.write(container, { type: 'buffer' }) as Buffer);
  };
  const bomb = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024),
  });

  test.each<[string, string, Uint8Array]>([
    ['empty', '空.xlsx', new Uint8Array()],
    ['damaged', '断.xlsx', good.slice(0, good.length / 2)],
    ['tooLarge', '炸弹.xlsx', bomb],
    ['encrypted', '加密.xlsx', compound('EncryptedPackage')],
    ['document', '报告.doc', compound('WordDocument')],
    ['document', '报告.docx', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['notWorkbook', '图片.xlsx', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
    ['pdf', '文件.pdf', strToU8('%PDF-1.7 …')],
  ])('%s: %s', async (code, file, bytes) => {
    const source = await readSource(file, bytes);
    expect(source.grids).toEqual([]);
    expect(source.error).toMatchObject({ code });
    expect(source.error?.message).toContain(`《${file}》`);
    expect(source.error?.message).toMatch(/[。]$/u);
  });

  test('a workbook without a sheet', async () => {
    const without = edited('xl/workbook.xml', (xml) => xml.replace(/<sheets>.*<\/sheets>/su, '<sheets/>'));
    const source = await readSource('无表.xlsx', without);
    expect(source.grids).toEqual([]);
    expect(source.error).not.toBeNull();
  });
});
