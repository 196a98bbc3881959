import { grouped } from '../grouped';
import type { Issue, IssueCode } from '../issue';
import { messages } from '../messages/zh-CN';
import { keysOf } from '../records';
import { placeKey, type Place } from './entry';
import type { ConsolidationReport, SkippedEntry } from './report';
import type { ReturnsCode } from './returnsCodes';
import type { ProgressTable } from '../table/table';

/** What putting returns together met and no row of a combined table tells of, as issues like all others. */
export interface ReturnsIssue extends Issue {
  /** Whom it concerns; none where that cannot be told. */
  readonly units: readonly string[];
  /** What it is about: a task, a unit, a table, a file. */
  readonly about: string;
  /** Null where it concerns no file, as with a unit that sent nothing. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** Rows of the list that nobody sent tell it themselves, each with `row-not-sent`. */
type ToldKind = Exclude<keyof ConsolidationReport, 'balance' | 'standings' | 'missingRows'>;
/** Rows of a sheet that were left out for the same reason are told once. */
interface ToldReport extends Pick<ConsolidationReport, Exclude<ToldKind, 'skipped'>> {
  readonly skipped: readonly (Omit<SkippedEntry, 'row'> & { readonly rows: readonly number[] })[];
}

const toldOf = (report: ConsolidationReport): ToldReport => ({
  ...report,
  skipped: [
    ...grouped(report.skipped, ({ file, sheet, reason }) => JSON.stringify([file, sheet, reason])).values(),
  ].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ ...first, rows: alike.map(({ row }) => row) }];
  }),
});

type Told = Pick<ReturnsIssue, 'about' | 'params'> & Partial<ReturnsIssue> & { readonly code: ReturnsCode };

const words = messages.consolidate.report;

/** 《教育局.xlsx》Sheet1 第5行 */
const at = ({ file, sheet, row }: Pick<Place, 'file' | 'sheet' | 'row'>): string =>
  words.place(file, sheet, row);

const madeOf = (told: Told): ReturnsIssue => ({
  severity: 'info',
  field: null,
  cell: null,
  quotes: [],
  units: [],
  file: null,
  sheet: null,
  row: null,
  ...told,
});

/** Files are named among the words: the same is said of each on its own, and set aside on its own. */
const ISSUES: { readonly [K in ToldKind]: (one: ToldReport[K][number]) => Told | null } = {
  missingUnits: ({ unit, rows, possible }) => ({
    code: 'unit-not-sent',
    severity: 'warning',
    units: [unit],
    about: unit,
    params: { unit, count: rows.length, possible: possible.map((one) => one.unit).join('、') },
  }),
  // A conflict stands at its row (`row-sent-twice`).
  duplicates: ({ kind, task, others, differences, file, sheet, row, cell }) =>
    kind === 'conflict'
      ? null
      : {
          code: 'rows-merged',
          about: task,
          ...{ file, sheet, row, cell },
          params: {
            kind,
            where: others.map(at).join('、'),
            fields: [...new Set(differences.map(({ field }) => field))].join(','),
          },
        },
  doubtful: ({ task, units, candidates, file, sheet, row, cell }) => ({
    code: 'row-doubtful',
    severity: 'warning',
    units,
    about: task,
    ...{ file, sheet, row, cell },
    params: {
      candidates: candidates
        .map((one) => words.candidate(one.task, Math.round(one.score * 100), words.doubt[one.doubt]))
        .join(words.or),
    },
  }),
  unlisted: ({ task, units, taken, file, sheet, row, cell }) => ({
    code: 'outside-list',
    severity: taken === null ? 'warning' : 'info',
    units,
    about: task,
    ...{ file, sheet, row, cell },
    params: { answer: taken === null ? 'open' : taken ? 'taken' : 'left' },
  }),
  reworded: ({ task, listed, file, sheet, row, cell }) => ({
    code: 'row-reworded',
    about: task,
    ...{ file, sheet, row, cell },
    params: { listed: listed.task },
  }),
  otherDates: ({ file, sheet, unit, asOf, common }) => ({
    code: 'other-date',
    severity: 'warning',
    units: unit === null ? [] : [unit],
    about: words.file(file),
    ...{ file, sheet },
    params: { source: file, unit: unit ?? '', asOf, common },
  }),
  untouched: ({ file, sheet, title, rows }) => ({
    code: 'table-not-sent',
    about: title ?? sheet,
    ...{ file, sheet },
    params: { count: rows },
  }),
  lists: ({ file, sheet }) => ({
    code: 'list-sent',
    about: words.file(file),
    ...{ file, sheet },
    params: { source: file },
  }),
  skipped: ({ file, sheet, rows, reason }) => ({
    code: 'row-skipped',
    about: words.file(file),
    ...{ file, sheet, row: rows[0] ?? null },
    params: { source: `${file} ${sheet}`, rows: rows.join('、'), reason },
  }),
};

const issuesOf = <K extends ToldKind>(kind: K, report: ToldReport): ReturnsIssue[] =>
  (report[kind] as readonly ToldReport[K][number][]).flatMap((one) => {
    const told = ISSUES[kind](one);
    return told === null ? [] : [madeOf(told)];
  });

const toldBy = (code: IssueCode, place: Omit<Place, 'cell'>): string => `${code} ${placeKey(place)}`;

/** The whole report but what rows of the combined tables tell themselves; what matters most first. Nothing is cut. */
export function returnsIssues(
  report: ConsolidationReport,
  tables: readonly ProgressTable[],
): readonly ReturnsIssue[] {
  const rows = new Set(
    tables.flatMap((table) => table.rows.flatMap((row) => row.issues.map(({ code }) => toldBy(code, row)))),
  );
  const told = toldOf(report);
  return keysOf(ISSUES)
    .flatMap((kind) => issuesOf(kind, told))
    .filter(
      ({ code, file, sheet, row }) =>
        file === null || sheet === null || row === null || !rows.has(toldBy(code, { file, sheet, row })),
    );
}
