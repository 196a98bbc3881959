import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Grid } from '../../../src/domain/grid';
import { readSource } from '../../../src/files/read';
import { firstGrid, textsOf } from './support';

/** The small files of the collection, one condition each, and a month's mail. */

const shared = path.resolve(__dirname, '../../../../shared/cases/files');
const present = existsSync(shared);
if (!present) console.warn('shared cases are absent: the small files are not read');
const suite = present ? describe : describe.skip;

const open = (name: string): ReturnType<typeof readSource> =>
  readSource(path.basename(name), new Uint8Array(readFileSync(path.join(shared, name))));
const grid = async (name: string): Promise<Grid> => firstGrid(await open(name));

const TITLE = '2026年民生实事进展情况表（截至2026年9月30日）';
const HEADER = ['序号', '项目', '工作任务', '牵头单位', '进展情况', '完成时限'];
const ROWS = [
  ['1', '托育服务', '新增托位525个', '区卫健委', '新增托位336个', '2026年12月底'],
  ['2', '健康步道', '新建健康步道10公里', '区住建局', '已建成健康步道4公里', '2026年12月底'],
  [
    '3',
    '技能培训',
    '开展职业技能培训2000人次',
    '区人社局',
    '已开展职业技能培训2000人次，全面完成',
    '2026年11月底',
  ],
];

/** The base table with some cells changed: row, column, text. */
const base = (...changes: readonly [row: number, column: number, text: string][]): string[][] => {
  const rows = ROWS.map((row) => [...row]);
  for (const [row, column, text] of changes) (rows[row] as string[])[column] = text;
  return [[TITLE], HEADER, ...rows];
};
const due = (text: string): string[][] => base([0, 5, text], [1, 5, text], [2, 5, text]);

suite('one condition each', () => {
  test.each<[string, string[][]]>([
    ['02_strike_run.xlsx', base()],
    ['02c_strike_row.xlsx', base()],
    ['03_superscript.xlsx', base()],
    ['04_backslash.xlsx', base()],
    ['07_workbook2.xlsx', base()],
    ['14a_F800.xlsx', due('2026年12月31日')],
    ['14b_id31.xlsx', due('2026年12月31日')],
    ['14g_mmmyy.xlsx', due('2026年12月31日')],
    ['16_formula_nocache.xlsx', base([0, 4, ''], [0, 6, '336'])],
    ['16c_formula_err.xlsx', base([0, 4, '#N/A'])],
    ['17_wps_dispimg.xlsx', base([0, 4, ''])],
    ['18_hidden_row.xlsx', base()],
    ['19_veryhidden.xlsx', base()],
    ['26m_lf_before_number.xlsx', base([0, 4, '新增托位\n336个'])],
    ['26y_thousand_ascii_space.xlsx', base([2, 4, '已开展职业技能培训1 600人次'])],
    ['31d_merge_with_ghost_values.xlsx', base([1, 4, ''], [2, 4, ''])],
    ['47_overdue_F800.xlsx', base([1, 4, '已完成招标，正在施工'], [1, 5, '2026年9月15日'])],
    ['47_overdue_id14.xlsx', base([1, 4, '已完成招标，正在施工'], [1, 5, '2026年9月15日'])],
    ['47_overdue_id31.xlsx', base([1, 4, '已完成招标，正在施工'], [1, 5, '2026年9月15日'])],
    ['53_vs.xls', base()],
    ['60e_utf16le_nobom.csv', base()],
    ['60m_bars_inside.csv', base([0, 4, '新增托位336个|其中A|B'], [1, 4, '已建成健康步道4公里|东段|西段'])],
    ['63_mht_named.xls', base()],
    ['65c_csv_starts_TABLE.csv', [[`TABLE 1 ${TITLE}`], HEADER, ...ROWS]],
  ])('%s', async (name, expected) => {
    const cells = textsOf(await grid(name)).map((row) => [...row]);
    expect(cells).toHaveLength(5);
    expect(cells.slice(0, 2)).toEqual(expected.slice(0, 2));
    // Some tables have other dates; what a file is about is what its row names.
    const named = expected.slice(2).map((row) => row.slice(1, name.startsWith('65c') ? 6 : row.length));
    cells.slice(2).forEach((row, index) => {
      const wanted = named[index] as string[];
      expect(row.slice(1, 5)).toEqual(wanted.slice(0, 4));
      if (wanted[4]?.includes('日')) expect(row[5]).toBe(wanted[4]);
    });
  });

  test('what stands in a cell instead of a value', async () => {
    expect((await grid('16_formula_nocache.xlsx')).values[2]?.[4]).toEqual({ gap: 'uncalculated' });
    expect((await grid('16c_formula_err.xlsx')).values[2]?.[4]).toEqual({ error: '#N/A' });
    expect((await grid('17_wps_dispimg.xlsx')).values[2]?.[4]).toEqual({ gap: 'picture' });
    expect((await grid('74_error_due.xlsx')).values[3]?.[5]).toEqual({ error: '#REF!' });
  });

  test('struck-out rows, hidden rows, columns and sheets are told', async () => {
    expect((await grid('02c_strike_row.xlsx')).struck).toEqual(
      [1, 2, 3, 4, 5, 6].map((column) => ({ row: 4, column })),
    );
    expect((await grid('18_hidden_row.xlsx')).hiddenRows).toEqual([4]);
    expect((await grid('18b_hidden_old_progress_col.xlsx')).hiddenColumns).toEqual([5]);
    expect((await open('19_veryhidden.xlsx')).grids.map(({ visibility }) => visibility)).toEqual([
      'visible',
      'veryHidden',
    ]);
    expect((await open('49d_hidden_first.xlsx')).grids.map(({ visibility }) => visibility)).toEqual([
      'hidden',
      'visible',
    ]);
  });

  test('texts and pages', async () => {
    expect((await grid('61b_unicode_text_quoted_nl.txt')).texts[2]?.[4]).toBe(
      '一季度：启动招标；\n二季度：新增托位336个，其中公办,民办各半；"普惠"占比',
    );
    const page = await grid('62i_html_num_entities.xls');
    expect(page.texts[2]?.slice(3, 5)).toEqual(['区卫健委', '新增托位\n336个\u00a0']);
    expect(page.merges).toHaveLength(3);
  });

  test.each(['80_capitalized_stream.xls', '81_other_package.xlsx'])('%s is a workbook', async (name) => {
    expect((await open(name)).error).toBeNull();
  });
});

suite("a month's mail", () => {
  const folder = path.join(shared, 'folder_a');
  const files = (from: string): string[] =>
    readdirSync(from).flatMap((name) => {
      const full = path.join(from, name);
      return statSync(full).isDirectory() ? files(full) : [full];
    });

  test('every file is read, or named with its reason', async () => {
    const told: Record<string, string> = {};
    for (const file of files(folder)) {
      const { error, grids } = await readSource(path.basename(file), new Uint8Array(readFileSync(file)));
      told[path.relative(folder, file)] = error?.code ?? String(grids[0]?.texts[2]?.[2] ?? '');
    }
    expect(told).toMatchObject({
      '.~教育局.xlsx': 'lockFile',
      '~$教育局.xlsx': 'lockFile',
      '司法局.xlsx.bak': 'backup',
      '水务局.zip': 'archive',
      '体育局.pdf': 'pdf',
      '交通局.xls': '新增托位525个',
      '人社局.ods': '新增托位525个',
      '住建局.xlsb': '新增托位525个',
      '城管局.xltx': '新增托位525个',
      '残联.ett': '新增托位525个',
      '审计局.XLSX': '新增托位525个',
      '应急局.txt': '新增托位525个',
      '教育局.xlsx': '新建幼儿园3所',
      '文旅局.csv': '新增托位525个',
    });
  });
});
