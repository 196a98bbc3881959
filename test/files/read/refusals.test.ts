import * as xlsx from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { filesZhCN } from '../../../src/domain/messages/zh-CN.files';
import { readSource } from '../../../src/files/read';
import { readDraft } from '../../../src/files/read/draftText';
import { failed } from '../../../src/files/read/failure';
import { textsOf, workbook, zipped } from './support';

/** What is no readable workbook is named, with what it is and what to do. */

const compound = (stream: string): Uint8Array => {
  const container = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(5000));
  return new Uint8Array(xlsx.CFB.write(container, { type: 'buffer' }) as Buffer);
};
const signed = (sign: number[] | string, at = 0): Uint8Array => {
  const bytes = new Uint8Array(600).fill(0x21);
  bytes.set(typeof sign === 'string' ? Buffer.from(sign, 'latin1') : sign, at);
  return bytes;
};
const good = workbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);

test.each<[string, string, Uint8Array]>([
  ['empty', '空.xlsx', new Uint8Array()],
  ['empty', '空白.txt', strToU8('\ufeff  \r\n')],
  ['document', '报告.docx', zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
  ['document', '报告.wps', compound('WordDocument')],
  ['document', '报告.rtf', strToU8('{\\rtf1 x}')],
  [
    'document',
    '报告.odt',
    zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
  ],
  ['document', '公文.ofd', zipped({ 'OFD.xml': '<OFD/>' })],
  ['slides', '汇报.pptx', zipped({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' })],
  ['slides', '汇报.dps', compound('PowerPoint Document')],
  ['pdf', '扫描.pdf', strToU8('%PDF-1.7 …')],
  ['pdf', '改了名.xlsx', strToU8('%PDF-1.4')],
  ['archive', '材料.zip', zipped({ 'a.txt': 'x' })],
  ['archive', '空.zip', zipSync({})],
  ['archive', '材料.rar', signed('Rar!\x1a\x07')],
  ['archive', '材料.7z', signed([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['archive', '材料.tar', signed('ustar', 257)],
  ['picture', '截图.png', signed([0x89, 0x50, 0x4e, 0x47])],
  ['picture', '照片.jpg', signed([0xff, 0xd8, 0xff, 0xe0])],
  ['picture', '改名.xlsx', signed('GIF89a')],
  ['picture', '照片.heic', signed('ftypheic', 4)],
  ['mail', '来信.msg', compound('__properties_version1.0')],
  [
    'mail',
    '来信.eml',
    strToU8(
      'Received: from x\r\nFrom: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n正文\r\n',
    ),
  ],
  ['lockFile', '~$教育局.xlsx', signed('x')],
  ['lockFile', '市直/.~教育局.xlsx', good],
  ['shortcut', '教育局.xlsx.lnk', signed([0x4c, 0, 0, 0, 1, 0x14, 2, 0])],
  ['shortcut', '填报系统.url', strToU8('[InternetShortcut]\r\nURL=https://a.b')],
  ['sealed', '教育局.xlsx', signed('b\x14#e\x02\0\0E-SafeNet\0\0\0LOCK')],
  ['sealed', '教育局.xls', signed('%TSD-Header-###%')],
  ['backup', '教育局.xlsx.bak', good],
  ['backup', '教育局.tmp', good],
  ['iwork', '表.numbers', zipped({ 'Index/Document.iwa': 'x' })],
  ['encrypted', '加密.xlsx', compound('EncryptedPackage')],
  ['damaged', '断.xlsx', good.slice(0, good.length / 2)],
  ['damaged', '断.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  [
    'damaged',
    '少部件.xlsx',
    zipped({
      '_rels/.rels': '<Relationships/>',
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>',
    }),
  ],
  ['damaged', '断句.xlsx', workbook({ rows: '<row r="1"><c r="A1"><v>1</v></row>' })],
  ['damaged', '行号.xlsx', workbook({ rows: '<row r="999999999"><c><v>1</v></c></row>' })],
  ['damaged', '列号.xlsx', workbook({ rows: '<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>' })],
  ['noSheets', '无表.xlsx', zipped({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' })],
  ['notWorkbook', '乱.xlsx', noise],
  ['notWorkbook', '乱', noise],
  ['picture', '乱.png', noise],
  ['notWorkbook', '网页.htm', strToU8('<html><body><p>没有表格</p></body></html>')],
])('%s: %s', async (code, file, bytes) => {
  const { error, grids } = await readSource(file, bytes);
  expect([error?.code, grids]).toEqual([code, []]);
  expect(error?.message).toContain(`《${file}》`);
  expect(error?.message).toMatch(/。$/u);
  expect(error?.detail).toBeUndefined();
});

test('every refusal names the file and ends as a sentence', () => {
  for (const refusal of Object.values(filesZhCN.failures))
    expect(refusal('甲.xlsx')).toMatch(/^.*《甲\.xlsx》.*。$/u);
});

test('a fault of ours is told as one, with what a log needs', () => {
  const { error } = failed('甲.xlsx', new TypeError('x is not a function'));
  expect(error?.code).toBe('fault');
  expect(error?.message).toContain('程序出错（不是文件的问题）');
  expect(error?.detail).toContain('TypeError: x is not a function');
});

test.each([
  ['VelvetSweatshop', null],
  ['另一个', 'encrypted'],
])("Excel's own default password is none: %s", async (password, code) => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '表',
        rows: [
          ['序号', '任务'],
          [1, '新增5个'],
        ],
      },
    ],
    encryption: { password, spinCount: 1000 },
  });
  const source = await readSource('锁.xlsx', bytes);
  expect(source.error?.code ?? null).toBe(code);
  if (code === null)
    expect(source.grids.map(textsOf)).toEqual([
      [
        ['序号', '任务'],
        ['1', '新增5个'],
      ],
    ]);
});

test.each([
  ['no element', ''],
  ['blanks', '  \n'],
  ['words', 'abc'],
  ['an element of another kind', '<a/>'],
])('a main part with %s', async (_name, text) => {
  const bytes = zipped({ 'xl/workbook.xml': text, 'word/document.xml': text });
  expect((await readSource('a.xlsx', bytes)).error?.code).toBe('document');
  expect(readDraft('a.docx', bytes).error?.code).toBe('notText');
});
