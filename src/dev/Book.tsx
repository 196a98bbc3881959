import { useSyncExternalStore } from 'react';
import type { Sheet } from '../../test/excel-host/book/book';
import type { Host } from '../../test/excel-host/host';
import { SheetView } from './SheetView';

/** A host whose answers can be watched. */
export interface Watched {
  readonly host: Host;
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows with every answer. */
  readonly version: () => number;
  readonly touch: () => void;
  readonly activate: (sheet: Sheet) => void;
}

export function watched(host: Host): Watched {
  const listeners = new Set<() => void>();
  let version = 0;
  const touch = (): void => {
    version++;
    for (const listener of listeners) listener();
  };
  const { answer } = host;
  host.answer = async (body, flags) => {
    const result = await answer(body, flags);
    touch();
    return result;
  };
  return {
    host,
    touch,
    version: () => version,
    activate(sheet) {
      host.book.active = sheet.id;
      touch();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The workbook with its sheets' tabs. */
export function BookView({
  book: { host, subscribe, version, touch, activate },
}: {
  readonly book: Watched;
}) {
  useSyncExternalStore(subscribe, version);
  const { book } = host;
  const visible = book.sheets.filter(({ visibility }) => visibility === 'Visible');
  const active = visible.find(({ id }) => id === book.active) ?? visible[0];
  const edited = (sheet: Sheet, address: string): void => {
    host.changedByOthers({ kind: 'cells', sheet: sheet.id, address });
    touch();
  };
  if (active === undefined) return null;
  return (
    <div className="book">
      <SheetView key={active.id} book={book} sheet={active} onEdit={(address) => edited(active, address)} />
      <div className="tabs" role="tablist" aria-label="工作表">
        {visible.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet === active}
            onClick={() => activate(sheet)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
    </div>
  );
}
