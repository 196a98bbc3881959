import { readSource } from '../../../src/files/read';
import { firstGrid, gridOf, textsOf } from './support';

/** Pages saved as .xls, and web archives. */

const page = async (body: string, head = ''): Promise<ReturnType<typeof firstGrid>> =>
  firstGrid(await readSource('页.xls', Buffer.from(`<html><head>${head}</head><body>${body}</body></html>`)));

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const FROM_EXCEL =
  '<meta name=ProgId content=Excel.Sheet><xml xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

test.each<[string, string, string]>([
  ['line breaks', '新增<br>336个<br/>托位', '新增\n336个\n托位'],
  ['paragraphs', '<p>甲</p><p>乙</p><div>丙</div>', '甲\n乙\n丙'],
  ['blanks of the page', '\n   新增\n   336个 \n', '新增 336个'],
  ['entities', '&#x533A;&#21355;&amp;&nbsp;&ldquo;x&rdquo;&#150;&bogus;', '区卫&\u00a0“x”–&bogus;'],
  ['struck out', '<s>300</s><del>20</del><strike>1</strike>336个', '336个'],
  ['struck out by style', '<span style="text-decoration: line-through">300</span>336个', '336个'],
  ['footnotes', '336<sup>1</sup>个，100m<sup>2</sup>', '336个，100m²'],
  ['hidden words', '<span style="display:none">密</span>336<b hidden>x</b>个', '336个'],
  ['tags without an end', '<font color=red>甲<b>乙', '甲乙'],
  ['a sign that is no tag', '3 < 5', '3 < 5'],
  ['scripts and comments', '<script>if (a<b) "</td>"</script><!-- <td> -->甲', '甲'],
  ['style in single quotes', "<b class=x style = 'display : none'>密</b>336", '336'],
  ['style without quotes', '<b style=display:none>密</b>336', '336'],
  ['an attribute of another name', '<b data-style="display:none">336</b>', '336'],
  ['blank lines at the ends and between', '<br> <br>甲 <br> <br> <br> <br> 乙<br> ', '甲\n\n乙'],
  ['attributes with signs', '<a title="a>b" href=\'x\'>甲</a>', '甲'],
])('%s', async (_name, content, text) => {
  const { texts } = await page(`<table>${row(content, '界')}</table>`);
  expect(texts).toEqual([[text, '界']]);
});

test('spans are areas, clamped to the table', async () => {
  const grid = await page(
    '<table><tr><td rowspan=2>a</td><td colspan="2">b</td></tr><tr><td>c</td><td rowspan=99>d</td></tr><tr><td colspan=0>e</td><td rowspan=0>f</td></tr></table>',
  );
  expect(textsOf(grid)).toEqual([
    ['a', 'b'],
    ['', 'c', 'd'],
    ['e', 'f'],
  ]);
  expect(grid.merges).toEqual([
    { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 },
    { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 },
    { firstRow: 2, lastRow: 3, firstColumn: 3, lastColumn: 3 },
  ]);
});

test('tables below each other, with the words between them', async () => {
  const grid = await page(
    `<h1>进展情况表</h1><p>截至9月30日</p><table>${row('序号', '任务')}</table><p>另表</p><table>${row('1', '新增5个')}</table>`,
  );
  expect(textsOf(grid)).toEqual([
    ['进展情况表'],
    ['截至9月30日'],
    ['序号', '任务'],
    ['另表'],
    ['1', '新增5个'],
  ]);
});

test('a table inside a cell: of one cell it is words, of several it stands by itself', async () => {
  const inner = `<table>${row('序号', '任务')}${row('1', '新增5个')}</table>`;
  expect(textsOf(await page(`<table>${row('左', `上<table>${row('内')}</table>下`)}</table>`))).toEqual([
    ['左', '上内下'],
  ]);
  expect(textsOf(await page(`<table>${row('菜单', inner)}</table>`))).toEqual([
    ['序号', '任务'],
    ['1', '新增5个'],
    ['菜单'],
  ]);
});

test('a hidden row is no row of a page, but one of a workbook that a clerk hid it in', async () => {
  const rows = `<table>${row('甲', '1')}<tr style="display:none"><td>乙</td><td>2</td></tr>${row('丙', '3')}</table>`;
  expect(textsOf(await page(rows))).toEqual([
    ['甲', '1'],
    ['丙', '3'],
  ]);
  const ofExcel = await page(rows, FROM_EXCEL);
  expect([textsOf(ofExcel)[1], ofExcel.hiddenRows]).toEqual([['乙', '2'], [2]]);
});

test('classes of a style sheet strike out; a cell struck out as a whole is told', async () => {
  const grid = await page(
    `<table><tr><td class=xl65>旧</td><td>新</td></tr></table>`,
    '<style>.xl65 {color:red; text-decoration:line-through;}</style>',
  );
  expect([grid.texts, grid.struck]).toEqual([[['旧', '新']], [{ row: 1, column: 1 }]]);
});

const archive = (parts: readonly [headers: string, body: string][]): Uint8Array =>
  Buffer.from(
    ['MIME-Version: 1.0', 'Content-Type: multipart/related;', '\tboundary="=_x"', ''].join('\r\n') +
      parts.map(([headers, body]) => `\r\n--=_x\r\n${headers}\r\n\r\n${body}`).join('') +
      '\r\n--=_x--\r\n',
    'latin1',
  );

const TABLE = `<table>${row('序号', '任务')}</table>`;
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join('');

test.each<[string, string, string]>([
  [
    'base64',
    'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64',
    Buffer.from(TABLE)
      .toString('base64')
      .replace(/(.{20})/gu, '$1\r\n'),
  ],
  [
    'quoted-printable',
    'Content-Type: text/html;\r\n\tcharset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
    quoted(TABLE).replace(/(<td>)/gu, '=\r\n$1'),
  ],
  ['8 bits', 'Content-Type: text/html; charset=utf-8', Buffer.from(TABLE).toString('latin1')],
])('an archive in %s', async (_name, headers, body) => {
  const source = await readSource('表.mht', archive([[headers, body]]));
  expect(textsOf(firstGrid(source))).toEqual([['序号', '任务']]);
});

test('sheets of an archive have the names that its first page lists', async () => {
  const frame = `<xml><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>九月</x:Name><x:WorksheetSource HRef="a_files/sheet001.htm"/></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>藏</x:Name><x:WorksheetSource HRef="a_files/sheet002.htm"/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></x:ExcelWorksheet></x:ExcelWorksheets></xml><frameset></frameset>`;
  const html = (location: string): string =>
    `Content-Location: file:///C:/${location}\r\nContent-Type: text/html; charset=utf-8`;
  const { grids } = await readSource(
    '表.xls',
    archive([
      [html('a.htm'), Buffer.from(frame).toString('latin1')],
      [html('a_files/sheet001.htm'), Buffer.from(TABLE).toString('latin1')],
      [html('a_files/sheet002.htm'), Buffer.from(TABLE).toString('latin1')],
    ]),
  );
  expect(grids.map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
    ['九月', 'visible'],
    ['藏', 'hidden'],
  ]);
});

test.each(['constructor', 'toString', 'valueOf'])('&%s; is no entity, and stays', async (name) => {
  const page = `<table><tr><td>甲&${name};乙</td><td>&amp;</td></tr></table>`;
  const { texts } = await gridOf(new TextEncoder().encode(page), 'a.xls');
  expect(texts).toEqual([[`甲&${name};乙`, '&']]);
});

test.each(['constructor', 'toString'])(
  'a number format called %s of an Excel 2003 workbook',
  async (name) => {
    const book = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><NumberFormat ss:Format="${name}"/></Style></Styles><Worksheet ss:Name="a"><Table><Row><Cell ss:StyleID="s1"><Data ss:Type="Number">5</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const { values } = await gridOf(new TextEncoder().encode(book), 'a.xml');
    expect(values).toEqual([[5]]);
  },
);
