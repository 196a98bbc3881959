import { extname } from 'node:path';
import { analysedApart, analyseTables, type AnalyseOptions } from '../domain/analyse';
import { bulletinOf } from '../domain/bulletin/bulletin';
import { documentOf } from '../domain/bulletin/documentOf';
import { blanksOf } from '../domain/bulletin/sentencesOf';
import { bulletinSheets } from '../domain/bulletin/sheets/bulletinSheets';
import { consolidate, splitList } from '../domain/consolidate/consolidate';
import type { ConsolidationReport } from '../domain/consolidate/report';
import { returnsIssues, type ReturnsIssue } from '../domain/consolidate/returnsIssues';
import type { TableAnalysis } from '../domain/analysis';
import type { SourceFile } from '../domain/grid';
import { issueMessage } from '../domain/messages/issueMessage';
import { messages } from '../domain/messages/zh-CN';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { changesOf } from '../domain/previous/changes';
import { comparedWith, type Comparison } from '../domain/previous/compare';
import { previousTables } from '../domain/previous/previous';
import { applyDecisions, withoutAsides } from '../domain/decisions/apply';
import type { ReviewedAnalysis } from '../domain/decisions/reviewed';
import type { Decision, Standing } from '../domain/decisions/decision';
import { decidedAll } from '../domain/decisions/record';
import { withReplies, withRepliesLeft } from '../domain/decisions/replies';
import { answersTo, usable, type Answer } from '../domain/slips/answers';
import { answerDrafts, withoutExplained } from '../domain/slips/apply';
import type { Reply } from '../domain/slips/reply';
import { faultIn, sourcesOf, type FoundSources, type SourceChoices } from '../domain/sources';
import type { ProgressTable } from '../domain/table/table';
import { workbookChunks } from '../files/write';
import { documentChunks } from '../files/write/docx';
import { summaryOf } from './analysisJson';
import { tellLeftOut, tellQuestions, tellUndated } from './analyze';
import { carriedDecisions, columnsIn, tellStandings } from './carried';
import { filledSlips } from './filledSlips';
import { UnusableInput } from './inputs/input';
import type { Inputs } from './inputs/inputs';
import type { Flags } from './options/commandLine';
import { judgingOptions } from './options/judging';
import { UsageError } from './options/usageError';
import { officeTemplate } from './officeTemplate';
import { tellReview } from './ownReview';
import { NATIVE } from './outputs/packing';
import { writeOutput, type Content } from './outputs/write';
import { print } from './print';
import type { Session } from './session';
import { answerLine } from './slips';

type Tables = readonly ProgressTable[];

function found(files: readonly SourceFile[], choices: SourceChoices, session: Session): FoundSources {
  const sources = sourcesOf(files, choices);
  session.account(sources.files);
  return sources;
}

/** Tables of a workbook: the list that orders the rows, or last period's bulletin. */
function listAt(
  path: string | undefined,
  files: readonly SourceFile[] | null,
  choices: SourceChoices,
  session: Session,
): Tables | null {
  if (files === null || path === undefined) return null;
  const { tables } = found(files, choices, session);
  if (tables.length === 0) throw new UnusableInput(cliZhCN.noTablesIn(path));
  return tables;
}

interface Answered {
  readonly tables: Tables;
  readonly confirmed: readonly Answer[];
  /** What the list's workbook carries. */
  readonly carried: readonly Decision[];
  /** How each answered cell stood among the rows as sent. */
  readonly standings: readonly Standing[];
}

interface Combined {
  readonly analysed: readonly TableAnalysis[];
  readonly report: ConsolidationReport;
  readonly issues: readonly ReturnsIssue[];
}

function combinedOf(
  { tables, confirmed, carried, standings }: Answered,
  master: Tables | null,
  options: AnalyseOptions,
): Combined {
  const together = consolidate(tables, master, { decisions: carried });
  const { tables: combined, report } = withRepliesLeft(together, standings);
  return {
    analysed: withoutExplained(analyseTables(combined, options), confirmed),
    report,
    issues: returnsIssues(report, combined),
  };
}

/** As `combinedOf`; where our own rules fail on tables that were sent, these are named and the others are combined. */
function combinedApart(answered: Answered, { master, options }: Making, session: Session): Combined {
  try {
    return combinedOf(answered, master, options);
  } catch (error) {
    const { faults } = analysedApart(answered.tables, options);
    const sound = answered.tables.filter((table) => !faults.some((fault) => fault.table === table));
    if (faults.length === 0 || sound.length === 0) throw error;
    for (const fault of faults) session.fail(fault.error.message, fault.error.detail);
    return combinedOf({ ...answered, tables: sound }, master, options);
  }
}

/** Last period's tables, judged; none where our own rules fail on them, which is told. */
function lastPeriod(tables: Tables, options: AnalyseOptions, session: Session): readonly TableAnalysis[] {
  try {
    const { preset, budget } = options;
    return previousTables(tables, {
      ...(preset !== undefined && { preset }),
      ...(budget !== undefined && { budget }),
    });
  } catch (error) {
    const { message, detail } = faultIn(tables[0]?.file ?? '', error);
    session.fail(message, detail);
    return [];
  }
}

interface Making {
  readonly master: Tables | null;
  readonly options: AnalyseOptions;
}

interface Judged {
  readonly reviewed: ReviewedAnalysis;
  readonly comparison: Comparison | null;
}

/** Both that slips may have been made of: the combined tables, and the returns as sent. */
function askedOf(unanswered: Answered, judge: (combined: Combined) => Judged, { master, options }: Making) {
  const { tables, carried } = unanswered;
  const { own } = splitList(tables, master ?? []);
  const sent = { asOf: null, files: [], tables: analysedApart(own, options).tables, issues: [] };
  const asSent = applyDecisions(sent, carried, options);
  try {
    return [judge(combinedOf(unanswered, master, options)).reviewed, asSent];
  } catch {
    // Told when the bulletin itself is made.
    return [asSent];
  }
}

/** The tables as filled slips correct them: naming the slips on the command line is the clerk's word for them. */
async function answeredBy(
  unanswered: Answered,
  replies: readonly Reply[],
  analyses: readonly ReviewedAnalysis[],
  { master }: Making,
  session: Session,
): Promise<Answered> {
  const { tables, carried } = unanswered;
  const confirmed = answersTo(analyses, replies, carried);
  for (const answer of confirmed)
    if (answer.fault !== null && answer.outcome !== 'unanswered') session.fail(answerLine(answer));
  await print(`${messages.slips.applied(usable(confirmed).length)}\n`);
  const decisions = decidedAll([], answerDrafts(confirmed), '');
  return { ...withReplies(tables, [...carried, ...decisions], master), confirmed, carried };
}

interface Asked {
  readonly sent: Inputs;
  readonly master: Inputs | null;
  readonly previous: Inputs | null;
  readonly replies: Inputs | null;
}

const optional = (path: string | readonly string[] | undefined, session: Session): Inputs | null =>
  path === undefined ? null : session.given(typeof path === 'string' ? [path] : path);

const identities = (given: Inputs | null): string[] =>
  (given?.inputs ?? []).flatMap(({ identity, refusal }) =>
    identity === null || refusal !== null ? [] : [identity],
  );

/** Returns that are all of them the list, or last period's, would be told as not sent. */
function checkSent({ sent, master, previous }: Asked): void {
  const own = identities(sent);
  for (const list of [master, previous]) {
    const listed = new Set(identities(list));
    if (own.length > 0 && own.every((identity) => listed.has(identity)))
      throw new UnusableInput(cliZhCN.onlyLists);
  }
}

/** Everything that will be read, looked up before any of it is: none of it is written over. */
function asked(paths: readonly string[], flags: Flags, session: Session): Asked {
  const given = {
    sent: session.given(paths),
    master: optional(flags.master, session),
    previous: optional(flags.previous, session),
    replies: optional(flags.replies, session),
  };
  checkSent(given);
  return given;
}

/** Excel and Word know a file by its ending, whatever is in it. */
function checkEnding(option: string, path: string, ending: string): void {
  if (extname(path).toLowerCase() !== ending) throw new UsageError(cliZhCN.wrongEnding(option, ending, path));
}

/** The places of the outputs, which this run alone writes to. */
function claimOutputs({ out, docx }: Flags, { guard }: Session): void {
  for (const path of [out, docx]) if (path !== undefined) guard.claim(path);
  if (out !== undefined) checkEnding('--out', out, '.xlsx');
  if (docx !== undefined) checkEnding('--docx', docx, '.docx');
}

/** Tables that may be last month's: their figures are in the bulletin. */
function tellOldTables(
  tables: readonly TableAnalysis[],
  issues: readonly ReturnsIssue[],
  session: Session,
): void {
  for (const issue of issues)
    if (issue.code === 'other-date')
      session.tell(cliZhCN.leftOut(issue.file ?? '', issue.sheet ?? '', issueMessage(issue)));
  const same = tables.flatMap(({ items }) =>
    items.flatMap(({ issues: own }) =>
      own.flatMap((issue) =>
        issue.code === 'old-table' && issue.params.kind === 'same' ? issueMessage(issue) : [],
      ),
    ),
  );
  for (const message of new Set(same)) session.tell(message);
}

/** Told at once: should the next output fail, this one is there. */
async function written(path: string, content: Content, { guard }: Session): Promise<void> {
  await writeOutput(path, content, guard);
  await print(`${cliZhCN.written(path)}\n`);
}

/** One bulletin of all files: a workbook, and a Word document where one is asked for. */
export async function bulletin(paths: readonly string[], flags: Flags, session: Session): Promise<void> {
  if (flags.out === undefined) throw new UsageError(cliZhCN.noOut);
  const { sources, ...options } = judgingOptions(flags);
  const { sent, ...lists } = asked(paths, flags, session);
  const template = officeTemplate(flags.template, session);
  claimOutputs(flags, session);
  const read = async (given: Inputs | null): Promise<SourceFile[] | null> =>
    given === null ? null : session.read(given);
  const listFiles = await read(lists.master);
  const carried = carriedDecisions(listFiles ?? [], session);
  const choices = { ...sources, columns: columnsIn(carried) };
  const previous = listAt(flags.previous, await read(lists.previous), choices, session);
  const master = listAt(flags.master, listFiles, choices, session);
  const { tables, files } = found(await session.read(sent), { ...choices, withoutOurs: true }, session);
  if (tables.length === 0) throw new UnusableInput(cliZhCN.noTables);
  tellLeftOut(
    tables.map((table) => ({ table })),
    session,
  );
  const replies = lists.replies === null ? [] : await filledSlips(lists.replies, session);
  const making = { master: master ?? previous, options };
  const before = lastPeriod(previous ?? [], options, session);
  const judge = ({ analysed, issues }: Combined): Judged => {
    const last = comparedWith(analysed, before);
    const analysis = { asOf: null, files, tables: last.tables, issues };
    return { reviewed: applyDecisions(analysis, carried, options), comparison: last.comparison };
  };
  const unanswered = { ...withReplies(tables, carried, making.master), confirmed: [], carried };
  const answered =
    replies.length === 0
      ? unanswered
      : await answeredBy(unanswered, replies, askedOf(unanswered, judge, making), making, session);
  const combined = combinedApart(answered, making, session);
  const { reviewed, comparison } = judge(combined);
  const { report } = combined;
  tellStandings([...report.standings, ...reviewed.standings], session);
  const { tables: compared, issues: open } = withoutAsides(reviewed);
  const changes = comparison && changesOf(compared, comparison);
  const title = flags.title === undefined ? {} : { title: flags.title };
  const made = bulletinOf(compared, { ...title, report, issues: open, changes, files });
  const document = documentOf(made, template, {
    asSent: flags['as-sent'] === true,
    footnotes: flags.footnotes === true,
  });
  const blanks = blanksOf(document);
  if (blanks.length > 0) session.tell(cliZhCN.blanks(blanks));
  tellUndated(compared, session);
  tellQuestions(compared, session);
  tellOldTables(compared, open, session);
  await print(
    `${messages.bulletin.report.balance(report.balance)}\n${cliZhCN.summary(summaryOf(compared))}\n`,
  );
  await written(
    flags.out,
    workbookChunks(bulletinSheets(made, document), { kind: 'bulletin', packing: NATIVE }),
    session,
  );
  if (flags.docx !== undefined) await written(flags.docx, documentChunks(document, NATIVE), session);
  tellReview(document, compared, session);
}
