import { sampleDocument, type PlantedDocument } from './documents';
import { KINDS, RULES } from './mistakes';
import { plantKind, told } from './plant';

/** A small share of what `npm run plant` does: the samples' bulletin alone, a few mistakes of each kind. */
const EACH = 8;
const LEAST = 0.95;

let document: PlantedDocument;
beforeAll(async () => {
  document = await sampleDocument();
});

test.each(KINDS)('%s: planted mistakes are found', (kind) => {
  expect(RULES[kind].places(document).length).toBeGreaterThan(0);
  const score = plantKind(kind, [document], EACH, 7);
  expect(score.planted).toHaveLength(EACH);
  const found = score.planted.filter((one) => one.found).length;
  if (found < EACH * LEAST) throw new Error(told(score, true));
});
