import { ReadFailure } from '../failure';
import { zipDirectory, type ZipEntry } from './directory';
import { Budget, inflated, inflatedWhole } from './inflate';

/**
 * Name of a part as it is looked up: programs write backslashes, leading slashes, other cases, percent signs.
 * Dots are resolved against the root.
 */
export function partName(name: string): string {
  const steps: string[] = [];
  for (const step of unescaped(name).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

function unescaped(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A target as a relationship of `part` names it: relative to the part's folder, or from the root. */
export const targetOf = (part: string, target: string): string =>
  /^[/\\]/u.test(target)
    ? partName(target)
    : partName(`${part.slice(0, part.lastIndexOf('/') + 1)}${target}`);

/** Parts whose declared sizes are added up before anything is inflated. */
const TEXTUAL = /\.(?:xml|bin|rels|vml)$/u;

/** A zip whose entries are found by the names of their parts and inflated on demand, one at a time. */
export class ZipPackage {
  private readonly parts = new Map<string, ZipEntry>();
  private readonly budget: Budget;

  /** Throws ReadFailure: damaged, encrypted, tooLarge. */
  constructor(private readonly bytes: Uint8Array) {
    this.budget = new Budget(bytes.length);
    let declared = 0;
    for (const entry of zipDirectory(bytes)) {
      const name = partName(entry.name);
      if (!this.parts.has(name)) this.parts.set(name, entry);
      if (TEXTUAL.test(name)) declared += entry.size;
    }
    if (this.budget.exceeds(declared)) throw new ReadFailure('tooLarge', 'bytes');
  }

  get names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** Throws ReadFailure: damaged, tooLarge; damaged as well where the part is not there. */
  pieces(name: string): Generator<Uint8Array> {
    return inflated(this.bytes, this.entry(name), this.budget);
  }

  whole(name: string): Uint8Array {
    return inflatedWhole(this.bytes, this.entry(name), this.budget);
  }

  private entry(name: string): ZipEntry {
    const entry = this.parts.get(name);
    if (entry === undefined) throw new ReadFailure('damaged');
    return entry;
  }
}
