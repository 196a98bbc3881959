import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../../src/domain/analyse';
import type { TableAnalysis } from '../../../src/domain/analysis';
import { checkDraft } from '../../../src/domain/draft/checkDraft';
import { readDraft } from '../../../src/files/read/draftText';
import { readSource } from '../../../src/files/read';

/** Published texts with their annexes, where they are at hand. */
export const CASES = path.resolve(__dirname, '../../../../shared/cases');
export const CASES_HERE = existsSync(CASES);

export async function publishedTables(name: string, asOf?: string): Promise<readonly TableAnalysis[]> {
  const file = await readSource(`${name}.xlsx`, readFileSync(path.join(CASES, 'tables', `${name}.xlsx`)));
  return analyse([file], asOf === undefined ? {} : { asOf }).tables;
}

export const publishedText = (name: string): string =>
  readDraft(`${name}.txt`, readFileSync(path.join(CASES, 'texts', `${name}.txt`))).text;

/** ✔ total 30项, one line a finding: what a table of expectations compares. */
export function told(text: string, tables: readonly TableAnalysis[]): string[] {
  const marks = { agrees: '✔', contradicts: '✘', doubtful: '!', unverifiable: '?' };
  return checkDraft(text, tables).findings.map(
    ({ verdict, kind, words }) => `${marks[verdict]} ${kind} ${words}`,
  );
}
