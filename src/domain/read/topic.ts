/**
 * What a stretch of text speaks about, as character pairs: the common measure of whether a figure in the progress
 * text answers a target. Words that every row has (新增, 完成, 累计, 全市 …) carry no topic.
 */
export type Topic = ReadonlySet<number>;

const COMMON = new RegExp(
  [
    '(?:已经?|目前|现已|截至|截止|当前|今年以来|今年|全年|年度|年内|本年|其中|分别|累计|共计?|合计|总计|总共|一共|约|超过?|达到?|不少于|不低于|以上|左右|以内|超额|实际|任务数?|目标)',
    '(?:全面|全部|全市|全县|全区|全省|全镇|全域|我市|我县|我区|我局|各镇街?|各乡镇|各地|县级|市级|省级|国家级|区级)',
    '(?:完成|新增|新建|新改扩?建|新改建|改扩建|改建|扩建|建设|建成|开展|实施|推进|推动|加快|启动|组织|举办|进行|提升|改造|整治|打造|创建|新启动|新|开工|竣工|完工|验收|投用|开通|办理|受理|实现)',
    '(?:合格人数|合格|人数|总数|数量|项目|工程|工作|情况|进度|任务|指标|率达|率为|的|了)',
  ].join('|'),
  'gu',
);
const NOT_TOPIC = /[^\u4e00-\u9fffA-Za-z]+/gu;

/** Different words of officials for the same thing, brought together before comparing. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/步行道|健身步道|游步道/gu, '步道'],
  [/老年食堂|长者食堂|老年助餐点/gu, '老年食堂'],
  [/技术?工人|技能型?人才/gu, '技能人才'],
  [/高校毕业生|大学毕业生/gu, '高校毕业生'],
  [/公共厕所/gu, '公厕'],
  [/电动自行车|电瓶车/gu, '电动自行车'],
  [/充电设施|充电桩/gu, '充电桩'],
  [/宣传资料|宣传单|宣传册|宣传手册/gu, '宣传资料'],
];

/** Topic of a clean text; empty where it holds only common words. */
export function topic(text: string): Topic {
  let plain = text;
  for (const [pattern, word] of SAME_WORDS) plain = plain.replace(pattern, word);
  const pairs = new Set<number>();
  for (const word of plain.replace(COMMON, '|').replace(NOT_TOPIC, '|').split('|')) {
    for (let i = 0; i + 1 < word.length; i++)
      pairs.add(word.charCodeAt(i) * 0x10000 + word.charCodeAt(i + 1));
  }
  return pairs;
}

/** Topic of the first text that has one: a figure's own words, else those of its clause. */
export function topicOf(own: string, words: string): Topic {
  const first = topic(own);
  return first.size > 0 ? first : topic(words);
}

/** Number of character pairs that both speak of. */
export function overlap(a: Topic, b: Topic): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return shared;
}

/** Share of the smaller topic that the other has too: 0 … 1; 0 where one is empty. */
export function similarity(a: Topic, b: Topic): number {
  const size = Math.min(a.size, b.size);
  return size === 0 ? 0 : overlap(a, b) / size;
}
