import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSource } from '../../src/files/read';
import { bookOf, type Book } from './book';
import { utf8, type Input } from './input';
import { csvOf, libraryFile, packageOf, pageOf, zipOf, type LibraryType } from './write';

/** The sound files that cases begin with: the samples, small ones in every format, and collections where present. */

/** Run from the repository, by npm and by jest alike. */
const root = process.cwd();
const SAMPLES = path.join(root, 'assets/samples');
const MASTER = '青溪县2026年民生实事项目总表.xlsx';
const COLLECTIONS = ['cases/tables', 'cases/returns', 'cases/files', 'cases/hostile', 'corpus/study'];
const TABLES = /\.(?:xlsx|xlsm|xltx|xlsb|xls|xlt|et|ett|ods|fods|csv|txt|mht|html?|xml)$/iu;

export interface Seeds {
  readonly bundled: readonly Input[];
  /** Empty where the collections are absent: their cases then begin with bundled files. */
  readonly collected: readonly Input[];
  readonly master: Input;
}

function filesIn(folder: string): Input[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TABLES.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }));
}

const FORMATS: readonly LibraryType[] = ['biff8', 'xlsb', 'ods', 'fods', 'xlml', 'biff5', 'xlsx'];

const archived = (page: string): Uint8Array =>
  utf8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Location: a.htm\r\n\r\n${page}\r\n--x--\r\n`,
  );

/** One return in every format that is read. */
async function fixtures(): Promise<Input[]> {
  const name = '县教育局.xlsx';
  const { grids } = await readSource(name, new Uint8Array(readFileSync(path.join(SAMPLES, name))));
  const book = bookOf(grids);
  const [sheet] = book;
  if (sheet === undefined) throw new Error(`${name} has no sheet`);
  return [
    ...FORMATS.flatMap((type) => libraryFile(book, '教育局', type) ?? []),
    { name: '教育局.csv', bytes: utf8(csvOf(sheet, ',')) },
    { name: '教育局.txt', bytes: utf8(csvOf(sheet, '\t')) },
    { name: '教育局.htm', bytes: utf8(pageOf(sheet)) },
    { name: '教育局.mht', bytes: archived(pageOf(sheet)) },
    { name: '教育局内联.xlsx', bytes: zipOf(packageOf(book)) },
  ];
}

let loaded: Promise<Seeds> | undefined;

async function load(): Promise<Seeds> {
  const samples = filesIn(SAMPLES);
  const master = samples.find(({ name }) => name === MASTER);
  if (master === undefined) throw new Error(`no samples in ${SAMPLES}: run this in the repository`);
  return {
    bundled: [...samples, ...(await fixtures())],
    collected: COLLECTIONS.flatMap((folder) => filesIn(path.join(root, '../shared', folder))),
    master,
  };
}

export const seeds = (): Promise<Seeds> => (loaded ??= load());

const books = new Map<Input, Book>();

/** The sheets of a sound file, read once; none where it holds none. */
export async function sheetsOf(input: Input): Promise<Book> {
  const known = books.get(input);
  if (known !== undefined) return known;
  const { grids } = await readSource(input.name, input.bytes);
  const book = bookOf(grids);
  books.set(input, book);
  return book;
}
