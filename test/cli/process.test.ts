import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isTemporary } from '../../src/cli/outputs/temporary';
import { build, CLI } from './built';
import { bytesOf, CSV, testFolder } from './tongbao';

/** The command line as a process of its own, with the one that reads for it. */

const { at, file } = testFolder();
const hostile = path.resolve(__dirname, '../../../shared/cases/hostile');
if (!existsSync(hostile)) console.warn('shared cases are absent: hostile files are not read');
const shared = existsSync(hostile) ? test : test.skip;

beforeAll(build);

function tongbao(...args: string[]) {
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    timeout: 100_000,
  });
  return { status, signal, out: stdout, err: stderr };
}

test('what is read in a process of its own is what is read here', () => {
  const sent = file('教育局.csv');
  const { status, out, err } = tongbao('analyze', sent, '--as-of', '2026-09-30', '--json', '-', '--stats');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    files: [{ file: '教育局.csv', error: null }],
    summary: { items: 1 },
  });
  expect(err).toMatch(/用时 \d+\.\d+ 秒；内存峰值：主进程 \d+ MB，读取进程 [1-9]\d* MB/u);
});

shared('a file that never ends is given up and named, and the others are read', () => {
  const { status, out, err } = tongbao(
    'analyze',
    path.join(hostile, 'hang-row-r-999999999.xlsx'),
    file('好.csv'),
    '--as-of',
    '2026-09-30',
    '--json',
    '-',
  );
  expect([status === 0 || status === 1, JSON.parse(out).tables.length]).toEqual([true, 1]);
  if (status === 1) expect(err).toContain('《hang-row-r-999999999.xlsx》');
});

test('a run that is killed while it writes leaves what was there; the next one cleans up', async () => {
  const folder = at('杀');
  mkdirSync(folder);
  const rows = Array.from(
    { length: 6000 },
    (_, row) => `${row + 1},改造小区65个,已改造小区33个，完成率51.6%,教育局`,
  );
  const sent = file('多行.csv', `${CSV.split('\n').slice(0, 2).join('\n')}\n${rows.join('\n')}\n`);
  const out = path.join(folder, '结果.json');
  writeFileSync(out, '旧');
  const run = spawn(process.execPath, [CLI, 'analyze', sent, '--as-of', '2026-09-30', '--json', out], {
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => run.once('exit', resolve));
  const litter = (): string[] => readdirSync(folder).filter(isTemporary);
  while (litter().length === 0 && run.exitCode === null)
    await new Promise((resolve) => setImmediate(resolve));
  run.kill('SIGKILL');
  await gone;
  const whole = readFileSync(out, 'utf8');
  // Either it was in time, or the old file stands; never half of one.
  if (whole !== '旧') expect(JSON.parse(whole)).toMatchObject({ summary: { items: 6000 } });
  else expect(litter()).toHaveLength(1);
  expect(tongbao('analyze', file('小.csv'), '--json', path.join(folder, '小.json')).status).toBe(0);
  expect(litter()).toEqual([]);
});

test('whoever reads the output may stop early', () => {
  const rows = Array.from({ length: 3000 }, (_, row) => `${row + 1},改造小区65个,已改造小区33个,教育局`);
  const sent = file('管道.csv', `2026年民生实事进展情况表\n序号,任务,进展情况,单位\n${rows.join('\n')}\n`);
  const script = `set -o pipefail; "${process.execPath}" "${CLI}" analyze "${sent}" --as-of 2026-09-30 --json - | head -c 10`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    timeout: 100_000,
  });
  expect([status, stderr, stdout]).toEqual([0, '', '{"asOf":"2']);
});

test('no reading process is left behind', async () => {
  const sent = file('留.csv');
  tongbao('analyze', sent);
  tongbao('analyze', sent, '--as-of', '无');
  const mine = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout ?? '';
  expect(mine.split('\n').filter((line) => line.includes(CLI) && line.includes('--tongbao-reader'))).toEqual(
    [],
  );
});

test('a source stays as it is, byte for byte, in every command', () => {
  const sent = file('源/教育局.csv');
  const before = bytesOf(sent);
  tongbao('analyze', at('源'), '--json', at('a.json'));
  tongbao('bulletin', at('源'), '--out', at('通报.xlsx'));
  tongbao('slips', at('源'), '--out', at('单'));
  expect(bytesOf(sent)).toBe(before);
  rmSync(at('单'), { recursive: true, force: true });
});
