import type { SourceFile } from '../../src/domain/grid';
import { EngineFailure } from '../../src/taskpane/engine/failure';
import { TIMES, type Times } from '../../src/taskpane/engine/limits';
import type { FromWorker, Request } from '../../src/taskpane/engine/protocol';
import { workerEngine } from '../../src/taskpane/engine/workerEngine';

/** A worker that answers only when told to. */
class SlowWorker {
  static all: SlowWorker[] = [];
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly asked: Request[] = [];
  ended = false;
  constructor() {
    SlowWorker.all.push(this);
  }
  postMessage(request: Request): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  ready(): void {
    this.onmessage?.({ data: { kind: 'ready' } });
  }
  answer(index: number, ok = true): void {
    const request = this.asked[index];
    const id = request?.id as number;
    const file = request !== undefined && 'file' in request ? request.file : '';
    this.onmessage?.({
      data: ok
        ? { kind: 'answer', id, ok, value: { file, grids: [], error: null } }
        : { kind: 'answer', id, ok, message: 'Error: 县教育局 broke\n    at x' },
    });
  }
}

const start = (): Worker => new SlowWorker() as unknown as Worker;
const bytes = (size = 1): ArrayBuffer => new ArrayBuffer(size);
const never = (): AbortSignal => new AbortController().signal;
const worker = (index: number): SlowWorker => SlowWorker.all[index] as SlowWorker;
/** Lets what was resolved or rejected be heard of. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const SHORT: Times = { start: 10_000, read: () => 20, analyse: () => 20, other: 20 };

beforeEach(() => {
  SlowWorker.all = [];
});

describe('the engine in a worker', () => {
  test('starts with the first request; one worker, one request after the other', async () => {
    const engine = workerEngine(start);
    expect(SlowWorker.all).toHaveLength(0);
    const [a, b] = [engine.read('a', bytes(), never()), engine.read('b', bytes(), never())];
    worker(0).ready();
    expect(worker(0).asked).toHaveLength(1);
    worker(0).answer(0);
    expect((await a).file).toBe('a');
    expect(worker(0).asked).toHaveLength(2);
    worker(0).answer(1);
    expect((await b).file).toBe('b');
    expect(SlowWorker.all).toHaveLength(1);
  });

  test('a fault inside is told as ours, its detail for the log without what may have been in a cell', async () => {
    const reading = workerEngine(start).read('a', bytes(), never());
    worker(0).answer(0, false);
    await expect(reading).rejects.toMatchObject({
      name: 'EngineFailure',
      kind: 'fault',
      message: expect.stringContaining('程序出错（不是文件的问题）') as string,
      detail: 'Error: … broke\n    at x',
    });
    // Whoever asks next is served by the same worker.
    expect(worker(0).ended).toBe(false);
  });

  test('cancelling ends the worker and rejects with the reason; what waits behind goes to another', async () => {
    const engine = workerEngine(start);
    const control = new AbortController();
    const reading = engine.read('a', bytes(), control.signal);
    const behind = engine.read('b', bytes(), never());
    control.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    expect(worker(0).ended).toBe(true);
    worker(1).answer(0);
    await expect(behind).resolves.toMatchObject({ file: 'b' });
  });

  test('what is cancelled while it waits leaves the one at work alone', async () => {
    const engine = workerEngine(start);
    const control = new AbortController();
    const first = engine.read('a', bytes(), never());
    const waiting = engine.read('b', bytes(), control.signal);
    const last = engine.read('c', bytes(), never());
    control.abort(new Error('not this'));
    await expect(waiting).rejects.toThrow('not this');
    worker(0).answer(0);
    await expect(first).resolves.toMatchObject({ file: 'a' });
    worker(0).answer(1);
    await expect(last).resolves.toMatchObject({ file: 'c' });
    expect(SlowWorker.all).toHaveLength(1);
  });

  test('a request that was cancelled before is not asked', async () => {
    const engine = workerEngine(start);
    await expect(engine.read('a', bytes(), AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(SlowWorker.all).toHaveLength(0);
  });

  test('one that hangs is stopped and named; the answers of the others are kept', async () => {
    const engine = workerEngine(start, SHORT);
    const names = ['a', 'hang', 'c', 'd'];
    const reading = Promise.allSettled(names.map((name) => engine.read(name, bytes(), never())));
    worker(0).ready();
    worker(0).answer(0);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(worker(0).ended).toBe(true);
    worker(1).answer(0);
    worker(1).answer(1);
    const ended = await reading;
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    const [, hung] = ended as readonly PromiseRejectedResult[];
    expect(hung?.reason).toBeInstanceOf(EngineFailure);
    expect(hung?.reason).toMatchObject({ kind: 'time', seconds: 1 });
  });

  test('time counts from when the program is there, not while it comes over a slow network', async () => {
    const engine = workerEngine(start, SHORT);
    const reading = engine.read('a', bytes(), never());
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(worker(0).ended).toBe(false);
    worker(0).ready();
    worker(0).answer(0);
    await expect(reading).resolves.toMatchObject({ file: 'a' });
  });

  test('a program that never comes is a fault of ours', async () => {
    const reading = workerEngine(start, { ...SHORT, start: 20 }).read('a', bytes(), never());
    await expect(reading).rejects.toMatchObject({ kind: 'fault' });
  });

  test('a worker that dies takes only the one it was at', async () => {
    const engine = workerEngine(start);
    const reading = [engine.read('a', bytes(), never()), engine.read('b', bytes(), never())];
    const ended = Promise.allSettled(reading);
    worker(0).onerror?.({ message: 'out of memory' });
    worker(1).answer(0);
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  test('an ended worker that still speaks is not heard', async () => {
    const engine = workerEngine(start);
    const control = new AbortController();
    const first = engine.read('a', bytes(), control.signal);
    let second: SourceFile | null = null;
    void engine.read('b', bytes(), never()).then((source) => (second = source));
    control.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    worker(0).onerror?.({ message: 'late' });
    worker(0).answer(0);
    await settled();
    expect(second).toBeNull();
    worker(1).answer(0);
    await settled();
    expect(second).toMatchObject({ file: 'b' });
  });
});

test.each([
  ['a return of 50 KB', TIMES.read(50_000), 8_000, 10_000],
  ['a workbook of 10 MB', TIMES.read(10 * 1024 * 1024), 40_000, 60_000],
  ['the largest', TIMES.read(60 * 1024 * 1024), 60_000, 60_000],
  ['figures of an empty table', TIMES.analyse(0), 10_000, 10_000],
  ['figures of 5,000 rows', TIMES.analyse(5_000 * 10), 30_000, 100_000],
  ['figures of all that is let in', TIMES.analyse(5_000_000), 300_000, 300_000],
] as const)('%s has its time', (_what, time, least, most) => {
  expect(time).toBeGreaterThanOrEqual(least);
  expect(time).toBeLessThanOrEqual(most);
});
