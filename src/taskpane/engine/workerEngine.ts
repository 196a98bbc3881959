import type { DraftReport } from '../../domain/draft/report';
import type { OwnReview } from '../../domain/draft/reviewOwn';
import type { SourceFile } from '../../domain/grid';
import type { SheetPlan } from '../../domain/sheet/plan';
import type { DraftSource } from '../../files/read/draftText';
import { withoutContents } from '../log';
import { nextTask } from '../nextTask';
import type { Asking, BulletinOrder, Engine, FormattedBulletin, Job, Outcome, WordBulletin } from './engine';
import { broken, outOfTime } from './failure';
import { cellsOf, TIMES, type Times } from './limits';
import { assembled, cut, type Piece } from './pieces';
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

type OrderRequest = Extract<Request, { readonly order: BulletinOrder | 'same' }>;

const ORDERS: ReadonlySet<Request['kind']> = new Set(['bulletin', 'word', 'formatted', 'review']);
const isOrder = (request: Request): request is OrderRequest => ORDERS.has(request.kind);

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
  /** The last order that this worker was given, which it keeps until something is analysed. */
  let ordered: BulletinOrder | 'same' | null = null;

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
    if (current !== undefined) void send(current);
  }

  const withoutOrder = (request: Request): Request =>
    isOrder(request) && request.order === ordered ? { ...request, order: 'same' } : request;

  function keepsOrder(request: Request): void {
    if (isOrder(request)) ordered = request.order;
    else if (request.kind === 'analyse') ordered = null;
  }

  /** In pieces, with time for the pane in between. */
  async function send(asked: Asked): Promise<void> {
    const to = running();
    const isCurrent = (): boolean => worker === to && queue[0] === asked;
    try {
      const { outline, pieces } = cut(withoutOrder(asked.request));
      for (const piece of pieces) {
        to.postMessage({ kind: 'piece', id: asked.request.id, piece });
        await nextTask();
        if (!isCurrent()) return;
      }
      to.postMessage(outline, asked.transfer);
      keepsOrder(asked.request);
    } catch (error) {
      if (isCurrent()) fail(broken(String(error)));
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
    ordered = null;
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
    settle(({ resolve, reject, pieces }) =>
      answer.ok ? resolve(assembled(answer.value, pieces)) : reject(broken(withoutContents(answer.message))),
    );
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
