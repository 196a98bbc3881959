import type { Refusal, SourceFile } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import type { Engine } from '../engine/engine';
import { EngineFailure } from '../engine/failure';
import { LIMITS, refusedFile } from '../engine/limits';
import type { Log } from '../log';
import { digestOf } from './digest';

const { refusals } = messages.pane.intake;

/** A file as the browser gives it. */
export interface DroppedFile extends Pick<File, 'name' | 'size' | 'arrayBuffer'> {
  /** With the folders that it came in, / between; its name alone where it came by itself. */
  readonly path?: string;
}

/** What a person gave that is nothing to read, with the reason. */
export interface LeftOut {
  readonly path: string;
  readonly refusal: Refusal;
}

export type Dropped = DroppedFile | LeftOut;

export const isLeftOut = (one: Dropped): one is LeftOut => 'refusal' in one;

/** What the engine could not do with a file: its limit, or a fault of ours; never that the file is damaged. The log has the error. */
export function engineRefusal(
  file: string,
  error: unknown,
  tooLong: 'tooLong' | 'tooLongToAnalyse',
): Refusal {
  if (error instanceof EngineFailure && error.kind === 'time')
    return { code: tooLong, message: refusals[tooLong](file, error.seconds) };
  return { code: 'fault', message: refusals.fault(file) };
}

/** Null where the browser does not give it: moved, locked, not yet on this computer. */
async function bytesOf(file: DroppedFile): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch {
    return null;
  }
}

interface Parts {
  readonly engine: Engine;
  readonly log: Log;
}

type Tried<T> =
  { readonly value: T; readonly refusal: null } | { readonly value: null; readonly refusal: Refusal };

const refused = (code: string, message: string): Tried<never> => ({
  value: null,
  refusal: { code, message },
});

/**
 * What the engine makes of a file's bytes, or why it cannot be had: too large, not given by the browser, out of time,
 * a fault of ours. Rejected only where it is cancelled.
 */
export async function tryBytes<T>(
  { log }: Pick<Parts, 'log'>,
  name: string,
  file: DroppedFile,
  signal: AbortSignal,
  read: (bytes: ArrayBuffer) => Promise<T>,
): Promise<Tried<T>> {
  if (file.size > LIMITS.fileBytes)
    return refused('tooLarge', refusals.tooLarge(name, file.size, LIMITS.fileBytes));
  const bytes = await bytesOf(file);
  if (bytes === null) return refused('unreadable', refusals.unreadable(name));
  try {
    return { value: await read(bytes), refusal: null };
  } catch (error) {
    signal.throwIfAborted();
    log.error(error);
    return { value: null, refusal: engineRefusal(name, error, 'tooLong') };
  }
}

/** What was read, and the digest of the very bytes that it was read from; null where they were not given. */
export interface ReadFile {
  readonly source: SourceFile;
  readonly digest: string | null;
}

/** The file's sheets, or why it cannot be read. Rejected only where it is cancelled. */
export async function readDropped(
  { engine, log }: Parts,
  name: string,
  file: DroppedFile,
  signal: AbortSignal,
): Promise<ReadFile> {
  let digest: string | null = null;
  const tried = await tryBytes({ log }, name, file, signal, async (bytes) => {
    // Before the bytes go to the worker for good.
    digest = await digestOf(bytes);
    return engine.read(name, bytes, signal);
  });
  if (tried.refusal !== null) return { source: refusedFile(name, tried.refusal), digest };
  const { error } = tried.value;
  if (error?.code !== 'fault') return { source: tried.value, digest };
  log.fault(error.detail ?? '');
  return { source: refusedFile(name, { ...error, message: refusals.fault(name) }), digest };
}
