import { nth, only } from '../nth';
import type { TableRow } from '../table/table';
import { sameUnit, unitKey } from './register';

/**
 * One organisation under several names (县教育局, 教育局, 青溪县教育局) takes one form in counts and rankings: the
 * list's, else the first one met. Only names that are certainly the same; the cells keep what was written.
 */
export class UnitForms {
  /** Names of each organisation, its form first; by what all of them have in common. */
  private readonly groups = new Map<string, string[][]>();
  private readonly known = new Map<string, string>();

  /** @param names in order of preference */
  constructor(names: readonly string[]) {
    for (const name of names) this.form(name);
  }

  /** The form that a name takes; a name met for the first time is its own. */
  form(name: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    // 教育局 is either of 县教育局 and 市教育局, which are two: every name of a group must agree.
    const alike = this.groups.get(unitKey(name)) ?? [];
    const same = alike.filter((group) => group.every((other) => sameUnit(other, name) === 'same'));
    const group = only(same);
    const form = group === null ? name : nth(group, 0);
    if (group === null) this.groups.set(unitKey(name), [...alike, [name]]);
    else group.push(name);
    this.known.set(name, form);
    return form;
  }

  inRow(row: TableRow): TableRow {
    const lead = [...new Set(row.leadUnits.map((name) => this.form(name)))];
    const support = [...new Set(row.supportUnits.map((name) => this.form(name)))];
    return { ...row, leadUnits: lead, supportUnits: support.filter((name) => !lead.includes(name)) };
  }
}
