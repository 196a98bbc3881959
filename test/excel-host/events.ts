import { parseArea } from './book/area';
import type { Book } from './book/book';
import type { References } from './executor';
import type { Change } from './objects/kind';
import { rangeObject } from './objects/range';
import { WORKBOOK } from './objects/sheets';
import { apiNumber } from './registry';
import { EVENT, EVENT_CATEGORY, type EventEntry } from './wire';

/** Which events the add-in has asked for, and what it is told. */

export type Listener = (entries: readonly EventEntry[]) => void;

export interface Events {
  /** Someone listens to an event of a target, or no longer. */
  listen(target: string, event: number, on: boolean): void;
  /** Tells the changes to those who listen; later, as Excel does. */
  tell(changes: readonly Change[], remote: boolean): void;
}

export interface EventOptions {
  readonly book: Book;
  readonly references: References;
  readonly apiLevel: string;
  readonly send: Listener;
}

const TYPES = { cells: EVENT.changed, added: EVENT.added, deleted: EVENT.deleted } as const;
const TRIGGER_SOURCE_SINCE = '1.14';

export function createEvents({ book, references, apiLevel, send }: EventOptions): Events {
  const listened = new Set<string>();
  const keyOf = (target: string, event: number): string => `${target} ${event}`;
  const told = apiNumber(apiLevel) >= apiNumber(TRIGGER_SOURCE_SINCE);

  /** The cells, so that the handler can ask for them. */
  function referenceTo(change: Change & { readonly kind: 'cells' }): string | undefined {
    const sheet = book.sheets.find(({ id }) => id === change.sheet);
    return sheet && references.keep(rangeObject({ sheet, areas: [parseArea(change.address)] }));
  }

  const details = (change: Change, remote: boolean): object =>
    change.kind !== 'cells'
      ? {}
      : {
          address: change.address,
          changeType: change.how ?? 'RangeEdited',
          referenceId: referenceTo(change),
          ...(told && { triggerSource: remote ? 'Unknown' : 'ThisLocalAddin' }),
        };

  function entriesOf(change: Change, remote: boolean): EventEntry[] {
    const type = TYPES[change.kind];
    const targets = [WORKBOOK, change.sheet].filter((target) => listened.has(keyOf(target, type)));
    const source = remote ? 'Remote' : 'Local';
    return targets.map((targetId) => ({
      messageCategory: EVENT_CATEGORY,
      messageType: type,
      targetId,
      message: JSON.stringify({ worksheetId: change.sheet, source, ...details(change, remote) }),
      id: '',
    }));
  }

  return {
    listen(target, event, on) {
      if (on) listened.add(keyOf(target, event));
      else listened.delete(keyOf(target, event));
    },
    tell(changes, remote) {
      if (!remote && book.runtime.get('EnableEvents') === false) return;
      const entries = changes.flatMap((change) => entriesOf(change, remote));
      if (entries.length > 0) setTimeout(() => send(entries), 0);
    },
  };
}
