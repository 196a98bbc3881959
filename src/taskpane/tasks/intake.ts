import type { Refusal } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import { passedOver, type PassedOver } from '../../files/names';
import type { FileEntry } from '../state/state';
import { isLeftOut, type Dropped, type DroppedFile } from './droppedFile';

/** From what a person gave to lines of the list: nothing is passed over, everything has a name of its own. */

const { refusals } = messages.pane.intake;

/**
 * Why a name is not even tried. Office's and WPS's lock files (~$… .~…), hidden files and those of the system never
 * are; backups and files of programs are where they came along with a folder, not where a person picked them.
 */
function leftByName(name: string, inFolder: boolean): PassedOver | null {
  const reason = passedOver(name);
  return inFolder || reason === 'lockFile' || reason === 'systemFile' ? reason : null;
}

const pathOf = (one: Dropped): string => (isLeftOut(one) ? one.path : (one.path ?? one.name));
const lastPart = (path: string): string => path.split('/').at(-1) ?? path;

/** A lock file is named and not opened. */
export function asLeftOut(one: Dropped): Dropped {
  if (isLeftOut(one)) return one;
  const path = pathOf(one);
  const code = leftByName(lastPart(path), path.includes('/'));
  return code === null ? one : { path, refusal: { code, message: refusals[code](path) } };
}

/** 县教育局.xlsx; 二批/县教育局.xlsx where another has that name; 县教育局 (2).xlsx where that is taken too. */
function freeName(path: string, isTaken: (name: string) => boolean, alike: boolean): string {
  const name = alike ? path : lastPart(path);
  if (!isTaken(name)) return name;
  if (!isTaken(path)) return path;
  const dot = path.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
  let count = 2;
  while (isTaken(`${stem} (${count})${ending}`)) count++;
  return `${stem} (${count})${ending}`;
}

/** Names for what was given: none of them twice, none that is taken. */
export function namesFor(given: readonly Dropped[], takenBefore: readonly string[]): string[] {
  const taken = new Set(takenBefore);
  const counts = new Map<string, number>();
  for (const one of given) {
    const last = lastPart(pathOf(one));
    counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return given.map((one) => {
    const path = pathOf(one);
    const alike = (counts.get(lastPart(path)) ?? 0) > 1;
    const name = freeName(path, (wanted) => taken.has(wanted), alike);
    taken.add(name);
    return name;
  });
}

async function sameBytes(a: DroppedFile, b: DroppedFile): Promise<boolean> {
  if (a.size !== b.size || a.size === 0) return false;
  try {
    const [one, other] = (await Promise.all([a.arrayBuffer(), b.arrayBuffer()])).map(
      (bytes) => new Uint8Array(bytes),
    );
    return one !== undefined && other !== undefined && one.every((byte, index) => byte === other[index]);
  } catch {
    // What cannot be opened is told where it is read.
    return false;
  }
}

/** A line of the list with the file behind it. */
export interface Held {
  readonly entry: FileEntry;
  readonly file: DroppedFile;
}

/** The file in the list that has the same contents, whatever its name. */
export async function twinOf(file: DroppedFile, held: readonly Held[]): Promise<FileEntry | null> {
  for (const { entry, file: other } of held) if (await sameBytes(file, other)) return entry;
  return null;
}

const entryOf = (id: number, name: string, one: Dropped): FileEntry => ({
  id,
  name,
  path: pathOf(one),
  size: isLeftOut(one) ? 0 : one.size,
  status: 'waiting',
  source: null,
  namesake: null,
});

const leftEntry = (entry: FileEntry, error: Refusal): FileEntry => ({
  ...entry,
  status: 'left',
  source: { file: entry.name, grids: [], error },
});

export interface Intake {
  readonly entries: readonly FileEntry[];
  /** Those of the entries that are to be read. */
  readonly toRead: readonly Held[];
  /** Lines of earlier tries that these take the place of. */
  readonly replaced: readonly FileEntry[];
  /** Names of files that are in the list already. */
  readonly again: readonly string[];
}

interface Known {
  readonly listed: readonly FileEntry[];
  /** Name of the open workbook: evidence must tell the two apart. */
  readonly workbook: string;
  /** Files of the list that were read. */
  readonly held: readonly Held[];
  readonly nextId: () => number;
}

/** Another file came under the same path; null where this one has the name of its own. */
const namesakeOf = (path: string, name: string, others: readonly FileEntry[]): string | null =>
  name === path || name === lastPart(path) ? null : (others.find((one) => one.path === path)?.name ?? null);

/** Sorts out what was given: to read, left with a reason, or there already. */
export async function intakeOf(given: readonly Dropped[], known: Known): Promise<Intake> {
  const again: string[] = [];
  const fresh: { readonly one: Dropped; readonly twin: FileEntry | null }[] = [];
  const replaced: FileEntry[] = [];
  for (const one of given.map(asLeftOut)) {
    const path = pathOf(one);
    const before = known.listed.find((entry) => entry.path === path);
    const twin = isLeftOut(one) ? null : await twinOf(one, known.held);
    const isThere = isLeftOut(one) ? before?.status === 'left' : twin?.path === path;
    if (isThere) again.push(path);
    else fresh.push({ one, twin });
    if (!isThere && before?.status === 'failed') replaced.push(before);
  }
  const listed = known.listed.filter((entry) => !replaced.includes(entry));
  return { ...(await entriesFor(fresh, { ...known, listed })), replaced, again };
}

async function entriesFor(
  fresh: readonly { readonly one: Dropped; readonly twin: FileEntry | null }[],
  { listed, workbook, nextId }: Known,
): Promise<Pick<Intake, 'entries' | 'toRead'>> {
  const names = namesFor(
    fresh.map(({ one }) => one),
    [workbook, ...listed.map(({ name }) => name)],
  );
  const entries: FileEntry[] = [];
  const toRead: Held[] = [];
  for (const [index, { one, twin }] of fresh.entries()) {
    const name = names[index] ?? pathOf(one);
    const entry = entryOf(nextId(), name, one);
    if (isLeftOut(one)) {
      entries.push(leftEntry(entry, one.refusal));
      continue;
    }
    const other = twin ?? (await twinOf(one, toRead));
    if (other !== null) {
      const message = refusals.sameFile(name, other.name);
      entries.push(leftEntry(entry, { code: 'sameFile', message }));
      continue;
    }
    const named = { ...entry, namesake: namesakeOf(pathOf(one), name, [...listed, ...entries]) };
    entries.push(named);
    toRead.push({ entry: named, file: one });
  }
  return { entries, toRead };
}
