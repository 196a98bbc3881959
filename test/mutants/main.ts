import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { countsOf } from './counts';
import { sample, type Mutant } from './sample';
import { sitesOf } from './sites';
import { workshop, type Workshop } from './workshop';

/**
 * How many small changes of src/domain its tests see: `npm run mutants -- [seeds] [--count 73] [--workers 2] [--counts]`.
 * Seeds are 1, 2 and 3 where none is given; `--counts` only counts casts and long patterns.
 */

const ROOT = path.resolve(__dirname, '../..');
const sources = readdirSync(path.join(ROOT, 'src/domain'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => path.posix.join('src/domain', name.replaceAll('\\', '/')))
  .sort();
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

function option(args: string[], name: string, otherwise: number): number {
  const at = args.indexOf(name);
  if (at < 0) return otherwise;
  const [, value] = args.splice(at, 2);
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name} wants a whole number, not ${value}`);
  return number;
}

function printCounts(): void {
  const all = sources.map((file) => countsOf(file, textOf(file)));
  const casts = all.reduce((sum, one) => sum + one.casts, 0);
  const bangs = all.reduce((sum, one) => sum + one.bangs, 0);
  console.log(`as without as const: ${casts}, !: ${bangs}, together ${casts + bangs}`);
  const long = all.flatMap(({ longPatterns }) => longPatterns);
  console.log(`patterns over 100 characters: ${long.length}${long.map((place) => `\n  ${place}`).join('')}`);
}

interface Outcome {
  readonly mutant: Mutant;
  readonly killed: boolean;
  readonly reached: boolean;
}

const MOST_SHOWN = 70;
const oneLine = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
};

/** What stood there and what stands there now, from where they differ. */
function difference({ was, by }: Mutant): string {
  let same = 0;
  while (same < was.length && was[same] === by[same]) same++;
  const from = Math.max(0, same - 12);
  return `${oneLine(was.slice(from))} → ${oneLine(by.slice(from))}`;
}

const told = ({ mutant, killed, reached }: Outcome): string =>
  `${killed ? 'killed  ' : reached ? 'SURVIVED' : 'UNREACHED'} ${mutant.kind.padEnd(8)} ${mutant.file}:${mutant.line}  ${difference(mutant)}`;

/** What is left to do, once more behind all the rest. */
function printSurvivors(outcomes: readonly Outcome[]): void {
  const left = outcomes.filter(({ killed }) => !killed);
  if (left.length > 0) console.log(['-- survivors', ...left.map(told).sort()].join('\n'));
}

const share = (of: readonly Outcome[]): string => {
  const killed = of.filter((one) => one.killed).length;
  return `${killed} of ${of.length}${of.length === 0 ? '' : ` (${((100 * killed) / of.length).toFixed(0)} %)`}`;
};

const folderOf = ({ mutant: { file } }: Outcome): string => file.split('/').slice(2, -1)[0] ?? '(root)';

function printTotals(title: string, outcomes: readonly Outcome[]): void {
  const logic = outcomes.filter(({ mutant: { kind } }) => kind !== 'entry');
  console.log(`== ${title}: killed ${share(outcomes)}; logic ${share(logic)}`);
  for (const kind of ['operator', 'constant', 'branch', 'entry'] as const)
    console.log(`   ${kind.padEnd(10)} ${share(outcomes.filter(({ mutant }) => mutant.kind === kind))}`);
  for (const folder of [...new Set(outcomes.map(folderOf))].sort())
    console.log(`   ${folder.padEnd(12)} ${share(outcomes.filter((one) => folderOf(one) === folder))}`);
}

/** Every mutant against the tests that reach it. */
async function outcomesOf(shop: Workshop, mutants: readonly Mutant[]): Promise<Outcome[]> {
  const tests = await shop.reached(mutants);
  const outcomes: Outcome[] = [];
  await shop.all(mutants, async (mutant, place) => {
    const own = tests[place] ?? [];
    const outcome = { mutant, reached: own.length > 0, killed: await shop.isKilled(mutant, own) };
    outcomes[place] = outcome;
    console.log(told(outcome));
  });
  return outcomes;
}

export async function main(argv: readonly string[]): Promise<void> {
  const args = [...argv];
  const count = option(args, '--count', 73);
  const workers = option(args, '--workers', Math.max(1, Math.floor(cpus().length / 2)));
  printCounts();
  if (args.includes('--counts')) return;
  const seeds = args.length > 0 ? args.map(Number) : [1, 2, 3];
  if (!seeds.every(Number.isInteger)) throw new Error(`seeds are whole numbers, not ${args.join(' ')}`);
  const sites = sources.flatMap((file) => sitesOf(file, textOf(file)));
  const all: Outcome[] = [];
  const shop = workshop(workers);
  try {
    for (const seed of seeds) {
      const outcomes = await outcomesOf(shop, sample(sites, seed, count));
      printSurvivors(outcomes);
      printTotals(`seed ${seed}`, outcomes);
      all.push(...outcomes);
    }
  } finally {
    shop.close();
  }
  if (seeds.length > 1) printTotals('all', all);
}
