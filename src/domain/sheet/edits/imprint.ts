import { faultOf, type CellValue } from '../../grid';
import { atOnce, eachInSteps, type Steps } from '../../steps';
import type { PlanCell, PlanRow, SheetPlan } from '../plan';

/**
 * What is remembered of a sheet that was drawn: its plan without the words, and a short digest of every cell. It
 * tells later what the user has changed and can draw the same sheet again around the words that are found in it;
 * words that the user deleted before passing the workbook on are not in it.
 */
export interface Imprint {
  readonly plan: SheetPlan;
  /** By row and column of the plan; empty for a cell without a value. */
  readonly digests: readonly (readonly string[])[];
}

const lineEnds = (text: string): string => text.replace(/\r\n?/gu, '\n');

/** A value as it is compared: Excel gives line ends back as \n and cannot tell '' from nothing. */
export const comparable = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return faultOf(value) ?? '';
  return typeof value === 'string' ? lineEnds(value) : String(value);
};

/** FNV-1a over UTF-16 units as seven digits of base 36; empty for an empty text. Not for secrets. */
export function digest(text: string): string {
  if (text === '') return '';
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

export const digestOf = (value: CellValue | undefined): string => digest(comparable(value));

const rowDigests = ({ cells }: PlanRow): string[] => cells.map((cell) => digestOf(cell?.value));

const wordless = (cell: PlanCell | null): PlanCell | null =>
  cell === null ? null : { ...cell, value: null };

/** Rows that make a step: some thousand cells. */
export const STEP = 200;

/** Digests of a plan's cells, by row and column. */
export const planDigesting = ({ rows }: SheetPlan): Steps<string[][]> => eachInSteps(rows, STEP, rowDigests);

/** Digests of values that stand in a sheet. */
export const digesting = (values: readonly (readonly CellValue[])[]): Steps<string[][]> =>
  eachInSteps(values, STEP, (row) => row.map(digestOf));

export function* imprinting(plan: SheetPlan): Steps<Imprint> {
  const rows = yield* eachInSteps(plan.rows, STEP, (row) => ({ ...row, cells: row.cells.map(wordless) }));
  const digests = yield* planDigesting(plan);
  return { plan: { ...plan, rows }, digests };
}

export const imprintOf = (plan: SheetPlan): Imprint => atOnce(imprinting(plan));

/** A value that stands in a sheet, as a plan can hold it. */
export const written = (value: CellValue | undefined): PlanCell['value'] =>
  typeof value === 'number' ? value : comparable(value) || null;

/** The plan again, with the values that stand in the sheet. @param values from A1, by row and column */
export function* planningFrom(
  { plan }: Imprint,
  values: readonly (readonly CellValue[])[],
): Steps<SheetPlan> {
  const rows = yield* eachInSteps(plan.rows, STEP, (row, r) => ({
    ...row,
    cells: row.cells.map((cell, c) => (cell === null ? null : { ...cell, value: written(values[r]?.[c]) })),
  }));
  return { ...plan, rows };
}

/** Whether most of what was drawn still stands in these lines, wherever: a sheet of the same name may be another. */
export function* resembling({ digests }: Imprint, values: readonly (readonly CellValue[])[]): Steps<boolean> {
  const there = new Set((yield* digesting(values)).flat());
  yield;
  const drawn = digests.flat().filter((one) => one !== '');
  return drawn.filter((one) => there.has(one)).length * 2 > drawn.length;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Raised when plans change their shape: an older imprint then counts as none, and its sheet is never overwritten. */
const VERSION = 2;

/** The pieces of the JSON, in order, a line for each: written and read, each is a step. */
export function* imprintPieces({
  plan: { rows, ...outline },
  digests,
}: Imprint): Generator<string, void, void> {
  const head = JSON.stringify(outline);
  yield `{"version":${VERSION},"plan":${head.slice(0, -1)},"rows":[\n`;
  yield* listed(rows, (row) => row);
  yield ']},"digests":[\n';
  yield* listed(digests, (row) => row.join(' '));
  yield ']}';
}

/** Entries of a list, without its brackets. */
function* listed<T>(all: readonly T[], entry: (one: T) => unknown): Generator<string, void, void> {
  for (let from = 0; from < all.length; from += STEP) {
    const json = JSON.stringify(all.slice(from, from + STEP).map(entry));
    yield `${from === 0 ? '' : ','}${json.slice(1, -1)}\n`;
  }
}

/** Entries of a list on their way: `]` begins the line behind them. */
function* readListed(lines: Iterator<string>): Steps<{ readonly all: unknown[]; readonly behind: string }> {
  const all: unknown[] = [];
  for (;;) {
    const { done, value } = lines.next();
    if (done === true) throw new SyntaxError('a list without an end');
    if (value.startsWith(']')) return { all, behind: value };
    const entries: unknown = JSON.parse(`[${value.replace(/^,/u, '')}]`);
    if (!Array.isArray(entries)) throw new SyntaxError('no list');
    for (const entry of entries) all.push(entry);
    yield;
  }
}

/** Lines of a text that comes in pieces: of all of it at once they would take long. */
function* linesOf(pieces: Iterable<string>): Generator<string, void, void> {
  let open = '';
  for (const piece of pieces) {
    const [first = '', ...rest] = piece.split('\n');
    open += first;
    for (const line of rest) {
      yield open;
      open = line;
    }
  }
  yield open;
}

function* parsed(pieces: Iterable<string>): Steps<Imprint | null> {
  const lines = linesOf(pieces);
  const head = lines.next().value ?? '';
  const rows = yield* readListed(lines);
  const digests = yield* readListed(lines);
  // What is left without the lists is as good as the whole.
  const kept: unknown = JSON.parse(`${head}${rows.behind}${digests.behind}`);
  if (!isRecord(kept) || kept.version !== VERSION || !isRecord(kept.plan)) return null;
  if (digests.all.length !== rows.all.length) return null;
  return {
    plan: { ...kept.plan, rows: rows.all } as unknown as SheetPlan,
    digests: digests.all.map((row) => String(row).split(' ')),
  };
}

/**
 * Null for anything that is no imprint of this version.
 * @param pieces of the text, in order
 */
export function* readingImprint(pieces: Iterable<string>): Steps<Imprint | null> {
  try {
    return yield* parsed(pieces);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
