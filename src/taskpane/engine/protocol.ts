import type { DraftReport } from '../../domain/draft/report';
import type { OwnReview } from '../../domain/draft/reviewOwn';
import type { SourceFile } from '../../domain/grid';
import type { SheetPlan } from '../../domain/sheet/plan';
import type { DraftSource } from '../../files/read/draftText';
import type {
  Asking,
  AskingOrder,
  BulletinOrder,
  DraftOrder,
  FormattedBulletin,
  Job,
  ListOrder,
  Outcome,
  WordBulletin,
} from './engine';
import type { Piece } from './pieces';

/** Messages between the pane and the engine's worker: plain data only. */

export type Request =
  | { readonly id: number; readonly kind: 'read'; readonly file: string; readonly bytes: ArrayBuffer }
  | { readonly id: number; readonly kind: 'analyse'; readonly job: Job }
  | { readonly id: number; readonly kind: 'readDraft'; readonly file: string; readonly bytes: ArrayBuffer }
  | { readonly id: number; readonly kind: 'checkDraft'; readonly order: DraftOrder }
  | {
      readonly id: number;
      readonly kind: 'bulletin' | 'word' | 'formatted' | 'review';
      /** `same`: the order of the last such request to this worker. */
      readonly order: BulletinOrder | 'same';
    }
  | { readonly id: number; readonly kind: 'asking'; readonly order: AskingOrder }
  | { readonly id: number; readonly kind: 'list'; readonly order: ListOrder };

export type Value =
  | SourceFile
  | Outcome
  | DraftSource
  | DraftReport
  | readonly SheetPlan[]
  | WordBulletin
  | FormattedBulletin
  | OwnReview
  | Asking
  | Uint8Array<ArrayBuffer>;

export type Answer = { readonly kind: 'answer'; readonly id: number } & (
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string }
);

/** Pieces of a request or of an answer come before it. */
export interface PieceOf {
  readonly kind: 'piece';
  readonly id: number;
  readonly piece: Piece;
}

export type ToWorker = Request | PieceOf;

/** The worker says once that its program is there, then answers. */
export type FromWorker = Answer | { readonly kind: 'ready' } | PieceOf;
