import { NO_TEMPLATE, type OfficeTemplate } from '../bulletin/template';
import type { IsoDate } from '../date';
import type { Decision } from '../decisions/decision';
import type { SourceFile } from '../grid';
import type { LAMP_PRESETS } from '../schedule/presets';
import { DEFAULT_PRESET } from '../schedule/presets';
import type { Status } from '../item';

/**
 * Decisions as version 1 kept them: by digests of words that it did not keep. They become decisions once their rows are
 * met; until then they are carried along.
 */
export interface Earlier {
  readonly asides: readonly EarlierAside[];
  readonly corrections: readonly EarlierCorrection[];
  readonly matches: readonly EarlierMatch[];
}

export interface EarlierAside {
  readonly issue: string;
  readonly code: string;
  readonly reason: string;
  readonly date: IsoDate;
}

export interface EarlierCorrection {
  readonly item: string;
  readonly basis: string;
  readonly task: string;
  readonly status: Status;
  readonly percent: number | null;
  readonly reason: string;
  readonly date: IsoDate;
}

export interface EarlierPlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

export interface EarlierMatch {
  readonly row: EarlierPlace;
  readonly task: string;
  readonly is: EarlierPlace | null;
  readonly listed: string | null;
}

export const NOTHING_EARLIER: Earlier = { asides: [], corrections: [], matches: [] };

/**
 * All that is kept of a clerk's work, as one JSON that a workbook or a project file carries. What seldom changes comes
 * first, so that a decision rewrites only the end of a long text.
 */
export interface Store {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** In the order in which they came. */
  readonly files: readonly KeptFile[];
  readonly settings: Settings;
  /** In the order in which they were made; nothing is ever taken out. */
  readonly decisions: readonly Decision[];
  /** What an earlier version of the product kept and whose rows have not been met since. */
  readonly earlier: Earlier;
  /** Entries that could not be understood: carried along as they are. */
  readonly unread: readonly unknown[];
}

export const FORMAT = 'tongbao-store';
/** Raised when what is kept changes its meaning; older ones are then turned into the newer. */
export const VERSION = 2;

/** A file that a unit sent, as it was read. */
export interface KeptFile {
  /** SHA-256 of its bytes, hexadecimal: two files are the same where it is. */
  readonly digest: string;
  /** As evidence names it; no two files of the list that count share one. */
  readonly name: string;
  /** As it came: with its folders, where it came in one. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly added: IsoDate;
  /** Null where only the name is kept: a file that another took the place of, or too large a one. */
  readonly source: SourceFile | null;
  /** The file that took its place (替换旧文件), by the clerk's word. */
  readonly replaced: { readonly by: string; readonly date: IsoDate } | null;
  /** Digests of files that it stands beside, by the clerk's word: not asked about again. */
  readonly beside: readonly string[];
}

export interface LampChoice {
  readonly preset: keyof typeof LAMP_PRESETS | 'custom';
  /** Percentage points of the office's own pair. */
  readonly yellow: number;
  readonly red: number;
}

/** What the bulletin is to hold. */
export interface BulletinChoice {
  /** Null: made from the table's own title. */
  readonly title: string | null;
  readonly evidence: boolean;
  readonly slowList: boolean;
  readonly queries: boolean;
  readonly chart: boolean;
}

export interface Settings {
  /** Null: from the tables. */
  readonly asOf: IsoDate | null;
  readonly lamp: LampChoice;
  /** Names of files whose hidden sheets count. */
  readonly hidden: readonly string[];
  readonly bulletin: BulletinChoice;
  /** What the office adds to its bulletins. */
  readonly office: OfficeTemplate;
  /** Marks carry their reasons as notes, where the host has them; else they are colours alone. */
  readonly notes: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  asOf: null,
  lamp: { preset: 'yinchuan', yellow: DEFAULT_PRESET.yellow, red: DEFAULT_PRESET.red },
  hidden: [],
  bulletin: { title: null, evidence: true, slowList: true, queries: true, chart: true },
  office: NO_TEMPLATE,
  notes: true,
};

export const EMPTY_STORE: Store = {
  format: FORMAT,
  version: VERSION,
  files: [],
  settings: DEFAULT_SETTINGS,
  decisions: [],
  earlier: NOTHING_EARLIER,
  unread: [],
};

/** Characters of JSON that a workbook is asked to carry; a return of ten rows has some ten thousand. */
export const MOST_KEPT = 4_000_000;

/** The store as text. Where it would be too long, the largest files keep their names alone, to be given again. */
export function storeText(store: Store, most = MOST_KEPT): { readonly text: string; readonly store: Store } {
  const text = JSON.stringify(store);
  if (text.length <= most) return { text, store };
  const sizes = store.files.map(({ source }) => (source === null ? 0 : JSON.stringify(source).length));
  const largest = sizes.indexOf(Math.max(...sizes));
  if (largest < 0 || sizes[largest] === 0) return { text, store };
  const files = store.files.map((file, index) => (index === largest ? { ...file, source: null } : file));
  return storeText({ ...store, files }, most);
}
