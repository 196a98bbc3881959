import type { CellValue, SheetVisibility } from '../../../../src/domain/grid';
import { messages } from '../../../../src/domain/messages/zh-CN';
import type { Drawn } from '../../../../src/domain/port';
import type { Imprint } from '../../../../src/domain/sheet/edits/imprint';
import type { PlanCell, SheetPlan } from '../../../../src/domain/sheet/plan';
import { drawingOf } from '../../../../src/domain/sheet/redraw/drawing';
import type { EarlierSheet, OpenBook } from '../../../../src/domain/sheet/redraw/earlier';
import { readingCells } from '../../../../src/domain/sheet/redraw/entries';
import type { DrawRecord } from '../../../../src/domain/sheet/redraw/record';
import { sheetsOf, type Register } from '../../../../src/domain/sheet/redraw/register';
import { made, type Steps } from '../../../../src/domain/sheet/redraw/steps';
import { atOnce } from '../../../../src/domain/steps';
import { undrawingSteps } from '../../../../src/domain/sheet/redraw/undrawing';

/** A host of a few lines: sheets in memory that carry out what the domain has worked out. */

export interface MemorySheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  protected: boolean;
  additions: number;
  values: CellValue[][];
}

export class MemoryBook {
  sheets: MemorySheet[] = [];
  register: Register = [];
  active: string | null = null;
  readonly parts = new Map<string, Imprint>();
  private last = 0;

  add(name: string, values: CellValue[][] = []): MemorySheet {
    if (this.sheets.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      throw new Error(`two sheets called ${name}`);
    const id = `{${++this.last}}`;
    const sheet: MemorySheet = { id, name, visibility: 'visible', protected: false, additions: 0, values };
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(name: string): MemorySheet {
    const found = this.sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  private byId(id: string): MemorySheet {
    const found = this.sheets.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no sheet ${id}`);
    return found;
  }

  get names(): string[] {
    return this.sheets.map(({ name }) => name);
  }

  private get open(): OpenBook {
    return { sheets: this.sheets, register: this.register, active: this.active };
  }

  earlier(register: Register): EarlierSheet[] {
    return [...sheetsOf(register, this.sheets)].map(([entry, sheet]) => ({
      ...sheet,
      entry,
      now: atOnce(readingCells(0, 0, sheet.values)),
      imprint: this.parts.get(entry.part ?? '') ?? null,
      charts: 0,
    }));
  }

  draw(plans: readonly SheetPlan[]): { readonly drawn: Drawn; readonly record: DrawRecord } {
    const ours = this.register.filter(({ letGo }) => !letGo);
    const drawing = drawingOf(plans, this.earlier(ours), this.open);
    const entries = this.carryOut(drawing.steps);
    this.active = entries[0]?.id ?? this.active;
    return { drawn: drawing.drawn(entries, []), record: atOnce(drawing.record(entries)) };
  }

  undraw(record: DrawRecord): void {
    const ids = new Set(record.drawn.map(({ id }) => id));
    const now = this.earlier(this.register.filter(({ id }) => ids.has(id)));
    const { steps, inView } = atOnce(undrawingSteps(now, this.open, record));
    this.carryOut(steps);
    this.active = inView ?? this.active;
  }

  private rename(id: string, name: string): void {
    const sheet = this.byId(id);
    if (this.sheets.some((one) => one !== sheet && one.name.toLowerCase() === name.toLowerCase()))
      throw new Error(`two sheets called ${name}`);
    sheet.name = name;
  }

  private carryOut({ removals, renames, copies, placements, others, forgotten }: Steps): Register {
    for (const id of removals) this.sheets.splice(this.sheets.indexOf(this.byId(id)), 1);
    for (const { id, name } of renames) this.rename(id, name);
    const kept = copies.map(({ of, name }) => this.add(name, this.byId(of).values));
    const placed = placements.map((placement) => {
      const part = `part ${++this.last}`;
      this.parts.set(part, placement.imprint);
      const sheet = placement.over === null ? this.add(placement.name) : this.byId(placement.over.id);
      return { placement, sheet, part };
    });
    for (const { placement, sheet } of placed)
      if (placement.plan !== null) sheet.values = valuesOf(placement.plan);
    for (const { id } of kept) this.sheets.splice(this.sheets.indexOf(this.byId(id)), 1);
    for (const part of forgotten) if (!this.parts.delete(part)) throw new Error(`no ${part}`);
    const entries = placed.map(({ placement, sheet, part }) => made(placement, sheet, part, false));
    this.register = [...others, ...entries];
    return entries;
  }
}

export const valuesOf = ({ rows }: SheetPlan): CellValue[][] =>
  rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));

const MARGINS = { top: 20, right: 20, bottom: 20, left: 20 };

export const planOf = (name: string, lines: readonly (readonly (string | number | null)[])[]): SheetPlan => ({
  name,
  widths: (lines[0] ?? []).map(() => 10),
  rows: lines.map((cells) => ({
    height: 18,
    cells: cells.map((value): PlanCell => ({ value, style: 'cell' })),
  })),
  merges: [],
  frozenRows: 0,
  print: { paper: 'A4', orientation: 'landscape', margins: MARGINS, titleRows: null },
  pageBreaks: [],
  charts: [],
});

export const draftOf = messages.excel.earlier;
