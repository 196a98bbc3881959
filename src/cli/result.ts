import type { Flags } from './options/commandLine';
import { jsonPieces } from './jsonPieces';
import { writeOutput } from './outputs/write';
import { print } from './print';
import type { Session } from './session';

/** Before long work: whether `--json FILE` may be written. */
export function claimJson({ json }: Flags, session: Session): void {
  if (json !== undefined && json !== '-') session.guard.claim(json);
}

/** The result as JSON where it was asked for, else (or beside it, in a file) as lines. */
export async function giveResult(
  { json }: Flags,
  value: unknown,
  lines: string,
  session: Session,
): Promise<void> {
  if (json === '-') {
    await print(jsonPieces(value));
    await print('\n');
    return;
  }
  if (json !== undefined) await writeOutput(json, jsonPieces(value), session.guard);
  await print(`${lines}\n`);
}
