import { messages } from '../domain/messages/zh-CN';
import { analyze } from './analyze';
import { bulletin } from './bulletin';
import { UnusableInput } from './inputs';
import { commandLine, UsageError, type Flags } from './options';

type Command = (paths: readonly string[], flags: Flags) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = { analyze, bulletin };

/** Exit status: 0 done; 1 done, but a file could not be read; 2 unusable arguments. */
async function main(args: readonly string[]): Promise<number> {
  const { command, files, flags } = commandLine(args);
  if (flags.help) {
    process.stdout.write(`${messages.cli.usage}\n`);
    return 0;
  }
  const run = command === undefined ? undefined : COMMANDS[command];
  if (run === undefined || files.length === 0)
    throw new UsageError(
      command === undefined || run !== undefined ? messages.cli.usage : messages.cli.unknownCommand(command),
    );
  return run(files, flags);
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    const expected = error instanceof UsageError || error instanceof UnusableInput;
    process.stderr.write(
      `${expected ? error.message : messages.cli.fault(String(error instanceof Error ? error.stack : error))}\n`,
    );
    process.exitCode = expected ? 2 : 70;
  },
);
