import { BudgetSpent } from '../domain/budget';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { analyze } from './analyze';
import { VERSION } from './build';
import { bulletin } from './bulletin';
import { checkDraft } from './checkDraft';
import { writeLog } from './faultLog';
import { UnusableInput } from './inputs/input';
import { commandLine, type CommandName, type Flags } from './options/commandLine';
import { UsageError } from './options/usageError';
import { OutputRefused } from './outputs/guard';
import { isSystemError, systemReason } from './outputs/systemErrors';
import { WriteFailure } from './outputs/write';
import { checkPrinted, print } from './print';
import { directly } from './reader/direct';
import { BoundedReader, type Asking } from './reader/reader';
import { Session } from './session';
import { replies, slips } from './slips';

type Command = (paths: readonly string[], flags: Flags, session: Session) => Promise<void>;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  analyze,
  bulletin,
  'check-draft': checkDraft,
  slips,
  replies,
};

const MB_KB = 1024;

/** Time and peak memory, where asked for. */
function tellStats(session: Session, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const [own, reader] = [process.resourceUsage().maxRSS, session.reader.peak];
  session.tell(cliZhCN.stats(seconds, (own / MB_KB).toFixed(0), (reader / MB_KB).toFixed(0)));
}

async function carryOut(args: readonly string[], session: Session): Promise<void> {
  const started = performance.now();
  const { command, files, flags } = commandLine(args);
  if (flags.help === true) return print(`${command === null ? cliZhCN.usage : cliZhCN.help[command]}\n`);
  if (command === null) return print(`${cliZhCN.version(VERSION)}\n`);
  try {
    await COMMANDS[command](files, flags, session);
    checkPrinted();
  } finally {
    if (flags.stats === true || process.env['TONGBAO_STATS'] === '1') tellStats(session, started);
  }
}

/** Says what ended a run, and gives its status. A fault of ours is told with its log, never with a stack. */
function ended(error: unknown, args: readonly string[], session: Session): number {
  const unusable =
    error instanceof UsageError || error instanceof UnusableInput || error instanceof OutputRefused;
  if (unusable || error instanceof WriteFailure) {
    session.tell(error.message);
    const ours = error instanceof UnusableInput && session.faults.length > 0;
    if (session.faults.length > 0) session.tell(cliZhCN.faultsLogged(writeLog(args, session.faults)));
    // Nothing to work on, since our own rules failed on what there was.
    return ours ? 70 : unusable ? 2 : 1;
  }
  if (error instanceof BudgetSpent) {
    session.tell(error.message);
    return 2;
  }
  if (isSystemError(error)) {
    session.tell(cliZhCN.system.running(error.path ?? '', systemReason(error.code)));
    return 2;
  }
  session.faults.push(String(error instanceof Error ? error.stack : error));
  session.tell(cliZhCN.fault(writeLog(args, session.faults)));
  return 70;
}

/**
 * Runs a command line and says on stderr what went wrong.
 *
 * @param asking who reads files; in this process where nobody else does
 * @returns the exit status: 0 done; 1 done, but a file gave nothing; 2 unusable arguments; 70 a fault of ours that
 * left nothing to write
 */
export async function run(args: readonly string[], asking: Asking = directly): Promise<number> {
  const session = new Session(new BoundedReader(asking));
  try {
    await carryOut(args, session);
    if (session.faults.length > 0) session.tell(cliZhCN.faultsLogged(writeLog(args, session.faults)));
    return session.status;
  } catch (error) {
    return ended(error, args, session);
  } finally {
    session.reader.close();
  }
}
