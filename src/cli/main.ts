import { ReadingProcess } from './reader/process';
import { READER_SWITCH } from './reader/protocol';

/** The command line, or the process that reads files for one. Small, so that both are there at once. */

const args = process.argv.slice(2);

/** Help, the version and what is no command read nothing. */
const readsFiles = (): boolean =>
  args.length > 1 && !args.some((arg) => /^(?:-h|--help|--version)$/u.test(arg));

async function commandLine(): Promise<void> {
  const reading = readsFiles() ? new ReadingProcess(__filename) : undefined;
  const [{ run }, { listen }] = await Promise.all([import('./run'), import('./print')]);
  listen();
  process.exitCode = await run(args, reading);
}

if (args[0] === READER_SWITCH && process.send !== undefined)
  void import('./reader/child').then(({ serve }) => serve());
else void commandLine();
