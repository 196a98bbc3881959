import { addTo } from '../grouped';
import { cellAddress, columnLetters, type CellPlace, type Grid } from '../grid';
import { messages } from '../messages/zh-CN';
import { cleanText } from '../text/clean';
import { cellFigure } from './figures/cell';
import { figureHeading } from './figures/heading';
import { periodIn } from './figures/headingPeriod';
import type { FigureRole } from './figures/words';
import { GridCopy } from './gridCopy';
import type { Header } from './header';
import { headerKey, matchHeader } from './headerNames';
import { textAt, type Line, type LineCell } from './lines';
import { isNote } from './rowKind';
import type { Section } from './sections';
import type { ProgressTable, Skip } from './table';

/**
 * What is promised and what is done of one indicator in lines of their own, told apart by a column of kinds (类别: 计划,
 * 实际, 完成率): the lines are read as one row, each line's numbers as columns of its kind.
 */

const PROMISED = /^(?:年度|全年|本年|年初)?(?:计划|目标|任务|预期|应)(?:完成|目标|任务|投资)?[数值量额]?$/u;
const DONE = /^(?:本年|年度|累计|已)*(?:实际|完成|实绩|进度|进展|执行)(?:完成|投资|进度|情况)?[数值量额]?$/u;
/** 本月 | 累计 beside a column of targets: what is done, of two times. */
const TO_DATE = /^(?:本年|全年|年度)?累计[数值]?$/u;
const OF_A_TIME = /^[本当](?:月|季度?|期|旬|周)[数值]?$/u;
const NAMED_YEAR = /20\d\d年度?/u;
const MOST_KINDS = 6;
/** With their blanks: 计 划. */
const MOST_SPELLINGS = 4 * MOST_KINDS;

/** Alone in a heading 进度 may be anything; beside 计划 it is what is done. */
const DONE_LINE = /^(?:进度|进展)$/u;
const kindLabel = (text: string): string => (DONE_LINE.test(text) ? `实际${text}` : text);

/** With the sign of 1-9月, which a heading's key leaves out. */
const keyOf = (text: string): string => cleanText(text).text.replace(/\s/gu, '');

/** Without the time that it names: 1-9月完成, 2026年计划. */
function withoutTime(key: string): string {
  const bare = key.replace(NAMED_YEAR, '');
  const found = periodIn(bare);
  return found === null ? bare : bare.slice(0, found.start) + bare.slice(found.end);
}

/** What a cell of the column of kinds says of its line; names of things (新增就业) are no kinds. */
function roleOf(text: string): FigureRole | null {
  const key = keyOf(text);
  const words = headerKey(withoutTime(key));
  if (PROMISED.test(words)) return 'target';
  if (DONE.test(words) || TO_DATE.test(key) || OF_A_TIME.test(key)) return 'actual';
  const role = figureHeading([key])?.role ?? null;
  return role === null || NAMING.includes(role) ? null : role;
}
/** Roles that words for things have as well. */
const NAMING: readonly FigureRole[] = ['target', 'actual', 'size', 'deed', 'expected'];

const fieldsOf = (labels: readonly string[]): readonly string[] =>
  matchHeader(labels.at(-1) ?? '')?.fields ?? [];

const ROW_NAMES: ReadonlySet<string> = new Set(['name', 'place', 'finding', 'task']);
/** 内容 beside 类别 holds what the kind says. */
const namesRows = (labels: readonly string[]): boolean =>
  fieldsOf(labels).some((field) => ROW_NAMES.has(field)) && !/内容|情况/u.test(labels.at(-1) ?? '');

interface Place {
  readonly column: number;
  readonly sequences: ReadonlySet<number>;
  /** Columns whose headings say that they name the rows, wherever they stand. */
  readonly names: ReadonlySet<number>;
}

/** Lines of one indicator, each with its kind. */
interface Block {
  readonly lines: Map<string, Line>;
  readonly first: Line;
}

/** Whether a line names another indicator than the one above it: a number of its own (序号) names none. */
const namesAnother = (line: Line, { first }: Block, { column, sequences, names }: Place): boolean =>
  line.cells.some(
    (cell) =>
      (cell.column < column || names.has(cell.column)) &&
      cell.column !== column &&
      !sequences.has(cell.column) &&
      headerKey(cell.text) !== headerKey(textAt(first, cell.column)),
  );

/** Lines put together by indicator; what has no kind stands between them and is kept as it is. */
function blocksOf(body: readonly Line[], place: Place): (Block | Line)[] {
  const found: (Block | Line)[] = [];
  let last: Block | null = null;
  for (const line of body) {
    const kind = keyOf(textAt(line, place.column));
    if (line.cells.length < 2 || roleOf(kind) === null) {
      found.push(line);
      if (line.cells.length > 0) last = null;
    } else if (last === null || last.lines.has(kind) || namesAnother(line, last, place)) {
      last = { lines: new Map([[kind, line]]), first: line };
      found.push(last);
    } else last.lines.set(kind, line);
  }
  return found;
}

const BLANK: Line = { row: 0, width: 0, cells: [] };

const isBlock = (one: Block | Line): one is Block => 'lines' in one;

/** Promise and deed of one thing, or its deeds of two times. */
function isWhole({ lines }: Block): boolean {
  const kinds = [...lines.keys()];
  if (kinds.some((kind) => TO_DATE.test(kind)) && kinds.some((kind) => OF_A_TIME.test(kind))) return true;
  const roles = new Set(kinds.map(roleOf));
  return roles.has('target') && (roles.has('actual') || roles.has('rate'));
}

const MOST = 0.8;

/** The column whose cells name the kind of their line; null where the lines are rows of their own. */
function placeOf({ header, body }: Section): Place | null {
  const sequences = new Set(
    [...header.labels].flatMap(([column, labels]) => (fieldsOf(labels).includes('sequence') ? [column] : [])),
  );
  const names = new Set(
    [...header.labels].flatMap(([column, labels]) => (namesRows(labels) ? [column] : [])),
  );
  const columns = new Map<number, string[]>();
  for (const { cells } of body.filter((line) => line.cells.length > 1 && !isNote(line.cells[0]?.text ?? '')))
    for (const { column, text } of cells) addTo(columns, column, text);
  const first = Math.min(...columns.keys());
  for (const [column, texts] of [...columns].sort(([a], [b]) => a - b)) {
    // Most columns hold many texts: they are left before any of them is read.
    const distinct = new Set(texts);
    if (column === first || distinct.size > MOST_SPELLINGS) continue;
    if (new Set([...distinct].map(keyOf)).size > MOST_KINDS) continue;
    const named = new Set([...distinct].filter((text) => roleOf(text) !== null));
    const known = texts.filter((text) => named.has(text));
    if (known.length < Math.max(2, texts.length * MOST)) continue;
    const place = { column, sequences, names };
    const blocks = blocksOf(body, place).filter(isBlock);
    if (blocks.filter(isWhole).length >= blocks.length * MOST) return place;
  }
  return null;
}

const SUM = /^(?:合计|总计|小计|累计|累计数)$/u;
const OF_YEAR = /^(?:全年|年度)(?:合计|累计)?$/u;
const NUMBER = /^(?:合计)?(?:数量|数值|数据|值|数)$/u;

const isTime = (labels: readonly string[]): boolean => {
  const lowest = headerKey(labels.at(-1) ?? '');
  return SUM.test(lowest) || OF_YEAR.test(lowest) || periodIn(lowest) !== null;
};

/**
 * Columns of numbers, else of words, that stand in each line of their own; the others hold for the indicator. A time that is to come (四季度)
 * has nothing in the lines of what is done.
 */
function valueColumns(
  { labels }: Header,
  blocks: readonly Block[],
  { column: kinds, sequences }: Place,
): number[] {
  const isTimed = (column: number): boolean => isTime(labels.get(column) ?? []);
  const textsAt = (column: number, ofFirst: boolean): string[] =>
    blocks.flatMap(({ lines, first }) =>
      [...lines.values()]
        .filter((line) => (line === first) === ofFirst)
        .map((line) => textAt(line, column))
        .filter((text) => text.trim() !== ''),
    );
  const inWords = (column: number): boolean =>
    textsAt(column, true).length >= blocks.length * MOST &&
    textsAt(column, false).length >= blocks.length * MOST;
  const own = [...labels.keys()].filter((column) => column > kinds && !sequences.has(column));
  const numbers = own.filter((column) => {
    const below = textsAt(column, false);
    const filled = [...textsAt(column, true), ...below];
    const figures = filled.filter((text) => cellFigure(text, text, '') !== null);
    return figures.length * 2 > filled.length && (below.length > 0 || isTimed(column));
  });
  return numbers.length > 0 ? numbers : own.filter(inWords);
}

/**
 * The heading of a line's numbers as a list with a column of each has it: 一季度 over 计划. The sum of plans that do not
 * reach the year's end is what is planned to date.
 */
function labelsOf(kind: string, labels: readonly string[], reachesEnd: boolean): readonly string[] {
  const lowest = headerKey(labels.at(-1) ?? '');
  const own = kindLabel(kind);
  if (NUMBER.test(lowest)) return [...labels.slice(0, -1), own];
  if (!SUM.test(lowest) || roleOf(kind) !== 'target') return [...labels, own];
  return reachesEnd ? [own, ...labels] : [...labels, `累计${own}`];
}

/** A section whose lines of kinds stand side by side, and where the cells that were moved really are. */
export interface KindsBeside {
  readonly grid: Grid;
  readonly section: Section;
  /** Address → address in the sheet. */
  readonly places: ReadonlyMap<string, string>;
  /** Letters of a column that was added → those of the column in the sheet. */
  readonly columns: ReadonlyMap<string, string>;
  readonly skipped: readonly Skip[];
}

/** Last month that a heading names; 0 where it names none. */
const lastMonth = (labels: readonly string[]): number =>
  periodIn(headerKey(labels.join('')))?.period.month ?? 0;

/** Lines of one indicator each made one line; null where the table has no column of kinds. */
export function kindsBeside(grid: Grid, section: Section): KindsBeside | null {
  const place = placeOf(section);
  if (place === null) return null;
  const { header } = section;
  const all = blocksOf(section.body, place);
  const blocks = all.filter(isBlock);
  const kinds = [...new Set(blocks.flatMap(({ lines }) => [...lines.keys()]))];
  const values = valueColumns(header, blocks, place);
  if (values.length === 0) return null;
  const width = Math.max(...grid.texts.map(({ length }) => length)) + grid.firstColumn;
  const beside = (kind: string, column: number): number => column + (kinds.indexOf(kind) + 1) * width;
  const copied = new GridCopy(grid);
  const places = new Map<string, string>();
  const copyCell = (from: CellPlace, to: CellPlace): void => {
    copied.put(to, copied.read(from));
    places.set(cellAddress(to.row, to.column), cellAddress(from.row, from.column));
  };

  const asOne = ({ lines, first: { row, ...first } }: Block): Line => {
    const cells = new Map<number, LineCell>();
    for (const [kind, line] of lines) {
      for (const { column, text } of line.cells) {
        const to = values.includes(column) ? beside(kind, column) : column;
        if (column === place.column || cells.has(to)) continue;
        cells.set(to, { column: to, text });
        if (to === column && line.row !== row) copyCell({ row: line.row, column }, { row, column });
      }
      for (const column of values) copyCell({ row: line.row, column }, { row, column: beside(kind, column) });
    }
    return { ...first, row, cells: [...cells.values()].sort((a, b) => a.column - b.column) };
  };
  const body = all.map((one) => (isBlock(one) ? asOne(one) : one));
  const reachesEnd = values.some((column) => lastMonth(header.labels.get(column) ?? []) === 12);
  const labels = new Map(
    [...header.labels].filter(([column]) => column !== place.column && !values.includes(column)),
  );
  const columns = new Map<string, string>();
  for (const kind of kinds)
    for (const column of values) {
      // 四季度 of what is done, not there yet: a column that no list would have.
      if (blocks.every(({ lines }) => textAt(lines.get(kind) ?? BLANK, column).trim() === '')) continue;
      labels.set(beside(kind, column), labelsOf(kind, header.labels.get(column) ?? [], reachesEnd));
      columns.set(columnLetters(beside(kind, column)), columnLetters(column));
    }
  return {
    grid: copied.whole(),
    section: { ...section, header: { ...header, labels }, body, width: header.labels.size },
    places,
    columns,
    skipped: blocks.flatMap(({ lines, first }) =>
      [...lines]
        .filter(([, line]) => line !== first)
        .map(([kind, { row }]) => ({ row, reason: messages.table.kindLine(kind) })),
    ),
  };
}

/** Every address of a value put back to where it really is. */
function replaced<T>(value: T, at: (address: string) => string): T {
  if (Array.isArray(value)) return value.map((one: unknown) => replaced(one, at)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]: [string, unknown]) => [
      key,
      key === 'cell' && typeof own === 'string' ? at(own) : replaced(own, at),
    ]),
  ) as T;
}

/** A table that was read side by side, told by the cells of its sheet. */
export function asInSheet(table: ProgressTable, { places, columns, skipped }: KindsBeside): ProgressTable {
  const at = (address: string): string =>
    address
      .split(':')
      .map((one) => places.get(one) ?? one)
      .join(':');
  const inSheet = <T extends { readonly column: string }>(one: T): T => ({
    ...one,
    column: columns.get(one.column) ?? one.column,
  });
  const lastRow = Math.max(table.dataRows[1], ...skipped.map(({ row }) => row));
  return {
    ...table,
    dataRows: [table.dataRows[0], lastRow],
    columns: table.columns.map(inSheet),
    unmapped: table.unmapped.map(inSheet),
    questions: table.questions.map(inSheet),
    rows: replaced(table.rows, at),
    totals: replaced(table.totals, at),
    issues: replaced(table.issues, at),
    skipped: [...table.skipped, ...skipped].sort((a, b) => a.row - b.row),
  };
}
