import { messages } from '../../domain/messages/zh-CN';
import { HostFailure, type HostFailureCode } from '../../domain/port';
import { EngineFailure } from '../engine/failure';
import type { Log } from '../log';
import type { Store } from '../state/store';

const text = messages.pane.tasks;

/** What a running task can say and must heed. */
export interface Run {
  readonly signal: AbortSignal;
  /**
   * @param share 0 … 1, or null where it cannot be told
   * @param last what is done now cannot be cancelled any more
   */
  step(text: string, share: number | null, last?: boolean): void;
}

export interface RunOptions {
  readonly canCancel?: boolean;
}

export interface Runner {
  /**
   * Runs one task after the other and shows what it is doing. Resolves to undefined where it failed or was cancelled:
   * the user has been told by then, and the log has the detail.
   */
  run<T>(name: string, work: (run: Run) => Promise<T>, options?: RunOptions): Promise<T | undefined>;
  /** Resolves when nothing is left of what was asked for before. */
  idle(): Promise<void>;
  cancel(): void;
}

/** Refusals because the workbook is no longer what was read. */
const OUTDATED: readonly HostFailureCode[] = ['changed-meanwhile', 'sheet-gone'];

/** The sentence for what went wrong. Only refusals of host and engine carry one of their own. */
const sentence = (error: unknown): string =>
  error instanceof HostFailure || error instanceof EngineFailure ? error.message : text.fault;

/** Neither the host nor a limit: the program broke, and its log helps whoever maintains it. */
const isFault = (error: unknown): boolean =>
  !(error instanceof HostFailure) && !(error instanceof EngineFailure && error.kind === 'time');

export function createRunner(store: Store, log: Log): Runner {
  let last: Promise<unknown> = Promise.resolve();
  let current: AbortController | null = null;

  function report(name: string, error: unknown, signal: AbortSignal): void {
    if (signal.aborted) {
      log.info(`${name}: ${text.cancelled}`);
      store.dispatch({ type: 'notice', notice: { intent: 'info', text: text.cancelled } });
      return;
    }
    log.error(error);
    if (error instanceof HostFailure && OUTDATED.includes(error.code)) store.dispatch({ type: 'stale' });
    store.dispatch({
      type: 'notice',
      notice: { intent: 'error', text: sentence(error), fault: isFault(error) },
    });
  }

  async function perform<T>(
    name: string,
    work: (run: Run) => Promise<T>,
    canCancel: boolean,
  ): Promise<T | undefined> {
    const controller = new AbortController();
    current = controller;
    const step: Run['step'] = (now, share, last = false) => {
      if (last) current = null;
      store.dispatch({ type: 'busy', busy: { text: now, share, canCancel: canCancel && !last } });
    };
    step(name, null);
    log.info(name);
    try {
      return await work({ signal: controller.signal, step });
    } catch (error) {
      report(name, error, controller.signal);
      return undefined;
    } finally {
      current = null;
      store.dispatch({ type: 'busy', busy: null });
    }
  }

  return {
    run(name, work, { canCancel = false } = {}) {
      const next = last.then(() => perform(name, work, canCancel));
      last = next;
      return next;
    },
    idle: async () => {
      await last;
    },
    cancel: () => current?.abort(new DOMException(text.cancelled, 'AbortError')),
  };
}
