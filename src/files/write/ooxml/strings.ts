import { DECLARATION, stringItem } from './xml';

/**
 * The workbook's shared strings, up to a bound: a table of all texts of 100,000 rows would be held in memory to the
 * end. What comes after stands in its cell.
 */
const MOST_UNITS = 8_000_000;
/** Longer texts seldom come twice. */
const LONGEST = 2_000;
const PER_CHUNK = 500;

export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private units = 0;
  private uses = 0;

  /** Number of a text in the table; null where it stands in its cell. */
  numberOf(text: string): number | null {
    const known = this.numbers.get(text);
    if (known === undefined && (this.units >= MOST_UNITS || text.length > LONGEST)) return null;
    this.uses++;
    if (known !== undefined) return known;
    this.units += text.length;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  *xml(): Generator<string> {
    const count = `count="${this.uses}" uniqueCount="${this.numbers.size}"`;
    yield `${DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${count}>`;
    let chunk: string[] = [];
    for (const text of this.numbers.keys()) {
      chunk.push(`<si>${stringItem(text)}</si>`);
      if (chunk.length < PER_CHUNK) continue;
      yield chunk.join('');
      chunk = [];
    }
    yield `${chunk.join('')}</sst>`;
  }
}
