import { addTo } from '../grouped';
import { listedRow, type Answers } from './answers';
import { common, type Combined, type CombinedRow } from './combine';
import { placeOf, skippedLines, taskOf, type Entry, type Source } from './entry';
import type { Match } from './matching';
import { sameUnit, unitKey } from './register';
import type {
  DoubtfulEntry,
  MissingRowEntry,
  MissingUnitEntry,
  OtherDateEntry,
  RewordedEntry,
  SkippedEntry,
  UnlistedEntry,
} from './report';
import { mainText } from './rowText';
import { sideBySide } from './sideBySide';
import type { Slot } from './slot';

/** What the report says, each kind from the rows as they were combined. */

export const unlisted = (
  rows: readonly CombinedRow[],
  outside: readonly Slot[],
  answers: Answers,
): UnlistedEntry[] => {
  const taken = answers.outside();
  const counted = rows.flatMap(({ slot }) => (slot.listed === null ? [slot] : []));
  return [...counted, ...outside].flatMap((slot): UnlistedEntry[] => {
    const [entry] = slot.versions;
    if (entry === undefined) return [];
    answers.heldOutside(entry);
    const { row } = entry;
    const about = answers.about(entry);
    return [
      {
        ...placeOf(row),
        task: taskOf(entry),
        units: row.leadUnits,
        taken: taken.get(entry) ?? null,
        take: { ...about, kind: 'outside', taken: true },
        leave: { ...about, kind: 'outside', taken: false },
      },
    ];
  });
};

export const doubtful = (slots: readonly Slot[], answers: Answers): DoubtfulEntry[] =>
  slots.flatMap((slot): DoubtfulEntry[] => {
    const doubts = slot.match?.doubts ?? [];
    const [entry] = slot.versions;
    if (doubts.length === 0 || entry === undefined) return [];
    const about = answers.about(entry);
    const task = taskOf(entry);
    const candidates = doubts.map(({ listed, likeness, doubt }) => ({
      ...placeOf(listed.row),
      task: taskOf(listed),
      sideBySide: sideBySide(task, taskOf(listed)),
      is: { ...about, kind: 'match' as const, listed: listedRow(listed) },
      score: likeness,
      doubt: doubt ?? ('several' as const),
    }));
    return [
      {
        ...placeOf(entry.row),
        task,
        units: entry.row.leadUnits,
        none: { ...about, kind: 'match', listed: null },
        candidates,
      },
    ];
  });

/** Rows of the list with the sent rows that may be them. */
export function possibleRows(slots: readonly Slot[]): ReadonlyMap<Entry, readonly Entry[]> {
  const possible = new Map<Entry, Entry[]>();
  for (const {
    match,
    versions: [entry],
  } of slots)
    if (entry !== undefined) for (const { listed } of match?.doubts ?? []) addTo(possible, listed, entry);
  return possible;
}

export function missingRows(
  rows: readonly CombinedRow[],
  possible: ReadonlyMap<Entry, readonly Entry[]>,
): MissingRowEntry[] {
  return rows.flatMap(({ slot: { listed }, missing }) => {
    if (listed === null || missing === null) return [];
    const sent = (possible.get(listed) ?? []).map(({ row }) => placeOf(row));
    return [
      {
        ...placeOf(listed.row),
        kind: missing,
        task: taskOf(listed),
        units: listed.row.leadUnits,
        possible: sent,
      },
    ];
  });
}

/** List rows of each lead unit under one name: the first that is certainly the same. */
function byLead(rows: readonly CombinedRow[]): Map<string, CombinedRow[]> {
  const found = new Map<string, CombinedRow[]>();
  const names = new Map<string, string[]>();
  for (const combined of rows) {
    const lead = combined.slot.listed?.row.leadUnits[0];
    if (lead === undefined) continue;
    const alike = names.get(unitKey(lead)) ?? [];
    const key = alike.find((name) => sameUnit(name, lead) === 'same') ?? lead;
    if (key === lead && !found.has(lead)) names.set(unitKey(lead), [...alike, lead]);
    addTo(found, key, combined);
  }
  return found;
}

/** Lead units of the list of which no file came and no row was sent by another. */
export function missingUnits(rows: readonly CombinedRow[], returns: readonly Source[]): MissingUnitEntry[] {
  const senders = returns.flatMap(({ unit, table }) => (unit === null ? [] : [{ unit, file: table.file }]));
  return [...byLead(rows)].flatMap(([unit, own]) => {
    const arrived =
      own.some(({ missing }) => missing === null) ||
      senders.some((one) => sameUnit(one.unit, unit) === 'same');
    if (arrived) return [];
    const possible = senders.filter((one) => sameUnit(one.unit, unit) === 'maybe');
    const places = own.flatMap(({ slot: { listed } }) => (listed === null ? [] : [placeOf(listed.row)]));
    return [{ unit, rows: places, possible }];
  });
}

export const reworded = (matches: readonly Match[], list: readonly Entry[]): RewordedEntry[] =>
  matches.flatMap(({ entry, row, how, likeness }) => {
    const listed = row === null ? undefined : list[row];
    if (
      listed === undefined ||
      how === 'exact' ||
      mainText(listed.texts)?.text === mainText(entry.texts)?.text
    )
      return [];
    return [
      {
        ...placeOf(entry.row),
        task: taskOf(entry),
        listed: { ...placeOf(listed.row), task: taskOf(listed) },
        score: likeness,
      },
    ];
  });

export function otherDates(returns: readonly Source[]): OtherDateEntry[] {
  const usual = common(returns.map(({ table }) => table.asOf));
  return returns.flatMap(({ unit, table: { file, sheet, asOf } }) =>
    usual === null || asOf === null || asOf === usual ? [] : [{ file, unit, sheet, asOf, common: usual }],
  );
}

export const skipped = (returns: readonly Source[]): SkippedEntry[] =>
  returns.flatMap(({ table }) =>
    skippedLines(table).map(({ row, reason }) => ({ file: table.file, sheet: table.sheet, row, reason })),
  );

export const duplicates = (tables: readonly Combined[]): NonNullable<CombinedRow['duplicate']>[] =>
  tables.flatMap(({ rows }) => rows.flatMap(({ duplicate }) => duplicate ?? []));
