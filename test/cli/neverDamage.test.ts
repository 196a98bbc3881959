import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as xlsx from '@e965/xlsx';
import { bytesOf, CSV, testFolder, tongbao } from './tongbao';

/** An output never lands on a file that was read, by whatever name. */

const { at, file } = testFolder();
const DATE = ['--as-of', '2026-09-30'];

/** A fresh folder per case with what the cases name; file names by their role. */
let count = 0;
function month() {
  const root = `月${(count += 1)}`;
  const own = (name: string): string => at(path.join(root, name));
  file(path.join(root, '报送/教育局.csv'));
  file(path.join(root, '报送/民政局/报送.csv'), CSV.replaceAll('小区', '学校'));
  file(path.join(root, '报送/附件.docx'), 'PK');
  file(path.join(root, '总表.csv'), CSV);
  file(path.join(root, '上期.csv'), CSV.replace('33', '30'));
  file(path.join(root, '稿.txt'), '全县共承办民生实事1项。');
  linkSync(own('报送/教育局.csv'), own('硬链接.xlsx'));
  symlinkSync(own('报送/教育局.csv'), own('软链接.xlsx'));
  symlinkSync(own('报送'), own('文件夹链接'));
  return own;
}
type Own = ReturnType<typeof month>;

const everything = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((name) => [name, bytesOf(name)]),
  );

describe('refused with the name, status 2, and nothing is touched', () => {
  const sent = (own: Own): string => own('报送');
  const csv = (own: Own): string => own('报送/教育局.csv');
  test.each<[string, string, (own: Own) => string[]]>([
    ['--out: the input', '教育局.csv', (own) => ['bulletin', csv(own), '--out', csv(own)]],
    ['--out: a link to it', '教育局.csv', (own) => ['bulletin', csv(own), '--out', own('软链接.xlsx')]],
    ['--out: another name of it', '教育局.csv', (own) => ['bulletin', csv(own), '--out', own('硬链接.xlsx')]],
    [
      'the input given by a link',
      '软链接.xlsx',
      (own) => ['bulletin', own('软链接.xlsx'), '--out', csv(own)],
    ],
    ['--out: a file of the folder', '教育局.csv', (own) => ['bulletin', sent(own), '--out', csv(own)]],
    [
      '--out: a file of a sub-folder',
      '民政局/报送.csv',
      (own) => ['bulletin', sent(own), '--out', own('报送/民政局/报送.csv')],
    ],
    [
      '--out: a file that was only named',
      '附件.docx',
      (own) => ['bulletin', sent(own), '--out', own('报送/附件.docx')],
    ],
    [
      '--out: through a linked folder',
      '教育局.csv',
      (own) => ['bulletin', sent(own), '--out', own('文件夹链接/教育局.csv')],
    ],
    [
      '--out: a folder that is not there, and back',
      '教育局.csv',
      (own) => ['bulletin', sent(own), '--out', `${own('报送')}/没有/../教育局.csv`],
    ],
    [
      '--out: --master',
      '总表.csv',
      (own) => ['bulletin', sent(own), '--master', own('总表.csv'), '--out', own('总表.csv')],
    ],
    [
      '--out: --previous',
      '上期.csv',
      (own) => ['bulletin', sent(own), '--previous', own('上期.csv'), '--out', own('上期.csv')],
    ],
    [
      '--out: --replies',
      '上期.csv',
      (own) => ['bulletin', sent(own), '--replies', own('上期.csv'), '--out', own('上期.csv')],
    ],
    [
      '--out: capitals alone differ',
      '教育局.csv',
      (own) => ['bulletin', sent(own), '--out', own('报送/教育局.CSV')],
    ],
    ['analyze --json', '教育局.csv', (own) => ['analyze', csv(own), '--json', csv(own)]],
    [
      'check-draft --json: the draft',
      '稿.txt',
      (own) => ['check-draft', own('稿.txt'), '--against', csv(own), '--json', own('稿.txt')],
    ],
    [
      'check-draft --json: the annex',
      '教育局.csv',
      (own) => ['check-draft', own('稿.txt'), '--against', csv(own), '--json', csv(own)],
    ],
    [
      'replies --json: the slip',
      '上期.csv',
      (own) => ['replies', own('上期.csv'), '--against', csv(own), '--json', own('上期.csv')],
    ],
    [
      'replies --json: the source',
      '教育局.csv',
      (own) => ['replies', own('上期.csv'), '--against', csv(own), '--json', csv(own)],
    ],
  ])('%s', async (_name, named, args) => {
    const own = month();
    const before = everything(own('.'));
    const { status, out, err } = await tongbao(...args(own), ...DATE);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('不能写到');
    expect(err).toContain(`《${named}》`);
    expect(everything(own('.'))).toEqual(before);
  });

  test.each<[string, (own: Own) => string, RegExp]>([
    ['a folder', (own) => own('报送'), /是文件夹/u],
    ['a folder called .xlsx', (own) => (mkdirSync(own('夹.xlsx')), own('夹.xlsx')), /是文件夹/u],
    ['a device', () => '/dev/null', /不是普通文件/u],
    ['a broken link', (own) => (symlinkSync(own('没有'), own('断.xlsx')), own('断.xlsx')), /失效的链接/u],
    ['links in a circle', (own) => (symlinkSync(own('环.xlsx'), own('环.xlsx')), own('环.xlsx')), /链接/u],
    ['below a file', (own) => own('总表.csv/通报.xlsx'), /不是文件夹/u],
    ['a name too long', (own) => own(`${'长'.repeat(120)}.xlsx`), /太长/u],
  ])('%s is no place for an output', async (_name, out, words) => {
    const own = month();
    const { status, err } = await tongbao('bulletin', own('报送'), '--out', out(own), ...DATE);
    expect(status).toBe(2);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at /u);
  });
});

test('a slip never lands on a file that was read; the others are written; status 1', async () => {
  const own = month();
  const sent = own('报送/核对单-教育局.xlsx');
  writeFileSync(sent, readFileSync(own('报送/教育局.csv')));
  file(path.relative(at('.'), own('报送/住建局.csv')), CSV.replace('教育局', '住建局'));
  const before = bytesOf(sent);
  const { status, err } = await tongbao('slips', own('报送'), '--out', own('报送'), ...DATE);
  expect(status).toBe(1);
  expect(err).toContain('《核对单-教育局.xlsx》');
  expect(bytesOf(sent)).toBe(before);
  expect(existsSync(own('报送/核对单-住建局.xlsx'))).toBe(true);
});

test('a slip that is there is kept: it may have come back filled in', async () => {
  const own = month();
  await tongbao('slips', own('报送'), '--out', own('核对单'), ...DATE);
  const [name] = readdirSync(own('核对单'));
  const slip = own(`核对单/${name}`);
  writeFileSync(slip, '单位填好的答复');
  const { status, err } = await tongbao('slips', own('报送'), '--out', own('核对单'), ...DATE);
  expect(status).toBe(1);
  expect(err).toMatch(/已存在，没有覆盖/u);
  expect(readFileSync(slip, 'utf8')).toBe('单位填好的答复');
});

test('returns that are the list itself are no returns', async () => {
  const own = month();
  const { status, err } = await tongbao(
    'bulletin',
    own('报送/教育局.csv'),
    '--master',
    own('报送'),
    '--out',
    own('新通报.xlsx'),
    ...DATE,
  );
  expect(status).toBe(2);
  expect(err).toMatch(/没有可汇总的报送/u);
  expect(existsSync(own('新通报.xlsx'))).toBe(false);
});

describe('what may be written', () => {
  test('a new file in the folder of the returns', async () => {
    const own = month();
    const { out } = await tongbao('bulletin', own('报送'), '--out', own('报送/通报.xlsx'), ...DATE);
    expect(out).toContain('已生成');
    expect(xlsx.read(readFileSync(own('报送/通报.xlsx'))).SheetNames.length).toBeGreaterThan(1);
  });

  test('an earlier output, also through a link, which stays one', async () => {
    const own = month();
    writeFileSync(own('旧.xlsx'), '上月的通报');
    symlinkSync(own('旧.xlsx'), own('通报.xlsx'));
    await tongbao('bulletin', own('报送'), '--out', own('通报.xlsx'), ...DATE);
    expect(readFileSync(own('旧.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(own('.')).filter((name) => name.startsWith('.tongbao'))).toEqual([]);
  });
});
