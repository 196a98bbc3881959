import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../domain/analyse';
import type { SourceFile } from '../domain/grid';
import { messages } from '../domain/messages/zh-CN';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { applyDecisions } from '../domain/decisions/apply';
import type { ReviewedAnalysis } from '../domain/decisions/reviewed';
import { answersTo, type Answer } from '../domain/slips/answers';
import { askedAt } from '../domain/slips/asked';
import { slipPlan } from '../domain/slips/slipPlan';
import { slipsOf, type Slip } from '../domain/slips/slip';
import { writeWorkbook } from '../files/write';
import { filledSlips } from './filledSlips';
import { UnusableInput } from './inputs/input';
import type { Flags } from './options/commandLine';
import { judgingOptions } from './options/judging';
import { UsageError } from './options/usageError';
import { OutputRefused } from './outputs/guard';
import { NATIVE } from './outputs/packing';
import { WriteFailure, writeOutput } from './outputs/write';
import { print } from './print';
import { claimJson, giveResult } from './result';
import type { Session } from './session';
import { slipNames } from '../files/slipNames';

const say = messages.slips;

function reviewed(
  files: readonly SourceFile[],
  options: ReturnType<typeof judgingOptions>,
  session: Session,
): ReviewedAnalysis {
  const analysis = analyse(files, { ...options, sources: { ...options.sources, withoutOurs: true } });
  session.account(analysis.files);
  if (analysis.tables.length === 0) throw new UnusableInput(cliZhCN.noTables);
  return applyDecisions(analysis, []);
}

/** Writes a slip; one that cannot be written is named, and the others go on. */
async function write(path: string, slip: Slip, session: Session): Promise<boolean> {
  try {
    session.guard.claim(path);
    // A slip that is there may have come back filled in: the unit's answers are kept.
    if (existsSync(path)) {
      session.fail(say.thereAlready(path));
      return false;
    }
    await writeOutput(
      path,
      await writeWorkbook([slipPlan(slip)], { kind: 'slip', packing: NATIVE }),
      session.guard,
    );
    return true;
  } catch (error) {
    if (!(error instanceof OutputRefused || error instanceof WriteFailure)) throw error;
    session.fail(error.message);
    return false;
  }
}

/** One workbook per unit with its open queries. */
export async function slips(paths: readonly string[], flags: Flags, session: Session): Promise<void> {
  const folder = flags.out;
  if (folder === undefined) throw new UsageError(say.noFolder);
  const options = judgingOptions(flags);
  const given = session.given(paths);
  session.guard.folder(folder);
  const made = slipsOf(reviewed(await session.read(given), options, session));
  const names = slipNames(made.map(({ unit }) => unit));
  const written: Slip[] = [];
  for (const [index, slip] of made.entries())
    if (await write(join(folder, names[index] ?? ''), slip, session)) written.push(slip);
  const queries = written.reduce((sum, slip) => sum + slip.queries.length, 0);
  await print(`${made.length === 0 ? say.none : say.written(written.length, queries, folder)}\n`);
}

/** An answer on one line: what became of it, where, to what. */
export const answerLine = ({ reply, outcome, asked, fault }: Answer): string =>
  say.line(
    fault === null ? say.outcomes[outcome] : say.faults[fault],
    asked === null ? say.place(reply.file, reply.sheet, reply.cell) : askedAt(asked),
    asked === null ? reply.item || (reply.key ?? '') : messages.issueGuide[asked.issue.code].title,
    reply.corrected || reply.explained,
  );

function tallyOf(answers: readonly Answer[]) {
  const count = (what: Answer['outcome'] | Answer['fault']): number =>
    answers.filter(({ outcome, fault }) => (fault ?? outcome) === what).length;
  return {
    corrected: count('corrected'),
    explained: count('explained'),
    unanswered: count('unanswered'),
    stale: count('stale'),
    several: count('several'),
    contradicted: count('contradicted'),
    keyless: count('keyless'),
  };
}

const answerJson = ({
  reply: { key, corrected, explained, place, file, sheet, row, cell },
  outcome,
  asked,
  fault,
}: Answer) => ({
  ...{ key, corrected, explained, place, file, sheet, row, cell },
  outcome,
  fault,
  code: asked?.issue.code ?? null,
});

/** What filled slips answer. Nothing is applied here: that needs a person's word. */
export async function replies(paths: readonly string[], flags: Flags, session: Session): Promise<void> {
  const against = flags.against ?? [];
  if (against.length === 0) throw new UsageError(cliZhCN.help.replies);
  const options = judgingOptions(flags);
  const [filled, sent] = [session.given(paths), session.given(against)];
  claimJson(flags, session);
  const found = await filledSlips(filled, session);
  const answers = answersTo([reviewed(await session.read(sent), options, session)], found);
  // An answer that nothing is known by is lost, unless somebody looks for its place.
  for (const answer of answers) if (answer.fault === 'keyless') session.fail(answerLine(answer));
  const tally = tallyOf(answers);
  const json = { answers: answers.map(answerJson), summary: tally };
  await giveResult(flags, json, [...answers.map(answerLine), say.tally(tally)].join('\n'), session);
}
