import { columnChoices } from '../../../../src/domain/table/columnChoices';
import { findTables } from '../../../../src/domain/table/find';
import type { ProgressTable } from '../../../../src/domain/table/table';
import { grid, onlyTable } from '../grids';

const asked = (table: ProgressTable): string[] =>
  table.questions.map(({ column, roles, took, samples }) =>
    [column, roles.join('/'), took ?? '–', samples.join(',')].join(' '),
  );

const TITLE = ['2026年民生实事进度表'];
const rows = (...numbers: readonly (readonly string[])[]): string[][] =>
  numbers.map((own, index) => [['甲县', '乙县', '丙县', '丁县'][index] as string, ...own]);

describe('what is asked of columns', () => {
  test.each<readonly [string, readonly string[], readonly (readonly string[])[], readonly string[]]>([
    [
      'nothing where the words are plain',
      ['县区', '任务数', '完成数'],
      [
        ['40', '20'],
        ['50', '30'],
      ],
      [],
    ],
    [
      'nothing where the rate column tells which of two targets is meant',
      ['县区', '年初计划', '调整后计划', '完成数', '完成率'],
      [
        ['40', '50', '25', '50%'],
        ['60', '80', '60', '75%'],
      ],
      [],
    ],
    [
      'which of two targets',
      ['县区', '年初计划', '调整后计划', '完成数'],
      [
        ['40', '50', '25'],
        ['60', '80', '60'],
      ],
      ['B target target 40,60', 'C target – 50,80', 'D actual – 25,60'],
    ],
    [
      'which of two amounts',
      ['县区', '任务数', '已完成', '已验收'],
      [
        ['40', '25', '20'],
        ['60', '60', '50'],
      ],
      ['B target target 40,60', 'C actual – 25,60', 'D actual – 20,50'],
    ],
    [
      'whether one month is the year to date',
      ['县区', '任务数', '9月完成'],
      [
        ['40', '25'],
        ['60', '60'],
      ],
      ['B target target 40,60', 'C actual – 25,60'],
    ],
    [
      'which of two rates',
      ['县区', '完成率', '达标率'],
      [
        ['40%', '25%'],
        ['60%', '55%'],
      ],
      ['B rate rate 40%,60%', 'C rate – 25%,55%'],
    ],
    [
      'which of two units',
      ['县区', '单位', '计量单位', '任务数', '完成数'],
      [
        ['户', '人', '40', '25'],
        ['户', '人', '60', '30'],
      ],
      ['B measureUnit measureUnit 户,户', 'C measureUnit – 人,人'],
    ],
  ])('%s', (_, header, body, expected) => {
    expect(asked(onlyTable([TITLE, header, ...rows(...body)]))).toEqual(expected);
  });

  test('nothing that is in doubt is taken', () => {
    const [row] = onlyTable([
      TITLE,
      ['县区', '任务数', '已完成', '已验收'],
      ...rows(['40', '25', '20'], ['60', '60', '50']),
    ]).rows;
    expect(row?.figures?.pairs[0]?.certain).toBe(false);
  });
});

describe('what a person says of a column holds', () => {
  const pairOf = (
    header: readonly string[],
    body: readonly (readonly string[])[],
    said: Parameters<typeof columnChoices>[0],
  ) => {
    const { tables } = findTables(grid([TITLE, header, ...rows(...body)]), columnChoices(said));
    const [table] = tables;
    const pair = table?.rows[0]?.figures?.pairs[0];
    return {
      asked: table?.questions.length,
      pair: pair && [pair.target?.cell, pair.actual?.cell, pair.rate?.cell, pair.certain],
    };
  };

  test.each<
    readonly [
      string,
      readonly string[],
      readonly (readonly string[])[],
      Parameters<typeof columnChoices>[0],
      unknown,
    ]
  >([
    [
      'against a rate column that proves another pair',
      ['县区', '年初计划', '调整后计划', '完成数', '完成率'],
      [
        ['40', '50', '25', '50%'],
        ['60', '80', '60', '75%'],
      ],
      [
        { header: '年初计划', field: 'target' },
        { header: '完成数', field: 'actual' },
      ],
      ['B3', 'D3', 'E3', true],
    ],
    [
      'a month as what is done to date',
      ['县区', '任务数', '9月完成'],
      [
        ['40', '25'],
        ['60', '60'],
      ],
      [
        { header: '任务数', field: 'target' },
        { header: '9月完成', field: 'actual' },
      ],
      ['B3', 'C3', undefined, true],
    ],
    [
      'a column that is growth by its words',
      ['县区', '任务数', '完成数', '同期数'],
      [
        ['40', '25', '30'],
        ['60', '60', '40'],
      ],
      [
        { header: '同期数', field: 'actual' },
        { header: '任务数', field: 'target' },
      ],
      ['B3', 'D3', undefined, true],
    ],
    [
      'a column that is not to be used',
      ['县区', '任务数', '已完成', '已验收'],
      [
        ['40', '25', '20'],
        ['60', '60', '50'],
      ],
      [{ header: '已验收', field: null }],
      ['B3', 'C3', undefined, true],
    ],
    [
      'which rate is the item’s',
      ['县区', '完成率', '达标率'],
      [
        ['40%', '25%'],
        ['60%', '55%'],
      ],
      [{ header: '达标率', field: 'rate' }],
      [undefined, undefined, 'C3', true],
    ],
  ])('%s', (_, header, body, said, expected) => {
    expect(pairOf(header, body, said)).toEqual({ asked: 0, pair: expected });
  });
});
