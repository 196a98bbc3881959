import fc, { type GeneratorValue } from 'fast-check';
import { analyseTable } from '../../../../src/domain/analyse';
import type { TaskItem } from '../../../../src/domain/item';
import { findTables } from '../../../../src/domain/table/find';
import { COUNTS, groupsOf, MONEY, NAMES, plain, UNITS, type Fact } from './facts';
import { finished, percentOf, type Plan } from './columns';
import { classOf } from './extras';
import { laidOut, type Laid } from './layout';

/** Any layout of the same facts gives the same analysis (tables.md); where it is not sure, nothing is taken. */

interface Told {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly rate: string;
  readonly units: string;
  readonly group: string;
  /** What should be reached by the end of each quarter; blank where the table does not say. */
  readonly goals: string;
}

const amount = (value: number | null, unit: string): string => (value === null ? '–' : `${value}${unit}`);

/** Figures of a row as a layout of its plan tells them: money before counts, what is finished before what is started. */
function figuresOf(fact: Fact, { plan, hasRate }: Laid): Pick<Told, 'target' | 'actual' | 'rate'> {
  const [unit] = UNITS[fact.unit] as readonly [string, number];
  const of = (value: number | null, written: string): string =>
    value === null ? '–' : amount(plain(value, written), (UNITS[written] as readonly [string, number])[0]);
  const { target, actual } = fact.measured;
  const first = { target: amount(plain(target, fact.unit), unit), actual: of(actual, fact.unit) };
  const percent = hasRate ? percentOf(fact) : null;
  const rate = percent === null ? '–' : percent.toFixed(1);
  if (plan.projects === 'physical') return { target: '', actual: '', rate: fact.physical.toFixed(1) };
  if (plan.second === 'count')
    return {
      target: `${first.target} ${of(fact.second.target, '户')}`,
      actual: `${first.actual} ${of(fact.second.actual, '户')}`,
      rate,
    };
  if (plan.second !== 'finish') return { ...first, rate };
  // Projects to be started are a target only beside those that are.
  if (actual === null) return { ...first, rate };
  const done = finished(fact);
  const share = done === null || !hasRate ? null : (done / target) * 100;
  return {
    target: `${first.target} ${first.target}`,
    actual: `${of(done, fact.unit)} ${first.actual}`,
    rate: share === null ? '–' : Number(share.toFixed(1)).toFixed(1),
  };
}

const goalsOf = (fact: Fact, { goals }: Laid): string =>
  goals === null
    ? ''
    : goals(fact)
        .map((value) => plain(value, fact.unit))
        .join(' ');

export function expected(laid: Laid): Told[] {
  const { groups, hasOrganisation } = laid;
  return groups.flatMap(({ name: group, facts }) =>
    facts.map((fact: Fact) => {
      return {
        name: fact.name,
        ...figuresOf(fact, laid),
        units: hasOrganisation ? fact.organisation : '',
        group: laid.classed ? classOf(fact) : group,
        goals: goalsOf(fact, laid),
      };
    }),
  );
}

export function told({ source, indicators, milestones }: TaskItem): Told {
  const name = source.cells.name ?? source.cells.task ?? source.cells.place;
  const percent = source.figures?.rate?.percent;
  return {
    name: (name?.text ?? '').replace(/\([^)]*\)$/u, ''),
    target: indicators.map(({ target }) => amount(target.value, target.unit)).join(' '),
    actual: indicators.map(({ actual }) => amount(actual?.value ?? null, actual?.unit ?? '')).join(' '),
    rate: percent === undefined ? '–' : percent.toFixed(1),
    units: source.leadUnits.join('、'),
    // A goal of one date alone (1-9月计划) is no series of quarters.
    goals: milestones.length < 4 ? '' : milestones.map(({ quantity }) => quantity?.value).join(' '),
    group: (source.cells.category?.text ?? '').replace(/^(?:.、|（.）)|[(（][^(（]*$/gu, ''),
  };
}

function analysed(laid: Laid): Told[] {
  const { tables } = findTables(laid.sheet.grid(laid.merged, { hiddenColumns: laid.hiddenColumns }));
  return tables.flatMap((table) => analyseTable(table, { asOf: '2026-09-30' }).items.map(told));
}

export function check(
  g: GeneratorValue,
  units: readonly string[],
  plan: Plan,
  names: readonly string[],
): void {
  const grouped = plan.naming === 'name' && g(fc.boolean);
  const laid = laidOut(g, groupsOf(g, { names, units, grouped }), plan);
  const got = analysed(laid);
  const want = expected(laid);
  try {
    expect(got).toEqual(want);
  } catch (error) {
    throw new Error(
      `${laid.sheet.print()}\n(${laid.unitPlace}, ${laid.merged ? 'merged' : 'merges lost'})\n${(error as Error).message}`,
    );
  }
}

export type Kind = readonly [name: string, units: readonly string[], plan: Plan, names: readonly string[]];

export const KINDS: readonly Kind[] = [
  ['counts by place', COUNTS, { subject: null, naming: 'place' }, NAMES.place],
  ['indicators', COUNTS, { subject: null, naming: 'name' }, NAMES.indicator],
  ['investment by project', MONEY, { subject: 'investment', naming: 'name' }, NAMES.project],
  ['projects of the year', MONEY, { subject: 'investment', naming: 'name', projects: 'year' }, NAMES.project],
  [
    'physical progress',
    MONEY,
    { subject: 'investment', naming: 'name', projects: 'physical' },
    NAMES.project,
  ],
  [
    'started and finished',
    ['套', '户', '个'],
    { subject: null, naming: 'place', second: 'finish' },
    NAMES.place,
  ],
  [
    'investment beside families',
    MONEY,
    { subject: 'investment', naming: 'place', second: 'count' },
    NAMES.place,
  ],
  ['investment by place', MONEY, { subject: 'investment', naming: 'place' }, NAMES.place],
];

/** One unit for all rows, or, where counts differ, one for each. */
export function unitsOf(g: GeneratorValue, units: readonly string[], { subject }: Plan): readonly string[] {
  const same = subject === 'investment' || g(fc.boolean);
  return same ? [g(fc.constantFrom, ...units)] : units;
}
