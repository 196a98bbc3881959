/** The keys of a table of ours, with their type. */
export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] =>
  Object.keys(table) as K[];

/** A value for each key. */
export const recordOf = <K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;

/** Whether a value is one of those listed. */
export const isOneOf = <K extends string>(list: readonly K[], value: string | undefined): value is K =>
  list.some((one) => one === value);
