import { sumDifferences } from '../../../../src/domain/table/figures/sums';
import { onlyTable } from '../grids';

/** Names of the items, and the totals with the rows that they add up. */
function told(rows: readonly (readonly string[])[]): string {
  const table = onlyTable(rows);
  const items = table.rows.map(
    ({ cells }) => `${cells.category?.text ?? ''}/${(cells.name?.text ?? '').trim()}`,
  );
  const totals = table.totals.map(({ name, parts }) => `${name}(${(parts ?? []).join()})`);
  return `${items.join(' ')} | ${totals.join(' ')}`;
}

const HEAD = ['序号', '项目名称', '年度计划投资(万元)', '完成投资(万元)', '完成率'];

describe('a row over its parts is a total where its numbers are their sums', () => {
  test('marks: 一 over 1, 2', () => {
    const rows = [
      HEAD,
      ['一', '教育工程', '5000', '3100', '62%'],
      ['1', '第一小学', '3000', '2100', '70%'],
      ['2', '第二小学', '2000', '1000', '50%'],
      ['二', '交通工程', '9000', '4500', '50%'],
      ['1', '环城路', '6000', '3000', '50%'],
      ['2', '滨河路', '3000', '1500', '50%'],
    ];
    expect(told(rows)).toBe(
      '教育工程/第一小学 教育工程/第二小学 交通工程/环城路 交通工程/滨河路 | 教育工程(3,4) 交通工程(6,7)',
    );
    const { rows: items, totals } = onlyTable(rows);
    expect(sumDifferences(items, totals)).toEqual([]);
  });

  test('three levels, marks in the names', () => {
    expect(
      told([
        ['项目', '年度任务(户)', '完成(户)'],
        ['一、城区', '900', '600'],
        ['(一)老旧小区', '500', '400'],
        ['1.东苑', '300', '250'],
        ['2.西苑', '200', '150'],
        ['(二)棚户区', '400', '200'],
        ['1.南片', '100', '50'],
        ['2.北片', '300', '150'],
        ['二、乡镇', '300', '100'],
      ]),
    ).toBe(
      '老旧小区/1.东苑 老旧小区/2.西苑 棚户区/1.南片 棚户区/2.北片 /二、乡镇 | 一、城区(4,5,7,8) (一)老旧小区(4,5) (二)棚户区(7,8)',
    );
  });

  test('indents need two figures', () => {
    const of = (sum: string): string =>
      told([
        ['项目', '年度任务(户)', '完成(户)'],
        ['公路', sum, '60'],
        ['　　国道', '40', '35'],
        ['　　县道', '60', '25'],
        ['水运', '20', '10'],
      ]);
    expect(of('100')).toBe('公路/国道 公路/县道 /水运 | 公路(3,4)');
    expect(of('120')).toBe('/公路 /国道 /县道 /水运 | ');
  });

  test.each([
    ['the numbers do not add up', '一', '5100', '1', '3000', '2', '2000'],
    ['the rows are of one level', '1', '5000', '2', '3000', '3', '2000'],
    ['there is one part only', '一', '5000', '1', '5000', '二', '5000'],
  ])('no parent: %s', (_, a, first, b, second, c, third) => {
    const row = (mark: string, name: string, target: string): string[] => [mark, name, target, target, ''];
    expect(told([HEAD, row(a, '甲', first), row(b, '乙', second), row(c, '丙', third)])).toBe(
      '/甲 /乙 /丙 | ',
    );
  });

  test('其中 is a line of its own beside its whole', () => {
    expect(
      told([
        ['项目', '年度任务(户)', '完成(户)'],
        ['公路', '100', '60'],
        ['其中:国道', '40', '35'],
        ['　　县道', '60', '25'],
        ['水运', '20', '10'],
      ]),
    ).toBe('/公路 /其中:国道 /县道 /水运 | ');
  });
});
