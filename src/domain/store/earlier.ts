import type { Analysis } from '../analysis';
import type { Draft } from '../decisions/decision';
import { fingerprint } from '../decisions/fingerprint';
import { LAMP_FIELDS, plain } from '../decisions/words';
import { issueWords, namedBy, Subjects, tableName, wholeSubject, type Placed } from '../decisions/subject';
import type { IsoDate } from '../date';
import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import type { Field } from '../table/fields';
import type { ProgressTable, TableRow } from '../table/table';
import {
  type Earlier,
  type EarlierAside,
  type EarlierCorrection,
  type EarlierMatch,
  type EarlierPlace,
} from './store';

/** Words that were not kept; no cell has them, for blank cells are left out. */
export const UNKNOWN = '';

const BLANKS = /\s+/gu;
const words = (row: TableRow, field: Field): string => (row.cells[field]?.text ?? '').replace(BLANKS, '');

const BASIS: readonly Field[] = ['task', 'plan', 'progress', 'due', 'problem', 'verdict', 'rate'];
const basisOf = (row: TableRow): string => fingerprint(BASIS.map((field) => words(row, field)));
const identity = (row: TableRow): string =>
  fingerprint([words(row, 'task'), words(row, 'name'), ...row.leadUnits]);
const issueKey = (owner: string, { code, field, quotes, params }: Issue): string =>
  fingerprint([owner, code, field ?? '', ...quotes, JSON.stringify(params)]);
const tableKey = ({ file, sheet, title }: ProgressTable): string => fingerprint([file, sheet, title ?? '']);

/** A decision with the day on which it was made. */
export interface Dated {
  readonly draft: Draft;
  readonly date: IsoDate;
}

export interface Adopted {
  readonly made: readonly Dated[];
  /** What is still to be met. */
  readonly left: Earlier;
}

interface Known {
  readonly placed: Placed;
  readonly key: string;
}

/** Rows of an analysis as version 1 knew them. */
class Rows {
  readonly subjects = new Subjects();
  readonly known: readonly Known[];

  constructor(
    readonly analysis: Analysis,
    isSent: (item: TaskItem) => boolean,
  ) {
    const seen = new Map<string, number>();
    this.known = analysis.tables.flatMap(({ items }) =>
      items.map((item): Known => {
        const name = identity(item.source);
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        return {
          placed: this.subjects.add(item, isSent(item)),
          key: count === 1 ? name : `${name}#${count}`,
        };
      }),
    );
  }

  /** Lamp and percentage; the percentage only where it was another than the engine's. */
  correction(earlier: EarlierCorrection): Draft[] | null {
    const row = this.known.find(({ key }) => key === earlier.item)?.placed;
    if (row === undefined) return null;
    const about = this.subjects.about(row, LAMP_FIELDS);
    const changed = earlier.basis !== basisOf(row.item.source);
    const words = changed ? { ...about.words, progress: UNKNOWN } : about.words;
    const base = { subject: about.subject, words, sent: row.sent, reason: earlier.reason };
    const { percent } = row.item.completion;
    const same =
      earlier.percent === null
        ? percent === null
        : percent !== null && Math.abs(percent - earlier.percent) <= 0.05;
    const lamp: Draft = { ...base, kind: 'lamp', status: earlier.status };
    return same ? [lamp] : [{ ...base, kind: 'percent', percent: earlier.percent }, lamp];
  }

  aside({ issue: wanted, reason }: EarlierAside): Draft | null {
    for (const { placed, key } of this.known)
      for (const issue of placed.item.issues)
        if (issueKey(key, issue) === wanted) {
          const about = this.subjects.about(placed, [issue.field ?? 'progress']);
          return { ...about, sent: placed.sent, reason, ...content(issue) };
        }
    for (const { table } of this.analysis.tables)
      for (const issue of table.issues)
        if (issueKey(tableKey(table), issue) === wanted)
          return {
            subject: wholeSubject(tableName(table)),
            words: {},
            sent: false,
            reason,
            ...content(issue),
          };
    return null;
  }
}

const content = (issue: Issue) =>
  ({ kind: 'aside', code: issue.code, field: issue.field, issue: issueWords(issue) }) as const;

const isAt =
  ({ file, sheet, row }: EarlierPlace) =>
  (other: TableRow): boolean =>
    other.file === file && other.sheet === sheet && other.row === row;

const mainWords = ({ cells }: TableRow): string => cells.task?.text ?? cells.name?.text ?? '';

/** A match whose sent row and list row are both there, with the words that it was made on. */
function match({ row, task, is, listed }: EarlierMatch, rows: readonly TableRow[]): Draft | null {
  const sent = rows.find(isAt(row));
  const to = is === null ? undefined : rows.find(isAt(is));
  if (sent === undefined || mainWords(sent) !== task) return null;
  if (is !== null && (to === undefined || mainWords(to) !== listed)) return null;
  return {
    kind: 'match',
    subject: { ...namedBy(sent), order: 1 },
    words: { task: plain(mainWords(sent)) },
    sent: true,
    reason: '',
    listed: to === undefined ? null : { ...namedBy(to), task: plain(mainWords(to)) },
  };
}

/**
 * The decisions of version 1 whose rows are there.
 *
 * @param found every table as read, for matches; empty where nothing was put together
 * @param date of those that have none of their own
 */
export function adopted(
  earlier: Earlier,
  analysis: Analysis,
  found: readonly ProgressTable[],
  { isSent, date }: { readonly isSent: (item: TaskItem) => boolean; readonly date: IsoDate },
): Adopted {
  const { asides, corrections, matches } = earlier;
  if (asides.length + corrections.length + matches.length === 0) return { made: [], left: earlier };
  const rows = new Rows(analysis, isSent);
  const all = found.flatMap((table) => table.rows);
  const made: Dated[] = [];
  const take = (drafts: readonly Draft[] | null, day: IsoDate): boolean => {
    for (const draft of drafts ?? []) made.push({ draft, date: day });
    return drafts !== null;
  };
  const one = (draft: Draft | null): readonly Draft[] | null => (draft === null ? null : [draft]);
  const left: Earlier = {
    asides: asides.filter((aside) => !take(one(rows.aside(aside)), aside.date)),
    corrections: corrections.filter((given) => !take(rows.correction(given), given.date)),
    matches: matches.filter((given) => !take(one(match(given, all)), date)),
  };
  return { made, left };
}
