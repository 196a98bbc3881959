import { analysedApart } from '../domain/analyse';
import { withoutComputed } from '../domain/consolidate/columns';
import { consolidate, listOf } from '../domain/consolidate/consolidate';
import { checkDraft as check } from '../domain/draft/checkDraft';
import { findingLine } from '../domain/draft/findingLine';
import type { DraftReport } from '../domain/draft/report';
import { draftZhCN } from '../domain/messages/zh-CN.draft';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { sourcesOf, type FileAccount } from '../domain/sources';
import type { ProgressTable } from '../domain/table/table';
import { UnusableInput, type Input } from './inputs/input';
import { isFolder, type Inputs } from './inputs/inputs';
import type { Flags } from './options/commandLine';
import { judgingOptions } from './options/judging';
import { UsageError } from './options/usageError';
import { claimJson, giveResult } from './result';
import type { Session } from './session';

const say = draftZhCN;

const printed = ({ findings, counts, unchecked }: DraftReport): string =>
  [
    ...findings.map(findingLine),
    findings.length === 0 ? say.noStatements : say.summary(counts),
    ...(unchecked.length === 0 ? [] : [say.unchecked(unchecked.map(({ words }) => words))]),
  ].join('\n');

/** The one draft that is checked. */
function draftOf(paths: readonly string[], session: Session): Input {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new UsageError(say.oneDraft);
  const [draft, ...more] = session.given([path]).inputs;
  if (draft === undefined || more.length > 0) throw new UsageError(say.oneDraft);
  return draft;
}

/** The draft's text; null where it has none to check, which is told. */
async function draftText(input: Input, session: Session): Promise<string | null> {
  const { text, error } =
    input.refusal === null ? await session.reader.draft(input) : { text: '', error: input.refusal };
  if (error === null) return text;
  session.fail(error.message, error.detail);
  return null;
}

/** What the draft is held against: tables as they are, or returns that were put together by their list. */
interface Against {
  readonly tables: readonly ProgressTable[];
  readonly files: readonly FileAccount[];
}

/** Of a workbook of ours the combined table alone, as it was before figures were added: its other sheets repeat the rows. */
function ofOneFile(tables: readonly ProgressTable[]): readonly ProgressTable[] {
  const list = listOf(tables);
  if (list === tables) return tables;
  // A date that was given by hand stands on the first sheet alone.
  const asOf = tables.find((table) => table.asOf !== null)?.asOf ?? null;
  return list.map((table) => withoutComputed({ ...table, asOf: table.asOf ?? asOf }));
}

const annexOnly = ({ tables, files }: Against): Against => ({
  files,
  tables: [...new Set(tables.map(({ file }) => file))].flatMap((file) =>
    ofOneFile(tables.filter((table) => table.file === file)),
  ),
});

/** Tables that a list orders, and the returns of a folder, are one annex. */
function combined(
  { tables, files }: Against,
  master: readonly ProgressTable[] | null,
  areReturns: boolean,
): Against {
  if (tables.length === 0 || (master === null && !areReturns)) return { tables, files };
  return { tables: consolidate(tables, master).tables, files };
}

/** Characters that are read within half a minute: a bulletin has some ten thousand. */
const MOST_CHARACTERS = 500_000;

function checkSize(draft: string, { length }: string): void {
  if (length > MOST_CHARACTERS) throw new UnusableInput(cliZhCN.limits.draft(draft, length, MOST_CHARACTERS));
}

/** A draft bulletin held against its annex, statement by statement. */
export async function checkDraft(paths: readonly string[], flags: Flags, session: Session): Promise<void> {
  const annexes = flags.against ?? [];
  if (annexes.length === 0) throw new UsageError(say.oneDraft);
  const { sources, ...options } = judgingOptions(flags);
  const input = draftOf(paths, session);
  const against = session.given(annexes);
  const list = flags.master === undefined ? null : session.given([flags.master]);
  claimJson(flags, session);
  const text = await draftText(input, session);
  if (text === null) return;
  checkSize(input.name, text);
  const read = async (given: Inputs): Promise<Against> =>
    annexOnly(sourcesOf(await session.read(given), sources));
  const master = list === null ? null : await read(list);
  const sent = await read(against);
  for (const { files } of master === null ? [sent] : [master, sent]) session.account(files);
  if (master !== null && master.tables.length === 0)
    throw new UnusableInput(cliZhCN.noTablesIn(flags.master ?? ''));
  const { tables } = combined(sent, master?.tables ?? null, annexes.some(isFolder));
  if (tables.length === 0) throw new UnusableInput(cliZhCN.noTables);
  const { tables: analysed, faults } = analysedApart(tables, options);
  for (const { error } of faults) session.fail(error.message, error.detail);
  const report = check(text, analysed);
  await giveResult(flags, { draft: input.name, ...report }, printed(report), session);
}
