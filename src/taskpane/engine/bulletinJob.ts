import { bulletinOf } from '../../domain/bulletin/bulletin';
import { documentOf } from '../../domain/bulletin/documentOf';
import { bulletinPlans } from '../../domain/bulletin/sheets/bulletinSheets';
import { NO_TEMPLATE } from '../../domain/bulletin/template';
import { changesOf } from '../../domain/previous/changes';
import { withoutAsides } from '../../domain/review/apply';
import type { SheetPart, SheetPlan } from '../../domain/sheet/plan';
import { unlinked } from '../../domain/sheet/styles';
import type { BulletinOrder, OptionalSheet } from './engine';

const OPTIONAL: Readonly<Partial<Record<SheetPart, OptionalSheet>>> = {
  evidence: 'evidence',
  slow: 'slowList',
  queries: 'queries',
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
            return { value: cell.value, style: unlinked(cell.style) };
          }),
        })),
      };

/** The sheets of a bulletin as ordered: what a person set aside is not in it. */
export function bulletinJob(order: BulletinOrder): readonly SheetPlan[] {
  const { analysis, report, comparison, title, include } = order;
  const { tables, files } = withoutAsides(analysis);
  // By the statuses as they stand after review: what a person put right counts as what it is now.
  const changes = comparison && changesOf(tables, comparison);
  const bulletin = bulletinOf(tables, { report, changes, files, ...(title !== null && { title }) });
  const document = documentOf(bulletin, NO_TEMPLATE, { without: include.slowList ? [] : ['slow'] });
  const plans = bulletinPlans(bulletin, document);
  const wanted = ({ part }: SheetPlan): boolean => {
    const optional = part && OPTIONAL[part];
    return optional === undefined || include[optional];
  };
  const absent = new Set(plans.filter((plan) => !wanted(plan)).map(({ name }) => name));
  return plans
    .filter(wanted)
    .map((plan) => withoutLinksTo(include.chart ? plan : { ...plan, charts: [] }, absent));
}
