import { parseArgs } from 'node:util';
import { fuzzCase } from './fuzzCase';
import { Journal, keep } from './journal';
import { outcomeOf } from './laws/laws';
import { minimised } from './minimise';
import { MOST_SECONDS, Worker } from './pool';
import { WORKER_SWITCH, type Report, type Task } from './protocol';
import { counts } from './counts';
import { serve } from './worker';

/**
 * The campaign: `npm run fuzz -- --cases 5000 --seed 1`. `--resume` goes on where it was ended, `--only N` carries
 * out one case and keeps its files, `--minimise` makes the file of that case small, `--workers N` (2).
 */

const script = process.argv[1] ?? '';

/** Machines do other things as well: what took too long is tried once more, with time to tell slow from endless. */
async function judged(worker: Worker, task: Task): Promise<Report> {
  const report = await worker.report(task);
  if (report.end !== 'over time') return report;
  const again = await worker.report(task, 3 * MOST_SECONDS);
  return again.milliseconds > MOST_SECONDS * 1000 ? { ...again, broken: report.broken } : again;
}

async function withKind(report: Report, { seed, number }: Task): Promise<Report> {
  if (report.broken.length === 0) return report;
  const one = await fuzzCase(seed, number);
  const [first] = one.inputs;
  if (first !== undefined) keep(seed, number, first.name, first.bytes);
  return { ...report, kind: one.kind, file: first?.name ?? '' };
}

function tell({ number, kind, file, end, broken }: Report): void {
  for (const { law, words } of broken) console.log(`${number} ${kind} ${file} (${end}) ${law}: ${words}`);
}

async function campaign(seed: number, cases: number, workers: number, resume: boolean): Promise<void> {
  const journal = new Journal(seed, resume);
  const done = new Set(journal.reports.map(({ number }) => number));
  const left = Array.from({ length: cases }, (_, number) => number).filter((number) => !done.has(number));
  const pool = Array.from({ length: workers }, () => new Worker(script));
  await Promise.all(
    pool.map(async (worker) => {
      for (let number = left.shift(); number !== undefined; number = left.shift()) {
        const report = await withKind(await judged(worker, { seed, number }), { seed, number });
        journal.add(report);
        tell(report);
        if (journal.reports.length % 500 === 0) console.log(`${journal.reports.length} of ${cases}`);
      }
      worker.close();
    }),
  );
  console.log(counts(seed, journal.reports));
  process.exitCode = journal.reports.some(({ broken }) => broken.length > 0) ? 1 : 0;
}

async function single(seed: number, number: number, small: boolean): Promise<void> {
  const begun = performance.now();
  const one = await fuzzCase(seed, number);
  console.log(`made in ${Math.round(performance.now() - begun)} ms`);
  one.inputs.forEach(({ name, bytes }, index) =>
    console.log(name, keep(seed, number + index / 10, name, bytes)),
  );
  console.log('kind', one.kind, 'master', one.master?.name, one.options, one.choices);
  const started = performance.now();
  const outcome = await outcomeOf(one);
  console.log(outcome, `${Math.round(performance.now() - started)} ms`);
  const [broken] = outcome.broken;
  const [first, ...others] = one.inputs;
  if (!small || broken === undefined || first === undefined) return;
  const breaks = async (bytes: Uint8Array): Promise<boolean> => {
    const { broken: again } = await outcomeOf({ ...one, inputs: [{ ...first, bytes }, ...others] });
    return again.some(({ law }) => law === broken.law);
  };
  const bytes = await minimised(first.bytes, breaks);
  console.log(`${first.bytes.length} → ${bytes.length} bytes:`, keep(seed, number + 0.9, first.name, bytes));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      only: { type: 'string' },
      resume: { type: 'boolean', default: false },
      minimise: { type: 'boolean', default: false },
    },
  });
  if (values.only !== undefined) return single(Number(values.seed), Number(values.only), values.minimise);
  await campaign(Number(values.seed), Number(values.cases), Number(values.workers), values.resume);
}

// The library that writes some of the files tells the console of what it cannot say.
console.error = () => undefined;

if (process.argv.includes(WORKER_SWITCH)) serve();
else void main();
