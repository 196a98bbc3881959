import { analyseTable } from '../../../src/domain/analyse';
import type { TaskItem } from '../../../src/domain/item';
import { toldOf } from '../../../src/domain/table/stageColumns';
import { onlyTable } from './grids';

/** A report with a column for each stage of the work is read as one: no figure of a stage is lost, and none is the whole's by its place. */

const itemsOf = (rows: readonly string[]): readonly TaskItem[] =>
  analyseTable(onlyTable(rows.map((row) => row.split('|'))), { asOf: '2026-09-30' }).items;

const told = (items: readonly TaskItem[]): string[] =>
  items.map(({ indicators }) =>
    indicators
      .map(({ actual, proposed }) => String(actual?.value ?? `建议${proposed?.value ?? '无'}`))
      .join(),
  );

const progress = ([item]: readonly TaskItem[]): string | undefined => item?.source.cells.progress?.text;

test('three stages beside a goal are one report, in their order', () => {
  const items = itemsOf([
    '序号|项目名称|年度目标|设计|施工|验收|责任单位',
    '1|公路|改建公路50公里|已完成50公里施工图设计|路基完成45公里，路面完成32公里|未验收|交通局',
    '2|桥梁|改造危桥6座|6座已完成|已完工4座，在建2座|已验收2座|交通局',
    '3|管网|新建管网20公里|已完成|完工12公里|—|交通局',
  ]);
  expect(progress(items)).toBe('已完成50公里施工图设计；\n路基完成45公里，路面完成32公里；\n未验收');
  expect(told(items)).toEqual(['建议32', '4', '12']);
  expect(items.map(({ declaredDone }) => declaredDone)).toEqual([null, null, null]);
});

test('stages under one heading, with the end that answers the goal', () => {
  const items = itemsOf([
    '序号|项目名称|目标任务|进展情况|<|<|<|责任单位',
    '^|^|^|前期工作|开工情况|建设进展|竣工（完成）情况|^',
    '1|食堂|新建食堂10个|选址全部完成|10个均已开工|正在装修4个|竣工投用6个|民政局',
    '2|桩|新建充电桩180个|已完成备案|150个|在建32个|131个|发改局',
    '3|学位|新增学位2700个|/|/|/|新增学位2700个|教育局',
  ]);
  expect(told(items)).toEqual(['6', '131', '2700']);
});

test.each<readonly [string, readonly string[], string | undefined]>([
  [
    'a column that reports on the whole',
    ['项目|年度目标|设计|施工|进展情况', '公路|改建公路50公里|已完成设计|正在施工|完成32公里'],
    '完成32公里',
  ],
  [
    'one column alone',
    ['项目|年度目标|施工情况|完成时限', '公路|改建公路50公里|完成32公里|年底'],
    '完成32公里',
  ],
  [
    'questions',
    ['项目|年度目标|是否开工|是否完工|进展', '公路|改建公路50公里|是|否|完成32公里'],
    '完成32公里',
  ],
])('%s stays the report', (_name, rows, want) => {
  expect(progress(itemsOf(rows))).toBe(want);
});

test.each<readonly [string, string, string | null]>([
  ['设计', '已完成', '设计已完成'],
  ['设计', '已完成50公里设计', '已完成50公里设计'],
  ['开工', '12个', '开工12个'],
  ['验收', '√', '验收已完成'],
  ['验收', '否', '验收未完成'],
  ['验收', '—', null],
  ['施工', '完工12公里', '完工12公里'],
  ['施工', '正在进行', '施工正在进行'],
])('%s: %s', (stage, text, want) => {
  expect(toldOf(stage, text)).toBe(want);
});
