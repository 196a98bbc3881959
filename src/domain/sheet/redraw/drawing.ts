import { cellAddress } from '../../grid';
import { messages } from '../../messages/zh-CN';
import { nth } from '../../nth';
import type { Drawn } from '../../port';
import { atOnce, type Steps as Slices } from '../../steps';
import { imprinting, type Imprint } from '../edits/imprint';
import type { SheetPlan } from '../plan';
import type { EarlierSheet, OpenBook } from './earlier';
import { FreeNames } from './names';
import { recalling, type Before, type DrawRecord } from './record';
import { isOfSet, type OurSheet, type Register } from './register';
import type { Copy, Placement, Steps } from './steps';
import { partsOf } from './steps';
import { succeeding, type Succession, type Target } from './succession';

/** A bulletin in the workbook: its sheets new, or over those that were drawn before. */

export interface Drawing {
  readonly steps: Steps;
  /** What was drawn, once it is. @param sheets entries of the placements @param unfinished names of sheets */
  drawn(sheets: Register, unfinished: readonly string[]): Drawn;
  /** What takes it back. */
  record(sheets: Register): Slices<DrawRecord>;
}

const asDraft = messages.excel.earlier;

/** Retained sheets make room for their successors, unless the user has renamed them already. */
const draftNames = (retained: readonly EarlierSheet[], names: FreeNames): string[] =>
  retained.map(({ name, entry }) => {
    if (name !== entry.name) return name;
    const draft = names.take(asDraft(name));
    names.release(name);
    return draft;
  });

/** Entries of the sheets that are the user's from now on. @param names of those that are retained */
const letGo = ({ retained, unknown }: Succession, names: readonly string[]): OurSheet[] =>
  [...retained, ...unknown].map(({ entry, id, name }, index) => ({
    ...entry,
    id,
    name: names[index] ?? name,
    part: null,
    letGo: true,
  }));

/** Imprints of a target: of the plan without the user's edits, and with them. */
interface Imprints {
  readonly fresh: Imprint;
  readonly drawn: Imprint;
}

const placementsOf = (
  targets: readonly Target[],
  imprints: readonly Imprints[],
  names: FreeNames,
): Placement[] =>
  targets.map(({ plan, fresh, earlier }, index) => ({
    plan,
    key: fresh.name,
    imprint: nth(imprints, index).fresh,
    over: earlier,
    name: earlier === null ? names.take(fresh.name) : names.keep(earlier.name),
  }));

/** Sheets with edits are copied while they are drawn over. */
export const copiesOf = (sheets: readonly EarlierSheet[], names: FreeNames): Copy[] =>
  sheets.map(({ id, name, entry }) => ({ of: id, name: names.take(asDraft(name)), key: entry.plan }));

function stepsOf(
  plans: readonly SheetPlan[],
  book: OpenBook,
  succession: Succession,
  imprints: readonly Imprints[],
): Steps & { readonly drafts: readonly string[] } {
  const { targets, retained, removed } = succession;
  const gone = new Set(removed.map(({ id }) => id));
  const names = new FreeNames(book.sheets.flatMap(({ id, name }) => (gone.has(id) ? [] : name)));
  const drafts = draftNames(retained, names);
  const placements = placementsOf(targets, imprints, names);
  const edited = targets.flatMap(({ earlier, kept }) => (kept.length === 0 ? [] : (earlier ?? [])));
  const over = targets.flatMap(({ earlier }) => earlier ?? []);
  return {
    removals: [...gone],
    renames: retained.flatMap(({ id, name }, at) => {
      const draft = drafts[at] ?? name;
      return draft === name ? [] : { id, name: draft };
    }),
    copies: copiesOf(edited, names),
    placements,
    others: [
      ...book.register.filter((one) => one.letGo || !isOfSet(one, plans)),
      ...letGo(succession, drafts),
    ],
    forgotten: partsOf([...over, ...retained, ...removed]),
    drafts,
  };
}

const keptOf = (targets: readonly Target[], sheets: Register): Drawn['kept'] =>
  targets.flatMap(({ kept }, index) =>
    kept.map(({ row, column, ...edit }) => ({
      sheet: sheets[index]?.name ?? '',
      address: cellAddress(row, column),
      ...edit,
    })),
  );

function* recording(
  { targets, retained, removed }: Succession,
  active: string | null,
  drawn: DrawRecord['drawn'],
): Slices<DrawRecord> {
  const over = new Map<string, Before>();
  for (const { earlier } of targets) {
    const before = earlier === null ? null : yield* recalling(earlier);
    if (earlier !== null && before !== null) over.set(earlier.id, before);
  }
  const drafts = new Map<string, Before | { readonly name: string; readonly imprint: null }>();
  for (const one of retained)
    drafts.set(one.id, (yield* recalling(one)) ?? { name: one.name, imprint: null });
  const gone: Before[] = [];
  for (const one of removed) {
    const before = yield* recalling(one);
    if (before !== null) gone.push(before);
  }
  return { drawn, over, retained: drafts, removed: gone, active };
}

/** The user's edits are in few sheets: the others are drawn as they are made. */
function* imprintsOf(targets: readonly Target[]): Slices<Imprints[]> {
  const made: Imprints[] = [];
  for (const { plan, fresh } of targets) {
    const own = yield* imprinting(fresh);
    made.push({ fresh: own, drawn: plan === fresh ? own : yield* imprinting(plan) });
  }
  return made;
}

/**
 * How plans are drawn in place of those that were drawn before.
 * @param earlier the sheets of the register that are not let go, as they stand
 */
export function* drawingSteps(
  plans: readonly SheetPlan[],
  earlier: readonly EarlierSheet[],
  book: OpenBook,
): Slices<Drawing> {
  const succession = yield* succeeding(
    plans,
    earlier.filter(({ entry }) => isOfSet(entry, plans)),
  );
  const imprints = yield* imprintsOf(succession.targets);
  const { drafts, ...steps } = stepsOf(plans, book, succession, imprints);
  return {
    steps,
    drawn: (sheets, unfinished) => ({
      sheets: sheets.map(({ name }) => name),
      kept: keptOf(succession.targets, sheets),
      retained: drafts,
      unfinished,
    }),
    record: (sheets) =>
      recording(
        succession,
        book.active,
        sheets.flatMap(({ id }, at) => {
          const imprint = imprints[at]?.drawn;
          return imprint === undefined ? [] : [{ id, imprint }];
        }),
      ),
  };
}

export const drawingOf = (
  plans: readonly SheetPlan[],
  earlier: readonly EarlierSheet[],
  book: OpenBook,
): Drawing => atOnce(drawingSteps(plans, earlier, book));
