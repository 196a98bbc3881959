import { analyse, analyseTables } from '../../../src/domain/analyse';
import { bulletinOf } from '../../../src/domain/bulletin/bulletin';
import { documentOf } from '../../../src/domain/bulletin/documentOf';
import { bulletinSheets } from '../../../src/domain/bulletin/sheets/bulletinSheets';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import type { SourceFile } from '../../../src/domain/grid';
import { filesZhCN } from '../../../src/domain/messages/zh-CN.files';
import { planOf } from '../../../src/domain/sheet/cellText';
import { sourcesOf, type FoundSources } from '../../../src/domain/sources';
import { analysisJson } from '../../../src/cli/analysisJson';
import { readSource } from '../../../src/files/read';
import { workbookChunks } from '../../../src/files/write';
import type { FuzzCase } from '../fuzzCase';
import type { Input } from '../input';
import { unaccounted } from './account';
import { unspeakable } from './finite';
import { differences } from './readBack';
import { workbookFaults } from './workbook';

/** The laws that hold for whatever is handed in. */

export type Law =
  | 'refusal'
  | 'analysis'
  | 'account'
  | 'json'
  | 'balance'
  | 'output'
  | 'read again'
  | 'source'
  | 'disk'
  | 'limit';

export interface Broken {
  readonly law: Law;
  readonly words: string;
}

export interface Outcome {
  /** `rows`: a result; `no table`; a refusal's code. Of the mutated file. */
  readonly end: string;
  readonly rows: number;
  readonly broken: readonly Broken[];
}

const CODES: ReadonlySet<string> = new Set(
  Object.keys(filesZhCN.failures).filter((code) => code !== 'fault'),
);

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 7).join('\n') : String(error);

function refusalFaults({ error, grids }: SourceFile): Broken[] {
  if (error === null) return [];
  const say = (words: string): Broken => ({ law: 'refusal', words });
  return [
    ...(CODES.has(error.code) ? [] : [say(`${error.code}: ${(error.detail ?? '').slice(0, 600)}`)]),
    ...(/[\u4e00-\u9fff]/u.test(error.message) ? [] : [say(`no sentence for ${error.code}`)]),
    ...(grids.length === 0 ? [] : [say('sheets beside a refusal')]),
  ];
}

async function read(
  input: Input,
): Promise<{ readonly file: SourceFile; readonly broken: readonly Broken[] }> {
  const given = input.bytes.slice();
  const file = await readSource(input.name, given);
  const same = Buffer.compare(given, input.bytes) === 0;
  return {
    file,
    broken: [
      ...refusalFaults(file),
      ...(same ? [] : [{ law: 'source' as const, words: 'the bytes were changed' }]),
    ],
  };
}

function accountFaults(files: readonly SourceFile[], found: FoundSources, { choices }: FuzzCase): Broken[] {
  const include = { hidden: choices.hiddenColumns ?? false, struck: choices.struck ?? false };
  const faults = found.files.flatMap(({ error }) =>
    error?.code === 'fault' ? [{ law: 'analysis' as const, words: (error.detail ?? '').slice(0, 600) }] : [],
  );
  // Sheets of one name cannot be told apart in what is found.
  const lost = files.flatMap(({ grids }) =>
    grids
      .filter(({ sheet }) => grids.filter((other) => other.sheet === sheet).length === 1)
      .flatMap((grid) => unaccounted(grid, include, found.tables)),
  );
  return [...faults, ...lost.map((words) => ({ law: 'account' as const, words }))];
}

const FAULT = 'fault';

function analysisFaults(files: readonly SourceFile[], { options, choices }: FuzzCase): Broken[] {
  const analysis = analyse(files, { ...options, sources: choices });
  const faults = analysis.files.filter(({ error }) => error?.code === FAULT);
  return [
    ...faults.map(({ error }) => ({ law: 'analysis' as const, words: (error?.detail ?? '').slice(0, 600) })),
    ...unspeakable(analysisJson(analysis)).map((words) => ({ law: 'json' as const, words })),
  ];
}

async function outputFaults(
  found: FoundSources,
  master: FoundSources | null,
  { options }: FuzzCase,
): Promise<Broken[]> {
  if (found.tables.length === 0) return [];
  const { tables, report } = consolidate(found.tables, master === null ? null : master.tables);
  const analysed = analyseTables(tables, options);
  const bulletin = bulletinOf(analysed, { report, files: found.files });
  const sheets = bulletinSheets(bulletin, documentOf(bulletin));
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookChunks(sheets, { kind: 'bulletin' })) pieces.push(piece);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  const broken: Broken[] = workbookFaults(bytes).map((words) => ({ law: 'output', words }));
  const again = await differences(tables, sheets.map(planOf), bytes);
  return [...broken, ...again.map((words) => ({ law: 'read again' as const, words }))];
}

/** Whatever is thrown on the way breaks the law that was being looked at. */
async function guarded(law: Law, work: () => Promise<Broken[]> | Broken[]): Promise<Broken[]> {
  try {
    return await work();
  } catch (error) {
    return [{ law, words: stackOf(error) }];
  }
}

/** The whole path, from bytes to a bulletin and back. */
export async function outcomeOf(one: FuzzCase): Promise<Outcome> {
  const all = [];
  for (const input of one.inputs) all.push(await read(input));
  const files = all.map(({ file }) => file);
  const found = sourcesOf(files, one.choices);
  const master =
    one.master === null ? null : sourcesOf([await readSource(one.master.name, one.master.bytes)]);
  const broken = [
    ...all.flatMap((each) => each.broken),
    ...(await guarded('account', () => accountFaults(files, found, one))),
    ...(await guarded('analysis', () => analysisFaults(files, one))),
    ...(await guarded('balance', () => outputFaults(found, master, one))),
  ];
  const rows = found.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const [first] = files;
  const own = found.files[0]?.sheets.reduce((sum, sheet) => sum + sheet.rows, 0) ?? 0;
  return { end: first?.error?.code ?? (own > 0 ? 'rows' : 'no table'), rows, broken };
}
