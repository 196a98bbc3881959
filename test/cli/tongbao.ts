import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run';

export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What a command line printed, and its exit status. */
export async function tongbao(...args: string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (text: unknown) => {
    said[stream] += String(text);
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  const status = await run(args).finally(() => spies.forEach((spy) => spy.mockRestore()));
  return { status, ...said };
}

export const CSV =
  '2026年民生实事进展情况表\n序号,任务,进展情况,单位\n1,改造小区65个,已改造小区33个，完成率51.6%,教育局\n';

/** A folder of its own for each test; files are put into it by their path. */
export function testFolder(): {
  path: string;
  at(name: string): string;
  file(name: string, content?: string | Uint8Array): string;
} {
  const made = mkdtempSync(path.join(tmpdir(), 'tongbao-'));
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  const at = (name: string): string => path.join(made, name);
  return {
    path: made,
    at,
    file(name, content = CSV) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
  };
}

export const bytesOf = (file: string): string => readFileSync(file).toString('base64');
