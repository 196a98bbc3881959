import { nth, only } from '../nth';
import type { Source } from './entry';

/** Which returns belong in one table, where no list says so: by title and columns. */

/** What a title says, in parts that another title of the same table may leave out. */
interface TitleParts {
  readonly year: string;
  readonly period: string;
  readonly place: string;
  /** What is left: 民生实事项目进展情况表. */
  readonly core: string;
}

const YEAR = /20\d\d年/u;
const PERIOD = /第?[一二三四]季度|[上下]半年|全年|\d{1,2}(?:[-~至]\d{1,2})?月/u;
const PLACE = /^[\p{Script=Han}]{0,3}[省市县区旗州](?![级直])/u;

function titleParts(key: string): TitleParts {
  const year = YEAR.exec(key)?.[0] ?? '';
  const undated = key.replace(YEAR, '');
  const period = PERIOD.exec(undated)?.[0] ?? '';
  const bare = undated.replace(PERIOD, '');
  const place = PLACE.exec(bare)?.[0] ?? '';
  return { year, period, place, core: bare.slice(place.length) };
}

/** Titles of the same parts are the same, in whatever order: 2026年三季度…, 三季度2026年…. */
const canonical = (key: string): string => Object.values(titleParts(key)).join('');

/** `less` says nothing that `more` does not say too. */
const saysLess = (less: TitleParts, more: TitleParts): boolean =>
  less.core === more.core &&
  (['year', 'period', 'place'] as const).every((part) => less[part] === '' || less[part] === more[part]);

const fieldsOf = ({ table }: Source): ReadonlySet<string> => new Set(table.columns.map(({ field }) => field));

/** Share of the fields of the smaller table that the other has too. */
function sharedFields(a: Source, b: Source): number {
  const [own, others] = [fieldsOf(a), fieldsOf(b)];
  const common = [...own].filter((field) => others.has(field)).length;
  return common / Math.max(1, Math.min(own.size, others.size));
}

const COMPATIBLE = 0.6;
const fits = (a: Source, b: Source): boolean => a.isList === b.isList && sharedFields(a, b) >= COMPATIBLE;

/** Returns of the very same title, with columns that fit. */
function sameTitle(sources: readonly Source[]): Source[][] {
  const found: Source[][] = [];
  for (const source of sources) {
    const group = found.find(
      ([first]) =>
        first !== undefined &&
        canonical(first.titleKey) === canonical(source.titleKey) &&
        fits(first, source),
    );
    if (group === undefined) found.push([source]);
    else group.push(source);
  }
  return found;
}

type Group = readonly Source[];

const keyOf = (group: Group): string => canonical(group[0]?.titleKey ?? '');
const fitting = (a: Group, b: Group): boolean => a !== b && fits(nth(a, 0), nth(b, 0));

/** Groups put together where `stands` names exactly one other group for one of them. */
function joined(found: readonly Group[], stands: (group: Group, other: Group) => boolean): Group[] {
  const target = new Map<Group, Group>();
  for (const group of found) {
    const other = only(found.filter((one) => fitting(group, one) && stands(group, one)));
    if (other !== null) target.set(group, other);
  }
  const end = (group: Group): Group => {
    const next = target.get(group);
    return next === undefined ? group : end(next);
  };
  const members = new Map<Group, Source[]>();
  for (const group of found) members.set(end(group), [...(members.get(end(group)) ?? []), ...group]);
  return [...members.values()];
}

const shorter = (group: Group, other: Group): boolean =>
  keyOf(group) !== '' &&
  keyOf(group) !== keyOf(other) &&
  saysLess(titleParts(keyOf(group)), titleParts(keyOf(other)));

const untitled = (group: Group, other: Group): boolean => keyOf(group) === '' && keyOf(other) !== '';

/**
 * Returns of one table: the same title (without the unit), columns that fit. A title that leaves out year, period or
 * place, or a return without a title, joins the only table that it could belong to; what could belong to two stays
 * apart.
 */
export const groups = (sources: readonly Source[]): Source[][] =>
  joined(joined(sameTitle(sources), shorter), untitled)
    .map((group) => [...group].sort((a, b) => a.order - b.order))
    .sort((a, b) => (a[0]?.order ?? 0) - (b[0]?.order ?? 0));
