import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { analyse } from '../../../src/domain/analyse';
import type { SourceFile } from '../../../src/domain/grid';
import { analyseTables } from '../../../src/domain/analyse';
import { applyDecisions } from '../../../src/domain/decisions/apply';
import type { Decision, Draft } from '../../../src/domain/decisions/decision';
import { Deciding } from '../../../src/domain/decisions/drafts';
import { decided } from '../../../src/domain/decisions/record';
import { withReplies } from '../../../src/domain/decisions/replies';
import type { ReviewedAnalysis } from '../../../src/domain/decisions/reviewed';
import { placedIssues } from '../../../src/domain/placedIssue';
import { answersTo } from '../../../src/domain/slips/answers';
import { answerDrafts } from '../../../src/domain/slips/apply';
import { repliesOf, type Reply } from '../../../src/domain/slips/reply';
import { slipPlan } from '../../../src/domain/slips/slipPlan';
import { slipsOf, type Slip } from '../../../src/domain/slips/slip';
import { readSource } from '../../../src/files/read';
import { writeWorkbook } from '../../../src/files/write';

const CSV = [
  '2026年民生实事进展情况表（截至9月30日）,,,',
  '序号,任务,进展情况,单位',
  '1,改造小区65个,已改造小区33个，完成率51.6%,住建局',
  '2,新建公厕16座,,住建局',
  '3,增设取水口36个,完成5O%安装,消防救援大队',
  '4,新增托位525个,已新增托位500个,教育局',
].join('\n');

/** Drafts entered one after the other. */
const entered = (drafts: readonly Draft[]): Decision[] =>
  drafts.reduce<Decision[]>((all, draft) => decided(all, draft, '2026-10-08'), []);

/** What answers come to: the tables with answered cells, and the decisions. */
function applied(made: ReviewedAnalysis, answers: Parameters<typeof answerDrafts>[0], to = made) {
  const decisions = entered(answerDrafts(answers));
  const { tables } = withReplies(
    to.tables.map(({ table }) => table),
    decisions,
  );
  return { tables, decisions, asides: decisions.filter(({ kind }) => kind === 'aside') };
}

async function reviewed(csv = CSV): Promise<{ files: SourceFile[]; made: ReviewedAnalysis }> {
  const files = [await readSource('报送.csv', new TextEncoder().encode(csv))];
  return { files, made: applyDecisions(analyse(files), []) };
}

/** The slip as a workbook, filled in by a person: column F 更正后内容, G 情况说明. */
async function filled(
  slip: Slip,
  answers: Readonly<Record<number, readonly [string, string]>>,
): Promise<Reply[]> {
  const book = xlsx.read(await writeWorkbook([slipPlan(slip)]), { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet;
  for (const [index, [corrected, explained]] of Object.entries(answers)) {
    const row = 5 + Number(index);
    sheet[`F${row}`] = { t: 's', v: corrected };
    sheet[`G${row}`] = { t: 's', v: explained };
  }
  const bytes = new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const { grids } = await readSource('核对单-住建局.xlsx', bytes);
  return grids.flatMap(repliesOf);
}

test('one slip per unit, with errors and queries only, and the words as sent', async () => {
  const { made } = await reviewed();
  const slips = slipsOf(made);
  expect(slips.map(({ unit, queries }) => [unit, queries.map(({ issue }) => issue.code)])).toEqual([
    ['住建局', ['rate-mismatch', 'blank-cell']],
    ['消防救援大队', ['suspicious-character']],
  ]);
  expect(slips[0]?.queries[0]?.sent).toBe('已改造小区33个，完成率51.6%');
  expect(slips[0]?.queries[0]?.question).toMatch(/51\.6%.*请核对数据并更正/u);
});

test('what was set aside is not sent back', async () => {
  const { files, made } = await reviewed();
  const { item, issue } = slipsOf(made)[0]!.queries[0]!;
  const again = slipsOf(
    applyDecisions(analyse(files), entered([new Deciding(made).aside(item, issue, '已核实')!])),
  );
  expect(again.flatMap(({ queries }) => queries.map((query) => query.issue.code))).toEqual([
    'blank-cell',
    'suspicious-character',
  ]);
});

test('a filled slip is read back: corrected, explained, unanswered', async () => {
  const { made } = await reviewed();
  const [slip] = slipsOf(made) as [Slip];
  const answers = answersTo(
    [made],
    await filled(slip, { 0: ['已改造小区33个，完成率50.8%', ''], 1: ['', '正在招标，无进展'] }),
  );
  expect(answers.map(({ outcome, fault }) => [outcome, fault])).toEqual([
    ['corrected', null],
    ['explained', null],
  ]);
  const none = answersTo([made], await filled(slip, {}));
  expect(none.map(({ outcome }) => outcome)).toEqual(['unanswered', 'unanswered']);
});

test('only what is confirmed is applied: the issue closes, and evidence leads to the slip', async () => {
  const { made } = await reviewed();
  const [slip] = slipsOf(made) as [Slip];
  const answers = answersTo(
    [made],
    await filled(slip, { 0: ['已改造小区33个，完成率50.8%', ''], 1: ['', '正在招标'] }),
  );
  expect(answerDrafts([])).toEqual([]);

  const { tables, decisions } = applied(made, answers);
  expect(decisions).toMatchObject([
    { kind: 'reply', field: 'progress', text: '已改造小区33个，完成率50.8%' },
    { kind: 'aside', code: 'blank-cell', reason: '正在招标' },
  ]);
  const again = applyDecisions({ ...made, tables: analyseTables(tables) }, decisions);
  expect(slipsOf(again).flatMap(({ queries }) => queries.map(({ issue }) => issue.code))).toEqual([
    'suspicious-character',
  ]);
  expect(again.tables[0]?.items[0]?.source.cells.progress).toMatchObject({
    text: '已改造小区33个，完成率50.8%',
    source: { file: '核对单-住建局.xlsx', sheet: '核对单' },
  });
  // What was sent is not touched.
  expect(made.tables[0]?.items[0]?.source.cells.progress?.text).toBe('已改造小区33个，完成率51.6%');
});

/** Rows whose verdict is asked about, with and without a figure of their own. */
const VERDICTS = [
  '2026年民生实事进展情况表（截至9月30日）,,,,',
  '序号,任务,进展情况,完成情况,单位',
  '1,增设取水口36个,已增设取水口31个，其余5个正在施工,已完成,消防救援大队',
  '2,新增托位525个,已新增托位500个,按计划推进,教育局',
  '3,新建公厕16座,已建成16座,已完成,住建局',
].join('\n');

test.each([
  ['按计划推进', 'on-track'],
  ['滞后', 'behind'],
  ['进展偏慢', 'at-risk'],
  ['已完成', 'completed'],
])('a corrected verdict is the row’s: %s', async (words, status) => {
  const { made } = await reviewed(VERDICTS);
  const [slip] = slipsOf(made) as [Slip];
  expect(slip.queries.map(({ field, sent }) => [field, sent])).toEqual([['verdict', '已完成']]);
  const { tables, decisions } = applied(made, answersTo([made], await filled(slip, { 0: [words, ''] })));
  const [item] = analyseTables(tables)[0]?.items ?? [];
  expect([item?.status, item?.source.verdict?.text]).toEqual([status, words]);
  const again = applyDecisions({ ...made, tables: analyseTables(tables) }, decisions);
  const where = placedIssues([], again.tables).map(({ issue, file }) => [issue.code, file]);
  expect(where).toEqual(status === 'completed' ? [['verdict-contradiction', '核对单-住建局.xlsx']] : []);
});

test('an answer to words that have changed since is told as such and changes nothing', async () => {
  const { made } = await reviewed();
  const [slip] = slipsOf(made) as [Slip];
  const replies = await filled(slip, { 0: ['已改造小区34个', ''] });
  const { made: later } = await reviewed(CSV.replace('33个，完成率51.6%', '40个，完成率51.6%'));
  const answers = answersTo([later], replies);
  expect(answers[0]).toMatchObject({ outcome: 'corrected', fault: 'stale', asked: null });
  expect(answerDrafts(answers.slice(0, 1))).toEqual([]);
  // Nor does one that was accepted when the words were others.
  const accepted = applied(made, answersTo([made], replies).slice(0, 1), later);
  expect(accepted.tables).toEqual(later.tables.map(({ table }) => table));
});

type Said = readonly [corrected: string, explained: string];
const RIGHT: Said = ['已改造小区33个，完成率50.8%', ''];

test.each<[what: string, first: Said, second: Said, faults: (string | null)[], asides: number]>([
  ['two corrections that differ', RIGHT, ['已改造小区34个', ''], ['contradicted', 'contradicted'], 0],
  ['a correction and a denial', RIGHT, ['', '属实'], ['contradicted', 'contradicted'], 0],
  ['two reasons that differ', ['', '属实'], ['', '笔误'], ['contradicted', 'contradicted'], 0],
  ['the same twice', RIGHT, RIGHT, [null, null], 0],
  ['the same but for blanks', ['', '情况 属实'], ['', '情况属实'], [null, null], 1],
  ['an answer and none', RIGHT, ['', ''], [null, null], 0],
])('two replies to one query: %s', async (_, first, second, faults, asides) => {
  const { made } = await reviewed();
  const [slip] = slipsOf(made) as [Slip];
  const replies = [...(await filled(slip, { 0: first })), ...(await filled(slip, { 0: second }))];
  const answers = answersTo([made], replies);
  const [key] = slip.queries.map((query) => query.key);
  expect(answers.filter(({ reply }) => reply.key === key).map(({ fault }) => fault)).toEqual(faults);
  const { tables, asides: explained } = applied(made, answers);
  const words = tables[0]?.rows[0]?.cells.progress?.text;
  const taken = faults[0] === null && first[0] !== '';
  expect([words, explained.length]).toEqual([taken ? RIGHT[0] : '已改造小区33个，完成率51.6%', asides]);
});

test('two queries about one cell that are corrected in two ways: neither is taken', async () => {
  const { made } = await reviewed(CSV.replace('36个,完成5O%安装', '36个,完成5O%安装，已增设12个，完成率66%'));
  const slip = slipsOf(made).find(({ unit }) => unit === '消防救援大队') as Slip;
  expect(slip.queries.map(({ field }) => field)).toEqual(['progress', 'progress']);
  const differ = await filled(slip, { 0: ['完成50%', ''], 1: ['完成60%', ''] });
  expect(answersTo([made], differ).map(({ fault }) => fault)).toEqual(['contradicted', 'contradicted']);
  const agree = await filled(slip, { 0: ['完成50%', ''], 1: ['完成 50%', ''] });
  expect(answersTo([made], agree).map(({ fault }) => fault)).toEqual([null, null]);
});

test('of tables side by side only the one that was asked about is corrected', async () => {
  const left = '1,改造小区65个,已改造小区33个，完成率51.6%,住建局';
  const right = '1,新建公厕16座,已建成4座，完成率30%,城管局';
  const head = '序号,任务,进展情况,单位';
  const { made } = await reviewed(
    `${head},,${head}\n${left},,${right}\n${left.replace('1', '2')},,${right.replace('1', '2')}`,
  );
  expect(made.tables).toHaveLength(2);
  const slip = slipsOf(made).find(({ unit }) => unit === '住建局') as Slip;
  const answers = answersTo([made], await filled(slip, { 0: RIGHT }));
  const { tables } = applied(made, answers);
  const progress = tables.map(({ rows }) => rows.map(({ cells }) => cells.progress?.text));
  expect(progress[0]?.[0]).toBe(RIGHT[0]);
  expect(progress[1]).toEqual(made.tables[1]?.table.rows.map(({ cells }) => cells.progress?.text));
});

describe('what else was read does not matter', () => {
  const bytes = new TextEncoder().encode(CSV);
  const together = async (...names: string[]): Promise<ReviewedAnalysis> =>
    applyDecisions(analyse(await Promise.all(names.map((name) => readSource(name, bytes)))), []);

  test('a slip made with the list beside the returns is read without it, and the other way round', async () => {
    const [alone, both] = [await together('报送.csv'), await together('总表.csv', '报送.csv')];
    for (const [made, read] of [
      [alone, both],
      [both, alone],
    ] as const) {
      const slip = slipsOf(made).find(({ unit }) => unit === '住建局') as Slip;
      const own = slip.queries.filter(({ item }) => item.source.file === '报送.csv');
      const answers = answersTo([read], await filled({ ...slip, queries: own }, { 0: RIGHT }));
      expect(answers.map(({ fault, asked }) => [fault, asked?.item.source.file])).toEqual(
        own.map(() => [null, '报送.csv']),
      );
    }
  });

  test('the folder that a file is told with does not matter; where two rows could be meant, neither is', async () => {
    const slip = slipsOf(await together('报送.csv')).find(({ unit }) => unit === '住建局') as Slip;
    const replies = await filled(slip, { 0: RIGHT });
    const faults = (made: ReviewedAnalysis) => answersTo([made], replies).map(({ fault }) => fault);
    expect(faults(await together('九月/报送.csv', '总表.csv'))).toEqual([null, null]);
    expect(faults(await together('甲/报送.csv', '乙/报送.csv'))).toEqual(['several', 'several']);
  });
});

test('rows and columns put in by the unit do not matter; a sheet that is no slip has no replies', async () => {
  const { made, files } = await reviewed();
  const [slip] = slipsOf(made) as [Slip];
  const [grid] = (await readSource('a.xlsx', await writeWorkbook([slipPlan(slip)]))).grids;
  if (grid === undefined) throw new Error('no sheet');
  const texts = [[''], ...grid.texts.map((cells) => ['新列', ...cells])];
  const moved = { ...grid, texts, values: texts };
  expect(repliesOf(moved).map(({ key }) => key)).toEqual(slip.queries.map(({ key }) => key));
  expect(files.flatMap(({ grids }) => grids.flatMap(repliesOf))).toEqual([]);
});

test('whatever is answered, every reply is told once and no row is lost', async () => {
  const { made } = await reviewed();
  const slips = slipsOf(made);
  const tables = made.tables.map(({ table }) => table);
  const blank = slips.flatMap(({ queries }) => queries.map(({ key }) => key));
  const known = slips.flatMap(({ queries }) => queries.map(({ issue }) => issue.key));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...blank, '0'.repeat(16)), fc.string(), fc.string())),
      (given) => {
        const replies = given.map(([key, corrected, explained], index): Reply => ({
          key,
          corrected,
          explained,
          item: '',
          place: '',
          sent: '',
          question: '',
          file: 'f',
          sheet: 's',
          row: index,
          cell: 'A1',
        }));
        const answers = answersTo([made], replies);
        expect(answers).toHaveLength(replies.length);
        const after = applied(made, answers);
        expect(after.tables.map(({ rows }) => rows.length)).toEqual(tables.map(({ rows }) => rows.length));
        expect(after.decisions.length).toBeLessThanOrEqual(known.length);
      },
    ),
  );
});
