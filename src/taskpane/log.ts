/** What happened since the pane was opened, for the page 自检: operations and errors, never the contents of cells. */

export interface LogEntry {
  /** Local time of day, HH:MM:SS. */
  readonly time: string;
  readonly kind: 'info' | 'error';
  readonly text: string;
}

const MOST_ENTRIES = 200;

export interface Log {
  info(text: string): void;
  error(error: unknown): void;
  /** A fault of the program that was told with its detail, not thrown. */
  fault(detail: string): void;
  entries(): readonly LogEntry[];
  subscribe(listener: () => void): () => void;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const timeOfDay = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');

/** Our own code is all ASCII: any other character in an error comes from a table, and so may a long number. */
const MAYBE_CONTENTS = /[^\x20-\x7e]+|\d{4,}/gu;
const FRAME = /^\s+at /u;

/** An error's words and stack with what may have stood in a cell left out; frames of the stack stay as they are. */
export const withoutContents = (detail: string): string =>
  detail
    .split('\n')
    .map((line) => (FRAME.test(line) ? line : line.replace(MAYBE_CONTENTS, '…')))
    .join('\n');

/** Name, message and detail of an error; the stack only for faults of our own. Refusals have words of their own. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return withoutContents(String(error));
  const { name, message, stack = '' } = error;
  if (!('detail' in error) || typeof error.detail !== 'string')
    return withoutContents(`${name}: ${message}${stack === '' ? '' : `\n${stack}`}`);
  return `${name}: ${message}${error.detail === '' ? '' : `\n${error.detail}`}`;
}

export function createLog(now: () => Date = () => new Date()): Log {
  let entries: readonly LogEntry[] = [];
  const listeners = new Set<() => void>();
  const add = (kind: LogEntry['kind'], text: string): void => {
    entries = [...entries, { time: timeOfDay(now()), kind, text }].slice(-MOST_ENTRIES);
    for (const listener of listeners) listener();
  };
  return {
    info: (text) => add('info', text),
    error: (error) => add('error', described(error)),
    fault: (detail) => add('error', withoutContents(detail)),
    entries: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const logText = (entries: readonly LogEntry[]): string =>
  entries.map(({ time, kind, text }) => `${time} [${kind}] ${text}`).join('\n');
