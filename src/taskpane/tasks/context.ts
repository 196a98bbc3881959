import type { Port } from '../../domain/port';
import type { Engine } from '../engine/engine';
import type { Log } from '../log';
import type { NoticeState } from '../state/state';
import type { Store } from '../state/store';
import type { Runner } from './runner';

/** What the tasks work with; given once, when the pane starts. */
export interface TaskContext {
  readonly store: Store;
  readonly port: Port;
  readonly engine: Engine;
  readonly log: Log;
  readonly runner: Runner;
  /** Today as YYYY-MM-DD, for the date of a decision. Never used as an as-of date. */
  readonly today: () => string;
}

export const tell = (
  { store }: TaskContext,
  intent: NoticeState['intent'],
  text: string,
  more: Pick<NoticeState, 'undo' | 'fault'> = {},
): void => store.dispatch({ type: 'notice', notice: { intent, text, ...more } });
