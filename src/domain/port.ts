import type { Grid } from './grid';
import type { Severity } from './issue';
import type { Status } from './item';
import type { SheetPlan } from './sheet/plan';

/**
 * What the pane and the ribbon ask of whatever holds the open workbook. Excel is one implementation, plain grids
 * in tests another. Every promise may be rejected with a `HostFailure`, whose message is for the user.
 */
export interface Port {
  host(): Promise<HostInfo>;
  /** Sheets of the open workbook, in tab order, without reading their cells. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** The named sheets as they are now. A sheet without any value comes back with no rows; a deleted one is left out. */
  snapshot(sheets: readonly string[]): Promise<readonly Grid[]>;
  /** Brings the cells into view and selects them; fails with `sheet-gone` where the sheet is no more. */
  select(sheet: string, address: string): Promise<void>;
  /**
   * Draws sheets of our own in place of those that were drawn before; earlier ones without a plan go. Sheets that we
   * did not make are never overwritten: a taken name gets a number.
   * @param onShare told how much of it is done, 0 … 1
   */
  draw(plans: readonly SheetPlan[], onShare?: (share: number) => void): Promise<Drawn>;
  /**
   * Paints one layer anew: its earlier marks go. What the user formatted is never changed. Resolves to how many notes
   * could not be written; the colours stand all the same.
   */
  paint(layer: MarkLayer, marks: readonly Mark[]): Promise<{ readonly unnoted: number }>;
  /** Takes off all marks of ours, of both layers. Resolves to how many cells or areas carried one. */
  clear(): Promise<number>;
  /** Takes back our last action (a paint, a clear, a draw); resolves to what it was, null where there is none. */
  undo(): Promise<ActionKind | null>;
  /** The JSON that `saveStore` kept in this workbook; null in a workbook that has none. */
  loadStore(): Promise<unknown>;
  /** Keeps a JSON text in the workbook, so that it travels with the file. */
  saveStore(text: string): Promise<void>;
  /** Calls back when cells or sheets of the workbook are changed by anyone but us; returns how to stop. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
}

export interface HostInfo {
  /** Excel, as the host names itself. */
  readonly host: string;
  /** PC, Mac, OfficeOnline … */
  readonly platform: string;
  /** Build of the host: 16.0.14332.20345. */
  readonly version: string;
  /** Highest ExcelApi set that the host supports: 1.14. */
  readonly api: string;
  readonly dark: boolean;
  /** File name of the open workbook, as evidence names it. */
  readonly workbook: string;
  /** The workbook stands open in a program: cells can be selected in it, and what was done to it taken back. */
  readonly live: boolean;
}

export interface SheetInfo {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Drawn by us, also where it is the user's since: never offered as a source. */
  readonly ours: boolean;
  readonly active: boolean;
}

export type MarkLayer = 'lamps' | 'issues';

/** One coloured area. Where two marks of a layer meet, the earlier in the list wins. */
export interface Mark {
  readonly sheet: string;
  /** A1 address of a cell or of an area within one row: E5, A5:K5. */
  readonly address: string;
  readonly kind: Status | Severity;
  /** Shown as a note or comment where the host has them; null for colour alone. */
  readonly note: string | null;
}

export type ActionKind = 'paint' | 'clear' | 'draw';

export interface Drawn {
  /** Names as drawn, in the order of the plans. */
  readonly sheets: readonly string[];
  /** Cells that the user edited since the last drawing, and kept so. */
  readonly kept: readonly KeptEdit[];
  /**
   * Earlier sheets of ours with words of the user's that have no place in the new ones: they stay under these names
   * and are the user's from now on.
   */
  readonly retained: readonly string[];
  /** Sheets whose page set-up or chart this Excel refused, as it does without a fitting printer. */
  readonly unfinished: readonly string[];
}

export interface KeptEdit {
  readonly sheet: string;
  readonly address: string;
  readonly theirs: string;
  /** What would stand there without the edit. */
  readonly ours: string;
}

export interface WorkbookChange {
  readonly kind: 'cells' | 'sheets';
  /** Null where the host does not tell. */
  readonly sheet: string | null;
}

/** Closed list of what a host can refuse. */
export const HOST_FAILURES = [
  'too-old',
  'busy-editing',
  'protected',
  'sheet-gone',
  'changed-meanwhile',
  'too-large',
  'connection',
  'unknown',
] as const;
export type HostFailureCode = (typeof HOST_FAILURES)[number];

/** A refusal of the host. `message` is a Chinese sentence that tells what to do; `detail` is for the log. */
export class HostFailure extends Error {
  constructor(
    readonly code: HostFailureCode,
    message: string,
    readonly detail: string = '',
  ) {
    super(message);
    this.name = 'HostFailure';
  }
}
