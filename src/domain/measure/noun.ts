import { finder, words } from '../lexicon/words';
import type { Figure } from '../read/figure';
import { quantities } from '../text/quantities';

/** What a figure counts, as far as the words around it tell. */

const STARTS_AS_NOUN =
  /^(?:以上|左右|以内|余)?的?(?!以上|左右|以内)([\u4e00-\u9fff“A-Z(][^,;。:\d、]{1,24})/u;
const NOT_A_NOUN =
  /^(?:以上|左右|以内)?(?:进行|完成|实现|实施|开展|并|及|和|与|或|且|的?任务|全部|均|其中|接受|享受|达|竣工|完工|开工|以(?![上内]))/u;
/** A bracket with nothing behind it tells more of what stands before: 示范校1所(老年大学). */
const BRACKET_ALONE = /^[^()]{0,4}\([^()]{0,40}\)(?![\u4e00-\u9fff])/u;
const DEED_AFTER =
  /(?:进行|实施|开展|建设|改造|提升|安装|增配|配备|实现|纳入|完成|全部|全面|启动|参加|提供|的(?:建设|改造|提升|安装|整治|移交)).{0,24}$/u;
const deedBefore = finder(
  words(
    `新改扩建 新改建 改扩建 新建 新建成 新增 完成!率 开展 建设 建成 组织 举办 实施 推进 打造 创建 培育 改造 提升 发放 安装 配备 新开发 开发 发展
    挖掘 设置 为 对 向 达 达到 实现`,
  ),
);

/** Numbers part what is counted, but not 5G基站, 4K直播, nor (改、扩)建. */
const PARTS = /、(?![^()]{0,20}\))|\d(?![A-Za-z\d])/u;
/** The number of a point: 2.改善, (3)新建. */
const BOUND_WORDS = /(?:达到?|不少于|不低于|超过?|约|[≥>]|共){1,6}$/u;
const MARK = /^\s{0,4}(?:\d{1,3}[.、]|\([一二三四五六七八九十\d]{1,3}\))/u;
/** Words by which a figure hangs on its verb; they count nothing. */
const HANGS = /^(?:在|对|为|向|给|将|把|由|从|按|与|完成)$/u;
const LOOSE_ENDS = /^[的“”\s]{1,20}|[的“”\s]{1,20}$/gu;
const hasLooseEnd = (noun: string): boolean => /^[的“”\s]|[的“”\s]$/u.test(noun);

/** A bracket of which the noun holds one end: 80家(我县5家). */
const halfBracket = (noun: string): string =>
  noun.startsWith('(') && !noun.includes(')') ? noun.slice(1) : noun;

const trimmed = (noun: string): string =>
  halfBracket(hasLooseEnd(noun) ? noun.replace(LOOSE_ENDS, '') : noun).slice(0, 20);

/** What stands between the figure before and this one; 50支1500人 counts the same twice. */
function wordsBefore(before: string): string {
  const own = before.replace(MARK, '');
  const last = quantities(own).findLast(({ chinese }) => !chinese);
  const between = own.slice(last?.end ?? 0);
  const words = last !== undefined && between === '' ? own.slice(0, last.start) : between;
  return (words.split(PARTS).at(-1) ?? '').replace(/^(?:以上|左右)/u, '');
}

export function nounOf(figure: Pick<Figure<{ start: number; end: number }>, 'before' | 'after'>): string {
  const after = BRACKET_ALONE.test(figure.after) ? undefined : figure.after.match(STARTS_AS_NOUN)?.[1];
  if (after !== undefined && !NOT_A_NOUN.test(figure.after)) {
    const noun = trimmed(after.replace(DEED_AFTER, ''));
    if (noun.length >= 2) return noun;
  }
  const before = wordsBefore(figure.before).replace(BOUND_WORDS, '');
  const [deed] = deedBefore.all(before);
  const stripped = before.slice(deed === undefined ? 0 : deed.at + deed.word.length);
  const noun = trimmed(stripped || before);
  return HANGS.test(noun) ? '' : noun;
}
