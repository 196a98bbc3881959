import { createPause } from '../pause';
import { isRefusal } from '../failures';
import type { Job } from '../session';

/** The client turns a request into one text: while it does, the pane stands still. Excel on the web refuses those over 5 MB. */
const MOST_BYTES = 800_000;
const encoder = new TextEncoder();

export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Collects what is to be written and sends it before it grows too large for one request. */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** Call before queueing something of this size. */
  room(bytes: number): Promise<void>;
  /** Sends what is queued. */
  send(): Promise<void>;
  /** Lets what waits in the pane go on, where the last time is a while ago: between steps of what takes long. */
  readonly pause: () => Promise<void>;
  /** Says how much of the drawing is done. @param share 0 … 1 */
  readonly onShare: (share: number) => void;
}

interface BatchOptions {
  readonly pause?: () => Promise<void>;
  readonly onShare?: (share: number) => void;
}

export function createBatch(
  { context, write }: Job,
  { pause = createPause(), onShare = () => undefined }: BatchOptions = {},
): Batch {
  let queued = 0;
  async function send(): Promise<void> {
    queued = 0;
    await write();
  }
  return {
    context,
    send,
    pause,
    onShare,
    async room(bytes) {
      if (queued > 0 && queued + bytes > MOST_BYTES) await send();
      queued += bytes;
      await pause();
    },
  };
}

/** Sends something that the sheet can do without; false where Excel refuses it. */
export async function attempt(batch: Batch): Promise<boolean> {
  try {
    await batch.send();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}
