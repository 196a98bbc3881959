import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { returnsIssues } from '../../../src/domain/consolidate/returnsIssues';
import { UnitForms } from '../../../src/domain/consolidate/unitForms';
import { table, type Words } from './tables';

/** Large and monotonous tables: what once compared all with all would not end within the limit. */

const KILL = 60_000;
const COUNT = 2_000;

const rows = (count: number, row: (index: number) => Partial<Words>): Words[] =>
  Array.from({ length: count }, (_, index) => ({ leadUnits: '教育局', ...row(index) }) as Words);

test(
  'a list of rows of the same words: each sent row finds its own by number',
  () => {
    const same = (index: number) => ({ sequence: String(index + 101), task: '完成年度目标任务若干' });
    const list = table('总表.xlsx', rows(COUNT, same));
    const sent = table(
      '甲.xlsx',
      rows(COUNT, (index) => ({ ...same(index), progress: `已完成${index}项。` })),
    );
    const { tables, report } = consolidate([sent], [list]);
    expect(report.balance).toMatchObject({ rowsIn: COUNT, rowsOut: COUNT, notSent: 0 });
    expect(tables[0]?.rows.map(({ cells }) => cells.progress?.text)).toEqual(
      sent.rows.map(({ cells }) => cells.progress?.text),
    );
  },
  KILL,
);

test(
  'more rows of the same words than can be told apart are asked about, none is paired',
  () => {
    const same = () => ({ task: '完成年度目标任务若干' });
    const list = table('总表.xlsx', rows(1_200, same));
    const sent = table(
      '甲.xlsx',
      rows(3, () => ({ ...same(), progress: '已完成。' })),
    );
    const { report } = consolidate([sent], [list]);
    expect(report.balance).toMatchObject({ rowsIn: 3, rowsOut: 0, outside: 3, notSent: 1_200 });
    expect(report.doubtful.map(({ candidates }) => candidates.map(({ doubt }) => doubt))).toEqual(
      Array(3).fill(['several', 'several', 'several']),
    );
  },
  KILL,
);

test(
  'rows that the list does not have are told once, doubtful ones as such alone',
  () => {
    const list = table(
      '总表.xlsx',
      rows(COUNT, (index) => ({ task: `新建公办幼儿园${index + 1}所` })),
    );
    const sent = table(
      '甲.xlsx',
      rows(COUNT, (index) => ({ task: `新建公办幼儿园${index + 1 + COUNT}所`, progress: '已开工。' })),
    );
    const { report, tables } = consolidate([sent], [list]);
    expect(report.balance.outside).toBe(COUNT);
    const told = returnsIssues(report, tables).filter(
      ({ code }) => code === 'outside-list' || code === 'row-doubtful',
    );
    expect(new Set(told.map(({ row }) => row)).size).toBe(told.length);
    expect(told).toHaveLength(COUNT);
  },
  KILL,
);

test(
  'the same tasks from a thousand units: each row is its own unit’s, and none is a doubt of the others',
  () => {
    const [units, tasks] = [1_000, 5];
    const returns = Array.from({ length: units }, (_, unit) =>
      table(
        `${unit}.xlsx`,
        rows(tasks, (index) => ({
          leadUnits: `第${unit}村民委员会`,
          task: `改造公厕${index + 1}座`,
          progress: `已改造${unit}座。`,
        })),
      ),
    );
    const { report } = consolidate(returns, null);
    expect(report.balance).toMatchObject({ rowsIn: units * tasks, rowsOut: units * tasks, merged: 0 });
    expect(report.doubtful).toEqual([]);
  },
  KILL,
);

test('among many units of one task a unit that may be another under its other name is asked about', () => {
  const names = [
    ...Array.from({ length: 12 }, (_, unit) => `第${unit}村民委员会`),
    '县卫生局',
    '县卫生健康局',
  ];
  const returns = names.map((leadUnits, unit) =>
    table(`${unit}.xlsx`, [{ leadUnits, task: '改造公厕若干座', progress: `已改造${unit}座。` } as Words]),
  );
  const { report } = consolidate(returns, null);
  expect(report.doubtful.map(({ file, candidates }) => [file, candidates.map(({ file: of }) => of)])).toEqual(
    [['13.xlsx', ['12.xlsx']]],
  );
});

test(
  'as many units as rows keep their names; one unit under two names takes one form',
  () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `第${index}村民委员会`);
    const forms = new UnitForms([...names, '县教育局']);
    expect(names.map((name) => forms.form(name))).toEqual(names);
    expect(forms.form('青溪县教育局')).toBe('县教育局');
  },
  KILL,
);
