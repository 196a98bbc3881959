import { readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../domain/analyse';
import { checkDraft as check } from '../domain/draft/checkDraft';
import type { DraftFinding, DraftReport, RowReference } from '../domain/draft/report';
import { messages } from '../domain/messages/zh-CN';
import { readDraft } from '../files/read/draftText';
import { inputs, readAll, UnusableInput } from './inputs';
import { asOfOption, presetOption, UsageError, type Flags } from './options';

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

/** 0 done; 1 a file could not be read; 2 unusable arguments. */
export async function checkDraft(paths: readonly string[], flags: Flags): Promise<number> {
  const [path, ...others] = paths;
  const annexes = flags.against ?? [];
  if (path === undefined || others.length > 0 || annexes.length === 0) throw new UsageError(say.oneDraft);
  const asOf = asOfOption(flags['as-of']);
  const preset = presetOption(flags);
  const [draftFile, ...more] = inputs([path]);
  if (draftFile === undefined || more.length > 0) throw new UsageError(say.oneDraft);
  const files = await readAll(inputs(annexes));
  const draft = readDraft(draftFile.name, readFileSync(draftFile.path));
  if (draft.error !== null) {
    process.stderr.write(`${draft.error.message}\n`);
    return 1;
  }
  const { tables } = analyse(files, { ...(asOf !== undefined && { asOf }), preset });
  const unread = files.some(({ error }) => error !== null);
  if (tables.length === 0) {
    if (!unread) throw new UnusableInput(messages.cli.noTables);
    return 1;
  }
  const report = check(draft.text, tables);
  const json = JSON.stringify({ draft: draft.file, ...report });
  if (flags.json === '-') process.stdout.write(`${json}\n`);
  else {
    if (flags.json !== undefined) writeFileSync(flags.json, json);
    process.stdout.write(`${printed(report)}\n`);
  }
  return unread ? 1 : 0;
}
