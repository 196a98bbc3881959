import { checkDraft } from '../../domain/draft/checkDraft';
import { readDraft } from '../../files/read/draftText';
import { readSource } from '../../files/read';
import { analyseJob } from './analyseJob';
import { bulletinJob } from './bulletinJob';
import type { Answer, Request, Value } from './protocol';

async function valueOf(request: Request): Promise<Value> {
  switch (request.kind) {
    case 'read':
      return readSource(request.file, new Uint8Array(request.bytes));
    case 'analyse':
      return analyseJob(request.job);
    case 'readDraft':
      return readDraft(request.file, new Uint8Array(request.bytes));
    case 'checkDraft':
      return checkDraft(request.order.text, request.order.tables);
    case 'bulletin':
      return bulletinJob(request.order);
  }
}

/** The engine off the main thread: one answer to each request. */
async function answer(request: Request): Promise<Answer> {
  const { id } = request;
  try {
    return { id, ok: true, value: await valueOf(request) };
  } catch (error) {
    return {
      id,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(answer: Answer): void;
};
scope.onmessage = ({ data }) => void answer(data).then((result) => scope.postMessage(result));
