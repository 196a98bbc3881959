import { statSync } from 'node:fs';
import { ReadingProcess } from '../../../src/cli/reader/process';
import { BoundedReader } from '../../../src/cli/reader/reader';
import { testFolder } from '../tongbao';

/** What a file may do to the process that reads it: each is named, and the next file is read by a new one. */

const { file } = testFolder();

/** A reading process that does what a file's name says. */
const script = file(
  'reader.cjs',
  `let kept = 0;
  process.on('message', ({ id, name }) => {
    if (name === 'hang') for (;;);
    if (name === 'buffers') for (const kept = []; ; ) kept.push(Buffer.alloc(16 << 20, 1));
    if (name === 'heap') for (const kept = []; ; ) kept.push(new Array(1000).fill({}));
    if (name === 'abort') process.abort();
    if (name === 'second' && (kept += 1) > 1) process.exit(3);
    if (name === 'exit') process.exit(3);
    process.send({ id, result: { kind: 'source', source: { file: name, grids: [], error: null } }, peak: 1 });
  });
  process.on('disconnect', () => process.exit());
  process.send('ready');`,
);

let reading: ReadingProcess;
beforeAll(() => (reading = new ReadingProcess(script)));
afterAll(() => reading.close());

const ask = (name: string, limit = 60_000) => reading.ask({ id: 1, kind: 'source', name, path: name }, limit);

test.each([
  ['hang', 'time', 500],
  ['buffers', 'memory', 60_000],
  ['heap', 'memory', 60_000],
  ['exit', 'crashed', 60_000],
])('%s ends as %s; the next file is read', async (name, ended, limit) => {
  expect(await ask(name, limit)).toBe(ended);
  expect(await ask('好')).toMatchObject({ result: { source: { file: '好' } } });
});

test('a file is only given up by a process that read nothing before it', async () => {
  await ask('second');
  expect(await ask('second')).toMatchObject({ result: { source: { file: 'second' } } });
});

test('what ended a reading is told with the file and the limit', async () => {
  const reader = new BoundedReader(reading);
  const path = file('一.csv');
  const read = async (name: string) =>
    (await reader.source({ path, name, identity: null, refusal: null })).error;
  expect(await read('exit')).toMatchObject({ code: 'crashed', message: expect.stringContaining('《exit》') });
  expect(await read('buffers')).toMatchObject({
    code: 'tooComplex',
    message: expect.stringMatching(/《buffers》.*\d+ MB/u),
  });
  expect(await read('好')).toBeNull();
  // The memory of a reading that was given up counts.
  expect(reader.peak).toBeGreaterThan(900_000);
});

test('a process that never starts is told, and ends', async () => {
  const none = new ReadingProcess(`${script}.没有`);
  expect(await none.ask({ id: 1, kind: 'source', name: 'x', path: 'x' }, 1000)).toBe('crashed');
  expect(statSync(script).size).toBeGreaterThan(0);
});

test('a file beyond the size limit is not even opened; one that vanished is named', async () => {
  const reader = new BoundedReader({
    ask: () => Promise.reject(new Error('asked')),
    close: () => undefined,
  });
  const large = file('大.xlsx', '');
  const { truncateSync } = await import('node:fs');
  truncateSync(large, 200 * 1024 * 1024);
  const read = async (path: string) =>
    (await reader.source({ path, name: '大.xlsx', identity: null, refusal: null })).error;
  expect(await read(large)).toMatchObject({
    code: 'tooLarge',
    message: expect.stringMatching(/200 MB.*128 MB/u),
  });
  expect(await read(`${large}.没有`)).toMatchObject({
    code: 'system',
    message: expect.stringContaining('大.xlsx'),
  });
});
