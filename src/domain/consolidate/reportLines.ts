import { keysOf } from '../records';
import type { Severity } from '../issue';
import { messages } from '../messages/zh-CN';
import type { Place } from './entry';
import type { ConsolidationReport } from './report';

export type ReportKind = Exclude<keyof ConsolidationReport, 'balance' | 'standings'>;

/** One finding of consolidating as a sentence for the clerk, with where it is. */
export interface ReportLine {
  readonly kind: ReportKind;
  readonly severity: Severity;
  /** Null where it concerns no file, as with a unit that sent nothing. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly cell: string | null;
  readonly message: string;
}

type Lines<K extends ReportKind> = (entry: ConsolidationReport[K][number]) => ReportLine;

const words = messages.consolidate.report;

/** 《教育局.xlsx》Sheet1 第5行 */
const at = ({ file, sheet, row }: Pick<Place, 'file' | 'sheet' | 'row'>): string =>
  words.place(file, sheet, row);

function line<K extends ReportKind>(
  kind: K,
  severity: Severity,
  { file, sheet, row, cell }: Partial<Place>,
  message: string,
): ReportLine {
  return {
    kind,
    severity,
    file: file ?? null,
    sheet: sheet ?? null,
    row: row ?? null,
    cell: cell ?? null,
    message,
  };
}

const LINES: { readonly [K in ReportKind]: Lines<K> } = {
  missingUnits: (one) =>
    line(
      'missingUnits',
      'warning',
      {},
      words.missingUnit(
        one.unit,
        one.rows.length,
        one.possible.map(({ unit }) => unit),
      ),
    ),
  missingRows: (one) =>
    line(
      'missingRows',
      'warning',
      one,
      words.missingRow[one.kind](one.task, one.units, one.possible.map(at)),
    ),
  duplicates: (one) => {
    const fields = [...new Set(one.differences.map(({ field }) => field))];
    const severity = one.kind === 'conflict' ? 'warning' : 'info';
    return line('duplicates', severity, one, words.duplicate[one.kind](one.task, one.others.map(at), fields));
  },
  doubtful: (one) =>
    line(
      'doubtful',
      'warning',
      one,
      words.doubtful(
        one.task,
        one.candidates.map(({ task, score, doubt }) =>
          words.candidate(task, Math.round(score * 100), words.doubt[doubt]),
        ),
      ),
    ),
  unlisted: (one) => {
    const answer = one.taken === null ? 'open' : one.taken ? 'taken' : 'left';
    return line('unlisted', answer === 'open' ? 'warning' : 'info', one, words.unlisted[answer](one.task));
  },
  reworded: (one) => line('reworded', 'info', one, words.reworded(one.task, one.listed.task)),
  otherDates: (one) =>
    line('otherDates', 'warning', one, words.otherDate(one.file, one.unit, one.asOf, one.common)),
  untouched: (one) =>
    line(
      'untouched',
      'info',
      { file: one.file, sheet: one.sheet },
      words.untouched(one.title ?? one.sheet, one.rows),
    ),
  lists: (one) => line('lists', 'info', { file: one.file, sheet: one.sheet }, words.isTheList(one.file)),
  skipped: (one) => line('skipped', 'info', one, words.skipped(one.row, one.reason)),
};

const linesOf = <K extends ReportKind>(kind: K, report: ConsolidationReport): ReportLine[] =>
  (report[kind] as readonly ConsolidationReport[K][number][]).map(LINES[kind]);

/** The whole report, what matters most first. Nothing is cut. */
export const reportLines = (report: ConsolidationReport): ReportLine[] =>
  keysOf(LINES).flatMap((kind) => linesOf(kind, report));
