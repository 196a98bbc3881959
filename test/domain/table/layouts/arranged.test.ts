import fc, { type GeneratorValue } from 'fast-check';
import { checkForms, checkSilent, checkTwo } from './arranged';

const RUNS = Number(process.env['LAYOUTS'] ?? 100);
const SEED = Number(process.env['LAYOUTS_SEED'] ?? 1);

test.each<readonly [string, (g: GeneratorValue) => void]>([
  ['two tables on a sheet are read as each alone', checkTwo],
  ['forms give the figures of a table of the same facts', checkForms],
  ['findings, proposals and funds light nothing by their numbers', checkSilent],
])('%s', (_, check) => {
  fc.assert(fc.property(fc.gen(), check), { numRuns: RUNS, endOnFailure: true, seed: SEED });
});
