import type { Port } from '../../domain/port';
import type { Engine } from '../engine/engine';
import type { Log } from '../log';
import type { NoticeState, State } from '../state/state';
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

/** What was done is true of the figures, decisions and files that it was done with, and of the drawing that stood then. */
export function ofNow({ outcome, decisions, files, drawn }: State): (state: State) => boolean {
  return (now) =>
    now.outcome === outcome && now.decisions === decisions && now.files === files && now.drawn === drawn;
}

/** Says how something ended. Good news goes when what it was about has changed; `more.holds` says otherwise. */
export const tell = (
  { store }: TaskContext,
  intent: NoticeState['intent'],
  text: string,
  more: Pick<NoticeState, 'undo' | 'fault' | 'holds'> = {},
): void => {
  const passes = intent === 'success' || intent === 'info' ? { holds: ofNow(store.get()) } : {};
  store.dispatch({ type: 'notice', notice: { intent, text, ...passes, ...more } });
};
