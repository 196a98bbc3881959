import { messages } from '../messages/zh-CN';
import type { Issue } from '../issue';
import { dueOfColumn } from '../schedule/due';
import type { Field } from '../table/fields';
import { withListed } from '../table/figures/carried';
import { sameThing } from '../table/figures/groups';
import type { RowFigures } from '../table/figures/rowFigures';
import type { FieldCell, TableRow } from '../table/table';
import { cleanText } from '../text/clean';
import { isBlank } from './blank';
import { sharedUnit } from './register';
import { rowText } from './rowText';

/** The list's words lead: what a return says otherwise is a question, never another target, unit, lead or date. */

/** Fields in which the list's own words stand. */
const LEADING: readonly Field[] = ['sequence', 'category', 'name', 'task', 'target', 'measureUnit'];

/** The list's own cell in a sent row, with the list as its source. */
function fromList(row: TableRow, listed: TableRow, field: Field): FieldCell | undefined {
  const cell = listed.cells[field];
  if (cell === undefined || isBlank(cell)) return row.cells[field];
  return { ...cell, source: cell.source ?? { file: listed.file, sheet: listed.sheet } };
}

const dateOf = (cell: FieldCell | undefined, year: number | null): string | null =>
  cell === undefined ? null : (dueOfColumn(cleanText(cell.text), year)?.date ?? null);

/** Two dates that differ; 已完成 in the column of dates is what the unit reports. */
function otherDue(row: TableRow, listed: TableRow, year: number | null): boolean {
  const [sent, own] = [dateOf(row.cells.due, year), dateOf(listed.cells.due, year)];
  return sent !== null && own !== null && sent !== own;
}

/** The sent row with what the list says of it: number, category, name, task, target, lead units, date. */
export function ledByList(row: TableRow, listed: TableRow, year: number | null): TableRow {
  const cells: Partial<Record<Field, FieldCell>> = { ...row.cells };
  for (const field of [...LEADING, ...(otherDue(row, listed, year) ? (['due'] as const) : [])]) {
    const cell = fromList(row, listed, field);
    if (cell !== undefined) cells[field] = cell;
  }
  return {
    ...row,
    cells,
    figures: withListed(row.figures, listed.figures, { file: listed.file, sheet: listed.sheet }),
    leadUnits: listed.leadUnits.length > 0 ? listed.leadUnits : row.leadUnits,
    supportUnits: row.supportUnits.length > 0 ? row.supportUnits : listed.supportUnits,
  };
}

type What = 'number' | 'words' | 'unit' | 'lead' | 'due';

/** What a return says otherwise than the list, in the words of both. */
interface Otherwise {
  readonly what: What;
  readonly field: Field;
  readonly listed: string;
  readonly sent: string;
}

/** Numbers with the word behind them: 15家, 32处. */
const AMOUNT = /\d{1,20}(?:\.\d{1,20})?[%\p{Script=Han}]{0,2}/gu;
const amounts = (text: string): readonly string[] => cleanText(text).text.match(AMOUNT) ?? [];

function otherAmounts(listed: string, sent: string): readonly [string, string] {
  const [own, theirs] = [amounts(listed), amounts(sent)];
  const only = (a: readonly string[], b: readonly string[]): string =>
    a.filter((one) => !b.includes(one)).join('、');
  const [first, second] = [only(own, theirs), only(theirs, own)];
  return first === '' || second === '' ? [listed, sent] : [first, second];
}

function otherText(field: Field, listed: TableRow, sent: TableRow): Otherwise[] {
  const [own, theirs] = [listed.cells[field], sent.cells[field]];
  if (own === undefined || theirs === undefined || isBlank(own) || isBlank(theirs)) return [];
  const [a, b] = [rowText(own.text), rowText(theirs.text)];
  if (a === null || b === null || a.numbers === b.numbers) return [];
  const [first, second] = otherAmounts(own.text, theirs.text);
  return [{ what: 'number', field, listed: first, sent: second }];
}

function otherMeasure({ cells }: TableRow, sent: TableRow): Otherwise[] {
  const [own, theirs] = [cells.measureUnit, sent.cells.measureUnit];
  if (own === undefined || theirs === undefined || isBlank(own) || isBlank(theirs)) return [];
  if (rowText(own.text)?.text === rowText(theirs.text)?.text) return [];
  return [{ what: 'unit', field: 'measureUnit', listed: own.text, sent: theirs.text }];
}

function otherTargets(listed: RowFigures | null, sent: RowFigures | null): Otherwise[] {
  return (sent?.pairs ?? []).flatMap((pair): Otherwise[] => {
    const own = listed?.pairs.find((one) => one.target !== null && sameThing(one, pair))?.target;
    if (!own || pair.target === null || own.value === pair.target.value) return [];
    return [{ what: 'number', field: 'target', listed: own.shown, sent: pair.target.shown }];
  });
}

function otherLead(listed: TableRow, sent: TableRow): Otherwise[] {
  if (listed.leadUnits.length === 0 || sent.leadUnits.length === 0) return [];
  if (sharedUnit(sent.leadUnits, listed.leadUnits) !== 'different') return [];
  return [
    {
      what: 'lead',
      field: 'leadUnits',
      listed: listed.leadUnits.join('、'),
      sent: sent.leadUnits.join('、'),
    },
  ];
}

const otherDate = (listed: TableRow, sent: TableRow, year: number | null): Otherwise[] =>
  otherDue(sent, listed, year)
    ? [
        {
          what: 'due',
          field: 'due',
          listed: listed.cells.due?.text ?? '',
          sent: sent.cells.due?.text ?? '',
        },
      ]
    : [];

const issueOf =
  ({ cells }: TableRow) =>
  ({ what, field, listed, sent }: Otherwise): Issue => ({
    code: 'list-differs',
    severity: 'warning',
    field,
    cell: cells[field]?.cell ?? null,
    quotes: [listed, sent],
    params: { what, name: messages.fields[field] ?? field, listed, sent },
  });

/** One question for each thing that the return numbers, measures, leads or dates otherwise than the list. */
export function listDiffers(sent: TableRow, listed: TableRow, year: number | null): Issue[] {
  const texts = (['name', 'task', 'target'] as const).flatMap((field) => otherText(field, listed, sent));
  const targets = texts.some(({ field }) => field === 'target')
    ? []
    : otherTargets(listed.figures, sent.figures);
  return [
    ...texts,
    ...targets,
    ...otherMeasure(listed, sent),
    ...otherLead(listed, sent),
    ...otherDate(listed, sent, year),
  ].map(issueOf(sent));
}
