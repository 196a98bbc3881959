import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../src/cli/run';
import type { FuzzCase } from '../fuzzCase';
import type { Broken } from './laws';
import { workbookFaults } from './workbook';

/** A case through the command line, on disk: it ends with a known status, and the files stay as they were. */

const STATUSES: readonly number[] = [0, 1, 2];

/** File names are the disk's here, whatever the case calls them. */
const nameOnDisk = (name: string, index: number): string =>
  `${index}${/\.[A-Za-z0-9]{1,5}$/u.exec(name)?.[0] ?? ''}`;

/** Everything that is printed, so that it does not mix with what the campaign prints. */
async function silently(
  args: readonly string[],
): Promise<{ readonly status: number; readonly said: string }> {
  const { stdout, stderr } = process;
  const kept = [stdout.write.bind(stdout), stderr.write.bind(stderr)] as const;
  let said = '';
  const keep = (text: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    said += String(text);
    const done = rest.find((one) => typeof one === 'function');
    if (typeof done === 'function') (done as () => void)();
    return true;
  };
  stdout.write = keep;
  stderr.write = keep;
  try {
    return { status: await run(args), said };
  } finally {
    [stdout.write, stderr.write] = kept;
  }
}

function faultsOf(
  status: number,
  said: string,
  inputs: readonly string[],
  one: FuzzCase,
  out: string,
): Broken[] {
  const changed = inputs.some((file, index) =>
    Buffer.compare(readFileSync(file), one.inputs[index]?.bytes ?? new Uint8Array()),
  );
  const output = status < 2 ? workbookFaults(new Uint8Array(readFileSync(out))) : [];
  return [
    ...(changed ? [{ law: 'disk' as const, words: 'a source was changed' }] : []),
    ...(STATUSES.includes(status)
      ? []
      : [{ law: 'disk' as const, words: `exit ${status}: ${said.slice(-300)}` }]),
    ...(/[\u4e00-\u9fff]/u.test(said) ? [] : [{ law: 'disk' as const, words: 'nothing was said' }]),
    ...output.map((words) => ({ law: 'output' as const, words })),
  ];
}

/** `bulletin` of the case's files. */
export async function diskFaults(one: FuzzCase): Promise<Broken[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongbao-fuzz-'));
  try {
    mkdirSync(path.join(folder, 'in'));
    const inputs = one.inputs.map(({ name, bytes }, index) => {
      const file = path.join(folder, 'in', nameOnDisk(name, index));
      writeFileSync(file, bytes);
      return file;
    });
    const out = path.join(folder, 'out.xlsx');
    const { status, said } = await silently(['bulletin', ...inputs, '--out', out]);
    return faultsOf(status, said, inputs, one, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
