import path from 'node:path';
import { pairLines, pairResults, pairScore } from './pairs';

const folder = path.join(__dirname, 'pairs');
const results = pairResults(folder);

/** Of every phenomenon of the reading: what must be taken, and what must not. */
test('every phenomenon has three traps and three twins at least, in more than 400 lines', () => {
  const lines = pairLines(folder);
  expect(lines.length).toBeGreaterThan(400);
  const phenomena = new Map<string, { traps: number; twins: number }>();
  for (const { phenomenon, figures, percent, declares } of lines) {
    const counts = phenomena.get(phenomenon) ?? { traps: 0, twins: 0 };
    const twin =
      figures.some((word) => /^-?\d/u.test(word)) || (percent ?? '无%') !== '无%' || declares === true;
    counts[twin ? 'twins' : 'traps']++;
    phenomena.set(phenomenon, counts);
  }
  const thin = [...phenomena].filter(([, { traps, twins }]) => traps + twins < 5);
  expect(thin).toEqual([]);
});

test('no trap is taken, and nine twins in ten are', () => {
  const { right, wrong, missed, percents, declared, lamps } = pairScore(results);
  console.info(
    `pairs: ${right} right, ${wrong} wrong, ${missed} missed; percentages ${percents.join('/')}, declarations ${declared.join('/')}, lamps ${lamps.join('/')}`,
  );
  const taken = results.filter((result) => result.wrong > 0);
  expect(taken.map(({ line, got }) => `${line.file}:${line.line} ${got}`)).toEqual([]);
  const other = results.filter(({ fits }) => !fits);
  expect(other.map(({ line, got }) => `${line.file}:${line.line} ${line.progress} ${got}`)).toEqual([]);
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9);
  expect(percents[0] / percents[1]).toBeGreaterThanOrEqual(0.95);
  expect(declared[0] / declared[1]).toBeGreaterThanOrEqual(0.95);
});
