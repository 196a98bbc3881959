import { messages } from '../../../domain/messages/zh-CN';
import type { Captured } from '../../tasks/captured';
import type { Dropped, LeftOut } from '../../tasks/droppedFile';

/** What a person has dropped or picked: files, or folders with all that is in them. Nothing is passed over. */

const { refusals } = messages.pane.intake;

/** Extensions that the engine reads; the browser's window for picking shows these first. */
export const ACCEPTED = ['.xlsx', '.xlsm', '.xls', '.et', '.csv', '.txt', '.htm', '.html'];

/** A county has some 40 departments; a whole disk dropped by mistake must not fill the pane. */
const MOST_FILES = 500;
const DEEPEST = 12;

const collator = new Intl.Collator('zh-CN', { numeric: true });
const pathOf = (one: Dropped): string => ('refusal' in one ? one.path : (one.path ?? one.name));
const inOrder = (all: readonly Dropped[]): Dropped[] =>
  [...all].sort((a, b) => collator.compare(pathOf(a), pathOf(b)));

const dropped = (file: File, path: string): Dropped => ({
  name: file.name,
  size: file.size,
  path,
  arrayBuffer: () => file.arrayBuffer(),
});

const left = (code: 'unreadable' | 'emptyFolder' | 'systemFile', path: string): LeftOut => ({
  path,
  refusal: { code, message: refusals[code](path) },
});
const beyond = (path: string): LeftOut => ({
  path,
  refusal: { code: 'tooMany', message: refusals.tooMany(path, MOST_FILES) },
});

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const batch = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** A reader gives at most a hundred entries at a time, none when it has given all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (let some = await batch(reader); some.length > 0; some = await batch(reader)) {
    all.push(...some);
    // More than can be taken: the rest is told of, not listed.
    if (all.length > MOST_FILES) break;
  }
  return all.sort((a, b) => collator.compare(a.name, b.name));
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
/** .git, __MACOSX: what is in them is no one's return. */
const ofSystem = ({ name }: FileSystemEntry): boolean => name.startsWith('.') || name === '__MACOSX';

/** Goes through folders one entry after the other, so that the bound holds for all of them together. */
class Walk {
  readonly found: Dropped[] = [];
  private stopped = false;

  async visit(entry: FileSystemEntry, folders: readonly string[]): Promise<void> {
    if (this.stopped) return;
    const path = [...folders, entry.name].join('/');
    if (this.found.length >= MOST_FILES) {
      this.stopped = true;
      this.found.push(beyond(path));
    } else if (isFile(entry)) await this.file(entry, path);
    else if (isFolder(entry)) await this.folder(entry, [...folders, entry.name]);
  }

  private async file(entry: FileSystemFileEntry, path: string): Promise<void> {
    try {
      this.found.push(dropped(await fileOf(entry), path));
    } catch {
      this.found.push(left('unreadable', path));
    }
  }

  private async folder(entry: FileSystemDirectoryEntry, folders: readonly string[]): Promise<void> {
    const path = folders.join('/');
    if (ofSystem(entry)) return void this.found.push(left('systemFile', path));
    if (folders.length > DEEPEST) {
      const message = refusals.tooDeep(path, DEEPEST);
      return void this.found.push({ path, refusal: { code: 'tooDeep', message } });
    }
    try {
      const inside = await entriesOf(entry);
      if (inside.length === 0) this.found.push(left('emptyFolder', path));
      for (const one of inside) await this.visit(one, folders);
    } catch {
      this.found.push(left('unreadable', path));
    }
  }
}

function bounded(all: readonly Dropped[]): Dropped[] {
  const sorted = inOrder(all);
  const first = sorted[MOST_FILES];
  return first === undefined ? sorted : [...sorted.slice(0, MOST_FILES), beyond(pathOf(first))];
}

/** Files picked by hand, or a folder picked as a whole, which the browser has gone through already. */
export const pickedFiles = (list: FileList | null): Dropped[] =>
  bounded([...(list ?? [])].map((file) => dropped(file, file.webkitRelativePath || file.name)));

/** What was dropped, with all that is in its folders. */
export async function droppedFiles(given: Captured): Promise<Dropped[]> {
  const entries = given.flatMap((one) => (one instanceof File ? [] : [one]));
  const loose = given.flatMap((one) =>
    one instanceof File ? [dropped(one, one.webkitRelativePath || one.name)] : [],
  );
  if (entries.length === 0) return bounded(loose);
  const walk = new Walk();
  for (const entry of entries.sort((a, b) => collator.compare(a.name, b.name))) await walk.visit(entry, []);
  return inOrder([...walk.found, ...loose]);
}
