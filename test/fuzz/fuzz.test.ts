import { fuzzCase } from './fuzzCase';
import { outcomeOf } from './laws/laws';

/** A share of the campaign (npm run fuzz), with the bundled files alone: the same cases on every machine. */

const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const CASES = Number(process.env['FUZZ_CASES'] ?? 300);
const FROM = Number(process.env['FUZZ_FROM'] ?? 0);

test('whatever is handed in, the laws hold', async () => {
  const broken: string[] = [];
  for (let number = FROM; number < FROM + CASES; number++) {
    const one = await fuzzCase(SEED, number, 'bundled');
    const outcome = await outcomeOf(one);
    for (const { law, words } of outcome.broken)
      broken.push(`${number} ${one.kind} ${one.inputs[0]?.name ?? ''} ${law}: ${words}`);
  }
  expect(broken).toEqual([]);
}, 240_000);
