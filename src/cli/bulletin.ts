import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { analyseTables, type AnalyseOptions } from '../domain/analyse';
import { bulletinOf } from '../domain/bulletin/bulletin';
import { bulletinSheets } from '../domain/bulletin/plans';
import { consolidate } from '../domain/consolidate/consolidate';
import { messages } from '../domain/messages/zh-CN';
import { changesOf } from '../domain/previous/changes';
import { comparedWith } from '../domain/previous/compare';
import { previousTables } from '../domain/previous/previous';
import { applyReview } from '../domain/review/apply';
import { NO_REVIEW } from '../domain/review/review';
import { answersTo, applyAnswers, repliesOf, withoutExplained, type Answer } from '../domain/slips/reply';
import { sourcesOf } from '../domain/sources';
import type { ProgressTable } from '../domain/table/table';
import { workbookChunks } from '../files/write';
import { analysisJson } from './analysisJson';
import { inputs, readAll, UnusableInput } from './inputs';
import { asOfOption, presetOption, UsageError, type Flags } from './options';

/** Tables of a workbook: the list that orders the rows, or last period's bulletin. */
async function tablesAt(path: string | undefined): Promise<readonly ProgressTable[] | null> {
  if (path === undefined) return null;
  const { tables } = sourcesOf(await readAll(inputs([path])));
  if (tables.length === 0) throw new UnusableInput(messages.cli.noTables);
  return tables;
}

/** The tables as filled slips correct them: naming the slips on the command line is the clerk's word for them. */
async function withReplies(
  tables: readonly ProgressTable[],
  paths: readonly string[] | undefined,
  options: AnalyseOptions,
): Promise<{ readonly tables: readonly ProgressTable[]; readonly confirmed: readonly Answer[] }> {
  if (paths === undefined) return { tables, confirmed: [] };
  const filled = await readAll(inputs(paths));
  const analysis = { asOf: null, files: [], tables: analyseTables(tables, options) };
  const replies = filled.flatMap(({ grids }) => grids.flatMap(repliesOf));
  if (replies.length === 0) throw new UnusableInput(messages.slips.noReplies);
  const confirmed = answersTo(applyReview(analysis, NO_REVIEW), replies);
  process.stdout.write(`${messages.slips.applied(confirmed.filter(({ stale }) => !stale).length)}\n`);
  return { tables: applyAnswers(tables, confirmed, '').tables, confirmed };
}

/** 0 done; 1 done, but a file could not be read. */
export async function bulletin(paths: readonly string[], flags: Flags): Promise<number> {
  if (flags.out === undefined) throw new UsageError(messages.cli.noOut);
  const asOf = asOfOption(flags['as-of']);
  const preset = presetOption(flags);
  const previous = await tablesAt(flags.previous);
  const master = flags.master === undefined ? previous : await tablesAt(flags.master);
  const files = await readAll(inputs(paths));
  const { tables, files: accounts } = sourcesOf(files);
  if (tables.length === 0) throw new UnusableInput(messages.cli.noTables);
  const options = { ...(asOf !== undefined && { asOf }), preset };
  const answered = await withReplies(tables, flags.replies, options);
  const { tables: combined, report } = consolidate(answered.tables, master);
  const analysed = withoutExplained(analyseTables(combined, options), answered.confirmed);
  const last = previousTables(previous ?? [], { preset });
  const { tables: compared, comparison } = comparedWith(analysed, last);
  const changes = comparison && changesOf(compared, comparison);
  const plans = bulletinSheets(
    bulletinOf(compared, {
      ...(flags.title !== undefined && { title: flags.title }),
      report,
      changes,
      files: accounts,
    }),
  );
  mkdirSync(dirname(flags.out), { recursive: true });
  await writeFile(flags.out, workbookChunks(plans, { kind: 'bulletin' }));
  const { summary } = analysisJson({ asOf: asOf ?? null, files: accounts, tables: compared });
  process.stdout.write(
    `${messages.bulletin.report.balance(report.balance)}\n${messages.cli.summary(summary)}\n${messages.cli.written(flags.out)}\n`,
  );
  for (const { table, asOf: date } of compared)
    if (date === null) process.stderr.write(`${messages.cli.noDate(table.file, table.sheet)}\n`);
  return files.some(({ error }) => error !== null) ? 1 : 0;
}
