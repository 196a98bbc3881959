import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Log } from '../log';
import type { Tasks } from '../tasks/tasks';
import type { State } from './state';
import type { Store } from './store';

/** What every part of the pane works with. */
export interface Pane {
  readonly store: Store;
  readonly tasks: Tasks;
  readonly log: Log;
}

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = ({ pane, children }: { readonly pane: Pane; readonly children: ReactNode }) => (
  <PaneContext value={pane}>{children}</PaneContext>
);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane outside of PaneProvider');
  return pane;
}

/** A view of the state; `select` must give the same value for the same state. */
export function useView<T>(select: (state: State) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
