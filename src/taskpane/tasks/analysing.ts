import type { Refusal, SourceFile } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import type { Engine, Job, Outcome } from '../engine/engine';
import { EngineFailure } from '../engine/failure';
import { refusedFile } from '../engine/limits';
import type { Log } from '../log';
import { engineRefusal } from './droppedFile';
import { nextTask } from '../nextTask';
import type { Run } from './runner';

const text = messages.pane.intake;

interface Parts {
  readonly engine: Engine;
  readonly log: Log;
}

export interface Analysed {
  readonly outcome: Outcome;
  /** Files that cannot be analysed even alone, with the reason in place of their sheets. */
  readonly refused: readonly SourceFile[];
}

/** Whether it fails alone, and how; null where it does not. */
async function failureOf({ engine, log }: Parts, job: Job, { signal }: Run): Promise<unknown> {
  try {
    await engine.analyse(job, signal);
    return null;
  } catch (error) {
    signal.throwIfAborted();
    log.error(error);
    return error;
  }
}

/** A sheet of the open workbook that fails alone is named: the list is never left out unasked. */
async function sheetAtFault(parts: Parts, job: Job, run: Run): Promise<EngineFailure | null> {
  for (const grid of job.sheets) {
    const error = await failureOf(parts, { ...job, sheets: [grid], files: [], previous: [] }, run);
    if (error === null) continue;
    if (error instanceof EngineFailure && error.kind === 'time')
      return new EngineFailure('time', text.sheetTooLong(grid.sheet, error.seconds), '', error.seconds);
    const detail = error instanceof EngineFailure ? error.detail : '';
    return new EngineFailure('fault', text.sheetFault(grid.sheet), detail);
  }
  return null;
}

/** Last period's file, where it fails without anything else. */
async function previousAtFault(parts: Parts, job: Job, run: Run): Promise<EngineFailure | null> {
  const [last] = job.previous;
  if (last === undefined) return null;
  const error = await failureOf(parts, { ...job, sheets: [], files: [] }, run);
  if (error === null) return null;
  const { code, message } = engineRefusal(last.file, error, 'tooLongToAnalyse');
  return new EngineFailure(code === 'fault' ? 'fault' : 'time', message);
}

async function filesAtFault(parts: Parts, job: Job, run: Run): Promise<SourceFile[]> {
  const readable = job.files.filter(({ error }) => error === null);
  const refused: SourceFile[] = [];
  for (const [index, file] of readable.entries()) {
    run.step(text.findingCause(file.file, index + 1, readable.length), index / readable.length);
    const error = await failureOf(parts, { ...job, sheets: [], files: [file], previous: [] }, run);
    if (error === null) continue;
    const refusal: Refusal = engineRefusal(file.file, error, 'tooLongToAnalyse');
    refused.push(refusedFile(file.file, refusal));
  }
  return refused;
}

/** Sheets that the rules broke on are told with the file; what the log needs comes with it. */
function logFaults({ log }: Parts, { own, sent }: Outcome): void {
  for (const { error } of [...own, ...sent]) if (error?.code === 'fault') log.fault(error.detail ?? '');
}

async function analysed(parts: Parts, job: Job, { signal }: Run): Promise<Outcome> {
  const outcome = await parts.engine.analyse(job, signal);
  await nextTask();
  signal.throwIfAborted();
  logFaults(parts, outcome);
  return outcome;
}

/**
 * Analyses. Where that fails, the files that fail alone are found and left out with the reason, and the others go on;
 * where no file is at fault, a sheet of the open workbook or last period's file is named, or the failure stands as it is.
 */
export async function analyseWhatCanBe(parts: Parts, job: Job, run: Run): Promise<Analysed> {
  const { log } = parts;
  try {
    return { outcome: await analysed(parts, job, run), refused: [] };
  } catch (error) {
    run.signal.throwIfAborted();
    log.error(error);
    const refused = await filesAtFault(parts, job, run);
    if (refused.length === 0)
      throw (await sheetAtFault(parts, job, run)) ?? (await previousAtFault(parts, job, run)) ?? error;
    const files = job.files.map((file) => refused.find((one) => one.file === file.file) ?? file);
    return { outcome: await analysed(parts, { ...job, files }, run), refused };
  }
}
