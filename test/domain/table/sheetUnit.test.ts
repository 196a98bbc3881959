import { unitOfSheet } from '../../../src/domain/table/sheetUnit';
import { onlyTable } from './grids';

test.each<readonly [string, string | null]>([
  ['教育局', '教育局'],
  ['县卫健委', '县卫健委'],
  ['3.民政局', '民政局'],
  ['03 水利局', '水利局'],
  ['住建局（9月）', '住建局'],
  ['住建局9月', '住建局'],
  ['9月-人社局', '人社局'],
  ['附件2 县残联', '县残联'],
  ['（三）县委宣传部', '县委宣传部'],
  ['县乡村振兴局', '县乡村振兴局'],
  ['县政府办', '县政府办'],
  ['县城投公司', '县城投公司'],
  ['县融媒体中心', '县融媒体中心'],
  ['县人民法院', '县人民法院'],
  ['城关镇', '城关镇'],
  ['东城街道', '东城街道'],
  ['高桥乡', '高桥乡'],
  ['经开区管委会', '经开区管委会'],
  ['县交通运输局 2026年9月', '县交通运输局'],
  ['汇总表', null],
  ['Sheet1', null],
  ['9月', null],
  ['民生实事', null],
  ['乡镇', null],
  ['各乡镇', null],
  ['各单位', null],
  ['县直部门', null],
  ['全部', null],
  ['内部', null],
  ['督办', null],
  ['交办', null],
  ['全局', null],
  ['布局', null],
  ['特色小镇', null],
  ['村镇', null],
  ['城乡', null],
  ['下乡', null],
  ['养老服务中心', null],
  ['文化活动中心', null],
  ['中医院', null],
  ['教育局项目', null],
  ['教育局、民政局', null],
  ['重点项目办', null],
  ['经济社会', null],
  ['加油站', null],
  ['', null],
])('%s → %s', (sheet, unit) => expect(unitOfSheet(sheet)).toBe(unit));

const HEAD = ['序号', '项目名称', '目标任务', '进展情况'];
const ROW = ['1', '新增托位', '新增托位525个', '已新增336个'];
const unit = (rows: readonly (readonly string[])[], sheet: string, file: string): string => {
  const [row] = onlyTable(rows, { sheet, file }).rows;
  return `${row?.leadUnits.join()} ${row?.cells.leadUnits?.from ?? '–'}`;
};

test('what the table says goes before the sheet’s name, and that before the file’s', () => {
  expect(unit([HEAD, ROW], '教育局', '县民政局.xlsx')).toBe('教育局 sheet');
  expect(unit([HEAD, ROW], '9月', '县民政局.xlsx')).toBe('县民政局 file');
  expect(unit([['填报单位：县城管局', '', '', ''], HEAD, ROW], '教育局', '县民政局.xlsx')).toBe(
    '县城管局 title',
  );
  expect(
    unit(
      [
        [...HEAD, '责任单位'],
        [...ROW, '水利局'],
      ],
      '教育局',
      '县民政局.xlsx',
    ),
  ).toBe('水利局 own');
  expect(unit([HEAD, ROW], '民生实事', '汇总.xlsx')).toBe(' –');
});
