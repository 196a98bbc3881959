import { checkDraft } from '../../domain/draft/checkDraft';
import type { SheetPlan } from '../../domain/sheet/plan';
import { readDraft } from '../../files/read/draftText';
import { readSource } from '../../files/read';
import { analyseJob } from './analyseJob';
import { bulletinJob } from './bulletinJob';
import { bounded } from './limits';
import { piecesOf, withoutRows } from './pieces';
import { reviewJob } from './reviewJob';
import type { Answer, FromWorker, Request, Value } from './protocol';

async function valueOf(request: Request): Promise<Value> {
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
      return inPieces(request.id, bulletinJob(request.order));
    case 'word':
      return (await import('./wordJob')).wordJob(request.order);
    case 'formatted':
      return (await import('./wordJob')).formattedJob(request.order);
    case 'list':
      return (await import('./listJob')).listJob(request.order);
    case 'review':
      return reviewJob(request.order);
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

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(answer: FromWorker): void;
};

/** Sends the rows ahead. */
function inPieces(id: number, plans: readonly SheetPlan[]): readonly SheetPlan[] {
  for (const piece of piecesOf(plans)) scope.postMessage({ kind: 'piece', id, piece });
  return withoutRows(plans);
}

/** The engine off the main thread: one answer to each request, also where the value cannot be handed over. */
async function answer(request: Request): Promise<void> {
  const { id } = request;
  try {
    scope.postMessage({ kind: 'answer', id, ok: true, value: await valueOf(request) });
  } catch (error) {
    scope.postMessage(failed(id, error));
  }
}

/** Answers what comes to this worker from now on. */
export function serve(): void {
  scope.onmessage = ({ data }) => void answer(data);
  scope.postMessage({ kind: 'ready' });
}
