import { isCollective, itemName, unitsOf } from '../../../src/domain/bulletin/names';
import { analyseTable } from '../../../src/domain/analyse';
import type { TaskItem } from '../../../src/domain/item';
import { table, type Words } from '../consolidate/tables';

const itemOf = (words: Words): TaskItem => {
  const [item] = analyseTable(table('一.xlsx', [words])).items;
  if (item === undefined) throw new Error('no row');
  return item;
};

describe('what an item is called', () => {
  test.each<[string, Words, string]>([
    ['its name before its task', { name: '惠民工程', task: '新建公园5个' }, '惠民工程'],
    ['its task where it has no name', { task: '2.新增公园5个。' }, '新增公园5个'],
    ['without the list’s mark', { task: '（一）新增公园5个；' }, '新增公园5个'],
    ['a figure is no mark', { task: '1.5万亩农田改造' }, '1.5万亩农田改造'],
    ['on one line', { task: '①新增\n公园5个' }, '新增公园5个'],
    [
      'without lists of places',
      { task: '新建学校4所。(灵溪镇、霞关镇、赤溪镇、大渔镇、金乡镇),培育示范校1所(老年大学)' },
      '新建学校4所，培育示范校1所（老年大学）',
    ],
    [
      'a list within a list goes with it',
      { task: '新改扩建中小学7所（甲学校扩建工程、乙学校（丙小学）综合楼工程、丁中学）' },
      '新改扩建中小学7所',
    ],
    [
      'cut after a clause, never in a word',
      { task: `${'优化校车运营模式，'.repeat(9)}实现全覆盖` },
      `${'优化校车运营模式，'.repeat(6)}优化校车运营模式`.slice(0, 53),
    ],
    ['the task where the name is damaged', { name: '樯n南工程', task: '新建公园5个' }, '新建公园5个'],
    ['its number where all is damaged', { sequence: '7', task: '樯n南工程' }, '第7项'],
    [
      'without a bracket that lost a character',
      { category: '安全提升', task: '25.加固病險(xiǎn)水庫(kù)1座(橋墩?qǐng)@井水庫(kù))、山塘2座' },
      '加固病险水库1座、山塘2座',
    ],
    ['a place where there is neither', { place: '雷波县', progress: '完成95%' }, '雷波县'],
    ['simplified', { task: '改造農村公路180公里' }, '改造农村公路180公里'],
  ])('%s', (_, words, name) => expect(itemName(itemOf(words))).toBe(name));

  test('as sent where that is wanted, beside the other', () => {
    const item = itemOf({ task: '改造農村公路180公里' });
    expect([itemName(item), itemName(item, true)]).toEqual(['改造农村公路180公里', '改造農村公路180公里']);
  });

  test('lead units stand together', () => {
    expect(unitsOf(itemOf({ task: '新建公园5个', leadUnits: '水务局 各镇街' }))).toBe('水务局、各镇街');
  });
});

test.each([
  ['各镇街', true],
  ['各相关单位', true],
  ['各乡镇（街道）', true],
  ['有关部门', true],
  ['全县各部门', true],
  ['市直相关部门', true],
  ['未注明单位', true],
  ['教育局', false],
  ['各各镇人民政府', true],
  ['县委全面深化改革委员会办公室', false],
  ['区综合行政执法局', false],
])('%s stands for many: %s', (unit, collective) => expect(isCollective(unit)).toBe(collective));
