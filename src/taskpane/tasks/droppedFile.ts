import type { Refusal, SourceFile } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import type { Engine } from '../engine/engine';
import { EngineFailure } from '../engine/failure';
import { LIMITS, refusedFile } from '../engine/limits';
import { withoutContents, type Log } from '../log';

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

/** What the engine could not do with a file: its limit, or a fault of ours; never that the file is damaged. */
export function engineRefusal(
  file: string,
  error: unknown,
  tooLong: 'tooLong' | 'tooLongToAnalyse',
): Refusal {
  if (error instanceof EngineFailure && error.kind === 'time')
    return { code: tooLong, message: refusals[tooLong](file, error.seconds) };
  const detail = error instanceof EngineFailure ? error.detail : withoutContents(String(error));
  return { code: 'fault', message: refusals.fault(file), detail };
}

/** Null where the browser does not give it: moved, locked, not yet on this computer. */
async function bytesOf(file: DroppedFile): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch {
    return null;
  }
}

interface Reading {
  readonly engine: Engine;
  readonly log: Log;
}

/** The file's sheets, or why it cannot be read. Rejected only where it is cancelled. */
export async function readDropped(
  { engine, log }: Reading,
  name: string,
  file: DroppedFile,
  signal: AbortSignal,
): Promise<SourceFile> {
  const refused = (code: string, message: string): SourceFile => refusedFile(name, { code, message });
  if (file.size > LIMITS.fileBytes)
    return refused('tooLarge', refusals.tooLarge(name, file.size, LIMITS.fileBytes));
  const bytes = await bytesOf(file);
  if (bytes === null) return refused('unreadable', refusals.unreadable(name));
  try {
    const source = await engine.read(name, bytes, signal);
    if (source.error?.code === 'fault') log.fault(source.error.detail ?? '');
    return source;
  } catch (error) {
    signal.throwIfAborted();
    log.error(error);
    return refusedFile(name, engineRefusal(name, error, 'tooLong'));
  }
}
