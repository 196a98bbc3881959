import { nth } from '../nth';
import type { Mark, MarkLayer } from '../port';
import type { Area } from '../grid';
import { parseAddress } from '../addresses';
import { disjoint } from './disjoint';
import { grouped } from '../grouped';
import type { NoteParts } from './noteText';

/** All marks of ours in the workbook, as data: what is there, what is to be there. */

export interface PaintedRule {
  readonly sheet: string;
  readonly layer: MarkLayer;
  readonly kind: Mark['kind'];
  readonly areas: readonly Area[];
}

export interface PaintedNote {
  readonly sheet: string;
  /** One cell: E5. */
  readonly cell: string;
  readonly parts: NoteParts;
}

/** Sheets are named by their ids. */
export interface Painted {
  readonly rules: readonly PaintedRule[];
  readonly notes: readonly PaintedNote[];
}

export const NOTHING_PAINTED: Painted = { rules: [], notes: [] };

const firstCell = (address: string): string => nth(address.split(':'), 0);

function rulesOf(layer: MarkLayer, marks: readonly Mark[], idOf: (sheet: string) => string): PaintedRule[] {
  const bySheet = grouped(marks, ({ sheet }) => sheet);
  return [...bySheet].flatMap(([sheet, own]) => {
    const parts = disjoint(own.map(({ address, kind }) => ({ area: parseAddress(address), kind })));
    return [...grouped(parts, ({ kind }) => kind)].map(([kind, same]) => ({
      sheet: idOf(sheet),
      layer,
      kind,
      areas: same.map(({ area }) => area),
    }));
  });
}

const noteKey = ({ sheet, cell }: Pick<PaintedNote, 'sheet' | 'cell'>): string => `${sheet}!${cell}`;

/** Notes of both layers at one cell are one comment. */
function withNotes(
  others: readonly PaintedNote[],
  layer: MarkLayer,
  marks: readonly Mark[],
  idOf: (sheet: string) => string,
): PaintedNote[] {
  const notes = new Map(others.map((note) => [noteKey(note), note]));
  for (const { sheet, address, note } of marks) {
    if (note === null) continue;
    const at = { sheet: idOf(sheet), cell: firstCell(address) };
    const earlier = notes.get(noteKey(at))?.parts;
    notes.set(noteKey(at), { ...at, parts: { ...earlier, [layer]: note } });
  }
  return [...notes.values()];
}

/** The marks without those of a layer. */
export function withoutLayer({ rules, notes }: Painted, layer: MarkLayer): Painted {
  return {
    rules: rules.filter((one) => one.layer !== layer),
    notes: notes.flatMap(({ parts, ...at }) => {
      const rest = Object.entries(parts).filter(([one]) => one !== layer);
      return rest.length === 0 ? [] : [{ ...at, parts: Object.fromEntries(rest) }];
    }),
  };
}

/** The marks with a layer painted anew. */
export function withLayer(
  now: Painted,
  layer: MarkLayer,
  marks: readonly Mark[],
  idOf: (sheet: string) => string,
): Painted {
  const others = withoutLayer(now, layer);
  return {
    rules: [...others.rules, ...rulesOf(layer, marks, idOf)],
    notes: withNotes(others.notes, layer, marks, idOf),
  };
}

/** The marks with a layer as it is among others. */
export function withLayerOf(now: Painted, layer: MarkLayer, others: Painted): Painted {
  const rest = withoutLayer(now, layer);
  const notes = new Map(rest.notes.map((note) => [noteKey(note), note]));
  for (const { parts, ...at } of others.notes) {
    const words = parts[layer];
    if (words === undefined) continue;
    notes.set(noteKey(at), { ...at, parts: { ...notes.get(noteKey(at))?.parts, [layer]: words } });
  }
  return {
    rules: [...rest.rules, ...others.rules.filter((rule) => rule.layer === layer)],
    notes: [...notes.values()],
  };
}

const size = ({ layer, areas }: PaintedRule): number =>
  areas.reduce((sum, { firstRow, lastRow, firstColumn, lastColumn }) => {
    const rows = lastRow - firstRow + 1;
    return sum + (layer === 'lamps' ? rows : rows * (lastColumn - firstColumn + 1));
  }, 0);

/** Rows with a lamp and cells with an issue. */
export const countOf = ({ rules }: Painted): number => rules.reduce((sum, rule) => sum + size(rule), 0);
