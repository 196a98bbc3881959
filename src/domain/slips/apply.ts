import type { TableAnalysis } from '../analysis';
import type { Draft } from '../decisions/decision';
import { Deciding, replyDraft } from '../decisions/drafts';
import type { ReviewedAnalysis } from '../decisions/reviewed';
import { onceEach } from '../once';
import type { TableRow } from '../table/table';
import { usable, type Answer } from './answers';

/**
 * What follows from answers that the clerk has confirmed, as decisions: other words for a cell, or an issue set aside
 * with the unit's own words as the reason. Those that may not be applied give none.
 */
export function answerDrafts(confirmed: readonly Answer[]): Draft[] {
  const decidingIn = onceEach((within: ReviewedAnalysis) => new Deciding(within));
  const answers = usable(confirmed);
  // What is said of words that another answer corrects is not said of the new ones: they are checked anew.
  const changed = new Set(
    answers.flatMap(({ outcome, asked: { item, field } }) =>
      outcome === 'corrected' ? `${item.key} ${field}` : [],
    ),
  );
  return answers.flatMap(({ outcome, reply, asked: { within, item, issue, field } }) => {
    const deciding = decidingIn(within);
    const { corrected, explained, file, sheet, cell } = reply;
    if (outcome === 'explained' && changed.has(`${item.key} ${field}`)) return [];
    const draft =
      outcome === 'explained'
        ? deciding.aside(item, issue, explained)
        : replyDraft(deciding, item, { field, text: corrected, from: { file, sheet, cell } });
    return draft ?? [];
  });
}

/**
 * The tables without the issues that confirmed answers explain, found by row and code: the row keeps its place when
 * returns are put together, whatever its units are called then.
 */
export function withoutExplained(
  tables: readonly TableAnalysis[],
  confirmed: readonly Answer[],
): TableAnalysis[] {
  const placeOf = ({ file, sheet, row }: TableRow, code: string): string =>
    JSON.stringify([file, sheet, row, code]);
  const explained = new Set(
    usable(confirmed)
      .filter(({ outcome }) => outcome === 'explained')
      .map(({ asked }) => placeOf(asked.item.source, asked.issue.code)),
  );
  if (explained.size === 0) return [...tables];
  return tables.map((table) => ({
    ...table,
    items: table.items.map((item) => ({
      ...item,
      issues: item.issues.filter(({ code }) => !explained.has(placeOf(item.source, code))),
    })),
  }));
}
