import type { SourceFile } from '../../domain/grid';
import { filesZhCN } from '../../domain/messages/zh-CN.files';

/** Why a file cannot be read: a closed list, the table of refusals. */
export type FailureCode = keyof typeof filesZhCN.failures;

/** A file that cannot be read, for a reason that lies in the file. */
export class ReadFailure extends Error {
  /** `what`: the kind of file, or the budget that was exceeded, in words for the message. */
  constructor(
    readonly code: FailureCode,
    readonly what = '',
  ) {
    super(code);
  }
}

export const damaged = (): ReadFailure => new ReadFailure('damaged');

/** The most that a log keeps of a stack. */
const LONGEST_DETAIL = 4000;

const detailOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, LONGEST_DETAIL);

/** The file with its reason, in words that tell what to do. Whatever is no ReadFailure is a fault of ours. */
export function failed(file: string, error: unknown): SourceFile {
  const { code, what } = error instanceof ReadFailure ? error : new ReadFailure('fault');
  const message = filesZhCN.failures[code](file, what);
  const told = { code, message };
  return { file, grids: [], error: code === 'fault' ? { ...told, detail: detailOf(error) } : told };
}
