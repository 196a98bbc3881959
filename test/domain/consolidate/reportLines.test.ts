import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { reportLines } from '../../../src/domain/consolidate/reportLines';
import { table, type Words } from './tables';

const list = table('总表.xlsx', [
  { task: '新建公办幼儿园2所', leadUnits: '县教育局' },
  { task: '新建城区公共厕所12座并投入使用', leadUnits: '县住建局' },
  { task: '新增养老床位60张', leadUnits: '县民政局' },
]);
const sent = (file: string, ...rows: Words[]) => table(file, rows);

test('every finding is a sentence with its place, the gravest first', () => {
  const { report } = consolidate(
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
  expect(
    reportLines(report).map(({ kind, severity, file, row, message }) => [kind, severity, file, row, message]),
  ).toEqual([
    ['missingUnits', 'warning', null, null, '县民政局没有报送，涉及 1 项。'],
    [
      'missingRows',
      'warning',
      '总表.xlsx',
      4,
      '“新建城区公共厕所12座并投入使用”没有单位报送（牵头：县住建局）。可能是《住建局.xlsx》“Sheet1”第3行，请确认。',
    ],
    ['missingRows', 'warning', '总表.xlsx', 5, '“新增养老床位60张”没有单位报送（牵头：县民政局）。'],
    [
      'duplicates',
      'warning',
      '教育局.xlsx',
      3,
      '“新建公办幼儿园2所”另见《教育局(补).xlsx》“Sheet1”第3行，进展情况不一致，汇总表暂列本处，请核定。',
    ],
    [
      'doubtful',
      'warning',
      '住建局.xlsx',
      3,
      '“新建城区公共厕所14座并投入使用”可能是“新建城区公共厕所12座并投入使用”（相似 87%，数字不同）。未合并，请确认。',
    ],
    ['unlisted', 'warning', '妇联.xlsx', 3, '“开展家庭教育讲座30场”不在总表中，未计入，请确认是否纳入。'],
    ['skipped', 'info', '妇联.xlsx', 9, '第9行未采用：合计行。'],
  ]);
});
