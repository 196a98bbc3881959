import type { SourceFile } from '../domain/grid';
import { offlineZhCN } from '../domain/messages/zh-CN.offline';
import { countOf, NOTHING_PAINTED, withLayer, type Painted } from '../domain/marks/painted';
import { HostFailure, type Port, type SheetInfo } from '../domain/port';
import type { SheetPlan } from '../domain/sheet/plan';
import type { Keeper } from './keeper';

/** The workbook that stands open in the page: the list, or a table by itself. */
export interface OpenWorkbook {
  readonly source: SourceFile;
  readonly bytes: Uint8Array;
}

export interface FilesPort extends Port {
  /** Takes the place of what was open. Null closes it. */
  open(workbook: OpenWorkbook | null): void;
  workbook(): OpenWorkbook | null;
}

interface Parts {
  readonly keeper: Keeper;
  /** Hands the sheets over as a workbook; resolves when the browser has it. */
  readonly deliver: (plans: readonly SheetPlan[]) => Promise<void>;
  /** Hands a copy of the open workbook over that has these marks. @throws HostFailure where none can be made */
  readonly deliverMarked: (workbook: OpenWorkbook, painted: Painted) => Promise<void>;
  readonly version: string;
  readonly dark: boolean;
}

const text = offlineZhCN;
/** All that the product asks of a host works here. */
const API = '1.14';

const sheetsOf = (open: OpenWorkbook | null): SheetInfo[] =>
  (open?.source.grids ?? []).map(({ sheet, visibility }, index) => ({
    id: sheet,
    name: sheet,
    visible: visibility === 'visible',
    ours: open?.source.made !== undefined && open.source.made !== null,
    active: index === 0,
  }));

/** The pane's port on files: sheets are those of a workbook that was read, what is drawn becomes a file. */
export function filesPort({ keeper, deliver, deliverMarked, version, dark }: Parts): FilesPort {
  let open: OpenWorkbook | null = null;
  let painted = NOTHING_PAINTED;
  const name = (): string => open?.source.file ?? '';
  /** Sheets of a file have no other identity. */
  const itself = (sheet: string): string => sheet;

  return {
    open(workbook) {
      open = workbook;
      painted = NOTHING_PAINTED;
    },
    workbook: () => open,
    host: async () => ({
      host: text.host,
      platform: 'file',
      version,
      api: API,
      dark,
      workbook: name(),
      live: false,
      // A copy has the colours; the reasons are in the page and in the bulletin.
      notes: false,
    }),
    sheets: async () => sheetsOf(open),
    snapshot: async (sheets) => (open?.source.grids ?? []).filter(({ sheet }) => sheets.includes(sheet)),
    select: async (sheet, address) => {
      throw new HostFailure('unknown', text.lookUp(name(), sheet, address));
    },
    async draw(plans) {
      await deliver(plans);
      return { sheets: plans.map((plan) => plan.name), kept: [], retained: [], unfinished: [] };
    },
    async paint(layer, marks) {
      const next = withLayer(painted, layer, marks, itself);
      if (open !== null && marks.length > 0) await deliverMarked(open, next);
      painted = next;
      return { unnoted: 0 };
    },
    async clear() {
      const count = countOf(painted);
      painted = NOTHING_PAINTED;
      return count;
    },
    // A file that was handed over is the clerk's.
    undo: async () => null,
    loadStore: async () => keeper.load(name()),
    saveStore: async (words) => keeper.save(name(), words),
    onChange: () => () => undefined,
  };
}
