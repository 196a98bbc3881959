import { cellAddress, type Grid } from '../domain/grid';
import { messages } from '../domain/messages/zh-CN';
import {
  HostFailure,
  type ActionKind,
  type Drawn,
  type KeptEdit,
  type Mark,
  type MarkLayer,
  type Port,
  type WorkbookChange,
} from '../domain/port';
import type { SheetPlan } from '../domain/sheet/plan';
import { drawnSheet, textAt, withText, type Sheet } from './sheet';

/** Everything that can be seen of the workbook; never changed, always replaced. */
export interface Content {
  readonly sheets: readonly Sheet[];
  readonly marks: Readonly<Record<MarkLayer, readonly Mark[]>>;
  readonly active: string;
  readonly selection: { readonly sheet: string; readonly address: string } | null;
}

/** A workbook in memory with the port that the pane works through, as over a real one. */
export interface Workbook {
  readonly port: Port;
  readonly content: () => Content;
  readonly subscribe: (listener: () => void) => () => void;
  readonly activate: (sheet: string) => void;
  /** As if the user had typed. */
  readonly type: (sheet: string, row: number, column: number, text: string) => void;
}

interface Done {
  readonly kind: ActionKind;
  readonly before: Content;
}

const API = '1.14';
const named = ({ sheets }: Content, name: string): Sheet | undefined =>
  sheets.find(({ grid }) => grid.sheet === name);

/** A name that no sheet of the user has. */
function freeName(content: Content, wanted: string): string {
  const taken = (name: string): boolean => named(content, name)?.plan === null;
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!taken(name)) return name;
  }
}

/** What the user typed over in a sheet of ours is put into its next drawing. */
function keepEdits(file: string, earlier: Sheet | undefined, fresh: Sheet): [Sheet, KeptEdit[]] {
  if (earlier === undefined || earlier.plan === null) return [fresh, []];
  const before = drawnSheet(file, earlier.plan, earlier.grid.sheet).grid;
  const kept: KeptEdit[] = [];
  let sheet = fresh;
  earlier.grid.texts.forEach((line, row) =>
    line.forEach((theirs, column) => {
      if (theirs === textAt(before, row + 1, column + 1)) return;
      const ours = textAt(fresh.grid, row + 1, column + 1);
      kept.push({ sheet: fresh.grid.sheet, address: cellAddress(row + 1, column + 1), theirs, ours });
      sheet = withText(sheet, row + 1, column + 1, theirs);
    }),
  );
  return [sheet, kept];
}

function draw(file: string, content: Content, plans: readonly SheetPlan[]): [Content, Drawn] {
  const drawn = plans.map((plan) => {
    const name = freeName(content, plan.name);
    return keepEdits(file, named(content, name), drawnSheet(file, plan, name));
  });
  const names = drawn.map(([{ grid }]) => grid.sheet);
  const others = content.sheets.filter(({ grid }) => !names.includes(grid.sheet));
  const next: Content = {
    ...content,
    sheets: [...others, ...drawn.map(([sheet]) => sheet)],
    active: names[0] ?? content.active,
    selection: null,
  };
  return [next, { sheets: names, kept: drawn.flatMap(([, kept]) => kept) }];
}

/** @param grids the sheets that the workbook has when it is opened */
export function createWorkbook(file: string, grids: readonly Grid[]): Workbook {
  let content: Content = {
    sheets: grids.map((grid) => ({ grid, plan: null })),
    marks: { lamps: [], issues: [] },
    active: grids.find(({ visibility }) => visibility === 'visible')?.sheet ?? '',
    selection: null,
  };
  let settings: string | null = null;
  const done: Done[] = [];
  const views = new Set<() => void>();
  const listeners = new Set<(change: WorkbookChange) => void>();
  const show = (next: Content): void => {
    content = next;
    for (const view of views) view();
  };
  const act = (kind: ActionKind, next: Content): void => {
    done.push({ kind, before: content });
    show(next);
  };

  const port: Port = {
    host: async () => ({
      host: messages.pane.trial.host,
      platform: 'Web',
      version: '—',
      api: API,
      dark: globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false,
      workbook: file,
    }),
    sheets: async () =>
      content.sheets.map(({ grid, plan }) => ({
        name: grid.sheet,
        visible: grid.visibility === 'visible',
        ours: plan !== null,
        active: grid.sheet === content.active,
      })),
    snapshot: async (wanted) =>
      content.sheets.map(({ grid }) => grid).filter(({ sheet }) => wanted.includes(sheet)),
    async select(sheet, address) {
      if (named(content, sheet) === undefined)
        throw new HostFailure('sheet-gone', messages.pane.trial.sheetGone(sheet));
      show({ ...content, active: sheet, selection: { sheet, address } });
    },
    async draw(plans) {
      const [next, drawn] = draw(file, content, plans);
      act('draw', next);
      return drawn;
    },
    async paint(layer, marks) {
      act('paint', { ...content, marks: { ...content.marks, [layer]: marks } });
    },
    async clear() {
      const count = content.marks.lamps.length + content.marks.issues.length;
      if (count > 0) act('clear', { ...content, marks: { lamps: [], issues: [] } });
      return count;
    },
    async undo() {
      const last = done.pop();
      if (last !== undefined)
        show({
          ...last.before,
          active: named(last.before, content.active)?.grid.sheet ?? last.before.active,
        });
      return last?.kind ?? null;
    },
    loadSettings: async () => (settings === null ? null : (JSON.parse(settings) as unknown)),
    async saveSettings(next) {
      settings = JSON.stringify(next);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    port,
    content: () => content,
    subscribe(view) {
      views.add(view);
      return () => views.delete(view);
    },
    activate: (sheet) => show({ ...content, active: sheet }),
    type(name, row, column, text) {
      const sheets = content.sheets.map((sheet) =>
        sheet.grid.sheet === name ? withText(sheet, row, column, text) : sheet,
      );
      show({ ...content, sheets });
      for (const listener of listeners) listener({ kind: 'cells', sheet: name });
    },
  };
}
