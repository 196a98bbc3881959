import type { Refusal } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import { passedOver, type PassedOver } from '../../files/names';
import { LIMITS } from '../engine/limits';
import type { FileEntry } from '../state/state';
import { digestOf } from './digest';
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

const contentKey = (size: number, digest: string): string => `${size} ${digest}`;

/** Null where it is not looked into: blank, too large, or not given by the browser. That is told where it is read. */
async function contentOf(file: DroppedFile): Promise<string | null> {
  if (file.size === 0 || file.size > LIMITS.fileBytes) return null;
  try {
    return contentKey(file.size, await digestOf(await file.arrayBuffer()));
  } catch {
    return null;
  }
}

/** A line of the list with the file behind it. */
export interface Held {
  readonly entry: FileEntry;
  readonly file: DroppedFile;
}

const entryOf = (id: number, name: string, one: Dropped, added: string): FileEntry => ({
  id,
  name,
  path: pathOf(one),
  size: isLeftOut(one) ? 0 : one.size,
  status: 'waiting',
  source: null,
  digest: null,
  added,
  replaced: null,
  beside: [],
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
  readonly nextId: () => number;
  readonly today: string;
}

interface Fresh {
  readonly one: Dropped;
  /** Null where there is nothing to read, or its bytes are not given. */
  readonly content: string | null;
  /** The file that counts already with the same content. */
  readonly twin: FileEntry | null;
}

const isPlace = (status: FileEntry['status']): boolean => status === 'failed' || status === 'absent';

/** Sorts out what was given: to read, left with a reason, or there already. Files are the same where their bytes are. */
export async function intakeOf(given: readonly Dropped[], known: Known): Promise<Intake> {
  const again: string[] = [];
  const fresh: Fresh[] = [];
  const replaced: FileEntry[] = [];
  for (const one of given.map(asLeftOut)) {
    const path = pathOf(one);
    const content = isLeftOut(one) ? null : await contentOf(one);
    const before = known.listed.find((entry) => entry.path === path && entry.status !== 'replaced');
    const same = known.listed.find(
      ({ digest, size, status }) =>
        digest !== null && status !== 'replaced' && contentKey(size, digest) === content,
    );
    const twin = same?.status === 'read' ? same : null;
    const isThere = isLeftOut(one) ? before?.status === 'left' : twin?.path === path;
    if (isThere) again.push(path);
    else fresh.push({ one, content, twin });
    // What failed is tried again; what is known by its name alone is here now.
    for (const entry of new Set([before, same]))
      if (!isThere && entry !== undefined && isPlace(entry.status)) replaced.push(entry);
  }
  const listed = known.listed.filter((entry) => !replaced.includes(entry));
  return { ...entriesFor(fresh, { ...known, listed }), replaced, again };
}

function entriesFor(
  fresh: readonly Fresh[],
  { listed, workbook, nextId, today }: Known,
): Pick<Intake, 'entries' | 'toRead'> {
  const names = namesFor(
    fresh.map(({ one }) => one),
    [workbook, ...listed.map(({ name }) => name)],
  );
  const entries: FileEntry[] = [];
  const toRead: Held[] = [];
  const contents = new Map<string, FileEntry>();
  for (const [index, { one, content, twin }] of fresh.entries()) {
    const name = names[index] ?? pathOf(one);
    const entry = entryOf(nextId(), name, one, today);
    if (isLeftOut(one)) {
      entries.push(leftEntry(entry, one.refusal));
      continue;
    }
    const other = twin ?? (content === null ? undefined : contents.get(content));
    if (other !== undefined && other !== null) {
      const message = refusals.sameFile(name, other.name);
      entries.push(leftEntry(entry, { code: 'sameFile', message }));
      continue;
    }
    if (content !== null) contents.set(content, entry);
    entries.push(entry);
    toRead.push({ entry, file: one });
  }
  return { entries, toRead };
}
