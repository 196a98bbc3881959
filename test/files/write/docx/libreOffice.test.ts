import { analyseTable } from '../../../../src/domain/analyse';
import { bulletinOf } from '../../../../src/domain/bulletin/bulletin';
import type { BulletinDocument } from '../../../../src/domain/bulletin/document';
import { documentOf } from '../../../../src/domain/bulletin/documentOf';
import { consolidate } from '../../../../src/domain/consolidate/consolidate';
import { writeDocument } from '../../../../src/files/write/docx';
import { cases, tablesOf } from '../../../domain/consolidate/cases';
import { sampleTables } from '../../../samples';
import { illFormed } from '../schema';
import { strFromU8, unzipSync } from 'fflate';
import { fullDocument } from './documents';
import { hasLibreOffice, missingOf, paragraphTexts, printedText } from './libreOffice';
import { WORD_SEQUENCES } from './wordSchema';

/** Bulletins of the samples and of published tables as Word documents: valid, and printed without loss. */

if (!hasLibreOffice)
  console.warn('SOFFICE names no LibreOffice: what it prints of documents is not compared');
if (cases === null) console.warn('shared cases are absent: published tables are not written as documents');

async function ofSamples(): Promise<BulletinDocument> {
  const { master, returns } = await sampleTables();
  const { tables, report } = consolidate(returns, master);
  return documentOf(
    bulletinOf(
      tables.map((table) => analyseTable(table)),
      { report },
    ),
  );
}

async function ofCase(name: string): Promise<BulletinDocument> {
  const { tables } = consolidate(await tablesOf(`tables/${name}.xlsx`), null);
  return documentOf(bulletinOf(tables.map((table) => analyseTable(table))));
}

const PUBLISHED =
  cases === null
    ? []
    : ['000-shengzhou-2022H1', '001-cangnan-2023Q1', '002-pinghu', '003-beilun-2023-08', '004-qixia-2024Q2'];

const documents: readonly (readonly [name: string, make: () => Promise<BulletinDocument>])[] = [
  ['every kind of block', () => Promise.resolve(fullDocument())],
  ['the samples', ofSamples],
  ...PUBLISHED.map((name) => [name, () => ofCase(name)] as const),
];

test.each(documents)('%s: every part is in the order of the schema', async (_name, make) => {
  for (const [name, content] of Object.entries(unzipSync(await writeDocument(await make()))))
    expect([name, illFormed(strFromU8(content), WORD_SEQUENCES)]).toEqual([name, []]);
});

test.each([
  ['甲乙丙丁戊己', '甲乙丙丁戊己', ''],
  ['甲乙丙丁戊己庚辛壬癸', '甲乙丙丁戊—别的列—己庚辛壬癸', ''],
  ['甲乙丙丁戊己庚辛壬癸', '甲乙丙丁戊', '己庚辛壬癸'],
  ['甲乙丙', '', '甲乙丙'],
])('of %s, where %s is printed, %s is missing', (text, printed, missing) => {
  expect(missingOf(text, printed)).toBe(missing);
});

(hasLibreOffice ? test : test.skip).each(documents)(
  '%s: every paragraph is printed',
  async (_name, make) => {
    const bytes = await writeDocument(await make());
    const printed = printedText(bytes);
    const texts = paragraphTexts(bytes);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.map((text) => missingOf(text, printed)).filter((text) => text !== '')).toEqual([]);
  },
  180_000,
);
