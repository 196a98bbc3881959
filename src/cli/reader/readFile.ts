import { readFileSync } from 'node:fs';
import { systemCode } from '../outputs/systemErrors';
import type { ReadRequest, ReadResult } from './protocol';

/** Reads one file from disk. Never throws: what goes wrong is told apart as the system's word or a fault of ours. */
export async function readFile({ kind, name, path }: ReadRequest): Promise<ReadResult> {
  try {
    const bytes = readFileSync(path);
    if (kind === 'draft') {
      const { readDraft } = await import('../../files/read/draftText');
      return { kind, draft: readDraft(name, bytes) };
    }
    const { readSource } = await import('../../files/read');
    return { kind, source: await readSource(name, bytes) };
  } catch (error) {
    const code = systemCode(error);
    if (code !== null) return { kind: 'unreadable', code };
    return { kind: 'fault', detail: String(error instanceof Error ? error.stack : error) };
  }
}
