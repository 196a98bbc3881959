import { analyseTable } from '../../../../src/domain/analyse';
import { allFigures } from '../../../../src/domain/bulletin/figureTexts';
import { unitPutIn, unitWritten, writtenWith } from '../../../../src/domain/table/figures/cellUnits';
import { onlyTable } from '../grids';

/** A number of a cell with the unit of its column, as it is read aloud. */

test.each([
  ['82.5', '亿元', '82.5亿元'],
  ['6左右', '%', '6%左右'],
  ['6.5以上', '%', '6.5%以上'],
  ['9以内', '%', '9%以内'],
  ['1,271', '户', '1,271户'],
])('%s of %s is written %s, and back', (text, unit, written) => {
  expect(writtenWith(text, unit)).toBe(written);
  expect(unitPutIn(text, written)).toBe(unit);
  expect(unitWritten(written)).toBe(unit);
});

test('a cell with a unit of its own is given none', () => expect(unitPutIn('8950人', '8950人')).toBe(''));

test('growths of a plan, bounds and all', () => {
  const table = onlyTable([
    ['指标名称', '预期增长(%)', '上半年完成(%)'],
    ['地区生产总值', '6左右', '4'],
    ['一般公共预算收入', '5以上', '1.6'],
    ['固定资产投资', '8', '6.1'],
  ]);
  const { items } = analyseTable(table, { asOf: '2025-06-30' });
  expect(items.map((item) => allFigures(item).join())).toEqual([
    '预期增长6%左右、实际4%',
    '预期增长5%以上、实际1.6%',
    '预期增长8%、实际6.1%',
  ]);
});
