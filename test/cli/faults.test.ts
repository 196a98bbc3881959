import { readFileSync, rmSync } from 'node:fs';
import { run } from '../../src/cli/run';
import type { Asking } from '../../src/cli/reader/reader';
import { CSV, testFolder } from './tongbao';

/** A fault of ours is never the file's, never a stack on the screen, and its log holds nothing of the file. */

const { at, file } = testFolder();

async function ran(asking: Asking, ...args: string[]) {
  let err = '';
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true)),
  ];
  const status = await run(args, asking).finally(() => spies.forEach((spy) => spy.mockRestore()));
  const log = /\/[^\s：]+\.log/u.exec(err)?.[0];
  const logged = log === undefined ? '' : readFileSync(log, 'utf8');
  if (log !== undefined) rmSync(log);
  return { status, err, logged };
}

const asking = (ask: Asking['ask']): Asking => ({ ask, close: () => undefined });
const DETAIL = 'Error: 改造小区65个 13800000000\n    at read (cli.js:1:2)';

test('one that leaves nothing to write: 70, with a log', async () => {
  const { status, err, logged } = await ran(
    asking(() => Promise.reject(new Error('改造小区65个'))),
    'analyze',
    file('教育局.csv'),
  );
  expect(status).toBe(70);
  expect(err).toMatch(/^程序出错.*\.log\n$/u);
  expect(logged).toContain('faults.test');
  expect(logged).toContain('command: analyze');
  expect(logged).not.toContain('小区');
});

test('one in reading a file: the file is named as not at fault, the others are done; 1', async () => {
  const { directly } = await import('../../src/cli/reader/direct');
  const { status, err, logged } = await ran(
    asking((request, limit) =>
      request.name === '坏.csv'
        ? Promise.resolve({ id: request.id, result: { kind: 'fault', detail: DETAIL }, peak: 0 })
        : directly.ask(request, limit),
    ),
    'bulletin',
    file('好.csv'),
    file('坏.csv', CSV.replace('小区', '学校')),
    '--out',
    at('通报.xlsx'),
    '--as-of',
    '2026-09-30',
  );
  expect(status).toBe(1);
  expect(err).toMatch(/《坏\.csv》.*程序出错（不是文件的问题）/u);
  expect(err).not.toContain(' at read');
  expect(readFileSync(at('通报.xlsx')).length).toBeGreaterThan(1000);
  expect(logged).toContain('at read (cli.js:1:2)');
  expect(logged).not.toMatch(/小区|13800/u);
});

test('one in every file that a bulletin would be made of: 70', async () => {
  const all = asking(({ id }) => Promise.resolve({ id, result: { kind: 'fault', detail: DETAIL }, peak: 0 }));
  const { status } = await ran(all, 'bulletin', file('独.csv'), '--out', at('无.xlsx'));
  expect(status).toBe(70);
});
