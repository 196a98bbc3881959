import { nth } from '../nth';
import type { Decision } from '../decisions/decision';
import type { ProgressTable } from '../table/table';
import { messages } from '../messages/zh-CN';
import { alignedAmong, alignedWith } from './alignment';
import { Answers } from './answers';
import { balanceOf } from './balance';
import { combine, common, type Combined } from './combine';
import { byFileName, source, type Entry, type Source } from './entry';
import * as findings from './findings';
import { listedTables, untouched } from './listed';
import { matchRows, type Match } from './matching';
import { groups } from './grouping';
import { inOrder, pooledSlots, withDoubts } from './pooled';
import type { ConsolidationReport } from './report';
import { rowText } from './rowText';
import type { SentSlot, Slot, SlotTable } from './slot';
import { UnitForms } from './unitForms';

export interface ConsolidateOptions {
  /** Files by name (2.xlsx before 10.xlsx; the default), or as given. */
  readonly order?: 'name' | 'given';
  /** What a person has said of sent rows; decisions on other things are passed over. */
  readonly decisions?: readonly Decision[];
}

export interface Consolidation {
  readonly tables: readonly ProgressTable[];
  readonly report: ConsolidationReport;
}

/** An earlier bulletin of ours repeats its rows on other sheets: its combined table alone is the list. */
export function listOf(master: readonly ProgressTable[]): readonly ProgressTable[] {
  const combined = master.filter(({ sheet }) => sheet.startsWith(messages.consolidate.combinedSheet));
  return combined.length > 0 ? combined : master;
}

const fingerprint = ({ file, sheet, rows }: ProgressTable): string =>
  JSON.stringify([
    file,
    sheet,
    rows.map(({ row, cells }) => [row, rowText(cells.progress?.text ?? '')?.text, cells.task?.text]),
  ]);

/** The list itself may lie in the folder of the returns: it is none of them. */
export function splitList(
  returns: readonly ProgressTable[],
  master: readonly ProgressTable[],
): { readonly own: ProgressTable[]; readonly lists: ProgressTable[] } {
  if (master.length === 0) return { own: [...returns], lists: [] };
  const known = new Set(master.map(fingerprint));
  const lists = returns.filter((table) => known.has(fingerprint(table)));
  return { own: returns.filter((table) => !lists.includes(table)), lists };
}

/** The combined tables before their rows are made, and what was matched to get them. */
interface Layout {
  readonly tables: readonly SlotTable[];
  readonly left: readonly SlotTable[];
  readonly matches: readonly Match[];
  readonly list: readonly Entry[];
}

function withList(returns: readonly Source[], lists: readonly Source[], answers: Answers): Layout {
  const list = lists.flatMap(({ entries }) => entries);
  const matches = matchRows(returns, list, answers.matches(list));
  const taken = answers.outside();
  const isTaken = ({ versions: [entry], match }: SentSlot): boolean =>
    (match?.doubts ?? []).length === 0 && taken.get(entry) === true;
  const all = listedTables(lists, matches, isTaken);
  const left = untouched(all, returns);
  return { tables: all.filter((table) => !left.includes(table)), left, matches, list };
}

function withoutList(returns: readonly Source[], answers: Answers): Layout {
  const tables = groups(returns).map((sources): SlotTable => {
    const entries = sources.flatMap((one) => one.entries);
    const slots = withDoubts(pooledSlots(entries), answers.matches(entries));
    return {
      form: nth(sources, 0),
      returns: sources,
      slots: sources.length > 1 ? inOrder(slots) : slots,
      outside: [],
    };
  });
  return { tables, left: [], matches: [], list: [] };
}

interface Made {
  readonly layout: Layout;
  readonly made: readonly Combined[];
  readonly returns: readonly Source[];
  /** Tables of the list that lay among the returns. */
  readonly among: readonly ProgressTable[];
  readonly hasList: boolean;
  readonly answers: Answers;
  readonly possible: ReadonlyMap<Entry, readonly Entry[]>;
}

/** A row that may be one of the list's is asked about once, as doubtful. */
const isSurelyOutside = ({ match }: Slot): boolean => (match?.doubts ?? []).length === 0;

function reportOf({ layout, made, returns, among, hasList, answers, possible }: Made): ConsolidationReport {
  const { matches, list, left, tables } = layout;
  const rows = made.flatMap((one) => one.rows);
  const outside = tables.flatMap((table) => table.outside);
  const doubted = [...rows.map(({ slot }) => slot), ...outside];
  return {
    duplicates: findings.duplicates(made),
    unlisted: hasList ? findings.unlisted(rows, outside.filter(isSurelyOutside), answers) : [],
    missingRows: findings.missingRows(rows, possible),
    missingUnits: findings.missingUnits(rows, returns),
    doubtful: findings.doubtful(doubted, answers),
    reworded: findings.reworded(matches, list),
    skipped: findings.skipped(returns),
    lists: among.map(({ file, sheet, rows: { length } }) => ({ file, sheet, rows: length })),
    otherDates: findings.otherDates(returns),
    untouched: left.map(({ form: { table, title } }) => ({
      file: table.file,
      sheet: table.sheet,
      title,
      rows: table.rows.length,
    })),
    balance: balanceOf(returns, rows, outside),
    standings: answers.told(),
  };
}

/** Whom the report tells of goes by the name that the tables have. */
function inForm(report: ConsolidationReport, units: UnitForms): ConsolidationReport {
  const formed = <T extends { readonly units: readonly string[] }>(one: T): T => ({
    ...one,
    units: [...new Set(one.units.map((name) => units.form(name)))],
  });
  return {
    ...report,
    unlisted: report.unlisted.map(formed),
    doubtful: report.doubtful.map(formed),
    otherDates: report.otherDates.map((one) => ({
      ...one,
      unit: one.unit === null ? null : units.form(one.unit),
    })),
  };
}

function withUnitForms({ table, rows }: Combined, units: UnitForms): Combined {
  const formed = rows.map((one) => ({ ...one, row: units.inRow(one.row) }));
  return { table: { ...table, rows: formed.map(({ row }) => row) }, rows: formed };
}

/**
 * Puts the rows of returns together in one table (or one for each table of the list). With a list (`master`: a
 * workbook's tables, or an earlier bulletin's) its order, numbers, categories and lead units hold; without one,
 * returns of the same title and columns make one table in the order of their files. The list's names, tasks, targets
 * and dates hold too; what a unit reports is kept as sent, with its own file, sheet, row and cell. Rows that the list
 * does not have are counted only where a person takes them in. Nothing is dropped and no doubtful match is made: all is
 * reported.
 *
 * @throws ConsolidationFault when the rows do not add up
 */
export function consolidate(
  returns: readonly ProgressTable[],
  master: readonly ProgressTable[] | null,
  options: ConsolidateOptions = {},
): Consolidation {
  const hasList = master !== null && master.some(({ rows }) => rows.length > 0);
  const form = hasList ? listOf(master) : [];
  const lists = form.map(source);
  const { own, lists: among } = splitList(returns, hasList ? master : []);
  const alike = hasList ? alignedWith(own, form) : alignedAmong(own);
  const sources = (options.order === 'given' ? alike : byFileName(alike)).map(source);
  const answers = new Answers(
    options.decisions ?? [],
    sources.flatMap(({ entries }) => entries),
  );
  const layout = hasList ? withList(sources, lists, answers) : withoutList(sources, answers);
  const units = new UnitForms(form.flatMap(({ rows }) => rows.flatMap(({ leadUnits }) => leadUnits)));
  const possible = findings.possibleRows(
    layout.tables.flatMap(({ slots, outside }) => [...slots, ...outside]),
  );
  const making = { hasList, answers, possible, usual: common(sources.map(({ table }) => table.asOf)) };
  const made = layout.tables.map((table) => withUnitForms(combine(table, making), units));
  return {
    tables: made.map(({ table }) => table),
    report: inForm(reportOf({ layout, made, returns: sources, among, hasList, answers, possible }), units),
  };
}
