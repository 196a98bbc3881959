import type { Grid } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import type { Job, Outcome } from '../engine/engine';
import { reviewedOf } from '../state/selectors';
import { isNewer, presetOf, readSettings, settingsJson } from '../state/settings';
import type { PreviousEntry } from '../state/state';
import { analyseWhatCanBe } from './analysing';
import { tell, type TaskContext } from './context';
import type { Dropped, DroppedFile } from './droppedFile';
import { fileTasks } from './files';
import { previousAgain, previousFile, previousSheet } from './previous';
import type { Run } from './runner';

const text = messages.pane.tasks;

export type { Dropped, DroppedFile };

export interface SourceTasks {
  /** The same without reading; does nothing where it was done before. For use within a running task. */
  begin(): Promise<void>;
  /** Asks the host who it is, what is kept in the workbook and which sheets there are; then reads and analyses. */
  start(): Promise<void>;
  /** As `start`, where the host has opened another workbook; the files of the list stay. */
  reopen(): Promise<void>;
  /** Reads the chosen sheets again and analyses. */
  reload(): Promise<Outcome | undefined>;
  /** Analyses what was read, with settings that have changed. */
  analyseAgain(): Promise<Outcome | undefined>;
  chooseSheets(sheets: readonly string[]): Promise<void>;
  /** Whatever was given is in the list afterwards: read, or with the reason why not. */
  addFiles(given: readonly Dropped[]): Promise<void>;
  removeFile(id: number): Promise<void>;
  /** Last period's workbook. It is taken only once the tables were held against it. */
  pickPrevious(file: DroppedFile): Promise<void>;
  /** A sheet of the open workbook as last period's. */
  pickPreviousSheet(sheet: string): Promise<void>;
  removePrevious(): Promise<void>;
}

export function sourceTasks(context: TaskContext): SourceTasks {
  const { store, port, runner } = context;
  const files = fileTasks(context);
  let grids: readonly Grid[] = [];

  async function analyse(run: Run, previous: PreviousEntry | null): Promise<Outcome> {
    const { settings } = store.get();
    run.step(text.analysing, null);
    const job: Job = {
      sheets: grids,
      files: files.sources(),
      previous: previous === null ? [] : [previous.source],
      asOf: settings.asOf,
      preset: presetOf(settings.lamp),
      columns: settings.columns,
      decisions: settings.decisions,
      hidden: settings.hidden,
    };
    // Where this is broken off, what is shown is not of what was read and set.
    const { outcome, refused } = await analyseWhatCanBe(context, job, run).catch((error: unknown) => {
      store.dispatch({ type: 'stale' });
      throw error;
    });
    files.refuse(refused);
    store.dispatch({ type: 'outcome', outcome, previous });
    await sayDropped();
    return outcome;
  }

  /** Corrections that no longer hold are named once and taken out of the settings. */
  async function sayDropped(): Promise<void> {
    const dropped = reviewedOf(store.get())?.dropped ?? [];
    if (dropped.length === 0) return;
    const { corrections } = store.get().settings;
    const change = { corrections: corrections.filter((one) => !dropped.includes(one)) };
    store.dispatch({ type: 'settings', change });
    tell(context, 'warning', text.dropped(dropped.map(({ task }) => task)));
    if (!store.get().locked) await port.saveSettings(settingsJson(store.get().settings));
  }

  async function begin(): Promise<void> {
    if (store.get().started) return;
    store.dispatch({ type: 'host', host: await port.host() });
    const kept = await port.loadSettings();
    const sheets = await port.sheets();
    store.dispatch({ type: 'sheets', sheets });
    // A copy of a bulletin is offered, but not counted along with what it was made from unless a person wants it.
    const ours = sheets.filter((sheet) => sheet.ours).map(({ name }) => name);
    const isCopy = (name: string): boolean => ours.some((own) => name.startsWith(own));
    const chosen = sheets
      .filter((sheet) => sheet.visible && !sheet.ours && !isCopy(sheet.name))
      .map(({ name }) => name);
    store.dispatch({ type: 'choose', sheets: chosen });
    store.dispatch({ type: 'started', settings: readSettings(kept), locked: isNewer(kept) });
    if (isNewer(kept)) tell(context, 'warning', text.newerSettings);
  }

  async function snapshot(): Promise<void> {
    store.dispatch({ type: 'sheets', sheets: await port.sheets() });
    const { lost, chosen } = store.get();
    if (lost.length > 0) tell(context, 'warning', text.lost(lost));
    store.dispatch({ type: 'reading' });
    try {
      grids = await port.snapshot(chosen);
    } catch (error) {
      store.dispatch({ type: 'stale' });
      throw error;
    }
  }

  async function readAndAnalyse(run: Run): Promise<Outcome> {
    run.step(text.reading, null);
    await begin();
    await snapshot();
    return analyse(run, await previousAgain(context));
  }

  const reload = (): Promise<Outcome | undefined> =>
    runner.run(text.reading, readAndAnalyse, { canCancel: true });

  const analyseAgain = (): Promise<Outcome | undefined> =>
    runner.run(text.analysing, (run) => analyse(run, store.get().previous), { canCancel: true });

  /** One task from reading to figures: whatever is asked for next comes after both, and cancelling leaves what was. */
  async function compareWith(
    name: string,
    previousOf: (run: Run) => Promise<PreviousEntry | null>,
  ): Promise<void> {
    await runner.run(name, async (run) => analyse(run, await previousOf(run)), { canCancel: true });
  }

  return {
    reload,
    analyseAgain,
    begin,
    async start() {
      await runner.run(text.starting, readAndAnalyse);
    },
    async reopen() {
      await runner.run(text.starting, (run) => {
        store.dispatch({ type: 'reopened' });
        return readAndAnalyse(run);
      });
    },
    async chooseSheets(sheets) {
      store.dispatch({ type: 'choose', sheets });
      await reload();
    },
    async addFiles(given) {
      if (!(await files.take(given))) return;
      if (store.get().files.length > 0) await analyseAgain();
    },
    async removeFile(id) {
      files.remove(id);
      await analyseAgain();
    },
    pickPrevious: (file) =>
      compareWith(text.readingNamed(file.name), ({ signal }) => previousFile(context, file, signal)),
    pickPreviousSheet: (sheet) => compareWith(text.reading, () => previousSheet(context, sheet)),
    removePrevious: () => compareWith(text.analysing, async () => null),
  };
}
