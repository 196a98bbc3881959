/** Answers by a key, worked out once. */
export function once<K, T>(work: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined || known.has(key)) return answer as T;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}

/** The same for objects, kept as long as they are. */
export function onceEach<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept.answer;
    const answer = work(key);
    known.set(key, { answer });
    return answer;
  };
}
