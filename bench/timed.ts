/** Milliseconds of processor time: what else the machine does changes them less than the clock. */
export async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const RUNS = 9;

/** The shortest of several runs of each, taking turns: other work on the machine only adds, and adds to all alike. */
export async function shortest(...works: readonly (() => unknown)[]): Promise<number[]> {
  const least = works.map(() => Infinity);
  for (let run = 0; run < RUNS; run++)
    for (const [index, work] of works.entries())
      least[index] = Math.min(least[index] as number, await timed(work));
  return least;
}
