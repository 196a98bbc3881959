import { readFileSync } from 'node:fs';
import { readSource } from '../../src/files/read';
import { testFolder, tongbao } from './tongbao';

/** bulletin --template, --as-sent, --footnotes: honoured, or refused with what is wrong. */

const { at, file } = testFolder();
const ROWS = '序号,任务,进展情况,单位\n1,新增托位525個,已新增托位336個,教育局\n注：“△”为牵头单位\n';
const sent = file('教育局.csv', ROWS);
const DATE = ['--as-of', '2026-09-30'];

async function cellsOf(path: string): Promise<string> {
  const { grids } = await readSource('通报.xlsx', readFileSync(path));
  return grids
    .filter(({ sheet }) => sheet === '通报' || sheet === '汇总表')
    .flatMap(({ texts }) => texts.flat())
    .join('\n');
}

test('the office’s words stand in the bulletin, and nothing is left to fill in', async () => {
  const template = file(
    '模板.json',
    JSON.stringify({
      发文机关: '青溪县人民政府办公室',
      下步要求: ['请于{时限}前整改。'],
      下步要求时限: '2026-10-31',
    }),
  );
  const { status, err } = await tongbao(
    'bulletin',
    sent,
    '--out',
    at('一.xlsx'),
    '--template',
    template,
    ...DATE,
  );
  expect([status, err]).toEqual([0, expect.stringMatching(/^稿件核对：共\d+处，本稿与数据一致。\n$/u)]);
  const cells = await cellsOf(at('一.xlsx'));
  expect(cells).toContain('青溪县人民政府办公室');
  expect(cells).toContain('请于2026年10月31日前整改。');
  expect(cells).not.toContain('待填写');
});

test('places to be filled are named', async () => {
  const { status, err } = await tongbao('bulletin', sent, '--out', at('二.xlsx'), ...DATE);
  expect(status).toBe(0);
  expect(err).toContain('通报中有待填写的地方：下步要求');
  expect(await cellsOf(at('二.xlsx'))).toContain('【待填写：下步要求】');
});

test('words as sent and footnotes only where they are asked for', async () => {
  await tongbao('bulletin', sent, '--out', at('三.xlsx'), ...DATE);
  expect(await cellsOf(at('三.xlsx'))).not.toMatch(/個|△/u);
  await tongbao('bulletin', sent, '--out', at('四.xlsx'), '--as-sent', '--footnotes', ...DATE);
  const cells = await cellsOf(at('四.xlsx'));
  expect(cells).toContain('新增托位525個');
  expect(cells).toContain('△');
});

test.each<[string, () => string[], RegExp]>([
  ['no such file', () => ['--template', at('没有.json')], /无法读取.*没有\.json/u],
  ['no JSON', () => ['--template', file('坏.json', '发文机关：县府办')], /坏\.json”有误：不是有效的 JSON/u],
  ['an unknown key', () => ['--template', file('错.json', '{"机关": "x"}')], /不认识“机关”/u],
  ['not in UTF-8', () => ['--template', file('码.json', new Uint8Array([0xb7, 0xa2]))], /UTF-8/u],
  [
    'a place that none fills',
    () => ['--template', file('花.json', '{"依据句": "{时间}"}')],
    /\{时间\}不认识/u,
  ],
  ['without a path', () => ['--template'], /--template 后面缺少内容/u],
])('a template that can not be used: %s', async (_, args, words) => {
  const { status, err } = await tongbao('bulletin', sent, '--out', at('五.xlsx'), ...args());
  expect(status).toBe(2);
  expect(err).toMatch(words);
});

test('the template is never written over', async () => {
  const template = file('甲.json', '{}');
  const { status } = await tongbao('bulletin', sent, '--out', template, '--template', template, ...DATE);
  expect(status).toBe(2);
  expect(readFileSync(template, 'utf8')).toBe('{}');
});
