import { cliZhCN } from '../../domain/messages/zh-CN.cli';

/** Errors of the operating system, told in a sentence with the path: never a stack. */

const say = cliZhCN.system;
const REASONS = new Map(Object.entries(say.reasons));

/** Whether an error is the system's word on a file or a process, and not a fault of ours. */
export function isSystemError(error: unknown): error is { readonly code: string; readonly path?: string } {
  // By its shape: an error of Node's own may come from another realm.
  if (typeof error !== 'object' || error === null) return false;
  if (!('code' in error) || typeof error.code !== 'string') return false;
  return 'syscall' in error || error.code === 'ERR_INVALID_ARG_VALUE';
}

/** The reason in words, by the system's code (ENOSPC …). */
export const systemReason = (code: string): string => REASONS.get(code) ?? say.other(code);

export const systemCode = (error: unknown): string | null => (isSystemError(error) ? error.code : null);
