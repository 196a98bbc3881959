import { issueAt, type RowCheck } from './check';

/** Words by which the department itself owns up to a delay: then there is nothing to ask. */
const OWNED_UP = /滞后|缓慢|未完成|延期|推迟|存在问题|困难|原因|停工|尚未|力争|因|由于|未到位|未落实/u;

/** The row's own due milestone is not reached, and nothing in the text says so. */
export const milestoneMissed: RowCheck = {
  code: 'milestone-missed',
  row: (context) => {
    const { item, analysis } = context;
    const silent = !OWNED_UP.test(context.text('progress').text) && context.text('problem').text === '';
    if (item.rule !== 'milestone-missed' || analysis.asOf === null || !silent) return [];
    const due = item.milestones
      .filter((milestone) => milestone.due !== null && milestone.due <= (analysis.asOf as string))
      .at(-1);
    return [
      issueAt(context, 'milestone-missed', 'warning', 'progress', due ? [due.text] : [], {
        reason: item.reason,
      }),
    ];
  },
};
