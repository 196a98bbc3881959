import { formatSections, sectionFor, shownWords } from '../../src/domain/numberFormat';
import { cellFigure } from '../../src/domain/table/figures/cell';

/** What a number format makes of a number: a smaller one, one with a unit, or words. */

test.each<[string, string[]]>([
  ['0;-0;"无"', ['0', '-0', '"无"']],
  ['0"a;b"', ['0"a;b"']],
  ['0\\;;', ['0\\;', '']],
  ['0!;', ['0!;']],
  ['', ['']],
  ['"a', ['"a']],
])('sections of %s', (code, sections) => {
  expect(formatSections(code)).toEqual(sections);
});

test.each<[string, number, string | null]>([
  ['[=1]"已完成";[=0]"未完成"', 1, '已完成'],
  ['[=1]"已完成";[=0]"未完成"', 0, '未完成'],
  ['[=1]"已完成";0', 2, null],
  ['"是";;"否"', 0, '否'],
  ['[>=1]完成;0%', 1, '完成'],
  ['0"个"', 1, null],
  ['G/通用格式"个"', 1, null],
  ['0;-0;"-"', 0, null],
  [';;;', 5, null],
  ['', 5, null],
])('%s shows %d as words: %s', (code, value, words) => {
  expect(shownWords(code, value)).toBe(words);
});

test('a code whose conditions fit no number has no section for it', () => {
  expect(sectionFor('[=1]"已完成";[=0]"未完成"', 2)).toBeNull();
});

test.each<[string, string, number, string | null]>([
  ['unit in quotes', '0.0"公里"', 4, '4公里'],
  ['unit escaped', '0\\个', 60, '60个'],
  ['unit without quotes', '0户', 60, '60户'],
  ['unit of several signs', '#,##0\\人\\次', 1800, '1800人次'],
  ['unit behind a general number', 'General"个"', 60, '60个'],
  ['words before are no unit', '"约"0"个"', 60, '60个'],
  ['another unit for nought', '0"个";;0"人"', 60, '60个'],
  ['ten-thousandths by a written point', '0!.0,"万元"', 5_250_000, '525×10000元'],
  ['the same, escaped otherwise', '0\\.0,"万元"', 5_250_000, '525×10000元'],
  ['all four places', '0!.0000"万元"', 5_254_321, '525.4321×10000元'],
  ['millions', '0.0,,"百万元"', 5_250_000, '5.25×1000000元'],
  ['thousands before the point', '0,.00', 5250, '5.25'],
  ['thousands separators scale nothing', '#,##0', 5250, '5250'],
  ['a full stop behind the number', '0"."', 3, '3'],
  ['scaled only where it is large', '[>=10000]0!.0,"万元";0', 525, '525'],
  ['percent', '0.0%', 0.64, '64%'],
  ['a forecast', '"预计"0"个"', 336, null],
  ['what was done', '"已建成"0"个"', 336, '336个'],
  ['per mille', '0"‰"', 640, null],
  ['words', '[=1]"已完成";[=0]"未完成"', 1, null],
  ['a stroke for nought', '#,##0;-#,##0;"-"', 0, '0'],
])('figure: %s', (_name, format, value, expected) => {
  const figure = cellFigure(value, '', format);
  const unit = figure?.unit ?? null;
  const told = `${unit === null || unit.factor === 1 ? '' : `×${String(unit.factor)}`}${unit?.name ?? ''}`;
  expect(figure === null ? null : `${String(figure.value)}${told}`).toBe(expected);
});

test('a bound that the format writes bounds the number', () => {
  const bounds = ['"不超过"0', '≤0', '"≥"0', '0'].map((format) => cellFigure(5, '5', format)?.atMost);
  expect(bounds).toEqual([true, true, false, false]);
});
