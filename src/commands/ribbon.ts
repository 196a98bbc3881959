import type { Pane } from '../taskpane/state/pane';
import type { Ending } from '../taskpane/tasks/readiness';
import type { RibbonFunction } from './functions';

/** The ribbon's buttons. They do what the pane's do, in the same page, with what the pane has read. */

interface CommandEvent {
  /** Missing where a shared runtime is told by the older kind of message. */
  completed?(): void;
}

/** What `first/ribbon.js` has made known to Excel before the pane's program was there, with the presses that came. */
export interface RibbonPresses {
  /** Gives each press, also those that waited, to the taker. */
  answer(take: (name: RibbonFunction, event: CommandEvent) => void): void;
}

/** What of Office the ribbon needs. */
export interface RibbonOffice {
  readonly addin: { showAsTaskpane(): Promise<void> };
}

const WORK: Readonly<Record<RibbonFunction, (pane: Pane) => Promise<Ending>>> = {
  check: ({ tasks }) => tasks.markIssues(),
  mark: ({ tasks }) => tasks.markLamps(),
  bulletin: ({ tasks }) => tasks.generate(),
  clear: ({ tasks }) => tasks.clearMarks(),
};

/** What is marked in cells is listed in the pane, so that a check always ends there. */
function wantsPane(name: RibbonFunction, ending: Ending, { store }: Pane): boolean {
  if (name === 'check' && ending === 'done') store.dispatch({ type: 'page', page: 'check' });
  return name === 'check' || ending !== 'done' || store.get().notice?.intent !== 'success';
}

/** Opens the pane only where there is something to read or to answer: also why it could not be made. */
async function press(name: RibbonFunction, opening: Promise<Pane>, { addin }: RibbonOffice): Promise<void> {
  const pane = await opening.catch(() => null);
  const ending = pane === null ? null : await WORK[name](pane);
  if (pane === null || ending === null || wantsPane(name, ending, pane)) await addin.showAsTaskpane();
}

/** @param pane once it is there; where it cannot be made its page says why */
export function answerRibbon(presses: RibbonPresses, office: RibbonOffice, pane: Promise<Pane>): void {
  presses.answer((name, event) => {
    press(name, pane, office)
      .catch((error: unknown) => pane.then(({ log }) => log.error(error)))
      // Until it is told, Excel takes the button for busy.
      .finally(() => event.completed?.());
  });
}
