import { atOnce, eachInSteps, inSteps } from '../../src/domain/steps';

const stepsOf = (count: number, size: number) =>
  eachInSteps(
    Array.from({ length: count }, (_, n) => n),
    size,
    (one, index) => one * 10 + index,
  );

test.each([
  [0, 2, 0],
  [1, 2, 0],
  [2, 2, 0],
  [3, 2, 1],
  [4, 2, 1],
  [5, 2, 2],
  [5, 1, 4],
  [5, 9, 0],
])('%d things by %d are paused between %d times', async (count, size, pauses) => {
  let paused = 0;
  const made = await inSteps(stepsOf(count, size), () => {
    paused++;
    return Promise.resolve();
  });
  expect(paused).toBe(pauses);
  expect(made).toEqual(Array.from({ length: count }, (_, n) => n * 11));
  expect(atOnce(stepsOf(count, size))).toEqual(made);
});
