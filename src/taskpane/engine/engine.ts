import type { Analysis, TableAnalysis } from '../../domain/analysis';
import type { OfficeTemplate } from '../../domain/bulletin/template';
import type { Decision, Standing } from '../../domain/decisions/decision';
import type { ConsolidationReport } from '../../domain/consolidate/report';
import type { IsoDate } from '../../domain/date';
import type { IssueTexts } from '../../domain/bulletin/sheets/issueList';
import type { DraftReport } from '../../domain/draft/report';
import type { OwnReview } from '../../domain/draft/reviewOwn';
import type { Grid, Made, SourceFile } from '../../domain/grid';
import type { Comparison } from '../../domain/previous/compare';
import type { ReviewedAnalysis } from '../../domain/decisions/reviewed';
import type { LampPreset } from '../../domain/schedule/presets';
import type { SheetPlan } from '../../domain/sheet/plan';
import type { Reminder } from '../../domain/slips/reminders';
import type { FileAccount } from '../../domain/sources';
import type { ProgressTable } from '../../domain/table/table';
import type { DraftSource } from '../../files/read/draftText';

/** Everything that an analysis rests on. */
export interface Job {
  /** Chosen sheets of the open workbook: the list, where there are department workbooks; else what is analysed. */
  readonly sheets: readonly Grid[];
  readonly files: readonly SourceFile[];
  /** Last period's: tables or a bulletin of ours. Empty: nothing to compare with. */
  readonly previous: readonly SourceFile[];
  readonly asOf: IsoDate | null;
  readonly preset: LampPreset;
  /** All decisions: those on columns, sent rows and answered cells are applied here. */
  readonly decisions: readonly Decision[];
  /** Names of files whose hidden sheets count. */
  readonly hidden: readonly string[];
}

/** What became of a file that was sent. */
export interface SentFile extends FileAccount {
  /** A workbook of ours: named, never counted. */
  readonly made: Made | null;
  /** Rows in hidden sheets, whether they are taken in or not. */
  readonly hiddenRows: number;
}

export interface Outcome {
  readonly analysis: Analysis;
  /** Null where nothing was put together. */
  readonly report: ConsolidationReport | null;
  /** How decisions on sent rows and answered cells stand. */
  readonly standings: readonly Standing[];
  /** Every table as read, before rows were put together: what arrived, and how its columns were understood. */
  readonly found: readonly ProgressTable[];
  /** The returns judged one by one, where slips came back that may ask by their names; else none. */
  readonly apart: readonly TableAnalysis[];
  /** What became of the chosen sheets of the open workbook; one account for each workbook name, in fact one. */
  readonly own: readonly FileAccount[];
  /** What became of the files, in the order of `Job.files`; also of those that were refused. */
  readonly sent: readonly SentFile[];
  /** Null where there is no last period, or no table in it. */
  readonly comparison: Comparison | null;
  /** Returns without a list were put in last period's order. */
  readonly previousIsList: boolean;
}

/** Sheets of a bulletin that a clerk may leave out. */
export type OptionalSheet = 'evidence' | 'slowList' | 'queries';

export interface BulletinOrder {
  readonly analysis: ReviewedAnalysis;
  readonly report: ConsolidationReport | null;
  readonly comparison: Comparison | null;
  /** Null: made from the tables' own titles. */
  readonly title: string | null;
  readonly include: Readonly<Record<OptionalSheet | 'chart', boolean>>;
  readonly office: OfficeTemplate;
}

/** A bulletin as a Word document. */
export interface WordBulletin {
  readonly title: string;
  /** Names of the places that a person has to fill. */
  readonly blanks: readonly string[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A bulletin for the clipboard: with fonts and indents, and as plain text for what takes no HTML. */
export interface FormattedBulletin {
  readonly blanks: readonly string[];
  readonly html: string;
  readonly text: string;
}

/** A draft bulletin and the tables that it must agree with. */
export interface DraftOrder {
  readonly text: string;
  readonly tables: readonly TableAnalysis[];
}

/** 退回核对单 of these units, or of all that are asked something; 催报名单. */
export type AskingOrder =
  | { readonly what: 'slips'; readonly analysis: ReviewedAnalysis; readonly units: readonly string[] | null }
  | { readonly what: 'reminders'; readonly reminders: readonly Reminder[] };

/** As one file, and as the sheets that the same makes in a workbook. */
export interface Asking {
  readonly name: string;
  readonly type: 'xlsx' | 'zip';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly plans: readonly SheetPlan[];
  readonly units: number;
  readonly queries: number;
}

/** A list of issues to be handed over as a workbook. */
export interface ListOrder {
  readonly title: string;
  readonly issues: readonly IssueTexts[];
}

/** The engine as the pane sees it, wherever it runs. A promise is rejected with the signal's reason when cancelled. */
export interface Engine {
  read(file: string, bytes: ArrayBuffer, signal: AbortSignal): Promise<SourceFile>;
  analyse(job: Job, signal: AbortSignal): Promise<Outcome>;
  readDraft(file: string, bytes: ArrayBuffer, signal: AbortSignal): Promise<DraftSource>;
  checkDraft(order: DraftOrder, signal: AbortSignal): Promise<DraftReport>;
  bulletin(order: BulletinOrder, signal: AbortSignal): Promise<readonly SheetPlan[]>;
  word(order: BulletinOrder, signal: AbortSignal): Promise<WordBulletin>;
  formatted(order: BulletinOrder, signal: AbortSignal): Promise<FormattedBulletin>;
  /** Bytes of an .xlsx. */
  list(order: ListOrder, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** 稿件核对 of the bulletin as ordered, held against the tables that it is made from. */
  review(order: BulletinOrder, signal: AbortSignal): Promise<OwnReview>;
  asking(order: AskingOrder, signal: AbortSignal): Promise<Asking>;
}
