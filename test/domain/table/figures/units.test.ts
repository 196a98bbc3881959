import { figureUnit, notedUnits } from '../../../../src/domain/table/figures/units';

test.each<readonly [string, string]>([
  ['单位：万元', '10000元'],
  ['（单位：个、亿元、%）', '个 100000000元 %'],
  ['投资单位：亿元', '100000000元'],
  ['单位：户，万元', '户 10000元'],
  ['计量单位：万人', '10000人'],
  ['金额单位：万元 面积单位：亩', '10000元 亩'],
  ['投资：亿元；户数：户', '100000000元 户'],
  ['单位：套/万平方米', '套 10000平方米'],
  ['2026年重点项目进度表(单位:万元)', '10000元'],
  ['填报单位：县住建局  单位：万元', '10000元'],
  ['单位： 万元', '10000元'],
  ['重大项目“四季赛马”投资表（万元）', '10000元'],
  ['重大项目投资表（1-9月）', ''],
  ['农村改厕进度表（户）', ''],
  ['填报单位：县住建局', ''],
  ['责任单位：县水利局', ''],
  ['截至9月底', ''],
])('what a line above the table says of units: %s', (line, expected) => {
  const told = notedUnits([line]).map(({ name, factor }) => `${factor === 1 ? '' : factor}${name}`);
  expect(told.join(' ')).toBe(expected);
});

test.each<readonly [string, string | null]>([
  ['亿元', '100000000元'],
  ['万户', '10000户'],
  ['户(套)', '户'],
  ['百分点', '%'],
  ['千瓦', '千瓦'],
  ['县住建局', null],
  ['', null],
])('unit %s', (text, expected) => {
  const unit = figureUnit(text);
  expect(unit === null ? null : `${unit.factor === 1 ? '' : unit.factor}${unit.name}`).toBe(expected);
});
