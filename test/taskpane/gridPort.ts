import type { Grid } from '../../src/domain/grid';
import type {
  ActionKind,
  Drawn,
  HostInfo,
  Mark,
  MarkLayer,
  Port,
  WorkbookChange,
} from '../../src/domain/port';
import type { SheetPlan } from '../../src/domain/sheet/plan';
import type { Store } from '../../src/domain/store/store';

/** What was asked of the workbook, in order. */
export type Call =
  | { readonly kind: 'select'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'draw'; readonly plans: readonly SheetPlan[] }
  | { readonly kind: 'paint'; readonly layer: MarkLayer; readonly marks: readonly Mark[] }
  | { readonly kind: 'clear' }
  | { readonly kind: 'save'; readonly store: Store };

export interface GridPort extends Port {
  readonly calls: readonly Call[];
  /** As if someone else had changed the workbook. */
  change(grids: readonly Grid[]): void;
  /** The next call of this kind is refused. */
  refuse(kind: Call['kind'] | 'snapshot', error: unknown): void;
}

const HOST: HostInfo = {
  host: 'Excel',
  platform: 'PC',
  version: '16.0.14332.20345',
  api: '1.14',
  notes: true,
  dark: false,
  workbook: '工作簿1.xlsx',
  live: true,
};

export interface GridPortOptions {
  readonly host?: Partial<HostInfo>;
  /** What the workbook keeps; null: nothing. */
  readonly store?: unknown;
  readonly drawn?: Partial<Drawn>;
}

/** A workbook of plain grids: what the pane asks of it is kept, what it shows can be changed. */
export function gridPort(first: readonly Grid[], options: GridPortOptions = {}): GridPort {
  let grids = first;
  let kept: unknown = options.store ?? null;
  const calls: Call[] = [];
  const done: ActionKind[] = [];
  const refusals = new Map<string, unknown>();
  const listeners = new Set<(change: WorkbookChange) => void>();
  const heed = (kind: string): void => {
    if (!refusals.has(kind)) return;
    const error = refusals.get(kind);
    refusals.delete(kind);
    throw error;
  };
  const note = (call: Call): void => {
    heed(call.kind);
    calls.push(call);
    if (call.kind === 'draw' || call.kind === 'paint' || call.kind === 'clear') done.push(call.kind);
  };
  return {
    calls,
    host: async () => ({ ...HOST, ...options.host }),
    sheets: async () =>
      grids.map(({ sheet, visibility }, index) => ({
        id: sheet,
        name: sheet,
        visible: visibility === 'visible',
        ours: false,
        active: index === 0,
      })),
    async snapshot(wanted) {
      heed('snapshot');
      return grids.filter(({ sheet }) => wanted.includes(sheet));
    },
    select: async (sheet, address) => note({ kind: 'select', sheet, address }),
    async draw(plans) {
      note({ kind: 'draw', plans });
      return {
        sheets: plans.map(({ name }) => name),
        kept: [],
        retained: [],
        unfinished: [],
        ...options.drawn,
      };
    },
    async paint(layer, marks) {
      note({ kind: 'paint', layer, marks });
      return { unnoted: 0 };
    },
    async clear() {
      const painted = calls.flatMap((call) => (call.kind === 'paint' ? call.marks : []));
      note({ kind: 'clear' });
      return painted.length;
    },
    undo: async () => done.pop() ?? null,
    loadStore: async () => kept,
    async saveStore(text) {
      const store = JSON.parse(text) as Store;
      note({ kind: 'save', store });
      kept = store;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(next) {
      grids = next;
      for (const listener of listeners) listener({ kind: 'cells', sheet: null });
    },
    refuse: (kind, error) => void refusals.set(kind, error),
  };
}

/** Calls of one kind, in order. */
export const callsOf = <K extends Call['kind']>(
  port: GridPort,
  kind: K,
): readonly Extract<Call, { readonly kind: K }>[] =>
  port.calls.filter((call): call is Extract<Call, { readonly kind: K }> => call.kind === kind);

/** What the workbook keeps by now. */
export function savedStore(port: GridPort): Store {
  const store = callsOf(port, 'save').at(-1)?.store;
  if (store === undefined) throw new Error('nothing was kept');
  return store;
}
