/** One thing that is taken for granted about Excel's own behaviour. */
export interface Assumption {
  readonly id: string;
  readonly statement: string;
  /** Least ExcelApi set that the check needs. */
  readonly api: string;
  /** Throws where Excel behaves otherwise. Works on an empty sheet of its own. Null: only a person can see it. */
  readonly check: ((context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>) | null;
  /** How a person checks it. */
  readonly byHand?: string;
}

export type Check = NonNullable<Assumption['check']>;

export const assume = (id: string, api: string, statement: string, check: Check): Assumption => ({
  id,
  statement,
  api,
  check,
});

export const byHand = (id: string, statement: string, how: string): Assumption => ({
  id,
  statement,
  api: '1.1',
  check: null,
  byHand: how,
});

const plain = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

/** Throws unless both are the same as JSON. */
export function same(actual: unknown, expected: unknown): void {
  if (plain(actual) !== plain(expected)) throw new Error(`${plain(actual)} instead of ${plain(expected)}`);
}

export function near(actual: number, expected: number, tolerance: number): void {
  if (!(Math.abs(actual - expected) <= tolerance)) throw new Error(`${actual} instead of about ${expected}`);
}

/** Throws unless Excel refuses what was queued, with this code where one is given. */
export async function refused(context: Excel.RequestContext, code?: string): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const own = (error as { readonly code?: string }).code;
    if (code !== undefined && own !== code)
      throw new Error(`refused with ${own} instead of ${code}`, { cause: error });
    return;
  }
  throw new Error('not refused');
}

/** What a range holds after the queued writes. */
export async function read(range: Excel.Range): Promise<Excel.Range> {
  range.load('values,formulas,text,valueTypes,numberFormat');
  await range.context.sync();
  return range;
}
