import type { SourceFile } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';

/** Why a file cannot be read: a closed list. */
export type FailureCode = keyof typeof messages.files.failures;

export class ReadFailure extends Error {
  constructor(readonly code: FailureCode) {
    super(code);
  }
}

/** What readers throw for a file that is locked by a password. */
const ABOUT_PASSWORDS = /password|encrypt/iu;

/** The file with its reason, in words that tell what to do. Errors of a reader count as a damaged file. */
export function failed(file: string, error: unknown): SourceFile {
  const code: FailureCode =
    error instanceof ReadFailure
      ? error.code
      : error instanceof Error && ABOUT_PASSWORDS.test(error.message)
        ? 'encrypted'
        : 'damaged';
  return { file, grids: [], error: { code, message: messages.files.failures[code](file) } };
}
