import fc from 'fast-check';
import {
  cellPrinted,
  firstClauses,
  firstSentences,
  isRepaired,
  isSound,
  printed,
  printedClauses,
} from '../../../src/domain/bulletin/printed';

describe('a department’s words in print', () => {
  test.each([
    ['新增垃圾分類投放點（diǎn）160處', '新增垃圾分类投放点160处'],
    ['完成創建,,開展培訓,。', '完成创建，开展培训。'],
    ['新建ICU 床位30 张', '新建ICU床位30张'],
    ['一季度：\n完成招标；\n二季度：开工', '一季度：完成招标；二季度：开工'],
    ['总投资1,200万元,完成率95%', '总投资1,200万元，完成率95%'],
    ['1.完成招标\n2.已经开工', '1.完成招标；2.已经开工'],
    ['改造農村公\n路180公里', '改造农村公路180公里'],
    ['WiFi 6 open area', 'WiFi 6 open area'],
    ['  首尾  ', '首尾'],
    // Where a page lost characters a sign stands for them, once.
    ['項(xiàng)目?jī)?nèi)容', '项目□容'],
    ['完成總?cè)蝿?wù)4成', '完成总□4成'],
    ['是否完成?(是)', '是否完成?（是）'],
  ])('%j → %j', (text, expected) => expect(printed(text)).toBe(expected));

  test('as sent: nothing but line ends goes', () => {
    expect(printed('新增垃圾分類投放點（diǎn）\n160處', true)).toBe('新增垃圾分類投放點（diǎn） 160處');
  });

  test.each([
    ['代建商不积极', true],
    ['现因樯n南没有补助', false],
    ['桥墩?井水库', false],
    ['完成项（xiàng目', false],
    ['审\ufffd意见', false],
    ['项目□容', false],
    ['新建ICU床位，WiFi全覆盖，5G基站9座', true],
    ['A区与B区', true],
  ])('%j can be quoted: %s', (words, sound) => expect(isSound(words)).toBe(sound));
});

describe('whole clauses', () => {
  const text =
    '因最终方案暂未出臺,目前維持現有模式不變;后續將協調財政局盡快出臺方案(含招投標準備,經費落實)。';

  test.each<[number, string]>([
    [1, '因最终方案暂未出台'],
    [12, '因最终方案暂未出台'],
    [24, '因最终方案暂未出台，目前维持现有模式不变'],
    [99, '因最终方案暂未出台，目前维持现有模式不变；后续将协调财政局尽快出台方案（含招投标准备，经费落实）'],
  ])('%d characters: %s', (most, expected) => expect(firstClauses(text, most)).toBe(expected));

  test('whole sentences where they fit', () => {
    const told = '一是征地受阻，进度慢。二是资金缺口大，尚未落实。';
    expect(firstSentences(told, 15)).toBe('一是征地受阻，进度慢');
    expect(firstSentences(told, 8)).toBe('一是征地受阻');
    expect(firstSentences(told, 60)).toBe('一是征地受阻，进度慢。二是资金缺口大，尚未落实');
  });

  test('the clauses together are the text, and what is quoted is a beginning of it', () => {
    const word = fc.constantFrom('征地', '受阻', '已完成3个', '资金', '(甲,乙)', '“四好路”');
    const sign = fc.constantFrom('，', '；', '。', ',', '。\n', '、');
    const long = fc
      .array(fc.tuple(word, sign), { minLength: 1, maxLength: 12 })
      .map((all) => all.flat().join(''));
    fc.assert(
      fc.property(long, fc.integer({ min: 1, max: 60 }), (words, most) => {
        const whole = printedClauses(words)
          .map((clause) => clause.words)
          .join('');
        const quoted = firstClauses(words, most);
        expect(whole.startsWith(quoted)).toBe(true);
        // What follows a quotation is a sign or nothing: never the rest of a clause.
        expect(whole.slice(quoted.length)).toMatch(/^(?:$|[，；。、])/u);
      }),
    );
  });
});

test.each([
  ['新增托位50個', '新增托位50个', true],
  ['項(xiàng)目', '项目', true],
  ['完成,,验收', '完成,验收', true],
  ['面积1200㎡（含附房）,按期完成', '面积1200㎡（含附房）,按期完成', false],
  ['第一行\n第二行', '第一行\n第二行', false],
])('a cell %j stands in a table as %j', (text, expected, repaired) => {
  expect(cellPrinted(text, false)).toBe(expected);
  expect(isRepaired(text)).toBe(repaired);
  expect(cellPrinted(text, true)).toBe(text);
});
