/** Names of sheets: spreadsheet programs take 31 characters and do not tell names apart by case. */

const LONGEST = 31;

/** The name, numbered where it is taken: 通报, 通报 (2), 通报 (3) … */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const mark = n === 1 ? '' : ` (${n})`;
    const name = wanted.slice(0, LONGEST - mark.length) + mark;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** Hands out names that nobody has; each only once. */
export class FreeNames {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  take(wanted: string): string {
    const name = freeName(wanted, this.taken);
    this.taken.add(name);
    return name;
  }

  /** A sheet keeps the name that it has. */
  keep(name: string): string {
    this.taken.add(name);
    return name;
  }

  release(name: string): void {
    this.taken.delete(name);
  }
}
