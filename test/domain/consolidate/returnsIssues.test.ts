import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { returnsIssues } from '../../../src/domain/consolidate/returnsIssues';
import { issueMessage } from '../../../src/domain/messages/issueMessage';
import { table, type Words } from './tables';

const list = table('总表.xlsx', [
  { task: '新建公办幼儿园2所', leadUnits: '县教育局' },
  { task: '新建城区公共厕所12座并投入使用', leadUnits: '县住建局' },
  { task: '新增养老床位60张', leadUnits: '县民政局' },
]);
const sent = (file: string, ...rows: Words[]) => table(file, rows);

test('what no row of a combined table tells is an issue with its place; what one does is told there alone', () => {
  const { report, tables } = consolidate(
    [
      sent('教育局.xlsx', { task: '新建公办幼儿园2所', leadUnits: '教育局', progress: '完成1所' }),
      sent('教育局(补).xlsx', { task: '新建公办幼儿园2所', leadUnits: '教育局', progress: '完成2所' }),
      sent('住建局.xlsx', {
        task: '新建城区公共厕所14座并投入使用',
        leadUnits: '住建局',
        progress: '完成6座',
      }),
      table('妇联.xlsx', [{ task: '开展家庭教育讲座30场', leadUnits: '妇联' }], {
        skipped: [{ row: 9, reason: '合计行' }],
      }),
    ],
    [list],
  );
  const issues = returnsIssues(report, tables);
  expect(issues.map((one) => [one.severity, one.about, one.file, one.row, issueMessage(one)])).toEqual([
    ['warning', '县民政局', null, null, '县民政局没有报送，涉及 1 项。'],
    [
      'warning',
      '新建城区公共厕所14座并投入使用',
      '住建局.xlsx',
      3,
      '可能是“新建城区公共厕所12座并投入使用”（相似 87%，数字不同）。未合并，请确认。',
    ],
    ['warning', '开展家庭教育讲座30场', '妇联.xlsx', 3, '总表中没有此项，未计入，请确认是否纳入。'],
    ['info', '《妇联.xlsx》', '妇联.xlsx', 9, '第9行未采用：合计行。'],
  ]);
  // Conflicts and rows that nobody sent stand at their rows.
  const told = tables.flatMap(({ rows }) => rows.flatMap((row) => row.issues.map(({ code }) => code)));
  expect(told).toEqual(expect.arrayContaining(['row-sent-twice', 'row-not-sent', 'row-not-sent']));
});

test('rows of a sheet that were left out for the same reason are told once; of another sheet, apart', () => {
  const left = (file: string) =>
    table(file, [{ task: '新建公办幼儿园2所', leadUnits: '教育局', progress: '完成1所' }], {
      skipped: [
        { row: 9, reason: '合计行' },
        { row: 10, reason: '落款行' },
        { row: 12, reason: '合计行' },
      ],
    });
  const { report, tables } = consolidate([left('甲.xlsx'), left('乙.xlsx')], [list]);
  const told = returnsIssues(report, tables).filter(({ code }) => code === 'row-skipped');
  expect(told.map((one) => [one.file, one.row, issueMessage(one)])).toEqual([
    ['甲.xlsx', 9, '第9、12行未采用：合计行。'],
    ['甲.xlsx', 10, '第10行未采用：落款行。'],
    ['乙.xlsx', 9, '第9、12行未采用：合计行。'],
    ['乙.xlsx', 10, '第10行未采用：落款行。'],
  ]);
});
