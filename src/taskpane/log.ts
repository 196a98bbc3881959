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
  entries(): readonly LogEntry[];
  subscribe(listener: () => void): () => void;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const timeOfDay = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');

/** Name, message and detail of an error; the stack only for faults of our own. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const detail = 'detail' in error && typeof error.detail === 'string' ? error.detail : (error.stack ?? '');
  return `${error.name}: ${error.message}${detail === '' ? '' : `\n${detail}`}`;
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
    entries: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const logText = (entries: readonly LogEntry[]): string =>
  entries.map(({ time, kind, text }) => `${time} [${kind}] ${text}`).join('\n');
