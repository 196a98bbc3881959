import { isSample, isTotalName } from '../../../src/domain/table/rowKind';

test.each(
  '合计 总计： 小计 共计 合计数 全县合计 市重点小计 合计（12个） 全市 全区 全市汇总 汇总 总数 全县累计 累计 平均 平均值 全市平均 全市平均水平 全县平均进度 均值'.split(
    ' ',
  ),
)('%s sums the rows beside it', (name) => {
  expect(isTotalName(name)).toBe(true);
});

test.each(
  '会计培训 总体规划编制 汇总平台建设 全市域停车改造 全县域污水治理 累计里程提升工程 平均预期寿命 平均受教育年限 全区道路 统计局 合计办'.split(
    ' ',
  ),
)('%s is an item or a unit', (name) => {
  expect(isTotalName(name)).toBe(false);
});

test.each('填写要求 填报说明 报送要求 示例 示例： （示例） 样例1 范例 例 例：'.split(' '))(
  '%s opens a line that only shows how to fill in',
  (text) => {
    expect(isSample({ text })).toBe(true);
  },
);

test.each('1 示例站建设 示范区创建 例会制度 填写 要求 县教育局'.split(' '))('%s opens a row', (text) => {
  expect(isSample({ text })).toBe(false);
});
