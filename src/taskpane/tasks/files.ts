import type { SourceFile } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import { cellsOf, LIMITS, refusedFile } from '../engine/limits';
import type { FileEntry } from '../state/state';
import { tell, type TaskContext } from './context';
import { readDropped, type Dropped, type DroppedFile } from './droppedFile';
import { intakeOf, type Held, type Intake } from './intake';
import type { Run } from './runner';

const text = messages.pane.tasks;
const { refusals, again: alreadyThere, nothingDropped } = messages.pane.intake;

export interface FileTasks {
  /** Puts what was given into the list and reads what can be read; false where nothing came of it. */
  take(given: readonly Dropped[]): Promise<boolean>;
  remove(id: number): void;
  /** Files that could be read, but not analysed: they stay in the list with the reason. */
  refuse(refused: readonly SourceFile[]): void;
  /** The files of the list, in its order, also those that were refused. */
  sources(): readonly SourceFile[];
}

/** The list of files: what was given, what of it was read, why not. */
export function fileTasks(context: TaskContext): FileTasks {
  const { store, runner } = context;
  const given = new Map<number, DroppedFile>();
  let lastId = 0;

  const sources = (): readonly SourceFile[] => store.get().files.flatMap(({ source }) => source ?? []);

  const heldFiles = (): Held[] =>
    store.get().files.flatMap((entry) => {
      const file = given.get(entry.id);
      return file === undefined || entry.status !== 'read' ? [] : [{ entry, file }];
    });

  function remove(id: number): void {
    given.delete(id);
    store.dispatch({ type: 'file-removed', id });
  }

  function change(id: number, part: Partial<FileEntry>): void {
    store.dispatch({ type: 'file-changed', id, change: part });
  }

  /** What would make the whole too much is named; what was read before stays. */
  function bytesLeft({ name, size }: FileEntry): SourceFile | null {
    const held = heldFiles().reduce((sum, { file }) => sum + file.size, 0);
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
    const source = bytesLeft(entry) ?? cellsLeft(await readDropped(context, entry.name, file, signal));
    change(entry.id, { status: source.error === null ? 'read' : 'failed', source });
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
    for (const { id, source } of store.get().files) if (source === null) remove(id);
  }

  function put({ entries, toRead, replaced, again }: Intake): void {
    for (const { id } of replaced) remove(id);
    for (const { entry, file } of toRead) given.set(entry.id, file);
    if (entries.length > 0) store.dispatch({ type: 'files-added', files: entries });
    if (again.length > 0) tell(context, 'info', alreadyThere(again));
  }

  /** Within one task, so that two drops at once do not take each other's names. */
  async function takeAndRead(run: Run, dropped: readonly Dropped[]): Promise<boolean> {
    const { files: listed, host } = store.get();
    const workbook = host?.workbook ?? '';
    const known = { listed, workbook, held: heldFiles(), nextId: () => ++lastId };
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
    refuse(refused) {
      for (const source of refused) {
        const entry = store.get().files.find(({ name }) => name === source.file);
        if (entry !== undefined) change(entry.id, { status: 'failed', source });
      }
    },
  };
}
