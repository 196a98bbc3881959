import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { systemCode, systemReason } from './outputs/systemErrors';
import { WriteFailure } from './outputs/write';

/** The standard output. Whoever reads it may stop early (`| head`): that is no error. */

let closed = false;
let failure: string | null = null;

/** Once, before anything is printed. */
export function listen(): void {
  process.stdout.on('error', (error) => {
    closed = true;
    const code = systemCode(error) ?? String(error);
    if (code !== 'EPIPE') failure = systemReason(code);
  });
  process.stderr.on('error', () => undefined);
}

/** @throws WriteFailure where what was printed could not be kept */
export function checkPrinted(): void {
  if (failure !== null) throw new WriteFailure(cliZhCN.system.writing(cliZhCN.standardOutput, failure));
}

const drained = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      process.stdout.off('drain', done).off('error', done).off('close', done);
      resolve();
    };
    process.stdout.once('drain', done).once('error', done).once('close', done);
  });

/** Prints piece by piece, no faster than it is read. */
export async function print(pieces: string | Iterable<string>): Promise<void> {
  for (const piece of typeof pieces === 'string' ? [pieces] : pieces) {
    if (closed) return;
    if (!process.stdout.write(piece)) await drained();
  }
}
