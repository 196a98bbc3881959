/**
 * What of the domain is needed beside the engine: decisions entered and applied, files compared. It is as large as the
 * engine, so it comes when the workbook is first read instead of with the pane.
 */
export async function loadJudging() {
  const [{ applyDecisions, refusalOf, isSent }, drafts, record, { plain }, { rivalsOf }, { adopted }] =
    await Promise.all([
      import('../../domain/decisions/apply'),
      import('../../domain/decisions/drafts'),
      import('../../domain/decisions/record'),
      import('../../domain/decisions/words'),
      import('../../domain/store/rivals'),
      import('../../domain/store/earlier'),
    ]);
  const { confirmation, Deciding, proposalsOf, tableAside } = drafts;
  const { decided, endedAt } = record;
  return {
    ...{ applyDecisions, refusalOf, isSent, confirmation, Deciding, proposalsOf, tableAside },
    ...{ decided, endedAt, plain, rivalsOf, adopted },
  };
}

export type Judging = Awaited<ReturnType<typeof loadJudging>>;
