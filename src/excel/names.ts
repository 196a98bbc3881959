/** Names of sheets: Excel takes 31 characters and does not tell names apart by case. */

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
