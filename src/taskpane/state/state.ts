import type { IsoDate } from '../../domain/date';
import type { Decision } from '../../domain/decisions/decision';
import type { DraftReport } from '../../domain/draft/report';
import type { Grid, SourceFile } from '../../domain/grid';
import type { Status } from '../../domain/item';
import type { Drawn, HostInfo, SheetInfo } from '../../domain/port';
import {
  DEFAULT_SETTINGS,
  NOTHING_EARLIER,
  type Earlier,
  type KeptFile,
  type Settings,
} from '../../domain/store/store';
import type { Outcome } from '../engine/engine';
import type * as judging from './judging';

export const PAGES = ['collect', 'check', 'ask', 'progress', 'bulletin', 'draft', 'diagnose'] as const;
export type PageId = (typeof PAGES)[number];

/** A file that a person gave to the pane, whatever it is. */
export interface FileEntry {
  readonly id: number;
  /** Its own name, with its folders where two have the same; no two entries share one. Evidence names it so. */
  readonly name: string;
  /** As it came: with its folders, where it came in one. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /**
   * `left`: nothing that could be read, or the same as another; `source.error` says which. `absent`: known from the
   * workbook, but too large to be kept in it; `replaced`: another took its place.
   */
  readonly status: 'waiting' | 'reading' | 'read' | 'failed' | 'left' | 'absent' | 'replaced';
  /** Null until it was read. */
  readonly source: SourceFile | null;
  /** SHA-256 of the bytes that were read; null before they were. */
  readonly digest: string | null;
  readonly added: IsoDate;
  readonly replaced: KeptFile['replaced'];
  readonly beside: KeptFile['beside'];
}

/** Last period's workbook, or a sheet of the open one. */
export interface PreviousEntry {
  /** Null for a file. */
  readonly sheet: string | null;
  readonly source: SourceFile;
}

export interface Busy {
  readonly text: string;
  /** Parts done of all; null where it cannot be told. */
  readonly share: number | null;
  readonly canCancel: boolean;
}

export interface NoticeState {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  /** A fault of the program: the log is offered. */
  readonly fault?: boolean;
  /** It tells of something that can be taken back now (还原). */
  readonly undo?: boolean;
}

/** What is kept in the workbook. */
export interface KeptNow {
  readonly files: number;
  /** Files of which only the name is kept. */
  readonly namesOnly: number;
  readonly decisions: number;
}

/** A draft bulletin that is held against the tables. */
export interface DraftState {
  readonly text: string;
  /** Null until it was checked as it now stands, against the tables as they now are. */
  readonly report: DraftReport | null;
}

/** What the lists are narrowed to. */
export interface Filter {
  readonly statuses: readonly Status[];
  readonly unit: string | null;
  readonly words: string;
}

/** See judging.ts. */
export type Judging = typeof judging;

export interface State {
  readonly page: PageId;
  readonly host: HostInfo | null;
  readonly sheets: readonly SheetInfo[];
  /** What the workbook keeps was read: before that nothing may be kept over it. */
  readonly started: boolean;
  /** What the workbook keeps is a newer version's: it is left as it is. */
  readonly locked: boolean;
  /** Sheets that were chosen and are no more. */
  readonly lost: readonly string[];
  /** Those sheets as they were last read. */
  readonly grids: readonly Grid[];
  /** Names of the sheets that are read. */
  readonly chosen: readonly string[];
  readonly files: readonly FileEntry[];
  readonly settings: Settings;
  /** In the order in which they were made, also those that have ended. */
  readonly decisions: readonly Decision[];
  /** Of an earlier version, until their rows are met. */
  readonly earlier: Earlier;
  /** Entries of the workbook's store that were not understood: carried along. */
  readonly unread: readonly unknown[];
  /** What the workbook keeps now; null before it was read or written. */
  readonly kept: KeptNow | null;
  /** What the outcome was compared with. */
  readonly previous: PreviousEntry | null;
  readonly outcome: Outcome | null;
  /** There once the workbook was first read. */
  readonly judging: Judging | null;
  /** The workbook was changed since it was read. */
  readonly stale: boolean;
  readonly busy: Busy | null;
  /** Excel has not answered for a while: most often a cell is being edited. */
  readonly waiting: boolean;
  readonly notice: NoticeState | null;
  readonly filter: Filter;
  /** Key of the item that is looked at; null for none. */
  readonly item: string | null;
  /** Key of the issue that is looked at (`issueKey`); null for none. */
  readonly issue: string | null;
  readonly draft: DraftState;
  /** How the last bulletin was drawn; null before one was. */
  readonly drawn: Drawn | null;
}

export const EVERYTHING: Filter = { statuses: [], unit: null, words: '' };

export const INITIAL_STATE: State = {
  page: 'collect',
  host: null,
  sheets: [],
  started: false,
  locked: false,
  lost: [],
  grids: [],
  chosen: [],
  files: [],
  settings: DEFAULT_SETTINGS,
  decisions: [],
  earlier: NOTHING_EARLIER,
  unread: [],
  kept: null,
  previous: null,
  outcome: null,
  judging: null,
  stale: false,
  busy: null,
  waiting: false,
  notice: null,
  filter: EVERYTHING,
  item: null,
  issue: null,
  draft: { text: '', report: null },
  drawn: null,
};
