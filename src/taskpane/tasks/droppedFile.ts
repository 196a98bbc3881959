import type { SourceFile } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import type { Engine } from '../engine/engine';

/** A workbook as the browser gives it. */
export type DroppedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Files beyond this are no department's return: 60 MB of workbook are millions of cells. */
const LARGEST_FILE = 60 * 1024 * 1024;

/** The file's sheets, or why it cannot be read. */
export async function readDropped(
  engine: Engine,
  file: DroppedFile,
  signal: AbortSignal,
): Promise<SourceFile> {
  if (file.size <= LARGEST_FILE) return engine.read(file.name, await file.arrayBuffer(), signal);
  const message = messages.files.failures.tooLarge(file.name);
  return { file: file.name, grids: [], error: { code: 'tooLarge', message } };
}
