import { nth } from '../nth';
import { cellAddress, columnLetters, type Grid } from '../grid';
import { messages } from '../messages/zh-CN';
import { describesWhole, isYearsGoal } from './columns';
import type { Field } from './fields';
import { tellsAmount } from './header';
import { headerKey, matchHeader } from './headerNames';
import { isOnlyVerdict } from '../read/rowVerdict';
import { titleOf, unitOf } from './headings';
import { cellFigure } from './figures/cell';
import { formFigures } from './figures/formFigures';
import { figureHeading } from './figures/heading';
import type { RowFigures } from './figures/rowFigures';
import { notedUnits } from './figures/units';
import { Merges, type Line, type LineCell } from './lines';
import { tableTime } from './period';
import type { RowsInput } from './rowsInput';
import type { Column, FieldCell, ProgressTable, Skip, TableRow } from './table';
import { leadAndOthers } from './units';

/** Forms with the label to the left and the value to its right, one item a block (tables.md, vertical forms). */

interface Entry {
  readonly row: number;
  readonly label: LineCell;
  /** Null: a label that no field is of words: 总投资, 年度计划投资. */
  readonly field: Field | null;
  readonly value: LineCell | null;
}

const LEAST_FIELDS = 3;
const CORE: readonly Field[] = ['task', 'name', 'finding'];
const TOLD: readonly Field[] = ['progress', 'verdict', 'plan'];
/** Number fields that tell of progress. */
const TOLD_BY: ReadonlySet<string> = new Set(['actual', 'rate']);

const fieldOf = ({ text }: LineCell): Field | null => {
  const fields = matchHeader(text)?.fields ?? [];
  const [first] = fields;
  if (first === undefined) return null;
  return fields.includes('category') && fields.includes('name') ? 'name' : first;
};

/** Label and value pairs of a line, some without a value; null where the line is no such line. */
function entriesOf({ row, cells }: Line): Entry[] | null {
  if (cells.length === 0 || cells.length > MOST_CELLS) return null;
  const entries: Entry[] = [];
  for (
    let index = opensGroup(cells) ? 1 : 0;
    index < cells.length;
    index += nth(entries, -1).value === null ? 1 : 2
  ) {
    const label = nth(cells, index);
    if (isNumber(label) || tellsAmount(label.text)) return null;
    const next = cells[index + 1];
    const field = fieldOf(label);
    const value =
      next === undefined || isLabel(next, field) || headsOther(next, cells[index + 2]) ? null : next;
    if (field === null && !isOther(label) && (value === null || !isNameless(label))) return null;
    entries.push({ row, label, field, value });
  }
  const told = entries.filter(({ value }) => value !== null);
  const known = entries.some(({ field, label }) => field !== null || isOther(label));
  return known && (told.length > 0 || entries.length === 1) ? entries : null;
}
const MOST_CELLS = 9;

export const isFormsLine = (line: Line): boolean => entriesOf(line) !== null;

const isNumber = ({ text }: LineCell): boolean => cellFigure(text, text, '') !== null;
const DATE = /^\s*20\d\d\s*[年./-]\s*\d{1,2}(?:\s*[月./-]|\s*$)/u;
/** 推进情况 | 累计完成投资(万元) | 5200, 推进状态 | 截至时间 | 2026年6月30日: what stands before a number or a date names it. */
function headsOther(cell: LineCell, next: LineCell | undefined): boolean {
  if (next === undefined || tellsAmount(cell.text)) return false;
  return isNumber(next) ? figureHeading([cell.text]) !== null : DATE.test(next.text) && isNameless(cell);
}

/** 基本情况 | 项目名称 | 青溪大桥: the name of a group of labels, before the first of them. */
const opensGroup = ([first, second, third]: readonly LineCell[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  third !== undefined &&
  fieldOf(first) === null &&
  isNameless(first) &&
  isLabel(second, null) &&
  !isLabel(third, fieldOf(second));

/** Known, though no field of words: a figure, or one of the columns that such tables have. */
const isOther = ({ text }: LineCell): boolean => figureHeading([text]) !== null || matchHeader(text) !== null;
/** A label that nobody knows, beside one that is known: 截至时间, 联系领导. */
const isNameless = ({ text }: LineCell): boolean => /^[\u4e00-\u9fff()（）]{2,10}[::]?$/u.test(text.trim());
const UNITS: readonly (Field | null)[] = ['leadUnits', 'supportUnits'];
/** 是否完工 is a label where a value is wanted; a number or a long text is a value whatever words are in it, and 各乡镇 is who helps. */
const isLabel = (cell: LineCell, before: Field | null): boolean => {
  const short = headerKey(cell.text).length;
  if (before === 'verdict' && isOnlyVerdict(cell.text)) return false;
  if (isNumber(cell) || short <= 1) return false;
  if (short >= LONGEST_LABEL) return matchHeader(cell.text)?.whole === true && short < LONGEST_NAME;
  const field = fieldOf(cell);
  return field !== null && !(field === 'place' && UNITS.includes(before));
};
const LONGEST_LABEL = 6;
const LONGEST_NAME = 12;

interface Block {
  readonly entries: readonly Entry[];
  readonly above: readonly Line[];
}

interface Blocks {
  readonly blocks: readonly Block[];
  /** Lines under the last form. */
  readonly below: readonly Line[];
}

function isBlock(entries: readonly Entry[]): boolean {
  const filled = entries.filter(({ value }) => value !== null);
  // A form whose 工作进展 was left blank is one all the same.
  return (
    filled.length >= LEAST_FIELDS &&
    filled.some(({ field }) => field !== null && CORE.includes(field)) &&
    entries.some(
      ({ field, label }) =>
        (field !== null && TOLD.includes(field)) || TOLD_BY.has(figureHeading([label.text])?.role ?? ''),
    )
  );
}

/** 年度目标 under 建设内容: what is to be done of the whole this year, and no second form. */
const isGoalOf = (goal: Entry, whole: Entry): boolean =>
  goal.field === 'task' && isYearsGoal(goal.label.text) && describesWhole(whole.label.text);

const repeats = (one: Entry, before: readonly Entry[]): boolean =>
  one.field !== null &&
  CORE.includes(one.field) &&
  before.some((other) => other.field === one.field && !isGoalOf(one, other));

/** Runs of such lines; a second 项目名称 begins the next form. */
function blocksOf(lines: readonly Line[]): Blocks {
  const blocks: Block[] = [];
  let entries: Entry[] = [];
  /** The lines that they stand in: told as such where they make no form. */
  let own: Line[] = [];
  let above: Line[] = [];
  const close = (): void => {
    if (isBlock(entries)) {
      blocks.push({ entries, above });
      above = [];
    } else above.push(...own);
    entries = [];
    own = [];
  };
  for (const line of lines) {
    const told = line.cells.length === 0 ? null : entriesOf(line);
    if (told === null || told.some(({ value }) => value === null && told.length === 1)) {
      if (told === null || entries.length === 0) {
        close();
        if (line.cells.length > 0) above.push(line);
        continue;
      }
    }
    if (told !== null && told.some((one) => repeats(one, entries))) close();
    entries.push(...(told ?? []));
    own.push(line);
  }
  close();
  return { blocks, below: above };
}

function rowOf(grid: Grid, block: Block, unit: RowsInput['unit']): TableRow {
  const { entries } = block;
  const cells: Partial<Record<Field, FieldCell>> = {};
  const goals = entries.filter(
    (goal) => goal.value !== null && entries.some((whole) => isGoalOf(goal, whole)),
  );
  for (const { field, value, row } of [...goals, ...entries])
    if (field !== null && value !== null && cells[field] === undefined)
      cells[field] = { text: value.text, cell: cellAddress(row, value.column), from: 'own' };
  if (cells.leadUnits === undefined && unit !== null)
    cells.leadUnits = { text: unit.name, cell: '', from: unit.from };
  const { lead, others } = leadAndOthers(cells.leadUnits?.text ?? '');
  const support = leadAndOthers(cells.supportUnits?.text ?? '');
  const { verdict } = cells;
  const first = nth(entries, 0).row;
  return {
    file: grid.file,
    sheet: grid.sheet,
    row: first,
    hidden: grid.hiddenRows.includes(first),
    cells,
    figures: figuresOf(grid, block),
    verdict: verdict === undefined ? null : { text: verdict.text, from: 'column', cell: verdict.cell },
    leadUnits: lead,
    supportUnits: [...others, ...support.lead, ...support.others].filter((name) => !lead.includes(name)),
    issues: [],
  };
}

function figuresOf(grid: Grid, { entries, above }: Block): RowFigures | null {
  const texts = above.flatMap(({ cells }) => cells.map(({ text }) => text));
  const merges = new Merges(grid.merges, grid.firstColumn, grid.firstColumn + MOST_WIDE);
  const filled = entries.flatMap(({ label, row, value }) =>
    value === null ? [] : [{ label: label.text, row, column: value.column }],
  );
  return formFigures(grid, merges, filled, tableTime([...texts, grid.sheet]), notedUnits(texts));
}
const MOST_WIDE = 64;

/** The forms of a sheet as one table, a row a form; null where it has none. */
export function verticalTable(grid: Grid, lines: readonly Line[]): ProgressTable | null {
  const { blocks, below } = blocksOf(lines);
  const [first] = blocks;
  if (first === undefined) return null;
  const texts = blocks.flatMap(({ above, entries }) => [
    ...above.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...entries.flatMap(datedIn),
  ]);
  const title = titleOf(first.above);
  const unit = unitOf(grid, title, first.above);
  const columns = new Map<Field, Column>();
  for (const { field, label, value } of blocks.flatMap(({ entries }) => entries))
    if (field !== null && value !== null && !columns.has(field))
      columns.set(field, { column: columnLetters(value.column), header: label.text, field });
  const rows = blocks.map((block) => rowOf(grid, block, unit));
  const last = Math.max(...blocks.flatMap(({ entries }) => entries.map(({ row }) => row)));
  return {
    file: grid.file,
    sheet: grid.sheet,
    title,
    ...tableTime([title ?? '', ...texts, grid.sheet]),
    headerRows: [nth(first.entries, 0).row, nth(first.entries, 0).row],
    dataRows: [nth(rows, 0).row, last],
    columns: [...columns.values()],
    unmapped: [],
    rows,
    totals: [],
    questions: [],
    notes: [],
    skipped: [...blocks.flatMap(({ above }) => above), ...below]
      .map(skipOf)
      .filter(({ row }) => lineOfTitle(first, title) !== row),
    issues: [],
  };
}

/** 截至时间 | 2025年6月30日 */
const datedIn = ({ label, value }: Entry): string[] =>
  value !== null && /^(?:数据|情况)?(?:截[至止]|统计)/u.test(label.text.trim()) ? [`截至${value.text}`] : [];

const skipOf = ({ row, cells }: Line): Skip => ({
  row,
  reason: messages.table.besideForm(
    cells
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 60),
  ),
});

const lineOfTitle = ({ above }: Block, title: string | null): number =>
  above.find(({ cells }) => cells.some(({ text }) => text === title))?.row ?? 0;
