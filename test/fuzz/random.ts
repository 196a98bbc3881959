/** A generator of our own, so that a case is the same on every machine: sfc32, set up by seed and case number. */

export class Random {
  private a = 0x9e3779b9;
  private b: number;
  private c: number;
  private count = 1;

  constructor(seed: number, stream: number) {
    this.b = seed >>> 0;
    this.c = Math.imul(stream + 1, 0x85ebca6b) >>> 0;
    for (let turn = 0; turn < 15; turn++) this.next();
  }

  /** 0 … 2³²−1. */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** 0 … limit−1; 0 for an empty range. */
  below(limit: number): number {
    return limit <= 0 ? 0 : this.next() % limit;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(probability: number): boolean {
    return this.next() / 2 ** 32 < probability;
  }

  pick<T>(list: readonly [T, ...(readonly T[])]): T;
  pick<T>(list: readonly T[]): T | undefined;
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}
