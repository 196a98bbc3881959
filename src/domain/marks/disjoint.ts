import type { Area } from '../grid';

/** Areas of marks cut so that no cell is in two: the earlier mark has it. */

interface Piece<K> {
  readonly area: Area;
  readonly kind: K;
}

/** Parts of an area outside of another: above, below, left, right. */
function minus(area: Area, other: Area): Area[] {
  const firstRow = Math.max(area.firstRow, other.firstRow);
  const lastRow = Math.min(area.lastRow, other.lastRow);
  const firstColumn = Math.max(area.firstColumn, other.firstColumn);
  const lastColumn = Math.min(area.lastColumn, other.lastColumn);
  if (firstRow > lastRow || firstColumn > lastColumn) return [area];
  return [
    { ...area, lastRow: firstRow - 1 },
    { ...area, firstRow: lastRow + 1 },
    { ...area, firstRow, lastRow, lastColumn: firstColumn - 1 },
    { ...area, firstRow, lastRow, firstColumn: lastColumn + 1 },
  ].filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}

export function disjoint<K>(pieces: readonly Piece<K>[]): Piece<K>[] {
  // By row: marks lie within one row, so only few can meet.
  const taken = new Map<number, Area[]>();
  return pieces.flatMap(({ area, kind }) => {
    let parts = [area];
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      const others = taken.get(row) ?? [];
      for (const other of others) parts = parts.flatMap((part) => minus(part, other));
      taken.set(row, [...others, area]);
    }
    return parts.map((part) => ({ area: part, kind }));
  });
}
