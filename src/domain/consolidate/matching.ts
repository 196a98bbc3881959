import { nth } from '../nth';
import { candidateIndex, type CandidateIndex } from './candidates';
import type { Entry, Source } from './entry';
import { evidenceFor, TIE, type Evidence } from './evidence';

/** A sent row and the row of the list that it is, if any. */
export interface Match {
  readonly entry: Entry;
  /** Number of the list's row; null: not in the list, or doubtful. */
  readonly row: number | null;
  readonly how: 'exact' | 'alike' | 'decided' | null;
  readonly likeness: number;
  /** The rows that it might be, likeliest first; none where it was matched. */
  readonly doubts: readonly Evidence[];
}

const TIE_ALIKE = 5;
const MOST_DOUBTS = 3;

/** Of the rows with the same words, those that nothing tells apart from the likeliest; in the list's order. */
function nearest(all: readonly Evidence[]): readonly Evidence[] {
  const sure = all.filter(({ exact, doubt }) => exact && doubt === null);
  const best = sure.reduce((most, { rank }) => Math.max(most, rank), -Infinity);
  return sure.filter(({ rank }) => rank > best - TIE).sort((a, b) => a.row - b.row);
}

/** Assigns the rows of one return: no two of them to one row of the list, save where one is sent twice. */
class Assignment {
  private readonly rowOf = new Map<Entry, Evidence>();
  private readonly taken = new Set<number>();

  constructor(
    private readonly found: ReadonlyMap<Entry, readonly Evidence[]>,
    private readonly list: readonly Entry[],
  ) {
    this.exact(() => true);
    const home = this.home();
    this.exact(({ row }) => this.list[row]?.source === home);
    this.alike();
    this.again();
  }

  match(entry: Entry): Match {
    const made = this.rowOf.get(entry);
    if (made !== undefined) {
      return {
        entry,
        row: made.row,
        how: made.exact ? 'exact' : 'alike',
        likeness: made.likeness,
        doubts: [],
      };
    }
    const doubts = (this.found.get(entry) ?? [])
      .map((evidence) => ({ ...evidence, doubt: evidence.doubt ?? ('several' as const) }))
      .sort((a, b) => b.rank - a.rank || a.row - b.row);
    return { entry, row: null, how: null, likeness: 0, doubts: doubts.slice(0, MOST_DOUBTS) };
  }

  /** Rows of the same words. Where several of the list are equally near, as many as there are are paired in order. */
  private exact(where: (evidence: Evidence) => boolean): void {
    const groups = new Map<string, { free: readonly Evidence[]; entries: Entry[] }>();
    for (const [entry, all] of this.found) {
      const free = this.rowOf.has(entry)
        ? []
        : nearest(all).filter((evidence) => !this.taken.has(evidence.row) && where(evidence));
      if (free.length === 0) continue;
      const key = free.map(({ row }) => row).join(' ');
      const group = groups.get(key) ?? { free, entries: [] };
      group.entries.push(entry);
      groups.set(key, group);
    }
    for (const { free, entries } of groups.values()) {
      if (free.length > 1 && free.length !== entries.length) continue;
      free.forEach(({ row }, index) => this.take(entries[index], row));
    }
  }

  private take(entry: Entry | undefined, row: number): void {
    const evidence = entry && this.found.get(entry)?.find((one) => one.row === row);
    if (entry === undefined || evidence === undefined || this.taken.has(row)) return;
    this.rowOf.set(entry, evidence);
    this.taken.add(row);
  }

  /** The list's table that most of this return's rows belong to. */
  private home(): Source | undefined {
    const counts = new Map<Source, number>();
    for (const { row } of this.rowOf.values()) {
      const { source } = nth(this.list, row);
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
  }

  private alike(): void {
    const open = [...this.found].filter(([entry]) => !this.rowOf.has(entry));
    const pairs = open.flatMap(([, all]) => {
      const left = all.filter(({ row }) => !this.taken.has(row)).sort((a, b) => b.rank - a.rank);
      const [first, second] = left;
      if (first === undefined || first.exact || first.doubt !== null) return [];
      return second === undefined || second.rank < first.rank - TIE_ALIKE ? [first] : [];
    });
    pairs.sort((a, b) => b.rank - a.rank);
    for (const { entry, row } of pairs) this.take(entry, row);
  }

  /** A row that stands twice in one return: the second is the same row of the list again. */
  private again(): void {
    for (const [entry, all] of this.found) {
      const [only, second] = this.rowOf.has(entry) ? [] : nearest(all);
      if (only !== undefined && second === undefined && this.taken.has(only.row)) this.rowOf.set(entry, only);
    }
  }
}

/** What a person has said of sent rows: the row that it is, or null for none. */
export type Settled = ReadonlyMap<Entry, Entry | null>;

function matchSource(
  source: Source,
  list: readonly Entry[],
  index: CandidateIndex,
  settled: Settled,
): Match[] {
  const open = source.entries.filter((entry) => !settled.has(entry));
  const assignment = new Assignment(
    new Map(open.map((entry) => [entry, evidenceFor(entry, list, index)])),
    list,
  );
  return source.entries.map((entry): Match => {
    const listed = settled.get(entry);
    if (listed === undefined) return assignment.match(entry);
    const row = listed === null ? null : list.indexOf(listed);
    return { entry, row, how: 'decided', likeness: row === null ? 0 : 1, doubts: [] };
  });
}

/** Matches the rows of all returns with those of the list; one match per sent row, in their order. */
export function matchRows(
  sources: readonly Source[],
  list: readonly Entry[],
  settled: Settled = new Map(),
): Match[] {
  const index = candidateIndex(list.map(({ texts }) => texts));
  return sources.flatMap((source) => matchSource(source, list, index, settled));
}
