import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import * as xlsx from '@e965/xlsx';
import { CSV, testFolder, tongbao, type Said } from './tongbao';

/** A folder stands for every file in it and below it: each read, or named with the reason. */

const { at, file } = testFolder();
const DATE = ['--as-of', '2026-09-30', '--json', '-'];

interface Files {
  readonly files: readonly {
    file: string;
    error: { code: string } | null;
    sheets: { sheet: string; hidden: boolean; tables: number; rows: number; skipped: string | null }[];
  }[];
  readonly tables: readonly { file: string }[];
}
const given = ({ out }: Said): Files => JSON.parse(out) as Files;
const codes = (said: Said): [string, string | null][] =>
  given(said).files.map(({ file: name, error }) => [name, error?.code ?? null]);

function book(...sheets: [name: string, rows: string[][], hidden?: 0 | 1 | 2][]): Uint8Array {
  const made = xlsx.utils.book_new();
  for (const [name, rows] of sheets) xlsx.utils.book_append_sheet(made, xlsx.utils.aoa_to_sheet(rows), name);
  made.Workbook = { Sheets: sheets.map(([name, , Hidden = 0]) => ({ name, Hidden })) };
  return new Uint8Array(xlsx.write(made, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
const ROWS = CSV.trim()
  .split('\n')
  .map((line) => line.split(','));

test('sub-folders, two files of one name, links: told by their path, each file once', async () => {
  file('月/教育局.csv');
  file('月/甲县/教育局.csv', CSV.replace('33', '34'));
  file('月/乙县/深/教育局.csv', CSV.replace('33', '35'));
  linkSync(at('月/教育局.csv'), at('月/教育局副本.csv'));
  symlinkSync(at('月'), at('月/甲县/上级'));
  const said = await tongbao('analyze', at('月'), ...DATE);
  expect(codes(said)).toEqual([
    ['教育局.csv', null],
    ['教育局副本.csv', 'sameFile'],
    ['甲县/教育局.csv', null],
    ['甲县/上级', 'folderAgain'],
    ['乙县/深/教育局.csv', null],
  ]);
  expect(given(said).tables.map((table) => table.file)).toEqual([
    '教育局.csv',
    '甲县/教育局.csv',
    '乙县/深/教育局.csv',
  ]);
  expect(said.status).toBe(0);
  expect(said.err).toContain('《教育局副本.csv》与《教育局.csv》是同一个文件');
});

test('a name with signs that are not seen is told with them seen, and two such names stay apart', async () => {
  file('控/甲\u001b[31m局.csv');
  file('控/乙\u202e局.csv', CSV.replace('33', '34'));
  file('控/丙\n局.csv', CSV.replace('33', '35'));
  file('控/丙\t局.csv', 'x');
  const said = await tongbao('analyze', at('控'), ...DATE);
  expect(said.err).not.toMatch(/[\u001b\u202e\t]/u);
  const names = codes(said).map(([name]) => name);
  expect(new Set(names).size).toBe(4);
  expect(names).toContain('甲�[31m局.csv');
  expect(names).toContain('乙�局.csv');
  expect(names.filter((name) => /丙�局\.csv\([12]\)$/u.test(name))).toHaveLength(2);
  const missing = await tongbao('analyze', '没有\u001b[2J.xlsx');
  expect([missing.status, missing.err.includes('\u001b')]).toEqual([2, false]);
});

test('files of one name that were given by themselves are told apart too', async () => {
  const said = await tongbao(
    'analyze',
    at('月/教育局.csv'),
    at('月/甲县/教育局.csv'),
    at('月/教育局.csv'),
    ...DATE,
  );
  expect(codes(said)).toEqual([
    ['月/教育局.csv', null],
    ['甲县/教育局.csv', null],
  ]);
});

describe('named, and no failure of the run', () => {
  test.each([
    ['~$教育局.xlsx', 'lockFile'],
    ['.~教育局.xlsx', 'lockFile'],
    ['.~lock.教育局.ods#', 'lockFile'],
    ['教育局.xlsx.bak', 'backup'],
    ['教育局.xlk', 'backup'],
    ['Thumbs.db', 'systemFile'],
    ['.DS_Store', 'systemFile'],
    ['~WRL0001.tmp', 'systemFile'],
    ['读我.md', 'programFile'],
  ])('%s', async (name, code) => {
    file(`名-${code}/${name}/../教育局.csv`);
    file(`名-${code}/${name}`, 'x');
    const said = await tongbao('analyze', at(`名-${code}`), ...DATE);
    expect(codes(said)).toContainEqual([name, code]);
    expect(said.err).toContain(`《${name}》`);
    expect(said.status).toBe(0);
  });
});

test('one entry that cannot be read is named, and the others go on; status 1', async () => {
  file('坏/教育局.csv');
  file('坏/空.xlsx', '');
  mkdirSync(at('坏/夹.xlsx'));
  symlinkSync(at('没有'), at('坏/断.xlsx'));
  symlinkSync(at('坏/环.xlsx'), at('坏/环.xlsx'));
  symlinkSync('/dev/null', at('坏/设备.xlsx'));
  const said = await tongbao('analyze', at('坏'), ...DATE);
  expect(said.status).toBe(1);
  expect(Object.fromEntries(codes(said))).toEqual({
    '教育局.csv': null,
    '空.xlsx': 'empty',
    '断.xlsx': 'system',
    '环.xlsx': 'system',
    '设备.xlsx': 'notRegular',
  });
  expect(said.err).toMatch(/“断\.xlsx”.*链接/u);
  expect(said.err).not.toMatch(/\n\s+at /u);
});

test('a file without a table among others: named with what is missing; status 1', async () => {
  const said = await tongbao(
    'analyze',
    file('缺/教育局.csv'),
    file('缺/电话.csv', '姓名,电话\n张三,1\n'),
    ...DATE,
  );
  expect(said.status).toBe(1);
  expect(said.err).toMatch(/《电话\.csv》.*没有进展情况表/u);
});

describe('hidden sheets', () => {
  const hidden = file('藏/上期.xlsx', book(['本期', ROWS], ['旧表', ROWS, 1], ['更旧', ROWS, 2]));
  const only = file('藏/只有.xlsx', book(['说明', [['填表说明']]], ['藏', ROWS, 1]));

  test('told and left out', async () => {
    const said = await tongbao('analyze', hidden, ...DATE);
    expect(given(said).files[0]?.sheets.map(({ sheet, hidden: is, rows }) => [sheet, is, rows])).toEqual([
      ['本期', false, 1],
      ['旧表', true, 0],
      ['更旧', true, 0],
    ]);
    expect(said.err).toMatch(/《上期\.xlsx》.*“旧表”.*隐藏.*“更旧”.*隐藏/u);
    expect(said.status).toBe(0);
  });

  test('a workbook whose only table is hidden: status 1', async () => {
    const said = await tongbao('analyze', only, ...DATE);
    expect([said.status, given(said).tables.length]).toEqual([1, 0]);
    expect(said.err).toMatch(/“藏”.*隐藏/u);
  });

  test('--include hidden', async () => {
    const said = await tongbao('analyze', only, '--include', 'hidden', ...DATE);
    expect([said.status, given(said).tables.length]).toEqual([0, 1]);
  });
});

test('a filled slip whose key column is gone is named; the others are read back; status 1', async () => {
  const sent = file('答/报送/教育局.csv');
  await tongbao('slips', sent, '--out', at('答/单'), '--as-of', '2026-09-30');
  const slip = readFileSync(at('答/单/核对单-教育局.xlsx'));
  const made = xlsx.read(slip, { type: 'buffer' });
  const sheet = made.Sheets['核对单'] as xlsx.WorkSheet;
  for (const cell of Object.keys(sheet)) if (cell.startsWith('H')) delete sheet[cell];
  const cut = file('答/回/无核对码.xlsx', new Uint8Array(xlsx.write(made, { type: 'array' }) as ArrayBuffer));
  const said = await tongbao('replies', at('答/单'), cut, '--against', sent, '--json', '-');
  expect(said.status).toBe(1);
  expect(said.err).toContain('《无核对码.xlsx》里没有可读回的答复');
  expect(JSON.parse(said.out)).toMatchObject({ summary: { unanswered: 1 } });
});

test('a key keeps what it names through stray signs, or the row’s other words do; a row without either is named', async () => {
  const rows = ['改造小区65个,已改造小区33个，完成率51.6%', '改造学校65个,已改造学校33个，完成率51.6%'];
  const lines = rows.map((row, index) => `${index + 1},${row},教育局`);
  const sent = file('码/报送/教育局.csv', `${CSV.split('\n').slice(0, 2).join('\n')}\n${lines.join('\n')}\n`);
  await tongbao('slips', sent, '--out', at('码/单'), '--as-of', '2026-09-30');
  const made = xlsx.read(readFileSync(at('码/单/核对单-教育局.xlsx')), { type: 'buffer' });
  const sheet = made.Sheets['核对单'] as xlsx.WorkSheet;
  const keys = Object.keys(sheet).filter(
    (cell) => /^H\d+$/u.test(cell) && /^[0-9a-f]{16}$/u.test(String(sheet[cell].v)),
  );
  expect(keys.length).toBeGreaterThan(1);
  const [first = '', second = ''] = keys;
  sheet[first] = { t: 's', v: ` ${String(sheet[first].v).toUpperCase()}\u200b ` };
  sheet[second] = { t: 's', v: '见附件' };
  for (const key of [first, second]) sheet[key.replace('H', 'G')] = { t: 's', v: '情况属实' };
  const read = (name: string) => {
    const filled = file(name, new Uint8Array(xlsx.write(made, { type: 'array' }) as ArrayBuffer));
    return tongbao('replies', filled, '--against', sent, '--as-of', '2026-09-30', '--json', '-');
  };
  const byWords = await read('码/回.xlsx');
  expect(byWords.status).toBe(0);
  expect(JSON.parse(byWords.out)).toMatchObject({ summary: { explained: 2, keyless: 0 } });
  sheet[second.replace('H', 'E')] = { t: 's', v: '见附件' };
  const lost = await read('码/又回.xlsx');
  expect(lost.status).toBe(1);
  expect(lost.err).toContain(`《又回.xlsx》“核对单”F${second.slice(1)}`);
  expect(JSON.parse(lost.out)).toMatchObject({ summary: { explained: 1, keyless: 1 } });
});

test('a tree beyond all bounds is told, and ends', async () => {
  const deep = Array.from({ length: 40 }, (_, level) => `层${level}`).join('/');
  file(`深/${deep}/教育局.csv`);
  file('深/教育局.csv');
  const said = await tongbao('analyze', at('深'), ...DATE);
  expect(said.status).toBe(1);
  expect(said.err).toMatch(/超过 32 层/u);
  expect(given(said).tables).toHaveLength(1);

  mkdirSync(at('多'));
  for (let index = 0; index < 10_001; index += 1) writeFileSync(at(`多/${index}.md`), '');
  const many = await tongbao('analyze', at('多'), at('深/教育局.csv'), ...DATE);
  expect(many.status).toBe(2);
  expect(many.err).toMatch(/超过 10000 个/u);
});

test('two months in one folder, and a column that is not filled in yet, are told on the command line', async () => {
  const month = (title: string, progress: string[]): string[][] => [
    [title],
    ['序号', '工作任务', '牵头单位', '进展情况'],
    ...progress.map((text, index) => [
      `${index + 1}`,
      `新建${'甲乙丙'[index] ?? ''}类设施10处`,
      '住建局',
      text,
    ]),
  ];
  file(
    '两月/住建局.xlsx',
    book(
      ['8月', month('民生实事进展情况表（截至2026年8月31日）', ['已建成2处', '已建成3处'])],
      ['9月', month('民生实事进展情况表（截至2026年9月30日）', ['已建成4处', '已建成5处', '已建成6处'])],
    ),
  );
  const said = await tongbao('bulletin', at('两月'), '--as-of', '2026-09-30', '--out', at('通.xlsx'));
  expect(said.err).toMatch(/《住建局\.xlsx》“8月”：整张表数据截至 2026-08-31，多数单位截至 2026-09-30/u);
  const heads = ['工作任务', '牵头单位', '截至9月底进展', '截至10月底进展'];
  file('空列/住建局.xlsx', book(['表', [heads, ['新建步道10公里', '住建局', '已建成4公里', '']]]));
  const blank = await tongbao('analyze', at('空列'), ...DATE);
  expect(blank.err).toContain('《住建局.xlsx》“表”：“截至10月底进展”一列没有填写，采用了“截至9月底进展”');
});
