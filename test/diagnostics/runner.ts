import { messages } from '../../src/domain/messages/zh-CN';
import type { Assumption, Check } from '../excel-host/assumptions';

const text = messages.pane.diagnostics;

export type Result = 'held' | 'failed' | 'skipped' | 'byHand';

/** What came of one assumption in the Excel at hand. */
export interface Outcome {
  readonly assumption: Assumption;
  readonly result: Result;
  /** What Excel did instead, or why nothing was checked. */
  readonly message: string;
}

export interface RunOptions {
  /** Whether an ExcelApi set is there: 1.13. */
  readonly supports: (version: string) => boolean;
  readonly onStart?: (assumption: Assumption) => void;
  readonly onOutcome?: (outcome: Outcome) => void;
}

export interface Finished {
  readonly outcomes: readonly Outcome[];
  /**
   * Sheets that were not there before. They are named, not deleted: whoever opened the workbook may have added them
   * meanwhile.
   */
  readonly left: readonly string[];
}

/** Whoever is still typing in a cell finishes first. */
const PATIENT = { delayForCellEdit: true };

interface Explained {
  readonly code?: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, debugInfo } = error as Error & Explained;
  const place = debugInfo?.errorLocation ?? '';
  return `${code === undefined ? '' : `${code}: `}${error.message}${place === '' ? '' : ` (${place})`}`;
}

const sheetNames = (): Promise<readonly string[]> =>
  Excel.run(PATIENT, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

/** Names for the scratch sheets, one after another, that no sheet of the workbook has. */
function freeNames(taken: readonly string[]): () => string {
  let last = 0;
  const next = (): string => {
    const name = text.scratch(++last);
    return taken.includes(name) ? next() : name;
  };
  return next;
}

/** In a request of its own: the check's may still hold what Excel refused. */
const remove = (id: string): Promise<void> =>
  Excel.run(PATIENT, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id');
    await context.sync();
    if (sheet.isNullObject) return;
    // Excel does not delete very hidden sheets.
    sheet.visibility = 'Visible';
    sheet.delete();
    await context.sync();
  });

const failureOf = (work: Promise<unknown>): Promise<string | null> => work.then(() => null, messageOf);

/** Everything that went wrong; nothing where Excel does as is assumed. */
async function attempt(check: Check, name: string): Promise<readonly string[]> {
  let id = '';
  const checked = await failureOf(
    Excel.run(PATIENT, async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load('id');
      await context.sync();
      id = sheet.id;
      await check(context, sheet);
    }),
  );
  const removed = id === '' ? null : await failureOf(remove(id));
  return [checked, removed === null ? null : text.notRemoved(name, removed)].filter((one) => one !== null);
}

async function outcomeOf(
  assumption: Assumption,
  nextName: () => string,
  options: RunOptions,
): Promise<Outcome> {
  const { api, check, byHand } = assumption;
  if (check === null) return { assumption, result: 'byHand', message: byHand ?? '' };
  if (!options.supports(api)) return { assumption, result: 'skipped', message: text.lacks(api) };
  const failures = await attempt(check, nextName());
  return { assumption, result: failures.length === 0 ? 'held' : 'failed', message: failures.join('\n') };
}

/** Checks one after another, in the Excel that office.js talks to. Rejected only where that tells no sheets at all. */
export async function runAssumptions(list: readonly Assumption[], options: RunOptions): Promise<Finished> {
  const before = await sheetNames();
  const nextName = freeNames(before);
  const outcomes: Outcome[] = [];
  for (const assumption of list) {
    options.onStart?.(assumption);
    const outcome = await outcomeOf(assumption, nextName, options);
    outcomes.push(outcome);
    options.onOutcome?.(outcome);
  }
  const left = (await sheetNames()).filter((name) => !before.includes(name));
  return { outcomes, left };
}
