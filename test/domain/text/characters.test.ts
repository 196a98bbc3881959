import { unitNames } from '../../../src/domain/table/units';
import { cleanText, originalText } from '../../../src/domain/text/clean';
import { percentages, quantities } from '../../../src/domain/text/quantities';

/** What is not seen parts nothing; what looks the same is the same; a number in doubt is none. */

const clean = (text: string): string => cleanText(text).text;
const figures = (text: string): string =>
  quantities(clean(text))
    .map(({ value, unitText }) => `${value}${unitText}`)
    .join();

const everySign = function* (): Generator<string> {
  for (let code = 0; code <= 0xe0fff; code++)
    if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
};

test('no format character, variation selector or control sign parts a figure or a word', () => {
  const parting: string[] = [];
  let tried = 0;
  for (const sign of everySign()) {
    const isBreak = /[\t\n\v\f\r\u0085]/u.test(sign);
    if (!/[\p{Cf}\p{Variation_Selector}\p{Cc}]/u.test(sign) || isBreak) continue;
    tried++;
    if (clean(`新${sign}增3${sign}3${sign}6${sign}个`) !== '新增336个')
      parting.push((sign.codePointAt(0) as number).toString(16));
  }
  expect(parting).toEqual([]);
  expect(tried).toBeGreaterThan(400);
});

test('no kind of space parts Chinese words; between digits it joins thousands and nothing else', () => {
  const spaces = [...everySign()].filter((sign) => /[\p{Zs}\t]/u.test(sign));
  expect(spaces.length).toBeGreaterThan(15);
  for (const space of spaces) {
    expect(clean(`进展${space}情况`)).toBe('进展情况');
    expect(figures(`培训2${space}000人次`)).toBe('2000人次');
    expect(figures(`托位3${space}36个`)).toBe('');
  }
});

test('no decimal digit of any script is lost', () => {
  const digits = [...everySign()].filter((sign) => /\p{Nd}/u.test(sign) && sign.length === 1);
  expect(digits.length).toBeGreaterThan(300);
  for (const digit of digits) expect(clean(`${digit}个`)).toMatch(/^\d个$/u);
});

test.each([
  ['新增1 234 567人', '1234567人'],
  ['新增12 345.5平方米', '12345.5平方米'],
  ['新增2\u00a0000人次', '2000人次'],
  ['新增３ ６００人', '3600人'],
  ['新增1, 600人', '1600人'],
  ['托位3 36个', ''],
  ['托位33 6个', ''],
  ['托位1 2345个', ''],
  ['托位1 234 56个', ''],
  ['托位2026 336个', ''],
  ['托位12 34 567个', ''],
  ['托位1.5 336个', ''],
  ['托位336 个', '336个'],
  ['托位 336个', '336个'],
  ['1. 336个', '336个'],
  ['托位\n336个', '336个'],
  ['托位33\n6个', '336个'],
  ['托位33\r\n6个', '336个'],
  ['336¹个', '336个'],
  ['336个¹²', '336个'],
  ['绿化100m²', '100m²'],
  ['绿化100㎡', '100平方米'],
  ['绿化100米²', '100米²'],
  ['绿化5km²', '5km²'],
  ['水100m³', '100m³'],
  ['水100㎥', '100立方米'],
  ['3×10⁴个', ''],
  ['𝟑𝟑𝟔个', '336个'],
  ['①完成5个', '5个'],
  ['①5个', '5个'],
  ['⑴5个', '5个'],
])('figures of %j: %s', (text, expected) => {
  expect(figures(text)).toBe(expected);
});

test.each([
  ['完成1 23%', []],
  ['完成64 %', [64]],
  ['完成６４％', [64]],
])('percentages of %j', (text, expected) => {
  expect(percentages(clean(text)).map(({ value }) => value)).toEqual(expected);
});

test.each([
  ['⼯作⽬标⼈次', '工作目标人次'],
  ['⻓度⻅⻋', '长度见车'],
  ['更\uf9e1', '更李'],
  ['\u{2f81a}', '冬'],
  ['㋈底', '9月底'],
  ['︵一︶﹪﹐', '(一)%,'],
  ['3‑4个', '3-4个'],
  ['3−4个', '3-4个'],
  ['①②③', '①②③'],
  ['CO₂', 'CO₂'],
  ['已完成8所\uffff中', '已完成8所中'],
  ['托位\u000b336个\u0001', '托位336个'],
  ['已开工3个\n已完工2个', '已开工3个\n已完工2个'],
  ['已开工3个\n2个', '已开工3个\n2个'],
  ['施工\n3个小区已完工', '施工\n3个小区已完工'],
])('%j is read as %j', (text, expected) => {
  expect(clean(text)).toBe(expected);
});

test('figures lead back to the words as they were written', () => {
  const text = cleanText('新\u200b增⼯程1 2\u200b34个');
  const [figure] = quantities(text.text);
  expect(originalText(text, figure?.start ?? 0, figure?.end ?? 0)).toBe('1 2\u200b34个');
});

test.each([
  ['县 应 急 局', ['县应急局']],
  ['县\n应\n急\n局', ['县应急局']],
  ['县\u3000应\u3000急\u3000局、县财政局', ['县应急局', '县财政局']],
  ['县教育局 县财政局', ['县教育局', '县财政局']],
  ['区卫 健委', ['区卫健委']],
  ['县\u200b教育局', ['县教育局']],
])('units of %j', (text, expected) => {
  expect(unitNames(text)).toEqual(expected);
});
