import { analyse } from '../domain/analyse';
import type { TableAnalysis } from '../domain/analysis';
import { applyDecisions, withoutAsides } from '../domain/decisions/apply';
import type { Issue } from '../domain/issue';
import { issueMessage } from '../domain/messages/issueMessage';
import { messages } from '../domain/messages/zh-CN';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { analysisJson } from './analysisJson';
import { carriedDecisions, columnsIn, tellStandings } from './carried';
import type { Flags } from './options/commandLine';
import { judgingOptions } from './options/judging';
import { claimJson, giveResult } from './result';
import type { Session } from './session';

/** Tables without a date: nothing that needs one was worked out, and what to pass is said. */
export function tellUndated(tables: readonly TableAnalysis[], session: Session): void {
  for (const { table, asOf } of tables)
    if (asOf === null) session.tell(cliZhCN.noDate(table.file, table.sheet));
}

/** Columns that can be understood in two ways: what was taken is told. */
export function tellQuestions(tables: readonly TableAnalysis[], session: Session): void {
  for (const { table } of tables)
    for (const { column, header, took, source = table } of table.questions)
      session.tell(
        cliZhCN.columnTaken(
          source.file,
          source.sheet,
          column,
          header.replace(/\s{1,20}/gu, ' '),
          took === null ? null : (messages.fields[took] ?? took),
        ),
      );
}

/** What of a table was not counted, so that nothing of it is missed in silence; a column is, where the newest is blank. */
const LEFT_OUT: ReadonlySet<string> = new Set(['hidden-column', 'cut-off']);
const isLeftOut = ({ code, severity }: Issue): boolean =>
  LEFT_OUT.has(code) || (code === 'duplicate-column' && severity === 'warning');

export function tellLeftOut(tables: readonly Pick<TableAnalysis, 'table'>[], session: Session): void {
  for (const { table } of tables)
    for (const issue of table.issues)
      if (isLeftOut(issue))
        session.tell(cliZhCN.leftOut(table.file, table.sheet, `${issue.cell ?? ''}${issueMessage(issue)}`));
}

/** Every row analysed: a summary, or JSON as the contract has it. */
export async function analyze(paths: readonly string[], flags: Flags, session: Session): Promise<void> {
  const options = judgingOptions(flags);
  const given = session.given(paths);
  claimJson(flags, session);
  const files = await session.read(given);
  const decisions = carriedDecisions(files, session);
  const sources = { ...options.sources, columns: columnsIn(decisions), withoutOurs: true };
  const reviewed = applyDecisions(analyse(files, { ...options, sources }), decisions, options);
  tellStandings(reviewed.standings, session);
  const analysis = withoutAsides(reviewed);
  const json = analysisJson(analysis);
  session.account(analysis.files);
  tellUndated(analysis.tables, session);
  tellQuestions(analysis.tables, session);
  tellLeftOut(analysis.tables, session);
  await giveResult(flags, json, cliZhCN.summary(json.summary), session);
}
