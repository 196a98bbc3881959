import type { WorkbookChange } from '../domain/port';
import type { Session } from './session';

/** Changes by anyone but us. */

export interface ChangeWatch {
  subscribe(listener: (change: WorkbookChange) => void): () => void;
  /** Runs work of ours: what Excel tells of it, meanwhile and shortly after, is not told on. */
  quietly<T>(work: () => Promise<T>): Promise<T>;
}

/** Events come after the answer to what caused them. */
const AFTER_MS = 500;
const OURS = 'ThisLocalAddin';

/** What the events have in common, as far as it is looked at; the trigger came with 1.14. */
interface Told {
  readonly worksheetId?: string;
  readonly source?: string;
  readonly triggerSource?: string;
}

/** @param isOurs whether a sheet is one that we drew: what is changed there changes no figure */
export function createChangeWatch(
  session: Session,
  isOurs: (sheetId: string) => boolean,
  onError: (error: unknown) => void,
): ChangeWatch {
  const listeners = new Set<(change: WorkbookChange) => void>();
  let working = 0;
  let watching = false;

  const tell = (kind: WorkbookChange['kind'], told: Told): void => {
    if (told.triggerSource === OURS) return;
    if (working > 0 && told.source !== 'Remote') return;
    if (kind === 'cells' && isOurs(told.worksheetId ?? '')) return;
    for (const listener of listeners) listener({ kind, sheet: null });
  };
  const handler =
    (kind: WorkbookChange['kind']) =>
    async (told: Told): Promise<void> =>
      tell(kind, told);

  const watch = (): Promise<void> =>
    session.run(async ({ context, sync }) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(handler('cells'));
      worksheets.onAdded.add(handler('sheets'));
      worksheets.onDeleted.add(handler('sheets'));
      await sync();
    });

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (!watching) watch().catch(onError);
      watching = true;
      return () => listeners.delete(listener);
    },
    async quietly(work) {
      working++;
      try {
        return await work();
      } finally {
        setTimeout(() => working--, AFTER_MS);
      }
    },
  };
}
