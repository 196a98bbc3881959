import type { Kind } from './fuzzCase';
import type { Broken } from './laws/laws';

/** What the campaign and its workers say to each other: ready, the task, that its files are made, the report. */

export const WORKER_SWITCH = '--fuzz-worker';

export interface Task {
  readonly seed: number;
  readonly number: number;
}

export interface Report {
  readonly number: number;
  readonly kind: Kind;
  readonly file: string;
  /** `rows`, `no table`, a refusal's code, or how the worker was ended. */
  readonly end: string;
  readonly rows: number;
  readonly milliseconds: number;
  readonly broken: readonly Broken[];
}

export const isReport = (message: unknown): message is Report =>
  typeof message === 'object' && message !== null && 'number' in message && 'broken' in message;

/** From here on a case's limits hold: making its files is no work of the product. */
export const MADE = 'made';

export const isTask = (message: unknown): message is Task =>
  typeof message === 'object' && message !== null && 'seed' in message && 'number' in message;
