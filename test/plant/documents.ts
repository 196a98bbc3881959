import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, analyseTables } from '../../src/domain/analyse';
import type { TableAnalysis } from '../../src/domain/analysis';
import { bulletinOf, type BulletinOptions } from '../../src/domain/bulletin/bulletin';
import { documentOf } from '../../src/domain/bulletin/documentOf';
import { documentLines } from '../../src/domain/bulletin/documentText';
import { consolidate } from '../../src/domain/consolidate/consolidate';
import { readSource } from '../../src/files/read';
import { readDraft } from '../../src/files/read/draftText';
import { sampleTables } from '../samples';

/** Texts that mistakes are planted in, each with the tables that it is right for. */

const CASES = path.resolve(__dirname, '../../../shared/cases');
export const CASES_HERE = existsSync(CASES);

/** Published tables; as-of dates where their own texts give one elsewhere. */
const PUBLISHED: readonly (readonly [name: string, asOf: string | null])[] = [
  ['000-shengzhou-2022H1', '2022-06-30'],
  ['001-cangnan-2023Q1', '2023-04-10'],
  ['002-pinghu', null],
  ['003-beilun-2023-08', '2023-08-31'],
  ['004-qixia-2024Q2', '2024-06-30'],
];
const NARRATIVES = ['001-cangnan-2023Q1', '004-qixia-2024Q2'];

export interface PlantedDocument {
  readonly name: string;
  readonly text: string;
  readonly tables: readonly TableAnalysis[];
  /** Written by this program, so that nothing in it is amiss. */
  readonly own: boolean;
}

/** The bulletin that this program makes, with its annexes, as plain text. */
export const ownText = (tables: readonly TableAnalysis[], options: BulletinOptions = {}): string =>
  [...documentLines(documentOf(bulletinOf(tables, options)))].join('\n');

async function publishedTables(name: string, asOf: string | null): Promise<readonly TableAnalysis[]> {
  const file = await readSource(`${name}.xlsx`, readFileSync(path.join(CASES, 'tables', `${name}.xlsx`)));
  return analyse([file], asOf === null ? {} : { asOf }).tables;
}

const narrative = (name: string): string =>
  readDraft(`${name}.txt`, readFileSync(path.join(CASES, 'texts', `${name}.txt`))).text;

/** The samples' bulletin, from returns combined by their list. */
export async function sampleDocument(): Promise<PlantedDocument> {
  const { master, returns } = await sampleTables();
  const { tables: combined, report } = consolidate(returns, master);
  const tables = analyseTables(combined);
  return { name: 'samples', text: ownText(tables, { report }), tables, own: true };
}

/** The samples and, where they are at hand, the published cases with their two narratives. */
export async function documents(): Promise<PlantedDocument[]> {
  const all = [await sampleDocument()];
  if (!CASES_HERE) return all;
  for (const [name, asOf] of PUBLISHED) {
    const tables = await publishedTables(name, asOf);
    all.push({ name, text: ownText(tables), tables, own: true });
    if (NARRATIVES.includes(name))
      all.push({ name: `${name} narrative`, text: narrative(name), tables, own: false });
  }
  return all;
}
