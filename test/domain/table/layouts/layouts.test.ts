import fc from 'fast-check';
import { check, KINDS, unitsOf } from './law';

const RUNS = Number(process.env['LAYOUTS'] ?? 300);

describe('any layout of the same facts gives the same analysis', () => {
  test.each(KINDS)('%s', (_, units, plan, names) => {
    fc.assert(
      fc.property(fc.gen(), (g) => check(g, unitsOf(g, units, plan), plan, names)),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
