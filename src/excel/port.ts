import type { ActionKind, HostInfo, Port } from '../domain/port';
import { capabilitiesOf, highestApi } from './capabilities';
import { draw } from './draw/draw';
import { undraw } from './draw/undraw';
import { createChangeWatch } from './events';
import { clearMarks, paintLayer, restoreMarks, type PaintOptions, type Repaint } from './paint/paint';
import { createReadings } from './read/readings';
import { createSession, type Job, type SessionOptions } from './session';
import { loadSettings, saveSettings } from './settings';
import { listSheets, selectCells } from './sheets';
import { readSheets } from './read/snapshot';
import { createUndoList, type Done } from './undo';

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

/** The open workbook in Excel as the pane's port. */
export function excelPort(facts: OfficeFacts, options: ExcelPortOptions = {}): Port {
  const session = createSession(options);
  const can = capabilitiesOf(facts.supports);
  const readings = createReadings();
  const undoList = createUndoList();
  const ours = new Set<string>();
  const watch = createChangeWatch(session, (id) => ours.has(id), options.onError ?? (() => undefined));
  let likely: readonly string[] = [];
  let file = '';

  /** Work that changes the workbook. */
  const change = <T>(work: (job: Job) => Promise<T>): Promise<T> => watch.quietly(() => session.run(work));
  const paintOptions = (guard?: PaintOptions['guard']): PaintOptions => ({
    can,
    likely,
    ...(guard !== undefined && { guard }),
  });

  function painted(kind: ActionKind, { before }: Repaint): void {
    const takeBack: Done['takeBack'] = async (job) => void (await restoreMarks(job, before, paintOptions()));
    undoList.add({ kind, takeBack });
  }

  async function workbookName({ context, sync }: Job): Promise<string> {
    context.workbook.load('name');
    await sync();
    return context.workbook.name;
  }

  return {
    async host(): Promise<HostInfo> {
      file = await session.run(workbookName);
      const { host, platform, version, dark, supports } = facts;
      return { host, platform, version, api: highestApi(supports), dark: dark(), workbook: file };
    },
    async sheets() {
      const sheets = await session.run(listSheets);
      likely = sheets.map(({ info }) => info.name);
      for (const { id, info } of sheets) if (info.ours) ours.add(id);
      return sheets.map(({ info }) => info);
    },
    async snapshot(names) {
      const grids = await session.run(async (job) =>
        readSheets(job, file || (await workbookName(job)), names, can),
      );
      readings.keep(grids);
      return grids;
    },
    select: (sheet, address) => session.run((job) => selectCells(job, sheet, address)),
    async draw(plans) {
      const { drawn, record } = await change((job) => draw(job, plans));
      for (const { id } of record.drawn) ours.add(id);
      undoList.add({ kind: 'draw', takeBack: (job) => undraw(job, record) });
      return drawn;
    },
    async paint(layer, marks) {
      const guard = readings.check(marks.map(({ sheet }) => sheet));
      const repaint = await change((job) => paintLayer(job, layer, marks, paintOptions(guard)));
      if (repaint.count + marks.length > 0) painted('paint', repaint);
    },
    async clear() {
      const cleared = await change((job) => clearMarks(job, paintOptions()));
      if (cleared.count > 0) painted('clear', cleared);
      return cleared.count;
    },
    async undo() {
      const last = undoList.last();
      if (last === null) return null;
      await change(last.takeBack);
      undoList.drop();
      return last.kind;
    },
    loadSettings: () => session.run(loadSettings),
    saveSettings: (settings) => change((job) => saveSettings(job, settings)),
    onChange: watch.subscribe,
  };
}
