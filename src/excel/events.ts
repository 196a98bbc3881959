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

export interface ChangeWatchOptions {
  /** Whether a sheet is one that we drew: what is changed there changes no figure. */
  readonly isOurs: (sheetId: string) => boolean;
  /** Whether a sheet was in the workbook before the work that is going on. */
  readonly isKnown: (sheetId: string) => boolean;
  readonly onError: (error: unknown) => void;
}

export function createChangeWatch(session: Session, options: ChangeWatchOptions): ChangeWatch {
  const listeners = new Set<(change: WorkbookChange) => void>();
  let working = 0;
  let watching = false;

  /** Values are written by us on sheets of ours alone, some of which are new and not known yet. */
  const isOwnCell = ({ worksheetId = '' }: Told): boolean =>
    options.isOurs(worksheetId) || (working > 0 && !options.isKnown(worksheetId));
  const isOwnSheet = ({ source }: Told): boolean => working > 0 && source !== 'Remote';

  const tell = (kind: WorkbookChange['kind'], told: Told): void => {
    if (told.triggerSource === OURS) return;
    if (kind === 'cells' ? isOwnCell(told) : isOwnSheet(told)) return;
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

  function begin(): void {
    if (watching || listeners.size === 0) return;
    watching = true;
    watch().catch((error: unknown) => {
      watching = false;
      options.onError(error);
    });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      begin();
      return () => listeners.delete(listener);
    },
    async quietly(work) {
      // Tried again where it was refused before: nobody subscribes twice.
      begin();
      working++;
      try {
        return await work();
      } finally {
        setTimeout(() => working--, AFTER_MS);
      }
    },
  };
}
