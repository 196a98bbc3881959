import type { TableAnalysis } from '../../../src/domain/analysis';
import { checkDraft } from '../../../src/domain/draft/checkDraft';
import type { DraftFinding } from '../../../src/domain/draft/report';
import { CASES, CASES_HERE, publishedTables, publishedText } from './annexes';

if (!CASES_HERE) console.warn(`Published drafts are not checked: ${CASES} is absent.`);
const published = CASES_HERE ? describe : describe.skip;

const MARKS = { agrees: '✔', contradicts: '✘', doubtful: '!', unverifiable: '?' };
const brief = ({ verdict, kind, words }: DraftFinding): string =>
  `${MARKS[verdict]} ${kind} ${words.slice(0, 12)}`;

published('栖霞 2024, second quarter: the text against its annex', () => {
  let findings: readonly DraftFinding[] = [];
  beforeAll(async () => {
    const name = '004-qixia-2024Q2';
    findings = checkDraft(publishedText(name), await publishedTables(name)).findings;
  });

  test('every statement', () => {
    expect(findings.map(brief)).toEqual([
      '✔ date 二季度',
      '✔ list-sum 30項全市重點民生實事,',
      '✔ total 30項',
      '✔ state-count 6項',
      '✔ list-length ①多種國家第九批集采藥品',
      '✔ item-name 多種國家第九批集采藥品降',
      '✔ item-name 提高職工基本醫療保險普通',
      '✔ item-name 開展兒童齲病防治工作',
      '✔ item-name 做好因病致貧重病患者待遇',
      '✔ item-name 5G基站建設',
      '✔ item-name 全民健身活動中心多功能運',
      '✘ state-count 18項',
      '✘ state-count 6項',
      '✘ title 2024年30項重點民生',
      '✔ total 30項',
      '✔ date 2024年7月10日',
      '✔ title 2024年二季度30項重',
      '✔ total 30項',
    ]);
  });

  test('18 on plan and 6 slow should be 13 and 11, with the rows', () => {
    const wrong = findings.filter(({ kind, verdict }) => kind === 'state-count' && verdict === 'contradicts');
    expect(wrong.map(({ annex }) => annex)).toEqual([
      expect.stringContaining('13项'),
      expect.stringContaining('11项'),
    ]);
    expect(wrong.map(({ rows }) => rows.map(({ row }) => row))).toEqual([
      [3, 4, 5, 6, 7, 13, 14, 16, 18, 19, 20, 22, 30],
      [8, 10, 11, 12, 15, 17, 23, 24, 28, 31, 32],
    ]);
  });

  test('the six named items stand on their rows', () => {
    const names = findings.filter(({ kind }) => kind === 'item-name');
    expect(names.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[25], [26], [21], [27], [29], [9]]);
  });
});

published('苍南 2023, first quarter: through page noise, against three tables', () => {
  let tables: readonly TableAnalysis[];
  let findings: readonly DraftFinding[] = [];
  beforeAll(async () => {
    const name = '001-cangnan-2023Q1';
    tables = await publishedTables(name, '2023-04-10');
    findings = checkDraft(publishedText(name), tables).findings;
  });

  test('every statement', () => {
    expect(
      findings.map(({ verdict, kind, words }) => `${MARKS[verdict]} ${kind} ${words.slice(0, 3)}`),
    ).toEqual([
      '✔ date 202',
      '✔ total 46項',
      '✔ total 54項',
      '✔ total 53項',
      '✔ date 4月1',
      '! state-count 8項',
      '✔ list-sum 25個',
      '? state-count 25個',
      ...Array.from({ length: 3 }, () => '? unit-count 3項'),
      '✘ unit-count 3項',
      ...Array.from({ length: 2 }, () => '? unit-count 3項'),
      ...Array.from({ length: 2 }, () => '? unit-count 2項'),
      ...Array.from({ length: 2 }, () => '? unit-count 1項'),
      '✘ unit-count 1項',
    ]);
  });

  test('县交通局 3 and 县公安局 1 cannot be below average: too few of theirs are open', () => {
    const wrong = findings.filter(({ verdict }) => verdict === 'contradicts');
    expect(wrong.map(({ annex, rows }) => [annex, rows.map(({ row }) => row)])).toEqual([
      [expect.stringContaining('县交通局共4项，已完成2项'), [29, 30, 31, 32]],
      [expect.stringContaining('县公安局共1项，已完成1项'), [40]],
    ]);
  });
});
