import { strToU8, zipSync } from 'fflate';
import { readSource } from '../../../src/files/read';
import { gridOf, partsOf, STRICT_MAIN, textsOf, workbook, zipped, type Parts } from './support';

/** All layouts of a package that Excel opens. */

const plain = partsOf({
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
  strings: '<si><t>序号</t></si>',
});

const renamed = (parts: Parts, rename: (name: string) => string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [rename(name), text]));

const edited = (parts: Parts, name: string, edit: (text: string) => string): Parts => ({
  ...parts,
  [name]: edit(parts[name] as string),
});

const everywhere = (parts: Parts, edit: (text: string) => string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, edit(text)]));

const atRoot: Parts = {
  ...renamed(plain, (name) => name.replace(/^xl\/(?:worksheets\/)?/u, '')),
  '_rels/.rels': (plain['_rels/.rels'] as string).replace('xl/workbook.xml', 'workbook.xml'),
  '_rels/workbook.xml.rels': (plain['xl/_rels/workbook.xml.rels'] as string).replace('worksheets/', ''),
};

const prefixed = everywhere(plain, (xml) =>
  xml
    .replace(/<(\/?)(workbook|sheets|sheet|worksheet|sheetData|row|c|v|sst|si|t)(?=[\s>/])/gu, '<$1x:$2')
    .replaceAll('xmlns=', 'xmlns:x='),
);

test.each<[string, Parts]>([
  ['as Excel writes it', plain],
  ['backslashes', renamed(plain, (name) => name.replaceAll('/', '\\'))],
  ['leading slashes', renamed(plain, (name) => `/${name}`)],
  ['other case', renamed(plain, (name) => name.toUpperCase())],
  [
    'another name of the main part',
    edited(
      renamed(plain, (name) => name.replace('workbook.xml', 'workbook2.xml')),
      '_rels/.rels',
      (xml) => xml.replace('workbook.xml', 'workbook2.xml'),
    ),
  ],
  [
    'absolute targets',
    edited(plain, 'xl/_rels/workbook.xml.rels', (xml) => xml.replaceAll('Target="', 'Target="/xl/')),
  ],
  [
    'dots in targets',
    edited(plain, 'xl/_rels/workbook.xml.rels', (xml) => xml.replaceAll('Target="', 'Target="../xl/./')),
  ],
  [
    'backslashes in targets',
    edited(plain, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/', 'worksheets\\')),
  ],
  ['all parts at the root', atRoot],
  [
    'no relationship of the package',
    Object.fromEntries(Object.entries(plain).filter(([name]) => name !== '_rels/.rels')),
  ],
  ['prefixes', prefixed],
  [
    'strict',
    everywhere(plain, (xml) =>
      xml
        .replace(/http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/gu, STRICT_MAIN)
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ),
  ],
  [
    'single quotes, blanks, comments',
    edited(
      plain,
      'xl/worksheets/sheet1.xml',
      (xml) =>
        `<?xml version='1.0'?>\n<!-- > -->${xml.replace('<c r="A1" t="s">', "<c\n r = 'A1'\n t='s' >")}`,
    ),
  ],
  ['a mark before the text', edited(plain, 'xl/worksheets/sheet1.xml', (xml) => `\ufeff${xml}`)],
])('%s', async (_name, parts) => {
  expect(textsOf(await gridOf(zipped(parts)))).toEqual([['序号']]);
});

test('a part in UTF-16', async () => {
  const bytes = Object.fromEntries(Object.entries(plain).map(([name, text]) => [name, strToU8(text)]));
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...Buffer.from(plain['xl/sharedStrings.xml'] as string, 'utf16le'),
  ]);
  expect(textsOf(await gridOf(zipSync({ ...bytes, 'xl/sharedStrings.xml': utf16 })))).toEqual([['序号']]);
});

test.each(['a.xlsx', 'a.xlsm', 'a.xltx', 'a.xltm', 'a.et', 'a', 'a.docx'])(
  '%s is read by what it is',
  async (file) => {
    expect(textsOf(await gridOf(zipped(plain), file))).toEqual([['序号']]);
  },
);

test('large parts come in pieces and lose nothing between them', async () => {
  // No two alike, so that they do not pack to nothing: pieces of bytes and of text end anywhere.
  const words = Array.from(
    { length: 30_000 },
    (_, i) => `第${(i * 7919) % 99_991}项𠮷&amp;“${(i * 104_729) % 1_299_709}”`,
  );
  const rows = words.map(
    (word, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${word}</t></is></c></row>`,
  );
  const { texts } = await gridOf(workbook({ rows: rows.join('') }));
  expect(texts.map(([text]) => text)).toEqual(words.map((word) => word.replace('&amp;', '&')));
});

describe('workbooks of ours', () => {
  const custom = (kind: string): Parts => ({
    ...plain,
    '_rels/.rels': (plain['_rels/.rels'] as string).replace(
      '</Relationships>',
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
    ),
    'docProps/custom.xml': `<Properties xmlns:vt="v"><property name="Other"><vt:lpwstr>slip</vt:lpwstr></property><property fmtid="{}" pid="2" name="TongbaoKind"><vt:lpwstr>${kind}</vt:lpwstr></property></Properties>`,
  });

  test.each([
    ['bulletin', 'bulletin'],
    ['slip', 'slip'],
    ['list', 'list'],
    ['else', null],
  ])('%s', async (kind, made) => {
    expect((await readSource('a.xlsx', zipped(custom(kind)))).made).toBe(made);
  });

  test('of others', async () => {
    expect((await readSource('a.xlsx', zipped(plain))).made).toBeNull();
  });
});

test('sheets: visibility, names, chart and macro sheets', async () => {
  const sheet = (name: string, id: string, more = ''): string =>
    `<sheet name="${name}" sheetId="1" r:id="${id}"${more}/>`;
  const parts = {
    ...plain,
    'xl/workbook.xml': (plain['xl/workbook.xml'] as string).replace(
      /<sheets>.*<\/sheets>/u,
      `<sheets>${sheet('甲&amp;乙', 's1')}${sheet('藏', 's1', ' state="hidden"')}${sheet('深', 's1', ' state="veryHidden"')}${sheet('图', 'c1')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': (plain['xl/_rels/workbook.xml.rels'] as string).replace(
      '</Relationships>',
      '<Relationship Id="c1" Type="x/chartsheet" Target="chart.xml"/></Relationships>',
    ),
  };
  const { grids } = await readSource('a.xlsx', zipped(parts));
  expect(grids.map(({ sheet: name, visibility }) => [name, visibility])).toEqual([
    ['甲&乙', 'visible'],
    ['藏', 'hidden'],
    ['深', 'veryHidden'],
  ]);
});
