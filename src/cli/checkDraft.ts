import { analyse } from '../domain/analyse';
import type { TableAnalysis } from '../domain/analysis';
import { checkDraft as check } from '../domain/draft/checkDraft';
import type { DraftFinding, DraftReport, RowReference } from '../domain/draft/report';
import { messages } from '../domain/messages/zh-CN';
import { UnusableInput, type Input } from './inputs/input';
import type { Flags } from './options/commandLine';
import { judgingOptions } from './options/judging';
import { UsageError } from './options/usageError';
import { claimJson, giveResult } from './result';
import type { Session } from './session';

const say = messages.draft;
/** More rows than this are counted, not listed, on the screen; the JSON has them all. */
const MOST_ROWS = 12;

function places(rows: readonly RowReference[]): string {
  if (rows.length === 0 || rows.length > MOST_ROWS) return '';
  const sheets = new Map<string, RowReference[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.file, row.sheet]);
    sheets.set(key, [...(sheets.get(key) ?? []), row]);
  }
  const told = [...sheets.values()].map((own) => {
    const { file, sheet } = own[0] as RowReference;
    return say.place(file, sheet, own.map(({ row }) => row).join('、'));
  });
  return say.rows(told.join('；'));
}

const line = ({ verdict, kind, words, annex, rows }: DraftFinding): string =>
  say.line(say.verdicts[verdict], say.kinds[kind], words.replace(/\s+/gu, ' '), annex, places(rows));

const printed = (report: DraftReport): string =>
  [
    ...report.findings.map(line),
    report.findings.length === 0 ? say.noStatements : say.summary(report.counts),
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

/** Every statement is held against every row: some 20 s for so many characters times rows. */
const MOST_WORK = 100_000_000;

function checkSize(draft: string, text: string, tables: readonly TableAnalysis[]): void {
  const rows = tables.reduce((sum, { items }) => sum + items.length, 0);
  if (text.length * rows > MOST_WORK)
    throw new UnusableInput(messages.cli.limits.draft(draft, text.length, rows));
}

/** A draft bulletin held against its annex, statement by statement. */
export async function checkDraft(paths: readonly string[], flags: Flags, session: Session): Promise<void> {
  const annexes = flags.against ?? [];
  if (annexes.length === 0) throw new UsageError(say.oneDraft);
  const options = judgingOptions(flags);
  const input = draftOf(paths, session);
  const against = session.given(annexes);
  claimJson(flags, session);
  const text = await draftText(input, session);
  if (text === null) return;
  const { tables, files } = analyse(await session.read(against), options);
  session.account(files);
  if (tables.length === 0) throw new UnusableInput(messages.cli.noTables);
  checkSize(input.name, text, tables);
  const report = check(text, tables);
  await giveResult(flags, { draft: input.name, ...report }, printed(report), session);
}
