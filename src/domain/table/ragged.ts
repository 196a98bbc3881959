import { recordOf } from '../records';
import { nth } from '../nth';
import { cleanText } from '../text/clean';
import type { Field } from './fields';
import type { Line } from './lines';
import { isNote } from './rowKind';
import { looksLikeUnit } from './units';

/**
 * Puts the cells of a line whose merged cells were lost back under their columns: the cells keep their order, and
 * each goes where cells of its kind stand in the full lines. Solved as an alignment of least cost.
 */

type Kind = 'number' | 'unit' | 'date' | 'short' | 'text' | 'long' | 'none';
const KINDS: readonly Kind[] = ['number', 'unit', 'date', 'short', 'text', 'long', 'none'];

const DATE =
  /^(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底初末前上中下旬份]*)$|^(?:已完成|已办结|待定|长期|全年|年底前?|年内)$/u;

function kindOf(text: string): Kind {
  const clean = cleanText(text).text.trim();
  if (/^[/\-—无]*$/u.test(clean)) return 'none';
  if (/^\d{1,4}$/u.test(clean)) return 'number';
  if (DATE.test(clean)) return 'date';
  const names = clean.split(/[、,;\s]+/u).filter((part) => part !== '');
  if (!/[。]|\d{2,}|已|完成/u.test(clean) && names.every(looksLikeUnit)) return 'unit';
  return clean.length <= 14 ? 'short' : clean.length <= 60 ? 'text' : 'long';
}

/**
 * A line broken in two by the page: the first part too short and not filled up, the rest a date or unit alone on
 * the next line. Joined in the first; the second keeps its row and is named as joined.
 */
export function joinBroken(
  lines: readonly Line[],
  width: number,
): { readonly lines: readonly Line[]; readonly joined: ReadonlySet<number> } {
  const joined = new Set<number>();
  const whole = lines.map((line, index) => {
    const next = lines[index + 1];
    const short = line.cells.length > 1 && line.width === line.cells.length && line.cells.length < width;
    if (
      !short ||
      next?.cells.length !== 1 ||
      isNote(next.cells[0]?.text ?? '') ||
      !['date', 'unit'].includes(kindOf(next.cells[0]?.text ?? ''))
    )
      return line;
    joined.add(next.row);
    const cells = [...line.cells, ...next.cells];
    return { ...line, cells, width: Math.max(cells.length, next.width + line.cells.length) };
  });
  return { lines: whole, joined };
}

interface Profile {
  /** −log of the share of each kind among the column's cells. */
  readonly cost: Readonly<Record<Kind, number>>;
  readonly logLength: number;
  /** Texts that recur in the column: units, leaders, categories. */
  readonly known: ReadonlySet<string>;
}

/** Before a full line was seen: what cells of a field look like. */
const EXPECTED: Readonly<Partial<Record<Field, readonly Kind[]>>> = {
  sequence: ['number'],
  category: ['short', 'text'],
  name: ['short', 'text'],
  task: ['text', 'long', 'short'],
  plan: ['text', 'long', 'short'],
  progress: ['text', 'long', 'short'],
  leadUnits: ['unit'],
  supportUnits: ['unit', 'none', 'text'],
  leader: ['short'],
  due: ['date'],
  verdict: ['short', 'date'],
  rate: ['number', 'short'],
};

const PRIOR = 2;

function profile(texts: readonly string[], field: Field | undefined): Profile {
  const counts = recordOf(KINDS, () => 0.3);
  for (const kind of (field && EXPECTED[field]) ?? []) counts[kind] += PRIOR;
  for (const text of texts) counts[kindOf(text)]++;
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  const lengths = texts.map((text) => Math.log(text.length + 1));
  const mean =
    lengths.length === 0
      ? Math.log(field === 'progress' || field === 'plan' ? 60 : 20)
      : lengths.reduce((a, b) => a + b, 0) / lengths.length;
  return {
    cost: recordOf(KINDS, (kind) => -Math.log(counts[kind] / total)),
    logLength: mean,
    known: new Set(texts.filter((text, i) => texts.indexOf(text) !== i)),
  };
}

/** What it costs to leave a column out: cells of merged areas are often missing, tasks never. */
const GAP: Readonly<Partial<Record<Field, number>>> = {
  sequence: 0.2,
  category: 0.2,
  name: 1.5,
  leader: 1,
  leadUnits: 1,
  supportUnits: 1.2,
  due: 1.5,
  verdict: 2,
  plan: 3,
  progress: 3.5,
  task: 9,
  remark: 0.5,
  problem: 0.8,
  nextStep: 0.8,
};
const GAP_UNKNOWN = 1;
const LENGTH_WEIGHT = 0.35;
const KNOWN_BONUS = 3;

export interface Aligned {
  readonly line: Line;
  /** 1-based column of each cell of the line. */
  readonly columns: readonly number[];
  /** The cells that fit no better than badly. */
  readonly doubtful: readonly number[];
}

const MISFIT = 3.2;

export class RaggedAligner {
  private readonly profiles: readonly Profile[];

  /** `full`: lines that have a cell for every column. */
  constructor(
    private readonly width: number,
    private readonly fields: ReadonlyMap<number, Field>,
    full: readonly Line[],
  ) {
    this.profiles = Array.from({ length: width }, (_, i) =>
      profile(
        full.map((line) => line.cells[i]?.text ?? ''),
        fields.get(i + 1),
      ),
    );
  }

  private fit(text: string, column: number): number {
    const { cost, logLength, known } = nth(this.profiles, column - 1);
    const away = Math.log(text.length + 1) - logLength;
    return cost[kindOf(text)] + LENGTH_WEIGHT * away * away - (known.has(text) ? KNOWN_BONUS : 0);
  }

  private gap(column: number): number {
    const field = this.fields.get(column);
    return field === undefined ? GAP_UNKNOWN : (GAP[field] ?? GAP_UNKNOWN);
  }

  align(line: Line): Aligned {
    const texts = line.cells.map(({ text }) => text);
    if (texts.length >= this.width) return { line, columns: texts.map((_, i) => i + 1), doubtful: [] };
    const columns = this.cheapest(texts);
    const doubtful = columns.filter((column, i) => this.fit(nth(texts, i), column) > MISFIT);
    return { line, columns, doubtful };
  }

  /** best[i][c]: least cost of placing the first i cells in the first c columns. */
  private cheapest(texts: readonly string[]): number[] {
    const best = Array.from({ length: texts.length + 1 }, () =>
      new Array<number>(this.width + 1).fill(Infinity),
    );
    const placed = Array.from({ length: texts.length + 1 }, () =>
      new Array<boolean>(this.width + 1).fill(false),
    );
    nth(best, 0)[0] = 0;
    for (let i = 0; i <= texts.length; i++) {
      for (let c = 1; c <= this.width; c++) {
        const skip = nth(nth(best, i), c - 1) + this.gap(c);
        const place = i === 0 ? Infinity : nth(nth(best, i - 1), c - 1) + this.fit(nth(texts, i - 1), c);
        nth(best, i)[c] = Math.min(skip, place);
        nth(placed, i)[c] = place < skip;
      }
    }
    const columns: number[] = [];
    for (let i = texts.length, c = this.width; i > 0 && c > 0; c--) {
      if (!nth(placed, i)[c]) continue;
      columns.unshift(c);
      i--;
    }
    return columns;
  }
}
