import { finder, words } from '../lexicon/words';
import type { Figure } from '../read/figure';

/** What a figure counts, as far as the words around it tell. */

const STARTS_AS_NOUN = /^(?:以上|左右|以内|余)?的?([\u4e00-\u9fff“A-Z(][^,;。:\d、]{1,24})/u;
const NOT_A_NOUN =
  /^(?:以上|左右|以内)?(?:进行|完成|实现|实施|开展|并|及|和|与|或|且|的?任务|全部|均|其中|接受|享受|达|竣工|完工|开工|以)/u;
const DEED_AFTER =
  /(?:进行|实施|开展|建设|改造|提升|安装|增配|配备|实现|纳入|完成|全部|全面|启动|参加|提供|的(?:建设|改造|提升|安装|整治|移交)).{0,24}$/u;
const deedBefore = finder(
  words(
    `新改扩建 新改建 改扩建 新建 新建成 新增 完成 开展 建设 建成 组织 举办 实施 推进 打造 创建 培育 改造 提升 发放 安装 配备 新开发 开发 发展
    挖掘 设置 为 对 向 达 达到 实现`,
  ),
);

/** Numbers part what is counted, but not 5G基站, 4K直播. */
const PARTS = /[、]|\d(?![A-Za-z\d])/u;
const LOOSE_ENDS = /^[的“”\s]{1,20}|[的“”\s]{1,20}$/gu;
const hasLooseEnd = (noun: string): boolean => /^[的“”\s]|[的“”\s]$/u.test(noun);

const trimmed = (noun: string): string =>
  (hasLooseEnd(noun) ? noun.replace(LOOSE_ENDS, '') : noun).slice(0, 20);

export function nounOf(figure: Pick<Figure<{ start: number; end: number }>, 'before' | 'after'>): string {
  const after = figure.after.match(STARTS_AS_NOUN)?.[1];
  if (after !== undefined && !NOT_A_NOUN.test(figure.after)) {
    const noun = trimmed(after.replace(DEED_AFTER, ''));
    if (noun.length >= 2) return noun;
  }
  const before = figure.before.split(PARTS).at(-1) ?? '';
  const [deed] = deedBefore.all(before);
  const stripped = before
    .slice(deed === undefined ? 0 : deed.at + deed.word.length)
    .replace(/(?:达到?|不少于|不低于|超过?|约|[≥>]|共){1,6}$/u, '');
  return trimmed(stripped || before);
}
