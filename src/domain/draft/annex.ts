import { nth } from '../nth';
import type { TableAnalysis } from '../analysis';
import { itemsOf } from '../bulletin/figures';
import { titlesOf } from '../bulletin/title';
import { isDisputed } from '../schedule/slow';
import { sameUnit, unitKey, type Certainty } from '../consolidate/register';
import type { TaskItem } from '../item';
import { cleanText } from '../text/clean';
import { nameIndex, type NameIndex } from './nameIndex';
import { broadly, judgedState, reportedState, type State } from './states';
import { signless } from './spelling';
import { once, onceEach } from '../once';
import { unitSeeds, type UnitSeeds } from './unitNames';
import { unitsOf, type Units } from './units';

/** The annex of a draft, made ready for looking things up. */
export interface Annex {
  readonly tables: readonly TableAnalysis[];
  readonly items: readonly TaskItem[];
  readonly units: Units;
  readonly seeds: UnitSeeds;
  readonly names: NameIndex;
  /**
   * The tables that a statement speaks of: one named (省政府民生实事, 《…》) by the first of the wordings that names any,
   * else all.
   *
   * @param wordings the nearest to the statement first
   */
  readonly scope: (wordings: readonly string[]) => Scope;
}

/** A part of the annex that a statement speaks of. */
export interface Scope {
  readonly tables: readonly TableAnalysis[];
  /** The list's: every count is of them. */
  readonly items: readonly TaskItem[];
  /** The text names it, or there is nothing else that it could mean. */
  readonly certain: boolean;
  readonly tally: (state: State) => Tally;
  readonly ledBy: (unit: string) => Led;
}

/** A count as the annex gives it: by its verdict column where every row has one, and by the lamps. */
export interface Tally {
  readonly column: readonly TaskItem[] | null;
  readonly lamps: readonly TaskItem[];
}

/** Items that a unit leads: surely, and at the very most (names that may be the same, units that only support). */
export interface Led {
  readonly sure: readonly TaskItem[];
  readonly most: readonly TaskItem[];
}

const LEVEL = /(省|市|县|区|镇|乡)(?:委|政府|级)*(?:重点|十[件项大])?(?:民生|实事|为民|督办|重点)/gu;

const levelsIn = (text: string): string[] => [...text.matchAll(LEVEL)].map((match) => nth(match, 1));

const nameOf = ({ table }: TableAnalysis): string => cleanText(`${table.title ?? ''} ${table.sheet}`).text;

const TITLE_END = /(?:一览|汇总|统计|明细)?表?\s{0,9}(?:\([^()]{0,40}\))?\s{0,9}$/u;

/** A title without 表 and what stands in brackets behind it, as sentences name a table. */
const subjectOf = onceEach(
  ({ table }: TableAnalysis): string =>
    signless(cleanText(table.title ?? '').text.replace(TITLE_END, '')).text,
);

/** The titles that a bulletin of ours gives them. */
const titlesIn = onceEach((tables: readonly TableAnalysis[]) => titlesOf(tables));

/** The tables that words name: by the title that they quote, else by the level that they name last. */
function namedBy(words: string, tables: readonly TableAnalysis[]): readonly TableAnalysis[] {
  const isQuoted = (title: string | null): boolean =>
    title !== null && title !== '' && words.includes(`《${cleanText(title).text}》`);
  const asPrinted = tables.filter((table) => isQuoted(titlesIn(tables)(table)));
  const quoted = asPrinted.length > 0 ? asPrinted : tables.filter(({ table }) => isQuoted(table.title));
  if (quoted.length > 0) return quoted;
  const subject = signless(words).text;
  const titled = tables.filter((table) => subjectOf(table) !== '' && subject.includes(subjectOf(table)));
  if (titled.length > 0) return titled;
  const level = levelsIn(words).at(-1);
  return level === undefined ? [] : tables.filter((table) => levelsIn(nameOf(table)).includes(level));
}

/** Sent, and not on the list: counted apart. */
const isUnlisted = ({ issues }: TaskItem): boolean =>
  issues.some(({ code }) => code === 'outside-list' || code === 'row-doubtful');

/** What no verdict column shows. */
const OWN_TALLIES: Readonly<Partial<Record<State, (item: TaskItem) => boolean>>> = {
  disputed: isDisputed,
  shared: ({ source }) => source.leadUnits.length > 1,
  unsent: ({ issues }) => issues.some(({ code }) => code === 'row-not-sent'),
};

function tallied(items: readonly TaskItem[], state: State): Tally {
  const own = OWN_TALLIES[state];
  if (own !== undefined) return { column: null, lamps: items.filter(own) };
  const broad = broadly(state);
  const reported = items.map(reportedState);
  const whole = items.length > 0 && reported.every((one) => one !== null);
  return {
    column: whole ? items.filter((_, index) => reported[index] === broad) : null,
    lamps: items.filter((item) => judgedState(item) === state || item.status === state),
  };
}

function ledIn(items: readonly TaskItem[]): (unit: string) => Led {
  const leads = (names: readonly string[], unit: string, wanted: readonly Certainty[]): boolean =>
    names.some((name) => wanted.includes(sameUnit(name, unit)));
  return once((unit: string): Led => ({
    sure: items.filter(({ source }) => leads(source.leadUnits, unit, ['same'])),
    most: items.filter(({ source }) =>
      leads([...source.leadUnits, ...source.supportUnits], unit, ['same', 'maybe']),
    ),
  }));
}

export function scopeOf(all: readonly TaskItem[], tables: readonly TableAnalysis[], certain: boolean): Scope {
  const items = all.filter((item) => !isUnlisted(item));
  const unlisted: Tally = { column: null, lamps: all.filter(isUnlisted) };
  return {
    tables,
    items,
    certain,
    tally: once((state: State) => (state === 'unlisted' ? unlisted : tallied(items, state))),
    ledBy: ledIn(items),
  };
}

/** The same part, no longer beyond doubt. */
export const doubted = (scope: Scope): Scope => ({ ...scope, certain: false });

function scopesOf(tables: readonly TableAnalysis[]): Annex['scope'] {
  const all = scopeOf(itemsOf(tables), tables, tables.length <= 1);
  const own = once((table: TableAnalysis) => scopeOf(table.items, [table], true));
  return (wordings) => {
    if (tables.length <= 1) return all;
    for (const words of wordings) {
      const [named, ...more] = namedBy(words, tables);
      if (named !== undefined && more.length === 0) return own(named);
      if (more.length > 0) break;
    }
    return all;
  };
}

export function annexOf(tables: readonly TableAnalysis[]): Annex {
  const items = itemsOf(tables);
  const units = unitsOf(items);
  return {
    tables,
    items,
    units,
    seeds: unitSeeds(units),
    names: nameIndex(items),
    scope: scopesOf(tables),
  };
}

/** Nouns that say what a table's rows are; a text and a table that share one speak of the same things. */
const NOUNS = /民生实事|实事|重点工作|重点项目|重点任务|督办事项|工作任务|惠民项目/gu;

export function sharesNoun(words: string, { tables }: Scope): boolean {
  const own = new Set(tables.flatMap((table) => nameOf(table).match(NOUNS) ?? []));
  return (words.match(NOUNS) ?? []).some((noun) => own.has(noun));
}

/** An item whose own figures leave no room for ‘completed’. */
export const surelyOpen = (item: TaskItem): boolean =>
  item.status !== 'completed' && item.completion.percent !== null && item.completion.percent < 100;

/** Is one of these units the unit that is named, surely or perhaps? */
export const leadsItem = ({ source }: TaskItem, unit: string): boolean =>
  [...source.leadUnits, ...source.supportUnits].some(
    (name) => unitKey(name) === unitKey(unit) || sameUnit(name, unit) !== 'different',
  );
