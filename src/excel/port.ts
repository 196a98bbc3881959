import { HostFailure, type HostInfo, type MarkLayer, type Port } from '../domain/port';
import { messages } from '../domain/messages/zh-CN';
import { capabilitiesOf, highestApi } from './capabilities';
import { draw, undraw } from './draw/draw';
import { createChangeWatch } from './events';
import { clearMarks, paintLayer, restoreMarks, type PaintOptions } from './paint/paint';
import { gridKey, guardOf, type Guard } from './read/readings';
import { readSheets } from './read/snapshot';
import { createSession, type Job, type SessionOptions } from './session';
import { listSheets, selectCells } from './sheets';
import { loadStore, storeWriter } from './storeSheet';
import { createUndoList } from './undo';

/** What office.js tells of the program that it runs in, without asking the workbook. */
export interface OfficeFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly dark: () => boolean;
  /** Whether an ExcelApi set is there: 1.13. */
  readonly supports: (version: string) => boolean;
}

export interface ExcelPortOptions extends SessionOptions {
  /** Told of errors that no call waits for. */
  readonly onError?: (error: unknown) => void;
}

const ALL_LAYERS: readonly MarkLayer[] = ['lamps', 'issues'];
const say = messages.excel.failures;

/** The open workbook in Excel as the pane's port. */
export function excelPort(facts: OfficeFacts, options: ExcelPortOptions = {}): Port {
  const session = createSession(options);
  const can = capabilitiesOf(facts.supports);
  const undoList = createUndoList();
  const writer = storeWriter();
  /** Fingerprints of the sheets as they were last read, by name. */
  const read = new Map<string, string>();
  /** Sheets as last listed. */
  let likely: readonly string[] = [];
  let known: ReadonlySet<string> = new Set();
  let ours: ReadonlySet<string> = new Set();
  let file = '';
  const watch = createChangeWatch(session, {
    isOurs: (id) => ours.has(id),
    isKnown: (id) => known.has(id),
    onError: options.onError ?? (() => undefined),
  });

  /** Work that changes the workbook. */
  const change = <T>(work: (job: Job) => Promise<T>): Promise<T> => watch.quietly(() => session.run(work));

  /** Against marks on rows that are no longer those that were read; sheets that never were cannot be judged. */
  function guardFor(sheets: readonly string[], sentence: typeof say.changed): Guard {
    return guardOf(new Map([...read].filter(([name]) => sheets.includes(name))), sentence);
  }

  /** Marks go back where they were, as long as the rows do not have moved since. */
  const takenBack =
    (layers: readonly MarkLayer[], kind: 'paint' | 'clear'): PaintOptions['onPainted'] =>
    ({ before, sheets }) => {
      const guard = guardFor(sheets, say.changedSinceMarked);
      undoList.add({
        kind,
        takeBack: async (job) =>
          void (await restoreMarks(job, layers, before, {
            can,
            likely,
            guard,
            onPainted: () => undefined,
          })),
      });
    };

  async function workbookName({ context, sync }: Job): Promise<string> {
    context.workbook.load('name');
    await sync();
    return context.workbook.name;
  }

  async function list(job: Job) {
    const sheets = await listSheets(job);
    likely = sheets.map(({ name }) => name);
    ours = new Set(sheets.filter((sheet) => sheet.ours).map(({ id }) => id));
    known = new Set(sheets.filter((sheet) => !sheet.ours).map(({ id }) => id));
    return sheets;
  }

  return {
    async host(): Promise<HostInfo> {
      file = await session.run(workbookName);
      const { host, platform, version, dark, supports } = facts;
      return { host, platform, version, api: highestApi(supports), dark: dark(), workbook: file, live: true };
    },
    sheets: () => session.run(list),
    async snapshot(names) {
      const grids = await session.run(async (job) =>
        readSheets(job, file || (await workbookName(job)), names, can),
      );
      for (const grid of grids) read.set(grid.sheet, gridKey(grid));
      return grids;
    },
    select: (sheet, address) => session.run((job) => selectCells(job, sheet, address)),
    async draw(plans, onShare) {
      const { drawn, record } = await change((job) => draw(job, plans, can, onShare));
      ours = new Set([...ours, ...record.drawn.map(({ id }) => id)].filter((id) => !record.retained.has(id)));
      undoList.add({ kind: 'draw', takeBack: (job) => undraw(job, record, can) });
      return drawn;
    },
    async paint(layer, marks) {
      const guard = guardFor(
        marks.map(({ sheet }) => sheet),
        say.changed,
      );
      const { unnoted } = await change((job) =>
        paintLayer(job, layer, marks, {
          can,
          likely,
          guard,
          onPainted: (done) => {
            if (done.count + marks.length > 0) takenBack([layer], 'paint')(done);
          },
        }),
      );
      return { unnoted };
    },
    async clear() {
      const { count } = await change((job) =>
        clearMarks(job, {
          can,
          likely,
          guard: null,
          onPainted: (done) => {
            if (done.count > 0) takenBack(ALL_LAYERS, 'clear')(done);
          },
        }),
      );
      return count;
    },
    async undo() {
      const last = undoList.last();
      if (last === null) return null;
      try {
        await change(last.takeBack);
      } catch (error) {
        // Marks on rows that have moved can never go back; of a bulletin the user may still take the edit back.
        const isOver = error instanceof HostFailure && error.code === 'changed-meanwhile';
        if (isOver && last.kind !== 'draw') undoList.drop();
        throw error;
      }
      undoList.drop();
      return last.kind;
    },
    loadStore: () => session.run(loadStore),
    async saveStore(text) {
      const id = await change((job) => writer.save(job, text));
      ours = new Set([...ours, id]);
    },
    onChange: watch.subscribe,
  };
}
