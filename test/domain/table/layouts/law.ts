import fc, { type GeneratorValue } from 'fast-check';
import { analyseTable } from '../../../../src/domain/analyse';
import type { TaskItem } from '../../../../src/domain/item';
import { findTables } from '../../../../src/domain/table/find';
import { COUNTS, groupsOf, MONEY, NAMES, plain, UNITS, type Fact } from './facts';
import { laidOut, percentOf, type Laid, type Plan } from './layout';

/** Any layout of the same facts gives the same analysis (tables.md); where it is not sure, nothing is taken. */

interface Told {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly rate: string;
  readonly units: string;
  readonly group: string;
}

const amount = (value: number | null, unit: string): string => (value === null ? '–' : `${value}${unit}`);

function expected({ groups, hasRate, hasOrganisation }: Laid): Told[] {
  return groups.flatMap(({ name: group, facts }) =>
    facts.map((fact: Fact) => {
      const [unit] = UNITS[fact.unit] as readonly [string, number];
      const { target, actual } = fact.measured;
      const percent = hasRate ? percentOf(fact) : null;
      return {
        name: fact.name,
        target: amount(plain(target, fact.unit), unit),
        actual: actual === null ? '–' : amount(plain(actual, fact.unit), unit),
        rate: percent === null ? '–' : percent.toFixed(1),
        units: hasOrganisation ? fact.organisation : '',
        group,
      };
    }),
  );
}

function told({ source, indicators }: TaskItem): Told {
  const name = source.cells.name ?? source.cells.task ?? source.cells.place;
  const percent = source.figures?.rate?.percent;
  return {
    name: (name?.text ?? '').replace(/\([^)]*\)$/u, ''),
    target: indicators.map(({ target }) => amount(target.value, target.unit)).join(' '),
    actual: indicators.map(({ actual }) => amount(actual?.value ?? null, actual?.unit ?? '')).join(' '),
    rate: percent === undefined ? '–' : percent.toFixed(1),
    units: source.leadUnits.join('、'),
    group: (source.cells.category?.text ?? '').replace(/^(?:.、|（.）)|[(（][^(（]*$/gu, ''),
  };
}

function analysed(laid: Laid): Told[] {
  const { tables } = findTables(laid.sheet.grid(laid.merged, { hiddenColumns: laid.hiddenColumns }));
  return tables.flatMap((table) => analyseTable(table, { asOf: '2026-09-30' }).items.map(told));
}

export function check(g: GeneratorValue, units: readonly string[], plan: Plan, names: readonly string[]): void {
  const grouped = plan.naming === 'name' && g(fc.boolean);
  const laid = laidOut(g, groupsOf(g, { names, units, grouped }), plan);
  const got = analysed(laid);
  const want = expected(laid);
  try {
    expect(got).toEqual(want);
  } catch (error) {
    throw new Error(`${laid.sheet.print()}\n(${laid.unitPlace}, ${laid.merged ? 'merged' : 'merges lost'})\n${(error as Error).message}`);
  }
}

export type Kind = readonly [name: string, units: readonly string[], plan: Plan, names: readonly string[]];

export const KINDS: readonly Kind[] = [
  ['counts by place', COUNTS, { subject: null, naming: 'place' }, NAMES.place],
  ['indicators', COUNTS, { subject: null, naming: 'name' }, NAMES.indicator],
  ['investment by project', MONEY, { subject: 'investment', naming: 'name' }, NAMES.project],
  ['investment by place', MONEY, { subject: 'investment', naming: 'place' }, NAMES.place],
];

/** One unit for all rows, or, where counts differ, one for each. */
export function unitsOf(g: GeneratorValue, units: readonly string[], { subject }: Plan): readonly string[] {
  const same = subject === 'investment' || g(fc.boolean);
  return same ? [g(fc.constantFrom, ...units)] : units;
}
