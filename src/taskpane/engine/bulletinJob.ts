import { bulletinOf } from '../../domain/bulletin/bulletin';
import { bulletinPlans } from '../../domain/bulletin/plans';
import { messages } from '../../domain/messages/zh-CN';
import { changesOf } from '../../domain/previous/changes';
import { withoutAsides } from '../../domain/review/apply';
import type { SheetPlan } from '../../domain/sheet/plan';
import type { BulletinOrder, OptionalSheet } from './engine';

const { sheets } = messages.bulletin;

const OPTIONAL: Readonly<Record<string, OptionalSheet>> = {
  [sheets.evidence]: 'evidence',
  [sheets.slow]: 'slowList',
  [sheets.queries]: 'queries',
};

/** A link to a sheet that is left out would lead nowhere: the words stay, the link goes. */
const withoutLinksTo = (plan: SheetPlan, absent: ReadonlySet<string>): SheetPlan =>
  absent.size === 0
    ? plan
    : {
        ...plan,
        rows: plan.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => {
            if (cell?.link === undefined || !absent.has(cell.link.sheet)) return cell;
            return { value: cell.value, style: cell.style };
          }),
        })),
      };

/** The sheets of a bulletin as ordered: what a person set aside is not in it. */
export function bulletinJob(order: BulletinOrder): readonly SheetPlan[] {
  const { analysis, report, comparison, title, include } = order;
  const { tables, files } = withoutAsides(analysis);
  // By the statuses as they stand after review: what a person put right counts as what it is now.
  const changes = comparison && changesOf(tables, comparison);
  const plans = bulletinPlans(
    bulletinOf(tables, { report, changes, files, ...(title !== null && { title }) }),
  );
  const wanted = ({ name }: SheetPlan): boolean => {
    const optional = OPTIONAL[name];
    return optional === undefined || include[optional];
  };
  const absent = new Set(plans.filter((plan) => !wanted(plan)).map(({ name }) => name));
  return plans
    .filter(wanted)
    .map((plan) => withoutLinksTo(include.chart ? plan : { ...plan, charts: [] }, absent));
}
