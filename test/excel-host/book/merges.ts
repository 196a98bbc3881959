import { contains, meet, rowCount, type Area } from './area';

/** Merged areas, found by row: thousands of them are asked for every cell that is written. */
export class Merges implements Iterable<Area> {
  private readonly areas = new Set<Area>();
  private readonly byRow = new Map<number, Area[]>();

  constructor(areas: Iterable<Area> = []) {
    for (const area of areas) this.add(area);
  }

  get size(): number {
    return this.areas.size;
  }

  [Symbol.iterator](): Iterator<Area> {
    return this.areas[Symbol.iterator]();
  }

  add(area: Area): void {
    this.areas.add(area);
    for (let row = area.top; row <= area.bottom; row++) {
      const known = this.byRow.get(row);
      if (known === undefined) this.byRow.set(row, [area]);
      else known.push(area);
    }
  }

  delete(area: Area): void {
    if (!this.areas.delete(area)) return;
    for (let row = area.top; row <= area.bottom; row++) {
      const left = (this.byRow.get(row) ?? []).filter((one) => one !== area);
      if (left.length === 0) this.byRow.delete(row);
      else this.byRow.set(row, left);
    }
  }

  replaceAll(areas: readonly Area[]): void {
    this.areas.clear();
    this.byRow.clear();
    for (const area of areas) this.add(area);
  }

  /** Merged areas that share a cell with this one, from the top down. */
  meeting(area: Area): Area[] {
    if (rowCount(area) > this.areas.size)
      return [...this.areas].filter((one) => meet(one, area)).sort(byPlace);
    const found = new Set<Area>();
    for (let row = area.top; row <= area.bottom; row++)
      for (const one of this.byRow.get(row) ?? []) if (meet(one, area)) found.add(one);
    return [...found].sort(byPlace);
  }

  /** Those of which a part is outside. */
  cutBy(area: Area): Area[] {
    return this.meeting(area).filter((one) => !contains(area, one));
  }

  /** Whether the cell is in a merged area, but not its first. */
  covers(row: number, column: number): boolean {
    return (this.byRow.get(row) ?? []).some(
      ({ top, left, right }) => column >= left && column <= right && (row !== top || column !== left),
    );
  }
}

const byPlace = (a: Area, b: Area): number => a.top - b.top || a.left - b.left;
