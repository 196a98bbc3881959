import { DEEDS, FINISHED, STARTED } from '../lexicon/deeds';
import { NEUTRAL } from '../lexicon/neutral';
import { withOneName } from '../lexicon/topics';
import { coverer, words } from '../lexicon/words';
import { remembered } from '../remembered';
import { UNITS } from '../text/units';

/** What is left of a figure's own words when everything that is known is struck: words that nobody has seen. */

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Code units of characters. */
export type Characters = ReadonlySet<number>;

/** The task of a row, and it with its name: nothing else is asked of one row. */
const OF_ROWS = 8;

/** Characters of the task, which are known wherever they stand again. */
export const charactersOf = remembered((text): Characters => {
  const known = new Set<number>();
  const named = withOneName(text);
  for (const words of named === text ? [text] : [text, named])
    for (let at = 0; at < words.length; at++) {
      const code = words.charCodeAt(at);
      if (isHan(code)) known.add(code);
    }
  return known;
}, OF_ROWS);

/** What kind of the thing it is, in front of its noun: 12辆纯电动公交车. */
const MOST_OF_KIND = 4;

/** The words behind a figure without what only tells the kind of a thing that the task names. */
export function withoutKind(after: string, known: Characters): string {
  const text = after.replace(/^[\d.]{1,8}(?:米|公里|平方米|吨|千瓦|寸)/u, '');
  let noun = -1;
  for (let at = 1; at + 1 < text.length && noun < 0; at++)
    if (known.has(text.charCodeAt(at)) && known.has(text.charCodeAt(at + 1))) noun = at;
  if (noun < 1 || noun > MOST_OF_KIND) return after;
  for (let at = 0; at < noun; at++) if (!isHan(text.charCodeAt(at))) return after;
  return text.slice(noun);
}

/** Texts of a row of which it is asked. */
const OF_TEXTS = 64;

const covered = remembered(
  coverer([FINISHED, DEEDS, STARTED, NEUTRAL, words([...UNITS.keys()].join(' '))]),
  OF_TEXTS,
);

/** Deeds that make a thing as a whole, whatever the task calls them; 拆除, 征收, 排查 are steps on the way to it. */
const MAKING = words('建设 改造 施工 新建 扩建 改建 修建 修缮 整治 提升 安装 工程 项目');
const plain = coverer([NEUTRAL.filter(({ word }) => word.length > 1), MAKING]);

/** The Chinese characters of a text that are neither struck nor known. */
export function unstruck(text: string, struck: readonly boolean[], known: Characters): string {
  let left = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!struck[at] && isHan(code) && !known.has(code)) left += text.charAt(at);
  }
  return left;
}

/** What stands in a subject beside the row's own characters and words that every report has: 用地征收 of 小学用地征收. */
export function strange(text: string, known: Characters): string {
  return unstruck(text, plain(text), known);
}

/** Deeds that say nothing of what is counted: 新增 and 开展 of this or of that. */
const OF_ANY = words(
  '新增 新改建 新改扩建 增加 增设 开展 举办 举行 组织 打造 创建 启动 落实 配备 配置 设置 发展',
);
const told = coverer([FINISHED, NEUTRAL, MAKING, OF_ANY, words([...UNITS.keys()].join(' '))]);

/** What stands beside a figure and tells of another thing than the known characters do: 退耕还 of 退耕还林 for 造林. */
export function foreign(text: string, known: Characters): string {
  return unstruck(text, told(text), known);
}

/** Unknown characters, in text order: 完成某某局5个 → 某某局. */
export function residue(text: string, known: Characters): string {
  return unstruck(text, covered(text), known);
}

/** How a rate was found, or that it is one of all: no word of what it is of. */
const OF_EVERY_RATE = words(
  '综合 总体 平均 整体 累计 测评 调查 抽样 首次 年度 年均 实际 总 率 比例 占比 比重 达标 完成 覆盖 提高 提升 增长 下降 稳定 保持 控制 始终 均 满意度 人口 水平',
);
const ofEveryRate = coverer([NEUTRAL, OF_EVERY_RATE, words([...UNITS.keys()].join(' '))]);

/** What stands before the name of a rate beside the row's own characters: 燃气 of 燃气普及率 for 自来水普及率. */
export const unnamed = (text: string, known: Characters): string => unstruck(text, ofEveryRate(text), known);
