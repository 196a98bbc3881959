import { cellText } from '../../../domain/sheet/cellText';
import type { Bytes } from './packing';
import { DECLARATION, stringItem } from './xml';
import { XmlBytes } from './xmlBytes';

/**
 * The workbook's shared strings, up to a bound: a table of all texts of 100,000 rows would be held in memory to the
 * end. What comes after stands in its cell.
 */
const MOST_UNITS = 8_000_000;
/** Longer texts seldom come twice. */
const LONGEST = 2_000;

/** What Excel would take for a formula, a number or a date once the cell is edited. */
const TYPED_OTHERWISE = /^\s*[=+\-@'\d.(¥￥$]/u;

/** A text as a cell can hold it. */
export interface HeldText {
  readonly text: string;
  /** Whether Excel's text mark must keep it a text. */
  readonly quoted: boolean;
  /** In the table; null where it stands in its cell. */
  readonly number: number | null;
}

export class SharedStrings {
  private readonly held = new Map<string, HeldText>();
  private readonly texts: string[] = [];
  private units = 0;
  /** Cells that show one of them. */
  private uses = 0;

  /** @param original as a plan has it */
  hold(original: string): HeldText {
    return this.again(this.held.get(original) ?? this.add(original));
  }

  /** One more cell with a text that is known. */
  again(held: HeldText): HeldText {
    if (held.number !== null) this.uses++;
    return held;
  }

  private add(original: string): HeldText {
    const text = cellText(original);
    const quoted = TYPED_OTHERWISE.test(text);
    if (text === '' || this.units >= MOST_UNITS || text.length > LONGEST)
      return { text, quoted, number: null };
    const held = { text, quoted, number: this.texts.push(text) - 1 };
    this.units += text.length;
    this.held.set(original, held);
    return held;
  }

  *xml(): Generator<Bytes> {
    const out = new XmlBytes();
    const count = `count="${this.uses}" uniqueCount="${this.texts.length}"`;
    out.text(
      `${DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${count}>`,
    );
    for (const text of this.texts) {
      out.text(`<si>${stringItem(text)}</si>`);
      yield* out.full();
    }
    out.text('</sst>');
    yield out.take();
  }
}
