import { bulletinPlans } from '../../domain/bulletin/sheets/bulletinSheets';
import type { SheetPart, SheetPlan } from '../../domain/sheet/plan';
import { unlinked } from '../../domain/sheet/styles';
import type { BulletinOrder, OptionalSheet } from './engine';
import { orderedDocument } from './orderedDocument';

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

/** The sheets of a bulletin as ordered. */
export function bulletinJob(order: BulletinOrder): readonly SheetPlan[] {
  const { include } = order;
  const { bulletin, document } = orderedDocument(order);
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
