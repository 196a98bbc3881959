/** JSON piece by piece: a large analysis is longer than one string may be. */

/** Above this depth objects and arrays are taken apart: root, tables, a table, its items. */
const DEPTH = 4;
/** Characters that are gathered before they are handed on. */
const PIECE = 65_536;

function* parts(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value) ?? 'null';
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([, own]) => isList || own !== undefined);
  yield isList ? '[' : '{';
  for (const [index, [key, own]] of entries.entries()) {
    if (index > 0) yield ',';
    if (!isList) yield `${JSON.stringify(key)}:`;
    yield* parts(own, depth - 1);
  }
  yield isList ? ']' : '}';
}

/** The same text as JSON.stringify gives of plain data, in pieces of some 64,000 characters. */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = '';
  for (const part of parts(value, DEPTH)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
