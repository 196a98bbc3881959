import { remindersZhCN } from '../messages/zh-CN.asking';
import { itemName } from '../bulletin/names';
import type { IsoDate } from '../date';
import type { ReviewedAnalysis, ReviewedItem } from '../decisions/reviewed';
import { isUnsureRow } from '../consolidate/returnsCodes';
import { grouped } from '../grouped';
import { messages } from '../messages/zh-CN';
import { planOf } from '../sheet/cellText';
import { layOut } from '../sheet/listing';
import type { PlanCell, SheetPlan } from '../sheet/plan';
import type { ProgressTable } from '../table/table';
import { isOpen } from './slip';

/** Whom to remind (催报名单): what each unit has sent of what the list asks of it, and what it is asked. */

export interface Reminder {
  readonly unit: string;
  /** Items that it leads. */
  readonly listed: number;
  readonly sent: number;
  /** As-of dates of the tables in which its items came, each once; null for a table that tells none. */
  readonly dates: readonly (IsoDate | null)[];
  /** Open errors and queries. */
  readonly open: number;
  /** Names of the items that did not come. */
  readonly missing: readonly string[];
  /** Names of the items that may have come: nobody has said which sent row they are. */
  readonly unsure: readonly string[];
}

export type ReminderState = 'none' | 'some' | 'unsure' | 'asked' | 'done';
const ORDER: readonly ReminderState[] = ['none', 'some', 'unsure', 'asked', 'done'];

export function stateOf({ listed, missing, unsure, open }: Reminder): ReminderState {
  if (missing.length > 0) return missing.length === listed ? 'none' : 'some';
  if (unsure.length > 0) return 'unsure';
  return open > 0 ? 'asked' : 'done';
}

const keyOf = (file: string, sheet: string): string => JSON.stringify([file, sheet]);

/** An item not sent asks nothing but that: it is counted as missing, not as a query too. */
const openOf = ({ issues, sent }: ReviewedItem): number => (sent ? issues.filter(isOpen).length : 0);

/**
 * The lead units of an analysis, those that sent nothing first, then in the order of the tables; the first of several
 * lead units is reminded, as it is the one that is asked.
 * @param found the tables as read, for their dates
 */
export function remindersOf({ tables }: ReviewedAnalysis, found: readonly ProgressTable[]): Reminder[] {
  const dates = new Map(found.map(({ file, sheet, asOf }) => [keyOf(file, sheet), asOf]));
  const byUnit = grouped(
    tables.flatMap(({ items }) => items),
    ({ source }) => source.leadUnits[0] ?? messages.bulletin.noUnit,
  );
  const all = [...byUnit].map(([unit, items]): Reminder => {
    const sent = items.filter((item) => item.sent);
    return {
      unit,
      listed: items.length,
      sent: sent.length,
      dates: [...new Set(sent.map(({ source }) => dates.get(keyOf(source.file, source.sheet)) ?? null))],
      open: items.reduce((sum, item) => sum + openOf(item), 0),
      missing: items.filter((item) => !item.sent && !isUnsureRow(item)).map((item) => itemName(item)),
      unsure: items.filter(isUnsureRow).map((item) => itemName(item)),
    };
  });
  return ORDER.flatMap((state) => all.filter((one) => stateOf(one) === state));
}

const say = remindersZhCN;

export const datesText = ({ sent, dates }: Reminder): string =>
  sent === 0 ? '' : dates.map((date) => date ?? say.noDate).join('、');

const cell = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'cell' });
const centred = (value: string | number): PlanCell => ({ value, style: 'centred' });

const row = (reminder: Reminder, index: number): PlanCell[] => [
  centred(index + 1),
  cell(reminder.unit),
  centred(say.states[stateOf(reminder)]),
  centred(datesText(reminder)),
  centred(reminder.listed),
  centred(reminder.sent),
  centred(reminder.open),
  cell([...reminder.missing, ...reminder.unsure.map(say.unsure)].join('；')),
];

export function reminderPlan(reminders: readonly Reminder[]): SheetPlan {
  const { plan } = layOut({
    name: say.sheet,
    title: say.sheet,
    notes: [say.summary(reminders.map(stateOf))],
    header: say.header,
    limits: [
      [5, 6],
      [12, 22],
      [10, 12],
      [12, 14],
      [8, 8],
      [8, 8],
      [8, 8],
      [24, 60],
    ],
    rows: reminders.map(row),
  });
  return { ...planOf(plan), set: 'reminders' };
}

/** The same as a message for a chat: who has sent nothing, who not all, who is asked something. */
export function reminderText(reminders: readonly Reminder[]): string {
  const of = (state: ReminderState): readonly Reminder[] => reminders.filter((one) => stateOf(one) === state);
  const lines = [
    say.summary(reminders.map(stateOf)),
    ...of('none').map(({ unit, listed, missing }) => say.line.none(unit, listed, missing)),
    ...of('some').map(({ unit, listed, sent, missing, open }) =>
      say.line.some(unit, { listed, sent, open }, missing),
    ),
    ...[...of('unsure'), ...of('asked')]
      .filter(({ open }) => open > 0)
      .map(({ unit, open }) => say.line.asked(unit, open)),
  ];
  return lines.join('\n');
}
