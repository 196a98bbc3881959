import fc from 'fast-check';
import { cleanText, originalSpan, originalText, printable } from '../../../src/domain/text/clean';

// Page-copy noise, traditional characters and full-width signs read like clean text.
const cases: [original: string, clean: string][] = [
  ['新增托位525个', '新增托位525个'],
  ['新增殘疾人穩(wěn)定就業(yè)70人,。', '新增残疾人稳定就业70人。'],
  ['項(xiàng)目?jī)?nèi)容', '项目容'],
  ['受援地,、支援地,；', '受援地、支援地;'],
  ['完成５０％（含一期）', '完成50%(含一期)'],
  ['完成50℅', '完成50%'],
  ['工作進(jìn)度 60%; 9 月完成', '工作进度60%;9月完成'],
  ['“溫馨 教室” 工 程', '“温馨教室”工程'],
  ['第一季度完成；\r\n第二季度', '第一季度完成;\n第二季度'],
  ['1\n200个', '1200个'],
  ['ICU bed 3张', 'ICU bed 3张'],
  ['墙面logo(logo)上墙', '墙面logo(logo)上墙'],
  ['700㎡', '700平方米'],
  ['顯著提高', '显著提高'],
  // What a page lost, with the bytes that went astray behind it; letters of a word stay.
  ['完成圖紙?jiān)O(shè)計(jì)', '完成图纸□计'],
  ['橋墩?qǐng)@井水庫(kù)', '桥墩□井水库'],
  ['因?yàn)樯n南沒有', '因□南没有'],
  ['第二季度：?jiǎn)?dòng)B超檢查', '第二季度:B超检查'],
  ['目?jī)容AED配置', '目容AED配置'],
  ['所有學(xué)?,F(xiàn)有空調(diào)', '所有学□有空调'],
  ['所有学?，F(xiàn)有空調(diào)', '所有学□有空调'],
  ['名單總?cè)藬?shù)100%', '名单总□100%'],
  ['目前完成總?cè)蝿?wù)40%', '目前完成总□40%'],
];

test.each(cases)('%j → %j', (original, clean) => expect(cleanText(original).text).toBe(clean));

// Every place that a page lost is seen in print; a question of the writer's stays one.
test.each([
  ['圖紙?jiān)O(shè)計(jì)', '图纸□计'],
  ['目?jī)?nèi)容', '目□容'],
  ['所有學(xué)?,F(xiàn)有', '所有学□有'],
  ['名單總?cè)藬?shù)100%', '名单总□100%'],
  ['“共享 幸?!?/p>工程”項(xiàng)目', '“共享 幸□工程”项目'],
  ['發(fā)?。?,擴(kuò)大', '发□,扩大'],
  ['任務(wù),確?；菁?2萬以上居民', '任务,确□；菁□2万以上居民'],
  ['为什么慢？因資金', '为什么慢？因资金'],
])('%j is printed %j', (original, shown) => expect(printable(original)).toBe(shown));

test('a clean text shares its string and needs no map', () => {
  const text = '累计完成11.5公里,惠及10200户。';
  expect(cleanText(text)).toEqual({ text, original: text, map: null });
});

test('a span of the clean text names the words of the original', () => {
  const clean = cleanText('開展職業(yè)教育培訓(xùn)13150 人次。');
  const start = clean.text.indexOf('13150');
  expect(originalText(clean, start, start + '13150人次'.length)).toBe('13150 人次');
});

test('law: spans lie inside the original and grow with the clean text', () => {
  const noisy = fc
    .array(fc.constantFrom('項', '(xiàng)', ',', '、', ' ', '\n', '5', '％', '㎡', '个'))
    .map((p) => p.join(''));
  fc.assert(
    fc.property(fc.oneof(noisy, fc.string()), (text) => {
      const clean = cleanText(text);
      let last = -1;
      for (let i = 0; i < clean.text.length; i++) {
        const [start, end] = originalSpan(clean, i, i + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});

test('law: cleaning a clean text changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('項', '(xiàng)', ',', '、', ' ', '5', '％', '㎡', '个', '实')),
      (parts) => {
        const once = cleanText(parts.join('')).text;
        expect(cleanText(once).text).toBe(once);
      },
    ),
  );
});

// A long text is put together in between: nothing is lost there, and what looks back still sees what stood before.
describe('a text of many signs reads as its parts do', () => {
  const words = '甲1 234 567人，2×10²，5m²，6㎡';
  test.each([508, 509, 510, 511, 512, 1023, 1024, 1536])('%d signs before numbers', (count) => {
    const { text, map } = cleanText(`${'（'.repeat(count)}${words}`);
    expect(text.slice(count)).toBe('甲1234567人,2×10²,5m²,6平方米');
    expect(text.slice(0, count)).toBe('('.repeat(count));
    expect(map?.length).toBe(text.length);
  });
});
