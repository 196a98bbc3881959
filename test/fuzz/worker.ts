import { fuzzCase } from './fuzzCase';
import { diskFaults } from './laws/commandLine';
import { outcomeOf } from './laws/laws';
import { isTask, MADE, type Report, type Task } from './protocol';

/** A process that carries cases out, one after the other, until the campaign is gone. */

/** One case in so many goes through the command line as well. */
const ON_DISK = 8;

async function carriedOut({ seed, number }: Task): Promise<Report> {
  const one = await fuzzCase(seed, number);
  process.send?.(MADE);
  const started = performance.now();
  const outcome = await outcomeOf(one);
  const milliseconds = Math.round(performance.now() - started);
  const onDisk = number % ON_DISK === 0 ? await diskFaults(one) : [];
  return {
    number,
    kind: one.kind,
    file: one.inputs[0]?.name ?? '',
    ...outcome,
    milliseconds,
    broken: [...outcome.broken, ...onDisk],
  };
}

export function serve(): void {
  // The reader's library tells the console of what it does not know.
  console.error = () => undefined;
  process.on('message', (message) => {
    if (isTask(message)) void carriedOut(message).then((report) => process.send?.(report));
  });
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}
