import type { TableAnalysis } from '../analysis';
import { sameUnit, type Certainty } from '../consolidate/register';
import type { TaskItem } from '../item';
import { cleanText } from '../text/clean';
import { judgedState, reportedState, type State } from './states';

/** A part of the annex that a statement speaks of. */
export interface Scope {
  readonly tables: readonly TableAnalysis[];
  readonly items: readonly TaskItem[];
  /** The text names it, or there is nothing else that it could mean. */
  readonly certain: boolean;
}

const LEVEL = /(省|市|县|区|镇|乡)(?:委|政府|级)*(?:重点|十[件项大])?(?:民生|实事|为民|督办|重点)/gu;

const levelsIn = (text: string): string[] => [...text.matchAll(LEVEL)].map((match) => match[1] as string);

const nameOf = ({ table }: TableAnalysis): string => cleanText(`${table.title ?? ''} ${table.sheet}`).text;

const scopeOf = (tables: readonly TableAnalysis[], certain: boolean): Scope => ({
  tables,
  items: tables.flatMap(({ items }) => items),
  certain,
});

/** The tables that words name: by the title that they quote, else by the level that they name last. */
function namedBy(words: string, tables: readonly TableAnalysis[]): readonly TableAnalysis[] {
  const quoted = tables.filter(({ table }) => {
    const title = table.title === null ? '' : cleanText(table.title).text;
    return title !== '' && words.includes(`《${title}》`);
  });
  if (quoted.length > 0) return quoted;
  const level = levelsIn(words).at(-1);
  return level === undefined ? [] : tables.filter((table) => levelsIn(nameOf(table)).includes(level));
}

/**
 * The tables that a statement speaks of: one named (省政府民生实事, 《…》) by the first of the wordings that names any, else all.
 *
 * @param wordings the nearest to the statement first
 */
export function scopeFor(wordings: readonly string[], tables: readonly TableAnalysis[]): Scope {
  if (tables.length <= 1) return scopeOf(tables, true);
  for (const words of wordings) {
    const named = namedBy(words, tables);
    if (named.length === 1) return scopeOf(named, true);
    if (named.length > 1) break;
  }
  return scopeOf(tables, false);
}

/** Nouns that say what a table's rows are; a text and a table that share one speak of the same things. */
const NOUNS = /民生实事|实事|重点工作|重点项目|重点任务|督办事项|工作任务|惠民项目/gu;

export function sharesNoun(words: string, { tables }: Scope): boolean {
  const own = new Set(tables.flatMap((table) => nameOf(table).match(NOUNS) ?? []));
  return (words.match(NOUNS) ?? []).some((noun) => own.has(noun));
}

/** A count as the annex gives it: by its verdict column where every row has one, and by the lamps. */
export interface Tally {
  readonly column: readonly TaskItem[] | null;
  readonly lamps: readonly TaskItem[];
}

export function tally(items: readonly TaskItem[], state: State): Tally {
  // 滞后 is a part of 进展较缓 for the lamps; a verdict column knows one of them only.
  const broad: State = state === 'behind' ? 'slow' : state;
  const reported = items.map(reportedState);
  const whole = items.length > 0 && reported.every((one) => one !== null);
  return {
    column: whole ? items.filter((_, index) => reported[index] === broad) : null,
    lamps: items.filter((item) => judgedState(item) === state || item.status === state),
  };
}

/** An item whose own figures leave no room for ‘completed’. */
export const surelyOpen = (item: TaskItem): boolean =>
  item.status !== 'completed' && item.completion.percent !== null && item.completion.percent < 100;

/** Items that a unit leads: surely, and at the very most (names that may be the same, units that only support). */
export interface Led {
  readonly sure: readonly TaskItem[];
  readonly most: readonly TaskItem[];
}

export function ledBy(unit: string, items: readonly TaskItem[]): Led {
  const is = (names: readonly string[], wanted: readonly Certainty[]): boolean =>
    names.some((name) => wanted.includes(sameUnit(name, unit)));
  return {
    sure: items.filter(({ source }) => is(source.leadUnits, ['same'])),
    most: items.filter(({ source }) => is([...source.leadUnits, ...source.supportUnits], ['same', 'maybe'])),
  };
}
