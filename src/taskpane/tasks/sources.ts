import { messages } from '../../domain/messages/zh-CN';
import type { Job, Outcome } from '../engine/engine';
import type { Decision } from '../../domain/decisions/decision';
import { EMPTY_STORE } from '../../domain/store/store';
import { nextTask } from '../nextTask';
import { reviewedOf, standingsOf } from '../state/selectors';
import { presetOf } from '../state/settings';
import type { PreviousEntry } from '../state/state';
import { analyseWhatCanBe } from './analysing';
import { tell, type TaskContext } from './context';
import type { Dropped, DroppedFile } from './droppedFile';
import { fileTasks } from './files';
import { keep, keptNow } from './keeping';
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
  removeAllFiles(): Promise<void>;
  /** The newer file takes the older's place. */
  replaceFile(older: number, newer: number): Promise<void>;
  /** Both files count, and are not asked about again. */
  keepBothFiles(older: number, newer: number): Promise<void>;
  /** Last period's workbook. It is taken only once the tables were held against it. */
  pickPrevious(file: DroppedFile): Promise<void>;
  /** A sheet of the open workbook as last period's. */
  pickPreviousSheet(sheet: string): Promise<void>;
  removePrevious(): Promise<void>;
}

export function sourceTasks(context: TaskContext): SourceTasks {
  const { store, port, runner, today } = context;
  const files = fileTasks(context);
  /** Decisions that were told to be stale while the pane was open. */
  const toldStale = new Set<number>();

  async function analyse(run: Run, previous: PreviousEntry | null): Promise<Outcome> {
    const { settings, decisions, grids } = store.get();
    run.step(text.analysing, null);
    const job: Job = {
      sheets: grids,
      files: files.sources(),
      previous: previous === null ? [] : [previous.source],
      asOf: settings.asOf,
      preset: presetOf(settings.lamp),
      decisions,
      hidden: settings.hidden,
    };
    // Where this is broken off, what is shown is not of what was read and set.
    const { outcome, refused } = await analyseWhatCanBe(context, job, run).catch((error: unknown) => {
      store.dispatch({ type: 'stale' });
      throw error;
    });
    files.refuse(refused);
    // Worked out before it is shown: with thousands of rows each takes its time.
    reviewedOf({ ...store.get(), outcome });
    await nextTask();
    store.dispatch({ type: 'outcome', outcome, previous });
    adoptEarlier(outcome);
    sayStale();
    return outcome;
  }

  /** Decisions of an earlier version become decisions once their rows are there. */
  function adoptEarlier(outcome: Outcome): void {
    const { earlier, decisions, judging } = store.get();
    if (judging === null) return;
    const { adopted, decided, isSent } = judging;
    const own = new Set(outcome.own.map(({ file }) => file));
    const { made, left } = adopted(earlier, outcome.analysis, outcome.found, {
      isSent: (item) => isSent(item, own),
      date: today(),
    });
    if (made.length === 0) return;
    const entered = made.reduce<readonly Decision[]>(
      (all, { draft, date }) => decided(all, draft, date),
      decisions,
    );
    store.dispatch({ type: 'decisions', decisions: entered, earlier: left });
  }

  /** Decisions whose words have changed are named once; they stay until they are answered. */
  function sayStale(): void {
    const stale = standingsOf(store.get()).filter(({ state }) => state === 'stale');
    const fresh = stale.filter(({ decision }) => !toldStale.has(decision.number));
    for (const { decision } of fresh) toldStale.add(decision.number);
    if (fresh.length > 0)
      tell(context, 'warning', text.stale(fresh.map(({ decision }) => decision.subject.item)), {
        holds: (state) => standingsOf(state).some((one) => one.state === 'stale'),
      });
  }

  async function begin(): Promise<void> {
    if (store.get().started) return;
    store.dispatch({ type: 'host', host: await port.host() });
    const judging = await import('../state/judging');
    const kept = judging.parseStore(await port.loadStore(), today());
    const sheets = await port.sheets();
    store.dispatch({ type: 'sheets', sheets });
    // A copy of a bulletin is offered, but not counted along with what it was made from unless a person wants it.
    const ours = sheets.filter((sheet) => sheet.ours).map(({ name }) => name);
    const isCopy = (name: string): boolean => ours.some((own) => name.startsWith(own));
    const chosen = sheets
      .filter((sheet) => sheet.visible && !sheet.ours && !isCopy(sheet.name))
      .map(({ name }) => name);
    store.dispatch({ type: 'choose', sheets: chosen });
    const known = kept.store ?? EMPTY_STORE;
    const { settings, decisions, earlier, unread } = known;
    store.dispatch({
      type: 'started',
      judging,
      store: { settings, decisions, earlier, unread },
      files: files.restored(known),
      locked: kept.refusal !== null,
    });
    if (kept.refusal !== null) tell(context, 'warning', kept.refusal.message);
    else if (known !== EMPTY_STORE) store.dispatch({ type: 'kept', kept: keptNow(known) });
  }

  async function snapshot(): Promise<void> {
    store.dispatch({ type: 'sheets', sheets: await port.sheets() });
    const { lost, chosen } = store.get();
    if (lost.length > 0) tell(context, 'warning', text.lost(lost));
    store.dispatch({ type: 'reading' });
    try {
      store.dispatch({ type: 'grids', grids: await port.snapshot(chosen) });
    } catch (error) {
      store.dispatch({ type: 'stale' });
      throw error;
    }
  }

  /** Another program that saves a workbook drops our register: what was once drawn would count along with its sources. */
  function leaveOutOurs(): void {
    const { judging, grids, chosen } = store.get();
    const drawn = judging?.sheetsLikeOurs(grids) ?? new Set();
    if (drawn.size === 0) return;
    const left = chosen.filter((sheet) => !drawn.has(sheet));
    store.dispatch({ type: 'choose', sheets: left });
    store.dispatch({ type: 'grids', grids: grids.filter(({ sheet }) => !drawn.has(sheet)) });
    tell(context, 'warning', text.looksOurs([...drawn]));
  }

  async function readAndAnalyse(run: Run): Promise<Outcome> {
    run.step(text.reading, null);
    const isFirst = !store.get().started;
    await begin();
    await snapshot();
    if (isFirst) leaveOutOurs();
    return analyse(run, await previousAgain(context));
  }

  const reload = (): Promise<Outcome | undefined> =>
    runner.run(text.reading, readAndAnalyse, { canCancel: true });

  const analyseAgain = (): Promise<Outcome | undefined> =>
    runner.run(text.analysing, (run) => analyse(run, store.get().previous), { canCancel: true });

  /** What was read stays known when the pane closes. */
  async function keepAndAnalyse(): Promise<void> {
    await Promise.all([analyseAgain(), keep(context)]);
  }

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
      if (store.get().files.length > 0) await keepAndAnalyse();
    },
    async removeFile(id) {
      files.remove(id);
      await keepAndAnalyse();
    },
    async removeAllFiles() {
      for (const { id } of store.get().files) files.remove(id);
      await keepAndAnalyse();
    },
    async replaceFile(older, newer) {
      files.replace(older, newer);
      await keepAndAnalyse();
    },
    async keepBothFiles(older, newer) {
      files.keepBoth(older, newer);
      await keep(context);
    },
    pickPrevious: (file) =>
      compareWith(text.readingNamed(file.name), ({ signal }) => previousFile(context, file, signal)),
    pickPreviousSheet: (sheet) => compareWith(text.reading, () => previousSheet(context, sheet)),
    removePrevious: () => compareWith(text.analysing, async () => null),
  };
}
