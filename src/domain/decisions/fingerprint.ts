/** FNV-1a over UTF-16 units, twice with different offsets: 64 bits as 16 hexadecimal digits. Not for secrets. */
export function fingerprint(parts: readonly string[]): string {
  // A separator that no cell text holds, so that ['ab', 'c'] and ['a', 'bc'] differ.
  const text = parts.join('\u0000');
  let first = 0x811c9dc5;
  let second = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000197);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
