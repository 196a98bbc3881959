import * as xlsx from '@e965/xlsx';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run';
import { MASTER, SAMPLES } from '../samples';

/** What a command line printed, and its exit status. */
async function tongbao(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const keep =
    (stream: 'out' | 'err') =>
    (text: unknown): boolean => {
      said[stream] += String(text);
      return true;
    };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  const status = await run(args);
  spies.forEach((spy) => spy.mockRestore());
  return { status, ...said };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tongbao-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const CSV = '序号,任务,进展情况,单位\n1,新增托位525个,已新增托位336个,教育局\n';
function file(name: string, content: string | Uint8Array = CSV): string {
  const made = path.join(folder, name);
  mkdirSync(path.dirname(made), { recursive: true });
  writeFileSync(made, content);
  return made;
}

describe('arguments that cannot be used: status 2 and what to do', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /用法/u],
    ['an unknown command', ['count', 'a.xlsx'], /count/u],
    ['no file', ['analyze'], /用法/u],
    ['a file that is not there', ['analyze', '没有.xlsx'], /没有\.xlsx/u],
    ['an unknown option', ['analyze', SAMPLES, '--lamps', 'x'], /lamps/u],
    ['a day that does not exist', ['analyze', SAMPLES, '--as-of', '2026-02-30'], /2026-02-30/u],
    ['no day at all', ['analyze', SAMPLES, '--as-of', '9月底'], /9月底/u],
    ['an unknown preset', ['analyze', SAMPLES, '--lamp', '北京'], /北京/u],
    ['points that are none', ['analyze', SAMPLES, '--yellow', 'x'], /--yellow/u],
    ['a bulletin without --out', ['bulletin', SAMPLES], /--out/u],
  ])('%s', async (_name, args, words) => {
    const { status, out, err } = await tongbao(...args);
    expect(status).toBe(2);
    expect(err).toMatch(words);
    expect(out).toBe('');
  });

  test('a folder without a workbook', async () => {
    file('空文件夹/说明.docx', 'x');
    const { status, err } = await tongbao('analyze', path.join(folder, '空文件夹'));
    expect(status).toBe(2);
    expect(err).toContain('空文件夹');
  });

  test('workbooks without a table give no bulletin', async () => {
    const out = path.join(folder, '无.xlsx');
    const { status } = await tongbao('bulletin', file('电话.csv', '单位,电话\n教育局,123\n'), '--out', out);
    expect(status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});

test('help is no error', async () => {
  expect(await tongbao('--help')).toMatchObject({ status: 0, err: '' });
});

test('a file that cannot be read is named; the rest goes on; status 1', async () => {
  const json = path.join(folder, 'a.json');
  const { status, err } = await tongbao(
    'analyze',
    file('好.csv'),
    file('坏.xlsx', 'PK\u0003\u0004x'),
    '--json',
    json,
  );
  expect(status).toBe(1);
  expect(err).toContain('《坏.xlsx》');
  const { files, tables } = JSON.parse(readFileSync(json, 'utf8')) as {
    files: { file: string; error: { code: string } | null }[];
    tables: { items: unknown[] }[];
  };
  expect(files.map(({ file: name, error }) => [name, error?.code ?? null])).toEqual([
    ['好.csv', null],
    ['坏.xlsx', 'damaged'],
  ]);
  expect(tables.map(({ items }) => items.length)).toEqual([1]);
});

test('the analysis follows the contract', async () => {
  const { status, out, err } = await tongbao(
    'analyze',
    file('表.csv'),
    '--as-of',
    '2026-09-30',
    '--json',
    '-',
  );
  expect([status, err]).toEqual([0, '']);
  const analysis = JSON.parse(out) as { tables: { items: Record<string, unknown>[] }[] };
  expect(analysis).toMatchObject({
    asOf: '2026-09-30',
    files: [{ file: '表.csv', error: null }],
    tables: [
      {
        file: '表.csv',
        title: null,
        headerRows: [1, 1],
        dataRows: [2, 2],
        columns: [
          { column: 'A', header: '序号', field: 'sequence' },
          { column: 'B', header: '任务', field: 'task' },
          { column: 'C', header: '进展情况', field: 'progress' },
          { column: 'D', header: '单位', field: 'leadUnits' },
        ],
        unmapped: [],
        notes: [],
        skipped: [],
      },
    ],
    summary: { items: 1 },
  });
  const [item] = analysis.tables[0]?.items ?? [];
  expect(item).toMatchObject({
    row: 2,
    sequence: '1',
    category: null,
    task: '新增托位525个',
    progress: '已新增托位336个',
    leadUnits: ['教育局'],
    supportUnits: [],
    due: null,
    indicators: [
      {
        target: { value: 525, unit: '个', noun: '托位', kind: 'count', bound: 'at-least', span: [0, 8] },
        actual: { value: 336, unit: '个', how: 'explicit' },
        percent: 64,
        met: false,
        review: null,
      },
    ],
    statedPercents: [],
    declaredDone: null,
    completion: { percent: 64, basis: 'measured' },
    expected: { basis: 'year' },
  });
  expect(Object.keys(item as object)).toEqual(
    expect.arrayContaining(['name', 'plan', 'leader', 'problem', 'milestones', 'status', 'reason', 'issues']),
  );
});

test('without a date nothing that needs one is worked out, and the output says what to pass', async () => {
  const { out, err } = await tongbao('analyze', file('无日期.csv'), '--json', '-');
  expect(JSON.parse(out)).toMatchObject({
    asOf: null,
    tables: [{ items: [{ expected: { percent: null } }] }],
  });
  expect(err).toContain('--as-of');
});

test('one file given twice counts once; two files with the same rows are one row, and it is said', async () => {
  const [a, b] = [file('一.csv'), file('二.csv')];
  const once = await tongbao('analyze', a, a, '--json', '-', '--as-of', '2026-09-30');
  expect(JSON.parse(once.out)).toMatchObject({ summary: { items: 1 } });
  const out = path.join(folder, '并.xlsx');
  const { status, out: said } = await tongbao('bulletin', a, b, '--out', out, '--as-of', '2026-09-30');
  expect(status).toBe(0);
  expect(said).toMatch(/合并1行|1行.*合并/u);
});

test('many files: progress on stderr, a bulletin and a short summary', async () => {
  const out = path.join(folder, '新目录', '通报.xlsx');
  const {
    status,
    err,
    out: said,
  } = await tongbao('bulletin', SAMPLES, '--master', path.join(SAMPLES, MASTER), '--out', out);
  expect(status).toBe(0);
  expect(err).toMatch(/\d+\/\d+|第\d+/u);
  expect(said).toContain('43');
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});

test('slips go out by unit; filled ones are read back, and applied only where they are named', async () => {
  const sent = file(
    '报送/住建局.csv',
    '序号,任务,进展情况,单位\n1,改造小区65个,已改造小区33个，完成率51.6%,住建局\n',
  );
  const slips = path.join(folder, '核对单');
  expect(await tongbao('slips', sent, '--out', slips)).toMatchObject({ status: 0 });
  const slip = path.join(slips, '核对单-住建局.xlsx');
  const book = xlsx.read(readFileSync(slip), { type: 'buffer' });
  const sheet = book.Sheets['核对单'] as xlsx.WorkSheet;
  sheet['F5'] = { t: 's', v: '已改造小区33个，完成率50.8%' };
  writeFileSync(slip, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);

  const { status, out } = await tongbao('replies', slip, '--against', sent, '--json', '-');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ summary: { corrected: 1, explained: 0, unanswered: 0, stale: 0 } });

  const queries = async (...more: string[]): Promise<string> => {
    const made = path.join(folder, '通报.xlsx');
    await tongbao('bulletin', sent, '--out', made, '--as-of', '2026-09-30', ...more);
    const { Sheets } = xlsx.read(readFileSync(made), { type: 'buffer' });
    return xlsx.utils.sheet_to_csv(Sheets['核对'] as xlsx.WorkSheet);
  };
  expect(await queries()).toContain('51.6%');
  expect(await queries('--replies', slip)).not.toContain('51.6%');

  // A second filled slip that says something else of the cell: both are told, neither is taken.
  sheet['F5'] = { t: 's', v: '已改造小区34个，完成率52.3%' };
  const other = path.join(folder, '核对单-住建局(2).xlsx');
  writeFileSync(other, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  expect(await queries('--replies', slip, '--replies', other)).toContain('51.6%');
  const made = path.join(folder, '通报.xlsx');
  const told = await tongbao('bulletin', sent, '--out', made, '--replies', slip, '--replies', other);
  expect(told.status).toBe(1);
  expect(told.err).toMatch(/不同答复.*33个[^]*不同答复.*34个/u);
});
