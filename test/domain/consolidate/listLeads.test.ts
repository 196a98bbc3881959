import fc from 'fast-check';
import { analyseTable } from '../../../src/domain/analyse';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { sideBySide, type Run } from '../../../src/domain/consolidate/sideBySide';
import { issueMessage } from '../../../src/domain/messages/issueMessage';
import type { RowFigures } from '../../../src/domain/table/figures/rowFigures';
import type { ProgressTable, TableRow } from '../../../src/domain/table/table';
import { decisionsOf, table, type Words } from './tables';

const LIST: Words = { name: '卫生室', task: '新建村卫生室15家', leadUnits: '卫健局', due: '2026年10月底' };
const SENT: Words = { ...LIST, progress: '已建成11家' };
const YEAR = { year: 2026 };

const combined = (sent: Words, listed: Words = LIST): TableRow => {
  const { tables } = consolidate([table('卫健局.xlsx', [sent], YEAR)], [table('总表.xlsx', [listed], YEAR)]);
  const [first] = tables[0]?.rows ?? [];
  if (first === undefined) throw new Error('no row');
  return first;
};

describe('what a return says otherwise than the list', () => {
  test.each<[string, Words, string | null]>([
    ['nothing', SENT, null],
    ['another name for the unit', { ...SENT, leadUnits: '县卫生健康局' }, null],
    ['signs and numbering', { ...SENT, task: '1.新建村卫生室15家。' }, null],
    ['done in the column of dates', { ...SENT, due: '已完成' }, null],
    ['the same date in other words', { ...SENT, due: '2026.10.31' }, null],
    ['another date', { ...SENT, due: '2026年12月底' }, 'due 2026年10月底 2026年12月底'],
    ['another lead', { ...SENT, leadUnits: '教育局' }, 'lead 卫健局 教育局'],
  ])('%s', (_what, sent, expected) => {
    const made = combined(sent);
    const told = made.issues
      .filter(({ code }) => code === 'list-differs')
      .map(({ params }) => [params.what, params.listed, params.sent].join(' '));
    expect(told).toEqual(expected === null ? [] : [expected]);
  });

  test('never changes its name, task, lead or date', () => {
    const made = combined({ ...SENT, name: '卫生室建设', leadUnits: '教育局', due: '2026年12月底' });
    expect(made.leadUnits).toEqual(['卫健局']);
    expect([made.cells.name?.text, made.cells.task?.text, made.cells.due?.text]).toEqual([
      '卫生室',
      '新建村卫生室15家',
      '2026年10月底',
    ]);
    // What it reports is its own.
    expect(made.cells.progress).toMatchObject({ text: '已建成11家' });
    expect(made.cells.progress?.source).toBeUndefined();
  });

  test('never lights 已完成 by a number of its own', () => {
    const lists = [table('总表.xlsx', [{ task: '新建规范化村卫生室15家', leadUnits: '卫健局' }], YEAR)];
    const sent = table(
      '卫健局.xlsx',
      [{ task: '新建规范化村卫生室11家', leadUnits: '卫健局', progress: '已建成11家规范化村卫生室' }],
      { ...YEAR, asOf: '2026-09-30' },
    );
    const [doubt] = consolidate([sent], lists).report.doubtful;
    const { tables } = consolidate([sent], lists, { decisions: decisionsOf(doubt!.candidates[0]!.is) });
    const [item] = analyseTable(tables[0]!).items;
    expect(item?.status).not.toBe('completed');
    expect(item?.indicators[0]?.target.value).toBe(15);
    expect(item?.completion.percent).toBeCloseTo((11 / 15) * 100, 5);
    const question = item?.issues.find(({ code }) => code === 'list-differs');
    expect(issueMessage(question!)).toContain('清单15家，报送11家');
  });

  test('a number column of its own stands beside the list’s as a question', () => {
    const figures = (value: number, actual: number | null): RowFigures => ({
      rate: null,
      pairs: [
        {
          name: '新增就业',
          subject: null,
          change: false,
          rate: null,
          certain: true,
          goals: [],
          target: figure(value, 'C3'),
          actual: actual === null ? null : figure(actual, 'D3'),
        },
      ],
    });
    const figure = (value: number, cell: string) => ({
      value,
      unit: '人',
      text: String(value),
      cell,
      shown: `${value}人`,
      bound: 'at-least' as const,
      shared: false,
    });
    const withFigures = (one: ProgressTable, own: RowFigures): ProgressTable => ({
      ...one,
      rows: one.rows.map((line) => ({ ...line, figures: own })),
    });
    const task = '新增城镇就业';
    const lists = [withFigures(table('总表.xlsx', [{ task, leadUnits: '人社局' }]), figures(9000, null))];
    const sent = withFigures(
      table('人社局.xlsx', [{ task, leadUnits: '人社局', progress: '推进' }]),
      figures(8000, 7900),
    );
    const [made] = consolidate([sent], lists).tables[0]!.rows;
    expect(made?.figures?.pairs[0]).toMatchObject({ target: { value: 9000 }, actual: { value: 7900 } });
    expect(made?.issues).toMatchObject([{ code: 'list-differs', quotes: ['9000人', '8000人'] }]);
  });
});

describe('several returns of one row', () => {
  const list = [table('总表.xlsx', [{ task: '新增停车泊位800个', leadUnits: '住建局' }])];
  const one = (file: string, progress: string): ProgressTable =>
    table(file, [{ task: '新增停车泊位800个', leadUnits: '住建局', progress }]);
  const two = [one('1.xlsx', '已新增712个'), one('2.xlsx', '已新增688个')];
  const versions = () => consolidate(two, list).report.duplicates[0]!.versions;

  test('stand side by side, each with what it says', () => {
    expect(versions().map(({ file, unit, texts }) => [file, unit, texts])).toEqual([
      ['1.xlsx', '住建局', [{ field: 'progress', text: '已新增712个' }]],
      ['2.xlsx', '住建局', [{ field: 'progress', text: '已新增688个' }]],
    ]);
  });

  test('the one that a person adopts stands, and nothing is asked any more', () => {
    const decisions = decisionsOf(versions()[1]!.adopt);
    const { tables, report } = consolidate(two, list, { decisions });
    expect(tables[0]?.rows[0]?.cells.progress?.text).toBe('已新增688个');
    expect(tables[0]?.rows[0]?.issues).toEqual([]);
    expect(report.duplicates).toMatchObject([{ kind: 'adopted', file: '2.xlsx' }]);
    expect(report.standings).toMatchObject([{ state: 'applied' }]);
  });

  test.each<[string, readonly ProgressTable[], string]>([
    ['in any order and file', [one('丙.xlsx', '已新增688个'), one('甲.xlsx', '已新增712个')], 'applied'],
    ['not where the adopted words changed', [two[0]!, one('2.xlsx', '已新增690个')], 'stale'],
    ['not where the other changed', [one('1.xlsx', '已新增715个'), two[1]!], 'stale'],
    ['not where a third came', [...two, one('3.xlsx', '已新增700个')], 'stale'],
    ['waits where one is absent', [two[1]!], 'waiting'],
  ])('%s', (_what, returns, state) => {
    const { report } = consolidate(returns, list, { decisions: decisionsOf(versions()[1]!.adopt) });
    expect(report.standings.map((standing) => standing.state)).toEqual([state]);
  });

  test('what the adopted one leaves blank is not taken from the other', () => {
    const withProblem = table('1.xlsx', [
      { task: '新增停车泊位800个', leadUnits: '住建局', progress: '已新增712个', problem: '征地未完成' },
    ]);
    const returns = [withProblem, two[1]!];
    const adopt = consolidate(returns, list).report.duplicates[0]!.versions.find(
      ({ file }) => file === '2.xlsx',
    );
    const { tables } = consolidate(returns, list, { decisions: decisionsOf(adopt!.adopt) });
    expect(tables[0]?.rows[0]?.cells.problem).toBeUndefined();
  });
});

test('a return of an earlier date than most is named with its file on each row', () => {
  const of = (file: string, task: string, asOf: string | null): ProgressTable =>
    table(file, [{ task, leadUnits: file, progress: '推进' }], { asOf });
  const { tables } = consolidate(
    [
      of('甲局', '任务甲事项', '2026-09-30'),
      of('乙局', '任务乙事项', '2026-09-30'),
      of('丙局', '任务丙事项', '2026-08-31'),
    ],
    null,
  );
  const told = tables.flatMap(({ rows }) =>
    rows.flatMap(({ issues }) => issues.map((issue) => [issue.code, issueMessage(issue)])),
  );
  expect(told).toEqual([
    ['old-table', '《丙局》数据截至 2026-08-31，多数单位截至 2026-09-30，可能报送了上期的表。'],
  ]);
});

describe('two texts side by side', () => {
  const shown = (runs: readonly Run[]): string =>
    runs.map(({ text, other }) => (other ? `[${text}]` : text)).join('');

  test.each([
    ['新建15家', '新建16家', '新建[15]家', '新建[16]家'],
    ['新建15家', '新建150家', '新建[15]家', '新建[150]家'],
    ['完成初中改造', '完成高中校园改造', '完成[初]中改造', '完成[高]中[校园]改造'],
    ['同文', '同文', '同文', '同文'],
    ['', '新', '', '[新]'],
  ])('%s | %s', (a, b, first, second) => {
    expect(sideBySide(a, b).map(shown)).toEqual([first, second]);
  });

  test('nothing of either is lost, and what is not marked is the same', () => {
    const text = fc.array(fc.constantFrom('新', '建', '1', '2', '5', '.', '家', '校'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [first, second] = sideBySide(a.join(''), b.join(''));
        const whole = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
        const common = (runs: readonly Run[]): string =>
          runs.flatMap((run) => (run.other ? [] : [run.text])).join('');
        expect([whole(first), whole(second)]).toEqual([a.join(''), b.join('')]);
        expect(common(first)).toBe(common(second));
      }),
      { numRuns: 2000 },
    );
  });
});
