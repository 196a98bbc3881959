/**
 * Values on their way between the pane and the worker: taking one message of thousands of rows apart, or putting it
 * together, would hold the pane up. What grows with the rows goes ahead in pieces, the rest follows as the outline.
 */

type Path = readonly (string | number)[];

/** Neighbouring elements of one list. */
interface Part {
  readonly path: Path;
  readonly elements: readonly unknown[];
}

export type Piece = readonly Part[];

export interface Cut<T> {
  /** The value with its long lists empty. */
  readonly outline: T;
  readonly pieces: readonly Piece[];
}

/** Lists that grow with the rows, whatever their length. */
const ROWS: ReadonlySet<string> = new Set(['rows', 'items', 'values', 'texts', 'formats']);
/** Any other list that is longer goes in pieces, too. */
const LONG = 30;
/** What one piece may weigh: some ten milliseconds. */
const MOST = 8_000;
/** A row with what was read of it, against one cell of a grid. */
const RECORD = 20;

const weightOf = (element: unknown): number => (Array.isArray(element) ? 1 + element.length : RECORD);

interface List {
  readonly path: Path;
  readonly elements: readonly unknown[];
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

/** Copies what lists stand in, and hands the lists on, those of one owner together. */
class Outliner {
  /** By the last place of a list that they stand below: what they share is sent once. */
  readonly owners = new Map<string, List[]>();

  outline(value: unknown, path: Path, owner: string): unknown {
    if (Array.isArray(value)) return this.list(value, path, owner);
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, this.outline(one, [...path, key], owner)]),
    );
  }

  private list(value: readonly unknown[], path: Path, owner: string): unknown {
    if (value.length > LONG || ROWS.has(String(path.at(-1)))) {
      if (value.length > 0)
        this.owners.set(owner, [...(this.owners.get(owner) ?? []), { path, elements: value }]);
      return [];
    }
    return value.map((one, index) => {
      const at = [...path, index];
      return this.outline(one, at, at.join(' '));
    });
  }
}

/** Parts of lists that have the same owner, side by side. */
function* sideBySide(lists: readonly List[]): Generator<Piece, void, void> {
  const longest = Math.max(...lists.map(({ elements }) => elements.length));
  for (let from = 0; from < longest;) {
    let [to, weight] = [from, 0];
    while (to < longest && (to === from || weight < MOST)) {
      for (const { elements } of lists) if (to < elements.length) weight += weightOf(elements[to]);
      to++;
    }
    yield lists.flatMap(({ path, elements }) =>
      from < elements.length ? [{ path, elements: elements.slice(from, to) }] : [],
    );
    from = to;
  }
}

const weightOfPiece = (piece: Piece): number =>
  piece.reduce((sum, { elements }) => elements.reduce<number>((all, one) => all + weightOf(one), sum), 0);

/** Small pieces of many owners go together. */
function together(pieces: Iterable<Piece>): Piece[] {
  const all: { parts: Part[]; weight: number }[] = [];
  for (const piece of pieces) {
    const [last, weight] = [all.at(-1), weightOfPiece(piece)];
    if (last === undefined || last.weight + weight > MOST) all.push({ parts: [...piece], weight });
    else {
      last.parts.push(...piece);
      last.weight += weight;
    }
  }
  return all.map(({ parts }) => parts);
}

/** Takes plain data apart. */
export function cut<T>(value: T): Cut<T> {
  const outliner = new Outliner();
  const outline = outliner.outline(value, [], '') as T;
  return {
    outline,
    pieces: together([...outliner.owners.values()].flatMap((lists) => [...sideBySide(lists)])),
  };
}

/**
 * Puts the elements back into the outline, which nobody else has.
 * @param pieces in the order in which they were sent
 */
export function assembled<T>(outline: T, pieces: readonly Piece[]): T {
  for (const { path, elements } of pieces.flat()) {
    const list = path.reduce<unknown>(
      (at, key) => (at as Readonly<Record<string | number, unknown>>)[key],
      outline,
    );
    for (const element of elements) (list as unknown[]).push(element);
  }
  return outline;
}
