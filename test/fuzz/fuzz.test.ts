import { fuzzCase } from './fuzzCase';
import { outcomeOf } from './laws/laws';

/** A share of the campaign (npm run fuzz), with the bundled files alone: the same cases on every machine. */

const SEED = 1;
const CASES = 300;
/** A bound for what hangs; the cases take some ten seconds. */
const MOST_MS = 300_000;

// The reader's library tells the console of what it does not know.
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test(
  'whatever is handed in, the laws hold',
  async () => {
    const broken: string[] = [];
    const ends = new Set<string>();
    for (let number = 0; number < CASES; number++) {
      const one = await fuzzCase(SEED, number, 'bundled');
      const outcome = await outcomeOf(one);
      ends.add(outcome.end);
      for (const { law, words } of outcome.broken)
        broken.push(`${number} ${one.kind} ${one.inputs[0]?.name ?? ''} ${law}: ${words}`);
    }
    expect(broken).toEqual([]);
    expect([...ends]).toEqual(expect.arrayContaining(['rows', 'no table', 'damaged']));
  },
  MOST_MS,
);

test('a case is told by its seed and number alone', async () => {
  for (const number of [0, 7, 42]) {
    const [one, same, other] = await Promise.all([
      fuzzCase(5, number, 'bundled'),
      fuzzCase(5, number, 'bundled'),
      fuzzCase(6, number, 'bundled'),
    ]);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  }
});
