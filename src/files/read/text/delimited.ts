import type { Grid } from '../../../domain/grid';
import { MOST_CELLS } from '../bounds';
import { ReadFailure } from '../failure';
import { SheetBuilder, type CellBudget } from '../cells/sheetBuilder';

export type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = ['\t', ',', ';'];

interface Field {
  readonly text: string;
  /** Where the sign behind the field stands. */
  readonly end: number;
}

/** Takes fields one after the other, with quoted ones that hold separators, line ends and doubled quotes. */
class Fields {
  /** From here on no quote is closed any more: a quote is a plain sign then. */
  private unclosedFrom = Infinity;

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {}

  at(from: number): Field {
    const quoted = this.text[from] === '"' && from < this.unclosedFrom ? this.quoted(from) : null;
    if (quoted !== null) return quoted;
    let end = from;
    for (; end < this.text.length; end++) {
      const char = this.text[end];
      if (char === this.separator || char === '\n' || char === '\r') break;
    }
    return { text: this.text.slice(from, end), end };
  }

  /** null where the quote is not closed, or words follow it: "第一批"项目 is no quoted field. */
  private quoted(from: number): Field | null {
    const { text, separator } = this;
    let close = text.indexOf('"', from + 1);
    for (; close >= 0 && text[close + 1] === '"'; close = text.indexOf('"', close + 2));
    if (close < 0) {
      this.unclosedFrom = Math.min(this.unclosedFrom, from);
      return null;
    }
    const next = text[close + 1];
    if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') return null;
    return { text: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
}

/** Calls `each` for every field: its record (from 0), its place in it (from 0), its text. */
function walk(
  text: string,
  separator: string,
  each: (record: number, field: number, text: string) => void,
): void {
  const fields = new Fields(text, separator);
  let record = 0;
  let field = 0;
  for (let at = 0; at <= text.length;) {
    const { text: words, end } = fields.at(at);
    if (end < text.length || words !== '' || field > 0) each(record, field, words);
    if (text[end] === separator) field++;
    else {
      record++;
      field = 0;
    }
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
}

/** How alike the records of a text are under a separator. */
export interface Consistency {
  readonly separator: Separator;
  /** Share of the filled records that have the most usual number of fields; 0 where that is one. */
  readonly share: number;
  readonly fields: number;
}

const WIDEST = 16_384;

function consistency(text: string, separator: Separator): Consistency {
  const sizes = new Map<number, number>();
  let filled = 0;
  let last = -1;
  let size = 0;
  let hasWords = false;
  const count = (): void => {
    if (!hasWords) return;
    filled++;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
  };
  walk(text, separator, (record, field, words) => {
    if (record !== last) {
      count();
      last = record;
      hasWords = false;
    }
    size = Math.min(field + 1, WIDEST);
    hasWords ||= words.trim() !== '';
  });
  count();
  const usual = [...sizes].filter(([fields]) => fields > 1).reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  return { separator, fields: usual[0] as number, share: filled === 0 ? 0 : (usual[1] as number) / filled };
}

/** The separator under which the records are most alike; of equals the one that gives more fields. */
export const bestSeparator = (text: string): Consistency =>
  SEPARATORS.map((separator) => consistency(text, separator)).reduce((a, b) =>
    b.share > a.share || (b.share === a.share && b.fields > a.fields) ? b : a,
  );

/** ="0012": how systems keep a spreadsheet from changing a text; it shows 0012. */
const KEPT_TEXT = /^="([^"]{0,255})"$/u;
const shown = (text: string): string => KEPT_TEXT.exec(text)?.[1] ?? text;

/** Comma-separated values and their kin as a sheet; values stay the text that they are. */
export function readDelimited(file: string, text: string, separator: string, budget: CellBudget): Grid {
  const sheet = new SheetBuilder(budget);
  walk(text, separator, (record, field, words) => {
    const told = shown(words);
    sheet.put(record + 1, field + 1, told, told);
  });
  return sheet.grid({ file, sheet: 'Sheet1', visibility: 'visible' });
}

/** Text whose cells stand between bars; see `readTextTable`. */
export function checkBars(text: string): void {
  let cells = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '|' || char === '\t' || char === '\n') cells++;
  }
  if (cells > MOST_CELLS) throw new ReadFailure('tooLarge', 'cells');
}
