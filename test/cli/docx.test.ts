import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { readDraft } from '../../src/files/read/draftText';
import { illFormed } from '../files/write/schema';
import { WORD_SEQUENCES } from '../files/write/docx/wordSchema';
import { bytesOf, testFolder, tongbao } from './tongbao';

/** bulletin --docx: a Word document beside the workbook, or a clear end. */

const { at, file } = testFolder();
const DATE = ['--as-of', '2026-09-30'];

const textOf = (path: string): string => readDraft(path, readFileSync(path)).text;
const faultsOf = (path: string): string[] =>
  Object.entries(unzipSync(readFileSync(path))).flatMap(([name, part]) =>
    illFormed(new TextDecoder().decode(part), WORD_SEQUENCES).map((fault) => `${name}: ${fault}`),
  );

test('both are written and named, and the draft says what the workbook says', async () => {
  const [xlsx, docx] = [at('通报.xlsx'), at('新文件夹/通报.docx')];
  const said = await tongbao('bulletin', file('教育局.csv'), '--out', xlsx, '--docx', docx, ...DATE);
  expect([said.status, existsSync(xlsx)]).toEqual([0, true]);
  expect(said.out).toContain(xlsx);
  expect(said.out).toContain(docx);
  const text = textOf(docx);
  expect(text).toContain('关于2026年民生实事进展情况的通报');
  expect(text).toMatch(/共通报1项/u);
  expect(text).toContain('改造小区65个');
  expect(faultsOf(docx)).toEqual([]);
});

test('a draft of ours among the returns is named and is no failure', async () => {
  const folder = '报送';
  file(`${folder}/教育局.csv`);
  const draft = at(`${folder}/上月通报.docx`);
  await tongbao('bulletin', at(folder), '--out', at('一.xlsx'), '--docx', draft, ...DATE);
  const said = await tongbao('bulletin', at(folder), '--out', at('二.xlsx'), ...DATE);
  expect([said.status, said.err]).toEqual([
    0,
    expect.stringMatching(/《上月通报\.docx》是本程序生成的 Word 通报/u),
  ]);
});

describe('refused with a sentence, status 2, and neither is written', () => {
  test.each<[what: string, docx: () => string, words: RegExp]>([
    ['the workbook’s own path', () => at('甲.xlsx'), /两个/u],
    ['a return', () => file('民政局.csv'), /不能写到.*《民政局\.csv》/u],
    ['a folder', () => (mkdirSync(at('夹.docx')), at('夹.docx')), /是文件夹/u],
    ['a device', () => '/dev/null', /不是普通文件/u],
    ['below a file', () => `${file('住建局.csv')}/通报.docx`, /不是文件夹/u],
    ['a name too long', () => at(`${'长'.repeat(120)}.docx`), /太长/u],
  ])('%s', async (_what, docx, words) => {
    const sent = [file('民政局.csv'), file('住建局.csv')];
    const path = docx();
    const before = sent.map(bytesOf);
    const said = await tongbao('bulletin', ...sent, '--out', at('甲.xlsx'), '--docx', path, ...DATE);
    expect([said.status, said.out]).toEqual([2, '']);
    expect(said.err).toMatch(words);
    expect(existsSync(at('甲.xlsx'))).toBe(false);
    expect(sent.map(bytesOf)).toEqual(before);
  });
});

test('a table without an item: nothing is written, and it is said', async () => {
  const empty = file('空表.csv', '2026年民生实事进展情况表\n序号,任务,进展情况,单位\n');
  const said = await tongbao('bulletin', empty, '--out', at('空.xlsx'), '--docx', at('空.docx'), ...DATE);
  expect(said.status).toBe(2);
  expect(said.err).toContain('空表.csv');
  expect(existsSync(at('空.docx'))).toBe(false);
});

test('5,000 items: every one of them stands in the annex', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, at) => `${at + 1},第${at + 1}处停车场：新建车位65个,已建成车位33个，完成率50.8%,教育局`,
  );
  const many = file(
    '很多.csv',
    ['2026年民生实事进展情况表', '序号,任务,进展情况,单位', ...rows, ''].join('\n'),
  );
  const docx = at('很多.docx');
  const said = await tongbao('bulletin', many, '--out', at('很多.xlsx'), '--docx', docx, ...DATE);
  expect(said.status).toBe(0);
  const text = textOf(docx);
  expect(rows.filter((_, at) => !text.includes(`第${at + 1}处停车场：新建车位65个`))).toEqual([]);
}, 300_000);
