import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../domain/analyse';
import type { SourceFile } from '../domain/grid';
import { messages } from '../domain/messages/zh-CN';
import { applyReview } from '../domain/review/apply';
import { NO_REVIEW, type ReviewedAnalysis } from '../domain/review/review';
import { answersTo, repliesOf, type Answer } from '../domain/slips/reply';
import { slipPlan } from '../domain/slips/slipPlan';
import { slipsOf } from '../domain/slips/slip';
import { writeWorkbook } from '../files/write';
import { inputs, readAll, UnusableInput } from './inputs';
import { asOfOption, presetOption, UsageError, type Flags } from './options';

const say = messages.slips;

function reviewed(files: readonly SourceFile[], flags: Flags): ReviewedAnalysis {
  const asOf = asOfOption(flags['as-of']);
  const analysis = analyse(files, { ...(asOf !== undefined && { asOf }), preset: presetOption(flags) });
  if (analysis.tables.length === 0) throw new UnusableInput(messages.cli.noTables);
  return applyReview(analysis, NO_REVIEW);
}

const unread = (files: readonly SourceFile[]): boolean => files.some(({ error }) => error !== null);

/** Signs that a file name cannot hold. */
const fileName = (unit: string): string => say.fileName(unit.replace(/[\\/:*?"<>|]/gu, '_'));

/** One workbook per unit with its open queries. 0 done; 1 a file could not be read. */
export async function slips(paths: readonly string[], flags: Flags): Promise<number> {
  const folder = flags.out;
  if (folder === undefined) throw new UsageError(say.noFolder);
  const files = await readAll(inputs(paths));
  const made = slipsOf(reviewed(files, flags));
  mkdirSync(folder, { recursive: true });
  for (const slip of made)
    writeFileSync(join(folder, fileName(slip.unit)), await writeWorkbook([slipPlan(slip)], { kind: 'slip' }));
  const queries = made.reduce((sum, slip) => sum + slip.queries.length, 0);
  process.stdout.write(`${made.length === 0 ? say.none : say.written(made.length, queries, folder)}\n`);
  return unread(files) ? 1 : 0;
}

const line = ({ reply, outcome, issue, item, stale }: Answer): string =>
  say.line(
    stale ? say.stale : say.outcomes[outcome],
    say.place(item?.source.file ?? reply.file, item?.source.sheet ?? reply.sheet, issue?.cell ?? reply.cell),
    issue === null ? reply.key : messages.issueGuide[issue.code].title,
    reply.corrected || reply.explained,
  );

/** What filled slips answer. Nothing is applied here: that needs a person's word. */
export async function replies(paths: readonly string[], flags: Flags): Promise<number> {
  const against = flags.against ?? [];
  if (against.length === 0) throw new UsageError(messages.cli.usage);
  const [filled, files] = [await readAll(inputs(paths)), await readAll(inputs(against))];
  const answers = answersTo(
    reviewed(files, flags),
    filled.flatMap(({ grids }) => grids.flatMap(repliesOf)),
  );
  if (answers.length === 0) throw new UnusableInput(say.noReplies);
  const live = answers.filter(({ stale }) => !stale);
  const count = (outcome: Answer['outcome']): number => live.filter((one) => one.outcome === outcome).length;
  const tally = {
    corrected: count('corrected'),
    explained: count('explained'),
    unanswered: count('unanswered'),
    stale: answers.length - live.length,
  };
  const json = answers.map(({ reply, outcome, issue, stale }) => ({
    ...reply,
    outcome,
    stale,
    code: issue?.code ?? null,
  }));
  if (flags.json === '-') process.stdout.write(`${JSON.stringify({ answers: json, summary: tally })}\n`);
  else {
    if (flags.json !== undefined)
      writeFileSync(flags.json, JSON.stringify({ answers: json, summary: tally }));
    process.stdout.write(`${[...answers.map(line), say.tally(tally)].join('\n')}\n`);
  }
  return unread([...filled, ...files]) ? 1 : 0;
}
