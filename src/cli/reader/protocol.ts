import type { SourceFile } from '../../domain/grid';
import type { DraftSource } from '../../files/read/draftText';

/** What the run and its reading process say to each other. Both are of one build: no versions. */

/** First argument of the reading process. */
export const READER_SWITCH = '--tongbao-reader';
/** Where the watch of the reading process writes why it ends it. */
export const WATCH_CHANNEL = 4;

export interface ReadRequest {
  readonly id: number;
  readonly kind: 'source' | 'draft';
  /** What the user calls the file. */
  readonly name: string;
  readonly path: string;
}

export type ReadResult =
  | { readonly kind: 'source'; readonly source: SourceFile }
  | { readonly kind: 'draft'; readonly draft: DraftSource }
  /** The system does not let the file be read: its code (EACCES …). */
  | { readonly kind: 'unreadable'; readonly code: string }
  /** A fault of ours, with its stack. */
  | { readonly kind: 'fault'; readonly detail: string };

export interface ReadReply {
  readonly id: number;
  readonly result: ReadResult;
  /** Peak memory of the reading process so far, in KB. */
  readonly peak: number;
}

export const isReply = (message: unknown): message is ReadReply =>
  typeof message === 'object' && message !== null && 'id' in message && 'result' in message;
