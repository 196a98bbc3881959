import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../src/domain/analyse';
import type { Analysis } from '../../src/domain/analysis';
import { issueMessage } from '../../src/domain/messages/issueMessage';
import { readSource } from '../../src/files/read';
import { testFolder, tongbao } from '../cli/tongbao';

/** Each file of the collection gives what its row says: values, percentage, lamp and what is told. */

const FILES = path.resolve(__dirname, '../../../shared/cases/files');
const present = existsSync(FILES);
if (!present) console.warn('shared cases are absent: the files of one condition each are not judged');
const suite = present ? describe : describe.skip;

const AS_OF = '2026-09-30';

async function judged(name: string): Promise<Analysis> {
  const source = await readSource(name, new Uint8Array(readFileSync(path.join(FILES, name))));
  return analyse([source], { asOf: AS_OF });
}

/** A row: unit, targets → actuals, percent, lamp, due date. */
const rowsOf = ({ tables }: Analysis): string[] =>
  tables.flatMap(({ items }) =>
    items.map(({ source, indicators, completion, status, due }) => {
      const figures = indicators.map(
        ({ target, actual }) => `${target.value}${target.unit}→${actual?.value ?? '待核'}`,
      );
      const percent = completion.percent === null ? '待核' : completion.percent.toFixed(1);
      return [source.leadUnits.join('、'), figures.join('；'), percent, status, due?.date ?? ''].join(' ');
    }),
  );

const toldIn = ({ tables, files }: Analysis): string =>
  [
    ...files.flatMap(({ error, sheets }) => [error?.message, ...sheets.map(({ skipped }) => skipped)]),
    ...tables.flatMap(({ table, items }) => [
      ...table.issues.map(issueMessage),
      ...table.skipped.map(({ row, reason }) => `${row} ${reason}`),
      ...items.flatMap(({ issues }) => issues.map(issueMessage)),
    ]),
  ].join('\n');

const PLACES = '区卫健委 525个→336 64.0 at-risk 2026-12-31';
const PATH = '区住建局 10公里→4 40.0 behind 2026-12-31';
const COURSES = '区人社局 2000人次→2000 100.0 completed 2026-11-30';
const BASE = [PLACES, PATH, COURSES];
const UNKNOWN = '区卫健委 525个→待核 待核 undetermined 2026-12-31';
const OVERDUE = [PLACES, '区住建局 10公里→待核 待核 behind 2026-09-15', COURSES];
const YEAR_END = [PLACES, PATH, COURSES.replace('2026-11-30', '2026-12-31')];

interface Right {
  readonly rows: readonly string[];
  readonly told?: RegExp;
}

suite('one condition each', () => {
  test.each<readonly [file: string, right: Right]>([
    ['02_strike_run.xlsx', { rows: BASE }],
    ['02c_strike_row.xlsx', { rows: [PLACES, COURSES], told: /4 .*删除线/u }],
    ['03_superscript.xlsx', { rows: BASE }],
    ['04_backslash.xlsx', { rows: BASE }],
    ['07_workbook2.xlsx', { rows: BASE }],
    ['14a_F800.xlsx', { rows: YEAR_END }],
    ['14b_id31.xlsx', { rows: YEAR_END }],
    ['14g_mmmyy.xlsx', { rows: YEAR_END }],
    ['16_formula_nocache.xlsx', { rows: [UNKNOWN, PATH, COURSES], told: /公式未计算/u }],
    ['16c_formula_err.xlsx', { rows: [UNKNOWN, PATH, COURSES], told: /公式出错/u }],
    ['17_wps_dispimg.xlsx', { rows: [UNKNOWN, PATH, COURSES], told: /单元格里是图片/u }],
    ['18_hidden_row.xlsx', { rows: BASE, told: /1 行是隐藏的（第 4 行）/u }],
    ['18b_hidden_old_progress_col.xlsx', { rows: BASE, told: /隐藏的列 E/u }],
    ['19_veryhidden.xlsx', { rows: BASE, told: /“8月底稿”是隐藏的/u }],
    // 5 25个 is neither 525 nor 25.
    ['26a_nbsp_in_number.xlsx', { rows: ['区卫健委  待核 undetermined 2026-12-31', PATH, COURSES] }],
    ['26b_zwsp.xlsx', { rows: BASE }],
    ['26d_kangxi.xlsx', { rows: BASE }],
    ['26m_lf_before_number.xlsx', { rows: BASE }],
    [
      '26y_thousand_ascii_space.xlsx',
      { rows: [PLACES, PATH, '区人社局 2000人次→1600 80.0 on-track 2026-11-30'] },
    ],
    ['27_control_chars.xlsx', { rows: BASE, told: /无法显示的字符/u }],
    ['47_overdue_F800.xlsx', { rows: OVERDUE, told: /应于 2026-09-15 前完成/u }],
    ['47_overdue_id14.xlsx', { rows: OVERDUE, told: /应于 2026-09-15 前完成/u }],
    ['47_overdue_id31.xlsx', { rows: OVERDUE, told: /应于 2026-09-15 前完成/u }],
    ['49d_hidden_first.xlsx', { rows: BASE, told: /“上月”是隐藏的/u }],
    ['53_vs.xls', { rows: BASE }],
    ['60e_utf16le_nobom.csv', { rows: BASE }],
    ['60m_bars_inside.csv', { rows: BASE }],
    ['61b_unicode_text_quoted_nl.txt', { rows: BASE }],
    ['63_mht_named.xls', { rows: BASE }],
    ['65c_csv_starts_TABLE.csv', { rows: BASE }],
    ['80_capitalized_stream.xls', { rows: [], told: /空表|没有进展情况表/u }],
    ['81_other_package.xlsx', { rows: [], told: /没有进展情况表/u }],
  ])('%s', async (file, { rows, told }) => {
    const analysis = await judged(file);
    expect(analysis.files[0]?.error).toBeNull();
    expect(rowsOf(analysis)).toEqual(rows);
    if (told !== undefined) expect(toldIn(analysis)).toMatch(told);
  });

  test('an error in the column of units is no unit, in the column of dates no date: both are told', async () => {
    const analysis = await judged('74_error_due.xlsx');
    expect(rowsOf(analysis).map((row) => row.trim())).toEqual([
      '525个→336 64.0 at-risk',
      '10公里→4 40.0 behind',
      '2000人次→2000 100.0 completed',
    ]);
    expect(toldIn(analysis).match(/公式出错/gu)).toHaveLength(6);
  });

  test('values under a merged area are not there: 4公里 is nobody’s figure', async () => {
    const { tables } = await judged('31d_merge_with_ghost_values.xlsx');
    const items = tables.flatMap((table) => table.items);
    expect(items.map(({ source }) => source.cells.progress?.text)).toEqual(Array(3).fill('新增托位336个'));
    expect(items.map(({ completion }) => completion.percent)).toEqual([64, null, null]);
  });

  test('entities of a page are characters', async () => {
    const { tables } = await judged('62i_html_num_entities.xls');
    const [first] = tables.flatMap((table) => table.items);
    expect(first?.source.leadUnits).toEqual(['区卫健委']);
    expect(first?.completion.percent).toBe(64);
  });

  test('no figure of any file is another than those of its cells, or none', async () => {
    const { tables } = await judged('26a_nbsp_in_number.xlsx');
    const [first] = tables.flatMap((table) => table.items);
    expect(first?.reason).toMatch(/待核|未|没有/u);
  });
});

suite('through the command line', () => {
  const folder = testFolder();
  const at = (name: string): string => path.join(FILES, name);
  interface Json {
    readonly files: readonly {
      readonly file: string;
      readonly error: { readonly code: string } | null;
      readonly sheets: readonly { readonly rows: number }[];
    }[];
  }

  test("a month's mail: every file gives rows, or is named with its reason", async () => {
    const { status, out, err } = await tongbao('analyze', at('folder_a'), '--as-of', AS_OF, '--json', '-');
    expect(status).toBe(1);
    const { files } = JSON.parse(out) as Json;
    const told = Object.fromEntries(
      files.map(({ file, error, sheets }) => [
        file,
        error?.code ?? sheets.reduce((sum, { rows }) => sum + rows, 0),
      ]),
    );
    expect(told).toEqual({
      '.~教育局.xlsx': 'lockFile',
      '~$教育局.xlsx': 'lockFile',
      '司法局.xlsx.bak': 'backup',
      '水务局.zip': 'archive',
      '体育局.pdf': 'pdf',
      '教育局.xlsx': 1,
      '卫健委.xlsx': 1,
      ...Object.fromEntries(
        '残联.ett 城管局.xltx 公安局.xlsx 交通局.xls 人社局.ods 商务局.docx 审计局.XLSX 统计局 文旅局.csv 应急局.txt 住建局.xlsb 民政局/民政局报送.xlsx'
          .split(' ')
          .map((file) => [file, 3]),
      ),
    });
    for (const name of ['水务局.zip', '体育局.pdf', '司法局.xlsx.bak']) expect(err).toContain(name);
  });

  test('returns with invisible signs find their rows of the list', async () => {
    const { status, out } = await tongbao(
      'bulletin',
      at('master/in'),
      '--master',
      at('master/master.xlsx'),
      '--as-of',
      AS_OF,
      '--out',
      folder.at('m.xlsx'),
    );
    expect(status).toBe(0);
    expect(out).toContain('收到3行：汇总3行，合并重复0行，未采用0行；清单中未报送0行');
    expect(out).toContain('已完成 1，按计划推进 0，进展偏慢 1，滞后 1，待核 0');
  });

  test.each([
    ['a_plain.xlsx', 0, /新增托位336个/u],
    ['h_key_spaces.xlsx', 0, /新增托位336个/u],
    ['f_key_deleted.xlsx', 1, /"fault":\s?"keyless"/u],
  ])('the filled slip %s is read, or told answer by answer as not matched', async (name, status, said) => {
    const told = await tongbao(
      'replies',
      at(`replies/${name}`),
      '--against',
      at('04_backslash.xlsx'),
      '--json',
      '-',
    );
    expect(told.status).toBe(status);
    expect(told.out + told.err).toMatch(said);
  });
});
