import type { AnalyseOptions } from '../../src/domain/analyse';
import type { SourceChoices } from '../../src/domain/sources';
import { copyOf, type Book } from './book';
import { extensionOf, type Input } from './input';
import { damagedBytes } from './mutate/bytes';
import { oddCells } from './mutate/cells';
import { tornParts } from './mutate/parts';
import { rearranged } from './mutate/structure';
import { changedText } from './mutate/texts';
import { tamperedZip } from './mutate/zip';
import { Random } from './random';
import { seeds, sheetsOf, type Seeds } from './seeds';
import { written } from './write';

/** What a case does to a file. */
export const KINDS = ['bytes', 'zip', 'parts', 'cells', 'structure', 'texts'] as const;
export type Kind = (typeof KINDS)[number];

/** A case: files to put together, told by seed and number alone. */
export interface FuzzCase {
  readonly number: number;
  readonly kind: Kind;
  /** The file that was mutated comes first. */
  readonly inputs: readonly Input[];
  readonly master: Input | null;
  readonly options: AnalyseOptions;
  readonly choices: SourceChoices;
}

const SHARES: readonly [Kind, ...Kind[]] = [
  'bytes',
  'bytes',
  'zip',
  'zip',
  'parts',
  'parts',
  'parts',
  'parts',
  'cells',
  'cells',
  'cells',
  'cells',
  'cells',
  'structure',
  'structure',
  'structure',
  'structure',
  'structure',
  'texts',
  'texts',
  'texts',
];

const TEXTUAL = new Set(['csv', 'txt', 'htm', 'html', 'mht', 'xml', 'fods']);

/** Cells beyond these make a case slow for its length alone. */
const MOST_CELLS = 40_000;
const cellsIn = (book: Book): number =>
  book.reduce((sum, { rows }) => sum + rows.reduce((all, { length }) => all + length, 0), 0);

async function ofBook(kind: Kind, input: Input, random: Random): Promise<Input | null> {
  const sound = await sheetsOf(input);
  if (sound.length === 0 || cellsIn(sound) > MOST_CELLS) return null;
  const book = copyOf(sound);
  if (kind === 'structure') rearranged(book, random);
  if (kind === 'cells' || random.chance(0.2)) oddCells(book, random);
  return written(book, input.name.replace(/\.[^.]*$/u, ''), random);
}

async function mutated(kind: Kind, input: Input, random: Random, all: readonly Input[]): Promise<Input> {
  const other = random.pick(all) ?? input;
  const made = await (async (): Promise<Input | null> => {
    if (kind === 'zip') return tamperedZip(input, random);
    if (kind === 'parts') return tornParts(input, random);
    if (kind === 'cells' || kind === 'structure') return ofBook(kind, input, random);
    return kind === 'texts' ? changedText(input, random) : null;
  })();
  return made ?? damagedBytes(input, random, other);
}

const fits = (kind: Kind, { name }: Input): boolean => kind !== 'texts' || TEXTUAL.has(extensionOf(name));

function begun(kind: Kind, random: Random, { bundled, collected }: Seeds): Input {
  const wantsCollected = random.chance(0.5);
  const from = wantsCollected && collected.length > 0 ? collected : bundled;
  const fitting = from.filter((input) => fits(kind, input));
  const [first] = bundled;
  return random.pick(fitting) ?? random.pick(bundled) ?? (first as Input);
}

const NAMES = [
  '../../etc/x.xlsx',
  '表<1>.xlsx',
  `${'长'.repeat(200)}.xlsx`,
  'CON.xlsx',
  '\u202exslx.exe',
  '',
  '教育局',
] as const;

/** Two files are never told by one name: the command line sees to that before. */
const named = (inputs: readonly Input[]): Input[] =>
  inputs.map((input, index) => (index === 0 ? input : { ...input, name: `${index}/${input.name}` }));

/** A case by its number; `only` leaves the collections out, so that it is the same everywhere. */
export async function fuzzCase(seed: number, number: number, only?: 'bundled'): Promise<FuzzCase> {
  const all = await seeds();
  const known: Seeds = only === 'bundled' ? { ...all, collected: [] } : all;
  const random = new Random(seed, number);
  const kind = random.pick(SHARES);
  const first = await mutated(kind, begun(kind, random, known), random, known.bundled);
  const inputs = [random.chance(0.02) ? { ...first, name: random.pick(NAMES) } : first];
  if (random.chance(0.15))
    for (let n = random.between(1, 2); n > 0; n--)
      inputs.push(random.chance(0.3) ? first : begun(kind, random, known));
  return {
    number,
    kind,
    inputs: named(inputs),
    master: random.chance(0.15) ? (random.chance(0.2) ? first : known.master) : null,
    options: random.chance(0.6) ? { asOf: random.chance(0.1) ? '2026-02-28' : '2026-09-30' } : {},
    choices: random.chance(0.15) ? { hidden: true, hiddenColumns: true, struck: true } : {},
  };
}
