import type { CellFill } from '../../../src/domain/grid';
import { analyseTable } from '../../../src/domain/analyse';
import { lampOf } from '../../../src/domain/table/lampFills';
import { onlyTable } from './grids';

test.each<readonly [string, string | null]>([
  ['FF0000', '红灯'],
  ['C00000', '红灯'],
  ['FFC7CE', '红灯'],
  ['FFFF00', '黄灯'],
  ['FFC000', '黄灯'],
  ['FFEB9C', '黄灯'],
  ['00B050', '绿灯'],
  ['92D050', '绿灯'],
  ['C6EFCE', '绿灯'],
  ['0070C0', '蓝灯'],
  ['0000FF', '蓝灯'],
  ['FFFFFF', null],
  ['D9D9D9', null],
  ['ED7D31', null],
  ['7030A0', null],
  ['000000', null],
])('%s is %s', (colour, lamp) => expect(lampOf(colour)).toBe(lamp));

const lamps = (
  heading: string,
  colours: readonly (string | null)[],
  texts: readonly string[] = [],
): string[] => {
  const rows = colours.map((_, i) => [`${i + 1}`, `新增托位52${i}个`, '正在推进', texts[i] ?? '']);
  const fills = colours.flatMap((colour, i): CellFill[] =>
    colour === null ? [] : [{ row: i + 2, column: 4, colour }],
  );
  const table = onlyTable([['序号', '目标任务', '进展情况', heading], ...rows], { fills });
  return analyseTable(table, { asOf: '2026-09-30' }).items.map(
    ({ status, source }) => `${source.verdict?.text ?? '–'} ${source.verdict?.cell ?? ''} ${status}`,
  );
};

test('a colour alone under a heading of lamps is the row’s verdict', () => {
  expect(lamps('亮灯情况', ['FF0000', 'FFFF00', '00B050'])).toEqual([
    '红灯 D2 behind',
    '黄灯 D3 at-risk',
    '绿灯 D4 on-track',
  ]);
  expect(lamps('红黄绿灯', ['FF0000', null, '00B050'])[1]).toMatch(/^– {2}/u);
});

test('words go before colours', () => {
  expect(lamps('亮灯', ['FF0000', 'FF0000', '00B050'], ['绿灯'])[0]).toBe('绿灯 D2 on-track');
});

test('no lamps: one colour for all that is to be filled in, another heading, colours of no lamp', () => {
  const none = expect.stringMatching(/^– /u) as string;
  expect(lamps('亮灯', ['FFFF00', 'FFFF00', 'FFFF00'])).toEqual([none, none, none]);
  expect(lamps('备注', ['FF0000', 'FFFF00', '00B050'])).toEqual([none, none, none]);
  expect(lamps('亮灯', ['7030A0', 'ED7D31', 'D9D9D9'])).toEqual([none, none, none]);
});
