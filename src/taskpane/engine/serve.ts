import { checkDraft } from '../../domain/draft/checkDraft';
import { readDraft } from '../../files/read/draftText';
import { readSource } from '../../files/read';
import { analyseJob } from './analyseJob';
import { bulletinJob } from './bulletinJob';
import { bounded } from './limits';
import type { BulletinOrder } from './engine';
import { assembled, cut, type Piece } from './pieces';
import { reviewJob } from './reviewJob';
import type { Answer, FromWorker, Request, ToWorker, Value } from './protocol';

/** @param order known before anything is loaded: the next request may be of the same */
async function inWord(kind: 'word' | 'formatted', order: BulletinOrder): Promise<Value> {
  const { wordJob, formattedJob } = await import('./wordJob');
  return kind === 'word' ? wordJob(order) : formattedJob(order);
}

type Ordered = (order: BulletinOrder | 'same') => BulletinOrder;

async function valueOf(request: Request, ordered: Ordered): Promise<Value> {
  switch (request.kind) {
    case 'read':
      return bounded(await readSource(request.file, new Uint8Array(request.bytes)));
    case 'analyse':
      return analyseJob(request.job);
    case 'readDraft':
      return readDraft(request.file, new Uint8Array(request.bytes));
    case 'checkDraft':
      return checkDraft(request.order.text, request.order.tables);
    case 'bulletin':
      return bulletinJob(ordered(request.order));
    case 'word':
    case 'formatted':
      return inWord(request.kind, ordered(request.order));
    case 'list':
      return (await import('./listJob')).listJob(request.order);
    case 'review':
      return reviewJob(ordered(request.order));
    case 'asking':
      return (await import('./askingJob')).askingJob(request.order);
  }
}

const failed = (id: number, error: unknown): Answer => ({
  kind: 'answer',
  id,
  ok: false,
  message: error instanceof Error ? (error.stack ?? error.message) : String(error),
});

/** What a worker hears and says. */
export interface Scope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(answer: FromWorker): void;
}

/** Answers what comes to this worker from now on: the engine off the main thread. */
export function serve(scope: Scope): void {
  let pieces: Piece[] = [];
  let lastOrder: BulletinOrder | null = null;

  /** A bulletin is made, then reviewed: its order is sent once. */
  function ordered(order: BulletinOrder | 'same'): BulletinOrder {
    if (order !== 'same') lastOrder = order;
    if (lastOrder === null) throw new Error('the same order as none');
    return lastOrder;
  }

  /** One answer to each request, also where the value cannot be handed over. */
  async function answer(request: Request): Promise<void> {
    const { id, kind } = request;
    if (kind === 'analyse') lastOrder = null;
    try {
      const { outline, pieces: ahead } = cut(await valueOf(request, ordered));
      for (const piece of ahead) scope.postMessage({ kind: 'piece', id, piece });
      scope.postMessage({ kind: 'answer', id, ok: true, value: outline });
    } catch (error) {
      scope.postMessage(failed(id, error));
    }
  }

  scope.onmessage = ({ data }) => {
    if (data.kind === 'piece') return void pieces.push(data.piece);
    const request = assembled(data, pieces);
    pieces = [];
    void answer(request);
  };
  scope.postMessage({ kind: 'ready' });
}
