import { analyse } from '../../src/domain/analyse';
import { cellOf, KINDS, LONG_FIELDS, tableOf, type LongField } from '../../test/domain/growth/cells';

/** How the time of one row grows with the length of a cell: 2 is in proportion for each doubling. */

const SHORT = 8_000;
const LONG = 32_000;
const DOUBLINGS = 2;
/** Below this a ratio says more of the machine than of the program. */
const LEAST_MS = 5;

function timeOf(fields: readonly LongField[], kind: string, length: number): number {
  const source = tableOf(fields, cellOf(kind, length));
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    analyse([source], { asOf: '2026-09-30' });
    return performance.now() - start;
  });
  return Math.min(...times);
}

interface Growth {
  readonly kind: string;
  /** Per doubling, beyond what is in proportion: 1 is linear. */
  readonly factor: number;
  readonly ms: number;
}

function growthOf(fields: readonly LongField[], kind: string): Growth {
  const [short, long] = [timeOf(fields, kind, SHORT), timeOf(fields, kind, LONG)];
  const factor = (Math.max(long, LEAST_MS) / Math.max(short, LEAST_MS)) ** (1 / DOUBLINGS) / 2;
  return { kind, factor, ms: long };
}

const told = ({ kind, factor, ms }: Growth): string => `${factor.toFixed(2)} ${kind} (${Math.round(ms)} ms)`;

/** Each field with its prose, and with the text that grows fastest. */
export function growthOfCells(say: (name: string, value: string) => void): void {
  const rows: (readonly LongField[])[] = [
    ...LONG_FIELDS.map((field) => [field]),
    ['task', 'progress', 'plan'],
  ];
  for (const fields of rows) {
    const all = Object.keys(KINDS).map((kind) => growthOf(fields, kind));
    const [prose] = all as [Growth];
    const worst = all.reduce((a, b) => (b.factor > a.factor ? b : a));
    const slowest = all.reduce((a, b) => (b.ms > a.ms ? b : a));
    say(
      `${fields.join(' + ')}, 8,000 to 32,000 characters`,
      `${told(prose)}, steepest ${told(worst)}, slowest ${told(slowest)}`,
    );
  }
}
