import { itemName } from '../bulletin/names';
import { layOut } from '../sheet/listing';
import { messages } from '../messages/zh-CN';
import { planOf } from '../sheet/cellText';
import type { PlanCell, SheetPlan } from '../sheet/plan';
import { askedAt } from './asked';
import type { Query, Slip } from './slip';

/** A slip as a sheet: what was sent, what is asked, and two blank columns for the answer. */

const say = messages.slips;

const cell = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'cell' });
const centred = (value: string | number): PlanCell => ({ value, style: 'centred' });

const row = ({ key, item, issue, sent, question }: Query, index: number): PlanCell[] => [
  centred(index + 1),
  cell(itemName(item)),
  cell(askedAt({ item, issue })),
  cell(sent),
  cell(question),
  cell(''),
  cell(''),
  { value: key, style: 'centredSmall' },
];

export function slipPlan({ unit, queries }: Slip): SheetPlan {
  const { plan } = layOut({
    name: say.sheet,
    title: say.title(unit),
    notes: [say.request(queries.length), say.howTo],
    header: [say.number, ...Object.values(say.columns)],
    limits: [
      [5, 6],
      [14, 24],
      [12, 20],
      [18, 36],
      [18, 34],
      [20, 24],
      [18, 20],
      [10, 11],
    ],
    rows: queries.map(row),
  });
  return { ...planOf(plan), set: 'slips' };
}
