import { statSync } from 'node:fs';
import type { Refusal, SourceFile } from '../../domain/grid';
import { sourcesZhCN } from '../../domain/messages/zh-CN.sources';
import { cliZhCN } from '../../domain/messages/zh-CN.cli';
import type { DraftSource } from '../../files/read/draftText';
import type { Input } from '../inputs/input';
import { systemCode, systemReason } from '../outputs/systemErrors';
import * as limits from './limits';
import type { Ended } from './process';
import type { ReadReply, ReadRequest, ReadResult } from './protocol';

/** Reads files within limits. Never throws for what is in a file. */
export interface Reader {
  source(input: Input): Promise<SourceFile>;
  draft(input: Input): Promise<DraftOrRefusal>;
  /** Peak memory of reading, in KB; 0 where nothing was read. */
  readonly peak: number;
  close(): void;
}

/** The text of a draft, or why there is none. */
export type DraftOrRefusal = Pick<DraftSource, 'file' | 'text'> & { readonly error: Refusal | null };

const say = cliZhCN;

type Read = Exclude<ReadResult, { kind: 'unreadable' }>;

function stopped(name: string, ended: Ended, limit: number): Refusal {
  if (ended === 'time') return { code: 'tooSlow', message: say.limits.time(name, Math.round(limit / 1000)) };
  if (ended === 'memory')
    return { code: 'tooComplex', message: say.limits.memory(name, limits.MOST_MEMORY_MB) };
  return { code: 'crashed', message: say.limits.crashed(name) };
}

const unreadable = (name: string, code: string): Refusal => ({
  code: 'system',
  message: say.system.reading(name, systemReason(code)),
});

/** Whoever carries a reading out. */
export interface Asking {
  /** `limit`: wall time in milliseconds. */
  ask(request: ReadRequest, limit: number): Promise<ReadReply | Ended>;
  close(): void;
  /** Peak memory in KB, where reading has a process of its own. */
  readonly peak?: number;
}

/** Reads files one after the other, with the sentence for whatever cannot be read. */
export class BoundedReader implements Reader {
  private asked = 0;
  private readonly until = Date.now() + limits.MOST_MINUTES * 60_000;

  constructor(private readonly reading: Asking) {}

  get peak(): number {
    return this.reading.peak ?? 0;
  }

  async source({ name, path }: Input): Promise<SourceFile> {
    const result = await this.ask(name, path, 'source');
    if ('code' in result) return { file: name, grids: [], error: result };
    return result.kind === 'source' ? result.source : { file: name, grids: [], error: notRead(name, result) };
  }

  async draft({ name, path }: Input): Promise<DraftOrRefusal> {
    const result = await this.ask(name, path, 'draft');
    if ('code' in result) return { file: name, text: '', error: result };
    return result.kind === 'draft' ? result.draft : { file: name, text: '', error: notRead(name, result) };
  }

  close(): void {
    this.reading.close();
  }

  private async ask(name: string, path: string, kind: ReadRequest['kind']): Promise<Read | Refusal> {
    const size = sizeOf(name, path);
    if (typeof size !== 'number') return size;
    const left = this.until - Date.now();
    if (left <= 0) return { code: 'noTime', message: say.limits.total(name, limits.MOST_MINUTES) };
    const limit = Math.min(limits.millisecondsFor(size), left);
    const answer = await this.reading.ask({ id: (this.asked += 1), kind, name, path }, limit);
    if (typeof answer === 'string') return stopped(name, answer, limit);
    const { result } = answer;
    return result.kind === 'unreadable' ? unreadable(name, result.code) : result;
  }
}

/** What came back is no reading: a fault of ours. */
const notRead = (name: string, result: Read): Refusal => ({
  code: 'fault',
  message: sourcesZhCN.fault(name),
  detail: result.kind === 'fault' ? result.detail : `unexpected answer: ${result.kind}`,
});

function sizeOf(name: string, path: string): number | Refusal {
  try {
    const { size } = statSync(path);
    const most = limits.MOST_FILE_MB;
    if (limits.megabytes(size) <= most) return size;
    return { code: 'tooLarge', message: say.limits.tooLarge(name, limits.megabytes(size), most) };
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return unreadable(name, code);
  }
}
