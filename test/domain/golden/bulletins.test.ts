import { analyseTables } from '../../../src/domain/analyse';
import { bulletinOf } from '../../../src/domain/bulletin/bulletin';
import { documentOf } from '../../../src/domain/bulletin/documentOf';
import { documentLines } from '../../../src/domain/bulletin/documentText';
import { bulletinPlans } from '../../../src/domain/bulletin/sheets/bulletinSheets';
import { checkDraft } from '../../../src/domain/draft/checkDraft';
import { reviewOwn } from '../../../src/domain/draft/reviewOwn';
import type { SheetPlan } from '../../../src/domain/sheet/plan';
import { findTables } from '../../../src/domain/table/find';
import { expectGolden } from '../../golden/golden';
import { grid } from '../table/grids';
import { COUNTIES } from '../table/oddTables/counties';
import { OFFICES } from '../table/oddTables/offices';
import { PROJECTS } from '../table/oddTables/projects';
import { rowsOf } from '../table/oddTables/rowsOf';

/** Bulletins of tables as offices lay them out, each by itself and all together, and the text held against them. */

const plain = (value: unknown): string => JSON.stringify(value).replace(/["{}]/gu, '');

/** A sheet's measures, and of its rows how tall they are and how their cells look. */
const planLines = ({ rows, ...outline }: SheetPlan): string[] => [
  `# ${plain(outline)}`,
  ...rows.map(
    ({ height, cells }) =>
      `${height} ${cells.map((cell) => (cell === null ? '' : `${cell.style}${cell.link ? plain(cell.link) : ''}${typeof cell.value === 'number' ? cell.value : ''}`)).join('|')}`,
  ),
];

/** The text with one of its numbers a little larger. */
const misprints = (text: string): string[] =>
  Array.from(text.matchAll(/\d{1,6}(?:\.\d)?/gu), ({ index, 0: number }) => {
    const other = number.includes('.') ? (Number(number) + 0.3).toFixed(1) : String(Number(number) + 1);
    return text.slice(0, index) + other + text.slice(index + number.length);
  });

const ALL = [...COUNTIES, ...OFFICES, ...PROJECTS];
type NamedSheets = readonly [name: string, sheets: readonly string[]];
const ALONE = ALL.map(({ name, sheet }): NamedSheets => [name, [sheet]]);
const SETS: readonly NamedSheets[] = [...ALONE, ['all together', ALL.map(({ sheet }) => sheet)]];

const analysed = (sheets: readonly string[]) =>
  analyseTables(
    sheets.flatMap(
      (sheet, index) =>
        findTables(grid(rowsOf(sheet), { file: `表${index + 1}.xlsx`, sheet: `表${index + 1}` })).tables,
    ),
    { asOf: '2026-09-30' },
  );

test('bulletins read as they did', () => {
  const lines = SETS.flatMap(([name, sheets], at) => {
    const tables = analysed(sheets);
    const bulletin = bulletinOf(tables);
    const document = documentOf(bulletin);
    // Sheets of a single table are drawn alike: a few say what there is to say.
    const drawn =
      sheets.length > 1 || at % 6 === 0 ? bulletinPlans(bulletin, document).flatMap(planLines) : [];
    return [`## ${name}`, ...documentLines(document), ...drawn];
  });
  expectGolden('bulletins-of-offices.txt', lines.join('\n'));
});

test.each(ALONE)('the bulletin of %s is right by its own tables', (_, sheets) => {
  const tables = analysed(sheets);
  expect(reviewOwn(documentOf(bulletinOf(tables)), tables).amiss).toEqual([]);
});

test('a number misprinted in a bulletin is seen as it was', () => {
  const lines = ALL.flatMap(({ name, sheet }) => {
    const tables = analysed([sheet]);
    const narrative = [...documentLines(documentOf(bulletinOf(tables)))].slice(0, 12).join('\n');
    const known = new Set(
      checkDraft(narrative, tables).findings.map((one) => plain(one.words + one.verdict)),
    );
    return [
      `## ${name}`,
      ...misprints(narrative).map((draft) =>
        checkDraft(draft, tables)
          .findings.filter((one) => !known.has(plain(one.words + one.verdict)))
          .map(({ kind, verdict, words, annex }) => `${verdict} ${kind} “${words}” ${annex}`)
          .join('；'),
      ),
    ];
  });
  expectGolden('misprints-of-offices.txt', lines.join('\n'));
});
