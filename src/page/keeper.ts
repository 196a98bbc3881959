/** Where the page keeps what a clerk decided: in the browser, where it is allowed to, else only while it is open. */
export interface Keeper {
  /** Whether what is kept will be there when the page is opened again. */
  readonly lasting: boolean;
  load(key: string): unknown;
  /** @param text JSON */
  save(key: string, text: string): void;
}

const PREFIX = 'tongbao:';

/** A page from a disk may be refused any store, also only when it is written to. */
function usable(storage: Storage | undefined): boolean {
  try {
    storage?.setItem(`${PREFIX}?`, '');
    storage?.removeItem(`${PREFIX}?`);
    return storage !== undefined;
  } catch {
    return false;
  }
}

function storageOf(scope: { readonly localStorage?: Storage }): Storage | undefined {
  try {
    return scope.localStorage;
  } catch {
    return undefined;
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

export function createKeeper(scope: { readonly localStorage?: Storage } = globalThis): Keeper {
  const storage = storageOf(scope);
  const kept = new Map<string, string>();
  const lasting = usable(storage);
  return {
    lasting,
    load: (key) => parsed(lasting ? (storage?.getItem(PREFIX + key) ?? null) : (kept.get(key) ?? null)),
    save(key, text) {
      kept.set(key, text);
      try {
        if (lasting) storage?.setItem(PREFIX + key, text);
      } catch {
        // Full: it holds while the page is open, and the project file takes it along.
      }
    },
  };
}
