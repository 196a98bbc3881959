import { analyseTable } from '../../../src/domain/analyse';
import { combinedTable } from '../../../src/domain/bulletin/annexes/combinedTable';
import { slowTable } from '../../../src/domain/bulletin/annexes/slowTable';
import { issueListSheet } from '../../../src/domain/bulletin/sheets/issueList';
import { FIELDS, type Field } from '../../../src/domain/table/fields';
import { reminderPlan } from '../../../src/domain/slips/reminders';
import { slipPlan } from '../../../src/domain/slips/slipPlan';
import { sheet } from '../checks/findings';
import type { Words } from '../consolidate/tables';
import { plansOf } from './made';

/** How wide the columns of what is printed may be, and how they share a page. */

const every = Object.fromEntries(FIELDS.map((field) => [field, '甲'])) as Words;
const analysed = (...rows: readonly Words[]) => analyseTable(sheet(rows));

test('each field has as much room as its words need', () => {
  const { table } = combinedTable(analysed({ ...every, task: '新增托位525个', progress: '进展缓慢' }), true);
  const fields = [...FIELDS, '完成率', '序时进度', '状态'];
  expect(table.columns.map(({ least, most }, at) => `${fields[at]} ${least}–${most}`)).toEqual([
    'sequence 4–6',
    'category 6–16',
    'name 10–30',
    'task 12–50',
    'plan 14–50',
    'progress 16–80',
    'leadUnits 7–14',
    'supportUnits 7–20',
    'leader 7–10',
    'due 7–12',
    'verdict 7–14',
    'rate 7–10',
    'target 7–15',
    'actual 7–15',
    'place 7–12',
    'finding 14–50',
    'measureUnit 5–8',
    'problem 7–40',
    'nextStep 7–40',
    'remark 7–40',
    '完成率 8.4–11',
    '序时进度 6–11',
    '状态 10–14',
  ]);
});

test('short words stand in the middle of their cells, texts at their left', () => {
  const { table } = combinedTable(analysed({ ...every, task: '新增托位525个' }), true);
  const [cells = []] = [...table.rows];
  const left = FIELDS.filter((_, at) => cells[at]?.style === 'cell');
  expect(left).toEqual<Field[]>([
    'name',
    'task',
    'plan',
    'progress',
    'supportUnits',
    'finding',
    'problem',
    'nextStep',
    'remark',
  ]);
});

test('序时进度 has its words on one line where some lamp rests on it', () => {
  const { table } = combinedTable(analysed({ task: '新增托位525个', progress: '已新增100个' }), false);
  expect(table.columns.at(-2)).toEqual({ least: 9.6, most: 11 });
});

const SLOW = analysed(
  { task: '新增托位525个', progress: '已新增托位100个', leadUnits: '县教育局' },
  { task: '新建公厕40座', progress: '已建成公厕3座', leadUnits: '县住建局' },
);

test('columns of 进展较缓事项', () => {
  const { columns } = slowTable(SLOW.items, false);
  expect(columns.map(({ least, most }) => `${least}–${most}`)).toEqual([
    '4–6',
    '7–14',
    '14–36',
    '12–44',
    '8.4–11',
    '9.6–11',
    '8–14',
    '10–14',
  ]);
});

const widthsOf = (part: string): readonly number[] =>
  plansOf([SLOW]).find((plan) => plan.part === part)?.widths ?? [];

test.each<[string, readonly number[], readonly number[]]>([
  [
    '核对 that nothing is on',
    issueListSheet('核对', []).widths,
    [5.2, 6.2, 9.7, 10.2, 22.2, 16.8, 28.7, 21.6, 13.9],
  ],
  [
    'a slip without a query',
    slipPlan({ unit: '县教育局', queries: [] }).widths,
    [5.3, 17.4, 14.7, 24.1, 23.4, 21.3, 18.7, 10.3],
  ],
  ['催报名单 without a unit', reminderPlan([]).widths, [5.9, 21.5, 11.9, 13.9, 8, 8, 8, 58]],
  ['数据依据', widthsOf('evidence'), [6, 8, 8, 20, 9, 9, 9, 8, 26, 18, 11, 8, 8]],
  ['分单位情况', widthsOf('units'), [5.2, 18.7, 5.2, 7, 7, 5.3, 5.3, 5.2, 9, 9]],
])('columns share out the page between their least and their most: %s', (_, widths, expected) =>
  expect(widths).toEqual(expected),
);
