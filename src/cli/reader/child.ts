import type { ReadReply, ReadRequest } from './protocol';
import { readFile } from './readFile';
import { watchOwnMemory } from './watch';

/** The reading process: whatever a file does to it, the run goes on. */

const isRequest = (message: unknown): message is ReadRequest =>
  typeof message === 'object' && message !== null && 'id' in message && 'path' in message;

async function answer(request: ReadRequest): Promise<void> {
  const result = await readFile(request);
  const reply: ReadReply = { id: request.id, result, peak: process.resourceUsage().maxRSS };
  process.send?.(reply);
}

/** Reads what it is asked to, until the run that started it is gone. */
export function serve(): void {
  watchOwnMemory();
  process.on('message', (message) => {
    if (isRequest(message)) void answer(message);
  });
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}
