/** What a person has dropped or picked: files, or folders with what is in them. */

/** Extensions that the engine reads; in a folder others are passed over, picked by hand they are told to be none. */
export const ACCEPTED = ['.xlsx', '.xlsm', '.xls', '.et', '.csv', '.txt', '.htm', '.html'];

/** Office's lock files (~$…) and hidden files come along with a folder. */
const hidden = (name: string): boolean => /^[~.]/u.test(name);
const accepted = (name: string): boolean => ACCEPTED.some((ending) => name.toLowerCase().endsWith(ending));

const collator = new Intl.Collator('zh-CN', { numeric: true });
const inOrder = (files: readonly File[]): File[] =>
  [...files].sort((a, b) => collator.compare(a.name, b.name));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const batch = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** A reader gives at most a hundred entries at a time, none when it has given all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (let some = await batch(reader); some.length > 0; some = await batch(reader)) all.push(...some);
  return all;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const entries = await entriesOf(folder);
  const own = entries.filter(isFile).filter(({ name }) => accepted(name) && !hidden(name));
  const below = entries.filter(isFolder).filter(({ name }) => !hidden(name));
  return (await Promise.all([...own.map(fileOf), ...below.map(filesIn)])).flat();
}

/** Files picked by hand are kept whatever they are, so that one that cannot be read is named. */
export const pickedFiles = (list: FileList | null): File[] =>
  inOrder([...(list ?? [])].filter(({ name }) => !hidden(name)));

/** A folder picked as a whole: the browser has gone through it already. */
export const folderFiles = (list: FileList | null): File[] =>
  pickedFiles(list).filter(({ name }) => accepted(name));

/** Entries must be asked for before the event is over; their files come later. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const folders = entries.filter(isFolder);
  if (folders.length === 0) return pickedFiles(data.files);
  const loose = entries.filter(isFile).filter(({ name }) => !hidden(name));
  const files = await Promise.all([...loose.map(fileOf), ...folders.map(filesIn)]);
  return inOrder(files.flat());
}
