import type { SourceFile } from '../../domain/grid';
import type { Store } from '../../domain/store/store';
import { messages } from '../../domain/messages/zh-CN';
import { cellsOf, LIMITS, refusedFile } from '../engine/limits';
import type { FileEntry, State } from '../state/state';
import { tell, type TaskContext } from './context';
import { readDropped, type Dropped } from './droppedFile';
import { intakeOf, type Held, type Intake } from './intake';
import { entriesOf } from './keeping';
import type { Run } from './runner';

const text = messages.pane.tasks;
const { refusals, again: alreadyThere, nothingDropped } = messages.pane.intake;

export interface FileTasks {
  /** Puts what was given into the list and reads what can be read; false where nothing came of it. */
  take(given: readonly Dropped[]): Promise<boolean>;
  remove(id: number): void;
  /** Files that could be read, but not analysed: they stay in the list with the reason. */
  refuse(refused: readonly SourceFile[]): void;
  /** The files of the list that count, in its order, also those that were refused. */
  sources(): readonly SourceFile[];
  /** Puts the files of a workbook's store into the list. */
  restored(store: Store): readonly FileEntry[];
  /** The newer takes the older's place and name (替换旧文件); the older stays in the record. */
  replace(older: number, newer: number): void;
  /** Both stand, and are not asked about again. */
  keepBoth(older: number, newer: number): void;
}

/** The same sheets as of a file with another name: evidence names it so. */
const renamed = (source: SourceFile, file: string): SourceFile => ({
  ...source,
  file,
  grids: source.grids.map((grid) => ({ ...grid, file })),
});

/** What the workbook knows under a name that another file has by now. */
function withFreeName(entry: FileEntry, taken: Set<string>): FileEntry {
  const { source } = entry;
  let { name } = entry;
  for (let count = 2; taken.has(name); count++) name = `${count} ${entry.name}`;
  taken.add(name);
  return name === entry.name ? entry : { ...entry, name, source: source && renamed(source, name) };
}

/** The list of files: what was given, what of it was read, why not. */
export function fileTasks(context: TaskContext): FileTasks {
  const { store, runner, today } = context;
  let lastId = 0;
  const nextId = (): number => ++lastId;

  const counted = (): readonly FileEntry[] => store.get().files.filter(({ status }) => status !== 'replaced');
  const sources = (): readonly SourceFile[] => counted().flatMap(({ source }) => source ?? []);
  const entry = (id: number): FileEntry | undefined => store.get().files.find((one) => one.id === id);

  const remove = (id: number): void => store.dispatch({ type: 'file-removed', id });

  function change(id: number, part: Partial<FileEntry>): void {
    store.dispatch({ type: 'file-changed', id, change: part });
  }

  /** What would make the whole too much is named; what was read before stays. */
  function bytesLeft({ name, size }: FileEntry): SourceFile | null {
    const held = counted().reduce((sum, one) => (one.status === 'read' ? sum + one.size : sum), 0);
    if (held + size <= LIMITS.allBytes) return null;
    const message = refusals.tooLargeInAll(name, LIMITS.allBytes);
    return refusedFile(name, { code: 'tooLargeInAll', message });
  }

  function cellsLeft(source: SourceFile): SourceFile {
    const held = sources().reduce((sum, { grids }) => sum + cellsOf(grids), 0);
    if (held + cellsOf(source.grids) <= LIMITS.allCells) return source;
    const message = refusals.tooManyCellsInAll(source.file, LIMITS.allCells);
    return refusedFile(source.file, { code: 'tooManyCellsInAll', message });
  }

  async function readFile({ entry, file }: Held, signal: AbortSignal): Promise<void> {
    change(entry.id, { status: 'reading' });
    const tooLarge = bytesLeft(entry);
    const { source: read, digest } =
      tooLarge === null
        ? await readDropped(context, entry.name, file, signal)
        : { source: tooLarge, digest: null };
    const source = cellsLeft(read);
    change(entry.id, { status: source.error === null ? 'read' : 'failed', source, digest });
  }

  async function readFiles(run: Run, held: readonly Held[]): Promise<void> {
    for (const [index, one] of held.entries()) {
      run.signal.throwIfAborted();
      run.step(text.readingFile(one.entry.name, index + 1, held.length), index / held.length);
      await readFile(one, run.signal);
    }
  }

  /** What was not read when the reading was cancelled is not kept waiting. */
  function dropUnread(): void {
    for (const { id, status } of store.get().files)
      if (status === 'waiting' || status === 'reading') remove(id);
  }

  function put({ entries, replaced, again }: Intake): void {
    for (const { id } of replaced) remove(id);
    if (entries.length > 0) store.dispatch({ type: 'files-added', files: entries });
    if (again.length > 0) {
      const names = new Set(again);
      const holds = ({ files }: State): boolean => files.some(({ path }) => names.has(path));
      tell(context, 'info', alreadyThere(again), { holds });
    }
  }

  /** Within one task, so that two drops at once do not take each other's names. */
  async function takeAndRead(run: Run, dropped: readonly Dropped[]): Promise<boolean> {
    const { files: listed, host } = store.get();
    const workbook = host?.workbook ?? '';
    const known = { listed, workbook, nextId, today: today() };
    const intake = await intakeOf(dropped, known);
    run.signal.throwIfAborted();
    put(intake);
    await readFiles(run, intake.toRead);
    return intake.entries.length > 0;
  }

  return {
    remove,
    sources,
    async take(dropped) {
      if (dropped.length === 0) {
        tell(context, 'info', nothingDropped);
        return false;
      }
      const name = text.readingFiles(dropped.length);
      const done = await runner.run(name, (run) => takeAndRead(run, dropped), { canCancel: true });
      dropUnread();
      // Cancelled half-way: what was read by then counts.
      return done ?? true;
    },
    restored(kept) {
      const listed = store.get().files;
      const taken = new Set(listed.map(({ name }) => name));
      const known = new Set(listed.map(({ digest }) => digest));
      return entriesOf(kept, nextId)
        .filter(({ digest }) => !known.has(digest))
        .map((one) => (one.replaced === null ? withFreeName(one, taken) : one));
    },
    replace(olderId, newerId) {
      const [older, newer] = [entry(olderId), entry(newerId)];
      if (older === undefined || newer === undefined || newer.digest === null || newer.source === null)
        return;
      const source = renamed(newer.source, older.name);
      change(older.id, {
        status: 'replaced',
        source: null,
        replaced: { by: newer.digest, date: today() },
      });
      change(newer.id, { name: older.name, source });
    },
    keepBoth(olderId, newerId) {
      const [older, newer] = [entry(olderId), entry(newerId)];
      if (older === undefined || newer === undefined || older.digest === null) return;
      change(newer.id, { beside: [...newer.beside, older.digest] });
    },
    refuse(refused) {
      for (const source of refused) {
        const refusedEntry = counted().find(({ name }) => name === source.file);
        if (refusedEntry !== undefined) change(refusedEntry.id, { status: 'failed', source });
      }
    },
  };
}
