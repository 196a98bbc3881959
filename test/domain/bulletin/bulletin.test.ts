import fc from 'fast-check';
import { analyseTable } from '../../../src/domain/analyse';
import { bulletinOf, problemWords, type Bulletin } from '../../../src/domain/bulletin/bulletin';
import { bulletinPlans } from '../../../src/domain/bulletin/plans';
import { chineseNumeral, itemName } from '../../../src/domain/bulletin/wording';
import type { TaskItem } from '../../../src/domain/item';
import type { SheetPlan } from '../../../src/domain/sheet/plan';
import { table, type Words } from '../consolidate/tables';

const bulletin = (rows: readonly Words[], asOf = '2026-09-30'): Bulletin =>
  bulletinOf([
    analyseTable(table('一.xlsx', rows, { title: '2026年民生实事进展情况表', year: 2026 }), { asOf }),
  ]);
const plansOf = (rows: readonly Words[]): SheetPlan[] => bulletinPlans(bulletin(rows));
const words = ({ rows }: SheetPlan): string[] =>
  rows
    .map(({ cells }) =>
      cells
        .flatMap((cell) => cell?.value ?? [])
        .join(' ')
        .trim(),
    )
    .filter((line) => line !== '');
const sheet = (plans: readonly SheetPlan[], name: string): SheetPlan =>
  plans.find((plan) => plan.name === name) as SheetPlan;

const DONE: Words = { task: '新建公厕40座', progress: '已建成公厕40座。', leadUnits: '住建局' };
const HALF: Words = { task: '新增托位100个', progress: '已新增托位50个。', leadUnits: '教育局' };
const GOOD: Words = { task: '新增床位100张', progress: '已新增床位90张。', leadUnits: '民政局' };
const DARK: Words = { task: '提升服务水平', progress: '正在推进。', leadUnits: '司法局' };

describe('counts', () => {
  test('the four parts add up to the items; slow items name those behind', () => {
    const { overall, units } = bulletin([DONE, HALF, GOOD, DARK]);
    expect(overall.counts).toEqual({
      items: 4,
      completed: 1,
      onTrack: 1,
      slow: 1,
      behind: 0,
      undetermined: 1,
    });
    expect(overall.shares).toEqual([25, 25, 25, 25]);
    expect(units.map(({ unit, rank, meanPercent }) => [unit, rank, meanPercent])).toEqual([
      ['住建局', 1, 100],
      ['民政局', 2, 90],
      ['教育局', 3, 50],
      ['司法局', null, null],
    ]);
  });

  test('more than asked for counts as 100 in a unit’s mean', () => {
    const { units } = bulletin([
      { ...DONE, progress: '已建成公厕80座。', leadUnits: '教育局' },
      { ...HALF, leadUnits: '教育局' },
    ]);
    expect(units).toMatchObject([{ unit: '教育局', items: 2, meanPercent: 75, rank: 1 }]);
  });

  test('an item of several lead units counts for each, and it is said', () => {
    const made = bulletin([{ ...HALF, leadUnits: '教育局 民政局' }, DONE]);
    expect(made.units.map(({ unit, items }) => [unit, items])).toEqual(
      expect.arrayContaining([
        ['教育局', 1],
        ['民政局', 1],
      ]),
    );
    expect(made.overall.counts.items).toBe(2);
    expect(made.sharedItems).toBe(1);
    expect(words(bulletinPlans(made)[0] as SheetPlan).join('\n')).toMatch(/1项.*多个|多个.*1项|共同牵头/u);
  });

  test('parts add up whatever the rows', () => {
    const row = fc.constantFrom(DONE, HALF, GOOD, DARK, { task: '新建路5公里', leadUnits: '交通局' });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const { overall, units, completed, fast, slow } = bulletin(rows);
        const { items, completed: done, onTrack, slow: behind, undetermined } = overall.counts;
        expect(done + onTrack + behind + undetermined).toBe(items);
        expect(units.reduce((sum, unit) => sum + unit.items, 0)).toBe(items);
        expect(completed).toHaveLength(done);
        expect([...slow.values()].flat()).toHaveLength(behind);
        const quick = new Set([...fast.values()].flat());
        for (const item of [...slow.values()].flat()) expect(quick.has(item)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('words', () => {
  test('the department’s own words on its problem are quoted; 无 is no problem', () => {
    const made = bulletin([
      { ...HALF, problem: '征地受阻' },
      { ...HALF, task: '新建幼儿园3所', progress: '已建成1所。', problem: '无' },
      { ...HALF, task: '新建食堂9个', progress: '已建成食堂2个。存在问题：资金缺口较大。' },
    ]);
    expect(made.problems.map(({ words: said }) => said)).toEqual(['征地受阻', '资金缺口较大。']);
  });

  test('prose is simplified and without page noise; the combined table keeps what was sent', () => {
    const task = '新增垃圾分類投放點（diǎn）160處';
    const plans = plansOf([
      { task, progress: '已新增投放点60处', leadUnits: '执法局', problem: '雨季（jì）長' },
    ]);
    expect(words(sheet(plans, '通报')).join('\n')).toContain('新增垃圾分类投放点160处');
    expect(words(sheet(plans, '通报')).join('\n')).toContain('“雨季长”');
    expect(words(sheet(plans, '汇总表')).join('\n')).toContain(task);
  });

  test.each([
    ['2.新增公园5个。', '新增公园5个'],
    ['（一）新增公园5个；', '新增公园5个'],
    ['1.5万亩农田改造', '1.5万亩农田改造'],
    ['①新增\n公园5个', '新增 公园5个'],
  ])('%j is called %j', (task, name) => {
    const item = {
      source: { cells: { task: { text: task, cell: 'B3', from: 'own' } } },
    } as unknown as TaskItem;
    expect(itemName(item)).toBe(name);
    expect(problemWords(item)).toBe('');
  });

  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
  ])('%d is %s', (n, text) => expect(chineseNumeral(n)).toBe(text));
});

describe('sheets', () => {
  test('the combined table keeps columns without a field, in their place, before the computed ones', () => {
    const source = table('一.xlsx', [{ sequence: '1', ...HALF }], {
      unmapped: [{ column: 'C', header: '总投资' }],
      columns: [
        { column: 'A', header: '序号', field: 'sequence' },
        { column: 'B', header: '任务', field: 'task' },
        { column: 'D', header: '进展', field: 'progress' },
        { column: 'E', header: '单位', field: 'leadUnits' },
      ],
    });
    const rows = source.rows.map((row) => ({
      ...row,
      others: { 总投资: { text: '1200', cell: 'C3', from: 'own' as const } },
    }));
    const plan = sheet(bulletinPlans(bulletinOf([analyseTable({ ...source, rows })])), '汇总表');
    const header = plan.rows
      .find(({ cells }) => cells[0]?.value === '序号')
      ?.cells.map((cell) => cell?.value);
    expect(header).toEqual(['序号', '任务', '总投资', '进展', '单位', '完成率', '序时进度', '状态']);
    expect(plan.rows.some(({ cells }) => cells[2]?.value === '1200')).toBe(true);
  });

  test('not knowing is 待核, never 0', () => {
    const plan = sheet(plansOf([DARK]), '汇总表');
    const cells = plan.rows.flatMap((row) => row.cells.map((cell) => cell?.value));
    expect(cells).toContain('待核');
    expect(cells).not.toContain(0);
  });

  test('every figure has its evidence: file, sheet, cell, words, rule', () => {
    const lines = words(sheet(plansOf([HALF]), '数据依据'));
    expect(lines.some((line) => line.includes('一.xlsx') && line.includes('50个'))).toBe(true);
  });

  test('nothing slow, nothing to ask: the sheets say so', () => {
    const plans = plansOf([{ ...DONE, sequence: '1' }]);
    expect(words(sheet(plans, '慢序时')).join('')).toMatch(/没有/u);
    expect(words(sheet(plans, '核对')).join('')).toMatch(/没有/u);
  });
});
