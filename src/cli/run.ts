import { messages } from '../domain/messages/zh-CN';
import { analyze } from './analyze';
import { bulletin } from './bulletin';
import { checkDraft } from './checkDraft';
import { replies, slips } from './slips';
import { UnusableInput } from './inputs';
import { commandLine, UsageError, type Flags } from './options';

type Command = (paths: readonly string[], flags: Flags) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  analyze,
  bulletin,
  'check-draft': checkDraft,
  slips,
  replies,
};

async function command(args: readonly string[]): Promise<number> {
  const { command: name, files, flags } = commandLine(args);
  if (flags.help) {
    process.stdout.write(`${messages.cli.usage}\n`);
    return 0;
  }
  const known = name === undefined ? undefined : COMMANDS[name];
  if (known === undefined || files.length === 0)
    throw new UsageError(
      name === undefined || known !== undefined ? messages.cli.usage : messages.cli.unknownCommand(name),
    );
  return known(files, flags);
}

/**
 * Runs a command line and says on stderr what went wrong.
 *
 * @returns the exit status: 0 done; 1 done, but a file could not be read; 2 unusable arguments; 70 a fault of ours
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await command(args);
  } catch (error) {
    const expected = error instanceof UsageError || error instanceof UnusableInput;
    const said = expected
      ? error.message
      : messages.cli.fault(String(error instanceof Error ? error.stack : error));
    process.stderr.write(`${said}\n`);
    return expected ? 2 : 70;
  }
}
