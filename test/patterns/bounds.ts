/** Patterns that are slower than linear and harmless all the same: each with the bound that makes it so. */
export interface Bound {
  readonly source: string;
  readonly flags: string;
  /** Why no text can be long enough to make it slow. */
  readonly bound: string;
}

export const BOUNDS: readonly Bound[] = [];
