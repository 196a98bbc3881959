import type { Refusal } from '../../domain/grid';

/** One file that was given, by itself or in a folder. */
export interface Input {
  readonly path: string;
  /** What the user sees in evidence. */
  readonly name: string;
  /** Device and inode; null for what cannot be looked at. */
  readonly identity: string | null;
  /** Why it is not read; null for a file to read. */
  readonly refusal: Refusal | null;
}

/** An argument that names nothing usable. */
export class UnusableInput extends Error {}

export const refused = (path: string, name: string, code: string, message: string): Input => ({
  path,
  name,
  identity: null,
  refusal: { code, message },
});
