import type { Answer, Request } from '../../src/taskpane/engine/protocol';
import { EngineFailure, workerEngine } from '../../src/taskpane/engine/workerEngine';

/** A worker that answers only when told to. */
class SlowWorker {
  static all: SlowWorker[] = [];
  onmessage: ((event: { data: Answer }) => void) | null = null;
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
  answer(index: number, ok: boolean): void {
    const id = this.asked[index]?.id as number;
    this.onmessage?.({
      data: ok
        ? { id, ok, value: { file: `${index}`, grids: [], error: null } }
        : { id, ok, message: 'Error: broke\n at x' },
    });
  }
}

const start = (): Worker => new SlowWorker() as unknown as Worker;
const bytes = (): ArrayBuffer => new ArrayBuffer(1);
const never = (): AbortSignal => new AbortController().signal;

beforeEach(() => {
  SlowWorker.all = [];
});

describe('the engine in a worker', () => {
  test('starts with the first request, one worker for all, answers by their numbers', async () => {
    const engine = workerEngine(start);
    expect(SlowWorker.all).toHaveLength(0);
    const [a, b] = [engine.read('a', bytes(), never()), engine.read('b', bytes(), never())];
    const [worker] = SlowWorker.all;
    worker?.answer(1, true);
    worker?.answer(0, true);
    expect((await a).file).toBe('0');
    expect((await b).file).toBe('1');
    expect(SlowWorker.all).toHaveLength(1);
  });

  test('a fault inside is an EngineFailure with its detail for the log', async () => {
    const reading = workerEngine(start).read('a', bytes(), never());
    SlowWorker.all[0]?.answer(0, false);
    await expect(reading).rejects.toMatchObject({
      name: 'EngineFailure',
      message: expect.stringContaining('计算程序出错') as string,
      detail: 'Error: broke\n at x',
    });
  });

  test('cancelling ends the worker and rejects with the reason; the next request starts another', async () => {
    const engine = workerEngine(start);
    const control = new AbortController();
    const reading = engine.read('a', bytes(), control.signal);
    control.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    expect(SlowWorker.all[0]?.ended).toBe(true);
    const next = engine.read('b', bytes(), never());
    SlowWorker.all[1]?.answer(0, true);
    await expect(next).resolves.toMatchObject({ file: '0' });
  });

  test('a request that was cancelled before is not asked', async () => {
    const engine = workerEngine(start);
    await expect(engine.read('a', bytes(), AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(SlowWorker.all).toHaveLength(0);
  });

  test('out of time: the worker is ended and the user told', async () => {
    const reading = workerEngine(start, 20).read('a', bytes(), never());
    await expect(reading).rejects.toBeInstanceOf(EngineFailure);
    expect(SlowWorker.all[0]?.ended).toBe(true);
  });

  test('a worker that dies rejects all that wait', async () => {
    const engine = workerEngine(start);
    const waiting = [engine.read('a', bytes(), never()), engine.read('b', bytes(), never())];
    SlowWorker.all[0]?.onerror?.({ message: 'out of memory' });
    const ended = await Promise.allSettled(waiting);
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
