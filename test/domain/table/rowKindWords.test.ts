import { isNote, isSample, isTotalName } from '../../../src/domain/table/rowKind';
import { onlyTable } from './grids';

/** Lines that are no items, by their words: totals, groups, notes, samples of how to fill the form in. */

test.each(
  '合计 总计 小计 共计 合计数 合计: 市重点小计 全县合计 合计:3项 总计(12项) 全国 全省 全市 全县 全区 全州 全旗 全镇 全乡 汇总 总数 总体 累计 均值 平均 平均数 平均值 平均水平 平均进度 全县汇总 全市平均值'.split(
    ' ',
  ),
)('%s is a total', (text) => expect(isTotalName(text)).toBe(true));

test.each('县教育局 全域旅游 合计划 新建公园 平均每户补助 累计完成3个 全县道路改造'.split(' '))(
  '%s is none',
  (text) => expect(isTotalName(text)).toBe(false),
);

/** What a line that holds only these words says of the row below: its category, or who leads it. */
function saysBelow(words: string): string | null {
  const [row] = onlyTable([
    ['序号', '目标任务', '进展情况'],
    [words, '', ''],
    ['1', '新建公园5个', '已建成3个'],
    ['2', '新建公厕9座', '已建成3座'],
  ]).rows;
  return row?.cells.category?.text ?? row?.leadUnits[0] ?? null;
}

test.each(
  '一、教育 二.卫生 (三)交通 第三类 第二章 县教育局 县委 政府办 服务中心 交投集团 供电公司 城关街道 东山镇 西河乡 教育类 惠民工程 专项行动 民生方面 教育领域 重点项目 惠民工程(5项)'.split(
    ' ',
  ),
)('a line %s alone is of the rows below', (words) => expect(saysBelow(words)).toBe(words));

test.each([
  ['县教育局(3项)', '县教育局'],
  ['东山镇(2个)', '东山镇'],
])('a line %s alone counts what %s leads', (words, unit) => expect(saysBelow(words)).toBe(unit));

test.each(['共3页', '第1页', '打印本页'])('%s is no group', (words) => expect(saysBelow(words)).toBeNull());

test.each(
  '注:以上数据 备注:无 说明:口径 填表说明:每月 填报说明:每月 数据来源:统计局 注1 *以上 ※以上'.split(' '),
)('%s is a note', (text) => expect(isNote(text)).toBe(true));
test.each(['注册企业5家', '说明会2场', '备注栏'])('%s is no note', (text) =>
  expect(isNote(text)).toBe(false),
);

test.each(
  '示例 样例 范例 举例 样表 例 例1 填写示例 填报样例 (示例)小型水库 【样例】公园 [例]公园 填写要求 填报说明 填表须知 报送提示 道路建设（填写示例） 公园建设【样例】'.split(
    ' ',
  ),
)('%s shows how to fill in', (text) => expect(isSample({ text })).toBe(true));
test.each('示例村建设 示范点 例行检查 填写台账 建设（示范）公园'.split(' '))('%s is an item', (text) =>
  expect(isSample({ text })).toBe(false),
);

/** Items read of a table whose first row has this remark. */
const withRemark = (remark: string): number =>
  onlyTable([
    ['序号', '目标任务', '进展情况', '备注'],
    ['1', '新建公园5个', '已建成3个', remark],
    ['2', '新建公厕9座', '已建成3座', ''],
  ]).rows.length;

test.each('此行为示例，请删除 本行为填写示例 该行数据仅供参考 示例，填报时请删除 此条为样例'.split(' '))(
  'a row with the remark %s shows how to fill in',
  (remark) => expect(withRemark(remark)).toBe(1),
);
test.each('列入省级样例库 该项为全省示范 示例村 本项目可供参考 此行业为支柱产业'.split(' '))(
  'a row with the remark %s is an item',
  (remark) => expect(withRemark(remark)).toBe(2),
);

test.each([
  ['县交通局（2个）', '县交通局'],
  ['县交通局', '县交通局'],
  ['续建项目（2个）', ''],
])('%s over the rows that it adds up: led by %s', (name, unit) => {
  const { rows } = onlyTable([
    ['序号', '项目名称', '年度计划投资（万元）', '累计完成投资（万元）'],
    ['一', name, '12000', '9000'],
    ['1', '环城路', '8000', '6000'],
    ['2', '滨河路', '4000', '3000'],
    ['二', '县水利局（2个）', '8000', '4600'],
    ['1', '水库加固', '6000', '3600'],
    ['2', '渠道清淤', '2000', '1000'],
  ]);
  expect(rows.map(({ leadUnits }) => leadUnits.join())).toEqual([unit, unit, '县水利局', '县水利局']);
});
