import type { DraftReport } from '../../domain/draft/report';
import type { OwnReview } from '../../domain/draft/reviewOwn';
import type { SourceFile } from '../../domain/grid';
import type { SheetPlan } from '../../domain/sheet/plan';
import type { DraftSource } from '../../files/read/draftText';
import { withoutContents } from '../log';
import type { Asking, Engine, FormattedBulletin, Job, Outcome, WordBulletin } from './engine';
import { broken, outOfTime } from './failure';
import { cellsOf, TIMES, type Times } from './limits';
import { assembled, type Piece } from './pieces';
import type { FromWorker, Request, Value } from './protocol';

type NewRequest = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

interface Asked {
  readonly request: Request;
  readonly transfer: Transferable[];
  /** Milliseconds. */
  readonly limit: number;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
  readonly pieces: Piece[];
}

/**
 * The engine in a worker, one request after the other. Work cannot be interrupted: cancelling, running out of time or
 * breaking ends the worker and with it the one request at work; those behind it go to a new worker.
 */
export function workerEngine(start: () => Worker, times: Times = TIMES): Engine {
  let worker: Worker | null = null;
  let ready = false;
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: readonly Asked[] = [];

  /** The first of the queue is at work. Its time counts from when the worker's program is there. */
  function wait(): void {
    clearTimeout(timer);
    const [current] = queue;
    if (current === undefined) return;
    const late = ready ? () => outOfTime(current.limit) : () => broken(`no worker in ${times.start} ms`);
    timer = setTimeout(() => fail(late()), ready ? current.limit : times.start);
  }

  function work(): void {
    wait();
    const [current] = queue;
    if (current === undefined) return;
    try {
      running().postMessage(current.request, current.transfer);
    } catch (error) {
      fail(broken(String(error)));
    }
  }

  function settle(end: (current: Asked) => void): void {
    const [current, ...behind] = queue;
    queue = behind;
    if (current !== undefined) end(current);
    work();
  }

  /** Ends the worker with the request that it is at. */
  function fail(error: unknown): void {
    worker?.terminate();
    worker = null;
    ready = false;
    settle(({ reject }) => reject(error));
  }

  function receive(answer: FromWorker): void {
    if (answer.kind === 'ready') {
      ready = true;
      return wait();
    }
    const [current] = queue;
    if (current === undefined || answer.id !== current.request.id) return;
    if (answer.kind === 'piece') return void current.pieces.push(answer.piece);
    settle(({ resolve, reject, request, pieces }) => {
      if (!answer.ok) return reject(broken(withoutContents(answer.message)));
      resolve(
        request.kind === 'bulletin' ? assembled(answer.value as readonly SheetPlan[], pieces) : answer.value,
      );
    });
  }

  function running(): Worker {
    if (worker !== null) return worker;
    const made = start();
    worker = made;
    // What a worker says that was ended meanwhile counts no more.
    const ifCurrent = (act: () => void): void => void (worker === made && act());
    made.onmessage = ({ data }: MessageEvent<FromWorker>) => ifCurrent(() => receive(data));
    made.onerror = ({ message }) => ifCurrent(() => fail(broken(withoutContents(message))));
    made.onmessageerror = () => ifCurrent(() => fail(broken('messageerror')));
    return made;
  }

  function drop(id: number, reason: unknown): void {
    if (queue[0]?.request.id === id) return fail(reason);
    const dropped = queue.find(({ request }) => request.id === id);
    queue = queue.filter((one) => one !== dropped);
    dropped?.reject(reason);
  }

  const ask = (request: NewRequest, limit: number, signal: AbortSignal, transfer: Transferable[] = []) =>
    new Promise<Value>((resolve, reject) => {
      signal.throwIfAborted();
      const id = ++lastId;
      const abort = (): void => drop(id, signal.reason);
      const settled = (): void => signal.removeEventListener('abort', abort);
      signal.addEventListener('abort', abort, { once: true });
      const asked: Asked = {
        request: { ...request, id },
        transfer,
        limit,
        resolve: (value) => (settled(), resolve(value)),
        reject: (error) => (settled(), reject(error)),
        pieces: [],
      };
      queue = [...queue, asked];
      if (queue.length === 1) work();
    });

  const cellsIn = ({ sheets, files, previous }: Job): number =>
    [sheets, ...[...files, ...previous].map(({ grids }) => grids)].reduce(
      (sum, grids) => sum + cellsOf(grids),
      0,
    );
  const { other } = times;

  return {
    read: (file, bytes, signal) =>
      ask({ kind: 'read', file, bytes }, times.read(bytes.byteLength), signal, [
        bytes,
      ]) as Promise<SourceFile>,
    analyse: (job, signal) =>
      ask({ kind: 'analyse', job }, times.analyse(cellsIn(job)), signal) as Promise<Outcome>,
    readDraft: (file, bytes, signal) =>
      ask({ kind: 'readDraft', file, bytes }, times.read(bytes.byteLength), signal, [
        bytes,
      ]) as Promise<DraftSource>,
    checkDraft: (order, signal) => ask({ kind: 'checkDraft', order }, other, signal) as Promise<DraftReport>,
    bulletin: (order, signal) =>
      ask({ kind: 'bulletin', order }, other, signal) as Promise<readonly SheetPlan[]>,
    word: (order, signal) => ask({ kind: 'word', order }, other, signal) as Promise<WordBulletin>,
    formatted: (order, signal) =>
      ask({ kind: 'formatted', order }, other, signal) as Promise<FormattedBulletin>,
    list: (order, signal) => ask({ kind: 'list', order }, other, signal) as Promise<Uint8Array<ArrayBuffer>>,
    review: (order, signal) => ask({ kind: 'review', order }, other, signal) as Promise<OwnReview>,
    asking: (order, signal) => ask({ kind: 'asking', order }, other, signal) as Promise<Asking>,
  };
}
