import { analyseTables } from '../../../src/domain/analyse';
import type { TableAnalysis } from '../../../src/domain/analysis';
import { bulletinOf } from '../../../src/domain/bulletin/bulletin';
import { documentOf } from '../../../src/domain/bulletin/documentOf';
import { narrativeText } from '../../../src/domain/bulletin/documentText';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { checkDraft } from '../../../src/domain/draft/checkDraft';
import { expectGolden } from '../../golden/golden';
import { sampleTables } from '../../samples';
import { DRAFT, STATEMENTS } from './statements';

/**
 * Sentences on the sample county with one thing wrong in each: a number a little more or less, a state that is another,
 * a name with a letter changed, a clause left out. What is found besides is written down.
 */

const SWAPS: readonly (readonly [was: RegExp, is: string])[] = [
  [/已完成/u, '进展滞后'],
  [/进展(?:滞后|较缓)/u, '已完成'],
  [/按计划推进|正常推进/u, '进展偏慢'],
  [/县教育局/u, '县民政局'],
  [/县([^，。、；\s]{2,9})局/u, '县$1委'],
  [/共/u, '近'],
  [/最高|第一/u, '最低'],
  [/其中/u, ''],
  [/、/u, '，'],
  [/[“”]/gu, ''],
  [/(\d+)个/u, '$1处'],
  [/(\d+)(?:公里|台|座)/u, '$1个'],
  [/9月/u, '8月'],
  [/%/u, '个百分点'],
  [/（.{1,40}?）/u, ''],
  [/全县/u, '去年'],
];

function* misprints(sentence: string): Generator<string> {
  for (const { 0: number, index } of [...sentence.matchAll(/\d{1,6}(?:\.\d)?/gu)].slice(0, 4)) {
    const digits = number.split('.')[1]?.length ?? 0;
    for (const step of [1, -2]) {
      const other = (Number(number) + step / 10 ** digits).toFixed(digits);
      if (!other.startsWith('-'))
        yield sentence.slice(0, index) + other + sentence.slice(index + number.length);
    }
  }
  for (const [was, is] of SWAPS) if (was.test(sentence)) yield sentence.replace(was, is);
  const clauses = sentence.split(/(?<=[，；])/u);
  if (clauses.length > 1)
    for (const at of clauses.keys()) yield clauses.filter((_, other) => other !== at).join('');
}

const found = (text: string, tables: readonly TableAnalysis[]): string[] =>
  checkDraft(text, tables).findings.map(
    ({ kind, verdict, words, annex, rows }) =>
      `${verdict} ${kind} “${words}” ${annex.slice(0, 60)} ${rows.length > 3 ? `${rows.length}行` : rows.map(({ row }) => row).join(' ')}`,
  );

test('what is wrong in a sentence is found as it was', async () => {
  const { master, returns } = await sampleTables();
  const { tables: combined, report } = consolidate(returns, master);
  const tables = analyseTables(combined);
  const own = narrativeText(documentOf(bulletinOf(tables, { report })));
  const sentences = [...new Set(`${own}\n${DRAFT}\n${STATEMENTS}`.split(/(?<=[。；])|\n/u))].filter((one) =>
    /\S/u.test(one),
  );
  const lines = sentences.flatMap((sentence) => {
    const known = new Set(found(sentence, tables));
    return [
      `# ${sentence.trim()}`,
      ...[...new Set(misprints(sentence))].map((wrong) =>
        found(wrong, tables)
          .filter((line) => !known.has(line))
          .join('；'),
      ),
    ];
  });
  expectGolden('misprints-of-samples.txt', lines.join('\n'));
});
