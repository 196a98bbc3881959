import { tellingDeeds } from '../lexicon/deeds';
import type { Actual } from '../item';
import type { Pair } from './pairs';

/** One reading of the text for one target: a figure, or several that add up. */
export interface Choice {
  readonly pairs: readonly Pair[];
  readonly value: number;
  readonly how: Actual['how'];
  readonly rule: string;
}

const sumOf = (pairs: readonly Pair[]): number =>
  Number(pairs.reduce((sum, { value }) => sum + value, 0).toPrecision(12));

/** A place, section or lot in front of the figure; 农村, 社区 … alone name no place. */
const siteBefore = (before: string): boolean =>
  /[镇乡村区园路桥线段期批标县市局河湖库站校院港]/u.test(
    before.replace(/农村|乡村|城乡|乡镇|社区|小区|学校|校园|公路|园区|全[市县区]|道路|线路/gu, ''),
  );

const deedsOf = ({ fact }: Pair): string =>
  [...new Set(tellingDeeds.all(fact.words).map(({ word }) => word))].sort().join();

/** Clauses of one shape, one site each: 甲地12公里已完成;乙地6公里已完成. Never across different deeds. */
function sites(pairs: readonly Pair[]): Choice | null {
  const clauses = new Set(pairs.map(({ fact }) => fact.figure.clause));
  const deeds = new Set(pairs.slice(1).map(deedsOf));
  const alike = pairs.every(
    ({ sameFamily, fact }) =>
      sameFamily && siteBefore(fact.own.before) && !fact.total && !fact.part && fact.doneHere,
  );
  if (pairs.length < 2 || clauses.size !== pairs.length || deeds.size !== 1 || !alike) return null;
  return { pairs, value: sumOf(pairs), how: 'sum', rule: 'sites-add-up' };
}

const LEVEL = /(?:国家|省|市|县|区|镇|村|[一二三四五]星)级/u;

/** 1处省级和4处市级: levels of one thing in one clause. */
function levels(pairs: readonly Pair[]): Choice | null {
  const [head] = pairs;
  const alike = pairs.every(
    ({ fact }) =>
      fact.figure.clause === head?.fact.figure.clause &&
      fact.unitText === head.fact.unitText &&
      LEVEL.test(`${fact.own.before}${fact.figure.after.slice(0, 8)}`) &&
      !fact.total,
  );
  return pairs.length > 1 && alike ? { pairs, value: sumOf(pairs), how: 'sum', rule: 'levels-add-up' } : null;
}

/** Names before 各, separated by 、 和 及: 甲站、乙站…各3条 → 2. */
const namesBefore = (before: string): number =>
  before.split(/[、和及与]/u).filter((name) => name.trim().length > 1).length;

function each(pair: Pair): Choice[] {
  const names = namesBefore(pair.fact.figure.before);
  return names > 1 ? [{ pairs: [pair], value: pair.value * names, how: 'each', rule: 'each-of-named' }] : [];
}

const alone = (pair: Pair): Choice[] => [
  { pairs: [pair], value: pair.value, how: 'explicit', rule: 'figure' },
];

/** Every way in which the figures that may count for a target could answer it. */
export function choicesOf(pairs: readonly Pair[]): Choice[] {
  const single = pairs.flatMap((pair) => (pair.fact.each ? each(pair) : alone(pair)));
  const added = [sites(pairs), levels(pairs)].filter((choice) => choice !== null);
  return [...single, ...added];
}
