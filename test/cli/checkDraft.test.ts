import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { run } from '../../src/cli/run';
import type { DraftReport } from '../../src/domain/draft/report';
import { readDraft } from '../../src/files/read/draftText';

async function tongbao(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (text: unknown) => {
    said[stream] += String(text);
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  const status = await run(['check-draft', ...args]);
  spies.forEach((spy) => spy.mockRestore());
  return { status, ...said };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tongbao-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const made = path.join(folder, name);
  writeFileSync(made, content);
  return made;
}

const annex = (): string =>
  file(
    '附表.csv',
    [
      '2026年民生实事进展情况表',
      '序号,目标任务,进展情况,牵头单位,完成情况',
      '1,新增托位525个,已新增托位336个,县卫健局,按计划推进',
      '2,新建公厕3座,已建成公厕3座,县住建局,已完成',
    ].join('\n'),
  );
const TEXT = '全县共承办民生实事2项,已完成2项。';

const docx = (body: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
  });
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

test.each<[string, string, () => string | Uint8Array]>([
  ['a text', '稿.txt', () => TEXT],
  ['a text with a byte order mark', '稿2.txt', () => `\ufeff${TEXT}`],
  [
    'a Word document, its words in runs',
    '稿.docx',
    () => docx(paragraph('全县共承办民生</w:t></w:r><w:r><w:t>实事2项,已完成2项。')),
  ],
])('%s: each statement on a line with what the annex gives', async (_name, name, content) => {
  const { status, out, err } = await tongbao(file(name, content()), '--against', annex());
  expect([status, err.replace(/^.*没有写明截至日期.*\n/u, '')]).toEqual([0, '']);
  expect(out).toMatch(/^✔ .*“2项”.*2项.*\n✘ .*“2项”.*1项.*《附表\.csv》.*第4行.*\n.*✔ 1.*✘ 1/u);
});

test('JSON: spans, verdicts and rows', async () => {
  const json = path.join(folder, '核对.json');
  await tongbao(file('稿.txt', TEXT), '--against', annex(), '--json', json);
  const report = JSON.parse(readFileSync(json, 'utf8')) as DraftReport & { draft: string };
  expect(report.draft).toBe('稿.txt');
  expect(
    report.findings.map(({ kind, verdict, span: [start, end] }) => [kind, verdict, TEXT.slice(start, end)]),
  ).toEqual([
    ['total', 'agrees', '2项'],
    ['state-count', 'contradicts', '2项'],
  ]);
  const piped = await tongbao(file('稿.txt', TEXT), '--against', annex(), '--json', '-');
  expect(JSON.parse(piped.out)).toEqual(report);
});

describe('what the draft is held against', () => {
  const sent = (rows: readonly string[]): string =>
    ['2026年民生实事进展情况表(截至2026年6月30日)', '序号,目标任务,进展情况,牵头单位', ...rows].join('\n');
  const ROWS = ['1,新增托位525个,已新增托位336个,县卫健局', '2,新建公厕3座,已建成公厕3座,县住建局'];

  function returns(): string {
    const inner = path.join(folder, '报送');
    mkdirSync(inner, { recursive: true });
    writeFileSync(path.join(inner, '县卫健局.csv'), sent(ROWS.slice(0, 1)));
    writeFileSync(path.join(inner, '县住建局.csv'), sent(ROWS.slice(1)));
    return inner;
  }
  const list = (): string =>
    file(
      '总表.csv',
      sent(['1,新增托位525个,,县卫健局', '2,新建公厕3座,,县住建局', '3,新建健身步道12公里,,县文旅局']),
    );

  test('a folder of returns is one annex', async () => {
    const { status, out } = await tongbao(file('稿.txt', '全县共承办民生实事2项。'), '--against', returns());
    expect(status).toBe(0);
    expect(out).toMatch(/^✔ .*“2项”：附表共2项/u);
  });

  test('returns are put together by their list: what was not sent counts', async () => {
    const draft = file('稿.txt', '全县共承办民生实事3项。未报送本期进展1项。');
    const { status, out } = await tongbao(draft, '--against', returns(), '--master', list());
    expect(status).toBe(0);
    expect(out).toMatch(/^✔ .*“3项”：附表共3项/u);
    expect(out).toMatch(/✔ .*“1项”/u);
  });

  test('of a bulletin of ours the combined table alone', async () => {
    const out = path.join(folder, '通报.xlsx');
    await run(['bulletin', returns(), '--out', out, '--master', list()]);
    const checked = await tongbao(file('稿.txt', '全县共承办民生实事3项,已完成1项。'), '--against', out);
    expect(checked.out).toMatch(/^✔ .*“3项”：附表共3项/u);
    expect(checked.out).toMatch(/✔ .*“1项”/u);
    expect(checked.out).toContain('✘ 0，疑点 0，无从核对 0');
  });

  test('amounts of other things are named as not checked', async () => {
    const { out } = await tongbao(file('稿.txt', '累计投入资金3.5亿元。'), '--against', annex());
    expect(out).toMatch(/没有可与附表核对的.*\n另有1个数没有与附表对应上，未核对：3\.5亿元。/u);
  });
});

describe('arguments that cannot be used: status 2', () => {
  test.each<[string, () => string[]]>([
    ['no annex', () => [file('稿.txt', TEXT)]],
    ['two drafts', () => [file('稿.txt', TEXT), file('稿2.txt', TEXT), '--against', annex()]],
    ['a draft that is not there', () => [path.join(folder, '没有.txt'), '--against', annex()]],
    [
      'an annex without a table',
      () => [file('稿.txt', TEXT), '--against', file('电话.csv', '单位,电话\n教育局,1\n')],
    ],
    ['no day', () => [file('稿.txt', TEXT), '--against', annex(), '--as-of', '6月']],
  ])('%s', async (_name, args) => {
    const { status, out, err } = await tongbao(...args());
    expect([status, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
});

describe('files that cannot be read: status 1, named', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['empty', '空.txt', ' \n'],
    ['a picture', '图.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
    ['a broken document', '坏.docx', 'PK\u0003\u0004x'],
    ['a workbook', '表.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
  ])('%s', async (_name, name, content) => {
    const { status, out, err } = await tongbao(file(name, content), '--against', annex());
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(`《${name}》`);
  });

  test('an annex: the others are still used', async () => {
    const { status, out, err } = await tongbao(
      file('稿.txt', TEXT),
      '--against',
      annex(),
      '--against',
      file('坏.xlsx', 'PK\u0003\u0004x'),
    );
    expect(status).toBe(1);
    expect(err).toContain('《坏.xlsx》');
    expect(out).toContain('✘');
  });
});

test('a document: tables by row, escapes, no deleted words', () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙&amp;&#20108;')}</w:tc></w:tr></w:tbl>`;
  const deleted =
    '<w:p><w:del w:id="1"><w:r><w:t>删去</w:t></w:r></w:del><w:r><w:t>留下</w:t><w:br/><w:t>次行</w:t></w:r></w:p>';
  expect(readDraft('稿.docx', docx(`${paragraph('首段')}<w:p/>${table}${deleted}`)).text).toBe(
    '首段\n\n甲\t乙&二\n留下\n次行\n',
  );
});

test('a text in GB18030', () => {
  expect(readDraft('稿.txt', new Uint8Array([0xcd, 0xa8, 0xb1, 0xa8])).text).toBe('通报');
});
