import { asksForLess, boundOf, withoutGoal } from '../../../src/domain/lexicon/bounds';
import { endsWithRate } from '../../../src/domain/lexicon/rates';

/** Whether a number is to be reached, not to be passed, or to come down to. */

test.each([
  ['新增托位', '个', 'at-least'],
  ['控制在', '以内', 'at-most'],
  ['漏损率不超过', '', 'at-most'],
  ['漏损率', '以下', 'at-most'],
  ['合格率不低于', '', 'at-least'],
  ['漏损率降至', '', 'down-to'],
  ['办理时限压缩到', '', 'down-to'],
  ['城镇登记失业率', '', 'down-to'],
  ['城镇调查失业率(%)', '', 'down-to'],
  ['PM2.5年均浓度', '', 'down-to'],
  ['细颗粒物(PM2.5)浓度达到', '', 'down-to'],
  ['生产安全事故起数', '', 'down-to'],
  ['重污染天数', '', 'down-to'],
  ['单位GDP能耗', '', 'down-to'],
  // So many fewer, work against it, and others' rates.
  ['火灾事故起数下降', '', 'at-least'],
  ['减少火灾事故起数', '', 'at-least'],
  ['PM2.5监测点', '', 'at-least'],
  ['事故警示教育', '', 'at-least'],
  ['就业率', '', 'at-least'],
  ['降低', '', 'at-least'],
  ['失业率降低', '', 'at-least'],
  ['失业保险参保率', '', 'at-least'],
])('%s…%s: %s', (before, after, bound) => {
  expect(boundOf(before, after)).toBe(bound);
  expect(asksForLess(boundOf(before, after))).toBe(bound !== 'at-least');
});

test.each([
  ['参保率', true],
  ['优良天数比例达到', true],
  ['群众满意度不低于', true],
  ['普及率≥', true],
  ['容积率不超过', false],
  ['孕产妇死亡率', false],
  ['完成率较上年', false],
  ['频次', false],
])('%s is the name of a level in per cent: %s', (text, is) => expect(endsWithRate(text)).toBe(is));

test.each([
  ['参保率达到95%以上', '参保率达到'],
  ['参保率≥95%', '参保率'],
  ['参保率', '参保率'],
  ['新增就业5000人', '新增就业5000人'],
])('%s without its goal', (name, bare) => expect(withoutGoal(name)).toBe(bare));
