import { readSource } from '../../../src/files/read';
import { firstGrid, textsOf } from './support';

/** Texts: encodings by their bytes, separators by how alike the lines are. */

const CSV = '序号,目标任务,进展情况\r\n1,新增托位525个,新增托位336个\r\n2,新建步道10公里,已建成4公里\r\n';
const CELLS = [
  ['序号', '目标任务', '进展情况'],
  ['1', '新增托位525个', '新增托位336个'],
  ['2', '新建步道10公里', '已建成4公里'],
];

const be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const broken = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const at = bytes.indexOf(Buffer.from('公里'));
  return Buffer.concat([bytes.subarray(0, at + 2), bytes.subarray(at + 3)]);
};

/** Bytes of an encoding, by asking the decoder for every pair. */
function encoder(encoding: string): (text: string) => Buffer {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly number[]>();
  for (let a = 0x81; a < 0xff; a++)
    for (let b = 0x40; b < 0xff; b++) {
      const char = decoder.decode(Uint8Array.of(a, b));
      if ([...char].length === 1 && !pairs.has(char)) pairs.set(char, [a, b]);
    }
  return (text) => Buffer.from([...text].flatMap((char) => pairs.get(char) ?? [char.charCodeAt(0)]));
}

const TRADITIONAL = '序號,目標任務,進展情況\r\n1,新增學位525個,縣教育局已完成336個\r\n';

test.each<[string, Uint8Array, string[][]]>([
  ['UTF-8', Buffer.from(CSV), CELLS],
  ['UTF-16LE without a mark', Buffer.from(CSV, 'utf16le'), CELLS],
  ['UTF-16BE without a mark', be(CSV), CELLS],
  ['UTF-16BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), be(CSV)]), CELLS],
  ['GB18030', encoder('gb18030')(CSV), CELLS],
  [
    'Big5',
    encoder('big5')(TRADITIONAL),
    [
      ['序號', '目標任務', '進展情況'],
      ['1', '新增學位525個', '縣教育局已完成336個'],
    ],
  ],
])('%s', async (_name, bytes, cells) => {
  expect(textsOf(firstGrid(await readSource('表.csv', bytes)))).toEqual(cells);
});

test('a stray broken byte leaves the rest as it is', async () => {
  const texts = textsOf(firstGrid(await readSource('表.csv', broken(CSV))));
  expect(texts.slice(0, 2)).toEqual(CELLS.slice(0, 2));
  expect(texts[2]?.[1]).toContain('新建步道10');
});

test.each<[string, string, string[][]]>([
  [
    'semicolons, commas inside',
    'a;b;c\n1;x,y;z\n2;p,q,r;s\n',
    [
      ['a', 'b', 'c'],
      ['1', 'x,y', 'z'],
      ['2', 'p,q,r', 's'],
    ],
  ],
  [
    'tabs, commas inside',
    'a\tb\tc\n1\tx,y\tz\n',
    [
      ['a', 'b', 'c'],
      ['1', 'x,y', 'z'],
    ],
  ],
  [
    'commas, bars inside',
    'a,b,c\n1,x|y|z,w\n2,p|q|r,s\n',
    [
      ['a', 'b', 'c'],
      ['1', 'x|y|z', 'w'],
      ['2', 'p|q|r', 's'],
    ],
  ],
  ['a title of one cell', '标题\n序号,任务\n1,新增\n', [['标题'], ['序号', '任务'], ['1', '新增']]],
  [
    'quoted line ends, doubled quotes',
    'a,b\n1,"x\ny ""z"", w"\n',
    [
      ['a', 'b'],
      ['1', 'x\ny "z", w'],
    ],
  ],
  [
    'a quotation that is no quoted cell',
    'a,b\n1,"一老"项目\n2,"未完\n',
    [
      ['a', 'b'],
      ['1', '"一老"项目'],
      ['2', '"未完'],
    ],
  ],
  [
    'named separator',
    'sep=;\na;b\n1;2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'begins with TABLE',
    'TABLE 1,x\n1,2\n',
    [
      ['TABLE 1', 'x'],
      ['1', '2'],
    ],
  ],
  [
    'begins with ID',
    'ID,任务\n1,新增\n',
    [
      ['ID', '任务'],
      ['1', '新增'],
    ],
  ],
  [
    'figures stay words',
    'a,b\n001,1/2\n',
    [
      ['a', 'b'],
      ['001', '1/2'],
    ],
  ],
  [
    'texts kept by formulas',
    'a,b\n="0012",="x"&"y"\n',
    [
      ['a', 'b'],
      ['0012', '="x"&"y"'],
    ],
  ],
])('csv: %s', async (_name, text, cells) => {
  const grid = firstGrid(await readSource('表.csv', Buffer.from(text)));
  expect([grid.layout, textsOf(grid)]).toEqual(['cells', cells]);
});

test('a text of Excel with quoted line ends is a sheet; one with words around its table stays lines', async () => {
  const sheet = firstGrid(await readSource('表.txt', Buffer.from('标题\t\t\na\tb\tc\n1\t"x\ny"\tz\n')));
  expect([sheet.layout, textsOf(sheet)[2]]).toEqual(['cells', ['1', 'x\ny', 'z']]);
  const copied = firstGrid(await readSource('页.txt', Buffer.from('首页\n导航\na | b |\n1 | x |\n页脚\n')));
  expect([copied.layout, copied.texts[2]]).toEqual(['ragged', ['a', 'b']]);
});

test('the rule under the header of a Markdown table is no line of it', async () => {
  const grid = firstGrid(await readSource('表.md.txt', Buffer.from('| a | b |\n|---|:-:|\n| 1 | -- |')));
  expect(grid.texts).toEqual([['', 'a', 'b'], [], ['', '1', '--']]);
});

test.each(['ID;PWXL;N;E\nC;Y1;X1;K"a"\nE\n', 'TABLE\n0,1\n"EXCEL"\nVECTORS\n0,2\n'])(
  'formats of the eighties are named',
  async (text) => {
    expect((await readSource('表.slk', Buffer.from(text))).error?.code).toBe('unreadable');
  },
);
