import type { Refusal, SourceFile } from '../domain/grid';
import { sourcesZhCN } from '../domain/messages/zh-CN.sources';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { gaveNothing, sourcesOf, type FileAccount } from '../domain/sources';
import { inputsOf, type Inputs } from './inputs/inputs';
import { UnusableInput, type Input } from './inputs/input';
import { OutputGuard } from './outputs/guard';
import type { Reader } from './reader/reader';

/** From here on a run of files says on stderr how far it is. */
const MANY_FILES = 10;

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** One run of a command: what it was given, what it may write, what it has told. */
export class Session {
  readonly guard = new OutputGuard();
  /** Stacks of faults of ours that were met on the way. */
  readonly faults: string[] = [];
  private readonly told = new Set<string>();
  private failed = false;

  constructor(readonly reader: Reader) {}

  /** 0 done; 1 done, but something gave nothing. */
  get status(): 0 | 1 {
    return this.failed ? 1 : 0;
  }

  /** The files that arguments stand for; from now on none of them is written over. */
  given(paths: readonly string[]): Inputs {
    const given = inputsOf(paths);
    for (const { path, name } of given.inputs) this.guard.protect(path, name);
    return given;
  }

  /** Reads every file; one that is not read, or cannot be, is kept with its reason. */
  async read({ inputs, tableless }: Inputs): Promise<SourceFile[]> {
    const files: SourceFile[] = [];
    const many = inputs.length >= MANY_FILES;
    for (const [index, input] of inputs.entries()) {
      if (many) process.stderr.write(`\r${cliZhCN.reading(index + 1, inputs.length)}`);
      files.push(await this.one(input));
    }
    if (many) process.stderr.write('\n');
    for (const folder of tableless) this.checkTableless(folder, files);
    return files;
  }

  /** A line on stderr, each once. */
  tell(given: string): void {
    // A path that was typed is told as well: what would steer the screen is seen.
    const line = given.replace(CONTROL, '�');
    if (this.told.has(line)) return;
    this.told.add(line);
    process.stderr.write(`${line}\n`);
  }

  /** What became of files: the reason for each that gave nothing, and for each sheet of it. */
  account(files: readonly FileAccount[]): void {
    for (const account of files) this.accountFile(account);
  }

  /** Something that was asked for could not be done; the rest was. */
  fail(line: string, detail?: string): void {
    this.tell(line);
    this.failed = true;
    if (detail !== undefined) this.faults.push(detail);
  }

  private one({ name, refusal, ...input }: Input): Promise<SourceFile> | SourceFile {
    return refusal === null
      ? this.reader.source({ ...input, name, refusal })
      : { file: name, grids: [], error: refusal };
  }

  private accountFile(account: FileAccount): void {
    const { file, error, sheets } = account;
    if (error !== null) this.refuse(error);
    const reasons = sheets.flatMap(({ skipped }) =>
      skipped === null || skipped === error?.message ? [] : skipped,
    );
    if (reasons.length > 0) this.tell(sourcesZhCN.skippedSheets(file, reasons));
    if (gaveNothing(account)) this.failed = true;
  }

  private refuse({ message, detail }: Refusal): void {
    this.tell(message);
    if (detail !== undefined) this.faults.push(detail);
  }

  /** A folder that holds nothing to read is no usable argument; what it holds is named first. */
  private checkTableless({ path, inputs }: Inputs['tableless'][number], files: readonly SourceFile[]): void {
    const names = new Set(inputs.map(({ name }) => name));
    const found = sourcesOf(files.filter(({ file }) => names.has(file)));
    if (found.tables.length > 0) return;
    this.account(found.files);
    throw new UnusableInput(cliZhCN.emptyFolder(path));
  }
}
