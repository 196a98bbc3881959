import type { Issue } from '../issue';
import type { Field } from '../table/fields';
import { standsIn } from '../table/standsIn';
import type { FieldCell, TableRow } from '../table/table';
import { dueOfColumn } from '../schedule/due';
import { cleanText } from '../text/clean';
import { versionDraft } from './answers';
import { isBlank, isLasting, REPORTED_FIELDS, reports } from './blank';
import { placeOf, type Entry, type Place } from './entry';
import { sharedUnit } from './register';
import type { Difference, DuplicateEntry, Version } from './report';
import { mainCell, rowText } from './rowText';
import type { Slot } from './slot';
import { ownValue } from '../ownValue';

/** Fields in which two returns of one row may contradict each other. */
const COMPARED_FIELDS: readonly Field[] = ['task', 'plan', 'due', ...REPORTED_FIELDS];
/** What a row may take from the list where its own cell is blank. */
const FILLED_FIELDS: readonly Field[] = [
  'name',
  'task',
  'target',
  'place',
  'measureUnit',
  'plan',
  'leadUnits',
  'supportUnits',
  'leader',
  'due',
];

/**
 * True where the row is not its unit's own: the sender is known not to lead it, or the table is a list, with no
 * column for progress.
 */
export function isForeign({ row, source }: Entry): boolean {
  const certainty = source.stated && source.unit !== null ? sharedUnit([source.unit], row.leadUnits) : null;
  return certainty === 'different' || (source.isList && certainty !== 'same');
}

const isLead = ({ row, source }: Entry): boolean =>
  source.unit !== null && sharedUnit([source.unit], row.leadUnits.slice(0, 1)) === 'same';

/** The version to keep first: one that says something, from the lead unit, from the first file. */
export const inPreference = (versions: readonly Entry[]): Entry[] =>
  [...versions].sort(
    (a, b) =>
      Number(reports(b.row)) - Number(reports(a.row)) ||
      Number(isLead(b)) - Number(isLead(a)) ||
      a.source.order - b.source.order ||
      a.row.row - b.row.row,
  );

const comparable = (cell: FieldCell): string => rowText(cell.text)?.text ?? cleanText(cell.text).text.trim();

const cellPlace = (row: TableRow, cell: FieldCell): Place => ({
  ...standsIn(row, cell),
  row: row.row,
  cell: cell.cell,
});

function differences(kept: TableRow, other: TableRow): Difference[] {
  return COMPARED_FIELDS.flatMap((field) => {
    const [a, b] = [kept.cells[field], other.cells[field]];
    if (a === undefined || b === undefined || isBlank(a) || isBlank(b) || comparable(a) === comparable(b))
      return [];
    return {
      field,
      kept: { text: a.text, place: cellPlace(kept, a) },
      other: { text: b.text, place: cellPlace(other, b) },
    };
  });
}

/** `other`'s words for what `row` leaves blank, each with the file that it comes from. */
export function filled(row: TableRow, other: TableRow, fields: readonly Field[]): TableRow {
  const cells: Partial<Record<Field, FieldCell>> = { ...row.cells };
  for (const field of fields) {
    const cell = other.cells[field];
    if (cell === undefined || isBlank(cell) || !isBlank(row.cells[field])) continue;
    cells[field] = { ...cell, source: cell.source ?? { file: other.file, sheet: other.sheet } };
  }
  return { ...row, cells };
}

/** Columns without a field, filled in the same way where `wanted` takes their heading's key. */
export function withOthers(row: TableRow, other: TableRow, wanted: (key: string) => boolean): TableRow {
  const source = { file: other.file, sheet: other.sheet };
  const given = Object.entries(other.others ?? {}).filter(
    ([key, cell]) => wanted(key) && !isBlank(cell) && isBlank(ownValue(row.others, key)),
  );
  if (given.length === 0) return row;
  const added = given.map(([key, cell]) => [key, { ...cell, source: cell.source ?? source }] as const);
  return { ...row, others: { ...row.others, ...Object.fromEntries(added) } };
}

/** Done by last period's list is no word of this period's return. */
const lists = (listed: TableRow, field: Field): boolean => {
  const due = field === 'due' ? listed.cells.due : undefined;
  return due === undefined || dueOfColumn(cleanText(due.text), null)?.kind !== 'done';
};

/** Fields that the list may give to a row. */
export const listFields = (listed: TableRow): Field[] =>
  FILLED_FIELDS.filter((field) => lists(listed, field));

/** The versions of one row as one row, with what putting them together met. */
export interface Merged {
  /** The version that the others were put to. */
  readonly kept: Entry;
  readonly row: TableRow;
  readonly duplicate: DuplicateEntry | null;
}

const twice = (duplicate: DuplicateEntry): Issue => ({
  code: 'row-sent-twice',
  severity: 'warning',
  field: duplicate.differences[0]?.field ?? null,
  cell: duplicate.differences[0]?.kept.place.cell ?? null,
  quotes: duplicate.differences.map(({ other }) => other.text),
  params: {
    file: [...new Set(duplicate.others.map(({ file }) => file))].join('、'),
    fields: [...new Set(duplicate.differences.map(({ field }) => field))].join(','),
  },
});

/** Numbers and the verdict of the first return that has them. */
const withFigures = (row: TableRow, others: readonly TableRow[]): TableRow => ({
  ...row,
  figures: row.figures ?? others.find(({ figures }) => figures !== null)?.figures ?? null,
  verdict: row.verdict ?? others.find(({ verdict }) => verdict !== null)?.verdict ?? null,
});

const versionsOf = (slot: Slot, ordered: readonly Entry[], found: readonly Difference[]): Version[] => {
  const fields = [...new Set(found.map(({ field }) => field))];
  return ordered.map((one) => ({
    ...placeOf(one.row),
    unit: one.source.unit,
    texts: fields.map((field) => ({ field, text: one.row.cells[field]?.text ?? '' })),
    adopt: versionDraft(slot, one),
  }));
};

const FROM_OTHERS: readonly Field[] = ['category', ...FILLED_FIELDS];

/** The row with what it leaves blank from the others; of one that was adopted nothing that units report. */
const completedBy = (row: TableRow, others: readonly TableRow[], adopted: boolean): TableRow =>
  others.reduce(
    (merged, other) =>
      withOthers(
        filled(merged, other, adopted ? FROM_OTHERS : [...FROM_OTHERS, ...REPORTED_FIELDS]),
        other,
        (key) => !adopted || isLasting(key),
      ),
    adopted ? row : withFigures(row, others),
  );

/**
 * The versions of a row as one.
 *
 * @param adopted the version that stands by a person's word; null where nobody has said
 */
export function mergedVersions(slot: Slot, adopted: Entry | null): Merged | null {
  const preferred = inPreference(slot.versions);
  const [kept, ...others] =
    adopted === null ? preferred : [adopted, ...preferred.filter((one) => one !== adopted)];
  if (kept === undefined) return null;
  if (others.length === 0) return { kept, row: kept.row, duplicate: null };
  const rows = others.map(({ row }) => row);
  const row = completedBy(kept.row, rows, adopted !== null);
  const found = rows.flatMap((other) => differences(kept.row, other));
  const completed = rows.some((other) => !reports(other)) || row.cells.progress?.source !== undefined;
  const isConflict = found.length > 0;
  const duplicate: DuplicateEntry = {
    ...placeOf(kept.row),
    kind: isConflict ? (adopted === null ? 'conflict' : 'adopted') : completed ? 'completed' : 'identical',
    task: mainCell(kept.row)?.text ?? '',
    others: rows.map(placeOf),
    differences: found,
    versions: isConflict ? versionsOf(slot, [kept, ...others], found) : [],
  };
  const isOpen = isConflict && adopted === null;
  return { kept, row: isOpen ? { ...row, issues: [...row.issues, twice(duplicate)] } : row, duplicate };
}
