import { messages } from '../domain/messages/zh-CN';
import { HostFailure } from '../domain/port';
import { failureOf } from './failures';

/** One piece of work in Excel: what it asks for goes out with `sync`. */
export interface Job {
  readonly context: Excel.RequestContext;
  /** For questions: given up after a while, since a late answer to them does no harm. */
  sync(): Promise<void>;
  /**
   * For changes: waits however long it takes. Excel does what it was asked for as soon as it can, so that giving up
   * would leave the rest undone and tell the user what is not true.
   */
  write(): Promise<void>;
}

/** The only way to Excel. Work is done one after the other, so that none sees another's half. */
export interface Session {
  /** Rejects with a `HostFailure` whatever Excel answers, and with the error itself where the fault is ours. */
  run<T>(work: (job: Job) => Promise<T>): Promise<T>;
}

export interface SessionOptions {
  /** Told when Excel has not answered for a while, and when it has answered after all. */
  readonly onWaiting?: (waiting: boolean) => void;
  /** Milliseconds without an answer until it is told, and until the work is given up. */
  readonly patience?: { readonly hint: number; readonly limit: number };
}

const PATIENCE = { hint: 2_000, limit: 60_000 };

export function createSession({
  onWaiting = () => undefined,
  patience = PATIENCE,
}: SessionOptions = {}): Session {
  let last: Promise<unknown> = Promise.resolve();

  /** Excel's answer, or the end of patience where there is one. */
  async function answered(answer: Promise<void>, isPatient: boolean): Promise<void> {
    let told = false;
    const hint = setTimeout(() => {
      told = true;
      onWaiting(true);
    }, patience.hint);
    let limit: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      if (isPatient) return;
      limit = setTimeout(
        () => reject(new HostFailure('connection', messages.excel.failures.noAnswer, 'no answer')),
        patience.limit,
      );
    });
    try {
      await Promise.race([answer, silence]);
    } finally {
      clearTimeout(hint);
      clearTimeout(limit);
      if (told) onWaiting(false);
    }
  }

  /** Excel.run ends with a request of its own; where Excel is silent that would never come back. */
  function perform<T>(work: (job: Job) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      // Excel waits until a cell is no longer edited instead of refusing.
      Excel.run({ delayForCellEdit: true }, async (context) => {
        try {
          resolve(
            await work({
              context,
              sync: () => answered(context.sync(), false),
              write: () => answered(context.sync(), true),
            }),
          );
        } catch (error) {
          reject(failureOf(error));
          // What was queued before the fault is not sent.
          throw error;
        }
      }).catch((error: unknown) => reject(failureOf(error)));
    });
  }

  return {
    run(work) {
      const next = last.then(() => perform(work));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
