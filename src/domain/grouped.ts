/** One more under a key, behind those that are there. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, thing: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [thing]);
  else group.push(thing);
}

/** Things by a key of theirs, in order. (Map.groupBy came after Node 20 and the web views of Excel 2021.) */
export function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) addTo(groups, keyOf(thing), thing);
  return groups;
}

/** The key counted most often, the first of equals; nothing where nothing is counted. */
export const commonest = <K>(counts: ReadonlyMap<K, number>): [] | [K] => {
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined ? [] : [first[0]];
};
