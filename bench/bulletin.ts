import { analyse, analyseTables } from '../src/domain/analyse';
import { bulletinOf } from '../src/domain/bulletin/bulletin';
import { documentOf } from '../src/domain/bulletin/documentOf';
import { bulletinSheets } from '../src/domain/bulletin/sheets/bulletinSheets';
import { consolidate } from '../src/domain/consolidate/consolidate';
import { sourcesOf } from '../src/domain/sources';
import { NATIVE } from '../src/cli/outputs/packing';
import { readSource } from '../src/files/read';
import { workbookChunks } from '../src/files/write';
import { rowsOf, workbook } from './rows';
import { shortest, timed } from './timed';

/** Bulletins of large tables, from the workbook's bytes to the bulletin's, against analysing the same. */

type Say = (name: string, value: string) => void;

const OPTIONS = { asOf: '2026-09-30' } as const;

async function analyseBook(book: Uint8Array): Promise<void> {
  analyse([await readSource('a.xlsx', book)], OPTIONS);
}

/** Bytes of the bulletin, which is let go as it is made. */
async function bulletinOfBook(book: Uint8Array): Promise<number> {
  const { tables, files } = sourcesOf([await readSource('a.xlsx', book)]);
  const { tables: combined, report } = consolidate(tables, null);
  const made = bulletinOf(analyseTables(combined, OPTIONS), { report, files });
  const sheets = bulletinSheets(made, documentOf(made));
  let bytes = 0;
  for await (const chunk of workbookChunks(sheets, { packing: NATIVE })) bytes += chunk.length;
  return bytes;
}

/** Bulletin against analysis, and how both grow. */
export async function bulletins(say: Say): Promise<void> {
  const [few, many] = [1_000, 10_000];
  const [small, large] = [workbook(rowsOf(few)), workbook(rowsOf(many))];
  const [whole, analysis, ofFew] = (await shortest(
    () => bulletinOfBook(large),
    () => analyseBook(large),
    () => bulletinOfBook(small),
  )) as [number, number, number];
  const growing = whole / many / (ofFew / few);
  say(
    `bulletin of ${many} rows`,
    `${(whole / analysis).toFixed(2)} × of analyze; time per row ${growing.toFixed(2)} × of that of ${few} rows`,
  );
}

const MB = 1024 * 1024;
/** Rows of a first run, which the engine is compiled in. */
const WARMING = 1_000;

/** One bulletin of so many rows: time and memory of the whole process. */
export async function wholeBulletin(say: Say, rows: number): Promise<void> {
  const book = workbook(rowsOf(rows));
  await bulletinOfBook(workbook(rowsOf(WARMING)));
  const before = process.resourceUsage().maxRSS * 1024;
  let bytes = 0;
  const start = performance.now();
  const whole = await timed(async () => (bytes = await bulletinOfBook(book)));
  const clock = performance.now() - start;
  const peak = process.resourceUsage().maxRSS * 1024;
  say(
    `bulletin of ${rows} rows`,
    `${(clock / 1000).toFixed(1)} s (processor ${(whole / 1000).toFixed(1)} s), ${Math.round(bytes / MB)} MB written, peak ${Math.round(peak / MB)} MB (${Math.round(before / MB)} MB before it)`,
  );
  const analysis = await timed(() => analyseBook(book));
  say(`against analyze of the same`, `${(whole / analysis).toFixed(2)} ×`);
}
