import { finder, peeler, words } from '../lexicon/words';
import type { Figure } from '../read/figure';
import { quantities } from '../text/quantities';

/** What a figure counts, as far as the words around it tell. */

const STARTS_AS_NOUN =
  /^(?:以上|左右|以内|余)?的?(?!以上|左右|以内)([\u4e00-\u9fff“A-Z(][^,;。:\d、]{1,24})/u;
const NOT_A_NOUN =
  /^(?:以上|左右|以内)?(?:进行|完成|实现|实施|开展|并|及|和|与|或|且|的?任务|全部|均|其中|接受|享受|达|竣工|完工|开工|以(?![上内]))/u;
/** 4条200人以上较大村公交线路, 30万个集防护、养生为一体的礼包: what it must be like stands before what is counted. */
const CONDITION = /^(?:\d{1,6}(?:周?岁|[人米户]|公里)(?:以上|以下|以内)的?|集[^,;。]{2,30}[为于]一体的)/u;
/** 51个村的入户工程: the places are counted, and not what they get. */
const PLACES_OF = /^(?:[村镇乡]|((?:乡镇|镇街|街道|[社小]区|学校|家庭|行政村|自然村)))的/u;
/** 15个“15分钟救援圈” */
const NAME_BEHIND = /^“([^“”]{2,20})”/u;
const NAME_BEFORE = /“([^“”]{2,20})”$/u;
/** Where the deed begins that follows a noun. */
const deedBehind = finder(
  words(
    `进行 实施 开展 建设 的建设 改造 的改造 提升 的提升 安装 的安装 的整治 的移交 增配 配备 提供 实现 纳入 完成 全部 全面 启动 参加 新增 增设 加装
    建有 向社会 需!求!要 每 各!类!级!种!项 推广!活动!中心!站!大使`,
  ),
);
const deedBefore = finder(
  words(
    `新改扩建 新改建 改扩建 新建 新建成 新增 完成!率 开展 建设 建成 组织 举办 实施 推进 打造 创建 培育 改造 提升 发放 安装 配备 新开发 开发 发展
    挖掘 设置 为 对 向 达 达到 实现`,
  ),
);

/** What is peeled off the head of what follows a deed: 及改造提升 of 新建及改造提升公路. */
const MORE_DEEDS = peeler(
  words(
    '其中 新改扩建 新改建 改扩建 新建 新增 建设 建成 开展 组织 举办 实施 推进 打造 创建 培育 改造 提升 优化 调整 扩大 更新 完成!率',
  ),
);
const MOST_DEEDS = 6;
const JOINT = /^(?:以及|[及和与并、])/u;

/** 及改造提升公路 → 公路; 和美乡村 stays. */
function withoutDeeds(text: string): string {
  let rest = text;
  for (let left = MOST_DEEDS; left > 0; left--) {
    const own = rest.replace(JOINT, '');
    const deed = MORE_DEEDS.head(own);
    if (deed === null) break;
    rest = own.slice(deed.length);
  }
  return rest;
}

/** Numbers part what is counted, but not 5G基站, 0-3岁托位, 9类单元, nor (改、扩)建, nor 山区26县作坊. */
const PARTS = /、(?![^()]{0,20}\))|\d(?![A-Za-z\d]|[-~]\d|类|周?岁|千伏|分钟|县)/u;
const BOUND_WORDS = /(?:达到?|不少于|不低于|超过?|约|[≥>]|共){1,6}$/u;
/** 就业率从83%提高到: the level that is left, and the way from it. */
const FROM_LEVEL = /[从由][^,\d]{0,8}\d{1,3}(?:\.\d{1,4})?%?[^,\d]{1,6}$/u;
/** The number of a point: 2.改善, (3)新建. */
const MARK = /^\s{0,4}(?:\d{1,3}[.、]|\([一二三四五六七八九十\d]{1,3}\))/u;
/** Words by which a figure hangs on its verb; they count nothing. */
const HANGS = /^(?:在|对|为|向|给|将|把|由|从|按|与|完成)$/u;
const LOOSE_ENDS = /^[的\s]{1,20}|[的\s]{1,20}$/gu;
const hasLooseEnd = (noun: string): boolean => /^[的\s]|[的\s]$/u.test(noun);

/** “5S”作坊 keeps both signs, “文化圈” needs none, 校园“工作坊 lost one. */
function quoted(noun: string): string {
  const marks = noun.match(/[“”]/gu)?.join('') ?? '';
  if (marks === '' || (marks === '“”' && !/^“[^“”]{1,40}”$/u.test(noun))) return noun;
  const [open, shut] = [noun.indexOf('“'), noun.lastIndexOf('”')];
  if (marks === '“') return open < 2 ? noun.slice(open + 1) : `${noun}”`;
  if (marks === '”') return shut % (noun.length - 1) === 0 ? noun.replace('”', '') : `“${noun}`;
  return marks === '“”' ? noun.slice(1, -1) : noun;
}

const JOINS_ON = /(?:以及|[及和与或、])$/u;

/** A bracket of which the noun holds one end: 80家(我县5家), 弱势群体(独居老人、残障人士). */
function halfBracket(noun: string): string {
  const open = noun.indexOf('(');
  if (open < 0 || noun.includes(')', open)) return noun;
  return open === 0 ? noun.slice(1) : noun.slice(0, open);
}

const LONGEST = 20;

/** A longer noun ends before a bracket that would be cut. */
function cut(noun: string): string {
  if (noun.length <= LONGEST) return noun;
  const short = noun.slice(0, LONGEST);
  const open = short.lastIndexOf('(');
  return open > 1 && !short.includes(')', open) ? short.slice(0, open) : short;
}

const trimmed = (noun: string): string =>
  quoted(cut(halfBracket(hasLooseEnd(noun) ? noun.replace(LOOSE_ENDS, '') : noun).replace(JOINS_ON, '')));

/** What stands between the figure before and this one; 50支1500人 counts the same twice. */
function wordsBefore(before: string): string {
  const own = before.replace(MARK, '').replace(FROM_LEVEL, '');
  const last = quantities(own).findLast(({ chinese }) => !chinese);
  const between = own.slice(last?.end ?? 0);
  const words = last !== undefined && between === '' ? own.slice(0, last.start) : between;
  return (words.split(PARTS).at(-1) ?? '').replace(
    /^(?:以上|左右)|^(?:其中|累计)(?=[\u4e00-\u9fff]{2})/u,
    '',
  );
}

/** End of the bracket that a text begins with; 0 where it begins with none that is closed. */
function bracketEnd(text: string): number {
  if (!text.startsWith('(')) return 0;
  for (let at = 0, depth = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return 0;
}

/** What stands behind a figure, without examples in a bracket and what it must be like: 示范校1所(老年大学), 8条(甲路、乙路). */
function wordsAfter(after: string): string {
  const own = after.replace(/^(?:以上|左右)?的?(?=\()/u, '');
  const end = bracketEnd(own);
  const goesOn = end > 0 && /^[\u4e00-\u9fff]/u.test(own.slice(end));
  if (end > 0 && !(goesOn && !own.slice(0, end).includes('、'))) return goesOn ? own.slice(end) : '';
  return own.replace(/^(?:以上)?/u, '').replace(CONDITION, '');
}

function nounBehind(after: string): string {
  const words = wordsAfter(after);
  const named = NAME_BEHIND.exec(words)?.[1];
  if (named !== undefined && /\d/u.test(named)) return named;
  const places = PLACES_OF.exec(words);
  if (places !== null) return places[1] ?? '';
  const noun = NOT_A_NOUN.test(words) ? undefined : words.match(STARTS_AS_NOUN)?.[1];
  return noun === undefined ? '' : trimmed(noun.slice(0, deedBehind.all(noun)[0]?.at));
}

/** Verbs of making alone name nothing. */
const withoutVerbs = (noun: string): string =>
  withoutDeeds(noun) === '' || deedBefore.strike(noun) === '' ? '' : noun;

function nounInFront(before: string): string {
  const named = NAME_BEFORE.exec(before)?.[1];
  if (named !== undefined && /\d/u.test(named)) return named;
  const words = wordsBefore(before).replace(BOUND_WORDS, '');
  const [deed] = deedBefore.all(words);
  const behind = words.slice(deed === undefined ? 0 : deed.at + deed.word.length);
  const noun = trimmed(withoutDeeds(behind) || words);
  return HANGS.test(noun) ? '' : withoutVerbs(noun);
}

/** What a figure counts: '' where no noun stands at it. */
export function nounOf({
  before,
  after,
}: Pick<Figure<{ start: number; end: number }>, 'before' | 'after'>): string {
  if (PLACES_OF.exec(after)?.[0].length === 2) return '';
  const behind = nounBehind(after);
  return behind.length >= 2 ? behind : nounInFront(before);
}
