import { analyseTable, analyseTables } from '../../../src/domain/analyse';
import type { TableAnalysis } from '../../../src/domain/analysis';
import { plansOf } from '../bulletin/made';
import type { TaskItem } from '../../../src/domain/item';
import { issueMessage } from '../../../src/domain/messages/issueMessage';
import { changesOf, type Changes } from '../../../src/domain/previous/changes';
import { comparedWith, type Compared } from '../../../src/domain/previous/compare';
import { previousTables } from '../../../src/domain/previous/previous';
import { findTables } from '../../../src/domain/table/find';
import { readSource } from '../../../src/files/read';
import { writeWorkbook } from '../../../src/files/write';
import type { Words } from '../consolidate/tables';
import { row, sheet } from '../checks/findings';

const lastPeriod = (rows: readonly Words[]) =>
  previousTables([sheet(rows.map(row), { file: '上期.xlsx', asOf: '2026-06-30' })]);
function changesSince(
  now: readonly TableAnalysis[],
  last: readonly TableAnalysis[],
): Pick<Compared, 'tables'> & { readonly changes: Changes } {
  const { tables, comparison } = comparedWith(now, last);
  return { tables, changes: changesOf(tables, comparison as NonNullable<typeof comparison>) };
}
const compare = (now: readonly Words[], before: readonly Words[]) =>
  changesSince(analyseTables([sheet(now.map(row))]), lastPeriod(before));

const codes = (now: Words, before: Words): string[] =>
  compare([now], [before])
    .tables.flatMap(({ items }) => items.flatMap(({ issues }) => issues))
    .filter(({ code, params }) => code === 'regressed' || params.kind === 'previous')
    .map(({ code }) => code);

test.each<[string, Words, Words]>([
  ['a count', { progress: '已新增托位300个。' }, { progress: '已新增托位336个。' }],
  [
    'a length',
    { task: '新建公路48公里', progress: '已建成20.5公里' },
    { task: '新建公路48公里', progress: '已建成31.2公里' },
  ],
  [
    'a stated share',
    { task: '新建小学', progress: '完成总工程量的40%' },
    { task: '新建小学', progress: '完成总工程量的55%' },
  ],
])('%s that falls is asked about', (_name, now, before) => {
  expect(codes(now, before)).toEqual(['regressed']);
  const [issue] =
    compare([now], [before]).tables[0]?.items[0]?.issues.filter(({ code }) => code === 'regressed') ?? [];
  expect(issueMessage(issue as NonNullable<typeof issue>)).toMatch(/由上期.*降到/u);
});

test.each<[string, Words, Words]>([
  ['a count that grows', { progress: '已新增托位400个。' }, { progress: '已新增托位336个。' }],
  [
    'the same count in other words',
    { progress: '累计新增托位336个，正在装修。' },
    { progress: '已新增托位336个。' },
  ],
  [
    'another target',
    { task: '新增托位600个', progress: '已新增托位300个。' },
    { progress: '已新增托位336个。' },
  ],
  [
    'a rate',
    { task: '参保率达到95%以上', progress: '参保率达96.1%' },
    { task: '参保率达到95%以上', progress: '参保率达96.8%' },
  ],
  ['done and said so again', { progress: '已全部完成并投入使用。' }, { progress: '已全部完成并投入使用。' }],
  ['a formula', { progress: '正在推进中。' }, { progress: '正在推进中。' }],
  [
    'what is to stay below',
    { task: '全年安全事故控制在50起以内', progress: '已发生安全事故12起' },
    { task: '全年安全事故控制在50起以内', progress: '已发生安全事故15起' },
  ],
])('%s is not', (_name, now, before) => expect(codes(now, before)).toEqual([]));

test.each<[string, Words, Words]>([
  [
    'to the letter',
    { progress: '正在进行主体施工，预计年底完成' },
    { progress: '正在进行主体施工，预计年底完成' },
  ],
  [
    'with other signs',
    { progress: '正在进行主体施工；预计年底完成。' },
    { progress: '正在进行主体施工，预计年底完成' },
  ],
  [
    'in traditional characters',
    { progress: '正在進行主體施工，預計年底完成' },
    { progress: '正在进行主体施工，预计年底完成' },
  ],
])('words that stay the same %s are asked about', (_name, now, before) =>
  expect(codes(now, before)).toEqual(['copied-text']),
);

describe('what has changed', () => {
  const task = (name: string): Words => ({ task: `${name}100个` });
  const NAMES = ['新增托位', '改造公厕', '新建驿站', '建设充电桩'];
  const state = (progress: readonly string[]): Words[] =>
    NAMES.map((name, index) => ({
      ...task(name),
      sequence: String(index + 1),
      progress: `已完成${progress[index]}个`,
    }));
  const before = state(['40', '60', '20', '20']);
  const now = state(['100', '62', '90', '25']);
  const names = (items: readonly TaskItem[]): string[] =>
    items.map(({ source }) => source.cells.task?.text.replace('100个', '') ?? '');

  test('newly completed, newly slow, recovered, slow again', () => {
    const { changes } = compare(now, before);
    expect(changes.previousAsOf).toBe('2026-06-30');
    expect(names(changes.newlyCompleted)).toEqual(['新增托位']);
    expect(names(changes.newlySlow)).toEqual(['改造公厕']);
    expect(names(changes.recovered)).toEqual(['新建驿站']);
    expect(names(changes.stillSlow)).toEqual(['建设充电桩']);
    expect(changes.unmatched).toBe(0);
  });

  test('rows in another order, and a row that was not there', () => {
    const { changes } = compare(
      [{ task: '新建食堂5个', progress: '已建成1个' }, ...now],
      [...before].reverse(),
    );
    expect(names(changes.newlyCompleted)).toEqual(['新增托位']);
    expect(changes.unmatched).toBe(1);
  });

  test('last period’s bulletin of ours serves as well as its table', async () => {
    const last = analyseTable(
      sheet(before.map(row), { asOf: '2026-06-30', title: '2026年二季度民生实事进展情况表' }),
    );
    const { grids } = await readSource('上期通报.xlsx', await writeWorkbook(plansOf([last])));
    const previous = previousTables(grids.flatMap((grid) => findTables(grid).tables));
    const { changes } = changesSince(analyseTables([sheet(now.map(row))]), previous);
    expect(changes.previousAsOf).toBe('2026-06-30');
    expect(names(changes.newlyCompleted)).toEqual(['新增托位']);
    expect(names(changes.stillSlow)).toEqual(['建设充电桩']);
  });

  test.each<[string, string]>([
    ['that its table does not state', '民生实事进展情况表'],
    ['other than its table’s', '2026年二季度民生实事进展情况表'],
  ])('last period’s bulletin with a date by hand %s: it is that date', async (_name, title) => {
    const tables = analyseTables([sheet(before.map(row), { title })], { asOf: '2026-07-15' });
    const { changes } = changesSince(
      tables,
      lastPeriod(before.map((one) => ({ ...one, progress: '已完成10个' }))),
    );
    const plans = plansOf(tables, { changes });
    expect(JSON.stringify(plans[0])).toContain('与上期（截至2026年6月30日）');
    const { grids } = await readSource('上期通报.xlsx', await writeWorkbook(plans));
    const previous = previousTables(grids.flatMap((grid) => findTables(grid).tables));
    expect(previous.map(({ asOf }) => asOf)).toEqual(['2026-07-15']);
  });

  test('what a person says of an item since counts as its status', () => {
    const { tables, comparison } = comparedWith(analyseTables([sheet(now.map(row))]), lastPeriod(before));
    const byHand = tables.map((table) => ({
      ...table,
      items: table.items.map((item, index) =>
        index === 3 ? { ...item, status: 'completed' as const } : item,
      ),
    }));
    const changes = changesOf(byHand, comparison as NonNullable<typeof comparison>);
    expect(names(changes.newlyCompleted)).toEqual(['新增托位', '建设充电桩']);
    expect(names(changes.stillSlow)).toEqual([]);
  });

  test('no table of last period: nothing to compare with', () => {
    const tables = analyseTables([sheet(now.map(row))]);
    expect(comparedWith(tables, [])).toEqual({ tables, comparison: null });
  });

  test('the bulletin tells what has changed, and nothing where nothing has', () => {
    const text = (rows: readonly Words[]): string => {
      const { tables, changes } = compare(rows, before);
      const [notice] = plansOf(tables, { changes });
      return (notice?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => cell?.value ?? '')).join('\n');
    };
    expect(text(now)).toMatch(/与上期（截至2026年6月30日）相比，.*新转为进展较缓1项：[^①；]+；新完成1项/u);
    expect(text(before.slice(0, 1).map((one) => ({ ...one, progress: '已完成80个' })))).not.toContain(
      '与上期',
    );
  });
});

test.each<[string, readonly Words[], readonly Words[], boolean]>([
  [
    'every row in last period’s words',
    [
      { task: '新增托位525个', progress: '已新增托位336个。' },
      { task: '新建公路48公里', progress: '已建成公路31.2公里' },
    ],
    [
      { task: '新增托位525个', progress: '已新增托位336个。' },
      { task: '新建公路48公里', progress: '已建成公路31.2公里' },
    ],
    true,
  ],
  [
    'one row says something new',
    [
      { task: '新增托位525个', progress: '已新增托位400个。' },
      { task: '新建公路48公里', progress: '已建成公路31.2公里' },
    ],
    [
      { task: '新增托位525个', progress: '已新增托位336个。' },
      { task: '新建公路48公里', progress: '已建成公路31.2公里' },
    ],
    false,
  ],
  [
    'all of it is done',
    [
      { task: '新增托位525个', progress: '已新增托位525个，全部完成。' },
      { task: '新建公路48公里', progress: '已建成公路48公里，全部完成。' },
    ],
    [
      { task: '新增托位525个', progress: '已新增托位525个，全部完成。' },
      { task: '新建公路48公里', progress: '已建成公路48公里，全部完成。' },
    ],
    false,
  ],
  [
    'a single row',
    [{ task: '新增托位525个', progress: '已新增托位336个。' }],
    [{ task: '新增托位525个', progress: '已新增托位336个。' }],
    false,
  ],
])('last period’s table sent again is named: %s', (_what, now, before, isOld) => {
  const issues = compare(now, before).tables.flatMap(({ items }) => items.flatMap((item) => item.issues));
  expect(issues.filter(({ code }) => code === 'old-table')).toHaveLength(isOld ? now.length : 0);
});
