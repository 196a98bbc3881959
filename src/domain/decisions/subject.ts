import { sameUnit, unitKey } from '../consolidate/register';
import { addTo } from '../grouped';
import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import { only } from '../nth';
import type { Field } from '../table/fields';
import type { ProgressTable, TableRow } from '../table/table';
import type { Decision, DecisionKind, Draft, Subject } from './decision';
import { fingerprint } from './fingerprint';
import { FIGURE_FIELDS, LAMP_FIELDS, plain, sameWords, wordsOf, type Words } from './words';

/** Which row a decision is about. */

export const namedBy = ({ cells, leadUnits }: TableRow): Omit<Subject, 'order'> => ({
  unit: leadUnits.map(plain).join('、'),
  item: plain(cells.name?.text ?? '') || plain(cells.task?.text ?? ''),
});

export const subjectKey = ({ unit, item }: Omit<Subject, 'order'>): string => fingerprint([unit, item]);

/** What all names of a unit have in common (教育局, 县教育局), with the item. */
const alikeKey = ({ unit, item }: Omit<Subject, 'order'>): string =>
  fingerprint([unit.split('、').map(unitKey).join('、'), item]);

function sameUnits(one: string, other: string): boolean {
  const [left, right] = [one.split('、'), other.split('、')];
  return left.length === right.length && left.every((name, at) => sameUnit(name, right[at] ?? '') === 'same');
}

interface Group<T> {
  readonly unit: string;
  readonly all: T[];
}

/**
 * Things by unit and item, in the order in which they come. The form that a unit's name takes depends on what else was
 * sent: what is known by one name is found by another that is certainly the same unit's, where only one such is there.
 */
export class Named<T> {
  private readonly groups = new Map<string, Group<T>>();
  private readonly alike = new Map<string, Group<T>[]>();

  add(named: Omit<Subject, 'order'>, thing: T): void {
    const key = subjectKey(named);
    let group = this.groups.get(key);
    if (group === undefined) {
      group = { unit: named.unit, all: [] };
      this.groups.set(key, group);
      addTo(this.alike, alikeKey(named), group);
    }
    group.all.push(thing);
  }

  of(named: Omit<Subject, 'order'>): readonly T[] {
    const exact = this.groups.get(subjectKey(named));
    if (exact !== undefined) return exact.all;
    const alike = this.alike.get(alikeKey(named)) ?? [];
    return only(alike.filter(({ unit }) => sameUnits(unit, named.unit)))?.all ?? [];
  }
}

/** Owner of issues of no row: of a table as a whole (by its name), or met in putting returns together. */
export const wholeSubject = (about: string): Subject => ({ unit: '', item: plain(about), order: 1 });

export const tableName = ({ title }: ProgressTable): string => title ?? '';

/** Parameters that only say where something stands. */
const PLACES: ReadonlySet<string> = new Set(['where', 'file', 'sheet', 'row', 'rows', 'cell']);

/** What an issue says, wherever it stands: code, field, words, figures. */
export const issueWords = ({ code, field, quotes, params }: Issue): string =>
  fingerprint([
    code,
    field ?? '',
    ...quotes.map(plain),
    JSON.stringify(Object.entries(params).filter(([name]) => !PLACES.has(name))),
  ]);

/** Fields whose words each kind of decision on an item rests on. */
const FIELDS: Readonly<Partial<Record<DecisionKind, readonly Field[]>>> = {
  figure: FIGURE_FIELDS,
  confirmed: FIGURE_FIELDS,
  percent: LAMP_FIELDS,
  lamp: LAMP_FIELDS,
};

export const fieldsOf = (
  content: Pick<Draft, 'kind'> & { readonly field?: Field | null },
): readonly Field[] => FIELDS[content.kind] ?? [content.field ?? 'progress'];

/** A row that decisions may be about. */
export interface Placed {
  readonly item: TaskItem;
  readonly key: string;
  readonly sent: boolean;
}

/** Where a decision's words are now. */
export type Found =
  | { readonly how: 'same'; readonly placed: Placed }
  | { readonly how: 'changed'; readonly placed: Placed; readonly now: Words }
  | { readonly how: 'absent' };

const ABSENT: Found = { how: 'absent' };

/** Rows by what decisions know them by. */
export class Subjects {
  private readonly named = new Named<Placed>();
  private readonly counts = new Map<string, number>();

  /** Takes a row in; rows of the same unit and name are counted in the order in which they come. */
  add(item: TaskItem, sent: boolean): Placed {
    const named = namedBy(item.source);
    const name = subjectKey(named);
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    const placed = { item, sent, key: count === 1 ? name : `${name}#${count}` };
    this.named.add(named, placed);
    return placed;
  }

  /** What a decision on this row's words in these fields is about. */
  about(
    { item, key }: Placed,
    fields: readonly Field[],
  ): { readonly subject: Subject; readonly words: Words } {
    const words = wordsOf(item.source, fields);
    const named = namedBy(item.source);
    const equal = this.equal(named, words, fields);
    const order = equal.findIndex((other) => other.key === key) + 1;
    return { subject: { ...named, order }, words };
  }

  find({ subject, words, sent }: Decision, fields: readonly Field[]): Found {
    const equal = this.equal(subject, words, fields);
    const placed = equal[subject.order - 1];
    if (placed !== undefined) return { how: 'same', placed };
    // Fewer of the equal rows than there were: this one's source is not there.
    if (equal.length > 0) return ABSENT;
    const others = this.named.of(subject).filter((one) => one.sent || !sent);
    const task = words.task;
    const sameTask = others.filter(({ item }) => plain(item.source.cells.task?.text ?? '') === task);
    const [changed] = sameTask.length > 0 || others.length > 1 ? sameTask : others;
    return changed === undefined
      ? ABSENT
      : { how: 'changed', placed: changed, now: wordsOf(changed.item.source, fields) };
  }

  private equal(named: Omit<Subject, 'order'>, words: Words, fields: readonly Field[]): readonly Placed[] {
    return this.named.of(named).filter(({ item }) => sameWords(wordsOf(item.source, fields), words));
  }
}
