/** Words without what sounds against a figure and is not: double negations, names, steps that are over. */

/** 无一未…, 不存在未…: two negations are none. */
const DOUBLE = /(?:无一|不存在|没有|无)(?:未|不|没)|未出现|无不|未发现/gu;

/** Phrases of a step that is over: 通过省级确认, 经过评审. */
const PASSED =
  /通过(?!(?:消防|规划|节能|环保|人防|主体|基础|分部|阶段)验收)[^,。;、]{0,8}(?:确认|审核|评审|核查|评估|认定|核验|考核|验收|审查|审批)/gu;

/** 已按要求完成, 按照标准要求均已建成: how it was done. 按第二季度计划要求完成 is what a period asks. */
const OF_QUALITY = '(?:相关|有关|标准|规范|规定|技术|设计|质量|统一|上级|的){0,4}';
const ENDED = '(?=[^,;。]{0,12}(?:完成|建成|竣工|完工|投用|到位))';
const AS_ASKED = new RegExp(`(?:按照?|根据|依照|对照)${OF_QUALITY}要求${ENDED}`, 'gu');

const asAsked = (words: string): string =>
  /[已均都]/u.test(words) && words.includes('要求') ? words.replace(AS_ASKED, '') : words;

/** A sign or word that each double negation begins with: most words have none. */
const MAY_DOUBLE = /[无未]|不存在|没有/u;

/** “企业注销”等事项22项: what is called so is not told. */
const NAME = /“[^“”]{1,20}”/gu;

/** 已到货安装742块 */
const DELIVERED = /到货(?:并|且|后)?(?:已|全部|均)?(?:完成)?(?:安装|投用|启用|使用)/gu;

/** 经核查播种18342亩: how it is known. */
const CHECKED =
  /经(?:现场|实地|逐户|第三方|[省市县区]级?){0,2}(?:核查|核实|复核|测量|测绘|抽查|检查)(?=[^,;。|]{1,10}[\d|])/gu;

/** 已完成划定并上报省厅: what was done is reported. */
const REPORTED = /(?<=已[^,。;、|]{2,10})并(?:已)?(?:上报|报送|提交|报备)[^,。;、]{0,10}/gu;

export function plainWords(text: string): string {
  const told = asAsked(text.includes('“') ? text.replace(NAME, '') : text);
  const single = MAY_DOUBLE.test(told) ? told.replace(DOUBLE, '') : told;
  const known = single.includes('经') ? single.replace(CHECKED, '') : single;
  const steps = known.includes('并') ? known.replace(REPORTED, '') : known;
  if (steps.includes('到货')) return steps.replace(DELIVERED, '安装');
  return steps.includes('通过') ? steps.replace(PASSED, '通过') : steps;
}
