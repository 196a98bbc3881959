import * as xlsx from '@e965/xlsx';
import { readSource } from '../../../src/files/read';
import { firstGrid, sketched } from './support';

/** 2026-09-15; 2026-09-01. */
const DAY = 46_280;
const FIRST = 46_266;

async function shown(
  id: number,
  code: string | null,
  value: number,
  date1904 = false,
): Promise<string | undefined> {
  const format =
    code === null
      ? ''
      : `<numFmts><numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts>`;
  const grid = await sketched({
    rows: `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`,
    styles: `${format}<cellXfs><xf/><xf numFmtId="${id}"/></cellXfs>`,
    ...(date1904 ? { book: '<workbookPr date1904="1"/>' } : {}),
  });
  expect(grid.values[0]?.[0]).toBe(value);
  return grid.texts[0]?.[0];
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

test.each([...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)])(
  'built-in format %i: the serial is a date',
  async (id) => {
    expect(await shown(id, null, DAY)).toBe('2026年9月15日');
    const month = [17, 27, 36, 50, 52, 57].includes(id);
    expect(await shown(id, null, FIRST)).toBe(month ? '2026年9月' : '2026年9月1日');
  },
);

test.each([...range(1, 13), ...range(37, 44), 48, 49])(
  'built-in format %i: the serial is a number',
  async (id) => {
    expect(await shown(id, null, DAY)).not.toContain('年');
  },
);

test.each([
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', DAY, '2026年9月15日'],
  ['[$-x-sysdate]dddd, mmmm dd, yyyy', DAY, '2026年9月15日'],
  ['[$-804]yyyy"年"m"月"d"日";@', DAY, '2026年9月15日'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', DAY, '2026年9月15日'],
  ['[$-411]ggge"年"m"月"d"日"', DAY, '2026年9月15日'],
  ['[$-zh-CN,1]yyyy/m/d', DAY, '2026年9月15日'],
  ['yyyy\\.m\\.d', DAY, '2026年9月15日'],
  ['yyyy年m月d日', DAY, '2026年9月15日'],
  ['yyyy"年"m"月"', FIRST, '2026年9月'],
  ['yyyy"年"m"月"', DAY, '2026年9月15日'],
  ['yyyy\\-mm', FIRST, '2026年9月'],
  ['m"月"d"日"', DAY, '2026年9月15日'],
  ['yyyy"年"', 46_023, '2026年'],
  ['aaaa', DAY, '2026年9月15日'],
  ['yyyy/m/d h:mm', DAY + 0.604_166_7, '2026年9月15日 14:30'],
  ['yyyy/m/d h:mm:ss', DAY + 0.604_178_3, '2026年9月15日 14:30:01'],
  ['yyyy/m/d h:mm', DAY, '2026年9月15日'],
  ['yyyy/m/d h:mm AM/PM', DAY + 0.5, '2026年9月15日 12:00'],
  ['yyyy/m/d', DAY + 0.999_999, '2026年9月16日'],
  ['h:mm', 0.604_166_7, '14:30'],
  ['h"时"mm"分"', 0.25, '06:00'],
  ['[$-F400]h:mm:ss AM/PM', 0.25, '06:00:00'],
  ['[h]:mm', 1.5, '36:00'],
  ['yyyy/m/d', 60, '1900年2月29日'],
  ['yyyy/m/d', 59, '1900年2月28日'],
  ['yyyy/m/d', 61, '1900年3月1日'],
  ['yyyy/m/d', 1, '1900年1月1日'],
  ['yyyy/m/d', -5, '-5'],
  ['yyyy/m/d', 9_999_999, '9999999'],
])('%s of %d', async (code, value, text) => {
  expect(await shown(180, code, value)).toBe(text);
});

test.each(['0"年"', '"第"0"期"', '#,##0"元/年"', '0.00E+00', 'General"天"', '0.0"米"', '[>100]0;0.0'])(
  '%s is no date',
  async (code) => {
    expect(await shown(180, code, DAY)).not.toContain('2026年9月');
  },
);

test('the 1904 calendar', async () => {
  expect(await shown(14, null, DAY - 1462, true)).toBe('2026年9月15日');
});

test.each<[string, xlsx.BookType]>([
  ['a.xls', 'biff8'],
  ['a.xls', 'biff5'],
  ['a.xlsb', 'xlsb'],
  ['a.ods', 'ods'],
  ['a.xml', 'xlml'],
])('%s (%s) follows the same rules', async (file, bookType) => {
  const sheet: xlsx.WorkSheet = {
    A1: { t: 'n', v: DAY, z: 'yyyy/m/d' },
    B1: { t: 'n', v: FIRST, z: 'yyyy"年"m"月"' },
    C1: { t: 'n', v: DAY, z: bookType === 'ods' ? 'yyyy/m/d' : 'd-mmm-yy' },
    '!ref': 'A1:C1',
  };
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '表');
  const bytes = new Uint8Array(
    xlsx.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer,
  );
  const grid = firstGrid(await readSource(file, bytes));
  expect(grid.texts[0]).toEqual(['2026年9月15日', '2026年9月', '2026年9月15日']);
});
