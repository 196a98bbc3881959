/** Numbers that no JSON holds, and values that it leaves out, by their path. */
export function unspeakable(value: unknown, path = '$', found: string[] = []): string[] {
  if (found.length >= 3) return found;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) found.push(`${path} is ${value}`);
  } else if (value === undefined || typeof value === 'function' || typeof value === 'bigint') {
    found.push(`${path} is ${typeof value}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) unspeakable(one, `${path}.${key}`, found);
  }
  return found;
}
