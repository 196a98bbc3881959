import { analyseTable } from '../../src/domain/analyse';
import { byLegend, legendOf } from '../../src/domain/read/legend';
import { onlyTable } from './table/grids';

/** Signs of a verdict column are read by the key that the file itself gives, and by no other. */

const lamps = (heading: string, signs: readonly string[], note: string): string[] => {
  const rows = signs.map((sign, index) => [
    `${index + 1}`,
    `建成第${index + 1}社区食堂`,
    '见附件',
    sign,
    '民政局',
  ]);
  const table = onlyTable([
    ['序号', '项目内容', '进展情况', heading, '牵头单位'],
    ...rows,
    [note, '', '', '', ''],
  ]);
  return analyseTable(table, { asOf: '2026-09-30' }).items.map(({ status }) => status);
};

test.each([
  ['评价', ['A', 'B', 'C'], '注：A为已完成，B为正常推进，C为滞后。'],
  ['状态', ['●', '▲', '■'], '注：●已完成 ▲推进中 ■滞后'],
  ['状态', ['☆', '○', '×'], '备注：☆表示已完成；○表示正常推进；×表示未达序时'],
  ['亮灯情况', ['绿灯', '蓝灯', '红灯'], '说明：绿灯表示已完成；蓝灯表示正常推进；红灯表示滞后'],
  ['亮灯情况', ['绿', '蓝', '红'], '说明：绿色：已完成，蓝色：正常推进，红色：滞后'],
  [
    '类别',
    ['一类', '二类', '三类'],
    '注：1.一类：已完成；二类：按序时推进；三类：进展滞后。2.数据由各单位提供。',
  ],
])('%s %j by “%s”', (heading, signs, note) => {
  expect(lamps(heading, signs, note)).toEqual(['completed', 'on-track', 'behind']);
});

test.each([
  ['no key', ['A', 'B', 'C'], '注：数据由各单位提供。'],
  ['a key of other things', ['A', 'B', 'C'], '注：A为城区，B为乡镇，C为园区'],
  ['a key that says two things of one sign', ['A', 'B', 'C'], '注：A为已完成，A为滞后，B为正常推进'],
  ['a key of one sign', ['A', 'B', 'C'], '注：A为已完成'],
  ['a sign that the key leaves out', ['D', 'E', 'D'], '注：A为已完成，B为正常推进，C为滞后。'],
])('%s: the sign says nothing', (_, signs, note) => {
  expect(lamps('评价', signs, note)).toEqual(['undetermined', 'undetermined', 'undetermined']);
});

test.each([
  ['over the header', [['说明：√表示已完成，○表示正常推进，×表示滞后']], '状态'],
  ['in the title', [['重点任务评价（√：已完成 ○：按计划推进 ×：推进滞后）']], '评估等次'],
  ['in the heading', [['重点任务进展情况']], '进度标识（√已完成 ○正常推进 ×滞后）'],
])('the key stands %s', (_, above, heading) => {
  const rows = ['√', '○', '×'].map((sign, index) => [
    `${index + 1}`,
    `建成第${index + 1}社区食堂`,
    '见附件',
    sign,
  ]);
  const table = onlyTable([...above, ['序号', '项目内容', '进展情况', heading], ...rows]);
  const { items } = analyseTable(table, { asOf: '2026-09-30' });
  expect(items.map(({ status }) => status)).toEqual(['completed', 'on-track', 'behind']);
});

test('the sign is quoted with its meaning', () => {
  const legend = legendOf(['注：A为已完成，B为正常推进']);
  expect(byLegend('A', legend)).toEqual({ status: 'completed', text: 'A（已完成）', from: 'column' });
  expect(byLegend('A级企业', legend)).toBeNull();
  expect(byLegend('', legend)).toBeNull();
});
