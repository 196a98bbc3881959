import { Bytes, characters } from './records';

/** Where the font changes in a text: from `at` on it is `font`. */
export interface FontChange {
  readonly at: number;
  readonly font: number;
}

export interface BiffText {
  readonly text: string;
  readonly fonts: readonly FontChange[];
}

/** Reads over the ends of records: the table of strings goes on in CONTINUE records. */
class Cursor {
  private part = 0;
  private at = 0;

  constructor(private readonly parts: readonly Uint8Array[]) {}

  get done(): boolean {
    this.step();
    return this.part >= this.parts.length;
  }

  /** A number of little-endian bytes. */
  number(bytes: number): number {
    let value = 0;
    for (let i = 0; i < bytes; i++) value += this.byte() * 2 ** (8 * i);
    return value;
  }

  byte(): number {
    this.step();
    return this.parts[this.part]?.[this.at++] ?? 0;
  }

  skip(count: number): void {
    for (let left = count; left > 0 && !this.done;) {
      const rest = (this.parts[this.part]?.length ?? 0) - this.at;
      const taken = Math.min(left, rest);
      this.at += taken;
      left -= taken;
    }
  }

  /** Signs; where they go on in the next record, its first byte says how wide they are there. */
  characters(count: number, first: boolean): string {
    let wide = first;
    let text = '';
    for (let left = count; left > 0;) {
      const data = this.parts[this.part];
      if (data === undefined) return text;
      const fitting = Math.min(left, Math.floor((data.length - this.at) / (wide ? 2 : 1)));
      text += characters(data, this.at, fitting, wide);
      this.at += fitting * (wide ? 2 : 1);
      left -= fitting;
      if (left === 0) break;
      this.part++;
      this.at = 0;
      wide = (this.byte() & 1) !== 0;
      if (fitting === 0 && this.part >= this.parts.length) return text;
    }
    return text;
  }

  private step(): void {
    while (this.part < this.parts.length && this.at >= (this.parts[this.part]?.length ?? 0)) {
      this.part++;
      this.at = 0;
    }
  }
}

function item(cursor: Cursor): BiffText {
  const count = cursor.number(2);
  const flags = cursor.byte();
  const changes = (flags & 8) === 0 ? 0 : cursor.number(2);
  const extra = (flags & 4) === 0 ? 0 : cursor.number(4);
  const text = cursor.characters(count, (flags & 1) !== 0);
  const fonts: FontChange[] = [];
  for (let i = 0; i < changes && !cursor.done; i++)
    fonts.push({ at: cursor.number(2), font: cursor.number(2) });
  cursor.skip(extra);
  return { text, fonts };
}

/** Texts of the table of strings. `parts`: data of the SST record and of the CONTINUE records behind it. */
export function stringTable(parts: readonly Uint8Array[]): BiffText[] {
  const [first] = parts;
  if (first === undefined) return [];
  const most = new Bytes(first).u32(4);
  const cursor = new Cursor([first.subarray(8), ...parts.slice(1)]);
  const texts: BiffText[] = [];
  while (texts.length < most && !cursor.done) texts.push(item(cursor));
  return texts;
}
