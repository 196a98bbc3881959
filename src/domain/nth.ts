/**
 * What stands at a place that must be there: of a list or a text, from its end where the place is below 0.
 *
 * @throws RangeError where nothing stands there
 */
export function nth<T>(list: ArrayLike<T>, place: number): T {
  const thing = list[place < 0 ? list.length + place : place];
  if (thing === undefined) throw new RangeError(`Nothing at ${place} of ${list.length}`);
  return thing;
}

/** The only one; null where there are several or none. */
export function only<T>(things: Iterable<T>): T | null {
  const all = [...things];
  return all.length === 1 ? nth(all, 0) : null;
}
