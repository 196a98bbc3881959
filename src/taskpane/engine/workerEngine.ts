import type { DraftReport } from '../../domain/draft/report';
import type { SourceFile } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import type { SheetPlan } from '../../domain/sheet/plan';
import type { DraftSource } from '../../files/read/draftText';
import type { Engine, Outcome } from './engine';
import type { Answer, Request, Value } from './protocol';

type NewRequest = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

interface Waiting {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

/** Longer than this and a file is no table that anyone can use: 5,000 rows take a second or two. */
const TIME_LIMIT_MS = 60_000;

/** The engine took too long or broke; the message is for the user. */
export class EngineFailure extends Error {
  constructor(
    message: string,
    readonly detail: string = '',
  ) {
    super(message);
    this.name = 'EngineFailure';
  }
}

/**
 * The engine in a worker. Parsing cannot be interrupted: cancelling or running out of time ends the worker, and the
 * next request starts a new one.
 */
export function workerEngine(start: () => Worker, timeLimit = TIME_LIMIT_MS): Engine {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const end = (error: unknown): void => {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(error);
  };

  const receive = ({ data }: MessageEvent<Answer>): void => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new EngineFailure(messages.pane.engine.broken, data.message));
  };

  const running = (): Worker => {
    if (worker !== null) return worker;
    worker = start();
    worker.onmessage = receive;
    worker.onerror = (event) => end(new EngineFailure(messages.pane.engine.broken, event.message));
    return worker;
  };

  const ask = (request: NewRequest, signal: AbortSignal, transfer: Transferable[] = []) =>
    new Promise<Value>((resolve, reject) => {
      signal.throwIfAborted();
      const id = ++lastId;
      const abort = (): void => end(signal.reason);
      const timer = setTimeout(() => end(new EngineFailure(messages.pane.engine.tooLong)), timeLimit);
      const settled = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      };
      signal.addEventListener('abort', abort, { once: true });
      waiting.set(id, {
        resolve: (value) => (settled(), resolve(value)),
        reject: (error) => (settled(), reject(error)),
      });
      running().postMessage({ ...request, id }, transfer);
    });

  return {
    read: (file, bytes, signal) => ask({ kind: 'read', file, bytes }, signal, [bytes]) as Promise<SourceFile>,
    analyse: (job, signal) => ask({ kind: 'analyse', job }, signal) as Promise<Outcome>,
    readDraft: (file, bytes, signal) =>
      ask({ kind: 'readDraft', file, bytes }, signal, [bytes]) as Promise<DraftSource>,
    checkDraft: (order, signal) => ask({ kind: 'checkDraft', order }, signal) as Promise<DraftReport>,
    bulletin: (order, signal) => ask({ kind: 'bulletin', order }, signal) as Promise<readonly SheetPlan[]>,
  };
}
