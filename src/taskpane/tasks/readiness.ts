import { messages } from '../../domain/messages/zh-CN';
import type { BulletinOrder } from '../engine/engine';
import { isUnreported, itemsOf, reviewedOf, standingsOf } from '../state/selectors';
import type { PageId, State } from '../state/state';
import { tell, type TaskContext } from './context';
import type { SourceTasks } from './sources';

const text = messages.pane.tasks;

/** How a button's work ended: `ask` means that a person must answer something in the pane first. */
export type Ending = 'done' | 'ask' | 'failed';

/** The bulletin as it is wished now; null before anything was read. */
export function orderOf(state: State): BulletinOrder | null {
  const analysis = reviewedOf(state);
  const { settings, outcome } = state;
  if (analysis === null || outcome === null) return null;
  const { title, ...include } = settings.bulletin;
  const { report, comparison } = outcome;
  return { analysis, report, comparison, title, include, office: settings.office };
}

const lacksDate = (state: State): boolean =>
  reviewedOf(state)?.tables.some(({ asOf }) => asOf === null) ?? false;

export interface Readiness {
  nothingFound(): Ending;
  /** `done` where a bulletin may be made of what was read just now. */
  ready(): Promise<Ending>;
}

/** What must hold before anything is published. */
export function readiness(context: TaskContext, { reload }: SourceTasks): Readiness {
  const { store, runner } = context;

  const staleNumbers = (): readonly number[] =>
    standingsOf(store.get()).flatMap(({ state, decision }) => (state === 'stale' ? [decision.number] : []));

  /** Something must be seen by a person first. */
  function ask(page: PageId): Ending {
    store.dispatch({ type: 'page', page });
    return 'ask';
  }

  function nothingFound(): Ending {
    tell(context, 'warning', text.noTables, { holds: (state) => itemsOf(state).length === 0 });
    return 'ask';
  }

  return {
    nothingFound,
    async ready() {
      await runner.idle();
      // Read anew in any case: not every change is told, and what is published must be what stands there.
      const before = staleNumbers();
      if ((await reload()) === undefined) return 'failed';
      const { lost, chosen } = store.get();
      if (lost.length > 0) {
        store.dispatch({ type: 'choose', sheets: chosen });
        return ask('collect');
      }
      // Told by then, with the items that they were made on.
      if (staleNumbers().some((number) => !before.includes(number))) return ask('progress');
      if (itemsOf(store.get()).length === 0) return nothingFound();
      if (isUnreported(store.get())) {
        tell(context, 'warning', text.unreported, { holds: isUnreported });
        return ask('collect');
      }
      if (lacksDate(store.get())) {
        tell(context, 'warning', text.needsDate, { holds: lacksDate });
        return ask('bulletin');
      }
      return 'done';
    },
  };
}
