/** Standard input: [[source, flags], …] as JSON; standard output: linear, polynomial, exponential or unknown for each. */
import { readFileSync } from 'node:fs';
import { checkSync } from 'recheck';

/** The checker itself, not the program or the threads that come with it: the same answer on every machine. */
process.env['RECHECK_SYNC_BACKEND'] = 'pure';
const TIMEOUT = 30_000;

const complexity = ([source, flags]) => {
  const { status, complexity: found } = checkSync(source, flags, { checker: 'automaton', timeout: TIMEOUT });
  return status === 'safe' ? 'linear' : (found?.type ?? 'unknown');
};

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(complexity)));
