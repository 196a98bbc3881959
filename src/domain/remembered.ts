/**
 * What a rule says of a text, remembered for the last texts that it was asked of: rules ask the same words of a row
 * again and again. At most `most` texts are held, so that nothing of a long table stays behind.
 */
export function remembered<T>(read: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  let last = '';
  let lastKnown: { readonly value: T } | null = null;
  return (text) => {
    if (lastKnown !== null && text === last) return lastKnown.value;
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (known.size >= most) known.clear();
      known.set(text, value);
    }
    last = text;
    lastKnown = { value };
    return value;
  };
}
